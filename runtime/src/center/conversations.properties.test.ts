import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createSimulation, resumeSimulation } from "./create-simulation.ts";
import { runs } from "./runs.fixture.ts";
import { flow, mainLine, seconds } from "./sample.fixture.ts";
import type { Simulation } from "./simulation.ts";
import type { SimulationSnapshot } from "./snapshot/document.ts";
import { reachedIn, sharesOf, type Step, tellStory, tellWithPause, traceOf } from "./story.fixture.ts";
import type { ContactPhase, ContactView } from "./views.ts";
import { partner, straight, transferCenter } from "./transfers.fixture.ts";

/** Hands callers on at random: through both kinds of transfer, an agent's own queue, and flows that say who is on hold. */
const state = (PreviousContactParticipantState: string) =>
  ({
    type: "raw",
    action: "UpdatePreviousContactParticipantState",
    parameters: { PreviousContactParticipantState },
  }) as const;

const toQueue = flow("ToQueue", "queue transfer flow", {
  split: [
    {
      type: "split",
      shares: [
        { percent: 40, outcome: "agent" },
        { percent: 20, outcome: "off" },
      ],
    },
    { agent: "agent", off: "off", noMatch: "enqueue" },
  ],
  agent: [state("AgentOnHold"), { done: "ask", error: "bye" }],
  off: [state("OffHold"), { done: "ask", error: "bye" }],
  ask: [
    { type: "ask", prompt: { say: "1?" }, timeout: 5 },
    { "1": "enqueue", timeout: "bye", noMatch: "bye", error: "bye" },
  ],
  enqueue: [{ type: "enqueue" }, { full: "bye", error: "bye" }],
  bye: [{ type: "disconnect" }],
});

const survey = flow("Survey", "inbound flow", {
  ask: [
    { type: "ask", prompt: { say: "Happy?" }, timeout: 5 },
    { timeout: "bye", noMatch: "again", error: "bye" },
  ],
  again: [{ type: "enqueue" }, { full: "bye", error: "bye" }],
  bye: [{ type: "disconnect" }],
});

const hooked = {
  ...straight,
  ...flow("Welcome", "inbound flow", {
    hook: [{ type: "setHook", hook: "disconnectFlow", flow: "Survey" }, { done: "queue" }],
    queue: [{ type: "setQueue", queue: "Support" }, { done: "enqueue" }],
    enqueue: [{ type: "enqueue" }, { full: "bye", error: "bye" }],
    bye: [{ type: "disconnect" }],
  }),
};

const connects = ["CallAnna", "CallBen", "CallCem", "AskBilling", "AskSupport", "CallPartner"];

const center = transferCenter([hooked, toQueue, survey], {
  queues: {
    Support: { quickConnects: connects, callerId: { number: mainLine } },
    Billing: { maxContacts: 2, quickConnects: connects, callerId: { number: mainLine } },
  },
  quickConnects: {
    CallAnna: { type: "agent", agent: "Anna", flow: "ToAgent" },
    CallBen: { type: "agent", agent: "Ben", flow: "ToAgent" },
    CallCem: { type: "agent", agent: "Cem" },
    AskBilling: { type: "queue", queue: "Billing", flow: "ToQueue" },
    AskSupport: { type: "queue", queue: "Support" },
    CallPartner: { type: "phone", number: partner },
  },
  settings: { multiPartyCalls: true, callMonitoring: true },
});

const names = ["Anna", "Ben", "Cem"];
const agent = fc.constantFrom(...names);
const who = fc.constantFrom(undefined, undefined, "customer", ...names, partner);
const contact = fc.constantFrom(0, 0, 1, 2, 3);
const idOf = (sim: Simulation, ago: number) => sim.contacts().at(-1 - ago)?.contactId ?? "none";

const weigh = (weight: number, arbitrary: fc.Arbitrary<Step>) => ({ weight, arbitrary });

