import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CenterDefinition } from "../definition/index.ts";
import { createSimulation, resumeSimulation } from "./create-simulation.ts";
import type { ContactRecord } from "./record.ts";
import { runs } from "./runs.fixture.ts";
import {
  agentWhisper,
  customerWhisper,
  flow,
  outboundWhisper,
  sampleCenter,
  say,
  seconds,
} from "./sample.fixture.ts";
import type { Reaction, Simulation } from "./simulation.ts";
import type { SimulationSnapshot } from "./snapshot/document.ts";
import {
  allOf,
  reachedIn,
  refuses,
  sharesOf,
  type Step,
  tellStory,
  tellWithPause,
  traceOf,
} from "./story.fixture.ts";
import type { ContactPhase, ContactView } from "./views.ts";

/** Callers choose a queue by key, or a callback, or a number that is dialled for them, or nothing. */
const menu = flow("Menu", "inbound flow", {
  split: [
    { type: "split", shares: [{ percent: 50, outcome: "hook" }] },
    { hook: "hook", noMatch: "ask" },
  ],
  hook: [{ type: "setHook", hook: "disconnectFlow", flow: "Survey" }, { done: "urgent" }],
  urgent: [{ type: "setRouting", priority: 2 }, { done: "ask" }],
  ask: [
    { type: "ask", prompt: { say: "1 to 5?" }, timeout: 5 },
    { "1": "one", "2": "two", "3": "callback", "4": "dial", noMatch: "bye", timeout: "one" },
  ],
  one: [{ type: "setQueue", queue: "One" }, { done: "wait" }],
  two: [{ type: "setQueue", queue: "Two" }, { done: "wait" }],
  wait: [{ type: "setHook", hook: "queueFlow", flow: "Waiting" }, { done: "enqueue" }],
  enqueue: [{ type: "enqueue" }, { full: "full" }],
  full: say("Full.", "bye"),
  callback: [
    { type: "callback", queue: "Two", delay: 15, retries: 1, interval: 30 },
    { done: "bye", error: "bye" },
  ],
  dial: [
    { type: "dial", number: "+12025550177", timeout: 10, resume: true },
    { ended: "bye", failed: "ask", timeout: "ask" },
  ],
  bye: [{ type: "disconnect" }],
});

const waiting = flow("Waiting", "queue flow", {
  music: [{ type: "loop", prompts: [{ say: "Hold." }], interruptEvery: 30 }, { interrupted: "ask" }],
  ask: [
    { type: "ask", prompt: { say: "1 to be called back, 2 to be transferred?" }, timeout: 5 },
    { "1": "callback", "2": "dial", "3": "move", noMatch: "music", timeout: "more" },
  ],
  callback: [
    { type: "callback", delay: 15, retries: 1, interval: 30 },
    { done: "bye", error: "music" },
  ],
  dial: [{ type: "dial", number: "+12025550177", timeout: 10, resume: false }, { error: "music" }],
  move: [
    { type: "requeue", queue: "Two" },
    { done: "music", full: "music", error: "music" },
  ],
  more: [{ type: "loop", prompts: [{ say: "Hold." }] }],
  bye: [{ type: "disconnect" }],
});

const survey = flow("Survey", "inbound flow", {
  ask: [
    { type: "ask", prompt: { say: "Happy?" }, timeout: 5 },
    { "1": "again", noMatch: "bye", timeout: "bye" },
  ],
  again: [{ type: "enqueue" }, { full: "bye" }],
  bye: [{ type: "disconnect" }],
});

const caller = fc.constantFrom("+14155550123", "+14155550123", "+14155550124", undefined);
const queue = fc.record(
  { maxContacts: fc.integer({ min: 1, max: 4 }), callerId: fc.constant({ number: "+12025550100" }) },
  { requiredKeys: ["callerId"] },
);
const profile = fc
  .uniqueArray(
    fc.record({
      queue: fc.constantFrom("One", "Two"),
      priority: fc.integer({ min: 1, max: 2 }),
      delay: fc.constantFrom(0, 10, 30),
      channels: fc.constant(["voice" as const]),
    }),
    { minLength: 1, selector: ({ queue: name }) => name },
  )
  .map((queues) => ({ channels: { voice: 1 }, queues }));

