import type { FlowKind } from "@contactflow/grammar";
import type { FlowEntry, PlatformAction, PropertyEntry, ValueEntry, VerbEntry } from "./entries.ts";
import { platformActions } from "./actions/index.ts";
import { flowEntries } from "./flows.ts";
import { properties, type PropertyName } from "./properties/index.ts";
import { metrics } from "./resources/metrics.ts";
import { resources } from "./resources/index.ts";
import { attributeOptions, statements } from "./statements.ts";
import { values } from "./values/index.ts";
import { verbs, type VerbName } from "./verbs/index.ts";

export type * from "./entries.ts";
export type * from "./shapes.ts";
export type { PropertyName, ServicePropertyName } from "./properties/index.ts";
export type { ServiceVerbName, VerbName } from "./verbs/index.ts";
export { isMetric } from "./resources/metrics.ts";
export { findValue, nameOfPath } from "./values/find.ts";
export { valueMeant } from "./values/other-names.ts";
export { maxRepeats } from "./statements.ts";

const roots = new Map<string, ValueEntry[]>();
for (const entry of values) {
  const [root = entry.name] = entry.name.split(".");
  roots.set(root, [...(roots.get(root) ?? []), entry]);
}

/** Everything the language knows by name, each by its name. */
export const catalogue = {
  verbs: new Map<string, VerbEntry<VerbName>>(verbs.map((entry) => [entry.name, entry])),
  statements,
  /** Options of `set` for contact attributes. */
  attributeOptions,
  properties: new Map<string, PropertyEntry<PropertyName>>(properties.map((entry) => [entry.name, entry])),
  values: new Map<string, ValueEntry>(values.map((entry) => [entry.name, entry])),
  /** The same by the first part of their names. */
  roots: roots as ReadonlyMap<string, readonly ValueEntry[]>,
  metrics,
  resources,
  flows: new Map<FlowKind, FlowEntry>(flowEntries.map((entry) => [entry.kind, entry])),
  platformActions: new Map<string, PlatformAction>(platformActions.map((entry) => [entry.type, entry])),
} as const;
