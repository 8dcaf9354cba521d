import * as Plot from "@observablehq/plot";
import type { Estimate } from "./estimate.ts";
import type { IntervalResult, LoadResult } from "./result.ts";
import { element, newDocument, text } from "./svg.ts";

interface Chart {
  readonly file: string;
  readonly title: string;
  readonly of: (interval: IntervalResult) => Estimate;
  readonly isPercent: boolean;
}

const charts: readonly Chart[] = [
  {
    file: "waits.svg",
    title: "Average wait, in seconds",
    of: ({ callers }) => callers.averageWait,
    isPercent: false,
  },
  {
    file: "service-level.svg",
    title: "Service level, in percent",
    of: ({ callers }) => callers.serviceLevel,
    isPercent: true,
  },
  {
    file: "occupancy.svg",
    title: "Occupancy of agents, in percent",
    of: ({ staff }) => staff.occupancy,
    isPercent: true,
  },
  {
    file: "queue-length.svg",
    title: "Callers waiting, on average",
    of: ({ callers }) => callers.averageInQueue,
    isPercent: false,
  },
];

/** One chart by interval for each of some metrics, as names of files and SVG: a line for each staffing, with its confidence. */
export function chartsOf(result: LoadResult): readonly (readonly [file: string, svg: string])[] {
  return charts.map((chart) => [chart.file, draw(result, chart)]);
}

interface Point {
  readonly from: Date;
  readonly to: Date;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const width = 760;
const plotHeight = 280;
const headHeight = 56;

function draw({ staffings, load }: LoadResult, { title, of, isPercent }: Chart): string {
  const document = newDocument();
  const names = staffings.map(({ name }) => name);
  const points = staffings.map(({ intervals }) =>
    intervals.flatMap((interval) => pointOf(interval, of(interval), isPercent)),
  );
  const days = new Set(points.flat().map(({ from }) => from.toISOString().slice(0, 10)));
  const plot = Plot.plot({
    document,
    width,
    height: plotHeight,
    marginTop: 10,
    marginLeft: 48,
    marginRight: 20,
    style: { background: "none", fontSize: "12px" },
    x: {
      type: "utc",
      label: null,
      ...domainOf(points.flat()),
      tickFormat: (moment: Date) =>
        moment
          .toISOString()
          .slice(days.size > 1 ? 5 : 11, 16)
          .replace("T", " "),
    },
    y: { label: null, grid: true, zero: true, nice: true, ...(isPercent && { domain: [0, 100] }) },
    marks: [Plot.ruleY([0]), ...points.flatMap(marksOf)],
  });
  const head = [
    text(document, title, { class: "title", x: 20, y: 24 }),
    text(document, `with the ${load.confidence} % confidence interval of ${runsOf(load.seeds.length)}`, {
      class: "note",
      x: 20,
      y: 42,
    }),
    ...names.map((name, index) =>
      text(document, `● ${name}`, {
        class: `staffing-${index + 1}`,
        x: width - 20,
        y: 24 + 18 * index,
        "text-anchor": "end",
      }),
    ),
  ];
  const picture = element(document, "svg", {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${width} ${headHeight + plotHeight}`,
    width,
    height: headHeight + plotHeight,
    role: "img",
    "font-family": "system-ui, sans-serif",
    "font-size": 13,
  });
  const named = element(document, "title", {});
  named.textContent = title;
  const style = element(document, "style", {});
  style.textContent = colors;
  const background = element(document, "rect", { class: "background", width: "100%", height: "100%" });
  const moved = element(document, "g", { transform: `translate(0,${headHeight})` });
  moved.append(plot);
  picture.append(named, style, background, ...head, moved);
  return `${picture.outerHTML}\n`;
}

const runsOf = (count: number) => (count === 1 ? "1 run" : `${count} runs`);

function marksOf(points: readonly Point[], index: number): readonly Plot.Markish[] {
  const look = { className: `staffing-${index + 1}` };
  return [
    Plot.areaY(points, { ...look, x: middle, y1: "low", y2: "high", fill: "currentColor", fillOpacity: 0.2 }),
    Plot.lineY(points, { ...look, x: middle, y: "mean", stroke: "currentColor", strokeWidth: 2 }),
    Plot.dot(points, {
      ...look,
      x: middle,
      y: "mean",
      fill: "currentColor",
      stroke: "none",
      r: 2.5,
      title: told,
    }),
  ];
}

const told = ({ from, mean, low, high }: Point): string =>
  `${from.toISOString().slice(11, 16)}: ${mean.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`;

/** Times of day are drawn as if they were UTC, since a chart has no time zone of its own. */
function pointOf(
  { from, to }: IntervalResult,
  { mean, halfWidth }: Estimate,
  isPercent: boolean,
): readonly Point[] {
  if (mean === null) return [];
  const margin = halfWidth ?? 0;
  return [
    {
      from: new Date(`${from.replace(" ", "T")}Z`),
      to: new Date(`${to.replace(" ", "T")}Z`),
      mean,
      low: Math.max(0, mean - margin),
      high: isPercent ? Math.min(100, mean + margin) : mean + margin,
    },
  ];
}

/** From the beginning of the first interval to the end of the last. */
function domainOf(points: readonly Point[]): { readonly domain?: readonly [Date, Date] } {
  const from = Math.min(...points.map((point) => point.from.getTime()));
  const to = Math.max(...points.map((point) => point.to.getTime()));
  return points.length === 0 ? {} : { domain: [new Date(from), new Date(to)] };
}

const middle = ({ from, to }: Point): Date => new Date((from.getTime() + to.getTime()) / 2);

/** For light and dark surroundings, whichever the viewer has. */
const colors = `
svg { color: #24292f; }
.background { fill: #ffffff; }
.title { font-weight: 600; font-size: 15px; }
.note { color: #57606a; font-size: 12px; }
.staffing-1 { color: #0a58ca; }
.staffing-2 { color: #b8450b; }
@media (prefers-color-scheme: dark) {
  svg { color: #e6edf3; }
  .background { fill: #161b22; }
  .note { color: #9da7b1; }
  .staffing-1 { color: #6cb6ff; }
  .staffing-2 { color: #f0a36b; }
}
`;
