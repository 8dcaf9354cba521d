import { describe, expect, test } from "vitest";
import type { Action, FlowDefinition, FlowKind } from "../definition/index.ts";
import { flowOf, say, stepsOf } from "./flows.fixture.ts";
import { newContact } from "./index.ts";

const call = (module: string, input: Readonly<Record<string, string>> = {}): Action => ({
  type: "call",
  module,
  input,
});

const verify = (action: Action): FlowDefinition =>
  flowOf("Verify", "module", {
    heard: [
      {
        type: "play",
        prompt: {
          say: [
            "in ",
            { read: ["Modules", "Input", "phone"] },
            { read: ["FlowAttributes", "x"] },
            { read: ["External", "city"] },
          ],
        },
      },
      { done: "set" },
    ],
    set: [{ type: "setFlowAttributes", values: { x: "module", tier: "gold" } }, { done: "end" }],
    end: [action],
  });

const levels = (depth: number) =>
  Array.from({ length: depth }, (_, level) =>
    flowOf(level === 0 ? "Main" : `M${level}`, level === 0 ? "inbound flow" : "module", {
      call: [level + 1 < depth ? call(`M${level + 1}`) : say("deepest"), { error: "error" }],
      error: [say(`refused at ${level}`)],
    }),
  );

const flows = [
  flowOf("Main", "inbound flow", { call: [call("Other"), { error: "error" }], error: [say("error")] }),
  flowOf("Other", "inbound flow", { end: [{ type: "end" }] }),
];

describe("a module", () => {
  const main = flowOf("Main", "inbound flow", {
    set: [{ type: "setFlowAttributes", values: { x: "main" } }, { done: "invoke" }],
    invoke: [{ type: "invoke", lambda: "L", parameters: {}, timeout: 8 }, { done: "call" }],
    call: [call("Verify", { phone: "+1" }), { verified: "result", done: "done", error: "error" }],
    result: [
      {
        type: "play",
        prompt: {
          say: [
            { read: ["Modules", "Result"] },
            " ",
            { read: ["Modules", "ResultData", "tier"] },
            " ",
            { read: ["FlowAttributes", "x"] },
            " ",
            { read: ["External", "city"] },
          ],
        },
      },
    ],
    done: [say("done")],
    error: [say("error")],
  });
  const answered = { outcome: "done", result: { city: "Bern" } };

  test("sees its input, and nothing else of its caller's flow", () => {
    expect(stepsOf([main, verify({ type: "return" })], [answered]).command).toEqual(say("in +1"));
  });

  test("comes back by the caller's arm, with what it gives; the caller's values are there again", () => {
    const back: Action = {
      type: "return",
      outcome: "verified",
      output: { tier: { read: ["FlowAttributes", "tier"] } as never },
    };
    expect(stepsOf([main, verify(back)], [answered, "done"]).command).toEqual(say("verified gold main Bern"));
  });

  test("comes back by done where the caller has no arm for its outcome, or it has none", () => {
    expect(
      stepsOf([main, verify({ type: "return", outcome: "refused" })], [answered, "done"]).command,
    ).toEqual(say("done"));
    expect(stepsOf([main, verify({ type: "return" })], [answered, "done"]).command).toEqual(say("done"));
  });

  test("may end the whole run", () => {
    expect(stepsOf([main, verify({ type: "end" })], [answered, "done"]).command).toEqual({
      type: "finished",
    });
  });

  test("that nobody called just ends", () => {
    const alone = flowOf("Alone", "module", { end: [{ type: "return", outcome: "x" }] });
    expect(stepsOf([alone], []).command).toEqual({ type: "finished" });
  });

  test("can be called five deep", () => {
    expect(stepsOf(levels(6), []).command).toEqual(say("deepest"));
    expect(stepsOf(levels(7), []).command).toEqual(say("refused at 5"));
  });

  test("must be one", () => {
    expect(stepsOf(flows, []).command).toEqual(say("error"));
  });
});

const transferring = (from: FlowKind, to: FlowKind) => [
  flowOf("From", from, {
    flow: [{ type: "setFlowAttributes", values: { x: "1" } }, { done: "attributes" }],
    attributes: [{ type: "setAttributes", values: { y: "2" } }, { done: "hook" }],
    hook: [{ type: "setHook", hook: "queueFlow", flow: "To" }, { done: "go" }],
    go: [{ type: "transferToFlow", flow: "To" }, { error: "error" }],
    error: [say("error")],
  }),
  flowOf("To", to, {
    heard: [
      {
        type: "play",
        prompt: { say: ["x", { read: ["FlowAttributes", "x"] }, " y", { read: ["Attributes", "y"] }] },
      },
    ],
  }),
];

describe("a transfer to another flow", () => {
  test("keeps the contact with its hooks and loses the flow's attributes", () => {
    const { command, snapshot } = stepsOf(transferring("inbound flow", "inbound flow"), []);
    expect(command).toEqual(say("x y2"));
    expect(snapshot.flowAttributes).toEqual({});
    expect(snapshot.contact.hooks).toEqual({ queueFlow: "To" });
  });

  test.for<[FlowKind, FlowKind, boolean]>([
    ["inbound flow", "queue transfer flow", true],
    ["agent transfer flow", "inbound flow", true],
    ["inbound flow", "queue flow", false],
    ["inbound flow", "module", false],
    ["queue flow", "inbound flow", false],
    ["agent whisper flow", "inbound flow", false],
    ["customer hold flow", "inbound flow", false],
  ])("from %s to %s: %j", ([from, to, may]) => {
    const { command } = stepsOf(transferring(from, to), [], newContact());
    expect(command).toEqual(say(may ? "x y2" : "error"));
  });
});
