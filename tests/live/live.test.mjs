import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const live = load("live");

test("a number has a minus sign, and 0 none", () => {
  assert.equal(live.written(-3.4), "−3.40");
  assert.equal(live.written(-0.001), "0.00");
  assert.equal(live.written(12.345, 1), "12.3");
});

test("without a page the words are Chinese", () => {
  assert.equal(live.words({ zh: "播放", en: "Play" }), "播放");
});
