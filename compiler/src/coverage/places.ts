import type { Span, Statement, Step } from "@contactflow/grammar";
import type { Exit } from "../control/control.ts";
import { isElse, labelText } from "../control/labels.ts";

/** What a part of a flow is called: a step by its name, the entry by that of its flow. */
export function sectionName(step: Step | undefined, flow: string): string {
  return step?.name.kind === "Name" ? step.name.text : flow;
}

/** Where a way on from a statement is written; the whole statement where it is not. */
export function placeOfExit(statement: Statement, { outcome, by }: Exit): Span {
  switch (by.kind) {
    case "arm": {
      const label = by.arm.outcomes.find((each) => (by.isElse ? isElse(each) : labelText(each) === outcome));
      return (label ?? by.arm.outcomes[0])?.span ?? by.arm.span;
    }
    case "branch":
    case "next":
      if (statement.kind !== "IfStatement") return statement.span;
      return (outcome === "then" ? statement.then : statement.otherwise)?.span ?? statement.span;
    case "onError":
      return statement.span;
  }
}
