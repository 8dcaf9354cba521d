import type { Json, Read, Text } from "../definition/index.ts";
import type { Run } from "./run.ts";

/** The text at a path; `undefined` when there is none. */
export function read(run: Run, { read: [root, ...path] }: Read): string | undefined {
  let value: Json | undefined =
    root === "FlowAttributes" ? run.flowAttributes : own(run.contact.values, root);
  for (const key of path) value = own(value, key);
  return value === null || value === undefined || typeof value === "object" ? undefined : String(value);
}

function own(value: Json | undefined, key: string): Json | undefined {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as { readonly [key: string]: Json })[key]
    : undefined;
}

/** A text with its values filled in; missing ones are empty. */
export function fillText(run: Run, text: Text): string {
  if (typeof text === "string") return text;
  return isRead(text) ? (read(run, text) ?? "") : text.map((part) => fillText(run, part)).join("");
}

export function fillTexts(run: Run, texts: Readonly<Record<string, Text>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, fillText(run, text)]));
}

/** A copy of any part of an action with all of its texts filled in. */
export function fill(run: Run, part: unknown): unknown {
  if (typeof part !== "object" || part === null) return part;
  if (isText(part)) return fillText(run, part);
  return Array.isArray(part)
    ? part.map((element) => fill(run, element))
    : Object.fromEntries(Object.entries(part).map(([key, value]) => [key, fill(run, value)]));
}

/** Whether filling it in would change anything. */
export function isDynamic(part: unknown): boolean {
  if (typeof part !== "object" || part === null) return false;
  return isText(part) || Object.values(part).some(isDynamic);
}

function isText(part: object): part is Exclude<Text, string> {
  return isRead(part) || (Array.isArray(part) && part.some(isRead));
}

export function isRead(part: unknown): part is Read {
  return typeof part === "object" && part !== null && Object.hasOwn(part, "read");
}
