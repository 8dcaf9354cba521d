import type { Missing, Value } from "@contactflow/grammar";
import type { Text } from "@contactflow/runtime";
import { sentence } from "../catalogue/nouns.ts";
import { plainText } from "../model/plain-text.ts";
import type { Type } from "../model/types.ts";
import { type Context, replaceAt, suggestAt } from "./context.ts";
import { agrees, isScalar, mayRead } from "./reads.ts";
import { attributeNamed, resolve } from "./references.ts";
import { phoneNumberProblem } from "./shapes/phone-numbers.ts";
import { interpolated } from "./shapes/texts.ts";
import { booleanWord } from "./shapes/words.ts";
import type { Slot } from "./value.ts";
import { aType, aValue, quotedList } from "./wording.ts";

/**
 * A value for an attribute or a parameter of a declared type, as the text that travels on the platform;
 * `undefined` when it is unsound, which is then reported.
 */
export function checkTyped(
  node: Value | Missing,
  type: Type,
  slot: Slot,
  context: Context,
): Text | undefined {
  if (node.kind === "Missing") return undefined;
  if (node.kind === "Reference") {
    const fixed = booleanIn(node, type, context);
    if (fixed !== undefined) return fixed;
    if (forgottenQuotes(node, type, context) === false) return undefined;
    const resolution = resolve(node, context);
    if (resolution === undefined) return undefined;
    if (resolution.kind === "hours" || resolution.kind === "metric") {
      context.report("only-in-conditions", node.span, { name: slotted(node) });
      return undefined;
    }
    if (resolution.kind !== "read" || !isScalar(resolution.type) || !agrees(resolution.type, type)) {
      const found = aValue(node, resolution);
      context.report("wrong-type", node.span, { wanted: sentence(aType(type)), found, suggestion: "" });
      return undefined;
    }
    return mayRead(node, slot, context) ? { read: resolution.path } : undefined;
  }
  if (node.kind === "TextLiteral" && (type.kind === "text" || type.kind === "unknown")) {
    const text = interpolated(node, context);
    if (typeof text !== "object" || slot.dynamic !== "never") return text;
    context.report("must-be-fixed", node.span, { what: slot.what });
    return undefined;
  }
  return literalText(node, type, slot.what, context);
}

/** What an attribute of any type has while nothing is in it. */
export function isEmptyText(node: Value | Missing): boolean {
  return node.kind === "TextLiteral" && plainText(node) === "";
}

function slotted(node: Extract<Value, { readonly kind: "Reference" }>): string {
  return [node.root, ...node.path].map((part) => (part.kind === "Name" ? part.text : "…")).join(".");
}

/** A member of a union without its quotes, as in `tier == gold`: reported as that, and `false`. */
export function forgottenQuotes(
  node: Extract<Value, { readonly kind: "Reference" }>,
  type: Type,
  context: Context,
): false | undefined {
  const { text } = node.root;
  if (type.kind !== "union" || node.path.length > 0 || !type.members.includes(text)) return undefined;
  if (attributeNamed(text, context) !== undefined) return undefined;
  const better = `"${text}"`;
  context.report(
    "wrong-type",
    node.span,
    { wanted: sentence(aType(type)), found: "a name", suggestion: `Write \`${better}\`.` },
    { fixes: [replaceAt(context, node.span, better)] },
  );
  return false;
}

/** `true`, `false`, `on`, `off` where a boolean is due. */
export function booleanIn(
  node: Extract<Value, { readonly kind: "Reference" }>,
  type: Type,
  { results }: Context,
): string | undefined {
  const value = type.kind === "boolean" || type.kind === "unknown" ? booleanWord(node) : undefined;
  if (value === undefined) return undefined;
  results.resolutions.set(node, { kind: "word", word: node.root.text });
  return String(value);
}

/** A literal of the type, as text: a duration in seconds, a phone number in E.164. */
export function literalText(node: Value, type: Type, what: string, context: Context): string | undefined {
  const any = type.kind === "unknown";
  switch (node.kind) {
    case "TextLiteral": {
      const text = plainText(node);
      if (text === undefined || !(type.kind === "union" || type.kind === "text" || any)) break;
      if (type.kind !== "union" || type.members.includes(text)) return text;
      const { members } = type;
      const inQuotes = { ...node.span, start: node.span.start + 1, end: node.span.end - 1 };
      const { suggestion, fixes } = suggestAt(context, inQuotes, text, members);
      const values = {
        value: text,
        what: what.charAt(0).toLowerCase() + what.slice(1),
        members: quotedList(members),
        suggestion,
      };
      context.report("not-in-union", node.span, values, { fixes });
      return undefined;
    }
    case "NumberLiteral":
      if (type.kind === "number" || any) return String(node.value);
      break;
    case "DurationLiteral":
      if (type.kind === "duration" || any) return String(node.seconds);
      break;
    case "PhoneLiteral": {
      if (type.kind !== "phone" && !any) break;
      const why = phoneNumberProblem(node.text);
      if (why === undefined) return node.text;
      context.report("phone-number", node.span, { number: node.text, why });
      return undefined;
    }
    default:
      break;
  }
  const { suggestion, better } = adviceFor(node, type);
  const fixes = better === undefined ? [] : [replaceAt(context, node.span, better)];
  context.report(
    "wrong-type",
    node.span,
    { wanted: sentence(aType(type)), found: aValue(node), suggestion },
    { fixes },
  );
  return undefined;
}

const write = (better: string) => ({ suggestion: `Write \`${better}\`.`, better });

function adviceFor(node: Value, type: Type): { readonly suggestion: string; readonly better?: string } {
  switch (node.kind) {
    case "NumberLiteral":
      if (type.kind === "text") return write(`"${node.raw}"`);
      return type.kind === "duration" ? write(`${node.raw}s`) : { suggestion: "" };
    case "DurationLiteral":
      if (type.kind === "number") return write(String(node.seconds));
      return type.kind === "text" ? write(`"${node.raw}"`) : { suggestion: "" };
    case "PhoneLiteral":
      return type.kind === "text" ? write(`"${node.text}"`) : { suggestion: "" };
    case "TextLiteral": {
      const text = plainText(node)?.trim() ?? "";
      if (type.kind === "number" && /^-?\d+$/.test(text)) return write(text);
      if (type.kind === "boolean" && booleanTexts.has(text)) return write(text);
      return type.kind === "phone" && /^\+[1-9]\d{6,14}$/.test(text) ? write(text) : { suggestion: "" };
    }
    default:
      return { suggestion: "" };
  }
}

const booleanTexts: ReadonlySet<string> = new Set(["true", "false"]);
