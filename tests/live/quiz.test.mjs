import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const quiz = load("quiz");
const outcomes = [["4.0", 0, "012 102"], ["NameError: no", 1, "021 201 210"], ["5.0", 2, "120"]];

test("an order of the lines has the outcome of its run", () => {
  assert.deepEqual(quiz.outcomeOf(outcomes, "102"), { text: "4.0", answer: 0 });
  assert.deepEqual(quiz.outcomeOf(outcomes, "120"), { text: "5.0", answer: 2 });
});

test("an order that was never run is no answer", () => {
  assert.throws(() => quiz.outcomeOf(outcomes, "2"), /never run/);
});
