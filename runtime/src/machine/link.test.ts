import { describe, expect, test } from "vitest";
import type { FlowDefinition } from "../definition/index.ts";
import { flowOf, say } from "./flows.fixture.ts";
import { LinkError, newContact, start } from "./index.ts";
import { link } from "./link.ts";

const end = { type: "end" } as const;

function problems(...flows: Parameters<typeof flowOf>[]): readonly string[] {
  try {
    link(flows.map((flow) => flowOf(...flow)));
  } catch (error) {
    if (error instanceof LinkError) return error.message.split("\n");
    throw error;
  }
  return [];
}

describe("linking refuses", () => {
  test("states and flows that are not there, all at once and each with its place", () => {
    expect(
      problems(
        [
          "A",
          "inbound flow",
          {
            one: [say("1"), { done: "tow", error: "two" }],
            two: [{ type: "transferToFlow", flow: "C" }],
            three: [{ type: "setHook", hook: "queueFlow", flow: "Wait" }],
            four: [{ type: "call", module: "M", input: {} }],
          },
        ],
        ["B", "queue flow", {}],
      ),
    ).toEqual([
      "B.flow: there is no state  in flow B.",
      "A.flow:1:3 (flow A, state one): there is no state tow in flow A.",
      "A.flow:2:3 (flow A, state two): there is no flow C.",
      "A.flow:3:3 (flow A, state three): there is no flow Wait.",
      "A.flow:4:3 (flow A, state four): there is no flow M.",
    ]);
  });

  test("two flows of one name", () => {
    expect(problems(["A", "inbound flow", { end: [end] }], ["A", "queue flow", { end: [end] }])).toEqual([
      "A.flow: there are two flows A.",
    ]);
  });
});

const flow = flowOf(
  "Odd",
  "inbound flow",
  Object.fromEntries([
    ["constructor", [say("1"), { done: "toString" }]],
    ["toString", [say("2"), { done: "a b" }]],
    ["a b", [end]],
  ]),
);

test("states may have any name", () => {
  expect(start(link([flow]), "Odd", newContact()).command).toEqual(say("1"));
  expect(() => link([flowOf("Odd", "inbound flow", { one: [say("1"), { done: "valueOf" }] })])).toThrow(
    "there is no state valueOf in flow Odd",
  );
});

const greeting = (text: string, done: string) =>
  flowOf("A", "inbound flow", { one: [say(text), { done }], two: [end], three: [end] });

const markOf = (...flows: readonly FlowDefinition[]) => link(flows).fingerprint;

describe("the fingerprint of a program", () => {
  test("is the same for the same flows", () => {
    expect(markOf(greeting("Hello", "two"))).toBe(markOf(greeting("Hello", "two")));
  });

  test("changes with texts, wires and flows", () => {
    const marks = [
      markOf(greeting("Hello", "two")),
      markOf(greeting("Hallo", "two")),
      markOf(greeting("Hello", "three")),
      markOf(greeting("Hello", "two"), flowOf("B", "inbound flow", { end: [end] })),
      markOf({ ...greeting("Hello", "two"), kind: "queue flow" }),
    ];
    expect(new Set(marks).size).toBe(marks.length);
  });
});
