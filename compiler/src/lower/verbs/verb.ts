import type { VerbStatement } from "@contactflow/grammar";
import type { Checked, CheckedArguments } from "../../model/checked.ts";
import { invariant } from "../../model/invariant.ts";
import { type Draft, place, type Surroundings } from "../draft.ts";

/** Turns a statement of one verb into nodes. */
export type LowerVerb = (around: Surroundings<VerbStatement>, args: CheckedArguments) => Draft;

/** The primary of a verb that cannot do without one. */
export function primary(around: Surroundings<VerbStatement>, args: CheckedArguments): Checked {
  invariant(args.primary !== undefined, `${around.statement.verb.text} without a primary`, place(around));
  return args.primary;
}

/** An option that is required or has a default. */
export function option(around: Surroundings<VerbStatement>, args: CheckedArguments, name: string): Checked {
  const value = args.options[name];
  invariant(value !== undefined, `${around.statement.verb.text} without ${name}`, place(around));
  return value;
}
