import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../compiler/src/catalogue/index.ts";
import { check } from "../support/check.ts";
import { soundPrograms } from "./language.ts";

function complaints(text: string): readonly string[] {
  const found = check(text).diagnostics;
  return found.map(({ code, message, span }) => `${code} at ${text.slice(span.start, span.end)}: ${message}`);
}

const example = readFileSync(
  new URL("../../examples/queued-callback/queued-callback.flow", import.meta.url),
  "utf8",
);

describe("nothing is found in", () => {
  test.each(Object.entries(soundPrograms))("%s", (_, text) => {
    expect(complaints(text)).toEqual([]);
  });
});

test("nothing is found in the queued-callback example", () => {
  expect(complaints(example)).toEqual([]);
});

/** What the catalogue's examples name, a declaration on each line. */
const named = `
center ExampleCorp { country: US }
attributes { tier: "gold" | "silver", callbackNumber: phone, orderId: text }
hours BusinessHours { open: [mon 08:00-09:00] }
queue Support {}
queue Callbacks {}
queue Billing {}
lambda LookupCustomer { input: { phone: phone } }
lambda MaskCards {}
phone number MainLine { number: +12025550100, flow: Welcome }
view OrderForm { actions: [Submit] }
routing profile Frontline { channels: { voice: 1 }, queues: [Support, Callbacks, Billing] }
agent Anna { profile: Frontline }
external module Verify
inbound flow FollowUp { disconnect }
inbound flow Survey { disconnect }
inbound flow Welcome { disconnect }
inbound flow HandleTask { disconnect }
queue flow Waiting { loop "Wait." }
customer hold flow HoldMusic { loop "Wait." }
agent hold flow AgentOnHold { loop "Wait." }
agent whisper flow AnnounceSupport { end }
customer whisper flow Beep { end }
queue transfer flow TransferToBilling { disconnect }
`;
const steps = [
  "sales",
  "operator",
  "offer",
  "newMenu",
  "oldMenu",
  "sorry",
  "newCase",
  "order",
  "fastLane",
  "menu",
]
  .map((name) => `  step ${name} { end }\n`)
  .join("");

const statementsWithExamples = [
  ...catalogue.verbs.values(),
  ...catalogue.properties.values(),
  ...catalogue.statements,
];

describe("the catalogue's example is sound, wherever it may stand, of", () => {
  const placed = statementsWithExamples.flatMap(({ name, example: statement, flows }) =>
    flows.map((kind) => [name, kind, statement] as const),
  );
  test.each(placed)("%s in %s", (_, kind, statement) => {
    const found = complaints(`${named}\n${kind} Main {\n  ${statement}\n  end\n${steps}}\n`);
    // What the platform has taken out of service is told, and nothing else.
    const told = found.filter(
      (complaint) => !(statement.startsWith("voiceId") && complaint.startsWith("FLW4033")),
    );
    expect(told).toEqual([]);
  });

  test.each(Object.entries(catalogue.resources))("%s", (kind, { example: declaration }) => {
    const [, name = kind] = new RegExp(`^${kind} ([A-Z]\\w*)`).exec(declaration) ?? [];
    const others = named.split("\n").filter((line) => !new RegExp(`\\b${name} ["{]`).test(line));
    expect(complaints([declaration, ...others].join("\n"))).toEqual([]);
  });
});
