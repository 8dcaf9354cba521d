import type { Span } from "@contactflow/grammar";
import type { Checked } from "../../model/checked.ts";
import type { Context } from "../context.ts";

/** A line of opening hours, or the dates of an override, with its place. */
export interface Line {
  readonly opening: Extract<Checked, { readonly kind: "opening" }>;
  readonly span: Span;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly line: Line;
}

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const day = 24 * 60;
const week = 7 * day;

/** Reports each line whose times, or dates, an earlier line has already. */
export function checkOverlaps(lines: readonly Line[], context: Context): void {
  const stretches = lines.flatMap(stretchesOf);
  const told = new Set<Line>();
  for (const [index, later] of stretches.entries()) {
    if (told.has(later.line)) continue;
    const earlier = stretches.slice(0, index).find(({ from, to }) => from < later.to && later.from < to);
    if (earlier === undefined) continue;
    told.add(later.line);
    const { opening, span } = later.line;
    const same = earlier.line === later.line;
    const related = same
      ? []
      : [{ file: context.scope.file, span: earlier.line.span, message: "They are here already." }];
    const dated = opening.dates !== undefined;
    context.report(
      "hours-overlap",
      span,
      {
        problem: dated
          ? "Some of these dates have other hours already, and only one of the two can hold."
          : same
            ? `Two ranges of this line overlap on ${clock(Math.max(earlier.from, later.from))}.`
            : `Another line covers ${clock(Math.max(earlier.from, later.from))} already.`,
      },
      { related },
    );
  }
}

/** In days since 1970 for dates, in minutes since Monday for weekdays; what goes on past Sunday goes on at the beginning. */
function stretchesOf(line: Line): readonly Stretch[] {
  const { dates, days, spans } = line.opening;
  if (dates !== undefined) {
    const from = Date.parse(dates.from) / 86_400_000;
    return [{ from, to: Date.parse(dates.to) / 86_400_000 + 1, line }];
  }
  return days.flatMap((name) =>
    spans.flatMap(({ from, to }) => {
      const midnight = weekdays.indexOf(name) * day;
      const start = midnight + from;
      const end = midnight + to + (to <= from ? day : 0);
      return end <= week
        ? [{ from: start, to: end, line }]
        : [
            { from: start, to: week, line },
            { from: 0, to: end - week, line },
          ];
    }),
  );
}

const two = (value: number) => String(value).padStart(2, "0");

/** `fri 17:00` */
function clock(minutes: number): string {
  const time = minutes % day;
  return `${weekdays[Math.floor(minutes / day)]} ${two(Math.floor(time / 60))}:${two(time % 60)}`;
}