function acceptAnything(sim: Simulation): void {
  const offered = sim.contacts().find(({ phase }) => phase === "offered");
  sim.accept(offered?.agent ?? "nobody");
}

/** Somebody who is talking, if anybody is; or anybody. */
function talker(sim: Simulation, index: number): string {
  const talking = sim
    .agents()
    .filter(({ contacts }) => contacts.some((each) => each.state.startsWith("CONNECTED")));
  return (talking[index % Math.max(talking.length, 1)] ?? sim.agent(names[index] ?? "Anna")).name;
}

const somebody = fc.nat(2);

const step: fc.Arbitrary<Step> = fc.oneof(
  weigh(
    3,
    fc.tuple(somebody, contact).map(
      ([index, ago]) =>
        (sim) =>
          sim.monitor(names[index] ?? "Anna", idOf(sim, ago)),
    ),
  ),
  weigh(
    2,
    agent.map((name) => (sim) => sim.barge(name)),
  ),
  weigh(
    2,
    fc.tuple(somebody, fc.constantFrom("customer", ...names, partner, "Support", "Billing")).map(
      ([index, whom]) =>
        (sim) =>
          sim.drop(talker(sim, index), whom),
    ),
  ),
  weigh(
    1,
    contact.map((ago) => (sim) => sim.stop(idOf(sim, ago))),
  ),
  weigh(
    3,
    fc.constant((sim) => sim.call("Main", "+14155550123")),
  ),
  weigh(16, fc.constant(acceptAnything)),
  weigh(
    10,
    fc.tuple(somebody, fc.constantFrom(...connects)).map(
      ([index, to]) =>
        (sim) =>
          sim.transfer(talker(sim, index), to),
    ),
  ),
  weigh(
    2,
    fc.tuple(somebody, fc.constantFrom(partner, "+14155550199")).map(
      ([index, to]) =>
        (sim) =>
          sim.dial(talker(sim, index), to),
    ),
  ),
  weigh(
    4,
    fc.tuple(somebody, who).map(
      ([index, whom]) =>
        (sim) =>
          sim.hold(talker(sim, index), whom),
    ),
  ),
  weigh(
    4,
    fc.tuple(somebody, who).map(
      ([index, whom]) =>
        (sim) =>
          sim.resume(talker(sim, index), whom),
    ),
  ),
  weigh(
    7,
    fc.tuple(somebody, fc.constantFrom("join", "join", "swap", "leave")).map(
      ([index, does]) =>
        (sim) =>
          sim[does](talker(sim, index)),
    ),
  ),
  weigh(
    5,
    fc.tuple(agent, fc.constantFrom("leave", "decline", "clear", "clear", "clear")).map(
      ([name, does]) =>
        (sim) =>
          sim[does](name),
    ),
  ),
  weigh(
    5,
    agent.map((name) => (sim) => sim.setStatus(name, "Available")),
  ),
  weigh(
    1,
    agent.map((name) => (sim) => sim.setStatus(name, "Offline")),
  ),
  weigh(
    2,
    somebody.map((index) => (sim) => sim.pressAs(talker(sim, index), "1")),
  ),
  weigh(
    2,
    contact.map((ago) => (sim) => sim.press(idOf(sim, ago), "1")),
  ),
  weigh(
    1,
    contact.map((ago) => (sim) => sim.hangUp(idOf(sim, ago))),
  ),
  weigh(
    5,
    fc.constantFrom("answers", "answers", "busy").map((type) => (sim) => {
      sim.react(sim.outgoingCalls()[0]?.number ?? "nowhere", { type });
    }),
  ),
  weigh(
    1,
    fc.constant((sim) => sim.partyHangsUp(partner)),
  ),
  weigh(
    3,
    fc.constantFrom(1000, 5000, 20_000, 61_000).map((by) => (sim) => sim.advance(by)),
  ),
);

const story = fc.record({
  steps: fc.array(step, { minLength: 20, maxLength: 60, size: "max" }),
  seed: fc.nat(),
  speaks: fc.constantFrom(0, 1500),
});

