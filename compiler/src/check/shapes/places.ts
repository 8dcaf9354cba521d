import type { Value } from "@contactflow/grammar";
import { plainText } from "../../model/plain-text.ts";
import type { Checked } from "../../model/checked.ts";
import { type Context, replaceAt, suggestAt } from "../context.ts";
import { reportWrongType } from "../wrong-type.ts";
import { countries } from "./countries.ts";

let zones: ReadonlySet<string> | undefined;

/** The IANA names that stand for themselves; others (`UTC`, `Asia/Kolkata`) are asked of the calendar. */
function mainZones(): ReadonlySet<string> {
  zones ??= new Set(Intl.supportedValuesOf("timeZone"));
  return zones;
}

function isZone(name: string): boolean {
  if (mainZones().has(name) || name === "UTC") return true;
  // An offset such as +01:00 is no zone: it has no summer time.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export function checkTimezone(node: Value, context: Context): Checked | undefined {
  const name = node.kind === "TextLiteral" ? plainText(node) : undefined;
  if (name === undefined) return reportWrongType(node, { kind: "timezone" }, undefined, context);
  if (isZone(name)) return { kind: "text", text: name, ssml: false };
  const { meant, suggestion } = suggestAt(context, node.span, name, mainZones());
  const fixes = meant === undefined ? [] : [replaceAt(context, node.span, `"${meant}"`)];
  context.report("unknown-timezone", node.span, { name, suggestion }, { fixes });
  return undefined;
}

export function checkCountry(node: Value, context: Context): Checked | undefined {
  const bare = node.kind === "Reference" && node.path.length === 0;
  if (!bare && node.kind !== "TextLiteral")
    return reportWrongType(node, { kind: "country" }, undefined, context);
  const name = node.kind === "TextLiteral" ? (plainText(node) ?? "") : node.root.text;
  if (node.kind === "Reference" && countries.has(name)) {
    context.results.resolutions.set(node, { kind: "word", word: name });
    return { kind: "word", word: name };
  }
  const upper = name.toUpperCase() === "UK" ? "GB" : name.toUpperCase();
  const better = countries.has(upper) ? upper : undefined;
  const suggestion = better === undefined ? "" : `Write \`${better}\`.`;
  const fixes = better === undefined ? [] : [replaceAt(context, node.span, better)];
  if (node.kind === "TextLiteral" && better === name)
    return reportWrongType(node, { kind: "country" }, undefined, context, { suggestion, fixes });
  context.report("unknown-country", node.span, { name, suggestion }, { fixes });
  return undefined;
}
