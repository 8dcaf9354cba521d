import type { DiagnosticExtras, Fix, Span } from "@contactflow/grammar";
import type { Report } from "../../diagnostics/report.ts";
import { listed } from "../../diagnostics/lists.ts";
import { replaceWith, suggest } from "../../diagnostics/suggest.ts";
import { assertNever } from "../../model/invariant.ts";
import type { JsonMember, JsonNode } from "./json-tree.ts";
import type { ListShape, ObjectShape, Shape, TextShape, ValueOf, WordShape } from "./shape.ts";

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
  return read(shape, node, `\`${reading.file}\``, reading) as ValueOf<Given> | undefined;
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
): readonly string[] | undefined {
  const { file, report } = reading;
  if (node.kind === "text") {
    const text = `[${JSON.stringify(node.value)}]`;
    return wrongKind("a list", node, place, reading, {
      fixes: [replaceWith({ file, span: node.span }, text)],
    });
  }
  if (node.kind !== "list") return wrongKind("a list", node, place, reading);
  if (node.items.length === 0) {
    const suggestion = "Leave it out for the usual ones.";
    report("config-wrong-value", node.span, { place, rule: "must not be empty", suggestion });
    return undefined;
  }
  const values = new Map<string, Span>();
  for (const item of node.items) {
    const value = readText(shape.item, item, `An entry of ${place}`, reading);
    if (value === undefined) continue;
    const earlier = values.get(value);
    if (earlier === undefined) values.set(value, item.span);
    else
      report(
        "config-repeated-item",
        item.span,
        { item: value },
        { related: [{ file, span: earlier, message: "here" }] },
      );
  }
  return [...values.keys()];
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
  return Object.fromEntries(entries);
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
