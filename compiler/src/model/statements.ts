import type { Block, FlowDeclaration, OnError, Statement, Target, Missing } from "@contactflow/grammar";
import { assertNever } from "./invariant.ts";

/** Visits every statement of a flow in source order, each before the ones inside it. */
export function visitStatements(flow: FlowDeclaration, visit: (statement: Statement) => void): void {
  const inBody = (body: Block | Target | Statement | Missing | undefined): void => {
    if (body?.kind !== "Block") return;
    inHandler(body.onError);
    inStatements(body.statements);
  };
  const inHandler = (onError: OnError | undefined): void => inBody(onError?.handler);
  const inStatements = (statements: readonly Statement[]): void => {
    for (const statement of statements) {
      visit(statement);
      switch (statement.kind) {
        case "VerbStatement":
        case "SetStatement":
        case "SwitchStatement":
          if (statement.arms !== undefined) for (const { body } of statement.arms) inBody(body);
          break;
        case "IfStatement":
          inBody(statement.then);
          if (statement.otherwise?.kind === "IfStatement") inStatements([statement.otherwise]);
          else inBody(statement.otherwise);
          break;
        case "RepeatStatement":
          inBody(statement.body);
          break;
        case "GoStatement":
        case "LoopJumpStatement":
          break;
        default:
          assertNever(statement);
      }
    }
  };
  inHandler(flow.onError);
  inStatements(flow.entry);
  for (const step of flow.steps) {
    inHandler(step.onError);
    inStatements(step.statements);
  }
}
