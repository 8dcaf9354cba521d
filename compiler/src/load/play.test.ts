import { simpleNumberPlan } from "@contactflow/runtime/center";
import { describe, expect, test } from "vitest";
import { LoadError } from "./load-error.ts";
import { agents, callers, centerOf, hour, planOf, runs } from "./plan.fixture.ts";
import type { CallerAnswer, CallerPlan, LoadPlan, StaffingPlan } from "./plan.ts";
import { playLoad } from "./play.ts";

const minute = 60_000;

/** A centre whose number leads to this flow, with a queue for calls and tasks, and one for callbacks. */
const centerWith = (welcome: string, more = "") =>
  centerOf(`
center Shop { country: US, timezone: "UTC" }
attributes { callbackNumber: phone }
queue Sales { }
queue Callbacks { callerId: { name: "Shop", number: +12025550100 } }
lambda Lookup { output: { tier: text } }
lex bot Reception { intents: [buy, ask] }
routing profile Everyone {
  channels: { voice: 1, task: 1 }
  outboundQueue: Sales
  queues: [
    Sales { priority: 1, delay: 0s, channels: [voice, task] }
    Callbacks { priority: 2, delay: 0s }
  ]
}
phone number Main { number: +12025550100, flow: Welcome }
inbound flow Welcome {
  on error -> bye
  ${welcome}
  step bye { disconnect }
}
${more}
`);

const direct = centerWith("enqueue Sales");
const answer = (choice: CallerAnswer) => [{ weight: 1, choice }];

/** One run over a day, which calls come to evenly: 30 an hour of 2 minutes each. */
const day = (
  center: typeof direct,
  { staffing = agents(5), ...more }: Partial<LoadPlan> & { readonly staffing?: StaffingPlan } = {},
  some: Partial<CallerPlan> = {},
) => {
  const one = callers(30, {
    arrivals: { type: "rates", spread: "even", pieces: [{ from: 0, to: 1e12, rate: 30 / hour }] },
    handling: { talking: { type: "constant", value: 2 * minute }, wrapUp: undefined },
    ...some,
  });
  const plan = planOf([one], { warmUp: 0, duration: 24 * hour, interval: 24 * hour, ...more });
  const [run] = runs(center, plan, staffing, 1);
  if (run === undefined) throw new Error("nothing was played");
  return run;
};

const shifts = (...times: readonly (readonly [from: number, to: number])[]): StaffingPlan => ({
  name: "shifts",
  agents: times.map(([from, to], index) => ({
    name: `Agent ${index + 1}`,
    profile: "Everyone",
    shifts: [{ from: from * hour, to: to * hour }],
  })),
});

describe("agents", () => {
  test("are busy as long as they talk and work after it", () => {
    const talk = day(direct).staff.occupancy;
    const work = day(
      direct,
      {},
      {
        handling: {
          talking: { type: "constant", value: 2 * minute },
          wrapUp: { type: "constant", value: minute },
        },
      },
    ).staff.occupancy;
    expect(talk).toBeCloseTo((100 * 30 * 2) / 60 / 5, 0);
    expect(work).toBeCloseTo((100 * 30 * 3) / 60 / 5, 0);
  });

  test("are there by their shifts, and finish their work before they go", () => {
    expect(day(direct, { staffing: shifts([0, 12], [6, 18]) }).staff.online).toBeCloseTo(1, 1);
    // The call comes 1 s before the end of the shift: 2 minutes of talk and 5 of work follow.
    const late = day(
      direct,
      { staffing: shifts([0, 1]), duration: 2 * hour, interval: 2 * hour },
      {
        arrivals: { type: "times", times: [hour - 1000] },
        handling: {
          talking: { type: "constant", value: 2 * minute },
          wrapUp: { type: "constant", value: 5 * minute },
        },
      },
    );
    expect(late.callers.answered).toBe(1);
    expect(late.staff.online).toBeCloseTo((60 + 7 - 1 / 60) / 120, 5);
  });

  test("who work when their shift ends finish their work", () => {
    const late = day(
      direct,
      { staffing: shifts([0, 1]), duration: 2 * hour, interval: 2 * hour },
      {
        arrivals: { type: "times", times: [hour - 3 * minute] },
        handling: {
          talking: { type: "constant", value: 2 * minute },
          wrapUp: { type: "constant", value: 5 * minute },
        },
      },
    );
    expect(late.staff.online).toBeCloseTo((57 + 7) / 120, 5);
  });

  test("let it ring before they accept, which callers wait for", () => {
    expect(day(direct, { ringing: { type: "constant", value: 7000 } }).callers.averageWait).toBeCloseTo(7, 5);
    // Longer than the platform lets it ring: nobody is ever answered, and offers go on and on.
    const never = day(
      direct,
      { ringing: { type: "constant", value: 30_000 } },
      { patience: { type: "constant", value: minute } },
    );
    expect(never.callers).toMatchObject({ answered: 0, abandonment: 100, averageAbandonTime: 60 });
  });
});

