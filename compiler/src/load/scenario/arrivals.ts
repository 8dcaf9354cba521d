import type { ArrivalPlan, RatePiece } from "../plan.ts";
import { rowsOf } from "./distributions.ts";
import type { CsvRow, Path } from "./reading.ts";
import type { Resolving } from "./resolving.ts";
import type { Scenario } from "./shape.ts";
import { milliseconds, momentOf } from "./times.ts";

type Given = Scenario["callers"][number]["arrivals"];

const hour = 3_600_000;

/** `undefined`: something is wrong with it. */
export function arrivalsOf(resolving: Resolving, path: Path, given: Given): ArrivalPlan | undefined {
  const { perHour, every, calls, csv, spread = "random" } = given;
  const { file } = resolving;
  const ways = [perHour, calls, csv].filter((way) => way !== undefined).length;
  if (ways !== 1) {
    const rule =
      ways === 0
        ? "needs one of `perHour`, `calls` and `csv`"
        : "takes only one of `perHour`, `calls` and `csv`";
    file.wrong(path, "`arrivals`", rule);
    return undefined;
  }
  if ((calls === undefined) !== (every === undefined)) {
    const rule = "must both be there, or none: how many calls come, and how long each number holds";
    file.wrong(path, "`calls` and `every`", rule);
    return undefined;
  }
  if (csv !== undefined) return fromCsv(resolving, [...path, "csv"], csv, given);
  if (perHour !== undefined) return rates([{ from: 0, to: Number.MAX_VALUE, rate: perHour / hour }], spread);
  const step = milliseconds(every ?? "0s");
  if (step === 0) {
    file.wrong([...path, "every"], "`every`", "must be longer than nothing");
    return undefined;
  }
  const pieces = (calls ?? []).map((count, index) => ({
    from: index * step,
    to: (index + 1) * step,
    rate: count / step,
  }));
  return rates(pieces, spread);
}

function rates(pieces: readonly RatePiece[], spread: "random" | "even"): ArrivalPlan {
  return { type: "rates", pieces, spread };
}

function fromCsv(resolving: Resolving, path: Path, name: string, { spread }: Given): ArrivalPlan | undefined {
  const rows = rowsOf(resolving, path, name);
  const [first] = rows ?? [];
  if (rows === undefined || first === undefined) return undefined;
  if ("at" in first.values) {
    if (spread !== undefined)
      resolving.file.wrong(
        path.slice(0, -1),
        "`spread`",
        `has no meaning here: \`${name}\` says when each call comes`,
      );
    const times = rows.flatMap((row) => timeIn(resolving, row, "at"));
    return { type: "times", times: times.toSorted((one, other) => one - other) };
  }
  if ("from" in first.values && "calls" in first.values)
    return rates(piecesOf(resolving, rows), spread ?? "random");
  const columns = Object.keys(first.values).join(", ");
  const rule = `needs the column \`at\`, or \`from\` and \`calls\`; it has ${columns}`;
  resolving.file.wrong(path, `\`${name}\``, rule);
  return undefined;
}

/** Each holds until the next one begins, and the last as long as the one before it. */
function piecesOf(resolving: Resolving, rows: readonly CsvRow[]): readonly RatePiece[] {
  const counted = rows.flatMap((row) => {
    const text = row.values["calls"] ?? "";
    const calls = Number(text);
    const isCount = text !== "" && calls >= 0 && Number.isFinite(calls);
    if (!isCount) row.wrong("This line", "must have a number of calls, 0 or more, in the column `calls`");
    return isCount ? timeIn(resolving, row, "from").map((from) => ({ from, calls, row })) : [];
  });
  let step = hour;
  return counted.flatMap(({ from, calls }, index) => {
    const next = counted[index + 1];
    if (next && next.from <= from) {
      next.row.wrong("This line", "must be later than the one before it");
      return [];
    }
    if (next) step = next.from - from;
    return [{ from, to: from + step, rate: calls / step }];
  });
}

function timeIn({ startsAt, zone }: Resolving, { values, wrong }: CsvRow, column: string): readonly number[] {
  const moment = momentOf(values[column] ?? "", startsAt, zone);
  if (moment === undefined) {
    wrong(
      "This line",
      `must have a time in the column \`${column}\`, such as "2026-03-02T08:00:15" or "08:00:15"`,
    );
    return [];
  }
  if (moment >= startsAt) return [moment - startsAt];
  wrong("This line", "must not be before the beginning, which is `at` of the scenario");
  return [];
}
