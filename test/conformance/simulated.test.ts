import type { CenterDefinition } from "@contactflow/runtime";
import {
  createSimulation,
  MissingBotError,
  simulatedActions,
  UnsupportedActionError,
} from "@contactflow/runtime/center";
import { expect, test } from "vitest";
import { known } from "./known.ts";

/** A caller's flow that does nothing but one action of the platform, as `action "Type"` passes it on. */
function centreWith(action: string): CenterDefinition {
  return {
    name: "Example",
    timezone: "UTC",
    attributes: {},
    hours: {},
    queues: {},
    routingProfiles: {},
    phoneNumbers: { Main: { number: "+12025550100", flow: "Welcome" } },
    quickConnects: {},
    agents: {},
    lambdas: {},
    prompts: {},
    lexBots: {},
    defaults: {},
    flows: {
      Welcome: {
        name: "Welcome",
        kind: "inbound flow",
        source: "welcome.flow",
        start: "action",
        states: {
          action: { action: { type: "raw", action, parameters: {} }, on: { done: "after" }, at: [7, 3] },
          after: { action: { type: "ask", prompt: { say: "Done." }, timeout: 60 }, on: {}, at: [8, 3] },
        },
      },
    },
  };
}

/** What comes of it without any stub: how the flow goes on, or which stub it asks for. */
function tried(action: string): string {
  try {
    const sim = createSimulation(centreWith(action));
    return sim.contact(sim.call("Main")).phase === "ended" ? "fails" : "succeeds";
  } catch (error) {
    if (error instanceof MissingBotError) return "asks for a bot";
    if (!(error instanceof UnsupportedActionError)) throw error;
    const asksFor = `actions: { ${JSON.stringify(action)}: { outcome: "done"`;
    return error.message.includes(asksFor) && error.place?.at[0] === 7 ? "asks for a stub" : error.message;
  }
}

/** What an action without parameters comes to where the simulation knows what it means. */
const meanings: Readonly<Record<string, string>> = {
  ConnectParticipantWithLexBot: "asks for a bot",
  CheckOutboundCallStatus: "fails",
  CheckVoiceId: "fails",
  CreateTask: "fails",
  GetMetricData: "fails",
  GetParticipantInput: "asks for a stub",
  ResumeContact: "fails",
  StartVoiceIdStream: "fails",
  UpdateContactRecordingAndAnalyticsBehavior: "fails",
  UpdateContactRoutingCriteria: "fails",
  UpdatePreviousContactParticipantState: "fails",
};

test.each([...known.actions.keys()])(
  "%s has a meaning, or asks for a stub: it never just succeeds",
  (action) => {
    expect(tried(action)).toBe(meanings[action] ?? "asks for a stub");
  },
);

test("what is said to be simulated is what asks for no stub", () => {
  const others = new Set([...known.actions.keys()].filter((action) => !(action in meanings)));
  expect([...simulatedActions].filter((action) => others.has(action))).toEqual([]);
  expect(Object.keys(meanings).filter((action) => !simulatedActions.has(action))).toEqual([]);
});
