import type { Value } from "@contactflow/grammar";
import { aKind, anyOfKinds, sentence } from "../catalogue/nouns.ts";
import type { Shape } from "../catalogue/shapes.ts";
import { listed } from "../diagnostics/lists.ts";
import type { Resolution } from "../model/checked.ts";
import type { Symbol } from "../model/symbols.ts";
import { assertNever } from "../model/invariant.ts";
import { plainText } from "../model/plain-text.ts";
import type { Type } from "../model/types.ts";

/** A type in the author's words: `a phone number`. */
export function aType(type: Type): string {
  switch (type.kind) {
    case "text":
      return "a text";
    case "number":
      return "a number";
    case "boolean":
      return "`true` or `false`";
    case "phone":
      return "a phone number";
    case "duration":
      return "a duration";
    case "union":
      return `one of ${quotedList(type.members)}`;
    case "record":
      return "a result with several fields";
    case "resource":
      return aKind(type.resource);
    case "flow":
      return anyOfKinds(type.flows);
    case "unknown":
      return "a value";
    default:
      return assertNever(type);
  }
}

/** `"gold", "silver"` */
export function quotedList(texts: readonly string[]): string {
  return texts.map((text) => `"${text}"`).join(", ");
}

export function aSymbol(symbol: Symbol): string {
  return aKind(symbol.kind === "flow" ? symbol.flow : symbol.resource);
}

/** What a reference stands for: `a queue`, `the attribute \`tier\``. */
export function aResolution(resolution: Resolution): string {
  switch (resolution.kind) {
    case "symbol":
      return aSymbol(resolution.symbol);
    case "read":
      return aType(resolution.type);
    case "hours":
      return "whether hours are open";
    case "metric":
      return "a queue metric";
    case "word":
      return "a word";
    default:
      return assertNever(resolution);
  }
}

/** What is written, in the author's words; `resolution` is what a reference stands for. */
export function aValue(node: Value, resolution?: Resolution): string {
  switch (node.kind) {
    case "TextLiteral":
      return "a text";
    case "NumberLiteral":
      return "a number";
    case "DurationLiteral":
      return "a duration";
    case "PercentLiteral":
      return "a percentage";
    case "PhoneLiteral":
      return "a phone number";
    case "TimeLiteral":
      return "a time of day";
    case "DateLiteral":
      return "a date";
    case "Reference":
      return resolution === undefined ? "a name" : aResolution(resolution);
    case "Dynamic":
      return `\`${node.name.text}(…)\``;
    case "RangeValue":
      return "a range";
    case "SequenceValue":
      return "several values side by side";
    case "UnionValue":
      return "a choice";
    case "ListValue":
      return "a list";
    case "ListItem":
      return "a name with properties";
    case "ObjectValue":
      return "a group of properties";
    case "ComparisonCondition":
    case "NotCondition":
    case "LogicalCondition":
    case "GroupCondition":
      return "a condition";
    default:
      return assertNever(node);
  }
}

/** What a shape asks for, to begin a sentence: `A duration such as \`30s\``. */
export function wanted(shape: Shape): string {
  return sentence(aShape(shape));
}

function aShape(shape: Shape): string {
  switch (shape.kind) {
    case "text":
      return "a text in quotes";
    case "number":
      return "a number";
    case "duration":
      return "a duration such as `30s`";
    case "boolean":
      return "`true` or `false`";
    case "phone":
      return "a phone number such as `+14155550100`";
    case "word":
      return listed(Object.keys(shape.words), "or");
    case "resource":
      return anyOfKinds(shape.resources);
    case "flow":
      return anyOfKinds(shape.flows);
    case "prompt":
      return "a text in quotes or a prompt";
    case "attribute":
      return "an attribute";
    case "name":
      return "a name";
    case "timezone":
      return 'a time zone such as `"Europe/Berlin"`';
    case "country":
      return "the two-letter code of a country, such as `US`,";
    case "list":
      return "a list in `[ ]`";
    case "map":
    case "object":
      return "a group of properties in `{ }`";
    case "items":
      return "a list of names with properties";
    case "opening":
      return "a list of opening hours";
    case "dates":
      return "a date or a range of dates such as `2026-12-24 to 2026-12-26`";
    case "record":
      return "a group of names and their types in `{ }`";
    case "json":
      return "a value";
    case "either":
      return `${aShape(shape.shapes[0])} or ${aShape(shape.shapes[1])}`;
    default:
      return assertNever(shape);
  }
}

/** A reference as written: `customer.number`. */
export function referenceText(node: Extract<Value, { kind: "Reference" }>): string {
  let text = node.root.text;
  for (const part of node.path) {
    if (part.kind === "Missing") text += ".";
    else if (part.kind === "Name") text += `.${part.text}`;
    else text += `["${plainText(part) ?? "…"}"]`;
  }
  return text;
}

/** Seconds as an author would write them: `90s`, `5m`, `8h`, `7d`. */
export function durationText(seconds: number): string {
  for (const [unit, size] of [
    ["d", 86_400],
    ["h", 3600],
    ["m", 60],
  ] as const)
    if (seconds !== 0 && seconds % size === 0) return `${seconds / size}${unit}`;
  return `${seconds}s`;
}

/** `at most 6 characters`, `1 to 50 items` */
export function limitsText(min: number, max: number, noun: string): string {
  const plural = (count: number) => (count === 1 ? noun : `${noun}s`);
  if (min === max) return `exactly ${min} ${plural(min)}`;
  if (min === 0) return `at most ${max} ${plural(max)}`;
  return max >= 32_768 ? `at least ${min} ${plural(min)}` : `${min} to ${max} ${plural(max)}`;
}

/** How the platform's rules read: it is known to refuse, or says that it does. */
export function cannotAt(severity: "error" | "warning"): string {
  return severity === "error" ? "cannot" : "is not meant to";
}
