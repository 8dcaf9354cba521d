import type { Prompt, Text } from "@contactflow/runtime";
import type { Checked } from "../model/checked.ts";
import { assertNever, CompilerBug, invariant } from "../model/invariant.ts";

/** A checked value as the text that travels on the platform: durations in seconds, resources and flows by name. */
export function textOf(value: Checked): Text {
  switch (value.kind) {
    case "text":
      return value.text;
    case "number":
    case "percent":
      return String(value.value);
    case "duration":
      return String(value.seconds);
    case "boolean":
      return String(value.value);
    case "phone":
      return value.number;
    case "word":
      return value.word;
    case "symbol":
      return value.symbol.name;
    case "read":
      return { read: value.path };
    case "dynamic":
      return textOf(value.value);
    case "list":
    case "object":
    case "opening":
      throw new CompilerBug(`a ${value.kind} is not a text`);
    default:
      return assertNever(value);
  }
}

/** What the customer hears. */
export function promptOf(value: Checked): Prompt {
  if (value.kind === "symbol") return { prompt: value.symbol.name };
  if (value.kind === "dynamic") {
    const text = textOf(value.value);
    if (value.form === "audio") return { audio: text };
    return value.form === "prompt" ? { prompt: text } : { ssml: text };
  }
  if (value.kind === "text" && value.ssml) return { ssml: value.text };
  return { say: textOf(value) };
}

/** One prompt, or the prompts of a list. */
export function promptsOf(value: Checked): readonly Prompt[] {
  return value.kind === "list" ? value.items.map(promptOf) : [promptOf(value)];
}

/** A number or a number of seconds that is written out. */
export function numberOf(value: Checked): number {
  if (value.kind === "duration") return value.seconds;
  invariant(value.kind === "number", `a ${value.kind} is not a number`);
  return value.value;
}

/** The same, or a value to read at run time. */
export function numberOrRead(value: Checked): number | Text {
  return value.kind === "number" || value.kind === "duration" ? numberOf(value) : textOf(value);
}

export function booleanOf(value: Checked): boolean {
  invariant(value.kind === "boolean", `a ${value.kind} is neither on nor off`);
  return value.value;
}

export function wordOf(value: Checked): string {
  invariant(
    value.kind === "word" || (value.kind === "text" && typeof value.text === "string"),
    `a ${value.kind} is no word`,
  );
  return String(textOf(value));
}

export function itemsOf(value: Checked): readonly Checked[] {
  invariant(value.kind === "list", `a ${value.kind} is not a list`);
  return value.items;
}

export function fieldsOf(value: Checked): Readonly<Record<string, Checked>> {
  invariant(value.kind === "object", `a ${value.kind} has no fields`);
  return value.fields;
}

/** A record of texts, such as tags or a Lambda's parameters. */
export function textsOf(fields: Readonly<Record<string, Checked>>): Readonly<Record<string, Text>> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, textOf(value)]));
}

/** Applies a conversion to what is there, and leaves the property out otherwise. */
export function optional<const Key extends string, Result>(
  key: Key,
  value: Checked | undefined,
  convert: (value: Checked) => Result,
): { readonly [K in Key]?: Result } {
  return value === undefined ? {} : ({ [key]: convert(value) } as { readonly [K in Key]: Result });
}
