// @ts-check
// The home page's figure: how its program's updates lead to the three numbers, as fast as the reader likes. Without
// this script the figure shows all of it.
(() => {
  const UPDATE = 20; // milliseconds that one is shown when they play
  const [play, pause, update, exactly, colon] = live.words({
    zh: ["播放", "停下", "更新次数", "精确解", "："],
    en: ["Play", "Pause", "Update", "exact", ":"],
  });

  /** @param {HTMLElement} figure */
  function start(figure) {
    /** @type {{points: number[][], exact: number[]}} */
    const { points, exact } = live.recorded(figure);
    const drawing = live.drawing(figure);
    const last = points.length - 1;
    const names = [...drawing.querySelectorAll(".name")].map((name) => name.textContent);
    const button = live.button(play, () => {
      if (!frame) return run();
      stop();
      show(Number(slider.value), true);
    });
    const { input: slider } = live.slider({ label: update, min: 0, max: last, value: last }, (step) => {
      stop();
      show(step);
    });
    slider.ariaLabel = update;
    const numbers = live.element("output");
    live.controls(figure).append(slider, button, numbers);

    const shown = /** @type {Element} */ (drawing.querySelector("#descent-shown rect"));
    const ends = drawing.querySelector(".exact")?.getAttribute("d")?.match(/[\d.]+(?= |$)/g) ?? [];
    const [left, right] = ends.map(Number);
    const curves = [...drawing.querySelectorAll("path[clip-path]")];
    const dots = [...drawing.querySelectorAll("circle")].map((dot, number) => {
      const [, ...places] = (curves[number].getAttribute("d") ?? "").split(/[M ]/);
      return { dot, heights: places.filter((_, place) => place % 2) };
    });

    /** @param {number} step @param {boolean} [told] to who listens; the slider tells its own steps, and none is as they play */
    function show(step, told = false) {
      const x = String(left + ((right - left) * step) / last);
      shown.setAttribute("width", x);
      for (const { dot, heights } of dots) {
        dot.setAttribute("cx", x);
        dot.setAttribute("cy", heights[step]);
      }
      slider.value = String(step);
      const said = names.map(
        (name, number) => `${name} ${live.written(points[step][number])} (${exactly} ${live.written(exact[number])})`,
      );
      slider.ariaValueText = `${step}: ${said.join(", ")}`;
      numbers.ariaLive = told ? "polite" : "off";
      numbers.replaceChildren(`${update} ${step}${colon}`);
      for (const [number, name] of names.entries()) {
        numbers.append(" ", live.element("span", { textContent: `${name} = ${live.written(points[step][number])}` }));
      }
    }

    let frame = 0;
    function stop() {
      cancelAnimationFrame(frame);
      frame = 0;
      button.textContent = play;
    }

    function run() {
      const first = Number(slider.value) == last ? 0 : Number(slider.value);
      const begun = performance.now();
      button.textContent = pause;
      const next = (/** @type {number} */ now) => {
        const played = Math.max(0, Math.floor((now - begun) / UPDATE));
        const step = live.still() ? last : Math.min(last, first + played);
        show(step, step == last);
        if (step == last) stop();
        else frame = requestAnimationFrame(next);
      };
      frame = requestAnimationFrame(next);
    }

    show(last);
  }

  for (const figure of live.figures("descent")) start(figure);
})();
