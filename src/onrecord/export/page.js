
// onrecord: selecting, filtering and the theme.  The page reads and links without any of this.
(() => {
  "use strict";
  const LAYERS = ["src", "cue", "con", "men", "ev", "tm", "an", "fg", "ch", "gr", "ac"];
  const ITEMS = ".statements > li, .voices > li, .quantities tbody > tr, .changes > li";
  const root = document.documentElement;
  const card = document.querySelector(".card");
  const narrow = window.matchMedia("(max-width: 58rem)");
  let lit = [];
  let current = null;
  let hovered = null;
  let asked = null;

  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  const behaviour = (from) => (from === "link" || still.matches ? "instant" : "smooth");
  const readingOf = (node) => node.closest(".reading");
  const itemOf = (reading, number) => document.getElementById(`${reading.dataset.name}-s${number}`);
  const isVoice = (item) => item.dataset.actor !== undefined;
  const isChange = (item) => item.dataset.change !== undefined;
  const isQuantity = (item) => item.localName === "tr";
  const rowOf = (reading, kind, number) => document.getElementById(`${reading.dataset.name}-${kind}${number}`);

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
    for (const node of reading.querySelectorAll(".text span, .text a")) {
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

  // Lights up a statement with the words that show who makes it, all of an actor's with his mentions, or an
  // announced change with what its verdict rests on.
  function draw(item) {
    wipe();
    if (!item) return;
    if (isQuantity(item)) return light(item);
    const reading = readingOf(item);
    const index = indexOf(reading);
    const numbers = isVoice(item) ? index.said.get(item.dataset.actor) || [] : [item.dataset.n];
    mark([reading.querySelector(".text")], "picked");
    if (isChange(item)) {
      mark(index.ch.get(item.dataset.change), "on", "on-ch");
      return mark(index.gr.get(item.dataset.change), "on", "on-gr");
    }
    for (const number of numbers) {
      for (const role of ["src", "cue", "con"]) mark(index[role].get(number), "on", `on-${role}`);
      mark(index.n.get(number), "on");
    }
    if (isVoice(item)) return mark(index.men.get(item.dataset.actor), "on-men");
    return mark(index.ev.get(item.dataset.n), "on-ev");
  }

  // Lights up a time with the words that it was counted from and its bar, a figure, or what a commitment is
  // to; dims nothing.
  function light(item) {
    const reading = readingOf(item);
    const index = indexOf(reading);
    const { time, figure, commitment } = item.dataset;
    if (commitment) return mark(index.ac.get(commitment), "on", "on-ac");
    if (figure) return mark(index.fg.get(figure), "on", "on-fg");
    mark(index.tm.get(time), "on", "on-tm");
    mark(index.an.get(time), "on-an");
    return mark(reading.querySelectorAll(`.timeline a[data-times~="${time}"]`), "on");
  }

  function clear() {
    wipe();
    if (current) current.removeAttribute("aria-current");
    current = null;
    card.hidden = true;
  }

  function pick(item, from, place) {
    if (!item) return;
    clear();
    current = item;
    item.setAttribute("aria-current", "true");
    draw(item);
    if (from !== "text") {
      const first = place || readingOf(item).querySelector(".text span.on, .text a.on:not(.n)");
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

  // The voice, the time or the figure at a place of the page: its item in the list or the table.
  function hoverable(node) {
    const item = node.closest(".voices > li, .quantities tbody > tr");
    if (item) return item;
    const place = node.closest(".text [data-tm], .text [data-fg], .timeline a");
    return place && quantityAt(place);
  }

  function quantityAt(place) {
    const { tm, fg, times } = place.dataset;
    const first = (tm || fg || times || "").split(" ")[0];
    return first ? rowOf(readingOf(place), fg && !tm ? "figure" : "time", first) : null;
  }

  // It lights up while the mouse or the keyboard is on it: a voice in the place of what was picked, which
  // then lights up again; a time or a figure beside it.
  function hover(node) {
    const at = document.activeElement;
    const under = node instanceof Element ? hoverable(node) : null;
    const item = under || (at && at.matches(":focus-visible") ? hoverable(at) : null);
    if (item === hovered) return;
    hovered = item;
    const beside = item && isQuantity(item);
    draw(beside ? current : item || current);
    if (beside) light(item);
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
    card.replaceChildren(close, ...wordsFor(item));
    card.hidden = false;
  }

  // What the card shows of an item: of a row of a table its cells, one below the other.
  function wordsFor(item) {
    if (!isQuantity(item)) return [item.querySelector("div").cloneNode(true)];
    return Array.from(item.cells, (cell) => {
      const part = document.createElement("div");
      part.append(...cell.cloneNode(true).childNodes);
      return part;
    });
  }

  // A time or a figure at a place of the text; asked again at the same place, the statements there.
  function pickAt(place) {
    const row = quantityAt(place);
    const again = place === asked && current;
    asked = place;
    if (row && !again) return pick(row, "text");
    const number = statementAt(place);
    return number ? select(readingOf(place), number, "text") : clear();
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
    const segment = event.target.closest(
      ".text [data-src], .text [data-cue], .text [data-con], .text [data-tm], .text [data-fg]",
    );
    const item = event.target.closest(ITEMS);
    const link = event.target.closest("a");
    if (number) {
      event.preventDefault();
      select(readingOf(number), number.dataset.n, "text");
    } else if (segment) {
      // Whoever is marking words to copy them is not choosing a statement.
      if (link) event.preventDefault();
      if (!String(window.getSelection())) pickAt(segment);
    } else if (item && !event.target.closest("summary")) {
      if (link) event.preventDefault();
      if (!link && String(window.getSelection())) return;
      const wanted = linkedBy(link) || item;
      if (isVoice(item) && wanted === item && current === item) clear();
      else pick(wanted, wanted === item ? "list" : "across", placeOf(link));
    }
  });

  // What a link in a list leads to, unless that is its own item or the first of its voice's statements.
  function linkedBy(link) {
    if (!link || link.matches(".no, .voice, .there")) return null;
    return document.getElementById(link.getAttribute("href").slice(1));
  }

  // Of several places that a card leads to, the one that was asked for.
  const placeOf = (link) =>
    link && link.matches(".there") ? document.getElementById(link.getAttribute("href").slice(1)) : null;

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return clear();
    const item = event.target instanceof Element && event.target.closest(ITEMS);
    const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    if (!item || !step) return undefined;
    let next = item[step];
    while (next && next.hidden) next = next[step];
    if (next) {
      event.preventDefault();
      next.querySelector(".no, .voice, .there").focus({ preventScroll: false });
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
    const linked = /^#(d\d+)-([sta]|(?:at-)?(?:time|figure|change|commitment))(\d+)(?:-\d+)?$/.exec(location.hash);
    if (!linked) return;
    const [, name, kind, number] = linked;
    const item = kind === "t" ? "s" : kind.replace("at-", "");
    pick(document.getElementById(`${name}-${item}${number}`), "link");
  }
  window.addEventListener("hashchange", followLink);
  followLink();
})();
