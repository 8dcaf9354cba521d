import { describe, expect, test } from "vitest";
import { createSimulation } from "./create-simulation.ts";
import { customer, flow, heard, mainLine, sampleCenter, say, seconds, welcome } from "./sample.fixture.ts";

const elsewhere = "+12025550177";

function dialling(resume: boolean, number = elsewhere) {
  const inbound = flow("Inbound", "inbound flow", {
    dial: [
      { type: "dial", number, timeout: 20, resume },
      { ended: "back", failed: "failed", timeout: "timeout", error: "error" },
    ],
    back: say("Welcome back.", "ask"),
    failed: say("Failed.", "ask"),
    timeout: say("Nobody there.", "ask"),
    error: say("Error.", "ask"),
    ask: [{ type: "ask", prompt: { say: "?" }, timeout: 60 }],
  });
  const sim = createSimulation(sampleCenter({ flows: [inbound] }));
  return { sim, call: sim.call(mainLine, customer) };
}

describe("a flow that dials a number and resumes", () => {
  test("goes on when the other party hangs up", () => {
    const { sim, call } = dialling(true);
    expect(sim.outgoingCalls()).toMatchObject([{ contactId: call, number: elsewhere, callerId: customer }]);
    sim.react(elsewhere, { type: "answers" });
    expect(sim.contact(call)).toMatchObject({ phase: "thirdParty" });
    sim.advance(seconds(500));
    sim.partyHangsUp(elsewhere);
    expect(heard(sim, call)).toEqual(["Welcome back.", "?"]);
  });

  test.each([
    [{ type: "busy" }, "Failed."],
    [{ type: "invalid" }, "Failed."],
    [{ type: "noAnswer", after: seconds(19) }, "Failed."],
    [{ type: "noAnswer" }, "Nobody there."],
    [{ type: "answers", after: seconds(21) }, "Nobody there."],
  ] as const)("takes the arm for what came of it: %j", (reaction, expected) => {
    const { sim, call } = dialling(true);
    sim.react(elsewhere, reaction);
    sim.advance(seconds(20));
    expect(heard(sim, call)[0]).toBe(expected);
  });

  test("keys digits in once it is answered, and shows the name and number it is told", () => {
    const inbound = flow("Inbound", "inbound flow", {
      dial: [
        {
          type: "dial",
          number: elsewhere,
          timeout: 20,
          resume: true,
          sendDigits: ",,42#",
          callerId: { number: mainLine, name: "Example" },
        },
      ],
    });
    const sim = createSimulation(sampleCenter({ flows: [inbound] }));
    const call = sim.call(mainLine, customer);
    sim.react(elsewhere, { type: "answers" });
    const { transcript } = sim.contact(call);
    expect(transcript).toContainEqual(
      expect.objectContaining({ type: "dialled", callerId: mainLine, callerName: "Example" }),
    );
    expect(transcript.at(-1)).toMatchObject({ type: "digitsSent", digits: ",,42#" });
  });

  test("fails on what is no number", () => {
    const { sim, call } = dialling(true, "nobody");
    expect(heard(sim, call)[0]).toBe("Failed.");
  });

  test("ends both when the customer hangs up", () => {
    const { sim, call } = dialling(true);
    sim.react(elsewhere, { type: "answers" });
    sim.hangUp(call);
    expect(sim.records()).toMatchObject([
      {
        initiationMethod: "EXTERNAL_OUTBOUND",
        previousContactId: call,
        disconnectReason: "CUSTOMER_DISCONNECT",
      },
      { contactId: call, disconnectReason: "CUSTOMER_DISCONNECT" },
    ]);
    expect(() => sim.partyHangsUp(elsewhere)).toThrow("There is no outside party");
  });

  test("stops ringing when the customer hangs up", () => {
    const { sim, call } = dialling(true);
    sim.hangUp(call);
    expect(sim.outgoingCalls()).toEqual([]);
    expect(sim.records()).toMatchObject([
      { disconnectReason: "TELECOM_ORIGINATOR_CANCEL" },
      { contactId: call },
    ]);
  });
});

describe("a flow that dials a number and does not resume", () => {
  test("is over once the party answers; the call goes on until one of them hangs up", () => {
    const { sim, call } = dialling(false);
    sim.advance(seconds(5));
    const answered = sim.now;
    sim.react(elsewhere, { type: "answers" });
    expect(sim.contact(call).customerFlow).toBeUndefined();
    sim.advance(seconds(500));
    sim.partyHangsUp(elsewhere);
    expect(sim.records().at(-1)).toMatchObject({
      contactId: call,
      transferredToEndpoint: { address: elsewhere },
      transferCompletedTimestamp: answered,
      disconnectTimestamp: sim.now,
      disconnectReason: "THIRD_PARTY_DISCONNECT",
    });
  });

  test("rings for a minute, then takes the error arm", () => {
    const { sim, call } = dialling(false);
    sim.advance(seconds(60) - 1);
    expect(heard(sim, call)).toEqual([]);
    sim.advance(1);
    expect(heard(sim, call)[0]).toBe("Error.");
  });
});

function queued(resume: boolean) {
  const dials = flow("Waiting", "queue flow", {
    dial: [
      { type: "dial", number: elsewhere, timeout: 60, resume },
      { ended: "hold", failed: "hold" },
    ],
    hold: [{ type: "loop", prompts: [{ say: "Please hold." }] }],
  });
  const sim = createSimulation(sampleCenter({ flows: [welcome, dials] }));
  const call = sim.call(mainLine, customer);
  sim.press(call, "2");
  return { sim, call };
}

describe("a queue flow that dials", () => {
  test("and resumes keeps the caller in the queue; an agent ends the other call", () => {
    const { sim, call } = queued(true);
    sim.react(elsewhere, { type: "answers" });
    expect(sim.queue("Support").contacts).toEqual([call]);
    sim.addAgent("Anna", { profile: "Frontline", status: "Available" });
    sim.accept("Anna");
    expect(sim.contact(call)).toMatchObject({ phase: "connected" });
    expect(sim.records()).toMatchObject([{ initiationMethod: "EXTERNAL_OUTBOUND" }]);
  });

  test("and does not resume takes the caller out of the queue, also from an agent who is being offered them", () => {
    const { sim, call } = queued(false);
    sim.addAgent("Anna", { profile: "Frontline", status: "Available" });
    sim.react(elsewhere, { type: "answers" });
    expect(sim.contact(call)).toMatchObject({ phase: "thirdParty" });
    expect(sim.queue("Support").size).toBe(0);
    expect(sim.agent("Anna").activity).toBe("Missed");
  });
});
