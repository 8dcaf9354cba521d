import { readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isSound, lowerProgram } from "../../compiler/src/compile.ts";
import { centerDefinition } from "../../compiler/src/emit/definition.ts";
import { drive, type Theatre } from "../../compiler/src/paths/drive.ts";
import { findPaths, type Paths } from "../../compiler/src/paths/find-paths.ts";
import { outcomeKey } from "../../compiler/src/paths/outcomes.ts";
import { outputsOf } from "../../compiler/src/paths/outputs.ts";
import { valueWaysOf } from "../../compiler/src/paths/value-ways.ts";
import { testCaseOf } from "../../compiler/src/paths/test-case.ts";
import { checkFiles } from "../../compiler/src/program/program.ts";
import { testFileText } from "../../compiler/src/script/test-file.ts";
import { evaluate } from "./evaluate.ts";

/** Finds paths, writes them as tests, runs these, and holds each to what its path promises. */
async function keepsItsPromises(
  files: ReadonlyMap<string, string>,
  flow: string | undefined,
  limit: number,
): Promise<Paths> {
  const program = checkFiles({ readFile: (path) => files.get(path) }, [...files.keys()]);
  expect(isSound(program), JSON.stringify(program.diagnostics)).toBe(true);
  const { graphs, resources, locateIn } = lowerProgram(program);
  const definition = centerDefinition(graphs, resources, locateIn);
  const wanted = flow ?? Object.keys(definition.flows)[0] ?? "";
  const found = findPaths({ definition, outputs: outputsOf(program), flow: wanted, depth: Infinity, limit });
  const text = await testFileText({
    centerFrom: "./main.flow",
    timezone: definition.timezone,
    tests: found.calls.map((call, index) => testCaseOf(call, index + 1)),
  });
  const evaluated = evaluate(text, definition);
  expect(evaluated).toHaveLength(found.calls.length);
  for (const [index, { takes }] of found.calls.entries())
    expect([...(evaluated[index]?.takes ?? [])]).toEqual(expect.arrayContaining(takes.map(outcomeKey)));
  const taken = new Set(found.calls.flatMap(({ takes }) => takes.map(outcomeKey)));
  expect(taken.size + found.left.length).toBe(found.count);
  for (const outcome of found.left) expect(taken).not.toContain(outcomeKey(outcome));
  return found;
}

const examples = new URL("../../examples/", import.meta.url);
const sourcesOf = (project: string) =>
  readdirSync(new URL(project, examples)).filter((file) => file.endsWith(".flow"));