const centre: fc.Arbitrary<CenterDefinition> = fc
  .record({ One: queue, Two: queue, First: profile, Second: profile, whispers: fc.boolean() })
  .map(({ One, Two, First, Second, whispers }) =>
    sampleCenter({
      flows: [menu, waiting, survey, agentWhisper, customerWhisper, outboundWhisper],
      queues: { One, Two: { ...Two, outboundWhisper: "Greeting" } },
      routingProfiles: { First, Second },
      agents: Object.fromEntries(
        agentNames.map((name, index) => [
          name,
          {
            profile: index % 2 === 0 ? "First" : "Second",
            autoAccept: index === 1,
            ...(index < 2 && { afterContactWork: index * 20 }),
          },
        ]),
      ),
      agentStatuses: { Lunch: {} },
      defaults: whispers ? { agentWhisper: "ForAgents", customerWhisper: "ForCustomers" } : {},
    }),
  );

const agentNames = ["Anna", "Ben", "Cem"];
const agent = fc.constantFrom(...agentNames);
const number = fc.constantFrom("+14155550123", "+14155550123", "+14155550124", "+12025550177");
const reaction: fc.Arbitrary<Reaction> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant("answers" as const), after: fc.constantFrom(0, 5000) }),
  },
  fc.record({
    type: fc.constantFrom("noAnswer" as const, "busy" as const, "busy" as const, "voicemail" as const),
  }),
);

/** Contacts are meant by how long ago they came, so that the latest ones are meant most often. */
const contact = fc.constantFrom(0, 0, 1, 2, 3);
const contactId = (sim: Simulation, ago: number) => sim.contacts().at(-1 - ago)?.contactId ?? "none";

/** Steps that mostly make sense, beside the ones below that may not. */
function acceptAnything(sim: Simulation): void {
  const ringing = sim
    .agents()
    .find(({ contacts }) => contacts.some(({ until, state }) => until !== undefined && state !== "ENDED"));
  sim.accept(ringing?.name ?? "nobody");
}

/** Somebody who talks hangs up, or somebody who has something to clear does. */
function finishAnything(sim: Simulation, does: "leave" | "clear"): void {
  const states = does === "leave" ? ["CONNECTED"] : ["ENDED", "MISSED", "ERROR"];
  const busy = sim.agents().find(({ contacts }) => contacts.some(({ state }) => states.includes(state)));
  sim[does](busy?.name ?? "nobody");
}

/** Time goes on until a flow asks somebody for a key, who presses it. */
function answerFlow(sim: Simulation, keys: string): void {
  const asked = () => {
    const all = sim.contacts().filter(({ customerFlow }) => customerFlow?.waiting?.type === "key");
    return all.find(({ phase }) => phase === "queued") ?? all[0];
  };
  waitUntil(sim, () => asked() !== undefined);
  const answering = asked();
  if (answering) sim.press(answering.contactId, keys);
}

/** Somebody who is called is not there; whoever is offered something after a while takes it. */
function missCustomer(sim: Simulation): void {
  reactAnywhere(sim, { type: "busy" });
  for (const name of agentNames) refuses(() => sim.clear(name));
  waitUntil(sim, () => sim.contacts().some(({ phase }) => phase === "offered"));
  refuses(() => acceptAnything(sim));
}

/** For a minute and a bit at most. */
function waitUntil(sim: Simulation, holds: () => boolean): void {
  const end = sim.now + seconds(70);
  while (!holds() && (sim.nextAt() ?? Infinity) <= end) sim.advanceTo(sim.nextAt() ?? end);
}

