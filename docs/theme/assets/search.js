// The site's search. MiniSearch and the index of the page's language are loaded when it is first used, as scripts: a
// page that is read as a file may fetch nothing. The classes and the input #__search are those of the theme's CSS.
"use strict";
{
  const WORD = /\p{sc=Han}+|(?:(?!\p{sc=Han})[\p{L}\p{M}\p{N}_])+(?:['’](?:(?!\p{sc=Han})\p{L})+)?/gu;
  const HAN = /\p{sc=Han}/u;
  const END_OF_RUN = /(?<=\p{sc=Han})\p{sc=Han}(?!\p{sc=Han})/gu;
  const SENTENCE = /\n|(?<=[。！？])|(?<=[.!?] )/;
  // What every message says, as it is indexed: it must not outweigh what tells one message from another.
  const IN_ANY_MESSAGE = /^(?:\w*error|\w*warn|object|attribut|has|no|not|got|must|expect|and|or|but|the|to|of|in|is|be|an|for|with|that|it)$/;
  const BOOST = { title: 2, text: 1, messages: 1, names: 0.5, finds: 5 };

  // Words

  // Chinese needs no dictionary: a run of it is cut into overlapping pairs, 学习率 into 学习 and 习率.
  function wordsOf(run) {
    if (!HAN.test(run)) return [stem(run.toLowerCase())];
    return run.length == 1 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
  }

  function words(text) {
    return (text.match(WORD) ?? []).flatMap(wordsOf);
  }

  // An English word without its ending, so that sampling finds samples; names of code stay as they are.
  function stem(word) {
    const plain = word.replace("’", "'").replace(/'s$/, "");
    if (plain.length < 4 || /[^a-z]/.test(plain)) return plain;
    return plain.replace(/iz(?=[aei])/, "is").replace(/(?<=...)(?:ing|ed|es|(?<![su])s|e)$/, "").replace(/([^aeiouls])\1$/, "$1");
  }

  // The last character of a run begins no pair, but someone may look for it alone.
  function indexed(text) {
    return [...words(text), ...(text.match(END_OF_RUN) ?? [])];
  }

  // The index

  function makeIndex(pages) {
    const sections = pages.flatMap(({ path, sections }) =>
      sections.map((section) => ({ ...section, path, id: `${path}#${section.anchor ?? ""}` })),
    );
    const fields = Object.keys(BOOST);
    const mini = new MiniSearch({ fields, storeFields: ["path"], tokenize: indexed, processTerm: (term) => term });
    mini.addAll(sections);
    for (const section of sections) {
      section.words = ` ${words(fields.map((field) => section[field] ?? "").join("\n")).join(" ")} `;
    }
    return { mini, size: pages.length, sections: new Map(sections.map((section) => [section.id, section])) };
  }

  // The pages that answer a query, best first, each with its sections, and the words of the query that tell something.
  function find(query, { mini, size, sections }) {
    const asked = words(query);
    const whole = query.toLowerCase();
    const prefix = (term) => term == asked.at(-1); // which may not be finished
    // How much a word tells, from 0 to 1: one that is on all pages tells nothing.
    const weightOf = (term) => {
      const pages = new Set(mini.search(term, { tokenize: () => [term], prefix }).map(({ path }) => path)).size;
      const weight = pages && Math.log((size + 1) / pages) / Math.log(size + 1);
      return IN_ANY_MESSAGE.test(term) ? 0.1 * weight : weight;
    };
    const weights = new Map(asked.map((term) => [term, weightOf(term)]));
    const all = [...weights.values()].reduce((sum, weight) => sum + weight, 1e-6);
    const terms = [...weights.keys()];
    const boostTerm = (term) => weights.get(term) || 1e-6;
    const pages = new Map();
    const options = { tokenize: () => terms, boost: BOOST, boostTerm, prefix };
    let results = mini.search(query, options);
    // A word that is on no page may be one that is, with a letter wrong.
    if (!results.length) results = mini.search(query, { ...options, fuzzy: (term) => (HAN.test(term) ? 0 : 0.25) });
    for (const { id, path, score } of results) {
      const section = sections.get(id);
      if (!pages.has(path)) pages.set(path, []);
      const isAbout = [section.title, ...(section.finds ?? "").split("\n")].some((phrase) => phrase.toLowerCase() == whole);
      const run = heaviestRun(asked, weights, section.words) / all;
      pages.get(path).push({ section, score: score * (1 + run) * (isAbout ? 2 : 1) });
    }
    for (const found of pages.values()) found.sort((a, b) => b.score - a.score);
    // A page is worth what its sections are together, each a little less than the one before.
    const worth = (found) => found.reduce((sum, { score }, place) => sum + score * 0.9 ** place, 0);
    const ranked = [...pages.values()].sort((a, b) => worth(b) - worth(a));
    const most = Math.max(...weights.values());
    const telling = new Set(terms.filter((term) => weights.get(term) >= most / 10));
    return {
      pages: ranked.filter((found) => worth(found) > worth(ranked[0]) / 50),
      asked: new Set(terms),
      telling,
      hint: placesOf(telling, query).map((place) => query.slice(...place)).join(" "), // for the page reached
    };
  }

  // The weight of the words that stand side by side in a text as they do in the query, of the heaviest such run.
  function heaviestRun(asked, weights, text) {
    let heaviest = 0;
    for (let start = 0; start < asked.length; start++) {
      let run = ` ${asked[start]} `;
      let weight = weights.get(asked[start]);
      for (let end = start + 1; end < asked.length && text.includes((run += `${asked[end]} `)); end++) {
        weight += weights.get(asked[end]);
        heaviest = Math.max(heaviest, weight);
      }
    }
    return heaviest;
  }

  // Marks

  // Where the sought words stand in a text, as [start, end].
  function placesOf(sought, text) {
    const places = [];
    const add = (start, end) => {
      const last = places.at(-1);
      if (last && /^ ?$/.test(text.slice(last[1], start))) last[1] = end;
      else places.push([start, end]);
    };
    // An unfinished word finds the whole one.
    const begun = [...sought].filter((word) => word.length > 2 && !HAN.test(word));
    for (const { 0: run, index: start } of text.matchAll(WORD)) {
      if (HAN.test(run)) {
        for (let at = 0; at < run.length; at++) {
          if (sought.has(run.slice(at, at + 2))) add(start + at, start + Math.min(at + 2, run.length));
          else if (sought.has(run[at])) add(start + at, start + at + 1);
        }
      } else {
        const word = stem(run.toLowerCase());
        if (sought.has(word) || begun.some((part) => word.startsWith(part))) add(start, start + run.length);
      }
    }
    return places;
  }

  // The text as nodes, with the sought words marked.
  function marked(sought, text) {
    const nodes = [];
    let rest = 0;
    for (const [start, end] of placesOf(sought, text)) {
      nodes.push(text.slice(rest, start), element("mark", {}, text.slice(start, end)));
      rest = end;
    }
    return [...nodes, text.slice(rest)];
  }

  function markPage(sought) {
    const texts = document.createNodeIterator(document.querySelector(".md-content"), NodeFilter.SHOW_TEXT);
    const seen = [];
    // What has no height is folded away, or a part of a figure or a formula, which can't hold a mark.
    for (let text; (text = texts.nextNode()); ) if (text.parentElement.offsetHeight) seen.push(text);
    for (const text of seen) if (placesOf(sought, text.data).length) text.replaceWith(...marked(sought, text.data));
  }

  // Results

  function element(name, attributes, ...inside) {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
    made.append(...inside);
    return made;
  }

  // What of a section answers best, to be shown whole: a sentence, or a message as code.
  function excerpt({ text, messages }, { asked, telling }) {
    const parts = [
      ...(text?.split(SENTENCE) ?? []).map((part) => ["span", part]),
      ...(messages?.split("\n") ?? []).map((part) => ["code", part]),
    ];
    if (!parts.length) return "";
    const held = ([, part]) => new Set(words(part).filter((word) => asked.has(word))).size;
    const [name, part] = parts.reduce((best, next) => (held(next) > held(best) ? next : best));
    return element("p", {}, element(name, {}, ...marked(telling, part)));
  }

  function link(section, answer, heading, icon, text) {
    const url = new URL(section.path, home);
    if (url.protocol == "file:") url.pathname += "index.html"; // no server shows it for its folder
    url.search = new URLSearchParams({ h: answer.hint });
    url.hash = section.anchor ?? "";
    const title = element(heading, {}, ...marked(answer.telling, section.title));
    const article = element("article", { class: "md-search-result__article md-typeset" }, icon, title, text);
    return element("a", { class: "md-search-result__link", href: url, tabindex: -1 }, article);
  }

  // A page, its best sections, and the others folded away.
  function item(sections, answer) {
    const lead = index.sections.get(`${sections[0].section.path}#`);
    const others = sections.filter(({ section }) => section != lead);
    const atLeast = (share) => others.filter(({ score }) => score >= others[0].score * share);
    const best = atLeast(0.5).slice(0, 2);
    const links = ({ section }) => link(section, answer, "h2", "", excerpt(section, answer));
    const icon = element("div", { class: "md-search-result__icon md-icon" });
    const isLeadBest = sections[0].section == lead;
    const text = isLeadBest ? excerpt(lead, answer) : "";
    const shown = [link(lead, answer, "h1", icon, text), ...best.map(links)];
    shown[isLeadBest ? 0 : 1].dataset.best = "";
    const more = atLeast(0.1).slice(best.length);
    if (more.length) {
      const summary = element("summary", { tabindex: -1 }, element("div", {}, counted(more.length, "more")));
      shown.push(element("details", { class: "md-search-result__more" }, summary, ...more.map(links)));
    }
    return element("li", { class: "md-search-result__item" }, ...shown);
  }

  function counted(number, kind) {
    return box.dataset[number == 1 ? `${kind}One` : `${kind}Other`].replace("#", number);
  }

  // What the query may become: a title, a name or what readers look for, of the pages found.
  function completion(query, pages) {
    const phrases = pages.flat().flatMap(({ section: { title, finds = "", names = "" } }) => {
      return [title, ...finds.split("\n"), ...names.split(" ")];
    });
    for (const typed of [query, query.split(/\s/).at(-1)]) {
      const isLonger = (phrase) => phrase.length > typed.length && phrase.toLowerCase().startsWith(typed.toLowerCase());
      const phrase = typed && phrases.find(isLonger);
      if (phrase) return query + phrase.slice(typed.length);
    }
    return "";
  }

  // The box

  const box = document.querySelector(".md-search");
  const home = new URL("..", new URL(box.dataset.index, location));
  const library = new URL("minisearch.js", document.currentScript.src);
  const input = box.querySelector(".md-search__input");
  const suggestion = box.querySelector(".md-search__suggest");
  const meta = box.querySelector(".md-search-result__meta");
  const list = box.querySelector(".md-search-result__list");
  const toggle = document.getElementById("__search");
  let loading;
  let index;

  function addScript(src) {
    return new Promise((resolve, reject) => {
      const script = element("script", { src });
      script.addEventListener("load", resolve);
      script.addEventListener("error", () => reject(new Error(`${src} can't be loaded`)));
      document.head.append(script);
    });
  }

  async function load() {
    let pages;
    globalThis.loadSearchIndex = (all) => (pages = all);
    await Promise.all([addScript(library), addScript(box.dataset.index)]);
    index = makeIndex(pages);
  }

  async function show() {
    if (!toggle.checked) toggle.click();
    const query = input.value.trim();
    loading ??= load().catch((error) => {
      loading = undefined; // the next letter tries again
      throw error;
    });
    if (!index) meta.textContent = query ? box.dataset.wait : box.dataset.type;
    await loading;
    if (query != input.value.trim()) return; // more was typed meanwhile
    const answer = find(query, index);
    list.replaceChildren(...answer.pages.map((sections) => item(sections, answer)));
    suggestion.textContent = completion(query, answer.pages);
    if (query) meta.textContent = answer.pages.length ? counted(answer.pages.length, "result") : box.dataset.none;
    else meta.textContent = box.dataset.type;
  }

  function close() {
    if (toggle.checked) toggle.click();
    input.blur();
  }

  toggle.addEventListener("change", () => {
    if (toggle.checked) return input.focus();
    const url = new URL(location);
    url.searchParams.delete("q");
    if (url.href != location.href) history.replaceState(history.state, "", url);
  });
  for (const event of ["focus", "input"]) input.addEventListener(event, show);
  input.form.addEventListener("submit", (event) => event.preventDefault());
  input.form.addEventListener("reset", () => {
    input.value = ""; // which the form does after this
    input.focus();
    show();
  });
  list.addEventListener("click", ({ target }) => target.closest("a") && close());

  const KEYS = {
    Escape: close,
    Tab: close, // and on to what comes next on the page
    Enter(event) {
      if (event.target != input) return;
      event.preventDefault();
      list.querySelector("[data-best]")?.click();
    },
    ArrowDown: (event) => move(event, 1),
    ArrowUp: (event) => move(event, -1),
    ArrowRight({ target }) {
      if (target != input || input.selectionStart < input.value.length || !suggestion.textContent) return;
      input.value = suggestion.textContent;
      show();
    },
  };

  function move(event, step) {
    const stops = [input, ...list.querySelectorAll("li > a, summary, details[open] a")];
    const place = Math.max(0, stops.indexOf(document.activeElement));
    stops.at((place + step) % stops.length).focus();
    event.preventDefault();
  }

  addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (toggle.checked) {
      if (KEYS[key]) KEYS[key](event);
      else if (/^\S$/u.test(key)) input.focus(); // where it is written
    } else if (["/", "f", "s"].includes(key) && !target.closest("input, textarea, select, [contenteditable]")) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });

  const asked = new URLSearchParams(location.search);
  if (asked.get("h")) markPage(new Set(words(asked.get("h"))));
  if (asked.has("q")) {
    input.value = asked.get("q");
    input.focus();
  }
}