type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never;

function play(told: Story, look: (sim: Simulation) => void): Simulation {
  return tellStory(begin(told), told.steps, look);
}

function begin({ seed, speaks }: Story): Simulation {
  const sim = createSimulation(center, { seed, speaking: () => speaks });
  for (const [index, name] of names.entries()) {
    sim.addAgent(name, { profile: index === 0 ? "Frontline" : "Backoffice", status: "Available" });
  }
  sim.call("Main", "+14155550123");
  sim.accept("Anna");
  sim.advance(seconds(10));
  return sim;
}

type People = ContactView["people"];

const isCustomer = ({ party }: People[number]) => "customer" in party;
const isHeldCustomer = (person: People[number]) => person.isOnHold && isCustomer(person);

test("whoever is on a call is on one, and all its contacts tell the same of it", () => {
  fc.assert(
    fc.property(story, (told) => {
      play(told, (sim) => {
        const calls = new Set(sim.contacts().map(({ people }) => JSON.stringify(people)));
        const people = [...calls].flatMap((call) => JSON.parse(call) as People);
        const agents = people.flatMap(({ party }) => ("agent" in party ? [party.agent] : []));
        expect(agents).toEqual([...new Set(agents)]);
        expect(
          [...calls].filter((call) => (JSON.parse(call) as People).filter(isCustomer).length > 1),
        ).toEqual([]);
      });
    }),
    runs(100),
  );
});

test("a hold flow runs for those on hold, and for agents whom nobody hears", () => {
  fc.assert(
    fc.property(story, (told) => {
      play(told, (sim) => {
        const wrong = sim
          .contacts()
          .filter(({ people, customerFlow, agentFlow, agent: own, phase, beganBy }) => {
            const held = people.some(isHeldCustomer);
            const isFirst = beganBy === undefined && phase === "connected";
            const self = people.find(({ party }) => "agent" in party && party.agent === own);
            const heard = people.some((person) => person !== self && !person.isOnHold);
            return (
              (customerFlow?.flow === "OnHold" && !held) ||
              (isFirst && customerFlow !== undefined && customerFlow.flow !== "OnHold") ||
              (agentFlow?.flow === "AgentOnHold" && heard && self?.isOnHold !== true) ||
              (phase === "ended" && people.length > 0)
            );
          });
        expect(wrong).toEqual([]);
      });
    }),
    runs(100),
  );
});

const coming: ReadonlySet<ContactPhase> = new Set([
  "flow",
  "queued",
  "offered",
  "dialling",
  "agentWhisper",
  "customerWhisper",
]);

test("nobody is left alone on a call, unless a transfer is being made", () => {
  fc.assert(
    fc.property(story, (told) => {
      play(told, (sim) => {
        const contacts = sim.contacts();
        const awaited = new Set(
          contacts.flatMap((each) => (coming.has(each.phase) ? [each.previousContactId] : [])),
        );
        const alone = contacts.filter(
          ({ phase, people, contactId, agent: own }) =>
            phase === "connected" &&
            people.length < 2 &&
            people.some(({ party }) => "agent" in party && party.agent === own) &&
            !awaited.has(contactId),
        );
        const going = new Set(
          contacts.flatMap((each) => (coming.has(each.phase) ? [each.initialContactId] : [])),
        );
        const amongThemselves = contacts.filter(
          ({ phase, people, initialContactId }) =>
            phase === "thirdParty" &&
            people.every(({ party }) => "number" in party) &&
            !going.has(initialContactId),
        );
        expect([alone, amongThemselves]).toEqual([[], []]);
      });
    }),
    runs(100),
  );
});

function idsOf(items: readonly { readonly contactId: string }[]): readonly string[] {
  return items.map(({ contactId }) => contactId).toSorted();
}

