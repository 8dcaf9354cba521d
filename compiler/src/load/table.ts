import type { Estimate } from "./estimate.ts";
import type { IntervalResult, LoadResult, StaffingResult, Totals } from "./result.ts";
import { metricWords, told, type Metric } from "./words.ts";

/** A result for people to read, in lines of at most 80 characters. */
export function tableOf(result: LoadResult): readonly string[] {
  const { staffings, difference } = result;
  const [first, second] = staffings;
  return [
    ...headOf(result),
    "",
    ...(first === undefined ? [] : totalsTable(first, second, difference)),
    ...staffings.flatMap((staffing) => [
      "",
      ...titled(
        staffings.length > 1 ? `Queues, ${shortened(staffing.name)}` : "Queues",
        queuesTable(staffing),
      ),
      "",
      ...titled(
        staffings.length > 1 ? `By interval, ${shortened(staffing.name)}` : "By interval",
        intervalsTable(staffing.intervals),
      ),
    ]),
    "",
    ...notesOf(result),
  ];
}

function headOf({ load }: LoadResult): readonly string[] {
  const { at, timezone, duration, warmUp, seeds, confidence } = load;
  const measured = warmUp === 0 ? "" : `, the first ${timeOf(warmUp)} not measured`;
  const runs =
    seeds.length === 1 ? "1 run" : `${seeds.length} runs, ± the ${confidence} % confidence interval`;
  return [`${at.slice(0, 16)} (${timezone}), ${timeOf(duration)}${measured}`, runs];
}

type Row = readonly string[];
type Metrics = Readonly<Partial<Record<Metric, Estimate>>>;

const callRows = ["calls", "endedInFlow", "open"] as const;
const callerRows = [
  "queued",
  "answered",
  "abandoned",
  "callbacksRequested",
  "left",
  "stillWaiting",
  "serviceLevel",
  "answeredInTime",
  "abandonment",
  "answeredAtOnce",
  "averageWait",
  "averageAnswerTime",
  "averageAbandonTime",
  "wait50",
  "wait80",
  "wait95",
  "longestWait",
  "averageInQueue",
  "maximumInQueue",
] as const;
const callbackRows = ["callbacks", "callbacksReached", "callbacksFailed", "callbackWait"] as const;
const staffRows = ["online", "occupancy"] as const;

function totalsTable(
  first: StaffingResult,
  second: StaffingResult | undefined,
  difference: Totals | undefined,
): readonly string[] {
  const group = (
    title: string,
    metrics: readonly Metric[],
    get: (totals: Totals) => Metrics,
  ): readonly Row[] => {
    const rows = metrics.flatMap((metric): readonly Row[] => {
      const all = [first, second, difference].flatMap((totals) => {
        const found = totals && get(totals)[metric];
        return found ? [found] : [];
      });
      if (all.every(({ mean }) => mean === null || mean === 0) && !always.has(metric)) return [];
      const { words, unit } = metricWords[metric];
      const [one, other, more] = all;
      return [
        [
          `  ${words}`,
          ...(one ? [told(one, unit)] : []),
          ...(other ? [told(other, unit)] : []),
          ...(more ? [`${told(more, unit, true)}${isClear(more) ? " *" : "  "}`] : []),
        ],
      ];
    });
    return rows.length === 0 ? [] : [[title], ...rows];
  };
  const names =
    second === undefined ? [] : [["", shortened(first.name), shortened(second.name), "difference  "]];
  return columns([
    ...names,
    ...group("Calls", callRows, ({ calls }) => calls),
    ...group("Callers in queues", callerRows, ({ callers }) => callers),
    ...group("Callbacks", callbackRows, ({ calls }) => calls),
    ...group("Agents", staffRows, ({ staff }) => staff),
  ]);
}

/** What is told though it be nothing. */
const always: ReadonlySet<Metric> = new Set(["calls", "queued", "abandonment", "occupancy"]);

/** Whether the interval leaves no doubt about the direction. */
function isClear({ mean, halfWidth }: Estimate): boolean {
  return mean !== null && halfWidth !== null && Math.abs(mean) > halfWidth;
}

function queuesTable({ queues }: StaffingResult): readonly string[] {
  const metrics = ["queued", "serviceLevel", "abandonment", "averageWait"] as const;
  return columns([
    ["", "came", "service level", "abandoned", "average wait"],
    ...Object.entries(queues).map(([name, queue]) => [
      shortened(name),
      ...metrics.map((metric) => told(queue[metric], metricWords[metric].unit)),
    ]),
  ]);
}

function intervalsTable(intervals: readonly IntervalResult[]): readonly string[] {
  const days = new Set(intervals.map(({ from }) => from.slice(0, 10)));
  return columns([
    ["", "calls", "service level", "abandoned", "average wait", "in queue", "occupancy"],
    ...intervals.map(({ from, calls, callers, staff }) => [
      days.size > 1 ? from.slice(5, 16) : from.slice(11, 16),
      short(calls.calls, "calls"),
      short(callers.serviceLevel, "serviceLevel"),
      short(callers.abandonment, "abandonment"),
      short(callers.averageWait, "averageWait"),
      short(callers.averageInQueue, "averageInQueue"),
      short(staff.occupancy, "occupancy"),
    ]),
  ]);
}

/** Without its margin, for which a line has no room. */
function short(estimate: Estimate, metric: Metric): string {
  return told({ ...estimate, halfWidth: null }, metricWords[metric].unit);
}

function notesOf({ load, difference }: LoadResult): readonly string[] {
  return [
    `Service level: contacts that were answered, gave up or asked for a callback`,
    `within ${timeOf(load.serviceLevel)}, of all that came to a queue.`,
    ...(difference === undefined
      ? []
      : [
          "Difference: the second staffing less the first, by runs with the same callers;",
          "* where its interval does not contain 0.",
        ]),
  ];
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return [title, ...lines];
}

/** The first column to the left, the others to the right. */
function columns(rows: readonly Row[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows.filter(({ length }) => length > 1))
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, cell.length);
  return rows.map((row) =>
    row
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}

const longestName = 16;

/** A file without its folder and its ending; the end of a name that is long. */
function shortened(name: string): string {
  const bare = name.replace(/^.*[\\/]/, "").replace(/(\.staffing)?\.json$/, "");
  return bare.length > longestName ? `…${bare.slice(1 - longestName)}` : bare;
}

/** `90s`, `10h`, `1h 30m` */
function timeOf(seconds: number): string {
  const parts: readonly (readonly [size: number, unit: string])[] = [
    [86_400, "d"],
    [3600, "h"],
    [60, "m"],
    [1, "s"],
  ];
  let rest = seconds;
  const words = parts.flatMap(([size, unit]) => {
    const count = unit === "s" ? rest : Math.floor(rest / size);
    rest -= count * size;
    return count === 0 ? [] : [`${count}${unit}`];
  });
  return words.length === 0 ? "0s" : words.join(" ");
}
