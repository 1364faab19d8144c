// @ts-check
// Three predictions against three targets: one number a row where the targets are (3, 1), a table where they are (3,).
// All of it is computed here; tests/test_live_differences.py holds it to torch.
const differences = (() => {
  const mean = (/** @type {number[]} */ values) => values.reduce((sum, value) => sum + value, 0) / values.length;

  /**
   * Return the table of prediction − target, the loss of the whole table, that of its diagonal, and the least that the
   * table's loss can be, which it is where each prediction is the mean of the targets.
   * @param {number[]} prediction
   * @param {number[]} target
   */
  function compared(prediction, target) {
    const table = prediction.map((p) => target.map((y) => p - y));
    const middle = mean(target);
    return {
      table,
      wrong: mean(table.flat().map((difference) => difference ** 2)),
      right: mean(table.map((row, place) => row[place] ** 2)),
      middle,
      least: mean(target.map((y) => (y - middle) ** 2)),
    };
  }

  const short = (/** @type {number} */ value) => String(Math.round(value * 100) / 100).replace("-", "−");
  const words = live.words({
    zh: {
      shape: "target 的形状",
      row: (/** @type {string} */ name, /** @type {number} */ row) => `第 ${row + 1} 行的 ${name}`,
      exact: "预测全对",
      middle: "都预测平均数",
      told: (/** @type {Record<string, string>} */ losses) =>
        `形状不同，损失 ${losses.wrong}；形状相同，损失 ${losses.right}。前一个最小是 ${losses.least}，那时每个预测都是目标值的平均数 ${losses.middle}。`,
    },
    en: {
      shape: "shape of target",
      row: (/** @type {string} */ name, /** @type {number} */ row) => `${name}, row ${row + 1}`,
      exact: "Predict each target",
      middle: "Predict the mean",
      told: (/** @type {Record<string, string>} */ losses) =>
        `Loss where shapes differ: ${losses.wrong}, where they agree: ${losses.right}. The first is never below ${losses.least}, its value where each prediction is ${losses.middle}, the targets' mean.`,
    },
  });

  /** @param {HTMLElement} figure */
  function start(figure) {
    /** @type {{prediction: number[], target: number[]}} */
    const { prediction, target } = live.recorded(figure);
    const drawing = live.drawing(figure);

    const [label, shown] = [figure.ariaLabel ?? "", drawing.querySelector("desc")?.textContent ?? ""];

    function write(/** @type {string} */ name, /** @type {string} */ text) {
      for (const place of drawing.querySelectorAll(`[data-part="${name}"]`)) place.textContent = text;
    }

    function show() {
      const found = compared(prediction, target);
      for (const [row, value] of prediction.entries()) write(`prediction ${row}`, short(value));
      for (const [row, value] of target.entries()) write(`target ${row}`, short(value));
      for (const [i, row] of found.table.entries()) {
        for (const [j, value] of row.entries()) write(`difference ${i} ${j}`, short(value));
      }
      const three = (/** @type {number} */ value) => live.written(value, 3);
      write("wrong", three(found.wrong));
      write("right", three(found.right));
      const told = { wrong: three(found.wrong), right: three(found.right), least: three(found.least) };
      output.value = words.told({ ...told, middle: short(found.middle) });
      const rows = found.table.map((row) => row.map(short).join(" ")).join(" | ");
      figure.ariaLabel = label.replace(shown, `${rows}; wrong: ${told.wrong}, right: ${told.right}`);
    }

    /** Show what targets of a shape make. */
    function choose(/** @type {string} */ shape) {
      for (const [kind, shown] of Object.entries({ wide: shape == "wrong", tall: shape == "right" })) {
        const part = /** @type {Element} */ (drawing.querySelector(`.${kind}`));
        if (shown) part.removeAttribute("display");
        else part.setAttribute("display", "none");
      }
      for (const loss of drawing.querySelectorAll(".loss")) loss.classList.toggle("chosen", loss.classList.contains(shape));
    }

    const shapes = live.choice(
      { label: words.shape, options: [{ value: "wrong", text: "(3,)" }, { value: "right", text: "(3, 1)" }], value: "wrong" },
      choose,
    );
    const columns = Object.entries({ prediction, target }).map(([name, values]) => {
      const sliders = values.map((value, row) => {
        const slider = live.slider({ label: "", min: -2, max: 8, step: 0.5, value, told: short }, (to) => {
          values[row] = to;
          show();
        });
        slider.input.ariaLabel = words.row(name, row);
        return slider;
      });
      const head = live.element("p", { textContent: name, ariaHidden: "true" });
      const whole = live.element("div", { className: name }, head, ...sliders.map((slider) => slider.whole));
      return { whole, sliders };
    });

    /** Put predictions into the place of those that stand. */
    function predict(/** @type {number[]} */ values) {
      for (const [row, value] of values.entries()) {
        prediction[row] = value;
        const { whole, input, set } = columns[0].sliders[row];
        set(value); // on the slider's nearest mark
        const told = whole.querySelector(".value");
        if (told) input.ariaValueText = told.textContent = short(value);
      }
      show();
    }
    const exact = live.button(words.exact, () => predict([...target]));
    const middle = live.button(words.middle, () => predict(target.map(() => mean(target))));
    const output = live.element("output");
    const numbers = live.element("div", { className: "numbers" }, ...columns.map((column) => column.whole));
    const buttons = live.element("div", { className: "buttons" }, exact, middle);
    live.controls(figure).append(shapes.whole, numbers, buttons, output);
    choose("wrong");
    show();
  }

  if (globalThis.document) for (const figure of live.figures("differences")) start(figure);
  return { compared };
})();