test("each contact that has ended has one final record, whose times of hold and talk fit", () => {
  fc.assert(
    fc.property(story, (told) => {
      const sim = play(told, () => {});
      for (const name of names) sim.setStatus(name, "Offline");
      const final = sim.records().filter((record) => record.final);
      const ended = sim.contacts().filter(({ phase }) => phase === "ended");
      expect(idsOf(final)).toEqual(idsOf(ended));
      for (const record of final) {
        const { agentInteractionDuration = 0, customerHoldDuration = 0, longestHoldDuration = 0 } = record;
        expect(agentInteractionDuration).toBeGreaterThanOrEqual(0);
        expect(longestHoldDuration).toBeLessThanOrEqual(customerHoldDuration + 1);
      }
    }),
    runs(100),
  );
});

test("the same seed gives the same trace", () => {
  fc.assert(
    fc.property(story, (told) => {
      const [one, other] = [play(told, () => {}), play(told, () => {})];
      one.advance(seconds(200));
      other.advance(seconds(200));
      expect(traceOf(one)).toBe(traceOf(other));
    }),
    runs(40),
  );
});

test("resuming from what was written down is as good as not stopping, at any step", () => {
  fc.assert(
    fc.property(story, fc.nat(60), (told, pause) => {
      const { steps, speaks } = told;
      const resume = (snapshot: SimulationSnapshot) =>
        resumeSimulation(center, snapshot, { speaking: () => speaks });
      const paused = tellWithPause(begin(told), steps, pause, resume);
      const one = play(told, () => {});
      one.advance(seconds(200));
      paused.advance(seconds(200));
      expect(traceOf(paused)).toBe(traceOf(one));
    }),
    runs(100),
  );
});

test("the stories are about what the properties are about", () => {
  const stories = fc.sample(story, { numRuns: 200, seed: 1 });
  const share = sharesOf(stories, (told) => {
    const reached = new Set<string>();
    const sim = play(told, (seen) => {
      for (const { people, beganBy } of seen.contacts()) {
        if (people.filter(({ isOnHold }) => !isOnHold).length > 2) reached.add("three talk");
        if (people.length > 3) reached.add("four on a call");
        if (beganBy !== undefined) reached.add("transfer begun");
      }
    });
    return new Set([...reached, ...reachedIn(sim)]);
  });
  const wanted = {
    "transfer begun": 50,
    "three talk": 10,
    "four on a call": 2,
    tookOver: 12,
    "agent's own queue": 1,
    TRANSFER: 35,
    EXTERNAL_OUTBOUND: 20,
    OUTBOUND: 15,
    DISCONNECT: 8,
    "customer was on hold": 10,
    resumed: 35,
    "flow AgentOnHold": 20,
    "flow OnHold": 40,
  };
  expect(Object.entries(wanted).filter(([what, least]) => share(what) < least)).toEqual([]);
});

test("metrics count every wait once, the time of agents in full, and what records say of conversations", () => {
  fc.assert(
    fc.property(story, (told) => {
      const sim = play(told, () => {});
      for (const name of names) sim.setStatus(name, "Offline");
      const { queues, agents, staff } = sim.metrics().total;
      for (const [name, queue] of Object.entries(queues)) {
        const gone = [
          queue.contactsAnswered,
          queue.contactsAbandoned,
          queue.callbacksRequested,
          queue.contactsTransferredOut,
          queue.contactsEnded,
        ].reduce((sum, count) => sum + count);
        expect(queue.contactsQueued).toBe(gone + queue.contactsInQueue);
        expect(queue.contactsInQueue).toBe(sim.queue(name).size);
      }
      const talked = [...sim.records(), ...sim.recordsSoFar()].filter(
        ({ connectedToAgentTimestamp, initiationMethod }) =>
          connectedToAgentTimestamp !== undefined && initiationMethod !== "MONITOR",
      );
      expect(staff.contactsHandled).toBe(talked.length);
      for (const { onlineTime } of Object.values(agents)) {
        expect(onlineTime).toBeLessThanOrEqual((sim.now - sim.startedAt) / 1000);
      }
    }),
    runs(60),
  );
});
