import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load } from "./load.mjs";

const valley = load("valley");
const drawing = readFileSync(new URL("../../docs/theme/figures/sgd-limit.svg", import.meta.url), "utf8");
const surface = valley.surfaceOf(JSON.parse(/data-recorded='([^']*)'/.exec(drawing)[1]));
const limit = valley.limitOf(surface);

test("full batches arrive when labs/paths.py says so", () => {
  const arrived = (part, momentum = 0) =>
    valley.settled(surface, valley.descend(surface, { rate: part * limit, momentum }));
  assert.deepEqual([arrived(0.5), arrived(0.95), arrived(0.5, 0.9)], [342, 179, 85]);
});

test("beyond the limit the excess grows, and it never arrives", () => {
  const path = valley.descend(surface, { rate: 1.05 * limit });
  assert.equal(valley.settled(surface, path), null);
  assert.equal(valley.above(valley.excess(surface, path.at(-1))), "8.3e+32 倍");
});

test("a start at the exact solution has arrived", () => {
  assert.equal(valley.settled(surface, valley.descend(surface, { rate: 0.5 * limit, start: surface.exact })), 0);
});

test("each epoch's batches hold every row once, and two seeds differ", () => {
  const batches = valley.batchesOf(442, 34, 0);
  assert.deepEqual(batches.slice(0, 13).flat().sort((a, b) => a - b), [...Array(442).keys()]);
  assert.notDeepEqual(batches[0], valley.batchesOf(442, 34, 1)[0]);
  assert.ok(batches.length >= valley.UPDATES);
});

test("numbers are written as a program prints them", () => {
  assert.deepEqual([3205.19, 2.67e36, Infinity, NaN].map((value) => valley.brief(value)), ["3205.2", "2.7e+36", "inf", "nan"]);
  const written = [0.85, 0.045, 0.000027, 1e-9, 123.4, Infinity].map(valley.above);
  assert.deepEqual(written, ["85%", "4.5%", "0.0027%", "< 0.0001%", "123 倍", "inf 倍"]);
});
