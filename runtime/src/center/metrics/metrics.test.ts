import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSimulation } from "../create-simulation.ts";
import {
  agentWhisper,
  customer,
  flow,
  mainLine,
  minutes,
  sampleCenter,
  seconds,
  waiting,
} from "../sample.fixture.ts";
import type { Simulation } from "../simulation.ts";
import { tellStory, type Step } from "../story.fixture.ts";
import { metricsOf } from "./metrics-of.ts";
import { countEvent, newTally } from "./tally.ts";

const toSupport = flow("Welcome", "inbound flow", {
  queue: [{ type: "setQueue", queue: "Support" }, { done: "enqueue" }],
  enqueue: [{ type: "enqueue" }],
});
const center = sampleCenter({ flows: [toSupport, waiting, agentWhisper] });

/** Ten o'clock; Anna is there with a minute of after-contact work. */
function begin(): Simulation {
  const sim = createSimulation(center, { at: "2026-03-02T10:00" });
  sim.addAgent("Anna", { profile: "Frontline", status: "Available", afterContactWork: 60 });
  return sim;
}

describe("metrics of a queue", () => {
  test("tell how many came, were answered and gave up, and how long that took", () => {
    const sim = begin();
    const first = sim.call(mainLine, customer);
    const second = sim.call(mainLine, customer);
    sim.advance(seconds(10));
    sim.accept("Anna");
    sim.advance(seconds(30));
    sim.hangUp(second);
    sim.advance(seconds(60));
    sim.hangUp(first);
    sim.advance(minutes(5));
    expect(sim.metrics().total.queues["Support"]).toMatchObject({
      contactsQueued: 2,
      contactsOffered: 1,
      contactsAnswered: 1,
      contactsHandled: 1,
      contactsAbandoned: 1,
      contactsMissed: 0,
      averageQueueAnswerTime: 10,
      averageAbandonTime: 40,
      maximumQueuedTime: 40,
      averageHandleTime: 150,
      averageInteractionTime: 90,
      averageHoldTime: 0,
      averageAfterContactWorkTime: 60,
    });
  });

  test("count a contact in the service level that left the queue within the threshold, the moment itself included", () => {
    const sim = begin();
    sim.setStatus("Anna", "Offline");
    const quick = sim.call(mainLine, customer);
    const slow = sim.call(mainLine, customer);
    sim.call(mainLine, customer);
    sim.advance(seconds(20));
    sim.hangUp(quick);
    sim.advance(1);
    sim.hangUp(slow);
    const queue = sim.metrics({ threshold: 20 }).total.queues["Support"];
    expect(queue).toMatchObject({ answeredInTime: 0, abandonedInTime: 1 });
    expect(queue?.serviceLevel).toBeCloseTo(100 / 3);
    expect(sim.metrics({ threshold: 21 }).total.queues["Support"]?.serviceLevel).toBeCloseTo(200 / 3);
  });

  test("count contacts in the interval in which they came or left, and their service level where they came", () => {
    const sim = begin();
    sim.setStatus("Anna", "Offline");
    sim.advance(minutes(14));
    const call = sim.call(mainLine, customer);
    sim.advance(minutes(2));
    sim.hangUp(call);
    sim.advance(minutes(14));
    const { intervals } = sim.metrics({ interval: minutes(15), threshold: 120 });
    expect(intervals.map(({ from, to }) => [from - sim.startedAt, to - sim.startedAt])).toEqual([
      [0, minutes(15)],
      [minutes(15), minutes(30)],
    ]);
    expect(intervals.map(({ queues }) => queues["Support"])).toMatchObject([
      {
        contactsQueued: 1,
        contactsAbandoned: 0,
        serviceLevel: 100,
        contactsInQueue: 1,
        oldestContactAge: 60,
      },
      {
        contactsQueued: 0,
        contactsAbandoned: 1,
        serviceLevel: undefined,
        contactsInQueue: 0,
        oldestContactAge: 0,
      },
    ]);
    expect(intervals[0]?.queues["Support"]).toMatchObject({
      averageContactsInQueue: 1 / 15,
      maximumContactsInQueue: 1,
      maximumQueuedTime: 60,
    });
  });

  test("have intervals that begin on the clock of the centre", () => {
    const sim = createSimulation(center, { at: "2026-03-02T10:07" });
    sim.advance(minutes(10));
    const { intervals } = sim.metrics({ interval: minutes(15) });
    expect(intervals.map(({ from, to }) => (to - from) / minutes(1))).toEqual([8, 2]);
  });

  test("tell a caller who is to be called back from one who gave up", () => {
    const calledBack = flow("Offering", "queue flow", {
      music: [{ type: "loop", prompts: [{ say: "Hold." }], interruptEvery: 30 }, { interrupted: "callback" }],
      callback: [
        { type: "callback", delay: 5, retries: 0, interval: 60 },
        { done: "bye", error: "music" },
      ],
      bye: [{ type: "disconnect" }],
    });
    const sim = createSimulation(
      sampleCenter({ flows: [toSupport, calledBack], defaults: { queueFlow: "Offering" } }),
    );
    sim.call(mainLine, customer);
    sim.advance(seconds(30));
    expect(sim.metrics({ threshold: 30 }).total.queues["Support"]).toMatchObject({
      contactsAbandoned: 0,
      callbacksRequested: 1,
      callbacksInTime: 1,
      serviceLevel: 100,
    });
  });

  test("list every queue, with nothing to take an average of", () => {
    const queue = begin().metrics().total.queues["Callbacks"];
    expect(queue).toMatchObject({ contactsQueued: 0, serviceLevel: undefined, averageHandleTime: undefined });
  });
});

