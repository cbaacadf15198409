
// onrecord: selecting, filtering and the theme.  The page reads and links without any of this.
(() => {
  "use strict";
  const ROLES = ["src", "cue", "con"];
  const root = document.documentElement;
  const card = document.querySelector(".card");
  const narrow = window.matchMedia("(max-width: 58rem)");
  let lit = [];
  let current = null;

  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  const behaviour = (from) => (from === "link" || still.matches ? "instant" : "smooth");
  const readingOf = (node) => node.closest(".reading");
  const itemOf = (reading, number) => document.getElementById(`${reading.dataset.name}-s${number}`);

  function clear() {
    for (const node of lit) node.classList.remove("on", "on-src", "on-cue", "on-con", "picked");
    lit = [];
    if (current) current.removeAttribute("aria-current");
    current = null;
    card.hidden = true;
  }

  function select(reading, number, from) {
    const item = itemOf(reading, number);
    if (!item) return;
    clear();
    current = item;
    item.setAttribute("aria-current", "true");
    const text = reading.querySelector(".text");
    text.classList.add("picked");
    lit.push(text);
    for (const role of ROLES) {
      for (const node of text.querySelectorAll(`[data-${role}~="${number}"]`)) {
        node.classList.add("on", `on-${role}`);
        lit.push(node);
      }
    }
    for (const node of text.querySelectorAll(`.n[data-n="${number}"]`)) {
      node.classList.add("on");
      lit.push(node);
    }
    if (from !== "text") {
      const first = text.querySelector("span.on");
      if (first) first.scrollIntoView({ block: "center", behavior: behaviour(from) });
    }
    if (from !== "list") showItem(item, from);
    try {
      history.replaceState(null, "", `#${item.id}`);
    } catch {
      // A browser may keep a page opened from a file from changing its address.
    }
  }

  function showItem(item, from) {
    if (!narrow.matches) {
      if (item.hidden) unfilter(readingOf(item));
      const column = item.closest("aside");
      const shift = item.getBoundingClientRect().top - column.getBoundingClientRect().top;
      column.scrollBy({ top: shift - column.clientHeight / 3, behavior: behaviour(from) });
      return;
    }
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Close";
    close.addEventListener("click", clear);
    const words = item.querySelector("div").cloneNode(true);
    card.replaceChildren(close, words);
    card.hidden = false;
  }

  // The innermost statement at a place of the text; asked again at the same place, the next one outwards.
  function statementAt(segment) {
    const numbers = [];
    for (const role of ["con", "cue", "src"]) {
      for (const number of (segment.getAttribute(`data-${role}`) || "").split(" ")) {
        if (!number) continue;
        const known = numbers.indexOf(number);
        if (known >= 0) numbers.splice(known, 1);
        numbers.push(number);
      }
    }
    const at = current && segment.classList.contains("on") ? numbers.indexOf(current.dataset.n) : -1;
    return at > 0 ? numbers[at - 1] : numbers[numbers.length - 1];
  }

  function unfilter(reading) {
    const box = reading.querySelector(".filter input");
    if (box && box.value) {
      box.value = "";
      filter(reading);
    }
  }

  const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) || [];

  // Every word asked for must begin a word of the statement: "direct" does not ask for "indirect".
  function filter(reading) {
    const wanted = wordsOf(reading.querySelector(".filter input").value);
    const items = reading.querySelectorAll(".statements > li");
    let shown = 0;
    for (const item of items) {
      item.words ??= ` ${wordsOf(item.textContent).join(" ")}`;
      item.hidden = !wanted.every((word) => item.words.includes(` ${word}`));
      if (!item.hidden) shown += 1;
    }
    reading.querySelector(".filter output").textContent = wanted.length ? `${shown} of ${items.length}` : "";
  }

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || !(event.target instanceof Element)) return;
    const number = event.target.closest(".text .n");
    const segment = event.target.closest(".text [data-src], .text [data-cue], .text [data-con]");
    const item = event.target.closest(".statements > li");
    if (number) {
      event.preventDefault();
      select(readingOf(number), number.dataset.n, "text");
    } else if (segment) {
      // Whoever is marking words to copy them is not choosing a statement.
      if (!String(window.getSelection())) select(readingOf(segment), statementAt(segment), "text");
    } else if (item) {
      const link = event.target.closest("a");
      if (link) event.preventDefault();
      const outer = link && !link.classList.contains("no") ? link.getAttribute("href").split("-s")[1] : null;
      select(readingOf(item), outer || item.dataset.n, "list");
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return clear();
    const item = event.target instanceof Element && event.target.closest(".statements > li");
    const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    if (!item || !step) return undefined;
    let next = item[step];
    while (next && next.hidden) next = next[step];
    if (next) {
      event.preventDefault();
      next.querySelector(".no").focus({ preventScroll: false });
      select(readingOf(next), next.dataset.n, "list");
    }
    return undefined;
  });

  for (const box of document.querySelectorAll(".filter")) {
    box.hidden = false;
    box.addEventListener("input", () => filter(readingOf(box)));
  }

  const theme = document.querySelector(".theme");
  const dark = () =>
    root.dataset.theme ? root.dataset.theme === "dark" : window.matchMedia("(prefers-color-scheme: dark)").matches;
  const label = () => { theme.textContent = dark() ? "Light" : "Dark"; };
  theme.setAttribute("aria-label", "Switch between light and dark");
  theme.addEventListener("click", () => {
    root.dataset.theme = dark() ? "light" : "dark";
    label();
  });
  theme.hidden = false;
  label();

  function followLink() {
    const linked = /^#(d\d+)-[st](\d+)$/.exec(location.hash);
    const reading = linked && document.getElementById(linked[1]);
    if (reading) select(reading, linked[2], "link");
  }
  window.addEventListener("hashchange", followLink);
  followLink();
})();
