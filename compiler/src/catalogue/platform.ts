import type { FlowKind } from "@contactflow/grammar";
import type { Channel } from "@contactflow/runtime";
import { everyChannel, everyFlow, guidingFlows } from "./define.ts";
import type { PlatformAction, PlatformConditions, PlatformError } from "./entries.ts";
import { blocks, documented, type Known, live, seen } from "./sources.ts";

/** What a description of a platform action may say; the rest is as most actions have it. */
type Facts = Partial<Omit<PlatformAction, "type" | "doc" | "flows" | "channels">> & {
  readonly flows?: readonly FlowKind[];
  readonly channels?: readonly Channel[];
};

/**
 * Describes an action type of the platform. Unless `facts` say otherwise it has one error branch, which must be there,
 * stands in every flow, serves every channel and is in the documentation.
 */
export function describeAction<const Type extends string>(
  type: Type,
  doc: string,
  { flows = everyFlow, channels = everyChannel, ...facts }: Facts = {},
): PlatformAction<Type> {
  return {
    ...documented,
    errors: { NoMatchingError: always("error", documented) },
    conditions: undefined,
    parameters: {},
    terminal: false,
    writes: {},
    retired: undefined,
    passedThrough: undefined,
    ...facts,
    flows: { ...blocks, kinds: flows },
    channels: { ...blocks, served: channels },
    type,
    doc,
  };
}

const branchOf =
  (required: PlatformError["required"], usual: Known) =>
  (outcome: string, known: Known = usual): PlatformError => ({ ...known, outcome, required });

/** A branch without which the platform refuses the action. */
export const always = branchOf("always", live);
/** A branch that only some forms of the action have, or must have. */
export const sometimes = branchOf("sometimes", documented);
/** A branch that the platform does without. */
export const optional = branchOf("never", seen);

/** The errors of an action that fails in one way only, as was tried. */
export const catchAll = { NoMatchingError: always("error") } as const;

/** Where a contact is led from one place to the next, but does not wait in a queue. */
export const transferringFlows: readonly FlowKind[] = guidingFlows.filter((kind) => kind !== "queue flow");
export const touchToneFlows: readonly FlowKind[] = [...guidingFlows, "outbound whisper flow"];
export const chat: readonly Channel[] = ["chat"];
export const talking: readonly Channel[] = ["voice", "chat"];

/** What conditions an action has that tells its results apart by their names. */
export const equals = (
  operands?: Readonly<Record<string, string>>,
  known: Known = documented,
): PlatformConditions => ({ ...known, operators: ["Equals"], operands });
