import type { Statement } from "@contactflow/grammar";
import type { Action } from "@contactflow/runtime";
import type { ControlPoint, Destination, Exit } from "../control/control.ts";
import type { CheckedProgram } from "../program/checked.ts";
import { invariant } from "../program/invariant.ts";
import type { Draft } from "./draft.ts";
import { armNames, outcomeName } from "./paths.ts";
import { textOf } from "./values.ts";

/** A node of a statement: its edges lead to the statement's other nodes, or on by one of its exits. */
export interface OpenNode {
  readonly part: string | undefined;
  readonly action: Action;
  readonly ways: readonly (readonly [outcome: string, to: Onward])[];
}

type Onward =
  | { readonly kind: "part"; readonly part: string | undefined }
  | { readonly kind: "exit"; readonly exit: Exit };

type ToFlow = Extract<Destination, { readonly kind: "flow" | "dynamic" }>;

/**
 * A statement's nodes together with one for each way of it that leads into another flow: there the transfer is an
 * action of its own, which can fail. All ways of one arm share it.
 */
export function withTransfers(
  program: Pick<CheckedProgram, "values">,
  { statement, exits }: ControlPoint,
  draft: Draft,
): readonly OpenNode[] {
  const names = armNames(armsOf(statement));
  const transfers = new Map<object, OpenNode>();

  const onward = (exit: Exit, prefix: string): Onward => {
    const { destination } = exit;
    if (destination.kind !== "flow" && destination.kind !== "dynamic") return { kind: "exit", exit };
    const reason = exit.by.kind === "arm" ? exit.by.arm : exit.by.kind === "onError" ? exit.by.onError : exit;
    const name = (exit.by.kind === "arm" ? names.get(exit.by.arm) : undefined) ?? outcomeName(exit.outcome);
    const known = transfers.get(reason);
    if (known !== undefined) return { kind: "part", part: known.part };
    // A jump is nothing but its transfer, which bears its name.
    const part = draft.length === 0 && prefix === "" ? undefined : `${prefix}${name}.go`;
    const { failed } = destination;
    // A transfer that fails in the very step that `on error` names has nowhere to go: the flow ends there.
    const ways: OpenNode["ways"] =
      failed.destination.kind === "offEnd"
        ? []
        : [["error", onward(failed, part === undefined ? "" : `${part}.`)]];
    transfers.set(reason, { part, action: transferAction(program, destination), ways });
    return { kind: "part", part };
  };

  const exitOf = (outcome: string): Exit => {
    const exit = exits.find((each) => each.outcome === outcome);
    invariant(exit !== undefined, `no way is known for the outcome ${outcome} of a ${statement.kind}`);
    return exit;
  };

  const own = draft.map(({ part, action, ways }): OpenNode => ({
    part,
    action,
    ways: ways.map(([outcome, goal]) => [
      outcome,
      goal.kind === "part" ? goal : onward(exitOf(goal.outcome), ""),
    ]),
  }));
  if (draft.length === 0) for (const exit of exits) onward(exit, "");
  return [...own, ...transfers.values()];
}

function transferAction(program: Pick<CheckedProgram, "values">, destination: ToFlow): Action {
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