function reactAnywhere(sim: Simulation, what: Reaction): void {
  const [ringing] = sim.outgoingCalls();
  sim.react(ringing?.number ?? "nowhere", what);
}

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: caller.map((from) => (sim: Simulation) => {
      sim.press(sim.call("Main", from), "3");
      sim.advance(seconds(46));
    }),
  },
  { weight: 10, arbitrary: fc.constant(acceptAnything) },
  { weight: 6, arbitrary: fc.constant(missCustomer) },
  {
    weight: 8,
    arbitrary: fc
      .constantFrom("leave", "clear", "clear")
      .map((does) => (sim: Simulation) => finishAnything(sim, does)),
  },
  {
    weight: 8,
    arbitrary: fc
      .constantFrom("1", "2", "3", "3", "4")
      .map((keys) => (sim: Simulation) => answerFlow(sim, keys)),
  },
  { weight: 8, arbitrary: reaction.map((what) => (sim: Simulation) => reactAnywhere(sim, what)) },
  { weight: 5, arbitrary: caller.map((from) => (sim: Simulation) => void sim.call("Main", from)) },
  {
    weight: 6,
    arbitrary: fc.tuple(contact, fc.constantFrom("1", "2", "3", "3", "11", "4", "9", "12")).map(
      ([ago, keys]) =>
        (sim: Simulation) =>
          void sim.press(contactId(sim, ago), keys),
    ),
  },
  { weight: 2, arbitrary: contact.map((ago) => (sim: Simulation) => sim.hangUp(contactId(sim, ago))) },
  {
    weight: 7,
    arbitrary: fc
      .tuple(agent, fc.constantFrom("Available", "Available", "Available", "Available", "Offline", "Lunch"))
      .map(
        ([name, status]) =>
          (sim: Simulation) =>
            sim.setStatus(name, status),
      ),
  },
  {
    weight: 9,
    arbitrary: fc
      .tuple(agent, fc.constantFrom("accept", "accept", "accept", "decline", "leave", "clear"))
      .map(
        ([name, does]) =>
          (sim: Simulation) =>
            sim[does](name),
      ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(number, reaction).map(
      ([called, what]) =>
        (sim: Simulation) =>
          sim.react(called, what),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(number, reaction).map(
      ([called, what]) =>
        (sim: Simulation) =>
          sim.whenCalled(called, what),
    ),
  },
  { weight: 1, arbitrary: number.map((called) => (sim: Simulation) => sim.partyHangsUp(called)) },
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(0, 1, 1000, 4000, 9999, 15_000, 20_000, 31_000, 61_000, 130_000)
      .map((by) => (sim: Simulation) => sim.advance(by)),
  },
);

/** Only where prompts take no time: eight days of music are half a million prompts. */
const longTime: fc.Arbitrary<Step> = fc.constant((sim) => sim.advance(seconds(8 * 24 * 60 * 60)));

const story = fc.constantFrom(0, 1500).chain((speaks) =>
  fc.record({
    definition: centre,
    steps: fc.array(speaks > 0 ? step : fc.oneof({ weight: 30, arbitrary: step }, longTime), {
      minLength: 20,
      maxLength: 60,
      size: "max",
    }),
    seed: fc.nat(),
    speaks: fc.constant(speaks),
  }),
);
type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never;

function begin({ definition, seed, speaks }: Story): Simulation {
  const sim = createSimulation(definition, { seed, speaking: () => speaks });
  for (const name of agentNames) sim.setStatus(name, "Available");
  return sim;
}

function play(told: Story, look: (sim: Simulation) => void): Simulation {
  return tellStory(begin(told), told.steps, look);
}

const inQueue: ReadonlySet<ContactPhase> = new Set(["queued", "offered"]);
const withAgent: ReadonlySet<ContactPhase> = new Set([
  "offered",
  "agentWhisper",
  "customerWhisper",
  "dialling",
  "outboundWhisper",
  "connected",
]);

