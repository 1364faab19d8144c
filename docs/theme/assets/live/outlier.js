// @ts-check
// Five targets, the last of which the reader moves, and the one number that is best for all five by each of three
// losses. All of it is computed here; tests/test_live_outlier.py holds it to torch.
const outlier = (() => {
  const EACH = 24; // how many places from 1 to 10, and from 10 to 100
  const [ROW, LEFT, WIDTH] = [36, 72, 258]; // where tools/live.py draws the targets

  /** The target at a place of the slider: two digits. */
  const at = (/** @type {number} */ place) => Number((10 ** (place / EACH)).toPrecision(2));

  /** The place in the drawing of a value on its axis of powers of ten. */
  const across = (/** @type {number} */ value) => LEFT + (WIDTH * Math.log10(value)) / 2;

  /** The place of the slider that is nearest to a place in the drawing. */
  const near = (/** @type {number} */ x) => Math.round(Math.min(Math.max((x - LEFT) / WIDTH, 0), 1) * 2 * EACH);

  /** The middle one of an odd number of values. */
  const median = (/** @type {number[]} */ values) => [...values].sort((a, b) => a - b)[(values.length - 1) / 2];

  /** Where the pulls of all targets, each at most 1, add up to 0: it is found by halving. */
  function balanced(/** @type {number[]} */ targets) {
    const pull = (/** @type {number} */ p) => targets.reduce((sum, target) => sum + Math.min(Math.max(p - target, -1), 1), 0);
    let [low, high] = [Math.min(...targets), Math.max(...targets)];
    for (let halved = 0; halved < 60; halved++) {
      const middle = (low + high) / 2;
      if (pull(middle) < 0) low = middle;
      else high = middle;
    }
    return high;
  }

  /** Return the one number that is best for all targets, by each loss. */
  const best = (/** @type {number[]} */ targets) => ({
    MSELoss: targets.reduce((sum, target) => sum + target, 0) / targets.length,
    L1Loss: median(targets),
    HuberLoss: balanced(targets),
  });

  const words = live.words({
    zh: { fifth: "第五个目标值", colon: "：", between: "，" },
    en: { fifth: "Fifth target", colon: ": ", between: ", " },
  });

  /** @param {HTMLElement} figure */
  function start(figure) {
    /** @type {{targets: number[]}} */
    const { targets } = live.recorded(figure);
    const drawing = live.drawing(figure);
    const last = targets.length - 1;
    const moved = /** @type {SVGGElement} */ (drawing.querySelector(".moved"));
    const [label, shown] = [figure.ariaLabel ?? "", drawing.querySelector("desc")?.textContent ?? ""];
    const marks = [...drawing.querySelectorAll(".best")];

    // Behind each mark a line as long as the way that it can go.
    const [low, high] = [at(0), at(2 * EACH)].map((fifth) => Object.values(best([...targets.slice(0, last), fifth])));
    for (const [place, mark] of marks.entries()) {
      const y = mark.querySelector("text")?.getAttribute("y");
      mark.prepend(live.svg("path", { class: "reach", d: `M${across(low[place])} ${Number(y) - 4}H${across(high[place])}` }));
    }

    function show() {
      const x = across(targets[last]);
      for (const circle of moved.querySelectorAll("circle")) circle.setAttribute("cx", String(x));
      const above = /** @type {Element} */ (moved.querySelector("text"));
      above.textContent = String(targets[last]);
      above.setAttribute("x", String(x));
      const found = Object.entries(best(targets));
      for (const [place, [, value]] of found.entries()) {
        const mark = /** @type {Element} */ (marks[place].querySelector(".mark"));
        const number = /** @type {Element} */ (marks[place].querySelector("[data-part]"));
        mark.setAttribute("d", (mark.getAttribute("d") ?? "").replace(/M[\d.]+/, `M${across(value).toFixed(1)}`));
        number.setAttribute("x", (across(value) + 7).toFixed(1));
        number.textContent = live.written(value);
      }
      const told = found.map(([name, value]) => `${name} ${live.written(value)}`);
      slider.input.ariaValueText = `${targets[last]}${words.colon}${told.join(words.between)}`;
      figure.ariaLabel = label.replace(shown, `targets ${targets.join(", ")}; ${told.join(", ")}`);
      output.replaceChildren(`${words.fifth} ${targets[last]}${words.colon}`);
      for (const [place, one] of told.entries()) output.append(place ? " " : "", live.element("span", { textContent: one }));
    }

    function move(/** @type {number} */ place) {
      targets[last] = at(place);
      show();
    }

    const slider = live.slider({ label: words.fifth, min: 0, max: 2 * EACH, value: near(across(targets[last])) }, move);
    const output = live.element("output", { ariaLive: "off" }); // the slider tells the same
    slider.input.ariaLabel = words.fifth;
    live.controls(figure).append(slider.input, output);
    live.drag(moved, drawing, (x) => {
      slider.input.value = String(near(x));
      move(near(x));
    });
    moved.addEventListener("pointerdown", () => slider.input.focus({ preventScroll: true })); // then keys move it on
    show();
  }

  if (globalThis.document) for (const figure of live.figures("outlier")) start(figure);
  return { at, near, across, best };
})();
