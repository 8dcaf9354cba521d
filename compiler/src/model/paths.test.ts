import * as fc from "fast-check";
import { expect, test } from "vitest";
import { relativePath, resolvePath } from "./paths.ts";

test.each([
  ["main.flow", "./a.flow", "a.flow"],
  ["x/main.flow", "./a.flow", "x/a.flow"],
  ["x/main.flow", "../a.flow", "a.flow"],
  ["x/y/main.flow", ".././../z//a.flow", "z/a.flow"],
  ["main.flow", "../a.flow", undefined],
  ["x/main.flow", "../../x/a.flow", undefined],
])("from %s, %s is %s", (from, path, file) => {
  expect(resolvePath(from, path)).toBe(file);
});

const segment = fc.stringMatching(/^[a-z]{1,3}$/);
const file = fc
  .tuple(fc.array(segment, { maxLength: 4 }), segment)
  .map(([folders, name]) => [...folders, `${name}.flow`].join("/"));

test("a relative path leads back to its file", () => {
  fc.assert(
    fc.property(file, file, (from, to) => {
      expect(resolvePath(from, relativePath(from, to))).toBe(to);
    }),
  );
});
