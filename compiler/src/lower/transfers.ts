import type { Span, Statement } from "@contactflow/grammar";
import type { Action } from "@contactflow/runtime";
import type { ControlPoint, Destination, Exit } from "../control/control.ts";
import type { Lowering } from "./lowering.ts";
import { invariant } from "../model/invariant.ts";
import type { Draft } from "./draft.ts";
import { armNames, outcomeName } from "./paths.ts";
import { textOf } from "./values.ts";

/** A node of a statement: its edges lead to the statement's other nodes, or on by one of its exits. */
export interface OpenNode {
  readonly part: string | undefined;
  readonly action: Action;
  /** Where it stands in the source, if not with the whole statement. */
  readonly span: Span | undefined;
  readonly ways: readonly (readonly [outcome: string, to: Onward])[];
}

type Onward =
  /** `span` is the arm that draws the edge; `exit` is taken where the edge leads to the transfer of one. */
  | {
      readonly kind: "part";
      readonly part: string | undefined;
      readonly span: Span | undefined;
      readonly exit: Exit | undefined;
    }
  | { readonly kind: "exit"; readonly exit: Exit };

type ToFlow = Extract<Destination, { readonly kind: "flow" | "dynamic" }>;

/**
 * A statement's nodes together with one for each way of it that leads into another flow: there the transfer is an
 * action of its own, which can fail. All ways of one arm share it.
 */
export function withTransfers(
  program: Pick<Lowering, "values">,
  { statement, exits }: ControlPoint,
  draft: Draft,
): readonly OpenNode[] {
  const names = armNames(armsOf(statement));
  const transfers = new Map<object, OpenNode>();

  /** `after` names the transfer whose failure leads here. */
  const onward = (exit: Exit, after?: string): Onward => {
    const { by, destination } = exit;
    if (destination.kind !== "flow" && destination.kind !== "dynamic") return { kind: "exit", exit };
    const arm = by.kind === "arm" ? by.arm : undefined;
    const reason = by.kind === "onError" ? by.onError : (arm ?? exit);
    const known = transfers.get(reason);
    if (known !== undefined) return { kind: "part", part: known.part, span: arm?.span, exit };

    const name = (arm && names.get(arm)) ?? outcomeName(exit.outcome);
    // A jump is nothing but its transfer, which bears its name.
    const part = draft.length === 0 && after === undefined ? undefined : `${after ?? ""}${name}.go`;
    const node = { part, action: transferAction(program, destination), span: arm?.body.span, ways: [] };
    // The node takes its place before those that its failure leads to: a statement begins with its first one.
    transfers.set(reason, node);
    const failed = onward(destination.failed, part === undefined ? "" : `${part}.`);
    transfers.set(reason, { ...node, ways: [["error", failed]] });
    return { kind: "part", part, span: arm?.span, exit };
  };

  const exitOf = (outcome: string): Exit => {
    const exit = exits.find((each) => each.outcome === outcome);
    invariant(exit !== undefined, `no way is known for the outcome ${outcome} of a ${statement.kind}`);
    return exit;
  };

  const own = draft.map(({ part, action, ways }): OpenNode => ({
    part,
    action,
    span: undefined,
    ways: ways.map(([outcome, goal]) => [
      outcome,
      goal.kind === "part" ? { ...goal, span: undefined, exit: undefined } : onward(exitOf(goal.outcome)),
    ]),
  }));
  if (draft.length === 0) for (const exit of exits) onward(exit);
  return [...own, ...transfers.values()];
}

function transferAction(program: Pick<Lowering, "values">, destination: ToFlow): Action {
  if (destination.kind === "flow") return { type: "transferToFlow", flow: destination.symbol.name };
  const value = program.values.get(destination.target.call);
  invariant(value !== undefined, "the flow to go to was not checked");
  return { type: "transferToFlow", flow: textOf(value) };
}

function armsOf(statement: Statement) {
  switch (statement.kind) {
    case "VerbStatement":
    case "SetStatement":
    case "SwitchStatement":
      return statement.arms ?? [];
    default:
      return [];
  }
}
