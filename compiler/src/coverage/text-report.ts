import type { FileCoverage } from "./file-coverage.ts";
import { missedIn, missedText } from "./missed.ts";
import { type Measure, measures, percentOf, type Total, totalsOf } from "./totals.ts";

const least = 24;

/**
 * A table of what ran, as other tools show that of code: each file with what of it never ran.
 * @param columns of the terminal; the list of what never ran goes over as many lines as it needs
 */
export function textReport(files: readonly FileCoverage[], columns: number): string {
  const rows = [
    row("All files", totalsOf(files), []),
    ...files.map((file) => row(` ${file.path}`, totalsOf([file]), missedIn(file).map(missedText))),
  ];
  const head = ["Flows", "% Statements", "% Steps", "% Outcomes"];
  const widths = head.map((title, index) =>
    Math.max(title.length, ...rows.map(({ cells }) => cells[index]?.length ?? 0)),
  );
  const taken = widths.reduce((sum, width) => sum + width + 3, 1);
  const room = Math.max(columns - taken - 1, least);
  const line = (cells: readonly string[], last: string): string =>
    [
      ...cells.map((cell, index) =>
        index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0),
      ),
      last,
    ]
      .join(" | ")
      .trimEnd();
  const rule = [...widths.map((width) => "-".repeat(width + 1)), "-".repeat(20)].join("|-");
  const blank = head.map(() => "");
  return [
    line(head, "Never ran"),
    rule,
    ...rows.flatMap(({ cells, missed }) => {
      const [first = "", ...more] = wrapped(missed, room);
      return [line(cells, first), ...more.map((each) => line(blank, each))];
    }),
    rule,
  ].join("\n");
}

function row(name: string, totals: Readonly<Record<Measure, Total>>, missed: readonly string[]) {
  return { cells: [name, ...measures.map((measure) => String(percentOf(totals[measure])))], missed };
}

/** Words with commas between, in lines of some width. */
function wrapped(words: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  let current = "";
  for (const [index, word] of words.entries()) {
    const next = index === words.length - 1 ? word : `${word},`;
    if (current !== "" && current.length + 1 + next.length > width) {
      lines.push(current);
      current = next;
    } else current = current === "" ? next : `${current} ${next}`;
  }
  return current === "" ? lines : [...lines, current];
}
