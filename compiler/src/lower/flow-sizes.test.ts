import * as fc from "fast-check";
import { expect, test } from "vitest";
import { check } from "../../../test/support/check.ts";
import { compile } from "../compile.ts";

const around = `
lambda Find { output: { name: text } }
module Greet { output { name: text }
  end (name: "you") }
external attributes { number: phone, tier: text }
center Example { country: US }
hours Hours { open: [mon-fri 08:00-18:00] }
queue Support { hours: Hours }
routing profile All { channels: { voice: 1 }, queues: [Support] }
`;

const statements = [
  'play "Hi."',
  'ask "Press 1." (timeout: 5s, attempts: 2, again: "Again.") { 1 -> continue, else -> continue }',
  'collect number (prompt: "Your number?", format: local)',
  "invoke Find as found",
  "call Greet as greeting",
  'if Hours.open and tier == "gold" or not Support.agentsAvailable > 0 { play "Yes." } else { play "No." }',
  'repeat 3 { play "Please hold." }',
  'set tier = "gold"',
  "set contact { queue = Support, priority = 1 }",
  "callback Support (number: number)",
];

const flowOf = (body: readonly string[]) =>
  `inbound flow Main {\n  on error { play "Sorry." { error -> continue } }\n  ${body.join("\n  ")}\n  disconnect\n}\n${around}`;

const body = fc
  .array(fc.constantFrom(...statements), { minLength: 15, maxLength: 25 })
  .chain((some) =>
    fc.integer({ min: 1, max: 5 }).map((times) => Array.from({ length: times }, () => some).flat()),
  );

test("a flow is too long exactly where it becomes more than 250 actions", async () => {
  await fc.assert(
    fc.asyncProperty(body, async (lines) => {
      const text = flowOf(lines);
      const found = check(text).diagnostics.filter(({ severity }) => severity === "error");
      const host = { readFile: () => text };
      const { graphs } = await compile(host, ["main.flow"], { outputs: [] });
      const told = Number(/becomes (\d+) actions/.exec(found[0]?.message ?? "")?.[1] ?? 0);
      const counted = graphs.find(({ name }) => name === "Main")?.nodes.length ?? told;
      expect(counted).toBeGreaterThan(10);
      expect(found.map(({ code }) => code)).toEqual(counted > 250 ? ["FLW6024"] : []);
      expect(told === 0 || told > 250).toBe(true);
    }),
    { numRuns: 12 },
  );
});
