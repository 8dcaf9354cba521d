import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createSimulation } from "./create-simulation.ts";
import { flow, sampleCenter, seconds } from "./sample.fixture.ts";

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

/** What a reader of the rules would do by hand: look at every agent and every contact, each time. */
interface Waiting {
  readonly id: string;
  readonly queue: string;
  readonly at: number;
}
interface Idle {
  readonly name: string;
  readonly profile: string;
  readonly since: number;
}

test("contacts and agents are brought together as by looking at all of them each time", () => {
  const arrival = fc.record({ at: fc.nat(120), queue: fc.constantFrom("One", "Two") });
  const free = fc.record({ at: fc.nat(120), profile: fc.constantFrom("First", "Second") });
  const profiles = fc.record({ First: profile, Second: profile });
  fc.assert(
    fc.property(
      fc.array(arrival, { maxLength: 20 }),
      fc.array(free, { maxLength: 20 }),
      profiles,
      (arrivals, comers, routingProfiles) => {
        const flows = ["One", "Two"].map((name) =>
          flow(name, "inbound flow", {
            queue: [{ type: "setQueue", queue: name }, { done: "enqueue" }],
            enqueue: [{ type: "enqueue" }],
          }),
        );
        const phoneNumbers = {
          One: { number: "+12025550101", flow: "One" },
          Two: { number: "+12025550102", flow: "Two" },
        };
        const sim = createSimulation(
          sampleCenter({ flows, queues: { One: {}, Two: {} }, routingProfiles, phoneNumbers }),
        );
        const start = sim.now;
        const pairs: string[] = [];
        const expected: string[] = [];
        const waitingNow: Waiting[] = [];
        const idle: Idle[] = [];
        const bringTogether = (now: number) => {
          for (const person of idle.slice()) {
            const eligible = waitingNow.flatMap((each) => {
              const source = routingProfiles[person.profile === "First" ? "First" : "Second"].queues.find(
                (entry) => entry.queue === each.queue,
              );
              return source && now - each.at >= source.delay ? [{ each, priority: source.priority }] : [];
            });
            const [best] = eligible.toSorted(
              (one, other) =>
                one.priority - other.priority ||
                one.each.at - other.each.at ||
                Number(one.each.id.slice(1)) - Number(other.each.id.slice(1)),
            );
            if (!best) continue;
            expected.push(`${person.name} ${best.each.id} ${now}`);
            waitingNow.splice(waitingNow.indexOf(best.each), 1);
            idle.splice(idle.indexOf(person), 1);
          }
        };
        for (let now = 0; now <= 160; now++) {
          sim.advanceTo(start + seconds(now));
          bringTogether(now);
          for (const each of arrivals.filter(({ at }) => at === now)) {
            waitingNow.push({ id: sim.call(each.queue), queue: each.queue, at: now });
            bringTogether(now);
          }
          for (const each of comers.filter(({ at }) => at === now)) {
            const name = `Agent ${sim.agents().length}`;
            sim.addAgent(name, { profile: each.profile, status: "Available", autoAccept: true });
            idle.push({ name, profile: each.profile, since: now });
            bringTogether(now);
          }
        }
        for (const { name, contacts } of sim.agents()) {
          for (const { contactId: id, since } of contacts)
            pairs.push(`${name} ${id} ${(since - start) / 1000}`);
        }
        expect(pairs.sort()).toEqual(expected.sort());
      },
    ),
    { numRuns: 300 },
  );
});
