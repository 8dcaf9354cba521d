import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { median, type Row } from "../row.ts";
import { play, type Load } from "./play.ts";

const calls = 100_000;
const base: Load = { calls, agents: 100 };

/** Each curve changes one number of the centre; its points are measured in turns. */
const curves: readonly { readonly of: string; readonly points: Readonly<Record<string, Load>> }[] = [
  {
    of: "agents, nine tenths of their time taken",
    points: pointsOf([10, 100, 1000, 10_000], (agents) => ({ ...base, agents })),
  },
  {
    of: "callers waiting for 100 agents",
    points: pointsOf([10, 100, 1000, 10_000], (waiting) => ({ ...base, waiting })),
  },
  {
    of: "callbacks waiting, behind 10 callers",
    points: pointsOf([10, 100, 1000, 10_000], (callbacks) => ({ ...base, waiting: 10, callbacks })),
  },
  {
    of: "queues that every agent serves",
    points: pointsOf([1, 10, 50, 100], (queues) => ({ ...base, queues })),
  },
  {
    of: "routing profiles that serve each queue",
    points: pointsOf([1, 10, 50, 100], (profiles) => ({ ...base, profiles })),
  },
];

function pointsOf(
  counts: readonly number[],
  loadWith: (count: number) => Load,
): Readonly<Record<string, Load>> {
  return Object.fromEntries(counts.map((count) => [`${count.toLocaleString("en-US")} `, loadWith(count)]));
}

export function run(): readonly Row[] {
  play({ ...base, calls: 50_000, transcripts: true });
  return [...whole(), ...curves.flatMap(({ of, points }) => curve(of, points))];
}

/** A million calls in one simulation, which lets go of each once its record is written. */
function whole(): readonly Row[] {
  const million = 1_000_000;
  const heaps: number[] = [];
  const look = () => heaps.push(heapInUse());
  const time = Math.min(
    play({ ...base, calls: million }),
    play({ ...base, calls: million, every: { calls: million / 10, look } }),
  );
  const withTranscripts = median([1, 2, 3].map(() => play({ ...base, transcripts: true })));
  return [
    {
      what: "a million whole calls, 100 agents, processor time, best of two",
      figure: `${(time / 1000).toFixed(1)} s`,
      target: "under 10 s",
    },
    {
      what: "heap after each 100,000 of them",
      figure: `${megabytes(Math.min(...heaps))} to ${megabytes(Math.max(...heaps))} MB`,
    },
    { what: "a call with its transcript, 100 agents", figure: perCall(withTranscripts) },
  ];
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

function curve(of: string, points: Readonly<Record<string, Load>>): readonly Row[] {
  const times = Object.entries(points).map(([count, load]) => ({ count, load, measured: [] as number[] }));
  for (let round = 0; round < 3; round++) {
    for (const { load, measured } of times) measured.push(play(load));
  }
  return times.map(({ count, measured }) => ({
    what: `a call with ${count}${of}`,
    figure: perCall(median(measured)),
  }));
}

const perCall = (time: number): string => `${((time * 1000) / calls).toFixed(1)} µs`;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** What is left on the heap after a collection. */
function heapInUse(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

if (import.meta.main) console.table(run());
