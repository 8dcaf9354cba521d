import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createSimulation } from "./create-simulation.ts";
import { SimulationError } from "./errors.ts";
import { flow, mainLine, seconds } from "./sample.fixture.ts";
import type { Simulation } from "./simulation.ts";
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
});

const names = ["Anna", "Ben", "Cem"];
const agent = fc.constantFrom(...names);
const who = fc.constantFrom(undefined, undefined, "customer", ...names, partner);
const contact = fc.constantFrom(0, 0, 1, 2, 3);
const idOf = (sim: Simulation, ago: number) => sim.contacts().at(-1 - ago)?.contactId ?? "none";

type Step = (sim: Simulation) => unknown;
const weigh = (weight: number, arbitrary: fc.Arbitrary<Step>) => ({ weight, arbitrary });

function acceptAnything(sim: Simulation): void {
  const offered = sim.contacts().find(({ phase }) => phase === "offered");
  sim.accept(offered?.agent ?? "nobody");
}

const step: fc.Arbitrary<Step> = fc.oneof(
  weigh(
    4,
    fc.constant((sim) => sim.call("Main", "+14155550123")),
  ),
  weigh(9, fc.constant(acceptAnything)),
  weigh(
    9,
    fc.tuple(agent, fc.constantFrom(...connects)).map(
      ([name, to]) =>
        (sim) =>
          sim.transfer(name, to),
    ),
  ),
  weigh(
    3,
    fc.tuple(agent, fc.constantFrom(partner, "+14155550199")).map(
      ([name, to]) =>
        (sim) =>
          sim.dial(name, to),
    ),
  ),
  weigh(
    5,
    fc.tuple(agent, who).map(
      ([name, whom]) =>
        (sim) =>
          sim.hold(name, whom),
    ),
  ),
  weigh(
    5,
    fc.tuple(agent, who).map(
      ([name, whom]) =>
        (sim) =>
          sim.resume(name, whom),
    ),
  ),
  weigh(
    5,
    fc.tuple(agent, fc.constantFrom("join", "swap", "leave", "decline", "clear")).map(
      ([name, does]) =>
        (sim) =>
          sim[does](name),
    ),
  ),
  weigh(
    3,
    agent.map((name) => (sim) => sim.setStatus(name, "Available")),
  ),
  weigh(
    1,
    agent.map((name) => (sim) => sim.setStatus(name, "Offline")),
  ),
  weigh(
    2,
    agent.map((name) => (sim) => sim.pressAs(name, "1")),
  ),
  weigh(
    2,
    contact.map((ago) => (sim) => sim.press(idOf(sim, ago), "1")),
  ),
  weigh(
    2,
    contact.map((ago) => (sim) => sim.hangUp(idOf(sim, ago))),
  ),
  weigh(
    4,
    fc.constantFrom("answers", "answers", "busy").map((type) => (sim) => {
      sim.react(sim.outgoingCalls()[0]?.number ?? "nowhere", { type });
    }),
  ),
  weigh(
    2,
    fc.constant((sim) => sim.partyHangsUp(partner)),
  ),
  weigh(
    4,
    fc.constantFrom(1000, 5000, 20_000, 61_000).map((by) => (sim) => sim.advance(by)),
  ),
);

const story = fc.record({
  steps: fc.array(step, { maxLength: 60, size: "max" }),
  seed: fc.nat(),
  speaks: fc.constantFrom(0, 1500),
});

/** Plays a story; `look` sees the simulation after each step. Steps that make no sense must change nothing. */
function play(
  { steps, seed, speaks }: typeof story extends fc.Arbitrary<infer Value> ? Value : never,
  look: (sim: Simulation) => void,
): Simulation {
  const sim = createSimulation(center, { seed, speaking: () => speaks });
  for (const [index, name] of names.entries()) {
    sim.addAgent(name, { profile: index === 0 ? "Frontline" : "Backoffice", status: "Available" });
  }
  for (const act of steps) {
    const before = traceOf(sim);
    try {
      act(sim);
    } catch (error) {
      if (!(error instanceof SimulationError)) throw error;
      expect(traceOf(sim)).toBe(before);
    }
    look(sim);
  }
  return sim;
}

