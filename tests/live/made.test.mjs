import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const made = load("made");
const tensor = (numbers, shape = [numbers.length], more = false) => ({ type: "Tensor", shape, dtype: "float32", numbers, more });
const int = (text) => ({ type: "int", text });

// for i in …: a line that sets x, one that clears it; 3 of 50 iterations are recorded.
const again = (number, x) => [
  [1, [0, number], { loops: [[1, number]] }],
  [2, [1, x], { loops: [[1, number]] }],
];
const loop = {
  names: ["i", "x", "net.weight.grad"],
  values: ["0", "1", "2", "3", "49", "7"].map(int),
  loops: { 1: 50 },
  steps: [...again(1, 1), ...again(2, 2), ...again(3, 3), [1, [0, 4, 1, 5], { loops: [[1, 50]], skipped: 47 }], [3, []]],
};
const lines = ["for epoch in range(50):", "    x = i", "print(x)"];

test("a tensor's numbers stand in the brackets of its shape", () => {
  assert.equal(made.shown(tensor(["1", "2", "3", "4"], [2, 2]))[0], "Tensor (2, 2) float32 [[1, 2], [3, 4]]");
  assert.equal(made.shown(tensor(["1", "2"], [2, 1]))[0], "Tensor (2, 1) float32 [[1], [2]]");
  assert.equal(made.shown(tensor(["16.81"], []))[0], "Tensor () float32 16.81");
  assert.equal(made.shown(tensor([], [0]))[0], "Tensor (0,) float32 []");
  assert.equal(made.shown(tensor([], [0, 3]))[0], "Tensor (0, 3) float32 []");
  assert.equal(made.nested(["1", "2", "3", "4", "5"], [2, 2, 2]), "[[[1, 2], [3, 4]], [[5, …], …]]");
});

test("of a long tensor as many numbers are shown as there is room for, and one at least", () => {
  const long = tensor(["-0.6101", "-1.152", "3.0"], [40, 1], true);
  assert.equal(made.shown(long, { room: 36 })[0], "Tensor (40, 1) float32 [[-0.6101], …]");
  assert.equal(made.shown(long, { room: 10 })[0], "Tensor (40, 1) float32 [[-0.6101], …]");
  assert.equal(made.shown(long, { room: 60 })[0], "Tensor (40, 1) float32 [[-0.6101], [-1.152], [3.0], …]");
  assert.equal(made.shown(tensor(["1", "2", "3"], [9], true), { room: 29 })[0], "Tensor (9,) float32 [1, 2, …]");
  assert.equal(made.shown(tensor(["60", "50", "70"], [5, 2], true), { room: 10 })[0], "Tensor (5, 2) float32 [[60, 50], …]");
});

test("what torch records of a tensor is told where nobody expects it", () => {
  assert.equal(made.shown({ ...tensor(["1"]), grad: "AddmmBackward0" })[1], "grad_fn=<AddmmBackward0>");
  assert.equal(made.shown({ ...tensor(["1"]), grad: "requires_grad" })[1], "requires_grad=True");
  assert.equal(made.shown({ ...tensor(["1"]), type: "Parameter", grad: "requires_grad" })[1], "");
  assert.equal(made.shown({ ...tensor(["1"]), type: "Parameter" })[1], "requires_grad=False");
  assert.equal(made.shown({ type: "Tensor", shape: [2], dtype: "float64", device: "meta" })[0], "Tensor (2,) float64 meta");
});

test("other values are written as Python writes them", () => {
  const all = {
    "3": int("3"),
    "None": { type: "None", text: "None" },
    "DataLoader len 100": { type: "DataLoader", len: 100 },
    "Linear(in_features=1)": { type: "Linear", text: "in_features=1" },
    "BatchNorm1d(16, eps=1e-05)": { type: "BatchNorm1d", text: "16, eps=1e-05" },
    "(1, 2)": { type: "tuple", len: 2, text: "(1, 2)" },
    "list len 50 [17.1, …, 0.2]": { type: "list", len: 50, text: "[17.1, …, 0.2]" },
    "Size (4, 2)": { type: "Size", len: 2, text: "(4, 2)" },
    "float64 2.262": { type: "float64", text: "2.262" },
    "torch.float32": { type: "dtype", text: "torch.float32" },
    "function": { type: "function" },
    "KeyError: 'x'": { type: "KeyError", text: "'x'" },
  };
  for (const [text, value] of Object.entries(all)) assert.equal(made.shown(value)[0], text);
});

