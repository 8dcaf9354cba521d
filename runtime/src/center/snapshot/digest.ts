import type { CenterDefinition, FlowDefinition } from "../../definition/index.ts";
import { fingerprint } from "../../machine/fingerprint.ts";

/**
 * A digest for each part of a centre: each flow, and each group of resources. Where a flow stands in its file does not count:
 * laying it out anew changes nothing.
 */
export function digestsOf(definition: CenterDefinition): Readonly<Record<string, string>> {
  const made = known.get(definition) ?? makeDigests(definition);
  known.set(definition, made);
  return made;
}

/** Tests take many snapshots of the same centre. */
const known = new WeakMap<CenterDefinition, Readonly<Record<string, string>>>();

function makeDigests({ flows, ...groups }: CenterDefinition): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...Object.entries(groups).map(([group, resources]) => [group, digest(resources)]),
    ["order of flows", digest(Object.keys(flows))],
    ...Object.entries(flows).map(([name, flow]) => [`flow ${name}`, digest(withoutPlaces(flow))]),
  ]);
}

function withoutPlaces(flow: FlowDefinition): FlowDefinition {
  const states = Object.entries(flow.states).map(([name, state]) => [name, { ...state, at: nowhere }]);
  const { counted: _, ...rest } = flow;
  return { ...rest, source: "", states: Object.fromEntries(states) as FlowDefinition["states"] };
}

const nowhere = [0, 0] as const;

/** The parts that are not the same in both. */
export function differingParts(
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (part) => one[part] !== other[part],
  );
}

function digest(value: unknown): string {
  return fingerprint(JSON.stringify(value) ?? "");
}
