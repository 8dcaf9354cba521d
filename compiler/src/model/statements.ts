import type { Block, FlowDeclaration, OnError, Statement, Target, Missing } from "@contactflow/grammar";
import { assertNever } from "./invariant.ts";

/** Visits every statement of a flow in source order, each before the ones inside it. */
export function visitStatements(flow: FlowDeclaration, visit: (statement: Statement) => void): void {
  visitFlow(flow, visit, () => undefined);
}

/** Visits everything that a flow says to go on with, in source order: in arms and branches, `on error` and by itself. */
export function visitTargets(flow: FlowDeclaration, visit: (target: Target) => void): void {
  visitFlow(flow, () => undefined, visit);
}

function visitFlow(
  flow: FlowDeclaration,
  visit: (statement: Statement) => void,
  visitTarget: (target: Target) => void,
): void {
  const inBody = (body: Block | Target | Missing | undefined): void => {
    if (body === undefined || body.kind === "Missing") return;
    if (body.kind !== "Block") {
      visitTarget(body);
      return;
    }
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
          inBody(statement.target);
          break;
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
