// @ts-check
// The valley of training/sgd and training/momentum: the loss over two weights, and the way down it. The computing is
// that of labs/paths.py: the same two columns, the same updates, and for mini-batches the rows in torch's own order.
const valley = (() => {
  const UPDATES = 400;
  const WITHIN = 1e-4; // how far above the exact solution's loss counts as arrived: 0.01%
  const STEPS = 100; // of the learning rate's slider, to a full batch's limit

  /**
   * A bowl over two weights: its Hessian (upper left, beside, lower right), the exact weights and their loss; for
   * mini-batches its rows too, as the columns of two features and the target.
   * @typedef {{hessian: number[], exact: number[], best: number, columns?: number[][]}} Surface
   * @typedef {{rate: number, momentum?: number, start?: number[], batches?: number[][]}} Training
   */

  /** @param {number[]} column */
  function centred(column) {
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    return column.map((value) => value - mean);
  }

  /**
   * Return the surface that is recorded in a drawing; its columns are those of the table, as they are.
   * @param {Surface} recorded
   * @returns {Surface}
   */
  const surfaceOf = (recorded) => ({ ...recorded, columns: recorded.columns?.map(centred) });

  /** The learning rate from which the full batch diverges: 2 over the larger eigenvalue of the Hessian. */
  function limitOf(/** @type {Surface} */ { hessian: [a, b, c] }) {
    return 2 / ((a + c) / 2 + Math.hypot((a - c) / 2, b));
  }

  /**
   * The gradient of all rows together.
   * @param {Surface} surface
   * @param {number} w1
   * @param {number} w2
   */
  function slope({ hessian: [a, b, c], exact }, w1, w2) {
    const [d1, d2] = [w1 - exact[0], w2 - exact[1]];
    return [a * d1 + b * d2, b * d1 + c * d2];
  }

  /**
   * The gradient of the mean squared error of some rows.
   * @param {number[][]} columns
   * @param {number[]} rows
   * @param {number} w1
   * @param {number} w2
   */
  function slopeOfRows([x1, x2, y], rows, w1, w2) {
    let [g1, g2] = [0, 0];
    for (const row of rows) {
      const residual = x1[row] * w1 + x2[row] * w2 - y[row];
      g1 += (2 * residual * x1[row]) / rows.length;
      g2 += (2 * residual * x2[row]) / rows.length;
    }
    return [g1, g2];
  }

  /**
   * Return the weights before the first update and after each one, as torch.optim.SGD makes them.
   * @param {Surface} surface
   * @param {Training} training
   */
  function descend(surface, { rate, momentum = 0, start = [0, 0], batches }) {
    let [w1, w2] = start;
    let [v1, v2] = [0, 0];
    const path = [start];
    for (let update = 0; update < UPDATES; update++) {
      const [g1, g2] =
        batches && surface.columns
          ? slopeOfRows(surface.columns, batches[update], w1, w2)
          : slope(surface, w1, w2);
      v1 = momentum * v1 + g1;
      v2 = momentum * v2 + g2;
      w1 -= rate * v1;
      w2 -= rate * v2;
      path.push([w1, w2]);
    }
    return path;
  }

  /**
   * Return by what part the loss at some weights is above the exact solution's.
   * @param {Surface} surface
   * @param {number[]} weights
   */
  function excess(surface, [w1, w2]) {
    const [g1, g2] = slope(surface, w1, w2);
    return ((w1 - surface.exact[0]) * g1 + (w2 - surface.exact[1]) * g2) / 2 / surface.best;
  }

  /**
   * Return after how many updates the loss stays within 0.01%; null if at the end it isn't.
   * @param {Surface} surface
   * @param {number[][]} path
   */
  function settled(surface, path) {
    const above = path.findLastIndex((weights) => !(excess(surface, weights) < WITHIN));
    return above == path.length - 1 ? null : above + 1;
  }

  /**
   * Return torch's random numbers for a seed, 32 bits each: the Mersenne Twister.
   * @param {number} seed
   */
  function twister(seed) {
    const state = new Uint32Array(624);
    state[0] = seed;
    for (let i = 1; i < 624; i++) state[i] = Math.imul(1812433253, state[i - 1] ^ (state[i - 1] >>> 30)) + i;
    let next = 624;
    return () => {
      if (next == 624) {
        for (let i = 0; i < 624; i++) {
          const y = (state[i] & 0x80000000) | (state[(i + 1) % 624] & 0x7fffffff);
          state[i] = state[(i + 397) % 624] ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
        }
        next = 0;
      }
      let y = state[next++];
      y ^= y >>> 11;
      y ^= (y << 7) & 0x9d2c5680;
      y ^= (y << 15) & 0xefc60000;
      return (y ^ (y >>> 18)) >>> 0;
    };
  }

  /**
   * Return the rows of each update's batch, as torch.randperm(count).split(size) draws them epoch by epoch.
   * @param {number} count
   * @param {number} size
   * @param {number} seed
   */
  function batchesOf(count, size, seed) {
    const draw = twister(seed);
    for (let i = 0; i < 4; i++) draw(); // the two initial weights of nn.Linear, which then get the values of the start
    const batches = [];
    while (batches.length < UPDATES) {
      const rows = Array.from({ length: count }, (_, row) => row);
      for (let i = 0; i < count - 1; i++) {
        const other = i + (draw() % (count - i));
        [rows[i], rows[other]] = [rows[other], rows[i]];
      }
      for (let first = 0; first < count; first += size) batches.push(rows.slice(first, first + size));
    }
    return batches;
  }

  /** A number that may be very large, as Python prints one. */
  function brief(/** @type {number} */ value, digits = 1) {
    if (!Number.isFinite(value)) return Number.isNaN(value) ? "nan" : "inf";
    return value < 1e6 ? value.toFixed(digits) : value.toExponential(1);
  }

  /** How far above the exact solution's loss: in percent, or how many times that loss. */
  function above(/** @type {number} */ part) {
    if (!(part < 10)) return `${brief(part, 0)} ${live.words({ zh: "倍", en: "times" })}`;
    const percent = 100 * part;
    if (percent < 0.0001) return "< 0.0001%";
    return `${percent < 1 ? percent.toPrecision(2) : percent.toFixed(percent < 10 ? 1 : 0)}%`;
  }

  return { surfaceOf, limitOf, descend, excess, settled, batchesOf, brief, above, UPDATES, STEPS };
})();

