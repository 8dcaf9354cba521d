import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Node } from "./ast.ts";
import { children, walk } from "./children.ts";
import { parse } from "./parse.ts";
import { editedFile } from "./testing/arbitraries.ts";

/** Every node in a tree, found by its fields alone. */
function nodesIn(value: unknown): readonly Node[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.entries(value).flatMap(([key, field]) => (key === "comments" ? [] : nodesIn(field)));
  return "kind" in value ? [value as Node, ...below] : below;
}

test("walk visits every node once", () => {
  fc.assert(
    fc.property(editedFile, (text) => {
      const { tree } = parse(text, "test.flow");
      const visited: Node[] = [];
      walk(tree, (node) => {
        visited.push(node);
      });
      expect(new Set(visited)).toEqual(new Set(nodesIn(tree)));
      expect(visited).toHaveLength(new Set(visited).size);
    }),
    { numRuns: 100 },
  );
});

test("walk goes in source order and leaves out what is below a node that says so", () => {
  const { tree } = parse("inbound flow F {\n  -> a\n  step a { on error continue\n play x }\n}", "test.flow");
  const kinds: string[] = [];
  walk(tree, (node) => {
    kinds.push(node.kind);
    return node.kind !== "GoStatement";
  });
  expect(kinds).toEqual([
    "SourceFile",
    "FlowDeclaration",
    "Name",
    "GoStatement",
    "Step",
    "Name",
    "OnError",
    "WordTarget",
    "VerbStatement",
    "Name",
    "Reference",
    "Name",
  ]);
});

test("a leaf has no children", () => {
  expect(children({ kind: "Name", text: "a", span: { start: 0, end: 1 } })).toEqual([]);
});
