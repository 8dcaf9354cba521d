import { readdirSync, readFileSync } from "node:fs";
import type { FlowCounts } from "@contactflow/runtime/coverage";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { flowText } from "../../../test/support/flow-texts.ts";
import { controlOf } from "../control/control-of.ts";
import { reachFrom } from "../control/reach.ts";
import { type Counted, counted, isProgram } from "./covered.fixture.ts";

/** As if every state had been left by all of its outcomes. */
function everything({ definition }: Counted) {
  const flows = Object.entries(definition.flows).map(([name, { states }]): [string, FlowCounts] => [
    name,
    Object.fromEntries(
      Object.entries(states).map(([state, { on }]) => {
        const left = Object.fromEntries(["done", ...Object.keys(on)].map((outcome) => [outcome, 1]));
        return [state, { entered: 1_000, left }];
      }),
    ),
  ]);
  return { "main.flow": Object.fromEntries(flows) };
}

/** Where the statements begin that the entries lead to; or that they or any step would. */
function ledTo({ program }: Counted, from: "entry" | "anywhere"): ReadonlySet<number> {
  const file = program.checkedFile("main.flow");
  const flows = file.tree.declarations.filter((node) => node.kind === "FlowDeclaration");
  const points = flows.flatMap((flow) => {
    const control = controlOf(file, flow);
    const beginnings = from === "entry" ? [control.entry] : [control.entry, ...control.steps.values()];
    return reachFrom(control, beginnings).nodes.map(({ place }) => place.point);
  });
  return new Set(points.map(({ statement }) => statement.span.start));
}

function expectComplete(text: string): void {
  const program = counted(text);
  const { statements, outcomes } = program.coverage(everything(program));
  expect(outcomes.filter(({ hits }) => hits === 0).map(({ name }) => name)).toEqual([]);
  const run = new Set(statements.filter(({ hits }) => hits > 0).map(({ span }) => span.start));
  // A step that nothing leads to may be states all the same.
  const anywhere = ledTo(program, "anywhere");
  expect([...ledTo(program, "entry")].filter((start) => !run.has(start))).toEqual([]);
  expect([...run].filter((start) => !anywhere.has(start))).toEqual([]);
}

test("all states together run every statement that something leads to, and every outcome", () => {
  fc.assert(
    fc.property(flowText.filter(isProgram), (text) => expectComplete(text)),
    { numRuns: 40 },
  );
});

const examples = new URL("../../../examples/", import.meta.url);
const files = readdirSync(examples, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".flow") && !path.includes("/."))
  .filter((path) => isProgram(readFileSync(new URL(path, examples), "utf8")));

test.each(files)("all states of %s together run it all", (path) => {
  expectComplete(readFileSync(new URL(path, examples), "utf8"));
});
