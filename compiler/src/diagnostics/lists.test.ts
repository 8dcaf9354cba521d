import { expect, test } from "vitest";
import { listed } from "./lists.ts";

test("names are listed as in a sentence", () => {
  expect(listed(["a"], "or")).toBe("`a`");
  expect(listed(["a", "b"], "or")).toBe("`a` or `b`");
  expect(listed(["a", "b", "c"], "and")).toBe("`a`, `b` and `c`");
});
