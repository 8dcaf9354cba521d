import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Channel } from "../../definition/index.ts";
import { createSimulation, resumeSimulation } from "../create-simulation.ts";
import type { SimulationOptions } from "../options.ts";
import { flow, mainLine, sampleCenter, say, seconds } from "../sample.fixture.ts";
import type { Simulation } from "../simulation.ts";
import { tellStory, tellInPieces, traceOf, type Step } from "../story.fixture.ts";

/** Everything that a flow may wait for, besides queues and agents: answers, bots, entries of digits, time, customers who come back. */
const services = flow("Services", "inbound flow", {
  split: [
    {
      type: "split",
      shares: [
        { percent: 20, outcome: "task" },
        { percent: 20, outcome: "bot" },
        { percent: 30, outcome: "collect" },
      ],
    },
    { task: "task", bot: "bot", collect: "collect", noMatch: "lookUp" },
  ],
  task: [
    {
      type: "raw",
      action: "CreateTask",
      parameters: { Name: "Call back", ContactFlowId: "Work", DelaySeconds: 90 },
    },
    { done: "lookUp", error: "lookUp" },
  ],
  lookUp: [
    { type: "invoke", lambda: "LookUp", parameters: {}, timeout: 3 },
    { done: "greet", timeout: "collect", error: "collect" },
  ],
  greet: [{ type: "play", prompt: { say: ["Hello ", { read: ["External", "name"] }] } }, { done: "collect" }],
  collect: [
    { type: "collect", prompt: { say: "Your number?" }, timeout: 5, maxDigits: 6 },
    { done: "keep", timeout: "wait", error: "wait", invalid: "wait" },
  ],
  keep: [
    { type: "setAttributes", values: { number: { read: ["StoredCustomerInput"] } } },
    { done: "wait", error: "wait" },
  ],
  wait: [
    { type: "wait", seconds: 20 },
    { done: "bot", returned: "bot", disconnected: "bot", error: "bot" },
  ],
  bot: [
    {
      type: "raw",
      action: "ConnectParticipantWithLexBot",
      parameters: {
        Text: "How can we help?",
        LexV2Bot: { AliasArn: "Clerk" },
        LexTimeoutSeconds: { Text: "30" },
      },
    },
    { Help: "queue", noMatch: "lookUp", timeout: "bye", error: "queue" },
  ],
  queue: [
    { type: "setQueue", queue: "Support" },
    { done: "enqueue", error: "bye" },
  ],
  enqueue: [{ type: "enqueue" }, { full: "bye", error: "bye" }],
  bye: [{ type: "disconnect" }],
});

const work = flow("Work", "inbound flow", {
  hello: say("A task.", "queue"),
  queue: [{ type: "setQueue", queue: "Support" }, { done: "enqueue" }],
  enqueue: [{ type: "enqueue" }, { full: "bye" }],
  bye: [{ type: "disconnect" }],
});

const channels: readonly Channel[] = ["voice", "chat", "task", "email"];

const center = sampleCenter({
  flows: [services, work],
  queues: { Support: { maxContacts: 5 } },
  routingProfiles: {
    Frontline: {
      channels: { voice: 1, chat: 2, task: 1, email: 1 },
      queues: [{ queue: "Support", priority: 1, delay: 10, channels }],
    },
  },
});

const options: SimulationOptions = {
  speaking: () => 700,
  lambdas: {
    LookUp: ({ contactId }) => ({
      result: { name: contactId },
      takes: (Number(contactId.slice(1)) % 5) * 1000,
    }),
  },
  bots: {
    Clerk: ({ utterance, sessionAttributes: { said = "" } }) =>
      utterance === "help"
        ? { intent: "Help", slots: { topic: said } }
        : utterance === "no"
          ? { noMatch: true }
          : { says: "And then?", sessionAttributes: { said: `${said} ${utterance}` } },
  },
};

const contact = fc.constantFrom(0, 0, 1, 2, 3);
const idOf = (sim: Simulation, ago: number) => sim.contacts().at(-1 - ago)?.contactId ?? "none";

function on(act: (sim: Simulation, contactId: string) => unknown): fc.Arbitrary<Step> {
  return contact.map((ago) => (sim: Simulation) => void act(sim, idOf(sim, ago)));
}

const advance =
  (by: number): Step =>
  (sim) =>
    sim.advance(by);

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom<Step>(
    (sim) => void sim.call(mainLine, "+14155550123"),
    (sim) => void sim.startChat({ flow: "Services", name: "Ada" }),
    (sim) => void sim.startTask({ flow: "Work", name: "Sort", delay: 45_000 }),
    (sim) => void sim.startTask({ flow: "Work", name: "File" }),
    (sim) => void sim.startEmail({ flow: "Work", from: "ada@example.com" }),
  ),
  fc.constantFrom("help", "no", "well").chain((text) => on((sim, contactId) => sim.say(contactId, text))),
  fc
    .constantFrom("1", "12", "123456", "#")
    .chain((keys) => on((sim, contactId) => sim.press(contactId, keys))),
  on((sim, contactId) => sim.returnTo(contactId)),
  on((sim, contactId) => sim.hangUp(contactId)),
  on((sim, contactId) => sim.pauseTask(contactId)),
  on((sim, contactId) => sim.stop(contactId)),
  fc
    .constantFrom("accept", "accept", "decline", "leave", "clear")
    .chain((does) => on((sim, contactId) => sim[does]("Anna", contactId))),
  fc.constant<Step>((sim) => sim.setStatus("Anna", "Available")),
  { weight: 3, arbitrary: fc.constantFrom(300, 1000, 2500, 2500).map(advance) },
  { weight: 1, arbitrary: fc.constantFrom(12_000, 40_000).map(advance) },
);

function begin(seed: number): Simulation {
  const sim = createSimulation(center, { ...options, seed });
  sim.addAgent("Anna", { profile: "Frontline", status: "Available" });
  return sim;
}

test("what waits for services, bots and customers goes on from JSON after each step as if nothing had been", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 60, size: "max" }), fc.nat(), (steps, seed) => {
      const pieces = tellInPieces(begin(seed), steps, (snapshot) =>
        resumeSimulation(center, snapshot, options),
      );
      const whole = tellStory(begin(seed), steps, () => {});
      for (const sim of [pieces, whole]) sim.advance(seconds(300));
      expect(traceOf(pieces)).toBe(traceOf(whole));
    }),
    { numRuns: 40 },
  );
});
