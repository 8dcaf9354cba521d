import type { Span } from "@contactflow/grammar";
import { xmlText } from "../../diagram/xml.ts";
import type { CoveredOutcome, FileCoverage } from "../file-coverage.ts";

/** The source line by line: how often it ran, and beside it what became of the outcomes that are written there. */
export function sourceTable(file: FileCoverage): string {
  const { lines, text } = file;
  const lineOf = ({ start }: Span): number => lines.position(start).line;
  const hits = new Map<number, number>();
  for (const { span, hits: count } of [...file.statements, ...file.steps]) {
    const line = lineOf(span);
    hits.set(line, Math.max(hits.get(line) ?? 0, count));
  }
  const outcomes = Map.groupBy(file.outcomes, ({ span }) => lineOf(span));
  const rows = Array.from({ length: lines.lineCount }, (_, index) => {
    const line = index + 1;
    const start = lines.lineStart(line);
    const end = line < lines.lineCount ? lines.lineStart(line + 1) : text.length;
    const source = text.slice(start, end).replace(/[\r\n\u2028\u2029]+$/, "");
    const here = outcomes.get(line) ?? [];
    const count = hits.get(line);
    const kind = count === undefined ? "" : count === 0 ? ' class="missed"' : ' class="ran"';
    return `<tr id="L${line}"${kind}><td class="number"><a href="#L${line}">${line}</a></td><td class="hits">${count === undefined ? "" : `${count}×`}</td><td class="text">${marked(source, start, here)}${here.map(chip).join("")}</td></tr>`;
  });
  // The line after the last line break is none.
  if (text.endsWith("\n")) rows.pop();
  return `<div class="source code"><table><tbody>\n${rows.join("\n")}\n</tbody></table></div>`;
}

function chip({ outcome, hits, name }: CoveredOutcome): string {
  return hits === 0
    ? `<span class="chip no" title="${xmlText(name)} was never taken">${xmlText(outcome)} never</span>`
    : `<span class="chip yes" title="${xmlText(name)} was taken ${hits} times">${xmlText(outcome)} ${hits}×</span>`;
}

/** A line with the words of outcomes marked that were never taken. */
function marked(source: string, start: number, outcomes: readonly CoveredOutcome[]): string {
  const words = outcomes
    .filter(({ hits, span, statement }) => hits === 0 && span.start !== statement.start)
    .map(({ span }) => ({ from: span.start - start, to: Math.min(span.end - start, source.length) }))
    .filter(({ from, to }) => /^[^{}]+$/.test(source.slice(from, to)))
    .toSorted((one, other) => one.from - other.from);
  let at = 0;
  let html = "";
  for (const { from, to } of words) {
    // Several outcomes may be written as one word: `else`.
    if (from < at) continue;
    html += `${xmlText(source.slice(at, from))}<mark>${xmlText(source.slice(from, to))}</mark>`;
    at = to;
  }
  return html + xmlText(source.slice(at));
}
