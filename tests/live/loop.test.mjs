import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { reason } = load("loop"); // 0 prediction, 1 loss, 2 zero_grad, 3 backward, 4 step

test("a name that is used too early stops the program", () => {
  assert.equal(reason([1, 0, 2, 3, 4]), "noPrediction");
  assert.equal(reason([0, 3, 1, 2, 4]), "noLoss");
  assert.equal(reason([3, 1, 0, 2, 4]), "noLoss", "the first of two");
  assert.equal(reason([1, 3, 0, 4]), "noPrediction");
});

test("zero_grad between backward and the next step leaves step nothing to use", () => {
  assert.equal(reason([0, 1, 3, 2, 4]), "cleared");
  assert.equal(reason([4, 0, 1, 3, 2]), "clearedLate", "the next step is in the next epoch");
  assert.equal(reason([2, 4, 0, 1, 3]), "clearedLate");
});

test("elsewhere it may stand where it likes", () => {
  assert.equal(reason([0, 1, 2, 3, 4]), "page");
  for (const order of [[2, 0, 1, 3, 4], [0, 2, 1, 3, 4], [0, 1, 3, 4, 2]]) assert.equal(reason(order), "same");
});

test("step before backward uses the last epoch's gradient", () => {
  assert.equal(reason([4, 0, 1, 2, 3]), "late");
  assert.equal(reason([0, 4, 1, 2, 3]), "stale");
});

test("without zero_grad the gradients add up", () => {
  assert.equal(reason([0, 1, 3, 4]), "sum");
  assert.equal(reason([4, 0, 1, 3]), "sumLate");
  assert.equal(reason([0, 1, 4, 3]), "sumStale");
});
