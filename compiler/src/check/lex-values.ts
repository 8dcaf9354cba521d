import type { Reference } from "@contactflow/grammar";
import { findValue } from "../catalogue/index.ts";
import { plainText } from "../model/plain-text.ts";
import type { Resolution } from "../model/checked.ts";
import type { Field, ResourceSymbol, Signature } from "../model/symbols.ts";
import { visitStatements } from "../model/statements.ts";
import type { Type } from "../model/types.ts";
import { type Context, suggestAt } from "./context.ts";

/** What can be read of a bot by its name: the same as of `lex`, in the types that it declares. */
export function readBot(node: Reference, bot: ResourceSymbol, context: Context): Resolution | undefined {
  const parts = node.path.map((part) => (part.kind === "Missing" ? "" : (plainText(part) ?? "…")));
  const found = findValue(["lex", ...parts]);
  const [first] = node.path;
  if (found === undefined) {
    const span = first?.span ?? node.span;
    const known = ["intent", "slots", "session", "confidence", "sentiment"];
    const { suggestion, fixes } = suggestAt(context, span, parts[0] ?? "", known, "What can be read is");
    const values = { name: parts.join("."), owner: bot.name, kind: "a lex bot", suggestion };
    context.report("unknown-metric", span, values, { fixes });
    return undefined;
  }
  const type = typeIn([bot], node, parts, context) ?? found.entry.type;
  return { kind: "read", path: found.path, type, attribute: undefined };
}

/** The type of `lex.slots.x` and `lex.session.x`, as the bots that this flow asks declare it; `undefined`: they do not say. */
export function lexType(node: Reference, context: Context): Type | undefined {
  const parts = node.path.map((part) => (part.kind === "Missing" ? "" : (plainText(part) ?? "…")));
  return typeIn(botsAsked(context), node, parts, context);
}

const groups: ReadonlyMap<string, keyof Pick<Signature, "input" | "output">> = new Map([
  ["slots", "output"],
  ["session", "input"],
]);

function typeIn(
  bots: readonly ResourceSymbol[],
  node: Reference,
  [group = "", name, ...more]: readonly string[],
  context: Context,
): Type | undefined {
  const side = groups.get(group);
  if (side === undefined || name === undefined || more.length > 0 || bots.length === 0) return undefined;
  const declared = bots.map(({ signature }) => signature[side]);
  if (!declared.every((fields) => fields !== undefined)) return undefined;
  const types = declared.flatMap((fields) => fields.get(name)?.type ?? []);
  const [type] = types;
  if (type === undefined) reportUnknown(node, bots, declared, group, context);
  return types.every((other) => other.kind === type?.kind && other.kind !== "union") ? type : undefined;
}

/** A warning: the bot may be another one than those that this flow asks. */
function reportUnknown(
  node: Reference,
  bots: readonly ResourceSymbol[],
  declared: readonly ReadonlyMap<string, Field>[],
  group: string,
  context: Context,
): void {
  const part = node.path[1];
  if (part === undefined || part.kind === "Missing") return;
  const known = declared.flatMap((fields) => [...fields.keys()]);
  const name = plainText(part) ?? "…";
  const { suggestion, fixes } = suggestAt(context, part.span, name, known, "It has");
  const owner = `\`${group}\` of ${bots.map((bot) => `\`${bot.name}\``).join(" and ")}`;
  context.report("unknown-field", part.span, { owner, name, suggestion }, { fixes, severity: "warning" });
}

/** None where one of them is known at run time only. */
function botsAsked({ flow, scope }: Context): readonly ResourceSymbol[] {
  if (flow === undefined) return [];
  const bots = new Set<ResourceSymbol>();
  let isKnown = true;
  visitStatements(flow.node, (statement) => {
    if (statement.kind !== "VerbStatement") return;
    for (const { key, value } of statement.options) {
      if (plainText(key) !== "bot") continue;
      if (value.kind === "Dynamic") isKnown = false;
      if (value.kind !== "Reference") continue;
      const symbol = scope.symbols.get(value.root.text);
      if (symbol?.kind === "resource" && symbol.resource === "lex bot") bots.add(symbol);
    }
  });
  return isKnown ? [...bots] : [];
}