/** Where a contact can be found, by everything that might hold it. */
function placesOf(sim: Simulation, { contactId: id }: ContactView) {
  const queues = ["One", "Two"].filter((name) => sim.queue(name).contacts.includes(id));
  const open = sim.agents().flatMap(({ contacts }) => contacts.filter((each) => each.contactId === id));
  const active = open.filter(({ state }) => state !== "ENDED" && state !== "MISSED" && state !== "ERROR");
  return { queues: queues.length, agents: active.length };
}

describe("in every centre, whatever happens", () => {
  test("each contact is in one place, which its phase tells", () => {
    fc.assert(
      fc.property(story, (told) => {
        play(told, (sim) => {
          for (const each of sim.contacts()) {
            const { phase, initiationMethod } = each;
            const waits = inQueue.has(phase) || (phase === "agentWhisper" && initiationMethod !== "CALLBACK");
            const attended = withAgent.has(phase) && initiationMethod !== "EXTERNAL_OUTBOUND";
            expect({ phase, ...placesOf(sim, each) }).toEqual({
              phase,
              queues: Number(waits),
              agents: Number(attended),
            });
          }
        });
      }),
      runs(150),
    );
  });

  test("each contact that has ended has one final record, once its after-contact work is done; no other has any", () => {
    fc.assert(
      fc.property(story, (told) => {
        const sim = play(told, () => {});
        for (const name of agentNames) refuses(() => sim.setStatus(name, "Offline"));
        const final = sim.records().filter((record) => record.final);
        const ended = sim.contacts().filter(({ phase }) => phase === "ended");
        expect(final.map((record) => record.contactId).sort()).toEqual(
          ended.map((each) => each.contactId).sort(),
        );
        const attempts = sim.records().filter((record) => !record.final);
        expect(
          attempts.every(
            ({ initiationMethod, attempt, agent: name }) =>
              initiationMethod === "CALLBACK" && attempt !== undefined && name !== undefined,
          ),
        ).toBe(true);
      }),
      runs(150),
    );
  });

  test("the times of a record are in order", () => {
    fc.assert(
      fc.property(story, (told) => {
        for (const record of play(told, () => {}).records()) {
          expect(timesOf(record)).toEqual(timesOf(record).toSorted((one, other) => one - other));
        }
      }),
      runs(150),
    );
  });

  test("nobody is idle who could take a contact that has waited long enough", () => {
    fc.assert(
      fc.property(story, (told) => {
        play(told, (sim) => {
          for (const { routable, profile: name } of sim.agents()) {
            if (!routable) continue;
            for (const source of told.definition.routingProfiles[name]?.queues ?? []) {
              const overdue = sim
                .queue(source.queue)
                .contacts.map((id) => sim.contact(id))
                .filter(
                  (each) => each.phase === "queued" && sim.now - queuedAt(each) >= seconds(source.delay),
                );
              expect(overdue).toEqual([]);
            }
          }
        });
      }),
      runs(150),
    );
  });

  test("the same seed gives the same trace, step by step or at once", () => {
    fc.assert(
      fc.property(story, (told) => {
        expect(traceOf(play(told, () => {}))).toBe(traceOf(play(told, () => {})));
        const one = play(told, () => {});
        const other = play(told, () => {});
        const end = one.now + seconds(400);
        while ((other.nextAt() ?? Infinity) <= end) other.step();
        other.advanceTo(end);
        one.advanceTo(end);
        expect(traceOf(other)).toBe(traceOf(one));
      }),
      runs(50),
    );
  });

  test("resuming from what was written down is as good as not stopping, at any step", () => {
    fc.assert(
      fc.property(story, fc.nat(60), (told, pause) => {
        const { definition, steps, speaks } = told;
        const resume = (snapshot: SimulationSnapshot) =>
          resumeSimulation(definition, snapshot, { speaking: () => speaks });
        const paused = tellWithPause(begin(told), steps, pause, resume);
        const one = play(told, () => {});
        one.advance(seconds(400));
        paused.advance(seconds(400));
        expect(traceOf(paused)).toBe(traceOf(one));
      }),
      runs(100),
    );
  });

  test("a call of the API that makes no sense leaves everything as it was, down to the timers", () => {
    fc.assert(
      fc.property(story, (told) => void tellStory(begin(told), told.steps, () => {}, allOf)),
      runs(15),
    );
  });

  test("the time that queues have held contacts is the time that contacts have waited (Little's law)", () => {
    fc.assert(
      fc.property(story, (told) => {
        const held: Record<string, number> = { One: 0, Two: 0 };
        const sim = begin(told);
        const hold = (at: number) => {
          const { now } = sim;
          for (const name of ["One", "Two"])
            held[name] = (held[name] ?? 0) + sim.queue(name).size * (at - now);
          sim.advanceTo(at);
        };
        const advanceTo = (end: number) => {
          for (let at = sim.nextAt() ?? Infinity; at <= end; at = sim.nextAt() ?? Infinity) hold(at);
          hold(end);
        };
        const watched = Object.assign(Object.create(sim) as Simulation, {
          advanceTo,
          advance: (by: number) => advanceTo(sim.now + by),
        });
        tellStory(watched, told.steps, () => {});
        for (const name of agentNames) refuses(() => sim.setStatus(name, "Offline"));
        const waited: Record<string, number> = { One: 0, Two: 0 };
        for (const { queue: name, enqueueTimestamp, dequeueTimestamp } of [
          ...sim.records(),
          ...sim.recordsSoFar(),
        ]) {
          if (name === undefined || enqueueTimestamp === undefined) continue;
          waited[name] = (waited[name] ?? 0) + (dequeueTimestamp ?? sim.now) - enqueueTimestamp;
        }
        expect(held).toEqual(waited);
      }),
      runs(60),
    );
  });

  test("no queue holds more than it may, and what is counted of it is what is in it", () => {
    fc.assert(
      fc.property(story, (told) => {
        play(told, (sim) => {
          for (const name of ["One", "Two"]) {
            const { size, contacts } = sim.queue(name);
            expect(size).toBe(contacts.length);
            expect(size).toBeLessThanOrEqual(
              Math.floor((told.definition.queues[name]?.maxContacts ?? Infinity) * 1.2),
            );
          }
        });
      }),
      runs(100),
    );
  });
});

