// The theme's script, which runs after this file, asks on each page for the index and the worker of its search, used
// or not. Here both requests wait until the reader turns to the search. Also, a query is cut into words before the
// worker gets it, and what it finds is put in order. Whatever doesn't match stays as it was.
if (location.protocol !== "file:") {
  const WORD = /\p{sc=Han}+|(?:(?!\p{sc=Han})[\p{L}\p{N}_])+/gu;
  const COMMON = new Set(
    `a an and are as at be but by can do does for from has have how i in is it its my not of on or so than that the
    then this to too was what when where which why will with you 的 了 是 在 怎么 怎样 如何 什么 为什么`.split(/\s+/),
  );

  const parameters = new URLSearchParams(location.search);
  const used = new Promise((resolve) => {
    const inSearch = (element) => element?.closest("#__search, [data-md-component=search]");
    const listen = (event) => inSearch(event.target) && resolve();
    addEventListener("focusin", listen);
    addEventListener("change", listen);
    if (parameters.has("q") || inSearch(document.activeElement)) resolve();
  });

  const { open, send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    // With ?h=… the reader comes from a result: its words are marked by the settings in the index.
    if (/\/search\/search_index\.json$/.test(url) && !parameters.get("h")) {
      this.send = (body) => void used.then(() => send.call(this, body));
    }
    return open.call(this, method, url, ...rest);
  };

  const { Worker } = window;
  window.Worker = class extends EventTarget {
    constructor(url, options) {
      if (!/\/workers\/search\.\w+\.min\.js$/.test(url)) return new Worker(url, options);
      super();
      this.worker = used.then(() => {
        const worker = new Worker(url, options);
        worker.addEventListener("message", ({ data }) => {
          if (data.data?.items) rank(data.data.items, this.query, this.texts);
          this.dispatchEvent(new MessageEvent("message", { data }));
        });
        return worker;
      });
    }

    postMessage({ type, data }) {
      if (data.docs) {
        const words = ({ title, text, keywords }) => wordsOf(plain(`${title} ${text} ${keywords ?? ""}`));
        this.texts = new Map(data.docs.map((section) => [section.location, words(section)]));
        this.known = [...new Set([...this.texts.values()].flat())];
      } else {
        this.query = cut(data, this.known);
        // With something after it, the worker takes a whole Chinese word; else it would lose the last character.
        const ended = (word) => (isChinese(word) && this.known.includes(word) ? `${word}〇` : word);
        data = telling(this.query).map(ended).join(" ");
      }
      this.worker.then((worker) => worker.postMessage({ type, data }));
    }
  };

  function plain(html) {
    return html.replace(/<[^>]+>|&\w+;/g, " ");
  }

  function wordsOf(text) {
    return text.toLowerCase().match(WORD) ?? [];
  }

  function isChinese(word) {
    return /\p{sc=Han}/u.test(word);
  }

  // Cut a query where the index cuts its words. The worker would take the marks in a pasted message for operators,
  // and would lose what follows a Chinese word that isn't in the index.
  function cut(query, known) {
    return wordsOf(query).flatMap((run) => {
      const found = [];
      for (let start = 0, end; start < run.length; start = end) {
        end = run.length;
        if (isChinese(run) && !known.some((word) => word.startsWith(run.slice(start)))) {
          while (end > start + 1 && !known.includes(run.slice(start, end))) end--;
        }
        found.push(run.slice(start, end));
      }
      return found;
    });
  }

  function telling(words) {
    const some = words.filter((word) => !COMMON.has(word) && !/^(\p{sc=Han}|\d.*)$/u.test(word));
    return some.length ? some : words;
  }

  // The worker counts words wherever they stand. What has them next to each other, as the query does, comes first.
  function rank(groups, query, texts) {
    for (const group of groups) {
      for (const item of group) {
        item.score *= 3 ** longestRun(query, texts.get(item.location));
        if (wordsOf(plain(item.title)).join() === query.join()) item.score *= 2;
        // Where only the title matches, the worker gives the section's whole text.
        if (!item.text.includes("<mark>")) item.text = item.text.match(/<p>.*?<\/p>/)?.[0] ?? "";
      }
      // The link to the page marks there what its sections matched too.
      const page = group.find((item) => !item.location.includes("#"));
      for (const { terms } of group) for (const word in terms) if (page && terms[word]) page.terms[word] = true;
      group.sort((a, b) => b.score - a.score);
    }
    groups.sort(([a], [b]) => b.score - a.score);
  }

  function longestRun(query, text) {
    let longest = 0;
    for (let start = 0; start < query.length - longest; start++) {
      for (let place = text.indexOf(query[start]); place >= 0; place = text.indexOf(query[start], place + 1)) {
        let length = 1;
        while (start + length < query.length && query[start + length] === text[place + length]) length++;
        longest = Math.max(longest, length);
      }
    }
    return longest;
  }
}
