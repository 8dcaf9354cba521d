import type { DiagnosticExtras, Fix, Span } from "@contactflow/grammar";
import type { Report } from "../../diagnostics/report.ts";
import { joined, listed } from "../../diagnostics/lists.ts";
import { replaceWith, suggest } from "../../diagnostics/suggest.ts";
import { assertNever } from "../../model/invariant.ts";
import type { JsonMember, JsonNode } from "./json-tree.ts";
import {
  isOfTexts,
  type EitherShape,
  type JsonValue,
  type ListShape,
  type NamesShape,
  type NumberShape,
  type ObjectShape,
  type Shape,
  type TextShape,
  type ValueOf,
  type WordShape,
} from "./shape.ts";

interface Reading {
  readonly file: string;
  readonly report: Report;
}

/** Reads a JSON value by its shape. What is wrong is reported, and left out. */
export function readShape<Given extends Shape>(
  shape: Given,
  node: JsonNode,
  reading: Reading,
): ValueOf<Given> | undefined {
  return readUntyped(shape, node, reading) as ValueOf<Given> | undefined;
}

/** {@link readShape} for shapes that are too large for the types to follow from them at each call. */
export function readUntyped(shape: Shape, node: JsonNode, reading: Reading): unknown {
  return read(shape, node, `\`${reading.file}\``, reading);
}

/** @param place What the value is called in messages. */
function read(shape: Shape, node: JsonNode, place: string, reading: Reading): unknown {
  switch (shape.kind) {
    case "text":
      return readText(shape, node, place, reading);
    case "word":
      return readWord(shape, node, place, reading);
    case "list":
      return readList(shape, node, place, reading);
    case "object":
      return readObject(shape, node, place, reading);
    case "number":
      return readNumber(shape, node, place, reading);
    case "names":
      return readNames(shape, node, place, reading);
    case "either":
      return readEither(shape, node, place, reading);
    case "any":
      return jsonValue(node);
    default:
      return assertNever(shape);
  }
}

function readText(shape: TextShape, node: JsonNode, place: string, reading: Reading): string | undefined {
  if (node.kind !== "text") return wrongKind("a text", node, place, reading);
  const { pattern } = shape;
  if (pattern === undefined || new RegExp(pattern.expression, "u").test(node.value)) return node.value;
  reading.report("config-wrong-value", node.span, { place, rule: pattern.rule, suggestion: "" });
  return undefined;
}

function readNumber(
  { least, most, whole }: NumberShape,
  node: JsonNode,
  place: string,
  reading: Reading,
): number | undefined {
  if (node.kind !== "number") return wrongKind("a number", node, place, reading);
  const { value } = node;
  if (value >= least && value <= (most ?? Infinity) && (whole !== true || Number.isInteger(value)))
    return value;
  const range = most === undefined ? `of ${least} or more` : `from ${least} to ${most}`;
  const rule = `must be a ${whole === true ? "whole " : ""}number ${range}`;
  reading.report("config-wrong-value", node.span, { place, rule, suggestion: "" });
  return undefined;
}

function readWord(shape: WordShape, node: JsonNode, place: string, reading: Reading): string | undefined {
  const { words, fixed } = shape;
  const wanted = words
    .map((word) => `"${word}"`)
    .join(", ")
    .replace(/, ([^,]*)$/, " or $1");
  if (node.kind !== "text") return wrongKind(wanted, node, place, reading);
  if (words.includes(node.value)) return node.value;
  const { file, report } = reading;
  if (fixed === undefined) {
    const inner = withoutQuotes(node.span);
    const { suggestion, fixes } = suggest({ file, span: inner }, node.value, words);
    report("config-wrong-value", node.span, { place, rule: `must be ${wanted}`, suggestion }, { fixes });
  } else {
    const fixes = words.map((word) => replaceWith({ file, span: node.span }, `"${word}"`));
    report("config-fixed-severity", node.span, { why: fixed }, { fixes });
  }
  return undefined;
}

function readList(
  shape: ListShape,
  node: JsonNode,
  place: string,
  reading: Reading,
): readonly unknown[] | undefined {
  const { file, report } = reading;
  if (node.kind !== "list") {
    const isItem = node.kind === "text" && shape.item.kind === "text";
    const fixes = isItem ? [replaceWith({ file, span: node.span }, `[${JSON.stringify(node.value)}]`)] : [];
    return wrongKind("a list", node, place, reading, { fixes });
  }
  if (node.items.length === 0) {
    const suggestion = "Leave it out for the usual ones.";
    report("config-wrong-value", node.span, { place, rule: "must not be empty", suggestion });
    return undefined;
  }
  const texts = new Map<string, Span>();
  return node.items.flatMap((item) => {
    const value = read(shape.item, item, `An entry of ${place}`, reading);
    if (value === undefined) return [];
    if (typeof value !== "string" || !isOfTexts(shape) || shape.repeats === true) return [value];
    const earlier = texts.get(value);
    if (earlier === undefined) {
      texts.set(value, item.span);
      return [value];
    }
    const related = [{ file, span: earlier, message: "here" }];
    report("config-repeated-item", item.span, { item: value }, { related });
    return [];
  });
}

