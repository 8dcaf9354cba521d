import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Channel } from "../definition/index.ts";
import { createSimulation, resumeSimulation } from "./create-simulation.ts";
import { flow, mainLine, sampleCenter, say, seconds } from "./sample.fixture.ts";
import type { Simulation } from "./simulation.ts";
import { tellStory, tellWithPause, traceOf, type Step } from "./story.fixture.ts";

const every: readonly Channel[] = ["voice", "chat", "task", "email"];

/** Waits a while on whatever can wait, and sets all that may run later. */
const begins = flow("Begin", "inbound flow", {
  wait: [
    { type: "wait", seconds: 30 },
    { done: "pause", returned: "pause", error: "pause" },
  ],
  pause: [{ type: "setHook", hook: "pauseFlow", flow: "Paused" }, { done: "resume" }],
  resume: [{ type: "setHook", hook: "resumeFlow", flow: "Resumed" }, { done: "left" }],
  left: [{ type: "setHook", hook: "disconnectFlow", flow: "Left" }, { done: "queue" }],
  queue: [
    { type: "setQueue", queue: "Support" },
    { done: "enqueue", error: "bye" },
  ],
  enqueue: [{ type: "enqueue" }, { full: "bye", error: "bye" }],
  bye: [{ type: "disconnect" }],
});

const left = flow("Left", "inbound flow", {
  split: [
    { type: "split", shares: [{ percent: 50, outcome: "50%" }] },
    { "50%": "enqueue", noMatch: "bye" },
  ],
  enqueue: [{ type: "enqueue" }, { full: "bye", error: "bye" }],
  bye: [{ type: "disconnect" }],
});

const paused = flow("Paused", "inbound flow", {
  split: [
    { type: "split", shares: [{ percent: 60, outcome: "60%" }] },
    { "60%": "end", noMatch: "wait" },
  ],
  wait: [
    { type: "wait", seconds: 90 },
    { done: "resume", error: "end" },
  ],
  resume: [
    { type: "raw", action: "ResumeContact", parameters: {} },
    { done: "end", error: "end" },
  ],
  end: [{ type: "end" }],
});

const resumed = flow("Resumed", "inbound flow", {
  enqueue: [{ type: "enqueue" }, { full: "end", error: "end" }],
  end: [{ type: "end" }],
});

const form = flow("Form", "inbound flow", {
  hello: say("A form.", "wait"),
  wait: [
    { type: "wait", seconds: 60 },
    { done: "end", returned: "end", error: "end" },
  ],
  end: [{ type: "end" }],
});

const center = sampleCenter({
  flows: [begins, left, paused, resumed, form],
  queues: { Support: { quickConnects: ["Billing", "SendForm"] }, Billing: { maxContacts: 2 } },
  quickConnects: { Billing: { type: "queue", queue: "Billing" }, SendForm: { type: "flow", flow: "Form" } },
  phoneNumbers: { Main: { number: mainLine, flow: "Begin" } },
  routingProfiles: {
    Frontline: {
      channels: { voice: 1, chat: 2, task: 2, email: 1 },
      otherChannelsDuring: ["task"],
      queues: ["Support", "Billing"].map((queue) => ({ queue, priority: 1, delay: 0, channels: every })),
    },
  },
});

