import type { CenterDefinition } from "@contactflow/runtime";
import { UsageError } from "../host.ts";

/** A centre with a number that leads to the flow that is called. */
export interface Line {
  readonly definition: CenterDefinition;
  readonly flow: string;
  /** E.164. */
  readonly number: string;
  /** False: no number of the centre's own leads to the flow. */
  readonly isOwnNumber: boolean;
}

/** From the range that is kept for fiction. */
const spareNumber = "+18005550199";

/**
 * Finds what the user wants to call: a flow by its name, or a phone number by its name or its digits.
 * @throws UsageError when there is no such thing, or nothing that answers calls.
 */
export function lineTo(definition: CenterDefinition, wanted: string): Line {
  const { flows, phoneNumbers } = definition;
  const named = phoneNumbers[wanted] ?? Object.values(phoneNumbers).find(({ number }) => number === wanted);
  if (named !== undefined) {
    if (named.flow === undefined)
      throw new UsageError(`The phone number ${wanted} leads to no flow.`, "Give it one: flow: Welcome");
    return { definition, flow: named.flow, number: named.number, isOwnNumber: true };
  }
  const flow = flows[wanted];
  const callable = Object.values(flows)
    .filter(({ kind }) => kind === "inbound flow")
    .map(({ name }) => name);
  if (flow === undefined || flow.kind !== "inbound flow")
    throw new UsageError(
      flow === undefined
        ? `There is no flow or phone number called ${wanted}.`
        : `${wanted} is ${articled(flow.kind)}; callers reach inbound flows only.`,
      callable.length === 0
        ? "The project has no inbound flow."
        : `Can be called: ${[...Object.keys(phoneNumbers), ...callable].join(", ")}`,
    );
  const own = Object.values(phoneNumbers).find((phone) => phone.flow === wanted);
  if (own !== undefined) return { definition, flow: wanted, number: own.number, isOwnNumber: true };
  return {
    definition: {
      ...definition,
      phoneNumbers: { ...phoneNumbers, [`to ${wanted}`]: { number: spareNumber, flow: wanted } },
    },
    flow: wanted,
    number: spareNumber,
    isOwnNumber: false,
  };
}

function articled(kind: string): string {
  return `${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind}`;
}
