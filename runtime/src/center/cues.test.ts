import { expect, test } from "vitest";
import { center } from "../../../test/centers/queued-callback.ts";
import type { Cue } from "./cues.ts";
import { createSimulation } from "./create-simulation.ts";

const told = () => {
  const cues: Cue[] = [];
  const sim = createSimulation(center, {
    at: "2026-03-02T10:00",
    speaking: () => 3000,
    onCue: (cue) => cues.push(cue),
  });
  return { sim, cues };
};

test("the customer is told when a flow begins to listen, with the place and the end of the prompt", () => {
  const { sim, cues } = told();
  const contactId = sim.call("+12025550100", "+14155550123");
  expect(cues).toEqual([]);
  sim.advance(3000);
  expect(cues).toMatchObject([
    { type: "asked", contactId, for: "key", spokenAt: sim.now + 3000, place: { flow: "Welcome" } },
  ]);
  sim.press(contactId, "1");
  expect(cues.at(-1)).toMatchObject({ type: "asked", for: "digits" });
});

test("agents are told what to accept and what to clear, and customers that it rings", () => {
  const { sim, cues } = told();
  sim.addAgent("Anna", { profile: "Frontline", status: "Available" });
  const contactId = sim.call("+12025550100", "+14155550123");
  sim.advance(3000);
  sim.press(contactId, "1");
  sim.press(contactId, "4155550123#");
  const callback = sim.contacts().find(({ initiationMethod }) => initiationMethod === "CALLBACK")?.contactId;
  sim.advance(140_000);
  expect(cues.slice(2)).toEqual([{ type: "offered", agent: "Anna", contactId: callback }]);
  sim.accept("Anna");
  expect(cues.slice(3)).toEqual([
    { type: "ringing", contactId: callback, number: "+14155550123", isCustomer: true },
  ]);
  sim.react("+14155550123", { type: "busy" });
  expect(cues.slice(4)).toEqual([{ type: "toClear", agent: "Anna", contactId: callback }]);
});
