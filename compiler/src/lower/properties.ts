import type { Action, Hook } from "@contactflow/runtime";
import { catalogue, type PropertyName } from "../catalogue/index.ts";
import type { Checked, CheckedAssignment } from "../program/checked.ts";
import { invariant } from "../program/invariant.ts";
import { booleanOf, fieldsOf, itemsOf, numberOrRead, optional, textOf, textsOf, wordOf } from "./values.ts";
import { queueOrAgent } from "./verbs/routing.ts";

type Property = Extract<CheckedAssignment, { readonly kind: "property" }>;

export interface PropertyAction {
  readonly action: Action;
  /** Besides `done`. */
  readonly outcomes: readonly string[];
}

type Lower = (value: Checked, options: Readonly<Record<string, Checked>>) => Action;

const hook =
  (name: Hook): Lower =>
  (value) => ({ type: "setHook", hook: name, flow: textOf(value) });

/** The action that writes each property of `contact`. */
const actions: Readonly<Record<PropertyName, Lower>> = {
  queue: (value) => ({ type: "setQueue", ...queueOrAgent(value) }),
  callbackNumber: (value) => ({ type: "setCallbackNumber", number: textOf(value) }),
  queueFlow: hook("queueFlow"),
  holdFlow: hook("holdFlow"),
  agentHoldFlow: hook("agentHoldFlow"),
  agentWhisper: hook("agentWhisper"),
  customerWhisper: hook("customerWhisper"),
  disconnectFlow: hook("disconnectFlow"),
  recording: (value) => ({ type: "setRecording", participants: recorded(value) }),
  logging: (value) => ({ type: "setLogging", enabled: booleanOf(value) }),
  voice: (value, { engine, style }) => ({
    type: "setVoice",
    voice: textOf(value),
    ...optional("engine", engine, wordOf),
    ...optional("style", style, wordOf),
  }),
  priority: (value) => ({ type: "setRouting", priority: numberOrRead(value) }),
  routingAge: (value) => ({ type: "setRouting", age: numberOrRead(value) }),
  name: (value) => ({ type: "setContact", name: textOf(value) }),
  description: (value) => ({ type: "setContact", description: textOf(value) }),
  language: (value) => ({ type: "setContact", language: textOf(value) }),
  references: (value) => ({ type: "setContact", references: textsOf(fieldsOf(value)) }),
};

export function lowerProperty({ property, value, options }: Property): PropertyAction {
  const entry = catalogue.properties.get(property);
  invariant(entry !== undefined, `there is no property contact.${property}`);
  return { action: actions[entry.name](value, options), outcomes: Object.keys(entry.outcomes) };
}

function recorded(value: Checked): readonly ("agent" | "customer")[] {
  if (value.kind !== "list") return wordOf(value) === "on" ? ["agent", "customer"] : [];
  return itemsOf(value).map((item) => (wordOf(item) === "agent" ? "agent" : "customer"));
}
