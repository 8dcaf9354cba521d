import { type Diagnostic, diagnostic, type Fix, type Span, type Statement } from "@contactflow/grammar";
import type { WordMisuse } from "../control/control.ts";
import { controlFlowDiagnostics } from "../diagnostics/control-flow.ts";
import type { FlowView } from "../control/flow-view.ts";

/**
 * `break` and `continue` outside of `repeat`, `-> retry` and `-> continue` where no outcome is answered, and a `-> none` that a flow
 * begins with.
 */
export function misplacedWords(view: FlowView): readonly Diagnostic[] {
  const found = new Map<number, Diagnostic>();
  for (const { exits, statement } of view.control.points.values())
    for (const { destination } of exits) {
      if (destination.kind !== "unknown" || statement.broken || found.has(destination.span.start)) continue;
      const { span, why } = destination;
      const report = why === "name" || why === "unsound" ? undefined : misplaced(view, span, why);
      if (report !== undefined) found.set(span.start, report);
    }
  const atOnce = endAtOnce(view);
  return [...found.values(), ...(atOnce === undefined ? [] : [atOnce])];
}

/** A flow that comes to `-> none` by arrows alone has nothing to run. */
function endAtOnce({ control, file }: FlowView): Diagnostic | undefined {
  const passed = new Set<Statement>();
  let destination = control.entry;
  while (destination.kind === "statement" && !passed.has(destination.statement)) {
    const { statement } = destination;
    const [exit] = statement.kind === "GoStatement" ? (control.points.get(statement)?.exits ?? []) : [];
    if (statement.kind !== "GoStatement" || exit === undefined) return undefined;
    if (exit.destination.kind === "open")
      return diagnostic(
        controlFlowDiagnostics["outside-arm"],
        { file: file.path, span: statement.target.span },
        { word: "none", advice: "A flow that does nothing is written `end`." },
      );
    passed.add(statement);
    ({ destination } = exit);
  }
  return undefined;
}

function misplaced(view: FlowView, span: Span, why: WordMisuse): Diagnostic | undefined {
  const { file } = view;
  const word = /\w+$/.exec(file.text.slice(span.start, span.end))?.[0] ?? "";
  const place = { file: file.path, span };
  switch (why) {
    case "outside repeat":
      return diagnostic(controlFlowDiagnostics["outside-repeat"], place, { word });
    case "outside arm": {
      const inLoop = word === "continue" && isInRepeat(view, span);
      const values = {
        word,
        advice: inLoop ? "Without an arrow `continue` begins the next round." : advice(word),
      };
      const fixes = inLoop ? [withoutArrow(view, span)] : [];
      return diagnostic(controlFlowDiagnostics["outside-arm"], place, values, { fixes });
    }
    case "on error":
      return undefined;
  }
}

function advice(word: string): string {
  return word === "retry"
    ? "To go back, make what comes again a step: `-> step`."
    : "To go on with the next statement, leave it out.";
}

function isInRepeat({ control }: FlowView, { start }: Span): boolean {
  return [...control.points.keys()].some(
    (statement) =>
      statement.kind === "RepeatStatement" &&
      statement.body.kind === "Block" &&
      statement.body.span.start < start &&
      start < statement.body.span.end,
  );
}

/** `-> continue` becomes `continue`, and `if x -> continue` becomes `if x { continue }`. */
function withoutArrow({ file, control }: FlowView, span: Span): Fix {
  const { text, path } = file;
  const arrow = text.startsWith("->", span.start) ? span.start : text.lastIndexOf("->", span.start);
  const isStatement = [...control.points.keys()].some(
    (statement) => statement.kind === "GoStatement" && statement.span.start === arrow,
  );
  const replacement = isStatement ? "continue" : "{ continue }";
  return {
    title: `Write \`${replacement}\``,
    safety: "suggested",
    edits: [{ file: path, span: { start: arrow, end: span.end }, text: replacement }],
  };
}
