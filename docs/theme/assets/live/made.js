// @ts-check
// What each line made: for a reader who asks, each line of a program is followed by what it made when the program ran
// at the build, and a bar leads through that run step by step. site.js fetches this file at the first press of a
// block's button; the run itself is in the page's file, which docs/hooks/notes/traces.py writes.
const made = (() => {
  /**
   * A summary of what a name held. `numbers`: the first of a tensor, in one row; `more`: it has others.
   * @typedef {{type: string, text?: string, len?: number, shape?: number[], dtype?: string, device?: string,
   *   numbers?: string[], more?: boolean, grad?: string}} Value
   * One execution of one line: the names that it changed, each as a place in `names`, followed by one in `values`; and
   * what else was. `prints`: the last line of the output by then, from 1; `printed`: how many there are. A step with
   * `skipped` stands for that many iterations of its loop, at the loop's first line.
   * @typedef {{function?: string, call?: number, loops?: [number, number][], gone?: string[], returns?: number, yields?: number,
   *   prints?: number, raises?: string, skipped?: number, workers?: boolean}} More
   * @typedef {[line: number, changes: number[], more?: More]} Step
   * @typedef {{names: string[], values: Value[], printed: number, loops: Record<string, number>,
   *   steps: Step[]}} Program
   * @typedef {{python: string, torch: string, programs: Record<string, Program>}} Traces
   * @typedef {{name: string, old?: Value, value?: Value}} Change a name without a value is gone
   */
  const ROW = 36; // characters for which there is room beside the code
  const MOST = 4; // changes of a line that are shown at once; of more, one fewer and how many others there are
  const KEY = "notes-made";

  // What a step is in words: pure functions, which tests/live/made.test.mjs calls.

  // What shows by itself of what type it is.
  const PLAIN = /^(NoneType|None|bool|int|float|str|bytes|list|tuple|dict|set|range|slice|dtype)$/;

  const EXCEPTION = /(Error|Exception|Warning|StopIteration)$/;

  /**
   * Return a tensor's numbers: all in their brackets, or as many of the first as there is room for, and a row of two
   * at least.
   * @param {Value} value
   * @param {number} room in characters
   */
  function bracketed({ shape = [], numbers = [], more }, room) {
    if (!shape.length) return numbers[0] ?? "";
    if (!more) return numbers.length ? nested(numbers, shape) : "[]";
    let shown = numbers.length;
    const least = shape[shape.length - 1] == 2 ? 2 : 1;
    while (shown > least && nested(numbers.slice(0, shown), shape).length > room) shown--;
    return nested(numbers.slice(0, shown), shape);
  }

  /**
   * Return the first numbers of a tensor in its brackets, and … where others follow.
   * @param {string[]} numbers
   * @param {number[]} shape
   * @returns {string}
   */
  function nested(numbers, [length, ...inner]) {
    const each = inner.reduce((product, size) => product * size, 1);
    const count = Math.ceil(numbers.length / each);
    const parts = Array.from({ length: count }, (_, place) => {
      const part = numbers.slice(place * each, (place + 1) * each);
      return inner.length ? nested(part, inner) : part[0];
    });
    return `[${[...parts, ...(count < length ? ["…"] : [])].join(", ")}]`;
  }

  /**
   * Return a text as it is, or with what is between the first and the last of what it holds left out.
   * @param {string} text of a list or the like
   * @param {number} room
   */
  function shortened(text, room) {
    if (text.length <= room || !/^[[({].*[\])}]$/.test(text)) return text;
    let depth = 0;
    const flat = text.slice(1, -1).replace(/[[({]|[\])}]|, /g, (found) => {
      if (found != ", ") depth += "[({".includes(found) ? 1 : -1;
      return found == ", " && !depth ? "\n" : found;
    });
    const parts = flat.split("\n");
    const last = parts[parts.length - 1];
    return parts.length < 3 ? text : `${text[0]}${parts[0]}, …${last == "…" ? "" : `, ${last}`}${text.slice(-1)}`;
  }

  /**
   * Return a value as it is shown, and what stands small behind it.
   * @param {Value} value
   * @param {{room?: number, briefly?: boolean}} [how] briefly: of a tensor the numbers alone
   * @returns {[string, string]}
   */
  function shown(value, { room = ROW, briefly = false } = {}) {
    const { type, text, len, shape, dtype, device } = value;
    if (shape) {
      const size = shape.length == 1 ? `(${shape},)` : `(${shape.join(", ")})`;
      const kind = [type, size, dtype, device].filter(Boolean).join(" ");
      const isEmpty = device == "meta";
      if (briefly && !isEmpty) return [bracketed(value, room), ""];
      return [isEmpty ? kind : `${kind} ${bracketed(value, room - kind.length - 1)}`, recorded(value)];
    }
    const short = text == null ? "" : shortened(text, room);
    const length = len == null || (text != null && !short.includes("…")) ? "" : ` len ${len}`;
    if (text == null) return [type + length, ""];
    if (PLAIN.test(type)) return [length ? `${type}${length} ${short}` : short, ""];
    if (EXCEPTION.test(type)) return [text ? `${type}: ${text}` : type, ""];
    if (/^([[({'"].*|[-\d.e+]+|inf|nan)$/.test(text)) return [`${type}${length} ${short}`, ""];
    return [`${type}(${text})`, ""];
  }

  /** What torch prints of a tensor's gradient, where it isn't what everyone expects. @param {Value} value */
  function recorded({ type, grad }) {
    if (type == "Parameter") return grad ? "" : "requires_grad=False";
    if (!grad) return "";
    return grad == "requires_grad" ? "requires_grad=True" : `grad_fn=<${grad}>`;
  }

  /**
   * Return a change as the words before its arrow, if it has one, those behind it, and what stands small behind those.
   * @param {Change} change
   * @returns {[string, string, string]}
   */
  function changed({ name, old, value }) {
    if (!value) return ["", live.words({ zh: "删掉了", en: "deleted" }), ""];
    const room = ROW - name.length;
    const [now, record] = shown(value, { room });
    if (!old) return ["", now, record];
    const isLost = old.type == value.type && old.grad && !value.grad && value.shape; // computed anew without a graph
    const news = isLost ? "requires_grad=False" : recorded(old) == recorded(value) ? "" : record;
    const kinds = [old, value].map(({ type, dtype, device, shape }) => `${type} ${dtype} ${device} ${shape}`);
    const briefly = kinds[0] == kinds[1] || old.type == "None" || value.type == "None";
    let [before, after] = ["", ""];
    for (const half of [(room - 3) / 2, room, 9 * ROW]) { // two that begin alike are shown up to where they differ
      [before, after] = [old, value].map((one) => shown(one, { room: half, briefly })[0]);
      if (before != after) break;
    }
    if (before == after) return ["", now, news || record];
    const isLong = old.len != null && value.len != null && before.length + after.length > room;
    if (!isLong || old.len == value.len || old.type != value.type) return [before, after, briefly ? news : news || record];
    return [`len ${old.len}`, `len ${value.len} ${shortened(value.text ?? "", room)}`, ""];
  }

  /**
   * Return what each step tells of each line: of its own line, what it changed, with what the same name held before.
   * What came of skipped iterations is told of the lines that made it in those that were not skipped.
   * @param {Program} program
   * @returns {Map<number, Change[]>[]}
   */
  function tellings({ names, values, steps }) {
    /** @type {Map<string, Map<string, Value>>} what was told last, in each call of a function */
    const calls = new Map([["", new Map()]]);
    return steps.map(([line, pairs, more = {}], step) => {
      const call = more.function ? `${more.function} ${more.call}` : "";
      const isFirst = !calls.has(call);
      const held = calls.get(call) ?? new Map();
      calls.set(call, held);
      const makers = more.skipped ? makersOf(steps, step) : new Map();
      /** @type {Map<number, Change[]>} */
      const told = new Map([[line, []]]);
      for (let place = 0; place < pairs.length; place += 2) {
        const name = names[pairs[place]];
        const value = values[pairs[place + 1]];
        const outside = name.includes(".") ? calls.get("")?.get(name) : undefined; // a plain name is the call's own
        const before = EXCEPTION.test(held.get(name)?.type ?? "") ? undefined : held.get(name); // Python deleted it
        const old = isFirst && call ? undefined : before ?? outside ?? untold(name, value);
        const maker = makers.get(pairs[place]) || line;
        told.set(maker, [...(told.get(maker) ?? []), { name, old, value }]);
        held.set(name, value);
      }
      for (const name of more.gone ?? []) {
        const isException = EXCEPTION.test(held.get(name)?.type ?? ""); // `except … as error` deletes it by itself
        for (const one of [...held.keys()]) if (one == name || one.startsWith(`${name}.`)) held.delete(one);
        const isOfAnother = pairs.some((place, at) => at % 2 == 0 && name.startsWith(`${names[place]}.`));
        if (!isException && !isOfAnother) told.get(line)?.push({ name }); // the name's new object has no such part
      }
      return told;
    });
  }

  /**
   * Return what a name held before anything was told of it: a gradient was None, a module in training.
   * @param {string} name
   * @param {Value} value
   * @returns {Value | undefined}
   */
  function untold(name, value) {
    if (name.endsWith(".grad") && value.type != "None") return { type: "None", text: "None" };
    if (name.endsWith(".training")) return { type: "bool", text: "True" };
  }

  /**
   * Return, for names, the line that changed each last in every recorded iteration of the loop of which a step skipped
   * some; 0 where it wasn't always the same line.
   * @param {Step[]} steps
   * @param {number} step
   * @returns {Map<number, number>}
   */
  function makersOf(steps, step) {
    const { loops = [], function: called, call } = steps[step][2] ?? {};
    const depth = loops.length - 1;
    const head = loops[depth]?.[0];
    const makers = new Map();
    const seen = new Set();
    for (const [line, pairs, more = {}] of steps.slice(0, step).reverse()) {
      if (more.function != called || more.call != call || more.skipped) continue;
      const around = more.loops ?? [];
      if (around[depth]?.[0] != head) continue;
      for (const name of pairs.filter((_, place) => place % 2 == 0)) {
        const once = `${around.slice(0, depth + 1)} ${name}`;
        if (seen.has(once)) continue;
        seen.add(once);
        makers.set(name, (makers.get(name) ?? line) == line ? line : 0);
      }
    }
    return makers;
  }

  /**
   * Return, for each line of which something was told by then, the last step that did.
   * @param {Map<number, Change[]>[]} told
   * @param {number} now
   * @returns {Map<number, number>}
   */
  function lastTold(told, now) {
    return new Map(told.slice(0, now + 1).flatMap((lines, step) => [...lines.keys()].map((line) => /** @type {[number, number]} */ ([line, step]))));
  }

  /**
   * Return the steps with which an iteration of a loop begins, or several that were skipped.
   * @param {Step[]} steps
   */
  function iterations(steps) {
    const seen = new Map();
    return steps.flatMap(([, , { function: called = "", call = 0, loops = [] } = {}], step) => {
      if (!loops.length) return [];
      const loop = `${called} ${call} ${loops[loops.length - 1][0]}`;
      const begins = seen.get(loop) != String(loops);
      seen.set(loop, String(loops));
      return begins ? [step] : [];
    });
  }

  /**
   * Return the first and the last line of the output that each step printed, from 1; 0 where it printed none.
   * @param {Step[]} steps
   * @returns {[number, number][]}
   */
  function printedBy(steps) {
    let before = 0;
    return steps.map(([, , { prints } = {}]) => {
      if (!prints) return [0, 0];
      const first = Math.min(before + 1, prints); // a line may be printed in several steps
      before = prints;
      return [first, prints];
    });
  }

  /**
   * Return the last line of the statement that each line begins or goes on with: brackets and strings may be long.
   * @param {string} text of a program
   * @returns {number[]} by the line, from 1
   */
  function statementEnds(text) {
    const LONG = "\r"; // a line's end in a string or in brackets
    let depth = 0;
    const marked = text
      .replace(/("""|''')[^]*?\1|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|#.*/g, (found) => found.replace(/[^\n]/g, " ").replaceAll("\n", LONG))
      .replace(/[([{]|[)\]}]|\\?\n/g, (found) => {
        if (!found.endsWith("\n")) depth += "([{".includes(found) ? 1 : -1;
        return depth > 0 || found == "\\\n" ? found.replace(/\\?\n/, LONG) : found;
      });
    const ends = [0];
    for (const statement of marked.split("\n")) {
      const end = ends.length + statement.split(LONG).length - 1;
      while (ends.length <= end) ends.push(end);
    }
    return ends;
  }

  /**
   * Return the first of the iterations of which a step tells: where it skipped some, the one after the last recorded.
   * Return 0 where others than these were skipped too.
   * @param {Step[]} steps
   * @param {number} step
   */
  function firstOf(steps, step) {
    const [, , { loops = [], skipped, function: called, call } = {}] = steps[step];
    const number = loops[loops.length - 1]?.[1] ?? 0;
    if (!skipped) return number;
    const around = String([loops.slice(0, -1), loops[loops.length - 1][0]]);
    const last = steps.slice(0, step).findLast(([, , more = {}]) => {
      const there = (more.loops ?? []).slice(0, loops.length);
      const isSameCall = more.function == called && more.call == call;
      return isSameCall && there.length == loops.length && String([there.slice(0, -1), there[there.length - 1][0]]) == around;
    });
    const first = (last?.[2]?.loops?.[loops.length - 1]?.[1] ?? 0) + 1;
    return number - first + 1 == skipped ? first : 0;
  }

  /**
   * Return where one of the loops around a step stands, in words: "epoch 2 of 50"; of the innermost it may be several
   * iterations, "epochs 11–50 of 50".
   * @param {Program} program
   * @param {string[]} lines of the program
   * @param {number} step
   * @param {number} depth of the loop
   * @param {boolean} ofAll with how many there are
   */
  function counted({ steps, loops: totals }, lines, step, depth, ofAll) {
    const loops = steps[step][2]?.loops ?? [];
    const [line, number] = loops[depth];
    const first = (depth == loops.length - 1 && firstOf(steps, step)) || number;
    const total = ofAll && totals[line] >= number ? totals[line] : 0;
    const isSeveral = first != number;
    const numbers = isSeveral ? `${first}–${number}` : number;
    const unit = unitOf(lines, line);
    return live.words({
      zh: `第 ${numbers} ${unit}${total ? `，共 ${total} ${unit}` : ""}`,
      en: `${unit}${isSeveral ? "s" : ""} ${numbers}${total ? ` of ${total}` : ""}`,
    });
  }

  /** @param {string[]} lines @param {number} line of a loop's head */
  function unitOf(lines, line) {
    const isEpoch = /^\s*for epoch in /.test(lines[line - 1] ?? "");
    return live.words({ zh: isEpoch ? "轮" : "次", en: isEpoch ? "epoch" : "iteration" });
  }

  /**
   * Return where a step's loops stand, in words: "epoch 2 of 50, iteration 3 of 100".
   * @param {Program} program
   * @param {string[]} lines of the program
   * @param {number} step
   * @param {boolean} [ofAll] with how many there are
   */
  function iteration(program, lines, step, ofAll = true) {
    const loops = program.steps[step][2]?.loops ?? [];
    const parts = loops.map(([line], depth) => {
      const isInner = depth && unitOf(lines, line) == unitOf(lines, loops[depth - 1][0]);
      return `${isInner ? live.words({ zh: "内层", en: "inner " }) : ""}${counted(program, lines, step, depth, ofAll)}`;
    });
    return parts.join(live.words({ zh: "；", en: ", " }));
  }

  /**
   * Return where a step stands in the run, in words: "step 5 of 26: line 12, epoch 2 of 50"; or "step 5 of 26", where
   * the line is lit and the loops are told beside.
   * @param {Program} program
   * @param {string[]} lines
   * @param {number} step
   * @param {boolean} wholly
   */
  function place(program, lines, step, wholly) {
    const [line, , { function: called, call } = {}] = program.steps[step];
    const inside = called && live.words({
      zh: `第 ${call ?? 1} 次调用 ${called}`,
      en: `call ${call ?? 1} of ${called}`,
    });
    const all = program.steps.length;
    const [start, comma] = live.words({
      zh: [`第 ${step + 1} 步，共 ${all} 步${wholly ? `：第 ${line} 行` : ""}`, "，"],
      en: [`step ${step + 1} of ${all}${wholly ? `: line ${line}` : ""}`, ", "],
    });
    return [start, inside, wholly && iteration(program, lines, step)].filter(Boolean).join(comma);
  }

  /**
   * Return what else is told of a step: what comes before its changes, and after them, a word and what it is about.
   * @param {Program} program
   * @param {string[]} lines
   * @param {number} step
   * @param {string[]} [output] the lines that the step printed
   * @returns {{before: string, after: [string, string, string][], workers: string}}
   */
  function asides(program, lines, step, output = []) {
    const { steps, values } = program;
    const { skipped, returns, yields, raises, workers, loops = [] } = steps[step][2] ?? {};
    const isWhole = skipped && firstOf(steps, step);
    const these = isWhole ? counted(program, lines, step, loops.length - 1, false) : "";
    const words = live.words({
      zh: { skipped: isWhole ? `${these}，合成一步` : `跳过了 ${skipped} 次循环`, prints: "打印", returns: "返回", yields: "产出", raises: "抛出", workers: "工作进程里做了什么，这里不显示" },
      en: {
        skipped: isWhole ? `${these} in one step` : `skipped ${skipped} iterations`, prints: "prints", returns: "returns", yields: "yields", raises: "raises",
        workers: "what happens in a worker process isn't shown",
      },
    });
    /** @type {[string, string, string][]} */
    const after = [];
    if (output.length) after.push([words.prints, [output[0], ...output.slice(1).slice(-1)].join(" … "), ""]);
    if (returns != null) after.push([words.returns, ...shown(values[returns])]);
    if (yields != null) after.push([words.yields, ...shown(values[yields])]);
    if (raises) after.push([words.raises, raises, ""]);
    return { before: skipped ? words.skipped : "", after, workers: workers ? words.workers : "" };
  }

  const pure = { bracketed, nested, shortened, shown, changed, tellings, makersOf, lastTold, iterations, printedBy, statementEnds, firstOf, iteration, place, asides };
  if (typeof document == "undefined") return pure;

  // The page's blocks, and the runs that they show.

  const content = /** @type {HTMLElement} */ (document.querySelector(".md-content"));
  const blocks = /** @type {HTMLElement[]} */ ([...content.querySelectorAll(".highlight[data-made]")]);
  /** @type {Map<string, Promise<Traces>>} */
  const fetched = new Map();
  /** @type {{end: () => void}[]} */
  let views = [];

  /**
   * Return the runs in a file of the site, which is fetched once. It is a script: a page from a file reads no other.
   * @param {string} address
   * @returns {Promise<Traces>}
   */
  function traces(address) {
    let promise = fetched.get(address);
    if (!promise) {
      promise = new Promise((resolve, reject) => {
        const script = live.element("script", { src: address });
        script.onload = script.onerror = () => {
          const data = received.get(script.src);
          if (data) return resolve(data);
          fetched.delete(address); // the next press asks again: nothing came, or something else did
          reject(new Error(address));
        };
        document.head.append(script);
      });
      fetched.set(address, promise);
    }
    return promise;
  }
  const received = new Map();

  /** @param {Traces} data what a page's file holds, which calls this */
  function receive(data) {
    received.set(/** @type {HTMLScriptElement} */ (document.currentScript).src, data);
  }

  /**
   * Do something to the page while a part of it keeps its place on the screen.
   * @param {Element | null} part
   * @param {() => void} change
   */
  function holding(part, change) {
    const before = part?.getBoundingClientRect().top ?? 0;
    change();
    const moved = (part?.getBoundingClientRect().top ?? 0) - before;
    if (moved) scrollBy({ top: moved, behavior: "instant" });
  }

  /** Show what each line of the page's programs made, or show their notes again. @param {HTMLElement | null} button pressed */
  async function toggle(button) {
    const on = !views.length;
    const found = on ? await Promise.all(blocks.map(trace)) : [];
    if (on == views.length > 0) return; // pressed twice while the file was fetched
    holding(button ?? content.querySelector(":target"), () => {
      for (const view of views) view.end();
      views = found.flatMap(({ block, program, from }) => (program ? [view(block, program, from)] : []));
    });
    for (const one of content.querySelectorAll(".made-button")) one.ariaPressed = String(on);
    try {
      if (on) localStorage.setItem(KEY, "on");
      else localStorage.removeItem(KEY);
    } catch {} // it is on until the page is left
  }

  /** @param {HTMLElement} block */
  async function trace(block) {
    const address = new URL(block.dataset.made ?? "", location.href);
    const name = decodeURIComponent(address.hash.slice(1));
    address.hash = "";
    const { programs, python, torch } = await traces(address.href);
    const from = live.words({ zh: `用 Python ${python}、torch ${torch} 记录`, en: `recorded with Python ${python}, torch ${torch}` });
    return { block, program: programs[name], from };
  }

  /**
   * Cut a block's text after each line's end; return the node with which each line begins, that with which it ends,
   * and the program. The notes stay where they are.
   * @param {HTMLElement} code
   */
  function cut(code) {
    const walker = document.createTreeWalker(code, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
      if (node.nodeType == Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
      return /** @type {Element} */ (node).matches(".note, .marker, .fold") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    });
    const texts = [];
    while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
    const program = texts.map((text) => text.data).join("");
    /** @type {Text[]} */
    const firsts = [];
    /** @type {Text[]} */
    const lasts = [];
    let line = 1;
    for (let text of texts) {
      while (text.length) {
        firsts[line] ??= text;
        const end = text.data.indexOf("\n") + 1;
        if (!end) break;
        lasts[line++] = text;
        if (end == text.length) break;
        text = text.splitText(end);
      }
    }
    return { firsts, lasts, program };
  }

  /**
   * Show a block's run: the rows under its lines and the bar above them.
   * @param {HTMLElement} block
   * @param {Program} program
   * @param {string} from what it was recorded with
   */
  function view(block, program, from) {
    const code = /** @type {HTMLElement} */ (block.querySelector("code"));
    const { steps } = program;
    const { firsts, lasts, program: text } = cut(code);
    const lines = text.split("\n");
    const ends = statementEnds(text);
    const told = tellings(program);
    const begins = iterations(steps);
    const shownOutput = /** @type {HTMLElement[]} */ ([...code.querySelectorAll(".output")]);
    const output = shownOutput.length == program.printed ? shownOutput : []; // what a worker printed isn't in the run
    const prints = printedBy(steps).map(([first, last]) => output.slice(Math.max(0, first - 1), last));
    /** @type {Map<number, {row: HTMLElement, told: string}>} */
    const rows = new Map();
    for (const line of new Set(steps.map(([line]) => line))) {
      const end = lasts[ends[line]];
      if (!end) continue; // where the page shows another program than the one that ran
      const row = live.element("span", { className: "made", hidden: true });
      row.setAttribute("role", "note");
      end.after(row);
      if (firsts[line].parentElement?.closest(".folded") && !row.closest(".folded")) row.classList.add("made--folded");
      rows.set(line, { row, told: "" });
    }
    /** @type {Set<number>} */
    const unfolded = new Set(); // lines whose changes are all shown
    const here = live.element("span", { className: "made-here" });
    let now = steps.length - 1;

    const bar = makeBar(program, lines, begins, (step) => {
      holding(bar.whole, () => go(step));
      unfold();
      reveal();
    });
    block.classList.add("highlight--made");
    const pre = /** @type {HTMLElement} */ (block.querySelector("pre"));
    const foot = live.element("span", { className: "made-from", textContent: from });
    pre.before(bar.whole);
    pre.after(foot);
    go(now);

    /** @param {number} step */
    function go(step) {
      now = step;
      const last = lastTold(told, now);
      for (const [line, one] of rows) fill(one, line, last.get(line));
      const [line] = steps[now];
      for (const one of output) one.classList.toggle("output--now", prints[now].includes(one));
      here.style.height = `calc(${ends[line] - line + 1} * var(--code-line))`;
      firsts[line]?.before(here);
      bar.show(now, spoken());
    }

    /** @param {{row: HTMLElement, told: string}} one @param {number} line @param {number | undefined} step */
    function fill(one, line, step) {
      const isNow = step == now;
      const isEarlier = step != null && !isNow && iterationOf(step) != "" && iterationOf(step) != iterationOf(now, step);
      const key = `${step} ${isNow} ${isEarlier} ${unfolded.has(line)}`;
      if (key == one.told) return;
      one.told = key;
      one.row.classList.toggle("made--now", isNow);
      const parts = step == null ? [] : rowParts(step, line, isEarlier);
      one.row.hidden = !parts.length;
      one.row.replaceChildren(...parts);
    }

    // A step's iteration, cut to the loops in which another step stands.
    function iterationOf(/** @type {number} */ step, like = step) {
      const depth = steps[like][2]?.loops?.length ?? 0;
      return String((steps[step][2]?.loops ?? []).slice(0, depth));
    }

    /** @param {number} step @param {number} line @param {boolean} isEarlier in another iteration than the current step */
    function rowParts(step, line, isEarlier) {
      const all = told[step].get(line) ?? [];
      const some = all.length > MOST && !unfolded.has(line) ? all.slice(0, MOST - 1) : all;
      const parts = some.map((change) => one(change.name, "made-name", ...changed(change)));
      if (all.length > MOST) parts.push(more(line, all.length - some.length));
      if (line == steps[step][0]) {
        const { before, after, workers } = asides(program, lines, step, isAlone(step) ? [] : printedText(step));
        const isTold = isEarlier && firstOf(steps, step); // before the row, as when it was
        if (before && !isTold) parts.unshift(aside(before));
        parts.push(...after.map(([word, value, record]) => one(word, "made-word", "", value, record)));
        if (workers) parts.push(aside(workers));
      }
      if (!parts.length && step == now && line == steps[step][0]) parts.push(aside(nothing));
      if (parts.length && isEarlier) parts[0].prepend(earlier(step));
      return parts;
    }

    function printedText(/** @type {number} */ step) {
      return prints[step].map((line) => (line.textContent ?? "").replace(/^#> ?/, ""));
    }

    // Whether what a step printed stands right under its line, as that of no other step does.
    function isAlone(/** @type {number} */ step) {
      const { function: called, loops } = steps[step][2] ?? {};
      return step != now && !called && !loops;
    }

    /** @param {number} line @param {number} others that aren't shown */
    function more(line, others) {
      const words = others
        ? live.words({ zh: `还有 ${others} 个`, en: `${others} more` })
        : live.words({ zh: "收起", en: "fewer" });
      const button = live.button(words, () => {
        if (!unfolded.delete(line)) unfolded.add(line);
        go(now);
        rows.get(line)?.row.querySelector("button")?.focus({ preventScroll: true });
      });
      button.className = "made-more";
      button.ariaExpanded = String(!others);
      return live.element("span", { className: "made-one", translate: true }, button);
    }

    /** @param {number} step */
    function earlier(step) {
      const when = iteration(program, lines, step, false);
      return live.element("span", { className: "made-earlier", translate: true, textContent: when }, " ");
    }

    // What a listener is told of the current step.
    function spoken() {
      const parts = [...told[now].keys()].flatMap((line) => rowParts(now, line, false));
      return parts.map((part) => part.textContent?.trim()).join(live.words({ zh: "；", en: "; " }));
    }

    function unfold() {
      const folded = here.closest(".folded");
      if (folded?.previousElementSibling?.matches(".fold")) folded.previousElementSibling.ariaExpanded = "true";
    }

    // The current line and its row are on the screen, below the bar.
    function reveal() {
      const row = rows.get(steps[now][0])?.row;
      const { top, bottom } = here.getBoundingClientRect();
      const end = Math.max(bottom, row?.getBoundingClientRect().bottom ?? 0);
      const first = Math.max(0, bar.whole.getBoundingClientRect().bottom) + 4;
      const room = innerHeight - first;
      const margin = Math.max(0, Math.min(60, (room - (end - top)) / 2));
      if (top < first) scrollBy({ top: top - first - margin, behavior: "instant" });
      else if (end > innerHeight - 4) scrollBy({ top: Math.min(end - innerHeight + margin, top - first), behavior: "instant" });
    }

    function end() {
      for (const { row } of rows.values()) row.remove();
      for (const line of output) line.classList.remove("output--now");
      here.remove();
      bar.whole.remove();
      foot.remove();
      block.classList.remove("highlight--made");
      code.normalize();
    }

    return { end };
  }

  const nothing = live.words({ zh: "没有可显示的变化", en: "no change to show" });

  /** @param {string} words */
  const aside = (words) => live.element("span", { className: "made-one made-aside", translate: true, textContent: words });

  /**
   * @param {string} name
   * @param {string} kind of the name
   * @param {string} before
   * @param {string} after
   * @param {string} record
   */
  function one(name, kind, before, after, record) {
    const made = live.element("span", { className: "made-one" }, live.element("span", { className: kind, textContent: name }), " ");
    if (before) made.append(live.element("span", { className: "made-old", textContent: before }), " → ");
    made.append(live.element("span", { className: "made-new", textContent: after }));
    if (record) made.append(" ", live.element("span", { className: "made-record", textContent: record }));
    return made;
  }

  /**
   * Make the bar that leads through a run.
   * @param {Program} program
   * @param {string[]} lines
   * @param {number[]} begins the steps that begin an iteration
   * @param {(step: number) => void} go
   */
  function makeBar(program, lines, begins, go) {
    const words = live.words({
      zh: { stop: "。", bar: "一步一步地看", step: "步", back: "上一步", forward: "下一步", again: "从头开始", before: "上一次循环", after: "下一次循环", outside: "不在循环里" },
      en: { stop: ". ", bar: "Step by step", step: "step", back: "step back", forward: "step forward", again: "from the start", before: "previous iteration", after: "next iteration", outside: "in no loop" },
    });
    const last = program.steps.length - 1;
    let now = last;
    const slider = live.element("input", { type: "range", ariaLabel: words.step });
    Object.assign(slider, { min: 0, max: last, step: 1 });
    const where = live.element("span", { className: "made-where", ariaHidden: "true" }); // the slider itself tells it
    const status = live.element("span", { className: "for-listeners" });
    status.setAttribute("role", "status");
    let speaks = false; // only once the reader steps

    const before = (/** @type {number} */ step) => begins.findLast((one) => one < step) ?? -1;
    const after = (/** @type {number} */ step) => begins.find((one) => one > step) ?? -1;
    /** @param {number} step @param {boolean} [pressed] then the slider doesn't tell where that is */
    function move(step, pressed = false) {
      if (step < 0 || step > last || step == now) return;
      speaks = true;
      go(step);
      if (pressed) status.textContent = `${slider.ariaValueText}${words.stop}${status.textContent}`;
    }
    /** @param {string} sign @param {string} label @param {(step: number) => number} next */
    function button(sign, label, next) {
      const made = live.button(sign, () => move(next(now), true));
      made.ariaLabel = made.title = label;
      return { made, next };
    }
    const buttons = [
      button("‹", words.back, (step) => step - 1),
      button("›", words.forward, (step) => (step < last ? step + 1 : 0)),
      button("«", words.before, before),
      button("»", words.after, after),
    ];
    const [back, forward, previous, next] = buttons.map(({ made }) => made);
    slider.addEventListener("input", () => move(Number(slider.value)));
    slider.addEventListener("keydown", (event) => {
      const next = event.key == "PageUp" ? after : event.key == "PageDown" ? before : null;
      if (!next || !begins.length) return;
      event.preventDefault();
      move(next(now));
    });

    const loop = live.element("span", { className: "made-iteration", ariaHidden: "true" });
    const whole = live.element("div", { className: "made-bar" }, back, slider, forward);
    if (begins.length) whole.append(live.element("div", { className: "made-loop" }, previous, loop, next));
    whole.append(where, status);
    whole.setAttribute("role", "group");
    whole.ariaLabel = words.bar;

    /** @param {number} step @param {string} told */
    function show(step, told) {
      now = step;
      slider.value = String(step);
      slider.ariaValueText = place(program, lines, step, true);
      where.textContent = place(program, lines, step, false);
      loop.textContent = iteration(program, lines, step) || words.outside;
      for (const { made, next } of buttons) made.ariaDisabled = String(next(now) < 0 || next(now) == now);
      forward.textContent = now < last ? "›" : "↺";
      forward.ariaLabel = forward.title = now < last ? words.forward : words.again;
      if (speaks) status.textContent = told;
    }
    return { whole, show };
  }

  return { ...pure, receive, toggle };
})();
