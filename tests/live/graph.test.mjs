import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const graph = load("graph");
const row = { x: 2, y: 5 };
const begun = graph.begun({ w: 3, b: 1 });
const told = (state) => graph.told(row, state, graph.next(row, state));

test("the page's numbers", () => {
  const { values, grads } = graph.pass(row, begun);
  assert.deepEqual(values, { w: 3, b: 1, product: 6, prediction: 7, residual: 2, loss: 4 });
  assert.deepEqual(grads, { loss: 1, residual: 4, prediction: 4, product: 4, b: 4, w: 8 });
});

test("a gradient is there when it has arrived", () => {
  assert.deepEqual(graph.upTo(row, begun, graph.LAST - 2).grad, { w: null, b: null });
  assert.deepEqual(graph.upTo(row, begun, graph.LAST - 1).grad, { w: null, b: 4 });
  assert.deepEqual(graph.upTo(row, begun, graph.LAST).grad, { w: 8, b: 4 });
});

test("a second pass adds, and zero_grad() clears", () => {
  const once = graph.upTo(row, begun, graph.LAST);
  const again = graph.toForward(row, once);
  assert.deepEqual([again.step, again.grad], [0, { w: 8, b: 4 }]);
  const twice = graph.upTo(row, graph.toBackward(row, again), graph.LAST);
  assert.deepEqual(twice.grad, { w: 16, b: 8 });
  assert.deepEqual(graph.zeroed(row, twice).grad, { w: null, b: null });
});

test("a graph serves once", () => {
  assert.equal(graph.toBackward(row, graph.upTo(row, begun, graph.LAST)), null);
});

test("a call that has begun is ended by the next one", () => {
  const amid = graph.upTo(row, begun, graph.LOSS + 2);
  assert.deepEqual(graph.toForward(row, amid).grad, { w: 8, b: 4 });
  assert.deepEqual(graph.zeroed(row, amid), { w: 3, b: 1, step: graph.LAST, grad: { w: null, b: null } });
});

test("other leaves are those of a program that runs anew", () => {
  const twice = graph.upTo(row, graph.toForward(row, graph.upTo(row, begun, graph.LAST)), graph.LAST);
  assert.deepEqual(graph.turned(row, twice, { w: 2 }), { w: 2, b: 1, step: graph.LAST, grad: { w: 0, b: 0 } });
});

test("each step says its equation", () => {
  assert.equal(told(begun), "product = x × w = 2 × 3 = 6");
  assert.equal(told({ ...begun, w: -1.5 }), "product = x × w = 2 × (−1.5) = −3");
  assert.equal(told(graph.upTo(row, begun, 5)), "residual.grad = 1 × 2 × residual = 1 × 4 = 4");
  assert.equal(told(graph.upTo(row, begun, graph.LAST - 1)), "w.grad = 4 × x = 4 × 2 = 8");
  const second = graph.upTo(row, { ...begun, grad: { w: 8, b: 4 } }, graph.LAST - 1);
  assert.match(told(second), /^w\.grad = 8 \+ 4 × 2 = 16（/);
});
