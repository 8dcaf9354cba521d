import { simulate } from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { expect, test } from "vitest";
import { center } from "./voice-concierge.flow";

const services = {
  GetParticipantInput: { outcome: "done" }, // keys pressed during prompts are kept
  UpdateContactMediaStreamingBehavior: { outcome: "done" },
  UpdateContactRecordingAndAnalyticsBehavior: { outcome: "done" },
} as const;

const talk = (outcome: string) => ({
  actions: { ...services, ConnectParticipantWithAgenticCX: { outcome, takes: "2m" } },
});

test("what the assistant settles needs nobody", () => {
  const sim = simulate(center, talk("done"));
  const call = sim.call("FrontDesk");
  call.enter("0815");
  sim.advance("2m");
  expect(call).toHaveHeard("Enjoy your stay.");
  expect(call).toHaveEnded();
});

test("what it cannot do goes to people", () => {
  const sim = simulate(center, talk("escalated"));
  const call = sim.call("FrontDesk");
  call.enter("0815");
  sim.advance("2m");
  expect(call).toBeInQueue("Concierge");
  expect(call).toHaveAttribute("room", "0815");
});

test("who enters no room number talks to people at once", () => {
  const sim = simulate(center, talk("done"));
  const call = sim.call("FrontDesk");
  sim.advance("8s");
  expect(call).toBeInQueue("Concierge");
});