const projects = readdirSync(examples, { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && sourcesOf(entry.name).length > 0,
);

test.each(projects.map(({ name }) => name))(
  "each path of %s, written as a test and run, takes what it promises",
  async (name) => {
    const sources = sourcesOf(name);
    const files = new Map(
      sources.map((file) => [file, readFileSync(new URL(`${name}/${file}`, examples), "utf8")]),
    );
    const { calls } = await keepsItsPromises(files, undefined, 20);
    expect(calls).not.toEqual([]);
  },
);

/** What stands around a generated flow. */
const surroundings = `
center Example { country: US, timezone: "America/New_York" }
attributes {
  tier: "gold" | "silver" | "none" = "none"
  tries: number = 0
  pin: text = ""
}
hours Office { timezone: "America/New_York", open: [mon-fri 08:00-18:00] }
queue Support { hours: Office, maxContacts: 3 }
routing profile Frontline {
  channels: { voice: 1 }
  outboundQueue: Support
  queues: [Support { priority: 1, delay: 0s }]
}
lambda Lookup { input: { phone: phone }, output: { tier: "gold" | "silver", tries: number }, timeout: 4s }
phone number Line { number: +12025550100, flow: Main }
module Check {
  input { of: text }
  outcomes: right, wrong
  if input.of == "12" { end right }
  end wrong
}
inbound flow Elsewhere {
  on error { disconnect }
  ask "Elsewhere?" (timeout: 3s) { 1 { play "One." }, else { play "Else." } }
  disconnect
}
`;

const steps = ["one", "two", "three"];
const way = fc.constantFrom(...steps.map((name) => `-> ${name}`), "-> Elsewhere", "-> continue");
const { block } = fc.letrec<{ block: string; statement: string; arm: string }>((tie) => ({
  block: fc
    .array(tie("statement"), { maxLength: 3, depthIdentifier: "nesting" })
    .map((inside) => `{\n${inside.join("\n")}\n}`),
  arm: fc.oneof({ depthIdentifier: "nesting" }, way, tie("block")),
  statement: fc.oneof(
    { depthSize: "small", withCrossShrink: true, depthIdentifier: "nesting" },
    fc.constantFrom('play "Hello."', 'set tier = "gold"', "set tries = 2"),
    fc
      .tuple(tie("arm"), tie("arm"), fc.integer({ min: 1, max: 2 }))
      .map(
        ([one, rest, attempts]) => `ask "?" (timeout: 3s, attempts: ${attempts}) { 1 ${one}\n else ${rest} }`,
      ),
    fc
      .tuple(tie("arm"), tie("arm"))
      .map(
        ([late, failed]) => `collect pin (prompt: "?", maxDigits: 4) { timeout ${late}\n else ${failed} }`,
      ),
    fc
      .tuple(
        fc.constantFrom(
          'tier == "gold"',
          "Office.open",
          "tries > 1",
          "Support.size > 1",
          "Support.agentsStaffed > 0",
        ),
        tie("block"),
        tie("block"),
      )
      .map(([holds, then, otherwise]) => `if ${holds} ${then} else ${otherwise}`),
    tie("block").map(
      (found) => `invoke Lookup (phone: customer.number) as found { else ${found} }\nset { tier = "silver" }`,
    ),
    fc
      .tuple(tie("block"), tie("block"))
      .map(([right, wrong]) => `call Check (of: pin) { right ${right}\n wrong ${wrong}\n else -> continue }`),
    fc.tuple(tie("block"), tie("block")).map(([few, many]) => `split { 30% ${few}\n 70% ${many} }`),
    tie("block").map((full) => `enqueue Support { full ${full} }`),
  ),
}));
const flow = fc.tuple(block, ...steps.map(() => block)).map(
  ([entry, ...bodies]) => `inbound flow Main {
  on error -> three
  ${entry.slice(1, -1)}
  -> one
${bodies.map((body, index) => `  step ${steps[index] ?? ""} {\n${body.slice(1, -1)}\n    disconnect\n  }`).join("\n")}
}`,
);

test("each path of generated flows, written as a test and run, takes what it promises", async () => {
  await fc.assert(
    fc.asyncProperty(flow, async (main) => {
      await keepsItsPromises(new Map([["main.flow", `${surroundings}\n${main}`]]), "Main", 12);
    }),
    { numRuns: 10 },
  );
});

test("a caller who does anything at all takes nothing that is said to be out of reach", async () => {
  await fc.assert(
    fc.asyncProperty(flow, fc.infiniteStream(fc.nat(999)), async (main, chances) => {
      const files = new Map([["main.flow", `${surroundings}\n${main}`]]);
      const { calls, left } = await keepsItsPromises(files, "Main", 200);
      const missed = new Set(left.map(outcomeKey));
      const [usual] = calls;
      if (usual === undefined) return;
      const theatre = theatreOf(files);
      for (let count = 0; count < 20; count++) {
        const situation = {
          ...usual.run.plan.situation,
          others: { count: count % 5, ago: 0, toQueue: false },
        };
        const run = drive(theatre, { situation, decisions: [] }, ({ options }) => {
          const option = options[chances.next().value % options.length];
          if (option === undefined) throw new Error("a choice without options");
          return option;
        });
        for (const key of run?.takes ?? []) expect(missed).not.toContain(key);
      }
    }),
    { numRuns: 8 },
  );
});

function theatreOf(files: ReadonlyMap<string, string>): Theatre {
  const program = checkFiles({ readFile: (path) => files.get(path) }, [...files.keys()]);
  const { graphs, resources, locateIn } = lowerProgram(program);
  const definition = centerDefinition(graphs, resources, locateIn);
  return {
    definition,
    values: valueWaysOf(definition),
    outputs: outputsOf(program),
    mostChoices: 60,
    toQueue: () => Infinity,
  };
}
