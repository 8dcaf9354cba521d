import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isSound, lowerProgram } from "../../compiler/src/compile.ts";
import { check } from "../support/check.ts";
import { findings } from "../support/findings.ts";
import { flowText } from "../support/flow-texts.ts";

test("property: a program without errors can be lowered, and every wire of it leads to a node", () => {
  let lowered = 0;
  fc.assert(
    fc.property(flowText, (text) => {
      if (!isSound({ diagnostics: findings(text) })) return;
      lowered += 1;
      for (const { nodes, start } of lowerProgram(check(text)).graphs) {
        const ids = new Set(nodes.map(({ id }) => id));
        const targets = nodes.flatMap(({ edges }) => edges.map(({ target }) => target));
        expect([start, ...targets].filter((id) => !ids.has(id))).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
  expect(lowered, "sound programs among the generated ones").toBeGreaterThan(5);
});
