import type { Arm, Block, FlowDeclaration, Missing, OnError, Statement, Target } from "@contactflow/grammar";
import { assertNever } from "../model/invariant.ts";
import { checkIf, checkRepeat, checkSwitch } from "./branches.ts";
import type { Context, FlowPlace } from "./context.ts";
import { checkDescription } from "./descriptions.ts";
import { checkOutcomesReached } from "./module-outcomes.ts";
import { checkSet } from "./set.ts";
import { checkTarget } from "./targets.ts";
import { checkInitial } from "./initial-values.ts";
import { checkVerb } from "./verbs.ts";

/** Checks every statement of a flow. Assumes that resources are checked: bots and views say what their arms are. */
export function checkFlow(node: FlowDeclaration, around: Context): void {
  const scope = around.bound.flows.get(node);
  if (scope === undefined) return;
  const flow: FlowPlace = { node, scope };
  const context: Context = { ...around, flow };

  const inBody = (body: Block | Target | Missing): void => {
    if (body.kind === "Missing") return;
    if (body.kind === "Block") inBlock(body);
    else checkTarget(body, flow, context);
  };
  const inBlock = ({ onError, statements }: Pick<Block, "onError" | "statements">): void => {
    inHandler(onError);
    for (const statement of statements) inStatement(statement);
  };
  const inHandler = (onError: OnError | undefined): void => {
    if (onError !== undefined) inBody(onError.handler);
  };
  const inArms = (arms: readonly Arm[] | undefined): void => {
    if (arms !== undefined) for (const { body } of arms) inBody(body);
  };
  const inStatement = (statement: Statement): void => {
    switch (statement.kind) {
      case "VerbStatement":
        checkVerb(statement, flow, context);
        inArms(statement.arms);
        return;
      case "SetStatement":
        checkSet(statement, flow, context);
        inArms(statement.arms);
        return;
      case "IfStatement":
        checkIf(statement, context);
        inBody(statement.then);
        if (statement.otherwise?.kind === "IfStatement") inStatement(statement.otherwise);
        else if (statement.otherwise !== undefined) inBody(statement.otherwise);
        return;
      case "SwitchStatement":
        checkSwitch(statement, context);
        inArms(statement.arms);
        return;
      case "RepeatStatement":
        checkRepeat(statement, context);
        inBody(statement.body);
        return;
      case "GoStatement":
        inBody(statement.target);
        return;
      case "LoopJumpStatement":
        return;
      default:
        assertNever(statement);
    }
  };

  checkSections(node, flow, context);
  checkOutcomesReached(node, flow, context);
  checkDescription(node, context);
  inBlock({ onError: node.onError, statements: node.entry });
  for (const step of node.steps) inBlock(step);
}

/** First values of flow attributes and of a module's input. */
function checkSections(node: FlowDeclaration, { scope }: FlowPlace, context: Context): void {
  for (const { keyword, members } of node.sections) {
    const declared = keyword.text === "input" ? scope.input : scope.attributes;
    if (keyword.text === "output") continue;
    for (const member of members) {
      const attribute = [...declared.values()].find(({ span }) => span === member.key.span);
      if (attribute === undefined || member.initial === undefined || member.initial.kind === "Missing")
        continue;
      const value = checkInitial(member, attribute, context);
      if (value !== undefined) context.results.values.set(member.initial, value);
    }
  }
}
