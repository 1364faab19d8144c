// The home page's figure: how its program's updates lead to the three numbers, as fast as the reader likes. Without
// this script the figure shows all of it.
(() => {
  const figure = document.querySelector("figure.descent");
  const { points, exact } = JSON.parse(figure.querySelector("svg").dataset.recorded);
  const last = points.length - 1;
  const names = [...figure.querySelectorAll(".name")].map((name) => name.textContent);
  const [play, pause, update, from, colon] = document.documentElement.lang == "en"
    ? ["Play", "Pause", "Update", "exact", ":"]
    : ["播放", "停下", "更新次数", "精确解", "："];

  const button = Object.assign(document.createElement("button"), { type: "button", textContent: play });
  const slider = Object.assign(document.createElement("input"), { type: "range", min: 0, max: last, value: last });
  const numbers = document.createElement("output");
  const controls = Object.assign(document.createElement("div"), { className: "controls" });
  slider.ariaLabel = update;
  controls.append(slider, button, numbers);
  figure.querySelector("svg").after(controls);

  const shown = figure.querySelector("#descent-shown rect");
  const [left, right] = figure.querySelector(".exact").getAttribute("d").match(/[\d.]+(?= |$)/g).map(Number);
  const dots = [...figure.querySelectorAll("circle")].map((dot, number) => {
    const [, ...places] = figure.querySelectorAll("path[clip-path]")[number].getAttribute("d").split(/[M ]/);
    return { dot, heights: places.filter((_, place) => place % 2) };
  });
  const written = (value) => value.toFixed(2).replace("-", "−");

  function show(step) {
    const x = left + ((right - left) * step) / last;
    shown.setAttribute("width", x);
    for (const { dot, heights } of dots) {
      dot.setAttribute("cx", x);
      dot.setAttribute("cy", heights[step]);
    }
    slider.value = step;
    const parts = names.map((name, number) => `${name} ${written(points[step][number])} (${from} ${written(exact[number])})`);
    slider.ariaValueText = `${step}: ${parts.join(", ")}`;
    numbers.replaceChildren(`${update} ${step}${colon}`);
    for (const [number, name] of names.entries()) {
      const part = Object.assign(document.createElement("span"), { textContent: `${name} = ${written(points[step][number])}` });
      numbers.append(" ", part);
    }
  }

  let frame = null;
  function stop() {
    cancelAnimationFrame(frame);
    frame = null;
    button.textContent = play;
  }

  function run() {
    const first = Number(slider.value) == last ? 0 : Number(slider.value);
    const start = performance.now();
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    button.textContent = pause;
    const next = (now) => {
      const step = still ? last : Math.min(last, first + Math.max(0, Math.floor((now - start) / 20)));
      show(step);
      if (step == last) stop();
      else frame = requestAnimationFrame(next);
    };
    frame = requestAnimationFrame(next);
  }

  button.addEventListener("click", () => (frame ? stop() : run()));
  slider.addEventListener("input", () => {
    stop();
    show(Number(slider.value));
  });
  show(last);
})();
