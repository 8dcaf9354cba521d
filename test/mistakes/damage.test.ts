import { expect, test } from "vitest";
import { check } from "../support/check.ts";
import { surroundings } from "./case.ts";

const rest = surroundings.replaceAll(";", "\n");

/** Syntax errors, each of which could make something else look missing or wrong. */
test.each([
  ["a queue without a name", "queue { hours: BusinessHours }\ninbound flow Main { enqueue Invoices }", 1],
  [
    "a declaration without its kind",
    "Invoices { hours: BusinessHours }\ninbound flow Main { enqueue Invoices }",
    1,
  ],
  ["a kind that is only a guess", "flow Main { loop Music }\ndefaults { queueFlow: Main }", 1],
  ["a step without a name", "inbound flow Main { -> offer\n  step { disconnect } }", 1],
  ["an attribute without a name", "attributes { : text }\ninbound flow Main { set age = 3\n disconnect }", 1],
  [
    "a channel without a name",
    "routing profile Two { channels: { : 1 }, queues: [Support { channels: [voice] }] }",
    1,
  ],
  ["an input without a name", "module Main { input { : text }\n set note = input.reason\n end }", 1],
  ["a text that is not opened", 'inbound flow Main { on error continue\n play Hello"\n disconnect }', 1],
  ["a property without a value", "hours Odd { open: }", 1],
  [
    "a unit that is written out",
    'inbound flow Main { ask "Press 1." (timeout: 5sec) { else -> continue }\n disconnect }',
    1,
  ],
  [
    "a result without a name",
    'inbound flow Main { invoke Lookup (phone: customer.number, note: "x") as { error { disconnect }, timeout { disconnect } }\n set tier = found.tier\n disconnect }',
    1,
  ],
  ["a switch with brackets", "inbound flow Main { switch (tier) { else -> continue }\n disconnect }", 0],
  ["an option without a value", 'inbound flow Main { ask "Press 1." (timeout: ) { else -> continue } }', 1],
  [
    "an import that is not closed",
    'import { Billing from "./b.flow"\ninbound flow Main { enqueue Billing }',
    1,
  ],
])("%s is one mistake", (_, program, count) => {
  const texts = { "main.flow": `${program}\n${rest}`, "b.flow": "external queue Billing" };
  const found = check(texts).diagnostics.map(({ code, message }) => `${code} ${message}`);
  expect(found.filter((each) => each.startsWith("FLW1"))).toHaveLength(count);
  expect(found.filter((each) => !each.startsWith("FLW1"))).toEqual([]);
});

test("a syntax error hides no mistake that has nothing to do with it", () => {
  const program = `
inbound flow Main {
  if tier = "gold" { -> sales }
  enqueue Suport { full, error -> suport }
  step sales { disconnect }
  step support { disconnect }
}`;
  const codes = check(program + rest).diagnostics.map(({ code }) => code);
  expect(codes.filter((code) => !code.startsWith("FLW1"))).toEqual(["FLW2002", "FLW2001"]);
});
