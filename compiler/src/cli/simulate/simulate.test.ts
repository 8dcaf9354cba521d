import { describe, expect, test } from "vitest";
import { shop } from "../sample.fixture.ts";
import { world } from "../world.fixture.ts";

const load = {
  at: "2026-03-02T08:00",
  duration: "4h",
  interval: "1h",
  seeds: 4,
  callers: [
    {
      name: "shoppers",
      call: "Line",
      arrivals: { perHour: 60 },
      patience: { exponential: "2m" },
      answers: {
        "Hello.sales": { "1": 1 } as Record<string, number>,
      },
    },
  ],
  talking: { exponential: "3m" },
  wrapUp: "20s",
  staffing: [{ profile: "Everyone", count: 3 }] as unknown,
};
const [callers] = load.callers;
const answers = {
  Hello: { "1": 60, "2": 30, silence: 5, "hang up": 5 },
  "Hello.number": { "own number": 1 },
};
const good = { ...load, callers: [{ ...callers, answers }] };
const text = (value: unknown) => JSON.stringify(value, undefined, 2);

const place = (scenario: unknown = good, more: Readonly<Record<string, string>> = {}) =>
  world({
    "shop.flow": shop,
    "load.json": typeof scenario === "string" ? scenario : text(scenario),
    ...more,
  });

interface Told {
  readonly mean: number | null;
  readonly halfWidth: number | null;
}

interface Result {
  readonly staffings: readonly {
    readonly name: string;
    readonly calls: Readonly<Record<string, Told>>;
    readonly callers: Readonly<Record<string, Told>>;
    readonly staff: Readonly<Record<string, Told>>;
    readonly queues: Readonly<Record<string, unknown>>;
    readonly intervals: readonly { readonly from: string }[];
  }[];
  readonly difference?: { readonly callers: Readonly<Record<string, Told>> };
}

