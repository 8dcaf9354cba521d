import type { Block, FlowDeclaration, OnError, Statement } from "@contactflow/grammar";
import type { CheckedFile } from "../model/checked.ts";
import { assertNever } from "../model/invariant.ts";
import type { ControlPoint, Destination, FlowControl } from "./control.ts";
import { exitsOf } from "./exits.ts";
import { endOf, flowNames } from "./names.ts";
import type { Scope } from "./scope.ts";

type Body = Pick<Block, "onError" | "statements">;

/** Finds where control goes in a flow. Takes any tree, also one with mistakes; needs only `symbolNamed` and `endings` of the file. */
export function controlOf(
  program: Pick<CheckedFile, "symbolNamed" | "endings">,
  flow: FlowDeclaration,
): FlowControl {
  const names = flowNames(program, flow);
  const points = new Map<Statement, ControlPoint>();
  const bodies: (readonly Statement[])[] = [];
  const handlers: OnError[] = [];

  const visitBody = (body: Body, scope: Scope, next: Destination): void => {
    const { onError } = body;
    if (onError !== undefined) visitHandler(onError, scope);
    const governed =
      onError === undefined ? scope : { ...scope, governing: { onError, outer: scope.governing } };
    visitStatements(body.statements, governed, next);
  };

  const visitHandler = (onError: OnError, scope: Scope): void => {
    handlers.push(onError);
    if (onError.handler.kind === "Block")
      visitBody(onError.handler, { ...scope, handler: onError }, { kind: "resume", onError });
  };

  const visitStatements = (statements: readonly Statement[], scope: Scope, next: Destination): void => {
    bodies.push(statements);
    statements.forEach((statement, index) => {
      const following = statements[index + 1];
      visitStatement(statement, scope, following ? { kind: "statement", statement: following } : next);
    });
  };

  const visitStatement = (statement: Statement, scope: Scope, next: Destination): void => {
    const exits = exitsOf(names, statement, program.endings.get(statement), { scope, next });
    points.set(statement, { statement, step: scope.step, handler: scope.handler, next, exits });
    switch (statement.kind) {
      case "VerbStatement":
      case "SetStatement":
        for (const { body } of statement.arms ?? [])
          if (body.kind === "Block") visitBody(body, { ...scope, answered: statement }, next);
        return;
      case "SwitchStatement":
        for (const { body } of statement.arms) if (body.kind === "Block") visitBody(body, scope, next);
        return;
      case "IfStatement":
        if (statement.then.kind === "Block") visitBody(statement.then, scope, next);
        if (statement.otherwise?.kind === "Block") visitBody(statement.otherwise, scope, next);
        if (statement.otherwise?.kind === "IfStatement") visitStatement(statement.otherwise, scope, next);
        return;
      case "RepeatStatement":
        if (statement.body.kind === "Block")
          visitBody(
            statement.body,
            { ...scope, loop: { repeat: statement, after: next } },
            { kind: "statement", statement },
          );
        return;
      case "GoStatement":
      case "LoopJumpStatement":
        return;
      default:
        assertNever(statement);
    }
  };

  const { onError } = flow;
  const outside: Scope = {
    step: undefined,
    governing: undefined,
    handler: undefined,
    loop: undefined,
    answered: undefined,
  };
  if (onError !== undefined) visitHandler(onError, outside);
  const inside: Scope = { ...outside, governing: onError && { onError, outer: undefined } };
  visitStatements(flow.entry, inside, endOf(flow));
  for (const step of flow.steps) visitBody(step, { ...inside, step }, endOf(step));

  const first = flow.entry[0];
  return {
    flow,
    entry: first === undefined ? endOf(flow) : { kind: "statement", statement: first },
    steps: new Map(flow.steps.map((step) => [step, names.begins(step)])),
    points,
    bodies,
    handlers,
  };
}
