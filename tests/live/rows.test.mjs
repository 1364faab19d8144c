import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const rows = load("rows");
const loading = { batch_size: 4, shuffle: false, drop_last: false, seed: 0, epoch: 1 };
const recorded = { orders: [["3752081694", "1327590648", "6857241039"]] };
const sampling = { weight: 4, num_samples: 10, replacement: true, seed: 0 };
const sampled = { draws: { 4: { true: ["98798925847258776389"], false: ["9687241530"] } }, error: "RuntimeError: no" };
const everything = ["batch_size", "shuffle", "drop_last", "epoch"];
const loadedTold = (change, turned = everything) => rows.loaded(recorded, { ...loading, ...change }, turned).told;
const sampledTold = (change) => rows.sampled(sampled, { ...sampling, ...change }).told;

test("an order is cut into batches", () => {
  assert.deepEqual(rows.batches(rows.all, loading), [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9]]);
  assert.deepEqual(rows.batches(rows.all, { ...loading, drop_last: true }), [[0, 1, 2, 3], [4, 5, 6, 7]]);
  assert.deepEqual(rows.batches(rows.all, { ...loading, batch_size: 12, drop_last: true }), []);
});

test("an epoch that is shuffled has its own order", () => {
  assert.deepEqual(rows.order(recorded, loading), rows.all);
  assert.deepEqual(rows.order(recorded, { ...loading, shuffle: true, epoch: 2 }), [1, 3, 2, 7, 5, 9, 0, 6, 4, 8]);
});

test("fewer draws are the first of the longest, and too many raise an error", () => {
  assert.deepEqual(rows.drawn(sampled, { ...sampling, num_samples: 3 }), [9, 8, 7]);
  assert.equal(rows.drawn(sampled, { ...sampling, num_samples: 11, replacement: false }), null);
});

test("what happened to the batches is said", () => {
  assert.equal(loadedTold({}, ["batch_size"]), "分成 3 批，每批 4 行，最后一批只有 2 行。");
  assert.equal(loadedTold({ batch_size: 5 }, ["batch_size"]), "分成 2 批，每批 5 行。");
  assert.equal(loadedTold({ batch_size: 11 }, ["batch_size"]), "只有一批，共 10 行。");
  assert.match(loadedTold({ batch_size: 11, drop_last: true }), /^10 行凑不满一批，一批也没有：训练循环一步也不走。$/);
});

test("what happened to the rows is said", () => {
  assert.match(loadedTold({}), /不打乱，每一轮的顺序都一样。$/);
  assert.match(loadedTold({ shuffle: true }), /第 1 轮有自己的顺序，每一行恰好来一次。$/);
  assert.match(loadedTold({ drop_last: true }), /不打乱，行 8 和行 9 哪一轮都不来。$/);
  assert.match(loadedTold({ drop_last: true, shuffle: true }), /行 4 和行 9 这一轮没有来；三轮合起来，每一行都来过。$/);
  assert.match(loadedTold({ drop_last: true, batch_size: 5 }), /每一批都满，没有丢掉哪一行。$/);
});

test("what was drawn is said", () => {
  assert.equal(sampledTold({}), "行 8 和行 9 占权重的 8/16，10 次里抽到 6 次。行 0、1、3、6 没有抽到。");
  assert.equal(sampledTold({ replacement: false }), "无放回，抽完 10 行，每一行恰好一次：权重只影响先后。");
  assert.equal(sampledTold({ replacement: false, num_samples: 12 }), "无放回，10 行抽不出 12 次：RuntimeError: no");
});

test("a drawing has a line for each row that comes", () => {
  const { parts } = rows.loaded(recorded, { ...loading, batch_size: 3, drop_last: true }, everything);
  assert.equal(parts.filter(([tag]) => tag == "path").length, 9);
  assert.equal(parts.filter(([, { class: kind }]) => kind == "undrawn").length, 1);
});