describe("callers", () => {
  test("answer by the step, the flow, or whatever asks", () => {
    const center = centerWith(`-> first
  step first { ask "Press 1." (timeout: 5s) {
    1 -> second
    else -> bye
  } }
  step second { ask "Press 2." (timeout: 5s) {
    2 -> sales
    else -> bye
  } }
  step sales { enqueue Sales }`);
    const keys = (pressed: string) => answer({ type: "keys", keys: pressed });
    const queued = (answers: CallerPlan["answers"]) => day(center, {}, { answers }).callers.queued;
    expect(queued({ "Welcome.first": keys("1"), "Welcome.second": keys("2") })).toBe(719);
    expect(queued({ "Welcome.second": keys("2"), Welcome: keys("1") })).toBe(719);
    expect(queued({ "*": keys("1") })).toBe(0);
    expect(queued({ "*": answer({ type: "hangUp" }) })).toBe(0);
    expect(queued({ "*": answer({ type: "silence" }) })).toBe(0);
    expect(() => queued({ "Welcome.first": keys("1") })).toThrow(LoadError);
  });

  test("of a queue talk as long as it says", () => {
    const handling = { talking: { type: "constant", value: 4 * minute }, wrapUp: undefined } as const;
    expect(day(direct, { queues: { Sales: handling } }).staff.occupancy).toBeCloseTo(40, 0);
  });

  test("hear prompts to their end when those take time", () => {
    const center = centerWith(`play "One two three four five six."
  enqueue Sales`);
    const { callers: waiting, calls } = day(
      center,
      { wordsPerMinute: 1 },
      { arrivals: { type: "times", times: [0] } },
    );
    expect([calls.calls, waiting.queued]).toEqual([1, 1]);
    const short = { duration: 5 * minute, interval: 5 * minute };
    const late = day(center, { wordsPerMinute: 1, ...short }, { arrivals: { type: "times", times: [0] } });
    expect([late.calls.calls, late.callers.queued]).toEqual([1, 0]);
  });

  test("are put through to outside parties, whom they talk to", () => {
    const center = centerWith(`dial +14155550199 (timeout: 30s) { error -> bye }`);
    const { calls } = day(center);
    expect(calls).toMatchObject({ calls: 719, endedInFlow: 719, open: 0 });
  });
});

describe("services", () => {
  test("Lambdas and bots answer by their weights", () => {
    const lookup = centerWith(`invoke Lookup as found {
    error -> bye
    timeout -> bye
  }
  if found.tier == "gold" { enqueue Sales }
  -> bye`);
    const { callers: looked } = day(lookup, {
      lambdas: {
        Lookup: [
          { weight: 1, choice: { result: { tier: "gold" }, takes: 500 } },
          { weight: 1, choice: { result: { tier: "none" }, takes: 0 } },
          { weight: 2, choice: { error: "down", takes: 0 } },
        ],
      },
    });
    expect((looked.queued ?? 0) / 719).toBeCloseTo(0.25, 1);
    const greet = centerWith(`ask "How can we help?" (bot: Reception) {
    buy -> sales
    else -> bye
  }
  step sales { enqueue Sales }`);
    const { callers: understood } = day(greet, {
      bots: {
        Reception: [
          { weight: 3, choice: "buy" },
          { weight: 1, choice: "ask" },
          { weight: 1, choice: undefined },
        ],
      },
    });
    expect((understood.queued ?? 0) / 719).toBeCloseTo(0.6, 1);
  });
});

describe("callbacks", () => {
  const center = centerWith(`collect callbackNumber (prompt: "Your number?", format: local) {
    else -> bye
  }
  callback Callbacks (number: callbackNumber, delay: 60s, retries: 1, interval: 10m) {
    else -> bye
  }
  disconnect`);
  const own = { answers: { Welcome: answer({ type: "ownNumber" }) } };

  test("reach those who answer, who talk as long as callers do", () => {
    const run = day(center, {}, own);
    expect(run.calls).toMatchObject({
      callbacks: 719,
      callbacksReached: 719,
      callbacksFailed: 0,
      endedInFlow: 719,
    });
    expect(run.calls.callbackWait).toBeCloseTo(60, 0);
    expect(run.callers.queued).toBe(0);
    expect(run.queues["Callbacks"]?.answered).toBe(719);
    expect(run.staff.occupancy).toBeCloseTo(20, 0);
  });

  test("are tried again with those who do not, and then given up", () => {
    const called = [{ weight: 1, choice: { type: "busy", after: 0 } as const }];
    const run = day(center, { called }, own);
    expect(run.calls).toMatchObject({ callbacksReached: 0, callbacksFailed: 719, callbackWait: null });
    const half = [...called, { weight: 1, choice: { type: "answers", after: 5000 } as const }];
    const reached = day(center, { called: half }, own).calls.callbacksReached ?? 0;
    expect(reached / 719).toBeCloseTo(0.75, 1);
  });
});

test("tasks that flows create are worked on", () => {
  const center = centerWith(
    `task "Call back" (flow: FollowUp)
  disconnect`,
    `inbound flow FollowUp {
  on error -> bye
  enqueue Sales
  step bye { disconnect }
}`,
  );
  const others = { talking: { type: "constant", value: 3 * minute }, wrapUp: undefined } as const;
  const run = day(center, { others });
  expect(run.queues["Sales"]).toMatchObject({ queued: 719, answered: 719 });
  expect(run.staff.occupancy).toBeCloseTo((100 * 30 * 3) / 60 / 5, 0);
});

test("nothing of a run that has ended is left open, and progress goes from 0 to 1", () => {
  const shares: number[] = [];
  playLoad({
    definition: direct,
    plan: planOf([callers(30)], { duration: 2 * hour, warmUp: 0 }),
    staffing: agents(3),
    seed: 1,
    numbers: simpleNumberPlan,
    onProgress: (share) => shares.push(share),
  });
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  expect(shares.length).toBeGreaterThan(10);
});