describe("what is told", () => {
  test("is a table of 80 columns", async () => {
    const { code, out } = await place().run("simulate", "load.json");
    expect(code).toBe(0);
    expect(out).toMatch(
      /^2026-03-02 08:00 \(America\/New_York\), 4h\n4 runs, ± the 95 % confidence interval\n/,
    );
    expect(out).toMatch(/^ {2}service level +\d+\.\d ± \d+\.\d %$/m);
    expect(out).toMatch(/^Callbacks +\d+ ± \d+ /m);
    expect(out).toMatch(/^11:00 +\d+ /m);
    expect(Math.max(...out.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  test("does not depend on how many runs are played at the same time", async () => {
    const { run } = place();
    const one = await run("simulate", "load.json", "--json", "--workers", "1");
    const three = await run("simulate", "load.json", "--json", "--workers", "3");
    expect(three.out).toBe(one.out);
    const result = JSON.parse(one.out) as Result;
    expect(result.staffings[0]?.intervals.map(({ from }) => from)).toEqual(
      ["08", "09", "10", "11"].map((hour) => `2026-03-02 ${hour}:00:00`),
    );
    const { calls, callers: waiting } = result.staffings[0] ?? {};
    expect(calls?.["open"]).toEqual({ mean: 0, halfWidth: 0, runs: 4 });
    expect(calls?.["callbacks"]?.mean).toBeGreaterThan(20);
    const gone = ["answered", "abandoned", "callbacksRequested", "left"].map(
      (way) => waiting?.[way]?.mean ?? 0,
    );
    expect(gone.reduce((sum, count) => sum + count)).toBeCloseTo(waiting?.["queued"]?.mean ?? 0);
  });

  test("compares two staffings that meet the same callers", async () => {
    const plan = text({ staffing: [{ profile: "Everyone", count: 4 }] });
    const { run } = place(good, { "plans/four.json": plan });
    const told = await run("simulate", "load.json", "--compare", "plans/four.json", "--json");
    const { staffings, difference } = JSON.parse(told.out) as Result;
    const [three, four] = staffings;
    expect(staffings.map(({ name }) => name)).toEqual(["load.json", "plans/four.json"]);
    expect(four?.calls["calls"]).toEqual(three?.calls["calls"]);
    expect(three?.staff["online"]?.mean).toBe(3);
    expect(four?.staff["online"]?.mean).toBe(4);
    const { mean, halfWidth } = difference?.callers["averageWait"] ?? {};
    expect(mean).toBeCloseTo(
      (four?.callers["averageWait"]?.mean ?? 0) - (three?.callers["averageWait"]?.mean ?? 0),
    );
    expect((mean ?? 0) + (halfWidth ?? 0)).toBeLessThan(0);
    const table = await run("simulate", "load.json", "--compare", "plans/four.json");
    expect(table.out).toMatch(/^ +load +four +difference$/m);
    expect(Math.max(...table.out.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  test("--staffing takes the place of the scenario's own, and --seeds of its seeds", async () => {
    const plan = text({ staffing: [{ profile: "Everyone", count: 5, shift: "08:00-10:00" }] });
    const { out } = await place(good, { "five.json": plan }).run(
      "simulate",
      "load.json",
      "--staffing",
      "five.json",
      "--seeds",
      "1",
      "--json",
    );
    const { staffings } = JSON.parse(out) as Result;
    expect(staffings.map(({ name, staff }) => [name, staff["occupancy"]?.halfWidth])).toEqual([
      ["five.json", null],
    ]);
    expect(staffings[0]?.staff["online"]?.mean).toBeCloseTo(2.5, 0);
  });

  test("is drawn by interval", async () => {
    const shopPlace = place();
    const { err } = await shopPlace.run("simulate", "load.json", "--charts", "charts");
    const files = ["waits", "service-level", "occupancy", "queue-length"];
    for (const file of files) {
      expect(err).toContain(`wrote charts/${file}.svg\n`);
      const svg = shopPlace.read(`charts/${file}.svg`);
      expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(svg).toContain("● load.json");
      expect(svg).toContain("09:00");
      expect(svg.match(/<circle/g)).toHaveLength(4);
    }
  });
});

describe("what cannot be done", () => {
  const callersWith = (change: object) => ({ ...good, callers: [{ ...callers, answers, ...change }] });

  test.each([
    ["[]", "1:1", "`load.json` must be an object, and this is a list."],
    [{ ...good, talking: undefined }, "1:1", "`load.json` needs `talking`."],
    [{ ...good, duration: "long" }, "3:15", "`duration` must be a duration such as"],
    [{ ...good, duration: "4 h" }, "3:15", "`duration` must be a duration such as"],
    [{ ...good, at: "2026-02-31T08:00" }, "2:9", "`2026-02-31T08:00` is no time that there is."],
    [{ ...good, warmUp: "4h" }, "3:15", "`duration` must be longer than `warmUp`"],
    [{ ...good, seeds: 0 }, "5:12", "`seeds` must be a whole number from 1 to 10000."],
    [{ ...good, sedes: 1 }, /:3$/, "has no setting `sedes`"],
    [{ ...good, talking: { gamma: "3m" } }, /:5$/, "has no distribution `gamma`"],
    [
      { ...good, talking: { exponential: "3m", lognormal: { mean: "1m", deviation: "1m" } } },
      /:14$/,
      "no second one",
    ],
    [{ ...good, talking: { exponential: "0s" } }, /:20$/, "The mean must be longer than nothing."],
    [{ ...good, talking: { empirical: "times.csv" } }, /:18$/, "`times.csv` is no file beside this one."],
    [{ ...good, queues: { Sale: { talking: "1m" } } }, /:5$/, "`Sale` is no queue of the centre."],
    [{ ...good, lambdas: { Find: { error: "no" } } }, /:5$/, "`Find` is no Lambda of the centre."],
    [{ ...good, called: { answers: 0 } }, /:3$/, "One of the weights in `called` must be more than 0."],
    [{ ...good, staffing: "none.json" }, /:15$/, "`none.json` is no file beside this one."],
    [
      { ...good, staffing: [{ profile: "Everybody", count: 1 }] },
      /:18$/,
      "`Everybody` is no routing profile of the centre.",
    ],
    [
      { ...good, staffing: [{ profile: "Everyone", count: [1, 2] }] },
      /:7$/,
      "A list in `count` needs `every`",
    ],
    [
      { ...good, staffing: [{ profile: "Everyone", count: 1, shift: "8-16" }] },
      /:16$/,
      'must be a time of day such as "08:00-16:30"',
    ],
    [callersWith({ call: "Lime" }), "9:15", "`Lime` is no phone number of the centre."],
    [callersWith({ from: "+1000###" }), /:15$/, "`+1000###` makes no"],
    [
      callersWith({ arrivals: { every: "1h" } }),
      "10:7",
      "`arrivals` needs one of `perHour`, `calls` and `csv`.",
    ],
    [callersWith({ arrivals: { calls: [3] } }), "10:7", "`calls` and `every` must both be there"],
    [
      callersWith({ answers: { "Hello.bye": { "1": 1 } } }),
      "17:9",
      "`Hello.bye` is no step that asks something.",
    ],
    [callersWith({ answers: { Helo: { "1": 1 } } }), "17:9", "`Helo` is no flow."],
    [callersWith({ answers: { Hello: { "1": 0 } } }), "17:9", "One of the weights must be more than 0."],
  ])("%j is told at its place", async (scenario, at, says) => {
    const { code, out, err } = await place(scenario).run("simulate", "load.json");
    expect({ code, out }, err).toEqual({ code: 1, out: "" });
    const found = /--> load\.json:(\d+:\d+)/.exec(err)?.[1] ?? "nowhere";
    expect(found, err).toMatch(typeof at === "string" ? new RegExp(`^${at}$`) : at);
    expect(err.replaceAll(/\s+/g, " ")).toContain(says.replace("makes no", "makes numbers that are none"));
  });

  test.each([
    ["when\n08:00", "load.json", "needs the column `at`, or `from` and `calls`; it has when"],
    ["at\n08:00:01\nlate", "calls.csv:3:1", "must have a time in the column `at`"],
    ["at\n07:59", "calls.csv:2:1", "must not be before the beginning"],
    ["from,calls\n08:00,many", "calls.csv:2:1", "must have a number of calls"],
    ["from,calls\n09:00,1\n08:30,1", "calls.csv:3:1", "must be later than the one before it"],
    ["from,calls\n08:00", "calls.csv:2:1", "must be a CSV file"],
    ["at\n", "load.json", "has no line below the names of its columns"],
  ])("a CSV file %j is told at its place", async (csv, at, says) => {
    const { code, err } = await place(callersWith({ arrivals: { csv: "calls.csv" } }), {
      "calls.csv": csv,
    }).run("simulate", "load.json");
    expect(code).toBe(1);
    expect(err).toContain(`--> ${at}`);
    expect(err).toContain(says);
  });

  test("a question that the scenario has no answer to stops the runs, with the place and the way out", async () => {
    const { code, out, err } = await place(
      callersWith({ answers: { "Hello.number": { "own number": 1 } } }),
    ).run("simulate", "load.json");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain('error: Callers "shoppers" are asked something in Hello (shop.flow:');
    expect(err).toContain('{ "Hello": { "1": 60, "2": 30, "silence": 10 } }');
  });

  test("a file that is not there, or options that make no sense, are mistakes of use", async () => {
    const { run } = place();
    expect(await run("simulate", "lod.json")).toMatchObject({ code: 2, err: /There is no file lod\.json/ });
    expect((await run("simulate", "load.json", "--compare", "x.json")).code).toBe(2);
    expect((await run("simulate", "load.json", "--seeds", "0")).code).toBe(2);
    expect((await run("simulate", "load.json", "--charts", "shop.flow")).code).toBe(2);
    expect((await run("simulate", "load.json", "--json", "--format", "table")).code).toBe(2);
  });

  test("errors in the flows come first", async () => {
    const { code, err } = await world({ "shop.flow": shop.replace("-> bye", "-> by"), "load.json": "{" }).run(
      "simulate",
      "load.json",
    );
    expect(code).toBe(1);
    expect(err).toContain("FLW");
    expect(err).not.toContain("load.json");
  });
});

test("Ctrl-C ends the runs and writes nothing", async () => {
  const { run, interrupt } = place({ ...good, duration: "2d", seeds: 20 });
  const running = run("simulate", "load.json", "--workers", "2");
  const timer = setInterval(interrupt, 20);
  const { code, out } = await running.finally(() => clearInterval(timer));
  expect({ code, out }).toEqual({ code: 130, out: "" });
});
