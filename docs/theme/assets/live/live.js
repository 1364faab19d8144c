// @ts-check
// What the scripts of single pages share: words in the page's language, numbers as the pages write them, controls.
// A script of a figure is one constant with its pure functions, which tests/live/ calls by node; the figure itself is
// begun where there is a document. No modules: browsers load none from a file, as a reader of the offline archive does.
const live = (() => {
  const english = globalThis.document?.documentElement.lang == "en";
  const SVG = "http://www.w3.org/2000/svg";

  /**
   * Return the word, or any other value, for the page's language.
   * @template T
   * @param {{zh: T, en: T}} both
   */
  const words = ({ zh, en }) => (english ? en : zh);

  /**
   * Return a number as the pages write it, with a minus sign.
   * @param {number} value
   * @param {number} digits after the point
   */
  const written = (value, digits = 2) => value.toFixed(digits).replace(/^-(?=.*[1-9])/, "−").replace(/^-/, "");

  /**
   * Return the figures of a script on this page.
   * @param {string} name
   * @returns {HTMLElement[]}
   */
  const figures = (name) => [...document.querySelectorAll(`figure[data-script="${name}"]`)].map((one) => /** @type {HTMLElement} */ (one));

  /**
   * Return the figure's drawing.
   * @param {Element} figure
   */
  const drawing = (figure) => /** @type {SVGSVGElement} */ (figure.querySelector("svg"));

  /**
   * Return what tools/figures.py has recorded in a figure's drawing.
   * @param {Element} figure
   */
  const recorded = (figure) => JSON.parse(drawing(figure).dataset.recorded ?? "");

  /**
   * Make an element of HTML.
   * @template {keyof HTMLElementTagNameMap} Tag
   * @param {Tag} tag
   * @param {Partial<HTMLElementTagNameMap[Tag]>} [properties]
   * @param {...(Node | string)} children
   * @returns {HTMLElementTagNameMap[Tag]}
   */
  function element(tag, properties = {}, ...children) {
    const made = document.createElement(tag);
    Object.assign(made, properties).append(...children);
    return made;
  }

  /**
   * Make an element of SVG.
   * @template {keyof SVGElementTagNameMap} Tag
   * @param {Tag} tag
   * @param {Record<string, string | number>} [attributes]
   * @param {...(Node | string)} children
   */
  function svg(tag, attributes = {}, ...children) {
    const made = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
    made.append(...children);
    return made;
  }

  /**
   * Put the place of a figure's controls under its drawing, and return it.
   * @param {Element} figure
   */
  function controls(figure) {
    const place = element("div", { className: "controls" });
    drawing(figure).after(place);
    return place;
  }

  /**
   * @param {string} label
   * @param {() => void} onPress
   */
  function button(label, onPress) {
    const made = element("button", { type: "button", textContent: label });
    made.addEventListener("click", onPress);
    return made;
  }

  /**
   * A slider with its name before it and its value behind it, which is told in words by `told`.
   * @param {{label: string, min: number, max: number, step?: number, value: number, told?: (value: number) => string}} settings
   * @param {(value: number) => void} onInput
   */
  function slider({ label, min, max, step = 1, value, told = String }, onInput) {
    const input = element("input", { type: "range" });
    Object.assign(input, { min, max, step });
    const shown = element("span", { className: "value" });
    const whole = element("label", { className: "slider" }, element("span", { textContent: label }), input, shown);
    shown.ariaHidden = "true"; // the slider itself tells it
    function set(/** @type {number} */ to) {
      input.value = String(to);
      input.ariaValueText = shown.textContent = told(Number(input.value));
    }
    input.addEventListener("input", () => {
      set(Number(input.value));
      onInput(Number(input.value));
    });
    set(value);
    return { whole, input, set };
  }

  /**
   * One of a few, chosen like the stations of a radio.
   * @param {{label: string, options: {value: string, text: string}[], value: string}} settings
   * @param {(value: string) => void} onChange
   */
  function choice({ label, options, value }, onChange) {
    const name = `choice-${choices++}`;
    const whole = element("fieldset", { className: "choice" }, element("legend", { textContent: label }));
    const inputs = options.map((option) => {
      const input = element("input", { type: "radio", name, value: option.value, checked: option.value == value });
      input.addEventListener("change", () => onChange(option.value));
      whole.append(element("label", {}, input, element("span", { textContent: option.text })));
      return input;
    });
    const set = (/** @type {string} */ to) => inputs.forEach((input) => (input.checked = input.value == to));
    return { whole, inputs, set };
  }
  let choices = 0;

  /**
   * A box to tick.
   * @param {string} label
   * @param {boolean} checked
   * @param {(checked: boolean) => void} onChange
   */
  function tick(label, checked, onChange) {
    const input = element("input", { type: "checkbox", checked });
    input.addEventListener("change", () => onChange(input.checked));
    return { whole: element("label", { className: "tick" }, input, label), input };
  }

  /**
   * Follow a pointer, or a finger, that drags a part of a drawing; the class handle keeps the page still meanwhile.
   * @param {SVGElement} part
   * @param {SVGSVGElement} whole
   * @param {(x: number, y: number) => void} onMove told the place in the drawing's own units
   */
  function drag(part, whole, onMove) {
    part.classList.add("handle");
    part.addEventListener("pointerdown", (event) => {
      if (event.button) return; // its menu opens
      part.setPointerCapture(event.pointerId);
      event.preventDefault();
      part.focus({ preventScroll: true });
    });
    part.addEventListener("pointermove", (event) => {
      if (!part.hasPointerCapture(event.pointerId)) return;
      const place = new DOMPoint(event.clientX, event.clientY).matrixTransform(whole.getScreenCTM()?.inverse());
      onMove(place.x, place.y);
    });
  }

  /** Tell whether the reader wants nothing to move by itself. */
  const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

  return { words, written, figures, drawing, recorded, element, svg, controls, button, slider, choice, tick, drag, still };
})();
