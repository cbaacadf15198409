
// onrecord: selecting, filtering and the theme.  The page reads and links without any of this.
(() => {
  "use strict";
  const LAYERS = ["src", "cue", "con", "men", "ev"];
  const root = document.documentElement;
  const card = document.querySelector(".card");
  const narrow = window.matchMedia("(max-width: 58rem)");
  let lit = [];
  let current = null;
  let hovered = null;

  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  const behaviour = (from) => (from === "link" || still.matches ? "instant" : "smooth");
  const readingOf = (node) => node.closest(".reading");
  const itemOf = (reading, number) => document.getElementById(`${reading.dataset.name}-s${number}`);
  const isVoice = (item) => item.dataset.actor !== undefined;

  // Where each number stands in an article, and what each actor says: found once, when first asked for.
  const indexes = new WeakMap();
  function indexOf(reading) {
    let index = indexes.get(reading);
    if (index) return index;
    index = { n: new Map(), said: new Map() };
    const add = (map, numbers, what) => {
      for (const number of numbers.split(" ")) {
        if (!map.has(number)) map.set(number, []);
        map.get(number).push(what);
      }
    };
    for (const layer of LAYERS) index[layer] = new Map();
    for (const node of reading.querySelectorAll(".text span, .text .n")) {
      for (const layer of [...LAYERS, "n"]) {
        if (node.dataset[layer]) add(index[layer], node.dataset[layer], node);
      }
    }
    for (const item of reading.querySelectorAll(".statements > li[data-a]")) {
      add(index.said, item.dataset.a, item.dataset.n);
    }
    indexes.set(reading, index);
    return index;
  }

  function wipe() {
    for (const node of lit) {
      node.classList.remove("on", "picked", ...LAYERS.map((layer) => `on-${layer}`));
    }
    lit = [];
  }

  function mark(nodes, ...classes) {
    for (const node of nodes || []) {
      node.classList.add(...classes);
      lit.push(node);
    }
  }

  // Lights up a statement with the words that show who makes it, or all of an actor's with his mentions.
  function draw(item) {
    wipe();
    if (!item) return;
    const reading = readingOf(item);
    const index = indexOf(reading);
    const numbers = isVoice(item) ? index.said.get(item.dataset.actor) || [] : [item.dataset.n];
    mark([reading.querySelector(".text")], "picked");
    for (const number of numbers) {
      for (const role of ["src", "cue", "con"]) mark(index[role].get(number), "on", `on-${role}`);
      mark(index.n.get(number), "on");
    }
    if (isVoice(item)) mark(index.men.get(item.dataset.actor), "on-men");
    else mark(index.ev.get(item.dataset.n), "on-ev");
  }

  function clear() {
    wipe();
    if (current) current.removeAttribute("aria-current");
    current = null;
    card.hidden = true;
  }

  function pick(item, from) {
    if (!item) return;
    clear();
    current = item;
    item.setAttribute("aria-current", "true");
    draw(item);
    if (from !== "text") {
      const first = readingOf(item).querySelector(".text span.on");
      if (first) first.scrollIntoView({ block: "center", behavior: behaviour(from) });
    }
    if (from !== "list") showItem(item, from);
    try {
      history.replaceState(null, "", `#${item.id}`);
    } catch {
      // A browser may keep a page opened from a file from changing its address.
    }
  }

  const select = (reading, number, from) => pick(itemOf(reading, number), from);

  // A voice lights up while the mouse or the keyboard is on it; whatever was picked then lights up again.
  function hover(node) {
    const at = document.activeElement;
    const under = node instanceof Element ? node.closest(".voices > li") : null;
    const item = under || (at && at.matches(":focus-visible") ? at.closest(".voices > li") : null);
    if (item === hovered) return;
    hovered = item;
    draw(item || current);
  }

  function showItem(item, from) {
    const folded = item.closest("details");
    if (folded) folded.open = true;
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
    const item = event.target.closest(".statements > li, .voices > li");
    const link = event.target.closest("a");
    if (number) {
      event.preventDefault();
      select(readingOf(number), number.dataset.n, "text");
    } else if (segment) {
      // Whoever is marking words to copy them is not choosing a statement.
      if (!String(window.getSelection())) select(readingOf(segment), statementAt(segment), "text");
    } else if (item && !event.target.closest("summary")) {
      if (link) event.preventDefault();
      if (!link && String(window.getSelection())) return;
      const wanted = linkedBy(link) || item;
      if (isVoice(item) && wanted === item && current === item) clear();
      else pick(wanted, wanted === item ? "list" : "across");
    }
  });

  // What a link in a list leads to, unless that is its own item or the first of its voice's statements.
  function linkedBy(link) {
    if (!link || link.matches(".no, .voice")) return null;
    return document.getElementById(link.getAttribute("href").slice(1));
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return clear();
    const item = event.target instanceof Element && event.target.closest(".statements > li, .voices > li");
    const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    if (!item || !step) return undefined;
    let next = item[step];
    while (next && next.hidden) next = next[step];
    if (next) {
      event.preventDefault();
      next.querySelector(".no, .voice").focus({ preventScroll: false });
      if (!isVoice(next)) pick(next, "list");
    }
    return undefined;
  });

  document.addEventListener("mouseover", (event) => hover(event.target));
  document.addEventListener("focusin", (event) => hover(event.target));

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
    const linked = /^#(d\d+)-([sta])(\d+)$/.exec(location.hash);
    if (!linked) return;
    const [, name, kind, number] = linked;
    pick(document.getElementById(`${name}-${kind === "t" ? "s" : kind}${number}`), "link");
  }
  window.addEventListener("hashchange", followLink);
  followLink();
})();
