import type { Distribution } from "../plan.ts";
import { readCsv, type CsvRow, type Path } from "./reading.ts";
import type { Resolving } from "./resolving.ts";
import type { Scenario } from "./shape.ts";
import { milliseconds } from "./times.ts";

type Given = Scenario["talking"];

/** `undefined`: nothing is given, or something is wrong with it. */
export function distributionOf(
  resolving: Resolving,
  path: Path,
  given: Given | undefined,
): Distribution | undefined {
  if (given === undefined) return undefined;
  if (typeof given === "string") return { type: "constant", value: milliseconds(given) };
  const { exponential, lognormal, empirical } = given;
  if (exponential !== undefined) {
    const mean = positive(resolving, [...path, "exponential"], "The mean", exponential);
    return { type: "exponential", mean };
  }
  if (lognormal !== undefined) {
    const mean = positive(resolving, [...path, "lognormal", "mean"], "`mean`", lognormal.mean);
    return { type: "lognormal", mean, deviation: milliseconds(lognormal.deviation) };
  }
  if (empirical === undefined) return undefined;
  const values =
    typeof empirical === "string"
      ? secondsIn(resolving, [...path, "empirical"], empirical)
      : empirical.map(milliseconds);
  return values && { type: "empirical", values };
}

function positive({ file }: Resolving, path: Path, place: string, duration: string): number {
  const value = milliseconds(duration);
  if (value === 0) file.wrong(path, place, "must be longer than nothing");
  return value;
}

function secondsIn(resolving: Resolving, path: Path, name: string): readonly number[] | undefined {
  const rows = rowsOf(resolving, path, name);
  if (rows === undefined) return undefined;
  return rows.flatMap(({ values, wrong }) => {
    const text = values["seconds"];
    const seconds = Number(text);
    if (text !== undefined && text !== "" && seconds >= 0 && Number.isFinite(seconds))
      return [Math.round(seconds * 1000)];
    wrong("This line", "must have a number of seconds, 0 or more, in the column `seconds`");
    return [];
  });
}

/** The rows of a CSV file beside the scenario; `undefined`: there is no such file, or it has mistakes. */
export function rowsOf({ files, file }: Resolving, path: Path, name: string): readonly CsvRow[] | undefined {
  const named = files.readBeside(file.file, name);
  if (named === undefined) {
    file.wrong(path, `\`${name}\``, "is no file beside this one");
    return undefined;
  }
  const rows = readCsv(files, named);
  if (rows?.length === 0) {
    file.wrong(path, `\`${name}\``, "has no line below the names of its columns");
    return undefined;
  }
  return rows;
}
