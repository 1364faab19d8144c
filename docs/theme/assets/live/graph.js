// @ts-check
// One row of a linear regression: its values on the way to the loss, and the gradients on their way back, a step at a
// time. All of it is computed here; tests/test_live_graph.py holds it to torch.
const graph = (() => {
  const MOMENT = 450; // milliseconds that a step is shown when they play
  const FORWARD = ["product", "prediction", "residual", "loss"];
  const BACK = ["loss", "residual", "prediction", "product", "w"]; // b gets its gradient together with product
  const LOSS = FORWARD.length; // how many steps lead to the loss
  const LAST = LOSS + BACK.length;

  /**
   * The row's numbers; then the leaves, how many steps of a pass are done, and what .grad of each leaf holds: null is
   * None.
   * @typedef {{x: number, y: number}} Row
   * @typedef {{w: number, b: number, step: number, grad: {w: number | null, b: number | null}}} State
   */

  /**
   * Return each value, each factor by which a gradient is multiplied to make that of a name, and each gradient.
   * @param {Row} row
   * @param {{w: number, b: number}} leaves
   * @returns {{values: Record<string, number>, factors: Record<string, number>, grads: Record<string, number>}}
   */
  function pass({ x, y }, { w, b }) {
    const product = x * w;
    const prediction = product + b;
    const residual = prediction - y;
    const factors = { residual: 2 * residual, prediction: 1, product: 1, b: 1, w: x };
    const inner = factors.residual * factors.prediction;
    return {
      values: { w, b, product, prediction, residual, loss: residual ** 2 },
      factors,
      grads: { loss: 1, residual: factors.residual, prediction: inner, product: inner, b: inner, w: inner * factors.w },
    };
  }

  /** The start of the program: no step is done, and .grad is None. @param {State} state @returns {State} */
  const begun = (state) => ({ ...state, step: 0, grad: { w: null, b: null } });

  /** One step more; a gradient that arrives at a leaf is added. @param {Row} row @param {State} state @returns {State} */
  function next(row, state) {
    const step = state.step + 1;
    const { grads } = pass(row, state);
    const grad = { ...state.grad };
    if (step == LAST - 1) grad.b = (grad.b ?? 0) + grads.b;
    if (step == LAST) grad.w = (grad.w ?? 0) + grads.w;
    return { ...state, step, grad };
  }

  /** All steps up to one. @param {Row} row @param {State} state @param {number} step @returns {State} */
  const upTo = (row, state, step) => (state.step < step ? upTo(row, next(row, state), step) : state);

  /** Where a call of backward() has begun, it ends before anything else is done. @param {Row} row @param {State} state */
  const ended = (row, state) => (state.step > LOSS ? upTo(row, state, LAST) : state);

  /** The state from which the forward pass goes on, or begins again; .grad stays. @param {Row} row @param {State} state @returns {State} */
  const toForward = (row, state) => (state.step < LOSS ? state : { ...ended(row, state), step: 0 });

  /** The state from which backward() goes on; null where torch raises, as this graph has served. @param {Row} row @param {State} state */
  const toBackward = (row, state) => (state.step == LAST ? null : upTo(row, state, LOSS));

  /** zero_grad(). @param {Row} row @param {State} state @returns {State} */
  const zeroed = (row, state) => ({ ...ended(row, state), grad: { w: null, b: null } });

  /** As many steps of a program that has other leaves. @param {Row} row @param {State} state @param {Partial<State>} leaves */
  const turned = (row, state, leaves) => upTo(row, begun({ ...state, ...leaves }), state.step);

  // The words

  const short = (/** @type {number | null} */ value) =>
    value == null ? "None" : String(Math.round(value * 100) / 100).replace("-", "−");
  const inParentheses = (/** @type {number} */ value) => (value < 0 ? `(${short(value)})` : short(value));
  const words = live.words({
    zh: {
      hint: "拖动 w 和 b，或者从头一步一步走。再按“前向”和“backward()”：w.grad 变成几？",
      restart: "从头走",
      step: "走一步",
      forward: "前向",
      leaves: "：自己建的两个数，还没有梯度",
      start: "：从 1 开始往回传",
      added: "（旧梯度没有清，新的加在上面）",
      served: "这张计算图已经用过了，先再按一次“前向”。",
    },
    en: {
      hint: "Turn w and b, or restart and go step by step. Then press forward and backward() again: what is w.grad?",
      restart: "Restart",
      step: "Step",
      forward: "forward",
      leaves: ": two numbers of your own, no gradient yet",
      start: ": the way back begins with 1",
      added: " (nothing was cleared, so it is added)",
      served: "This graph is used up; press forward first.",
    },
  });

  /**
   * Say what the last step did: the step's equation, in names and in numbers.
   * @param {Row} row
   * @param {State} before
   * @param {State} state
   */
  function told(row, before, state) {
    const { values, factors, grads } = pass(row, state);
    const [x, y] = [short(row.x), short(row.y)];
    const sum = (/** @type {"w" | "b"} */ leaf, /** @type {string} */ made) => {
      const old = before.grad[leaf];
      const start = old == null ? "" : `${short(old)} + `;
      return `${leaf}.grad = ${start}${made} = ${short(state.grad[leaf])}${old == null ? "" : words.added}`;
    };
    const inner = inParentheses(grads.prediction);
    return [
      `w = ${short(state.w)}, b = ${short(state.b)}${words.leaves}`,
      `product = x × w = ${x} × ${inParentheses(state.w)} = ${short(values.product)}`,
      `prediction = product + b = ${short(values.product)} + ${inParentheses(state.b)} = ${short(values.prediction)}`,
      `residual = prediction − y = ${short(values.prediction)} − ${y} = ${short(values.residual)}`,
      `loss = residual² = ${inParentheses(values.residual)}² = ${short(values.loss)}`,
      `loss.grad = 1${words.start}`,
      `residual.grad = 1 × 2 × residual = 1 × ${inParentheses(factors.residual)} = ${short(grads.residual)}`,
      `prediction.grad = ${inner} × 1 = ${short(grads.prediction)}`,
      `product.grad = ${inner} × 1 = ${short(grads.product)}; ${sum("b", `${inner} × 1`)}`,
      sum("w", before.grad.w == null ? `${inner} × x = ${inner} × ${x}` : `${inner} × ${x}`),
    ][state.step];
  }

  // The figure

  /** @param {HTMLElement} figure */
  function start(figure) {
    /** @type {Row & {w: number, b: number}} */
    const { x, y, w, b } = live.recorded(figure);
    const row = { x, y };
    const drawing = live.drawing(figure);
    let state = upTo(row, begun({ w, b, step: 0, grad: { w: null, b: null } }), LAST);
    let timer = 0;

    const [label, shown] = [figure.ariaLabel ?? "", drawing.querySelector("desc")?.textContent ?? ""];

    /** Tell who can't see the figure what it holds. */
    function describe() {
      const { values, grads } = pass(row, state);
      /** @type {Record<string, number | null>} */
      const known = { ...grads, ...state.grad };
      const told = ["w", ...FORWARD, "b"].map((name) => {
        const value = FORWARD.indexOf(name) < state.step ? short(values[name]) : "–";
        const arrived = name in state.grad || state.step > LOSS + BACK.indexOf(name);
        return `${name}: ${value}, grad ${short(arrived ? known[name] : null)}`;
      });
      figure.ariaLabel = label.replace(shown, told.join("; "));
    }

    const part = (/** @type {string} */ kind) => /** @type {Element} */ (drawing.querySelector(`.${kind}`));
    function write(/** @type {string} */ name, /** @type {string} */ text) {
      const place = drawing.querySelector(`[data-part="${name}"]`);
      if (place) place.textContent = text;
    }

    /** Show the state; a step that has just been made stands out. */
    function show(made = false) {
      const { values, factors, grads } = pass(row, state);
      for (const [name, value] of Object.entries(values)) write(`${name} value`, short(value));
      for (const [name, factor] of Object.entries(factors)) write(`${name} factor`, `× ${short(factor)}`);
      for (const [name, gradient] of Object.entries({ ...grads, ...state.grad })) write(`${name} grad`, short(gradient));
      const mark = (/** @type {string} */ kind, /** @type {number} */ at) => {
        part(kind).classList.toggle("later", state.step < at);
        part(kind).classList.toggle("now", made && state.step == at);
      };
      for (const [number, name] of FORWARD.entries()) {
        mark(`${name}-value`, number + 1);
        mark(`${name}-forward`, number + 1);
      }
      mark("b-forward", 2);
      for (const [number, name] of BACK.entries()) {
        mark(`${name}-grad`, LOSS + number + 1);
        if (name != "loss") mark(`${name}-back`, LOSS + number + 1);
      }
      for (const name of ["b-grad", "b-back"]) mark(name, LAST - 1);
      for (const leaf of /** @type {const} */ (["w", "b"])) {
        part(`${leaf}-grad`).classList.remove("later");
        part(`${leaf}-grad`).classList.toggle("none", state.grad[leaf] == null);
      }
      step.textContent = state.step == LAST ? words.restart : words.step;
      describe();
    }

    function stop() {
      clearTimeout(timer);
      timer = 0;
    }

    /** Make steps up to one, each for a moment; where nothing is to move, all at once. */
    function play(/** @type {State} */ from, /** @type {number} */ to) {
      stop();
      state = from;
      const make = () => {
        const before = live.still() ? upTo(row, state, to - 1) : state;
        state = next(row, before);
        show(true);
        output.value = told(row, before, state);
        timer = state.step < to ? setTimeout(make, MOMENT) : 0;
      };
      make();
    }

    function turn(/** @type {Partial<State>} */ leaves) {
      stop();
      state = turned(row, state, leaves);
      show();
      const { values } = pass(row, state);
      const found = state.step < LOSS ? "" : `loss = (${x} × ${inParentheses(state.w)} + ${inParentheses(state.b)} − ${y})² = ${short(values.loss)}, `;
      output.value = `${found}w.grad = ${short(state.grad.w)}, b.grad = ${short(state.grad.b)}`;
    }

    const sliders = [
      live.slider({ label: "w", min: -2, max: 5, step: 0.5, value: w, told: short }, (value) => turn({ w: value })),
      live.slider({ label: "b", min: -3, max: 5, step: 0.5, value: b, told: short }, (value) => turn({ b: value })),
    ];
    const step = live.button(words.restart, () => {
      const begin = state.step == LAST;
      if (!begin) return play(state, state.step + 1);
      stop();
      state = begun(state);
      show(true);
      output.value = told(row, state, state);
    });
    const forward = live.button(words.forward, () => play(toForward(row, state), LOSS));
    const backward = live.button("backward()", () => {
      const from = toBackward(row, state);
      stop();
      if (from) play(from, LAST);
      else output.value = `RuntimeError: Trying to backward through the graph a second time … ${words.served}`;
    });
    const zero = live.button("zero_grad()", () => {
      stop();
      state = zeroed(row, state);
      show();
      output.value = `w.grad = ${short(state.grad.w)}, b.grad = ${short(state.grad.b)}`;
    });
    const output = live.element("output", { value: words.hint });
    const buttons = live.element("div", { className: "buttons" }, step, forward, backward, zero);
    live.controls(figure).append(...sliders.map((slider) => slider.whole), buttons, output);
    show();
  }

  if (globalThis.document) for (const figure of live.figures("graph")) start(figure);
  return { pass, begun, next, upTo, toForward, toBackward, zeroed, turned, told, LOSS, LAST };
})();
