import type { Action, Hook, SetContact, Text } from "@contactflow/runtime";
import { catalogue, type PropertyName, type ServicePropertyName } from "../catalogue/index.ts";
import type { Checked, CheckedAssignment } from "../model/checked.ts";
import { invariant } from "../model/invariant.ts";
import { booleanOf, fieldsOf, itemsOf, numberOrRead, optional, textOf, textsOf, wordOf } from "./values.ts";
import { rawAction } from "./requests.ts";
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

/** What describes the contact, or the one that it is linked to. */
const contactData =
  (written: (value: Checked) => Omit<SetContact<Text>, "type" | "on">): Lower =>
  (value, { on }) => ({
    type: "setContact",
    ...written(value),
    ...(on !== undefined && wordOf(on) === "related" && { on: "related" as const }),
  });

/** The action that writes each property of `contact` whose entry in the catalogue does not say it. */
const actions: Readonly<Record<Exclude<PropertyName, ServicePropertyName>, Lower>> = {
  queue: (value) => ({ type: "setQueue", ...queueOrAgent(value) }),
  callbackNumber: (value) => ({ type: "setCallbackNumber", number: textOf(value) }),
  queueFlow: hook("queueFlow"),
  holdFlow: hook("holdFlow"),
  agentHoldFlow: hook("agentHoldFlow"),
  agentWhisper: hook("agentWhisper"),
  customerWhisper: hook("customerWhisper"),
  disconnectFlow: hook("disconnectFlow"),
  agentGuide: hook("agentGuide"),
  disconnectGuide: hook("disconnectGuide"),
  pauseFlow: hook("pauseFlow"),
  resumeFlow: hook("resumeFlow"),
  recording: (value, { prompts, screen }) => ({
    type: "setRecording",
    participants: recorded(value),
    ...(isOn(prompts) && { prompts: true }),
    ...(isOn(screen) && { screen: true }),
  }),
  logging: (value) => ({ type: "setLogging", enabled: booleanOf(value) }),
  voice: (value, { engine, style }) => ({
    type: "setVoice",
    voice: textOf(value),
    ...optional("engine", engine, wordOf),
    ...optional("style", style, wordOf),
  }),
  priority: (value) => ({ type: "setRouting", priority: numberOrRead(value) }),
  routingAge: (value) => ({ type: "setRouting", age: numberOrRead(value) }),
  name: contactData((value) => ({ name: textOf(value) })),
  description: contactData((value) => ({ description: textOf(value) })),
  language: contactData((value) => ({ language: textOf(value) })),
  customerId: contactData((value) => ({ customerId: textOf(value) })),
  assistantSession: contactData((value) => ({ assistantSession: textOf(value) })),
  references: contactData((value) => ({ references: textsOf(fieldsOf(value)) })),
  segment: contactData((value) => ({ segment: textsOf(fieldsOf(value)) })),
};

export function lowerProperty({ property, value, options }: Property): PropertyAction {
  const entry = catalogue.properties.get(property);
  invariant(entry !== undefined, `there is no property contact.${property}`);
  const { name, requests } = entry;
  const action =
    requests?.[0] === undefined
      ? actions[name as keyof typeof actions](value, options)
      : rawAction(requests[0], { primary: value, options });
  return { action, outcomes: Object.keys(entry.outcomes) };
}

function isOn(value: Checked | undefined): boolean {
  return value !== undefined && booleanOf(value);
}

function recorded(value: Checked): readonly ("agent" | "customer")[] {
  if (value.kind !== "list") return wordOf(value) === "on" ? ["agent", "customer"] : [];
  return itemsOf(value).map((item) => (wordOf(item) === "agent" ? "agent" : "customer"));
}