(() => {
  if (typeof document == "undefined") return;
  const UPDATE = 15; // milliseconds that one is shown when they play
  const KEY = 2; // how far an arrow key moves the start
  const words = live.words({
    zh: {
      rate: "学习率",
      momentum: "动量",
      batch: "批量大小",
      all: "442（全部）",
      shuffle: "重新打乱",
      play: "播放",
      pause: "停下",
      start: "起点",
      drag: "圆点是起点，可以拖动",
      origin: "起点放回 0",
      within: "降到 0.01% 以内",
      loss: `${valley.UPDATES} 次以后的 MSE`,
      above: "比精确解高",
      updates: (/** @type {number | null} */ count) => (count === null ? `${valley.UPDATES} 次没到` : `${count} 次`),
      limit: (/** @type {boolean} */ full) => (full ? "界限 " : "全批量的界限 "),
      part: (/** @type {string} */ limit, /** @type {string} */ part, /** @type {boolean} */ beyond) =>
        ` = ${limit}，学习率是它的 ${part} 倍${beyond ? "，超过了" : ""}。`,
      mark: "界限",
    },
    en: {
      rate: "learning rate",
      momentum: "momentum",
      batch: "batch size",
      all: "442 (all)",
      shuffle: "Shuffle again",
      play: "Play",
      pause: "Pause",
      start: "start",
      drag: "Drag the start",
      origin: "Start at 0",
      within: "updates to 0.01%",
      loss: `MSE after ${valley.UPDATES}`,
      above: "above exact MSE",
      updates: (/** @type {number | null} */ count) => (count === null ? `not in ${valley.UPDATES}` : String(count)),
      limit: (/** @type {boolean} */ full) => (full ? "Limit " : "Full-batch limit "),
      part: (/** @type {string} */ limit, /** @type {string} */ part, /** @type {boolean} */ beyond) =>
        ` = ${limit}; the rate is ${part} times that${beyond ? ", too large" : ""}.`,
      mark: "limit",
    },
  });

  /** @param {HTMLElement} figure */
  function begin(figure) {
    const withMomentum = figure.dataset.turns == "momentum";
    const drawing = live.drawing(figure);
    const recorded = live.recorded(figure);
    const surface = valley.surfaceOf(recorded);
    const limit = valley.limitOf(surface);
    const [[left, right], [low, high]] = recorded.frame;
    const across = (/** @type {number} */ w1) => recorded.origin[0] + recorded.unit * w1;
    const up = (/** @type {number} */ w2) => recorded.origin[1] - recorded.unit * w2;
    const [label, shown] = [figure.ariaLabel ?? "", drawing.querySelector("desc")?.textContent ?? ""];
    const state = { part: withMomentum ? 0.5 : 0.95, momentum: withMomentum ? 0.9 : 0, size: 442, seed: 0, start: [0, 0] };

    // The drawing: its ways give place to those that the reader makes.
    drawing.querySelector(".ways")?.remove();
    for (const part of drawing.children) part.setAttribute("aria-hidden", "true");
    drawing.removeAttribute("aria-hidden");
    const ways = live.svg("g", { class: "ways", "clip-path": "url(#valley-frame)", "aria-hidden": "true" });
    const handle = live.svg(
      "g",
      { class: "colour-0", tabindex: 0, role: "slider", "aria-label": words.start, "aria-valuemin": left, "aria-valuemax": right },
      live.svg("circle", { class: "reach", r: 16 }),
      live.svg("circle", { class: "dot", r: 6 }),
    );
    drawing.querySelector(".exact")?.before(ways);
    drawing.append(handle);

    /** @param {number[][]} path */
    function drawWay(path, colour = 0) {
      const back = path.findLastIndex(([w1, w2]) => left <= w1 && w1 <= right && low <= w2 && w2 <= high);
      const shown = path.slice(0, back + 2).map(([w1, w2]) => [across(w1), up(w2)]); // to where it leaves for good
      const dot = `url(#valley-dot-${colour})`;
      const d = `M${shown.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`;
      ways.append(live.svg("path", { class: `colour-${colour}`, "marker-start": dot, "marker-mid": dot, d }));
    }

    // The controls, and what they lead to.
    const output = live.element("output");
    const rate = live.slider(
      {
        label: words.rate,
        min: 1,
        max: (withMomentum ? 2 : 1.2) * valley.STEPS,
        value: state.part * valley.STEPS,
        told: (steps) => ((limit * steps) / valley.STEPS).toFixed(4),
      },
      (steps) => show({ part: steps / valley.STEPS }),
    );
    const wall = live.element("span", { className: "wall" }, live.element("span", { textContent: words.mark }));
    const track = live.element("span", { className: "track" });
    rate.input.replaceWith(track);
    track.append(wall, rate.input);
    wall.ariaHidden = "true"; // the output tells it
    const place = live.controls(figure);
    place.append(output, rate.whole);
    const shuffle = live.button(words.shuffle, () => show({ seed: state.seed + 1 }));
    if (withMomentum) {
      const momentum = live.slider(
        { label: words.momentum, min: 0, max: 0.99, step: 0.01, value: state.momentum, told: (value) => value.toFixed(2) },
        (value) => show({ momentum: value }),
      );
      place.append(momentum.whole);
    } else {
      const options = [
        { value: "442", text: words.all },
        { value: "34", text: "34" },
        { value: "4", text: "4" },
        { value: "1", text: "1" },
      ];
      const size = live.choice({ label: words.batch, options, value: "442" }, (value) => show({ size: Number(value) }));
      size.whole.append(shuffle);
      place.append(size.whole);
    }
    const origin = live.button(words.origin, () => show({ start: [0, 0] }));
    const play = live.button(words.play, () => (frame ? stop() : run()));
    const hint = live.element("span", { textContent: words.drag });
    place.append(live.element("p", { className: "start" }, play, hint, origin));

    live.drag(handle, drawing, (x, y) => move((x - recorded.origin[0]) / recorded.unit, (recorded.origin[1] - y) / recorded.unit));
    handle.addEventListener("keydown", (event) => {
      const [x, y] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key] ?? [0, 0];
      if (event.altKey || event.ctrlKey || event.metaKey || (!x && !y && event.key != "Home")) return; // Alt + ←: back
      event.preventDefault();
      if (event.key == "Home") show({ start: [0, 0] });
      else move(state.start[0] + KEY * x, state.start[1] + KEY * y);
    });

    function move(/** @type {number} */ w1, /** @type {number} */ w2) {
      show({ start: [Math.min(right, Math.max(left, w1)), Math.min(high, Math.max(low, w2))] });
    }

    const epochs = new Map(); // the batches of the size and the seed, drawn once

    function batches() {
      if (state.size == 442) return undefined;
      const key = `${state.size} ${state.seed}`;
      if (!epochs.has(key)) {
        epochs.clear(); // a reader may shuffle as often as there is memory for
        epochs.set(key, valley.batchesOf(442, state.size, state.seed));
      }
      return epochs.get(key);
    }

    /** @type {{path: number[][], end: number, colour: number}[]} */
    let runs = []; // the reader's own first, then the same without momentum

    function drawWays(updates = valley.UPDATES) {
      ways.replaceChildren();
      for (const { path, colour } of runs.toReversed()) drawWay(path.slice(0, updates + 1), colour);
    }

    /** @param {number} momentum */
    function train(momentum) {
      const path = valley.descend(surface, { rate: state.part * limit, momentum, start: state.start, batches: batches() });
      const end = valley.excess(surface, path[valley.UPDATES]);
      const other = withMomentum ? runs.length > 0 : !(end <= valley.excess(surface, state.start)); // it leaves
      runs.push({ path, end, colour: other ? 1 : 0 });
    }

    let frame = 0;
    function stop() {
      cancelAnimationFrame(frame);
      frame = 0;
      play.textContent = words.play;
    }

    function run() {
      const begun = performance.now();
      play.textContent = words.pause;
      const next = (/** @type {number} */ now) => {
        const played = Math.max(0, Math.floor((now - begun) / UPDATE));
        const update = live.still() ? valley.UPDATES : Math.min(valley.UPDATES, played);
        drawWays(update);
        if (update == valley.UPDATES) stop();
        else frame = requestAnimationFrame(next);
      };
      frame = requestAnimationFrame(next);
    }

    /** @param {Partial<typeof state>} change */
    function show(change) {
      stop();
      Object.assign(state, change);
      const { part, momentum, start } = state;
      runs = [];
      for (const mu of withMomentum ? [momentum, 0] : [0]) train(mu);
      drawWays();
      handle.setAttribute("transform", `translate(${across(start[0]).toFixed(1)} ${up(start[1]).toFixed(1)})`);
      handle.setAttribute("aria-valuenow", start[0].toFixed());
      handle.setAttribute("aria-valuetext", `s5 ${live.written(start[0], 0)}, bmi ${live.written(start[1], 0)}`);
      shuffle.disabled = state.size == 442;

      const border = 1 + momentum;
      wall.style.setProperty("--at", String((border * valley.STEPS - 1) / (Number(rate.input.max) - 1)));
      const name = live.element("span", {}, withMomentum ? "2(1 + μ)/λ" : "2/λ", live.element("sub", { textContent: "max" }));
      const sentence = live.element("span", { className: "limit" }, words.limit(state.size == 442), name);
      sentence.append(words.part((limit * border).toFixed(4), (part / border).toFixed(2), part > border));
      output.replaceChildren(sentence);
      if (withMomentum) row("", [`momentum ${momentum.toFixed(2)}`, "momentum 0"]);
      row(words.loss, runs.map(({ end }) => valley.brief(surface.best * (1 + end))));
      row(words.above, runs.map(({ end }) => valley.above(end)));
      row(words.within, runs.map(({ path }) => words.updates(valley.settled(surface, path))));
      describe();
    }

    /** Tell who can't see the figure where its ways lead. */
    function describe() {
      const point = (/** @type {number[]} */ weights) =>
        Math.hypot(...weights) < 1e6 ? `(${weights.map((weight) => live.written(weight, 1)).join(", ")})` : "∞";
      const names = withMomentum ? [`momentum ${state.momentum}`, "momentum 0"] : [`lr ${(limit * state.part).toFixed(4)}`];
      const told = runs.map(({ path }, way) => `${names[way]}: ${point(path[0])} → ${point(path[valley.UPDATES])}`);
      figure.ariaLabel = label.replace(shown, [...told, `exact: ${point(surface.exact)}`].join("; "));
    }

    function row(/** @type {string} */ label, /** @type {string[]} */ values) {
      const cells = values.map((value, index) =>
        live.element("span", { className: `value colour-${runs[index].colour}`, textContent: value }),
      );
      output.append(live.element("span", { className: "label", textContent: label }), ...cells);
    }

    show({});
  }

  for (const figure of live.figures("valley")) begin(figure);
})();
