import { describe, expect, test } from "vitest";
import { check } from "../../../test/support/check.ts";

const declared = `
center Example { country: US, timezone: "America/New_York" }
attributes { amount: number }
queue Support {}
routing profile All { channels: { voice: 1 }, queues: [Support] }
`;

/** The codes of what is found, each with how grave it is. */
function found(statement: string, kind = "inbound flow"): readonly string[] {
  const text = `${declared}\n${kind} F {\n  on error { end }\n  ${statement}\n  end\n}\n`;
  const { diagnostics } = check(text);
  return diagnostics.map(({ code, severity }) => `${code} ${severity}`);
}

describe("against what the platform is known to refuse it is an error", () => {
  test.each([
    ["seven tags", 'tag (a: "", b: "", c: "", d: "", e: "", f: "", g: "")', ["FLW3019 error"]],
    ["no tags to remove", "untag []", ["FLW3019 error"]],
    ["two events", "wait 5m { returned, disconnected -> continue }", ["FLW4034 error"]],
    ["what only the language has", 'ask "1?" (timeout: "5") { else -> continue }', ["FLW3001 error"]],
    ["half a contact", 'ask "1?" (attempts: 1.5) { else -> continue }', ["FLW3002 error"]],
  ])("%s", (_, statement, told) => {
    expect(found(statement)).toEqual(told);
  });
});

describe("against what is only written down it is a warning", () => {
  test.each([
    ["a duration", 'ask "1?" (timeout: 10m) { else -> continue }', ["FLW3003 warning"]],
    ["a number", "callback Support (retries: 200)", ["FLW3002 warning"]],
    ["the length of a text", 'set contact.name = ""', ["FLW3004 warning"]],
    ["the form of a text", 'set contact.language = "German"', ["FLW3005 warning"]],
    ["how many there are", "set contact.routingSteps = []", ["FLW3019 warning"]],
    ["the name of a tag", 'tag ("aws:x": "1")', ["FLW3005 warning"]],
    [
      "inside an object",
      'set contact.routingSteps = [{ all: [{ skill: "", value: "x" }] }]',
      ["FLW3004 warning"],
    ],
  ])("%s", (_, statement, told) => {
    expect(found(statement)).toEqual(told);
  });
});

describe("where something is said to have no place", () => {
  test.each([
    ['ask "1?" { else -> continue }', "FLW4002 warning"],
    ['play "Hello."', "FLW4002 warning"],
    ["set contact.priority = 1", "FLW4014 warning"],
  ])("%s may still stand", (statement, told) => {
    expect(found(statement, "agent hold flow")).toEqual([told]);
  });

  test.each(["enqueue Support", "disconnect", "dial +14155550100"])(
    "%s, which moves or ends the contact, may not",
    (statement) => {
      expect(found(`if amount > 1 { ${statement} }`, "agent hold flow")).toEqual(["FLW4002 error"]);
    },
  );
});