function readObject(shape: ObjectShape, node: JsonNode, place: string, reading: Reading): unknown {
  if (node.kind !== "object") return wrongKind("an object", node, place, reading);
  const { file, report } = reading;
  const earlier = new Map<string, JsonMember>();
  const entries: [string, unknown][] = [];
  for (const member of node.members) {
    const { key, keySpan, value } = member;
    const known = Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined;
    const first = earlier.get(key);
    earlier.set(key, first ?? member);
    if (first !== undefined) {
      const related = [{ file, span: first.keySpan, message: "first set here" }];
      report("config-duplicate-key", keySpan, { key }, { related });
    } else if (known === undefined) {
      const keys = Object.keys(shape.keys).filter((name) => !name.startsWith("$"));
      const { suggestion, fixes } = suggest(
        { file, span: withoutQuotes(keySpan) },
        key,
        keys.filter((name) => !node.members.some((other) => other.key === name)),
      );
      const hint = suggestion === "" && keys.length <= 12 ? `It has ${listed(keys, "and")}.` : suggestion;
      report("config-unknown-key", keySpan, { place, noun: shape.noun, key, suggestion: hint }, { fixes });
    } else {
      const found = read(known, value, `\`${key}\``, reading);
      if (found !== undefined) entries.push([key, found]);
    }
  }
  const lacks = (shape.required ?? []).filter((key) => !earlier.has(key));
  const keys = Object.keys(shape.keys);
  if (lacks.length > 0)
    report("config-wrong-value", startOf(node.span), {
      place,
      rule: `needs ${listed(lacks, "and")}`,
      suggestion: "",
    });
  else if (shape.oneKey === true && (earlier.size === 0 || entries.length > 1))
    report("config-wrong-value", startOf(node.span), {
      place,
      rule: `must have one of ${listed(keys, "and")}, and ${entries.length > 1 ? "no second one" : "has none"}`,
      suggestion: "",
    });
  return Object.fromEntries(entries);
}

/** The brace alone: the whole of an object may be the whole file. */
function startOf({ start }: Span): Span {
  return { start, end: start + 1 };
}

function readNames(shape: NamesShape, node: JsonNode, place: string, reading: Reading): unknown {
  if (node.kind !== "object") return wrongKind("an object", node, place, reading);
  const { file, report } = reading;
  if (node.members.length === 0)
    report("config-wrong-value", node.span, { place, rule: "must not be empty", suggestion: "" });
  const earlier = new Map<string, JsonMember>();
  const entries: [string, unknown][] = [];
  for (const member of node.members) {
    const { key, keySpan, value } = member;
    const first = earlier.get(key);
    earlier.set(key, first ?? member);
    if (first === undefined) {
      const found = read(shape.value, value, `\`${key}\``, reading);
      if (found !== undefined) entries.push([key, found]);
      continue;
    }
    const related = [{ file, span: first.keySpan, message: "first set here" }];
    report("config-duplicate-key", keySpan, { key }, { related });
  }
  return Object.fromEntries(entries);
}

function readEither({ options }: EitherShape, node: JsonNode, place: string, reading: Reading): unknown {
  const option = options.find((shape) => kindOf(shape) === node.kind);
  if (option !== undefined) return read(option, node, place, reading);
  const wanted = joined(
    options.map((shape) => kindNames[kindOf(shape)]),
    "or",
  );
  return wrongKind(wanted, node, place, reading);
}

/** What kind of JSON value an option takes. */
function kindOf({ kind }: Shape): JsonNode["kind"] {
  switch (kind) {
    case "text":
    case "word":
      return "text";
    case "object":
    case "names":
      return "object";
    case "list":
    case "number":
      return kind;
    case "either":
    case "any":
      throw new Error("An option of a choice is no choice itself.");
    default:
      return assertNever(kind);
  }
}

function jsonValue(node: JsonNode): JsonValue {
  switch (node.kind) {
    case "object":
      return Object.fromEntries(node.members.map(({ key, value }) => [key, jsonValue(value)]));
    case "list":
      return node.items.map(jsonValue);
    case "text":
    case "number":
    case "boolean":
      return node.value;
    case "null":
      return null;
    default:
      return assertNever(node);
  }
}

function wrongKind(
  wanted: string,
  node: JsonNode,
  place: string,
  { report }: Reading,
  extras: { readonly fixes?: readonly Fix[] } & DiagnosticExtras = {},
): undefined {
  report("config-wrong-kind", node.span, { place, wanted, found: kindNames[node.kind], hint: "" }, extras);
}

const kindNames: Readonly<Record<JsonNode["kind"], string>> = {
  object: "an object",
  list: "a list",
  text: "a text",
  number: "a number",
  boolean: "true or false",
  null: "null",
};

function withoutQuotes({ start, end }: Span): Span {
  return { start: start + 1, end: end - 1 };
}
