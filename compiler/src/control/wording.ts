import type { Destination } from "./control.ts";
import type { SetStatement, Span, Statement, VerbStatement } from "@contactflow/grammar";

/** The word a statement begins with, as the author wrote it. */
export function wordOf(statement: Statement): string {
  switch (statement.kind) {
    case "VerbStatement":
      return statement.verb.text;
    case "SetStatement":
      return "set";
    case "IfStatement":
      return "if";
    case "SwitchStatement":
      return "switch";
    case "RepeatStatement":
      return "repeat";
    case "GoStatement":
      return "->";
    case "LoopJumpStatement":
      return statement.jump;
  }
}

/** What to point at for a whole statement: its first word, or all of it where it is one word and a target. */
export function headOf(statement: Statement): Span {
  if (statement.kind === "GoStatement") return statement.span;
  const { start } = statement.span;
  return { start, end: start + wordOf(statement).length };
}

/** A transfer's target in words. */
export function targetWords(destination: Extract<Destination, { kind: "flow" | "dynamic" }>): string {
  return destination.kind === "flow" ? `\`${destination.symbol.name}\`` : "a flow that is read at run time";
}

/** A statement that has outcomes, so that arms may answer them. */
export type Answering = VerbStatement | SetStatement;

export function isAnswering(statement: Statement): statement is Answering {
  return statement.kind === "VerbStatement" || statement.kind === "SetStatement";
}
