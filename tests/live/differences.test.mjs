import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { compared } = load("differences");

test("the page's numbers", () => {
  const { table, wrong, right } = compared([1, 2, 3], [1, 2, 6]);
  assert.deepEqual(table, [[0, -1, -5], [1, 0, -4], [2, 1, -3]]);
  assert.deepEqual([wrong.toFixed(3), right.toFixed(3)], ["6.333", "3.000"]);
});

test("right predictions aren't the best ones for the wrong loss: the mean is", () => {
  const exact = compared([1, 2, 6], [1, 2, 6]);
  const middle = compared([3, 3, 3], [1, 2, 6]);
  assert.equal(exact.right, 0);
  assert.ok(exact.wrong > exact.least);
  assert.equal(middle.wrong, middle.least);
  assert.equal(middle.middle, 3);
});
