import { expect, test } from "vitest";
import { newCaller, type Caller } from "./callers.ts";
import { draw } from "./distributions.ts";
import { agents, callers, centerOf, hour, planOf, runs } from "./plan.fixture.ts";
import { sourcesOf } from "./random.ts";

const center = centerOf(`
center Shop { country: US, timezone: "UTC" }
queue Sales { }
routing profile Everyone { channels: { voice: 1 }, outboundQueue: Sales, queues: [Sales { priority: 1, delay: 0s }] }
phone number Main { number: +12025550100, flow: Welcome }
inbound flow Welcome {
  on error -> bye
  ask "Press 1." (timeout: 5s) {
    1 -> sales
    else -> bye
  }
  step sales { enqueue Sales }
  step bye { disconnect }
}
`);
const answers = {
  Welcome: [
    { weight: 8, choice: { type: "keys", keys: "1" } as const },
    { weight: 1, choice: { type: "silence" } as const },
    { weight: 1, choice: { type: "hangUp" } as const },
  ],
};
const patient = { answers, patience: { type: "exponential", mean: 60_000 } } as const;
const plan = planOf([callers(300, patient)], {
  duration: 4 * hour,
  warmUp: 0,
  runOut: 4 * hour,
  interval: hour,
});

const numberOfCaller = (index: number) =>
  newCaller(callers(1, { from: "+1415555###" }), index, sourcesOf(1, 0)).number;

const wants = ({ patience, talkingSource }: Caller) => [
  patience,
  draw({ type: "exponential", mean: 1000 }, talkingSource),
];

test("each caller has a number, and so have those that come after the last one", () => {
  expect([0, 7, 999, 1000].map(numberOfCaller)).toEqual([
    "+1415555000",
    "+1415555007",
    "+1415555999",
    "+1415555000",
  ]);
});

test("a caller is the same whatever became of the others", () => {
  const sources = sourcesOf(5, 0);
  const first = newCaller(callers(1, patient), 0, sources);
  for (let draws = 0; draws < 9; draws++) first.choices();
  const second = newCaller(callers(1, patient), 1, sources);
  const again = sourcesOf(5, 0);
  newCaller(callers(1, patient), 0, again);
  expect(wants(second)).toEqual(wants(newCaller(callers(1, patient), 1, again)));
});

test("the same seed gives the same run; staffings meet the same calls, which press the same keys", () => {
  const [one] = runs(center, plan, agents(5), 1);
  const [same] = runs(center, plan, agents(5), 1);
  const [more] = runs(center, plan, agents(25), 1);
  expect(same).toEqual(one);
  expect(more?.calls.calls).toBe(one?.calls.calls);
  expect(more?.callers.queued).toBe(one?.callers.queued);
  expect(more?.intervals.map(({ calls }) => calls)).toEqual(one?.intervals.map(({ calls }) => calls));
  expect(more?.callers.averageWait).toBeLessThan(one?.callers.averageWait ?? 0);
});

test("intervals add up to the whole", () => {
  const [run] = runs(center, plan, agents(12), 1);
  const sum = (of: "queued" | "answered" | "abandoned") =>
    run?.intervals.reduce((total, { callers: counts }) => total + (counts[of] ?? 0), 0);
  for (const count of ["queued", "answered", "abandoned"] as const)
    expect(sum(count)).toBe(run?.callers[count]);
  const inQueue = run?.intervals.reduce(
    (total, { callers: { averageInQueue } }) => total + (averageInQueue ?? 0),
    0,
  );
  expect((inQueue ?? 0) / 4).toBeCloseTo(run?.callers.averageInQueue ?? 0);
});
