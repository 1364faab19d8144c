// The site's search. MiniSearch and the index of the page's language are loaded when it is first used, as scripts: a
// page that is read as a file may fetch nothing. The classes and the input #__search are those of the theme's CSS.
"use strict";
{
  const WORD = /\p{sc=Han}+|(?:(?!\p{sc=Han})[\p{L}\p{M}\p{N}_])+(?:['’](?:(?!\p{sc=Han})\p{L})+)?/gu;
  const HAN = /\p{sc=Han}/u;
  const END_OF_RUN = /(?<=\p{sc=Han})\p{sc=Han}(?!\p{sc=Han})/gu;
  const SENTENCE = /\n|(?<=[。！？])|(?<=[.!?] )/;
  // What every message says, as it is indexed, and any number: it must not outweigh what tells one message from another.
  const IN_ANY_MESSAGE = /^(?:\w*error|\w*warn|object|attribut|has|no|not|got|must|expect|and|or|but|the|to|of|in|is|be|an|for|with|that|it|\d+)$/;
  // What many questions have, and few answers.
  const IN_ANY_QUESTION = /^(?:what|which|why|when|how|should|can|do|doe|i|my|a|it|什么|么是|为什|么要|怎么|怎样|如何|是什|么意|意思|么时|时候|么办|应该|可以)$/;
  const BOOST = { title: 2, text: 1, messages: 1, names: 0.5, finds: 5, symptoms: 1 };
  // In what Python prints of an error: where it names a place in a file, and the error's type before its message or, of
  // an error without one, alone on the line.
  const PLACE_IN_FILE = /Traceback \(most recent call last\)|File "[^"]*", line \d+|\.py:\d+: \w*Warning: /;
  const TYPE = /(?:[A-Za-z_]\w*\.)*[A-Za-z_]\w*(?:Error|Warning|Exception|Interrupt)(?=: )|^[\w.]+(?:Error|Exception|Interrupt|Iteration)$/gm;
  const COLOUR = /\x1b\[[\d;]*m/g; // of a terminal
  const FIRST_TYPE = /^(?:[A-Za-z_]\w*\.)*[A-Za-z_]\w*(?:Error|Warning|Exception|Interrupt): /;
  const OWN = /…|[.:] (?=[A-Z])/; // in a known message, where the reader's has other words or further sentences
  const OWN_WORDS = 5; // in which a message may begin, as the name of a class
  const ADDRESS = /\b0x[0-9a-f]+|\bhttps?:\S+/gi;
  const NUMBER = /^\d[\dx]*$/; // and a shape, 64x784

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

  // A traceback's message, which stands at its end; of any other query, all of it.
  function messageOf(pasted) {
    const query = pasted.replace(COLOUR, "");
    const start = PLACE_IN_FILE.test(query) ? ([...query.matchAll(TYPE)].at(-1)?.index ?? 0) : 0;
    return query.slice(start).replace(ADDRESS, " ");
  }

  // A message without its type, as what stands between the reader's own words, numbers and sentences.
  function partsOf(message) {
    const parts = message.replace(FIRST_TYPE, "").split(OWN).map((part) => words(part).filter(isNoNumber));
    const own = !parts[0].length;
    const texts = parts.filter((part) => part.length).map((part) => ` ${part.join(" ")} `);
    return { own, texts, length: parts.flat().length };
  }

  // Whether a message begins as a known one does, whatever the reader's own words are.
  function begins(message, { own, texts }) {
    let at = 0;
    for (const [place, text] of texts.entries()) {
      const found = message.indexOf(text, at);
      if (found < 0) return false;
      if (!place && message.slice(0, found).split(" ").length > (own ? OWN_WORDS : 1)) return false;
      at = found + text.length - 1;
    }
    return true;
  }

  // The index

  function makeIndex(pages) {
    const sections = pages.flatMap(({ path, sections }) =>
      sections.map((section) => ({ ...section, path, id: `${path}#${section.anchor ?? ""}` })),
    );
    const fields = Object.keys(BOOST);
    const mini = new MiniSearch({ fields, storeFields: ["path"], tokenize: indexed, processTerm: (term) => term });
    mini.addAll(sections);
    const pagesOf = new Map(); // the paths of the pages that each word is on
    for (const section of sections) {
      const all = words(fields.map((field) => section[field] ?? "").join("\n"));
      for (const word of all) pagesOf.set(word, (pagesOf.get(word) ?? new Set()).add(section.path));
      section.words = ` ${all.filter(isNoNumber).join(" ")} `;
      const phrases = [section.title, section.finds, section.symptoms].join("\n").split("\n");
      section.known = (section.symptoms?.split("\n") ?? []).map(partsOf).filter(({ length }) => length > 1);
      section.phrases = phrases.map((phrase) => [...new Set(words(phrase).filter(isNoNumber))]).filter((phrase) => phrase.length);
    }
    return { mini, size: pages.length, pagesOf, sections: new Map(sections.map((section) => [section.id, section])) };
  }

  function isNoNumber(word) {
    return !NUMBER.test(word);
  }

  // The pages that answer a query, best first, each with its sections, and the words of the query that tell something.
  function find(pasted, { mini, size, pagesOf, sections }) {
    const query = messageOf(pasted);
    const asked = words(query);
    const whole = query.toLowerCase();
    const prefix = (term) => term == asked.at(-1); // which may not be finished
    // How much a word tells, from 0 to 1: one that is on all pages tells nothing.
    const weightOf = (term, pages) => {
      const weight = pages && Math.log((size + 1) / pages) / Math.log(size + 1);
      return weight * (IN_ANY_MESSAGE.test(term) ? 0.1 : IN_ANY_QUESTION.test(term) ? 0.3 : 1);
    };
    const begunOn = (term) => new Set(mini.search(term, { tokenize: () => [term], prefix }).map(({ path }) => path)).size;
    const weights = new Map(asked.map((term) => [term, weightOf(term, begunOn(term))]));
    const all = [...weights.values()].reduce((sum, weight) => sum + weight, 1e-6);
    const terms = [...weights.keys()];
    const boostTerm = (term) => weights.get(term) || 1e-6;
    const told = asked.filter(isNoNumber);
    const weightOfWord = (word) => weightOf(word, pagesOf.get(word)?.size ?? 0);
    const askedFor = new Set(told);
    const sum = (found) => found.reduce((total, word) => total + weightOfWord(word), 0);
    const asks = sum([...askedFor]);
    // How much of a query and of a phrase is in both, from 0 to 1, by the weight of their words.
    const likeness = (phrase) => {
      const shared = sum(phrase.filter((word) => askedFor.has(word)));
      return shared && (2 * shared) / (asks + sum(phrase));
    };
    // Of the messages that the query begins with, the one that says most.
    const message = ` ${words(query.replace(FIRST_TYPE, "")).filter(isNoNumber).join(" ")} `;
    const saidIn = ({ known }) => Math.max(0, ...known.filter((one) => begins(message, one)).map(({ length }) => length));
    const most = Math.max(...[...sections.values()].map(saidIn));
    const pages = new Map();
    const options = { tokenize: () => terms, boost: BOOST, boostTerm, prefix };
    let results = mini.search(query, options);
    // A word that is on no page may be one that is, with a letter wrong.
    if (!results.length) results = mini.search(query, { ...options, fuzzy: (term) => (HAN.test(term) ? 0 : 0.25) });
    for (const { id, path, score } of results) {
      const section = sections.get(id);
      if (!pages.has(path)) pages.set(path, []);
      const isAbout = [section.title, ...(section.finds ?? "").split("\n")].some((phrase) => phrase.toLowerCase() == whole);
      const run = heaviestRun(told, weights, section.words) / all;
      const like = Math.max(0, ...section.phrases.map(likeness));
      // A known message comes first, before it what a page says that it is found by; for any other query all are equal.
      const rank = isAbout && most ? 2 : most && saidIn(section) == most ? 1 : 0;
      pages.get(path).push({ section, rank, score: score * (1 + run) * (1 + 3 * like ** 4) * (isAbout ? 2 : 1) });
    }
    const byRank = (a, b) => b.rank - a.rank || b.score - a.score;
    for (const found of pages.values()) found.sort(byRank);
    // A page is worth what its sections are together, each a little less than the one before.
    const worth = (found) => found.reduce((sum, { score }, place) => sum + score * 0.9 ** place, 0);
    const ranked = [...pages.values()].sort((a, b) => b[0].rank - a[0].rank || worth(b) - worth(a));
    const heaviest = Math.max(...weights.values());
    const telling = new Set(terms.filter((term) => weights.get(term) >= heaviest / 10));
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
  function excerpt({ text, messages, symptoms }, { asked, telling }) {
    const parts = [
      ...(text?.split(SENTENCE) ?? []).map((part) => ["span", part]),
      ...[messages, symptoms].flatMap((lines) => lines?.split("\n") ?? []).map((part) => ["code", part]),
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
    const fits = input.scrollWidth <= input.clientWidth; // else what was typed has moved, and what is shown under it hasn't
    suggestion.textContent = fits ? completion(query, answer.pages) : "";
    if (query) meta.textContent = answer.pages.length ? counted(answer.pages.length, "result") : box.dataset.none;
    else meta.textContent = box.dataset.type;
  }

  function close() {
    if (toggle.checked) toggle.click();
    input.blur();
    release();
  }

  // On a phone the theme holds the page still under the open search, and lets go a while after: too late for the focus
  // that moves on to what only scrolling shows.
  function release() {
    const held = -Number.parseInt(document.body.style.top, 10);
    document.body.removeAttribute("data-md-scrolllock");
    document.body.style.top = "";
    if (held) scrollTo(0, held);
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
  // A traceback of many lines becomes its message, which fits into the box.
  input.addEventListener("paste", (event) => {
    const text = event.clipboardData.getData("text");
    if (!text.includes("\n")) return;
    event.preventDefault();
    input.value = messageOf(text).replace(/\s+/g, " ").trim();
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
