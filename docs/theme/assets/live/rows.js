// @ts-check
// Rows as cells, and what a DataLoader or a sampler takes of them: the reader sets its arguments. The orders and the
// draws were recorded from PyTorch (tools/live.py); cutting an order into batches is done here, as a DataLoader does it.
const rows = (() => {
  /** @typedef {{batch_size: number, shuffle: boolean, drop_last: boolean, seed: number, epoch: number}} Loading */
  /** @typedef {{weight: number, num_samples: number, replacement: boolean, seed: number}} Sampling */
  /** @typedef {[tag: "path" | "rect" | "text", attributes: Record<string, string | number>, words?: string | number]} Part */
  /** @typedef {{parts: Part[], label: string, told: string}} Shown */
  /** @typedef {{orders?: string[][], draws?: Record<string, Record<string, string[]>>, error?: string}} Recorded */

  const COUNT = 10; // rows, as in the pages' programs
  const HEAVY = [8, 9]; // whose weight the reader sets
  const all = [...Array(COUNT).keys()];

  /**
   * Cut an order of rows into batches.
   * @param {number[]} order
   * @param {Loading} loading
   */
  function batches(order, { batch_size, drop_last }) {
    const cut = [];
    for (let first = 0; first < order.length; first += batch_size) cut.push(order.slice(first, first + batch_size));
    return drop_last ? cut.filter((batch) => batch.length == batch_size) : cut;
  }

  /**
   * Return the order in which the rows come in an epoch.
   * @param {Recorded} recorded
   * @param {Loading} loading
   */
  function order(recorded, { shuffle, seed, epoch }) {
    return shuffle ? digits(recorded.orders?.[seed][epoch - 1]) : all;
  }

  /**
   * Return the rows that a sampler with replacement, or one without, draws; null if it raises an error instead.
   * @param {Recorded} recorded
   * @param {Sampling} sampling
   */
  function drawn(recorded, { weight, num_samples, replacement, seed }) {
    const longest = digits(recorded.draws?.[weight][String(replacement)][seed]);
    return num_samples > longest.length ? null : longest.slice(0, num_samples);
  }

  const digits = (/** @type {string | undefined} */ text) => [...(text ?? "")].map(Number);
  const missing = (/** @type {number[]} */ came) => all.filter((row) => !came.includes(row));

  // The drawings: the same parts, in the same order, as tools/drawings.py and tools/live.py give the still ones.

  /** @returns {Part} */
  const rect = (/** @type {string} */ kind, /** @type {number[]} */ [x, y, width, height]) => [
    "rect",
    { class: kind, x, y, width, height },
  ];

  /** @returns {Part} */
  const text = (/** @type {number} */ x, /** @type {number} */ y, /** @type {string | number} */ words, kind = "middle") => [
    "text",
    { class: kind, x, y },
    words,
  ];

  /**
   * Draw the rows as stored above, as they come below, a line a row, coloured by batch.
   * @param {number[][]} cut
   * @returns {Part[]}
   */
  function loadedParts(cut) {
    const [cell, left, top, bottom] = [24, 44, 22, 98];
    const gap = Math.min(8, Math.floor((292 - COUNT * cell) / (cut.length - 1)));
    const [lines, above, below, labels] = [[], [], [], []].map((parts) => /** @type {Part[]} */ (parts));
    const number = Array(COUNT).fill(null); // of the batch that each row is in
    const alone = cut.length == COUNT; // under one row there is no room for two words
    if (alone) labels.push(text(left - 8, bottom + cell + 15, "batch", "end"));
    let x = left;
    for (const [index, batch] of cut.entries()) {
      const colour = `colour-${index % 4}`;
      labels.push(text(x + (cell * batch.length) / 2, bottom + cell + 15, alone ? index : `batch ${index}`));
      for (const row of batch) {
        const [from, to, middle] = [left + cell * (row + 0.5), x + cell / 2, (top + cell + bottom) / 2];
        lines.push(["path", { class: colour, d: `M${from} ${top + cell}C${from} ${middle} ${to} ${middle} ${to} ${bottom}` }]);
        below.push(rect(colour, [x, bottom, cell, cell]), text(to, bottom + 16, row, "on"));
        number[row] = index;
        x += cell;
      }
      x += gap;
    }
    for (const row of all) {
      const place = [left + cell * row, top, cell, cell];
      if (number[row] != null) above.push(rect(`colour-${number[row] % 4} stripe`, place));
      above.push(rect(number[row] == null ? "undrawn" : "cell", place));
      above.push(text(place[0] + cell / 2, top + 16, row, number[row] == null ? "off" : "on"));
    }
    return [...lines, ...above, ...below, text(left - 8, top + 16, "rows", "end"), ...labels];
  }

  /**
   * Draw the weight of each row above it, below it how often it came, and the draws in their order at the foot. With
   * replacement a line marks how often a row comes on average.
   * @param {number[]} weights
   * @param {number[]} draws
   * @param {boolean} replacement
   * @returns {Part[]}
   */
  function weighedParts(weights, draws, replacement) {
    const [cell, left, base, top, stack, foot] = [28, 60, 66, 70, 113, 200];
    const whole = weights.reduce((sum, weight) => sum + weight);
    /** @type {Part[]} */
    const parts = [["weight", 62], ["row", 86], ["count", 108], ["draws", 214]].map(([word, y]) =>
      text(left - 8, Number(y), word, "end"),
    );
    for (const [row, weight] of weights.entries()) {
      const [x, middle, colour] = [left + cell * row, left + cell * (row + 0.5), colourOf(row)];
      const count = draws.filter((one) => one == row).length;
      parts.push(rect(colour, [x + 4, base - 6 * weight, cell - 8, 6 * weight]), text(middle, base - 6 * weight - 4, weight));
      parts.push(rect(count ? colour : "undrawn", [x, top, cell, 24]), text(middle, top + 16, row, count ? "on" : "off"));
      parts.push(text(middle, 108, count));
      for (let one = 0; one < count; one++) parts.push(rect(colour, [x + 3, stack + 7 * one, cell - 6, 7]));
      const average = (draws.length * weight) / whole;
      if (replacement) parts.push(["path", { class: "exact", d: `M${x} ${Number((stack + 7 * average).toPrecision(6))}h${cell}` }]);
    }
    for (const [place, row] of draws.entries()) {
      parts.push(rect(colourOf(row), [left + 14 * place, foot, 14, 20]), text(left + 14 * place + 7, foot + 14, row, "on"));
    }
    return parts;
  }

  const colourOf = (/** @type {number} */ row) => `colour-${HEAVY.includes(row) ? 1 : 0}`;

  // The words

  /**
   * Name rows: "rows 8 and 9".
   * @param {number[]} some
   */
  function named(some) {
    if (some.length == 1) return live.words({ zh: `行 ${some[0]}`, en: `row ${some[0]}` });
    const [before, last] = [some.slice(0, -1).join(", "), some.at(-1)];
    const chinese = some.length == 2 ? `行 ${before} 和行 ${last}` : `行 ${some.join("、")}`;
    return live.words({ zh: chinese, en: `rows ${before} and ${last}` });
  }

  const begun = (/** @type {string} */ sentence) => sentence[0].toUpperCase() + sentence.slice(1);

  /**
   * Say how the rows were cut.
   * @param {number[][]} cut
   */
  function cutInWords(cut) {
    const [number, size, last] = [cut.length, cut[0]?.length, cut.at(-1)?.length];
    if (!number) {
      return live.words({
        zh: `${COUNT} 行凑不满一批，一批也没有：训练循环一步也不走。`,
        en: `${COUNT} rows don't fill a batch, so there is none: a training loop takes no step.`,
      });
    }
    if (number == 1) return live.words({ zh: `只有一批，共 ${size} 行。`, en: `There is one batch, of ${size} rows.` });
    const each = live.words({ zh: `分成 ${number} 批，每批 ${size} 行`, en: `There are ${number} batches of ${size}` });
    if (size == last) return live.words({ zh: `${each}。`, en: `${each}.` });
    const sizes = cut.slice(0, -1).map((batch) => batch.length).join(", ");
    return live.words({ zh: `${each}，最后一批只有 ${last} 行。`, en: `There are ${number} batches, of ${sizes} and ${last} rows.` });
  }

  /**
   * Say what is to be learnt of an epoch's order, and of the rows that didn't come.
   * @param {Recorded} recorded
   * @param {Loading} loading
   * @param {string[]} turned what the reader can turn
   */
  function orderInWords(recorded, loading, turned) {
    const absent = ofEpoch(loading.epoch);
    /** @param {number} epoch */
    function ofEpoch(epoch) {
      return missing(batches(order(recorded, { ...loading, epoch }), loading).flat());
    }
    if (absent.length == COUNT) return "";
    if (absent.length && !loading.shuffle) {
      return live.words({
        zh: `不打乱，${named(absent)} 哪一轮都不来。`,
        en: `Without shuffling, ${named(absent)} ${absent.length == 1 ? "comes" : "come"} in no epoch.`,
      });
    }
    if (absent.length) {
      const never = ofEpoch(1).filter((row) => ofEpoch(2).includes(row) && ofEpoch(3).includes(row));
      const [so, sofar] = never.length
        ? [`只有${named(never)} 一次也没来`, `only ${named(never)} never came`]
        : ["每一行都来过", "every row came"];
      return live.words({
        zh: `${named(absent)} 这一轮没有来；三轮合起来，${so}。`,
        en: `${begun(named(absent))} didn't come in this epoch; over the three epochs ${sofar}.`,
      });
    }
    if (turned.includes("drop_last") && loading.drop_last) {
      return live.words({ zh: "每一批都满，没有丢掉哪一行。", en: "Every batch is full, so no row is dropped." });
    }
    if (!turned.includes("epoch")) return "";
    if (!loading.shuffle) {
      return turned.includes("seed")
        ? live.words({ zh: "不打乱，换种子、换轮次，顺序都一样。", en: "Without shuffling every seed and every epoch has the same order." })
        : live.words({ zh: "不打乱，每一轮的顺序都一样。", en: "Without shuffling every epoch has the same order." });
    }
    return live.words({
      zh: `第 ${loading.epoch} 轮有自己的顺序，每一行恰好来一次。`,
      en: `Epoch ${loading.epoch} has an order of its own, and each row comes once.`,
    });
  }

  /**
   * Say whose the draws were, and which rows never came.
   * @param {Recorded} recorded
   * @param {Sampling} sampling
   */
  function drawsInWords(recorded, sampling) {
    const draws = drawn(recorded, sampling);
    if (!draws) {
      return live.words({
        zh: `无放回，${COUNT} 行抽不出 ${sampling.num_samples} 次：${recorded.error}`,
        en: `Without replacement ${COUNT} rows don't allow ${sampling.num_samples} draws: ${recorded.error}`,
      });
    }
    const [heavy, whole] = [2 * sampling.weight, COUNT - 2 + 2 * sampling.weight];
    const [times, absent] = [draws.filter((row) => HEAVY.includes(row)).length, missing(draws)];
    const share = live.words({
      zh: `${named(HEAVY)} 占权重的 ${heavy}/${whole}，${draws.length} 次里抽到 ${times} 次。`,
      en: `${begun(named(HEAVY))} have ${heavy}/${whole} of the weight and came in ${times} of ${draws.length} draws.`,
    });
    if (absent.length) return share + live.words({ zh: `${named(absent)} 没有抽到。`, en: ` ${begun(named(absent))} never came.` });
    if (sampling.replacement) return share + live.words({ zh: "每一行都抽到了。", en: " Every row came." });
    return live.words({
      zh: "无放回，抽完 10 行，每一行恰好一次：权重只影响先后。",
      en: "Without replacement 10 draws take each row exactly once: the weights only change the order.",
    });
  }

  /**
   * @param {Recorded} recorded
   * @param {Loading} loading
   * @param {string[]} turned
   * @returns {Shown}
   */
  function loaded(recorded, loading, turned) {
    const cut = batches(order(recorded, loading), loading);
    const shown = cut.map((batch) => batch.join(" ")).join(" | ");
    const label = live.words({ zh: `${COUNT} 行分成的批：${shown}`, en: `${COUNT} rows in batches: ${shown}` });
    const told = [cutInWords(cut), orderInWords(recorded, loading, turned)].filter(Boolean);
    return { parts: loadedParts(cut), label, told: told.join(live.words({ zh: "", en: " " })) };
  }

  /**
   * @param {Recorded} recorded
   * @param {Sampling} sampling
   * @returns {Shown}
   */
  function sampled(recorded, sampling) {
    const draws = drawn(recorded, sampling) ?? [];
    const weights = all.map((row) => (HEAVY.includes(row) ? sampling.weight : 1));
    const [given, came] = [weights.join(" "), draws.join(" ")];
    const label = live.words({ zh: `各行的权重：${given}。抽出的行：${came}`, en: `The rows' weights: ${given}. The rows drawn: ${came}` });
    return { parts: weighedParts(weights, draws, sampling.replacement), label, told: drawsInWords(recorded, sampling) };
  }

  /** @param {HTMLElement} figure */
  function start(figure) {
    const drawing = live.drawing(figure);
    /** @type {Recorded} */
    const recorded = drawing.dataset.recorded ? live.recorded(figure) : {};
    const turned = (figure.dataset.turn ?? "").split(" ");
    const on = (figure.dataset.on ?? "").split(" ");
    const state = {
      ...{ batch_size: 4, num_samples: 10, weight: 4, seed: 0, epoch: 1 },
      ...{ shuffle: on.includes("shuffle"), drop_last: on.includes("drop_last"), replacement: on.includes("replacement") },
    };

    function show() {
      const { parts, label, told } = recorded.draws ? sampled(recorded, state) : loaded(recorded, state, turned);
      const desc = live.svg("desc", {}, label);
      drawing.replaceChildren(desc, ...parts.map(([tag, attributes, words]) => live.svg(tag, attributes, ...(words == null ? [] : [String(words)]))));
      figure.ariaLabel = label;
      sentence.textContent = told;
    }

    /** @param {Partial<typeof state>} change */
    function set(change) {
      Object.assign(state, change);
      show();
    }

    const numbers = (/** @type {number} */ first, /** @type {number} */ last) =>
      Array.from({ length: last - first + 1 }, (_, place) => ({ value: String(first + place), text: String(first + place) }));
    const weights = Object.keys(recorded.draws ?? {}).map((weight) => ({ value: weight, text: weight }));
    const box = (/** @type {"shuffle" | "drop_last" | "replacement"} */ name) => () =>
      live.tick(name, state[name], (checked) => set({ [name]: checked }));
    /** @type {Record<string, () => {whole: HTMLElement}>} */
    const kinds = {
      weight: () =>
        live.choice(
          { label: live.words({ zh: "行 8 和行 9 的权重", en: "weight of rows 8 and 9" }), options: weights, value: "4" },
          (value) => set({ weight: Number(value) }),
        ),
      batch_size: () => live.slider({ label: "batch_size", min: 1, max: 12, value: 4 }, (batch_size) => set({ batch_size })),
      num_samples: () => live.slider({ label: "num_samples", min: 2, max: 20, value: 10 }, (num_samples) => set({ num_samples })),
      shuffle: box("shuffle"),
      drop_last: box("drop_last"),
      replacement: box("replacement"),
      epoch: () =>
        live.choice({ label: live.words({ zh: "第几轮", en: "epoch" }), options: numbers(1, 3), value: "1" }, (value) =>
          set({ epoch: Number(value) }),
        ),
      seed: () =>
        live.choice({ label: live.words({ zh: "种子", en: "seed" }), options: numbers(0, 4), value: "0" }, (value) =>
          set({ seed: Number(value) }),
        ),
    };
    const sentence = live.element("output");
    const origin = recorded.draws
      ? live.words({ zh: "每一种设定都由 PyTorch 真正抽过。", en: "Every setting was drawn by PyTorch." })
      : live.words({
          zh: "每一种设定都和真正的 DataLoader 核对过。",
          en: "Every setting has been checked against a real DataLoader.",
        });
    live
      .controls(figure)
      .append(...turned.map((name) => kinds[name]().whole), sentence, live.element("p", { textContent: origin }));
    show();
  }

  if (typeof document != "undefined") live.figures("rows").forEach(start);
  return { all, batches, order, drawn, missing, loaded, sampled };
})();
