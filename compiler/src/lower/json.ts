import type { Json, Text } from "@contactflow/runtime";
import type { Checked } from "../model/checked.ts";
import { textOf } from "./values.ts";

/** A checked value as JSON, for parameters that are passed through; values of the contact stay `{ read: … }`. */
export function jsonOf(value: Checked): Json {
  switch (value.kind) {
    case "number":
    case "percent":
      return value.value;
    case "duration":
      return value.seconds;
    case "boolean":
      return value.value;
    case "list":
      return value.items.map(jsonOf);
    case "object":
      return jsonFields(value.fields);
    default:
      return jsonText(textOf(value));
  }
}

export function jsonFields(fields: Readonly<Record<string, Checked>>): { readonly [key: string]: Json } {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, jsonOf(value)]));
}

/** A text as JSON has it. */
export function jsonText(text: Text): Json {
  if (typeof text === "string") return text;
  if ("read" in text) return { read: text.read };
  return text.map((part) => (typeof part === "string" ? part : { read: part.read }));
}
