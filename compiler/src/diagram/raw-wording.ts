import type { Action, Json } from "@contactflow/runtime";
import { catalogue } from "../catalogue/index.ts";
import type { Request } from "../catalogue/requests.ts";

type Raw = Extract<Action, { readonly type: "raw" }>;

/** What a platform action without a type of its own is called: `case get`, `set streaming`; `action` where nothing stands for it. */
export function rawVerb({ action }: Raw): string {
  return names.get(action) ?? "action";
}

/** The single values among its parameters, the switches left out. */
export function rawValues({ parameters }: Raw): readonly Json[] {
  return Object.values(parameters as { readonly [key: string]: Json }).flatMap(leaves);
}

const names = new Map<string, string>();
for (const { name, actions, requests } of catalogue.verbs.values()) {
  for (const request of requests ?? []) addName(request.action, `${name}${wordOf(request)}`);
  for (const action of actions) addName(action, name);
}
for (const { name, requests = [] } of catalogue.properties.values())
  for (const { action } of requests) addName(action, `set ${name}`);

function addName(action: string, name: string): void {
  if (!names.has(action)) names.set(action, name);
}

/** The word that chooses a request among those of its verb. */
function wordOf({ when }: Request): string {
  const words = when?.primary;
  return typeof words === "object" && words.length === 1 ? ` ${words.join("")}` : "";
}

function leaves(value: Json): readonly Json[] {
  if (typeof value !== "object" || value === null)
    return value === null || /^(true|false)$/i.test(String(value)) ? [] : [value];
  if ("read" in value || (Array.isArray(value) && value.some(isRead))) return [value];
  return Object.values(value).flatMap(leaves);
}

function isRead(value: Json): boolean {
  return typeof value === "object" && value !== null && "read" in value;
}
