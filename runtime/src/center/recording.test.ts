import { describe, expect, test } from "vitest";
import type { Json } from "../definition/index.ts";
import { createSimulation } from "./create-simulation.ts";
import { customer, flow, heard, mainLine, sampleCenter, say } from "./sample.fixture.ts";
import type { Simulation } from "./simulation.ts";

const action = "UpdateContactRecordingAndAnalyticsBehavior";
const voice: Readonly<Record<string, Json>> = {
  VoiceBehavior: {
    VoiceRecordingBehavior: { RecordedParticipants: ["Agent", "Customer"], IVRRecordingBehavior: "Enabled" },
    VoiceAnalyticsBehavior: { Enabled: "True" },
  },
};

function centre(parameters: Readonly<Record<string, Json>>): Simulation {
  const welcome = flow("Welcome", "inbound flow", {
    record: [
      { type: "raw", action, parameters },
      { done: "on", wrongChannel: "other", redactionFailed: "redaction", error: "error" },
    ],
    on: say("Recorded.", "wait"),
    other: say("Another channel.", "wait"),
    redaction: say("Not redacted.", "wait"),
    error: say("Error.", "wait"),
    wait: [{ type: "ask", prompt: { say: "?" }, timeout: 60 }],
  });
  return createSimulation(sampleCenter({ flows: [welcome] }));
}

describe("what is recorded and analysed", () => {
  test("of a call shows on it, and in its record", () => {
    const sim = centre(voice);
    const call = sim.call(mainLine, customer);
    expect(heard(sim, call)).toEqual(["Recorded.", "?"]);
    expect(sim.contact(call).settings).toEqual({
      recording: ["agent", "customer"],
      promptRecording: true,
      analysis: true,
    });
    expect(sim.recordsSoFar()).toMatchObject([{ recording: ["agent", "customer"] }]);
  });

  test("of a call is nothing for a chat, and the other way round", () => {
    const calls = centre(voice);
    expect(heard(calls, calls.startChat({ flow: "Welcome" }))).toEqual(["Another channel."]);
    const chats = centre({ ChatBehavior: { ChatAnalyticsBehavior: { Enabled: "True" } } });
    expect(heard(chats, chats.call(mainLine, customer))).toEqual(["Another channel.", "?"]);
    expect(heard(chats, chats.startChat({ flow: "Welcome" }))).toEqual(["Recorded."]);
  });

  test("may be the agent's screen", () => {
    const sim = centre({ ScreenRecordingBehavior: { ScreenRecordedParticipants: ["Agent"] } });
    expect(sim.contact(sim.call(mainLine, customer)).settings).toEqual({ screenRecording: true });
  });

  test("is an error where nothing is asked for", () => {
    const sim = centre({});
    expect(heard(sim, sim.call(mainLine, customer))).toEqual(["Error.", "?"]);
  });
});