function traceOf(sim: Simulation): string {
  return JSON.stringify([
    sim.now,
    sim.nextAt(),
    sim.contacts(),
    sim.agents(),
    sim.outgoingCalls(),
    sim.records(),
  ]);
}

test("whoever is on a call is on it once, is told of as it is, and hears the hold flow while on hold", () => {
  fc.assert(
    fc.property(story, (told) => {
      play(told, (sim) => {
        const seen = new Map<string, string>();
        for (const { people, customerFlow, agentFlow, agent: own, contactId } of sim.contacts()) {
          const list = JSON.stringify(people);
          for (const { party } of people) {
            if (!("agent" in party)) continue;
            expect(seen.get(party.agent) ?? list).toBe(list);
            seen.set(party.agent, list);
          }
          expect(people.filter(({ party }) => "customer" in party).length).toBeLessThanOrEqual(1);
          if (customerFlow?.flow === "OnHold") {
            expect(people.some(({ party, isOnHold }) => isOnHold && "customer" in party)).toBe(true);
          }
          if (agentFlow?.flow === "AgentOnHold") {
            const self = people.find(({ party }) => "agent" in party && party.agent === own);
            const others = people.filter((person) => person !== self);
            expect(self?.isOnHold === true || others.every(({ isOnHold }) => isOnHold)).toBe(true);
          }
          const connected = sim
            .agents()
            .flatMap(({ contacts }) => contacts.filter((each) => each.contactId === contactId));
          const talks = connected.some(({ state: now }) => now === "CONNECTED" || now === "CONNECTED_ONHOLD");
          expect(talks).toBe(people.some(({ party }) => "agent" in party && party.agent === own) && talks);
        }
      });
    }),
    { numRuns: 150 },
  );
});

test("a customer on hold hears that flow, and nobody is on hold without a call", () => {
  fc.assert(
    fc.property(story, (told) => {
      play(told, (sim) => {
        for (const each of sim.contacts()) {
          const held = each.people.some(({ party, isOnHold }) => isOnHold && "customer" in party);
          const isFirst = each.beganBy === undefined && each.initiationMethod !== "EXTERNAL_OUTBOUND";
          if (held && isFirst && each.customerFlow !== undefined)
            expect(each.customerFlow.flow).toBe("OnHold");
          if (each.phase === "ended") expect(each.people).toEqual([]);
        }
      });
    }),
    { numRuns: 150 },
  );
});

test("each contact ends in one final record, and no call is left with one person alone", () => {
  fc.assert(
    fc.property(story, (told) => {
      const sim = play(told, (now) => {
        for (const { people, phase, contactId } of now.contacts()) {
          const isWaitedFor = now
            .contacts()
            .some(
              (other) =>
                other.previousContactId === contactId &&
                ["flow", "queued", "offered", "dialling", "agentWhisper", "customerWhisper"].includes(
                  other.phase,
                ),
            );
          if (phase === "connected") expect(people.length > 1 || isWaitedFor).toBe(true);
        }
      });
      for (const name of names) sim.setStatus(name, "Offline");
      const final = sim.records().filter((record) => record.final);
      const ended = sim.contacts().filter(({ phase }) => phase === "ended");
      expect(final.map(({ contactId }) => contactId).toSorted()).toEqual(
        ended.map(({ contactId }) => contactId).toSorted(),
      );
      for (const {
        agentInteractionDuration = 0,
        customerHoldDuration = 0,
        longestHoldDuration = 0,
        numberOfHolds = 0,
      } of final) {
        expect(agentInteractionDuration).toBeGreaterThanOrEqual(0);
        expect(longestHoldDuration).toBeLessThanOrEqual(customerHoldDuration + 1);
        if (numberOfHolds === 0) expect(customerHoldDuration).toBe(0);
      }
    }),
    { numRuns: 150 },
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
    { numRuns: 50 },
  );
});
