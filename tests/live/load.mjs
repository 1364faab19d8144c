// The script of a figure, as a page runs it: after the toolkit, in one scope with it, but without a document.
import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

export function load(name) {
  for (const file of new Set(["live", name])) {
    const path = new URL(`../../docs/theme/assets/live/${file}.js`, import.meta.url);
    runInThisContext(readFileSync(path, "utf8"), { filename: path.pathname });
  }
  return runInThisContext(name);
}
