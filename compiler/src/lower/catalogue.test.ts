import type { Action } from "@contactflow/runtime";
import { describe, expect, test } from "vitest";
import { catalogue } from "../catalogue/index.ts";
import { graphsOf } from "./lowered.fixture.ts";

/** Declares what the examples of the catalogue speak of. */
const declared = `
external attributes {
    callbackNumber: phone
    orderId: text
}
lambda LookupCustomer { input: { phone: phone } }
lambda MaskCards {}
phone number MainLine { number: +12025550100, flow: FollowUp }
view OrderForm { actions: [Submit] }
module Verify {
    input { phone: phone }
    outcomes: refused
    if input.phone == "x" { end refused }
    end
}
inbound flow FollowUp { disconnect }
inbound flow Survey { disconnect }
customer hold flow HoldMusic { end }
agent hold flow AgentOnHold { end }
agent whisper flow AnnounceSupport { end }
customer whisper flow Beep { end }
`;

const platformActions: Readonly<Record<Exclude<Action["type"], "raw">, string>> = {
  play: "MessageParticipant",
  loop: "MessageParticipantIteratively",
  ask: "GetParticipantInput",
  collect: "GetParticipantInput",
  compare: "Compare",
  checkHours: "CheckHoursOfOperation",
  checkMetric: "CheckMetricData",
  split: "DistributeByPercentage",
  repeat: "Loop",
  wait: "Wait",
  setAttributes: "UpdateContactAttributes",
  setFlowAttributes: "UpdateFlowAttributes",
  setQueue: "UpdateContactTargetQueue",
  setHook: "UpdateContactEventHooks",
  setCallbackNumber: "UpdateContactCallbackNumber",
  setRecording: "UpdateContactRecordingBehavior",
  setLogging: "UpdateFlowLoggingBehavior",
  setVoice: "UpdateContactTextToSpeechVoice",
  setRouting: "UpdateContactRoutingBehavior",
  setContact: "UpdateContactData",
  tag: "TagContact",
  untag: "UntagContact",
  invoke: "InvokeLambdaFunction",
  call: "InvokeFlowModule",
  enqueue: "TransferContactToQueue",
  requeue: "DequeueContactAndTransferToQueue",
  callback: "CreateCallbackContact",
  dial: "TransferParticipantToThirdParty",
  transferToAgent: "TransferContactToAgent",
  transferToFlow: "TransferToFlow",
  completeCall: "CompleteOutboundCall",
  disconnect: "DisconnectParticipant",
  end: "EndFlowExecution",
  return: "EndFlowModuleExecution",
};

/** The platform actions that a statement becomes, the comparison after a `collect` left out. */
function actionsOf(example: string, kind: string): readonly string[] {
  const steps = new Set(Array.from(example.matchAll(/-> ([a-z]\w*)/g), ([, name]) => name));
  for (const word of ["continue", "retry"]) steps.delete(word);
  const leaves = kind === "inbound flow" ? "disconnect" : "end";
  const flow = [
    `${kind} F {`,
    `on error { ${leaves} }`,
    "-> tried",
    "step tried {",
    example,
    ...(/^(disconnect|end|loop|ask|split|show)\b/.test(example) ? [] : [leaves]),
    "}",
    ...[...steps].map((name) => `step ${name} { ${leaves} }`),
    "}",
  ];
  const graph = graphsOf(`${declared}\n${flow.join("\n")}`).find(({ name }) => name === "F");
  const [first] = graph?.nodes ?? [];
  const own =
    graph?.nodes.filter(({ id, span }) => id.startsWith("tried.") && span.start === first?.span.start) ?? [];
  return own
    .map(({ action }) => (action.type === "raw" ? action.action : platformActions[action.type]))
    .filter((type) => type !== "Compare");
}

describe("the catalogue's examples become the actions that it names", () => {
  for (const { name, example, flows, actions } of catalogue.verbs.values()) {
    if (name === "action") continue;
    test(`verb ${name}`, () => {
      const made = actionsOf(example, flows[0] ?? "inbound flow");
      expect(made).not.toEqual([]);
      expect(actions).toEqual(expect.arrayContaining([...made]));
    });
  }
  for (const { name, example, flows, actions } of catalogue.properties.values()) {
    test(`contact.${name}`, () => {
      expect(actions).toEqual(actionsOf(example, flows[0] ?? "inbound flow"));
    });
  }
});

test("an action without a verb is passed through as it is written", () => {
  const graph = graphsOf(`
    inbound flow F {
      action "CreatePersistentContactAssociation" (RehydrationType: "FROM_SEGMENT", SourceContactId: contact.id, Deep: { list: [1, true, "\${tier}!"] }) {
        "Contact not found" -> continue
        error { disconnect }
      }
      disconnect
    }`).find(({ name }) => name === "F");
  expect(graph?.nodes[0]).toMatchObject({
    action: {
      type: "raw",
      action: "CreatePersistentContactAssociation",
      parameters: {
        RehydrationType: "FROM_SEGMENT",
        SourceContactId: { read: ["ContactId"] },
        Deep: { list: [1, true, [{ read: ["Attributes", "tier"] }, "!"]] },
      },
    },
    edges: [{ outcome: "done" }, { outcome: "Contact not found" }, { outcome: "error" }],
  });
});
