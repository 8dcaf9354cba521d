import * as fc from "fast-check";
import { expect, test } from "vitest";
import { applied, check, flowNamed } from "../../../test/support/check.ts";
import { findings } from "../../../test/support/findings.ts";
import { flowText } from "../../../test/support/flow-texts.ts";
import { controlOf } from "../control/control-of.ts";
import { isNode, reachFrom } from "../control/reach.ts";
import { expectFindings } from "../../../test/support/findings.ts";

test("`on error` takes no words but continue", () => {
  expectFindings(`inbound flow F { on error -> «retry»\n disconnect }`, "FLW5016");
});

test("property: in a program without errors no outcome is unhandled and nothing runs off its end", () => {
  fc.assert(
    fc.property(flowText, (text) => {
      if (findings(text).some(({ severity }) => severity === "error")) return;
      const program = check(text);
      const control = controlOf(program, flowNamed(program, "Main"));
      const { nodes } = reachFrom(control, [control.entry, ...control.steps.values()]);
      const ends = nodes.flatMap(({ ways }) => ways.map(({ to }) => (isNode(to) ? "statement" : to.kind)));
      for (const open of ["unhandled", "offEnd", "unknown"]) expect(ends).not.toContain(open);
    }),
    { numRuns: 150 },
  );
});

test("property: a fix of an error removes it and adds no error", () => {
  fc.assert(
    fc.property(flowText, fc.nat(), (text, pick) => {
      // A fix may bring code to life, with its mistakes.
      if (hasDeadCode(text)) return;
      const errors = findings(text).filter(({ severity }) => severity === "error");
      const fixes = errors.flatMap(({ fixes: own }) => own);
      const fix = fixes[pick % Math.max(1, fixes.length)];
      if (fix === undefined) return;
      const after = findings(applied(text, fix.edits)).filter(({ severity }) => severity === "error");
      expect(after.length, fix.title).toBeLessThan(errors.length);
      const count = (all: typeof after, code: string) => all.filter((each) => each.code === code).length;
      for (const { code } of after)
        expect(count(after, code), fix.title).toBeLessThanOrEqual(count(errors, code));
    }),
    { numRuns: 150 },
  );
});

function hasDeadCode(text: string): boolean {
  const program = check(text);
  const control = controlOf(program, flowNamed(program, "Main"));
  const { nodes } = reachFrom(control, [control.entry, ...control.steps.values()]);
  return new Set(nodes.map(({ place }) => place.point)).size < control.points.size;
}