const names = ["Anna", "Ben"];
const agent = fc.constantFrom(...names);
const ago = fc.nat(5);
const idOf = (sim: Simulation, back: number) => sim.contacts().at(-1 - back)?.contactId ?? "none";

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constant<Step>((sim) => sim.call("Main", "+14155550123")),
  fc.constant<Step>((sim) => sim.startChat({ flow: "Begin" })),
  fc.constant<Step>((sim) => sim.startTask({ flow: "Begin", name: "Check" })),
  fc.constant<Step>((sim) => sim.startTask({ quickConnect: "Billing", name: "Check", delay: seconds(40) })),
  fc.constant<Step>((sim) => sim.startEmail({ flow: "Begin", from: "mia@example.com" })),
  ago.map<Step>((back) => (sim) => sim.pauseTask(idOf(sim, back))),
  ago.map<Step>((back) => (sim) => sim.pauseTask(idOf(sim, back))),
  ago.map<Step>((back) => (sim) => sim.resumeTask(idOf(sim, back))),
  ago.map<Step>((back) => (sim) => sim.stop(idOf(sim, back))),
  ago.map<Step>((back) => (sim) => sim.hangUp(idOf(sim, back))),
  ago.map<Step>((back) => (sim) => sim.returnTo(idOf(sim, back))),
  fc.tuple(agent, ago, fc.constantFrom("accept", "decline", "leave", "clear")).map<Step>(
    ([name, back, does]) =>
      (sim) =>
        sim[does](name, idOf(sim, back)),
  ),
  fc.tuple(agent, ago).map<Step>(
    ([name, back]) =>
      (sim) =>
        sim.accept(name, idOf(sim, back)),
  ),
  fc.tuple(agent, ago, fc.constantFrom("Billing", "SendForm")).map<Step>(
    ([name, back, to]) =>
      (sim) =>
        sim.transfer(name, to, idOf(sim, back)),
  ),
  fc.tuple(agent, ago).map<Step>(
    ([name, back]) =>
      (sim) =>
        sim.reply(name, "Dear Mia", idOf(sim, back)),
  ),
  agent.map<Step>((name) => (sim) => sim.setStatus(name, "Available")),
  fc.constantFrom(5, 20, 45, 8 * 24 * 3600).map<Step>((by) => (sim) => sim.advance(seconds(by))),
  fc.constantFrom(5, 20, 45).map<Step>((by) => (sim) => sim.advance(seconds(by))),
);

const story = fc.record({ steps: fc.array(step, { minLength: 10, maxLength: 60 }), seed: fc.nat(9) });
type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never;

function begin({ seed }: Story): Simulation {
  const sim = createSimulation(center, { seed });
  for (const name of names) sim.addAgent(name, { profile: "Frontline", status: "Available" });
  return sim;
}

const play = (told: Story, look: (sim: Simulation) => void) => tellStory(begin(told), told.steps, look);

test("whatever is paused is a task that has not ended, in no queue and with no agent but its own", () => {
  fc.assert(
    fc.property(story, (told) => {
      play(told, (sim) => {
        const queued = new Set(["Support", "Billing"].flatMap((queue) => sim.queue(queue).contacts));
        const holders = (id: string) =>
          sim
            .agents()
            .filter(({ contacts }) =>
              contacts.some(({ contactId, state }) => contactId === id && state === "CONNECTED"),
            )
            .map(({ name }) => name);
        const wrong = sim.contacts().filter(({ contactId, channel, phase, pausedSince, agent: own }) => {
          const held = holders(contactId).join();
          const isAside = phase === "setAside" || pausedSince !== undefined;
          return (
            (isAside && (queued.has(contactId) || channel !== "task" || phase === "ended")) ||
            (pausedSince !== undefined && held !== (phase === "connected" ? own : ""))
          );
        });
        expect(wrong).toEqual([]);
      });
    }),
    { numRuns: 100 },
  );
});

const ids = (items: readonly { readonly contactId: string }[]) =>
  items.map(({ contactId }) => contactId).toSorted();

test("each contact that has ended has one final record, and its pauses fit into its life", () => {
  fc.assert(
    fc.property(story, (told) => {
      const sim = play(told, () => {});
      for (const name of names) sim.setStatus(name, "Offline");
      const ended = sim.contacts().filter(({ phase }) => phase === "ended");
      expect(ids(sim.records())).toEqual(ids(ended));
      for (const record of sim.records()) {
        const { totalPauseDuration = 0, agentPauseDuration = 0, agentInteractionDuration = 0 } = record;
        const life = ((record.disconnectTimestamp ?? 0) - record.initiationTimestamp) / 1000;
        expect(agentPauseDuration).toBeLessThanOrEqual(totalPauseDuration);
        expect(totalPauseDuration).toBeLessThanOrEqual(life);
        expect(agentInteractionDuration).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 100 },
  );
});

test("resuming from what was written down is as good as not stopping", () => {
  fc.assert(
    fc.property(story, fc.nat(60), (told, at) => {
      const whole = play(told, () => {});
      const rest = tellWithPause(begin(told), told.steps, at, (written) => resumeSimulation(center, written));
      whole.advance(seconds(600));
      rest.advance(seconds(600));
      expect(traceOf(rest)).toBe(traceOf(whole));
    }),
    { numRuns: 60 },
  );
});