describe("metrics of an agent", () => {
  test("divide the time of an agent", () => {
    const sim = begin();
    sim.advance(seconds(30));
    const call = sim.call(mainLine, customer);
    sim.advance(seconds(5));
    sim.accept("Anna");
    sim.advance(seconds(85));
    sim.hangUp(call);
    sim.advance(seconds(60));
    sim.setStatus("Anna", "Offline");
    sim.advance(seconds(20));
    expect(sim.metrics().total.agents["Anna"]).toMatchObject({
      onlineTime: 180,
      idleTime: 30,
      connectingTime: 5,
      onContactTime: 145,
      afterContactWorkTime: 60,
      nonProductiveTime: 0,
      occupancy: (145 / 175) * 100,
      answerRate: 100,
      contactsHandled: 1,
    });
  });

  test("count what rings in vain, whether the agent or the customer gives up", () => {
    const sim = begin();
    sim.call(mainLine, customer);
    sim.advance(seconds(20));
    sim.clear("Anna");
    const second = sim.contacts().at(-1)?.contactId ?? "";
    sim.advance(seconds(5));
    sim.hangUp(second);
    expect(sim.metrics().total.agents["Anna"]).toMatchObject({
      contactsOffered: 2,
      contactsMissed: 2,
      answerRate: 0,
    });
  });

  test("count time in a status of the centre's own apart, whatever the agent does", () => {
    const sim = createSimulation(sampleCenter({ flows: [toSupport, waiting], agentStatuses: { Lunch: {} } }));
    sim.addAgent("Anna", { profile: "Frontline", status: "Available" });
    sim.call(mainLine, customer);
    sim.accept("Anna");
    sim.advance(seconds(10));
    sim.leave("Anna");
    sim.setStatus("Anna", "Lunch");
    sim.advance(seconds(50));
    expect(sim.metrics().total.staff).toMatchObject({
      onlineTime: 60,
      onContactTime: 10,
      nonProductiveTime: 50,
      occupancy: 100,
    });
  });
});

const steps: readonly Step[] = [
  (sim) => void sim.call(mainLine, customer),
  (sim) => sim.accept("Anna"),
  (sim) => sim.leave("Anna"),
  (sim) => sim.clear("Anna"),
  (sim) => sim.decline("Anna"),
  (sim) => sim.setStatus("Anna", "Offline"),
  (sim) => sim.setStatus("Anna", "Available"),
  (sim) => sim.hangUp(sim.queue("Support").contacts[0] ?? ""),
  (sim) => sim.advance(seconds(7)),
  (sim) => sim.advance(minutes(4)),
];
const stories = fc.array(fc.constantFrom(...steps), { maxLength: 40 });

test("a tally that goes along counts what is counted afterwards", () => {
  fc.assert(
    fc.property(stories, (story) => {
      const interval = minutes(3);
      const tally = newTally(Date.UTC(2026, 2, 2, 15), { interval });
      const sim = createSimulation(center, {
        at: "2026-03-02T10:00",
        onMetricEvent: (event) => countEvent(tally, event),
      });
      sim.addAgent("Anna", { profile: "Frontline", status: "Available" });
      tellStory(sim, story, () => metricsOf(tally, sim.now));
      expect(metricsOf(tally, sim.now, ["Support", "Callbacks"])).toEqual(sim.metrics({ interval }));
    }),
    { numRuns: 60 },
  );
});

test("what came into a queue has left it or waits there, and intervals add up to the whole", () => {
  fc.assert(
    fc.property(stories, fc.integer({ min: 1, max: 600 }), (story, length) => {
      const sim = tellStory(begin(), story, () => undefined);
      const { total, intervals } = sim.metrics({ interval: seconds(length) });
      const { queues, staff } = total;
      for (const [name, queue] of Object.entries(queues)) {
        const left = queue.contactsAnswered + queue.contactsAbandoned + queue.callbacksRequested;
        const gone = left + queue.contactsTransferredOut + queue.contactsEnded;
        expect(queue.contactsQueued).toBe(gone + queue.contactsInQueue);
        expect(queue.contactsInQueue).toBe(sim.queue(name).size);
        expect(queue.oldestContactAge * 1000).toBeCloseTo(sim.queue(name).oldestAge);
        expect(sumOf(intervals.map((one) => one.queues[name]?.contactsQueued ?? 0))).toBe(
          queue.contactsQueued,
        );
        expect(sumOf(intervals.map((one) => one.queues[name]?.answeredInTime ?? 0))).toBe(
          queue.answeredInTime,
        );
      }
      const { onlineTime, idleTime, onContactTime, connectingTime, nonProductiveTime } = staff;
      expect(onlineTime).toBeCloseTo(idleTime + onContactTime + connectingTime + nonProductiveTime);
      expect(sumOf(intervals.map((one) => one.staff.idleTime))).toBeCloseTo(idleTime);
    }),
    { numRuns: 60 },
  );
});

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

test("options that are none are refused", () => {
  const sim = begin();
  expect(() => sim.metrics({ interval: 0 })).toThrow("An interval of 0 ms is none");
  expect(() => sim.metrics({ threshold: -1 })).toThrow("A threshold of -1 s is none");
  expect(() => createSimulation(center, { retain: false }).metrics()).toThrow("Nothing is kept to count");
});
