// What is wrong with the lines of a page at the window's width, as sentences: a line that begins with what may not
// begin one, a word of a Chinese title or a short piece of code on two lines, a last line of one Chinese character, a
// word that no reader sees without a press, and type in a picture that is too small or unlike the page's.
() => {
  const CLOSING = /^[，。、；：？！）」》,.;:?!)%\]]/;
  const CHINESE = /[\u4e00-\u9fff]/;
  const content = document.querySelector(".md-content");
  const faults = [];
  const range = document.createRange();

  function boxAt(node, place) {
    range.setStart(node, place);
    range.setEnd(node, place + 1);
    return [...range.getClientRects()].findLast((box) => box.width > 0);
  }

  // The places of a text at which a line begins, among those that are drawn; by halves, since most begin none.
  function* lineStarts(node, drawn, first, last) {
    if (boxAt(node, drawn[first]).bottom > boxAt(node, drawn[last]).top + 3) return;
    if (last - first == 1) return void (yield drawn[last]);
    const middle = (first + last) >> 1;
    yield* lineStarts(node, drawn, first, middle);
    yield* lineStarts(node, drawn, middle, last);
  }

  function textsOf(block) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const apart = parent.closest(".headerlink, .marker, .term, button, svg, annotation, .note");
      if (apart && apart != block) continue;
      texts.push(walker.currentNode);
    }
    return texts;
  }

  function checkLines(block) {
    let before = null; // the last character that was drawn
    let lastLine = "";
    let lines = 1;
    for (const node of textsOf(block)) {
      const parent = node.parentElement;
      const math = parent.closest("math");
      const code = parent.closest(":not(pre) > code");
      const drawn = [...node.data.matchAll(/\S/g)].map((found) => found.index);
      if (!drawn.length || !boxAt(node, drawn[0])) continue;
      const starts = math ? [] : [...lineStarts(node, drawn, 0, drawn.length - 1)];
      const first = boxAt(node, drawn[0]);
      if (before && !math && first.top > before.box.bottom - 3) starts.unshift(drawn[0]);
      let from = 0;
      for (const start of starts) {
        const c = node.data[start];
        const sign = start == drawn[0] ? before.sign : node.data[drawn[drawn.indexOf(start) - 1]];
        const near = node.data.slice(start, start + 12).trim();
        if (CLOSING.test(c) && !code) faults.push(`a line begins with “${near}”`);
        if (code && !code.matches(".long") && start != drawn[0]) faults.push(`${code.textContent} is on two lines`);
        const soft = start == drawn[0] && node.previousSibling?.nodeName == "WBR";
        if (block.matches("h1, h2, h3") && CHINESE.test(c) && CHINESE.test(sign) && !soft) {
          faults.push(`the title “${block.textContent.replace("¶", "")}” breaks before “${near}”; put a <wbr> between two words`);
        }
        lines += 1;
        from = start;
        lastLine = "";
      }
      lastLine += node.data.slice(from).trim();
      before = { box: boxAt(node, drawn.at(-1)), sign: node.data[drawn.at(-1)] };
    }
    if (lines > 1 && /^[\u4e00-\u9fff][，。、；：？！）」》]*$/.test(lastLine) && !block.matches("td, th")) {
      faults.push(`“${block.textContent.trim().slice(-12)}” leaves ${lastLine} alone on the last line`);
    }
  }

  for (const fold of content.querySelectorAll("details")) fold.open = true;
  for (const block of content.querySelectorAll("p, li, dd, td, th, figcaption, h1, h2, h3, .note")) {
    if (block.checkVisibility() && !block.closest(".term, .for-listeners") && !block.querySelector("p, li, pre")) {
      checkLines(block);
    }
  }

  for (const node of textsOf(content)) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest("pre, select, .for-listeners, .notebook, math, script, style, summary")) continue;
    const box = parent.getBoundingClientRect();
    const scrolls = parent.closest(".md-typeset__scrollwrap, .formula");
    if (!parent.checkVisibility({ visibilityProperty: true }) || (!scrolls && (box.right < 1 || box.left > innerWidth - 1))) {
      faults.push(`“${node.data.trim().slice(0, 30)}” is seen by nobody without a press`);
    }
  }
  for (const note of content.querySelectorAll(".note")) {
    const box = note.getBoundingClientRect();
    if (box.left < 0 || box.right > innerWidth + 0.5) faults.push(`the note “${note.textContent.slice(0, 30)}” is off the screen`);
  }

  const body = parseFloat(getComputedStyle(content.querySelector(".md-typeset")).fontSize);
  for (const text of content.querySelectorAll("figure svg text")) {
    const scale = text.ownerSVGElement.getBoundingClientRect().width / text.ownerSVGElement.viewBox.baseVal.width;
    const size = parseFloat(getComputedStyle(text).fontSize) * scale;
    const [least, most] = innerWidth >= 1280 ? [body - 1.5, body + 1.5] : [innerWidth < 390 ? 10 : 11, body + 1.5];
    if (size < least - 0.05 || size > most + 0.05) {
      faults.push(`“${text.textContent.trim()}” in a picture is ${size.toFixed(1)} px; have it at ${least} to ${most}`);
    }
  }
  const edges = new Map();
  for (const e of content.querySelectorAll(".md-content__inner > :is(.highlight, figure.drawing, figure.plot)")) {
    edges.set(Math.round((e.querySelector("pre, svg") ?? e).getBoundingClientRect().left), e);
  }
  if (innerWidth >= 768 && edges.size > 1) faults.push(`code and pictures begin at ${[...edges.keys()]} px; give them one left edge`);
  return [...new Set(faults)];
}