function queuedAt({ transcript }: ContactView): number {
  return transcript.findLast(({ type }) => type === "queued")?.at ?? Infinity;
}

function timesOf(record: ContactRecord): readonly number[] {
  return [
    record.initiationTimestamp,
    record.enqueueTimestamp,
    record.dequeueTimestamp,
    record.connectedToAgentTimestamp,
    record.disconnectTimestamp,
    record.afterContactWorkStartTimestamp,
    record.afterContactWorkEndTimestamp,
    record.lastUpdateTimestamp,
  ].filter((time) => time !== undefined);
}

test("the stories are about what the properties are about", () => {
  const stories = fc.sample(story, { numRuns: 200, seed: 1 });
  const share = sharesOf(stories, (told) => {
    const reached = new Set<string>();
    const sim = play(told, (seen) => {
      for (const name of ["One", "Two"]) if (seen.queue(name).size > 2) reached.add("three wait");
    });
    return new Set([...reached, ...reachedIn(sim)]);
  });
  const wanted = {
    connected: 50,
    CALLBACK: 50,
    "repeated attempt": 3,
    voicemail: 1,
    QUEUE_TRANSFER: 2,
    DISCONNECT: 10,
    EXTERNAL_OUTBOUND: 10,
    "outcome full": 5,
    declined: 2,
    "let ring": 40,
    "three wait": 4,
    EXPIRED: 8,
    CUSTOMER_DISCONNECT: 10,
    "flow ForAgents": 20,
    "flow Greeting": 20,
    cutOff: 25,
  };
  expect(Object.entries(wanted).filter(([what, least]) => share(what) < least)).toEqual([]);
});
