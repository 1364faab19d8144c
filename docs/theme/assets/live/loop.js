// @ts-check
// The training loop's five lines as cards. Each order of them was run when the figure was drawn: the reader sees what
// it printed or raised, the curve of its loss beside that of the page's order, and why it is so.
const loop = (() => {
  const LOSS = 1, CLEAR = 2, BACKWARD = 3, STEP = 4; // by their places on the page; the prediction is 0

  const WHY = live.words({
    zh: {
      page: "这是本页的次序。`backward` 开始时，`.grad` 是空的；它算好梯度，`step` 接着就用。",
      same: "和本页的次序一个数也不差：`zero_grad` 放在哪里都行，只要不夹在 `backward` 和下一个 `step` 中间。",
      late: "`step` 在最前面，用的是上一轮的梯度，没有谁清掉它。第一轮还没有梯度，`step` 什么也不做；往后每个损失都和本页的一样。",
      stale: "`step` 夹在预测和 `backward` 中间，用的是上一轮的梯度，步步慢一拍，这里还是走到了。换成两层的模型，就会报 `RuntimeError`。",
      cleared: "`backward` 刚算好梯度，`zero_grad` 就把它扔掉了，`step` 没有东西可用：参数一点没动，也没有报错。",
      clearedLate: "`step` 在 `backward` 前面，只能用上一轮的梯度；还没轮到它，`zero_grad` 已经把那个梯度扔掉了。参数一点没动，也没有报错。",
      noPrediction: "第一轮走到这一行，还没有 `prediction`。要是有第二轮，就有上一轮留下的那个；可是程序停在了第一轮。",
      noLoss: "第一轮走到这一行，还没有 `loss`。要是有第二轮，就有上一轮留下的那个；可是程序停在了第一轮。",
      sum: "没有谁清，`.grad` 里就是至今所有梯度的和。直线到了最好的位置，早先的梯度还推着它走：冲过头，再被拉回来。",
      sumLate: "`.grad` 里是上一轮为止所有梯度的和。第一轮还没有梯度，`step` 什么也不做；往后的损失和 `step` 在最后时一样，来回摆动。",
      sumStale: "`.grad` 里是上一轮为止所有梯度的和，`step` 又在预测后面，步步慢一拍：一次比一次冲得远，曲线出了图。",
    },
    en: {
      page: "The page's order. `.grad` is empty when `backward` begins; it computes the gradient, and `step` uses it at once.",
      same: "Every number is as in the page's order: `zero_grad` may stand anywhere but between `backward` and the next `step`.",
      late: "`step` comes first and uses the last epoch's gradient, which nothing has cleared. In the first epoch there is none, and it does nothing; every loss is as in the page's order.",
      stale: "Between prediction and `backward`, `step` uses the last epoch's gradient: always an update behind, it still arrives here. With a model of two layers there would be a `RuntimeError`.",
      cleared: "`zero_grad` throws away the gradient that `backward` has just computed, and `step` has nothing to use: no parameter moves, and nothing complains.",
      clearedLate: "Before `backward`, `step` could only use the last epoch's gradient, but `zero_grad` has thrown that away: no parameter moves, and nothing complains.",
      noPrediction: "In the first epoch there is no `prediction` yet at this line. A second epoch would find the one left by the first, but the program has stopped.",
      noLoss: "In the first epoch there is no `loss` yet at this line. A second epoch would find the one left by the first, but the program has stopped.",
      sum: "Nothing clears `.grad`: it holds the sum of all gradients so far. At the line's best place the early ones still push it on; it overshoots and is pulled back.",
      sumLate: "`.grad` holds the sum of all gradients up to the last epoch. In the first, `step` does nothing; then the losses are those of `step` at the end, and they swing.",
      sumStale: "`.grad` holds the sum of all gradients up to the last epoch, and `step` is an update behind: every swing is wider, and the curve leaves the picture.",
    },
  });
  const [hint, up, down, place, usual, leaveOut, reset] = live.words({
    zh: ["拖动一行，或按箭头（键盘：Alt + ↑ 或 ↓）。哪些次序能运行，参数却不动？", "上移", "下移", "第 {} 行", "虚线：本页的次序", "去掉 `zero_grad`", "本页的次序"],
    en: ["Drag a line, or press its arrows (keys: Alt + ↑ or ↓). Which orders run but train nothing?", "up", "down", "line {}", "dashed: the page's order", "Leave out `zero_grad`", "The page's order"],
  });

  /**
   * Return why an order does what it does.
   * @param {number[]} order of the lines; CLEAR may be left out
   * @returns {keyof typeof WHY}
   */
  function reason(order) {
    const [prediction, loss, clear, backward, step] = [0, LOSS, CLEAR, BACKWARD, STEP].map((line) => order.indexOf(line));
    if (backward < loss) return "noLoss";
    if (loss < prediction) return "noPrediction";
    if (clear < 0) return backward < step ? "sum" : step < prediction ? "sumLate" : "sumStale";
    const after = [...order.slice(backward + 1), ...order.slice(0, backward)]; // on into the next epoch
    if (after.indexOf(CLEAR) < after.indexOf(STEP)) return backward < step ? "cleared" : "clearedLate";
    if (step < backward) return step < prediction ? "late" : "stale";
    return order.every((line, index) => line == index) ? "page" : "same";
  }

  /** The words with the code in them. @param {string} words */
  const withCode = (words) => words.split("`").map((part, index) => (index % 2 ? code(part) : part));
  const code = (/** @type {string} */ text) => live.element("code", { textContent: text, translate: false });

  /** @param {HTMLElement} figure */
  function start(figure) {
    /** @type {{around: string[], lines: string[], outcomes: {told: string[], stops: number | null}[], orders: Record<string, number>}} */
    const { around, lines, outcomes, orders } = live.recorded(figure);
    const drawing = live.drawing(figure);
    const cards = lines.map(card);
    const list = live.element("ol", { className: "cards" }, ...cards);
    const out = live.tick("", false, () => show());
    out.whole.append(live.element("span", {}, ...withCode(leaveOut)));
    const told = live.element("output");
    const again = live.button(reset, () => {
      list.append(...cards);
      out.input.checked = false;
      show();
    });
    live.controls(figure).append(
      live.element("span", { textContent: hint }),
      live.element("div", { className: "program" }, code(around[0]), list, code(around[1])),
      live.element("div", { className: "row" }, out.whole, again),
    );
    drawing.after(live.element("div", { className: "controls said" }, told));
    const corner = { class: "end corner", x: drawing.viewBox.baseVal.width - 8, y: 12 };
    drawing.append(live.svg("text", corner, usual));

    /** A line that can be moved. @param {string} line @param {number} number */
    function card(line, number) {
      const made = live.element("li", { className: "card" });
      const arrows = [up, down].map((word, way) => {
        const button = live.button("↑↓"[way], () => move(made, places().indexOf(number) + 2 * way - 1));
        button.ariaLabel = `${word}: ${line}`;
        return button;
      });
      const grip = live.element("span", { className: "grip handle", textContent: "⠿", ariaHidden: "true" });
      made.append(grip, code(line), ...arrows);
      made.dataset.line = String(number);
      made.addEventListener("pointerdown", (event) => take(made, event));
      made.addEventListener("keydown", (event) => {
        const way = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (!event.altKey || !way) return;
        event.preventDefault();
        move(made, places().indexOf(number) + way);
      });
      return made;
    }

    const places = () => [...list.children].map((one) => cards.indexOf(/** @type {HTMLLIElement} */ (one)));

    /** Put a card into a place; the others move, so that this one keeps the focus. @param {HTMLLIElement} card @param {number} to */
    function move(card, to) {
      if (to < 0 || to >= cards.length) return;
      const from = places().indexOf(cards.indexOf(card));
      for (let at = from; at < to; at++) card.before(/** @type {Element} */ (card.nextElementSibling));
      for (let at = from; at > to; at--) card.after(/** @type {Element} */ (card.previousElementSibling));
      if (from != to) show(card);
    }

    /** Let a pointer drag a card; a finger takes it by its grip, and scrolls the page elsewhere. @param {HTMLLIElement} card @param {PointerEvent} event */
    function take(card, event) {
      const target = /** @type {Element} */ (event.target);
      if (event.button || target.closest("button") || (event.pointerType == "touch" && !target.closest(".grip"))) return;
      event.preventDefault();
      const from = places().indexOf(cards.indexOf(card));
      const [one, two] = /** @type {HTMLCollectionOf<HTMLElement>} */ (list.children);
      const pitch = two.offsetTop - one.offsetTop;
      const onMove = (/** @type {PointerEvent} */ { pageY }) => {
        const to = Math.min(cards.length - 1, Math.max(0, from + Math.round((pageY - event.pageY) / pitch)));
        move(card, to);
        card.style.translate = `0 ${pageY - event.pageY - (to - from) * pitch}px`;
      };
      card.setPointerCapture(event.pointerId);
      card.classList.add("taken");
      card.addEventListener("pointermove", onMove);
      card.addEventListener("lostpointercapture", () => {
        card.removeEventListener("pointermove", onMove);
        card.classList.remove("taken");
        card.style.translate = "";
      }, { once: true });
    }

    /** Show what came of the order in which the cards lie. @param {HTMLLIElement} [moved] */
    function show(moved) {
      const all = places();
      const order = all.filter((line) => line != CLEAR || !out.input.checked);
      const number = orders[order.join("")];
      const { told: words, stops } = outcomes[number];
      for (const [line, one] of cards.entries()) {
        const at = all.indexOf(line);
        one.classList.toggle("stops", line == stops);
        one.classList.toggle("unreached", stops != null && at > all.indexOf(stops));
        const [text, ...arrows] = one.querySelectorAll("code, button");
        const isOut = line == CLEAR && out.input.checked;
        one.classList.toggle("out", isOut);
        text.textContent = isOut ? `# ${lines[line]}` : lines[line];
        arrows.forEach((arrow, way) => (arrow.ariaDisabled = String(at == (way ? cards.length - 1 : 0))));
      }
      for (const curve of drawing.querySelectorAll("[data-outcome]")) {
        curve.classList.toggle("shown", curve.getAttribute("data-outcome") == String(number));
      }
      told.replaceChildren(
        ...words.map((line) => live.element("span", { className: "printed", textContent: line, translate: false })),
        live.element("span", { className: "why" }, ...withCode(WHY[reason(order)])),
      );
      if (!moved) return;
      const line = cards.indexOf(moved);
      const where = `${lines[line]}: ${place.replace("{}", String(all.indexOf(line) + 1))}. `;
      told.prepend(live.element("span", { className: "for-listeners", textContent: where }));
    }

    show();
  }

  if (globalThis.document) for (const figure of live.figures("loop")) start(figure);
  return { reason };
})();
