import { simulate } from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { expect, test } from "vitest";
import { center } from "./reminder-calls.flow";

const patient = "+16465550123";

/** A program calls the patient; `heard` is who or what it takes for answering. */
function called(heard: "person" | "machine") {
  const sim = simulate(center, {
    at: "2026-03-02T09:00",
    actions: { CheckOutboundCallStatus: { outcome: heard } },
  });
  const call = sim.outboundCall(patient, {
    flow: "Reminder",
    queue: "FrontDesk",
    attributes: { appointment: "tomorrow at ten" },
  });
  return { sim, call };
}

test("a patient says that she comes", () => {
  const { sim, call } = called("person");
  sim.customer(patient).answers();
  call.press("1");
  expect(call).toHaveAttribute("answer", "coming");
  expect(call).toHaveEnded();
  expect(call).toHaveContactRecord({ initiationMethod: "API" });
});

test("a patient who puts it off talks to the desk", () => {
  const { sim, call } = called("person");
  sim.customer(patient).answers();
  call.press("2");
  expect(call).toBeInQueue("FrontDesk");
});

test("a machine gets a message", () => {
  const { sim, call } = called("machine");
  sim.customer(patient).voicemailAnswers();
  expect(call).toHaveHeard("This is Dental Care. Your appointment is tomorrow at ten.");
  expect(call).toHaveEnded();
});

test("nobody answers", () => {
  const { sim, call } = called("person");
  sim.customer(patient).doesNotAnswer();
  sim.advance("1m");
  expect(call).toHaveEnded();
  expect(call).not.toHaveHeard(/appointment/);
});
