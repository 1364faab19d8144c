// @ts-check
// A question of a minute or two: predict the output, find the line that fails, put lines in order. What came of each
// answer stands in the page, folded up (docs/hooks/notes/quizzes.py); it is told when the reader has answered.
const quiz = (() => {
  const said = live.words({
    zh: {
      right: "对。", wrong: "不对。", this: "对：", notThis: "不是这一行：", result: "结果是 ", stop: "。", gap: "", run: "运行",
      predict: "选一个。", failing: "按一行代码。", order: "用箭头移动，再按“运行”。",
      up: (/** @type {string} */ line) => `上移：${line}`,
      down: (/** @type {string} */ line) => `下移：${line}`,
      place: (/** @type {number} */ place, /** @type {number} */ all) => `现在是第 ${place} 行，共 ${all} 行。`,
    },
    en: {
      right: "Right.", wrong: "No.", this: "Right:", notThis: "Not this line:", result: "The result is ", stop: ".", gap: " ", run: "Run",
      predict: "Choose one.", failing: "Press a line.", order: "Move the lines with the arrows, then press “Run”.",
      up: (/** @type {string} */ line) => `move up: ${line}`,
      down: (/** @type {string} */ line) => `move down: ${line}`,
      place: (/** @type {number} */ place, /** @type {number} */ all) => `It is line ${place} of ${all} now.`,
    },
  });

  /**
   * What an order of the lines comes to: what is printed or raised, and the number of its answer; 0 is the right one.
   * @typedef {[text: string, answer: number, orders: string]} Outcome
   * @param {Outcome[]} outcomes
   * @param {string} order such as "0213"
   */
  function outcomeOf(outcomes, order) {
    const found = outcomes.find(([, , orders]) => orders.split(" ").includes(order));
    if (!found) throw new Error(`the order ${order} was never run`);
    return { text: found[0], answer: found[1] };
  }

  /** @param {HTMLElement} section */
  function start(section) {
    const code = /** @type {HTMLElement} */ (section.querySelector("pre > code"));
    const folded = /** @type {HTMLElement} */ (section.querySelector("details"));
    const whys = [...folded.querySelectorAll("li")].map((answer) => {
      const why = live.element("span", {}, ...answer.cloneNode(true).childNodes);
      why.querySelector(".to")?.remove();
      return why;
    });
    const kind = /** @type {"predict" | "failing" | "order"} */ (section.dataset.kind);
    const told = live.element("output", { textContent: said[kind] });
    const right = Number(section.dataset.right);
    folded.before(told);

    /**
     * @param {boolean} isRight
     * @param {...(Node | string)} words
     */
    function tell(isRight, ...words) {
      told.className = isRight ? "right" : "wrong";
      told.replaceChildren(...words);
    }

    /**
     * Answer by a button, which is marked; all that were tried stay so.
     * @param {HTMLElement} button
     * @param {number} number
     * @param {string} yes
     * @param {string} no
     */
    function choose(button, number, yes, no) {
      const isRight = number == right;
      button.classList.add(isRight ? "right" : "wrong");
      button.ariaDescription = isRight ? said.right : said.wrong;
      const verdict = live.element("strong", { textContent: isRight ? yes : no });
      tell(isRight, verdict, said.gap, whys[number].cloneNode(true));
    }

    function predict() {
      for (const [number, choice] of [...section.querySelectorAll(".choices > li")].entries()) {
        const button = live.element("button", { type: "button" }, ...choice.childNodes);
        button.addEventListener("click", () => choose(button, number, said.right, said.wrong));
        choice.append(button);
      }
    }

    function failing() {
      const numbers = (section.dataset.lines ?? "").split(" ");
      code.replaceChildren(
        ...linesOf(code).map((line, before) => {
          const place = numbers.indexOf(String(before + 1));
          if (place < 0) return live.element("span", { className: "line", innerHTML: line });
          const button = live.element("button", { type: "button", className: "line", innerHTML: line });
          button.addEventListener("click", () => choose(button, place, said.this, said.notThis));
          return button;
        }),
      );
    }

    function order() {
      const { first = "", order = "", recorded = "" } = section.dataset;
      /** @type {Outcome[]} */
      const outcomes = JSON.parse(recorded);
      const rows = linesOf(code).map((line, place) => {
        const id = order[place - Number(first)];
        return id === undefined ? live.element("span", { className: "line", innerHTML: line }) : rowOf(line, id);
      });
      const all = [...order].length;

      /**
       * @param {string} line
       * @param {string} id
       */
      function rowOf(line, id) {
        const text = live.element("span", { innerHTML: line });
        const row = live.element("span", { className: "line row" });
        row.dataset.line = id;
        for (const way of /** @type {const} */ (["up", "down"])) {
          const button = live.element("button", { type: "button", className: way });
          button.ariaLabel = said[way](text.textContent.trim());
          button.addEventListener("click", () => move(row, way, button));
          row.append(button);
        }
        row.append(text);
        return row;
      }

      /** @returns {HTMLElement[]} */
      const inOrder = () => [...code.querySelectorAll(".row")].map((row) => /** @type {HTMLElement} */ (row));

      /**
       * @param {HTMLElement} row
       * @param {"up" | "down"} way
       * @param {HTMLElement} button
       */
      function move(row, way, button) {
        const place = inOrder().indexOf(row) + (way == "up" ? -1 : 1);
        const other = inOrder()[place];
        if (!other) return;
        if (way == "up") other.before(row);
        else other.after(row);
        button.focus({ preventScroll: true });
        told.className = "";
        told.replaceChildren(said.place(place + 1, all));
        markEnds();
      }

      function markEnds() {
        for (const [place, row] of inOrder().entries()) {
          for (const [way, end] of Object.entries({ up: 0, down: all - 1 })) {
            /** @type {HTMLElement} */ (row.querySelector(`.${way}`)).ariaDisabled = String(place == end);
          }
        }
      }

      const run = live.button(said.run, () => {
        const { text, answer } = outcomeOf(outcomes, inOrder().map((row) => row.dataset.line).join(""));
        const verdict = live.element("strong", { textContent: answer ? said.wrong : said.right });
        const shown = text.split("\n").flatMap((line) => [" ", live.element("code", { textContent: line })]);
        const [, ...result] = shown;
        tell(!answer, verdict, said.gap, said.result, ...result, said.stop, said.gap, whys[answer].cloneNode(true));
      });
      code.replaceChildren(...rows);
      markEnds();
      told.before(live.element("div", { className: "controls" }, run));
    }

    ({ predict, failing, order })[kind]();
  }

  /**
   * Return the HTML of each line of a block of code, with its end.
   * @param {HTMLElement} code
   */
  const linesOf = (code) => code.innerHTML.trimEnd().split("\n").map((line) => `${line}\n`);

  if (globalThis.document) {
    for (const section of document.querySelectorAll('[data-script="quiz"]')) start(/** @type {HTMLElement} */ (section));
  }
  return { outcomeOf };
})();