test("a long list is shortened between its first and its last", () => {
  assert.equal(made.shortened("[1, (2, 3), [4, 5], 6]", 10), "[1, …, 6]");
  assert.equal(made.shortened("{'a': (1, 2), 'b': 3, …}", 10), "{'a': (1, 2), …}");
  assert.equal(made.shortened("[1, 2]", 3), "[1, 2]");
  assert.equal(made.shortened("'a, b, c, d'", 3), "'a, b, c, d'");
});

test("a change shows the old value and the new one", () => {
  const none = { type: "None", text: "None" };
  const change = (old, value, name = "x") => made.changed({ name, old, value });
  assert.deepEqual(change(undefined, int("1")), ["", "1", ""]);
  assert.deepEqual(change(int("1"), int("2")), ["1", "2", ""]);
  assert.deepEqual(change(int("1"), int("1")), ["", "1", ""]);
  assert.deepEqual(change(none, tensor(["-0.86", "-1.64"])), ["None", "[-0.86, -1.64]", ""]);
  assert.deepEqual(change(tensor(["1"]), tensor(["2"])), ["[1]", "[2]", ""]);
  assert.deepEqual(change(tensor(["1"]), tensor(["1"], [1, 1])), ["Tensor (1,) float32 [1]", "Tensor (1, 1) float32 [[1]]", ""]);
  assert.deepEqual(change(undefined, undefined), ["", "删掉了", ""]);
  const made1 = (grad) => ({ ...tensor(["1"]), grad });
  const made2 = (grad) => ({ ...tensor(["2"]), grad });
  assert.deepEqual(change(made1("Add"), made2("Add")), ["[1]", "[2]", ""], "it was made in the same way");
  assert.deepEqual(change(made1("Add"), made2("Mul")), ["[1]", "[2]", "grad_fn=<Mul>"]);
  assert.deepEqual(change(made1("requires_grad"), made1("Mul")), ["", "Tensor (1,) float32 [1]", "grad_fn=<Mul>"]);
  assert.deepEqual(change(made1("Add"), made2()), ["[1]", "[2]", "requires_grad=False"]);
  const list = (len, text) => ({ type: "list", len, text });
  assert.deepEqual(change(list(2, "[915.8, 284.9, 11.1]"), list(50, "[915.8, 284.9, …, 110.4]")), ["len 2", "len 50 [915.8, 284.9, …, 110.4]", ""]);
});

test("what came of skipped iterations is told of the lines that made it", () => {
  const told = made.tellings(loop);
  assert.deepEqual(told[4].get(1), [{ name: "i", old: int("2"), value: int("3") }]);
  assert.deepEqual(told[6].get(1), [{ name: "i", old: int("3"), value: int("49") }]);
  assert.deepEqual(told[6].get(2), [{ name: "x", old: int("3"), value: int("7") }]);
  assert.deepEqual([...made.lastTold(told, 7)], [[1, 6], [2, 6], [3, 7]]);
  assert.deepEqual([...made.lastTold(told, 2)], [[1, 2], [2, 1]]);
});

test("of the loop's first line it is told where not always the same line made it", () => {
  const steps = [...loop.steps.slice(0, 4), [1, [0, 3], { loops: [[1, 3]] }], [3, [1, 3], { loops: [[1, 3]] }], loop.steps[6]];
  assert.deepEqual([...made.makersOf(steps, 6)], [[1, 0], [0, 1]]);
  assert.deepEqual([...made.tellings({ ...loop, steps })[6].keys()], [1]);
});

