import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const outlier = load("outlier");

test("the page's numbers", () => {
  const found = outlier.best([1, 2, 3, 3.5, 100]);
  assert.deepEqual(Object.values(found).map((value) => value.toFixed(2)), ["21.90", "3.00", "2.83"]);
});

test("the slider goes from 1 to 100, as far for each factor", () => {
  assert.deepEqual([0, 24, 48].map(outlier.at), [1, 10, 100]);
  assert.equal(outlier.at(7), 2);
});

test("a place in the drawing leads to the place of the slider", () => {
  for (let place = 0; place <= 48; place++) assert.equal(outlier.near(outlier.across(10 ** (place / 24))), place);
  assert.equal(outlier.near(-50), 0);
  assert.equal(outlier.near(999), 48);
});