test("a gradient was None before it is told of, and a call of a function knows its own names", () => {
  const values = [tensor(["1"]), int("5"), int("6")];
  const steps = [[1, [0, 0]], [1, [1, 1]], [2, [1, 2], { function: "f", call: 1 }], [3, [1, 1], { function: "f", call: 1, gone: ["x"] }]];
  const told = made.tellings({ names: ["net.weight.grad", "x"], values, loops: {}, steps });
  assert.equal(told[0].get(1)[0].old.text, "None");
  assert.equal(told[2].get(2)[0].old, undefined);
  assert.deepEqual(told[3].get(3), [{ name: "x", old: int("6"), value: int("5") }, { name: "x" }]);
});

test("a part that goes with another object isn't deleted", () => {
  const values = [tensor(["1"]), tensor(["2"])];
  const told = (gone, pairs) => made.tellings({ names: ["w", "w.grad"], values, loops: {}, steps: [[1, [0, 0, 1, 1]], [2, pairs, { gone }]] });
  assert.deepEqual(told(["w.grad"], [0, 1])[1].get(2).map(({ name }) => name), ["w"]);
  assert.deepEqual(told(["w.grad"], [])[1].get(2), [{ name: "w.grad" }]);
});

test("a caught exception was gone before the next", () => {
  const values = [{ type: "StopIteration", text: "" }, { type: "TypeError", text: "no" }];
  const told = made.tellings({ names: ["error"], values, loops: {}, steps: [[1, [0, 0]], [2, [0, 1]]] });
  assert.equal(told[1].get(2)[0].old, undefined);
  assert.equal(made.shown(values[0])[0], "StopIteration");
});

test("iterations begin where a loop's number changes", () => {
  assert.deepEqual(made.iterations(loop.steps), [0, 2, 4, 6]);
  const nested = [[1, [], { loops: [[1, 1]] }], [2, [], { loops: [[1, 1], [2, 1]] }], [3, [], { loops: [[1, 1]] }], [1, [], { loops: [[1, 2]] }]];
  assert.deepEqual(made.iterations(nested), [0, 1, 3]);
});

test("a step's place is told in words", () => {
  assert.equal(made.place(loop, lines, 3, true), "第 4 步，共 8 步：第 2 行，第 2 轮，共 50 轮");
  assert.equal(made.place(loop, lines, 3, false), "第 4 步，共 8 步");
  assert.equal(made.iteration(loop, ["while True:"], 3), "第 2 次，共 50 次");
  assert.equal(made.iteration(loop, lines, 3, false), "第 2 轮");
});

test("skipped iterations are told as those of one step", () => {
  assert.equal(made.firstOf(loop.steps, 6), 4);
  assert.equal(made.iteration(loop, lines, 6), "第 4–50 轮，共 50 轮");
  assert.equal(made.asides(loop, lines, 6).before, "第 4–50 轮，合成一步");
  const others = { ...loop, steps: loop.steps.toSpliced(6, 1, [1, [], { loops: [[1, 50]], skipped: 60 }]) };
  assert.equal(made.firstOf(others.steps, 6), 0, "those of another loop are among them");
  assert.equal(made.iteration(others, lines, 6), "第 50 轮，共 50 轮");
  assert.equal(made.asides(others, lines, 6).before, "跳过了 60 次循环");
});

test("what a step printed is told by its first line and its last", () => {
  const steps = [[1, [], { prints: 2 }], [1, []], [1, [], { prints: 3 }], [1, [], { prints: 3 }]];
  assert.deepEqual(made.printedBy(steps), [[1, 2], [0, 0], [3, 3], [3, 3]], "the last two print in one line");
  const printed = { ...loop, steps };
  assert.deepEqual(made.asides(printed, lines, 0, ["a", "b"]).after, [["打印", "a … b", ""]]);
  assert.deepEqual(made.asides(printed, lines, 2, ["c"]).after, [["打印", "c", ""]]);
  assert.deepEqual(made.asides(printed, lines, 1).after, [], "where it printed nothing, or the page shows other lines");
});

test("a statement ends where its brackets and its strings do", () => {
  const text = 'net = Sequential(\n    Linear(2, 1),\n)\ns = """a\n("""\nt = "(" + \\\n    ")"  # (\nx = 1\n';
  assert.deepEqual(made.statementEnds(text).slice(0, 9), [0, 3, 3, 3, 5, 5, 7, 7, 8]);
});
