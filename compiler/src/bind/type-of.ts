import type { Missing, Value } from "@contactflow/grammar";
import type { Report } from "../diagnostics/report.ts";
import { replaceWith, suggest } from "../diagnostics/suggest.ts";
import { plainText } from "../model/plain-text.ts";
import type { FilePath } from "../model/symbols.ts";
import type { Type } from "../model/types.ts";

const scalars: ReadonlyMap<string, Type> = new Map(
  (["text", "number", "boolean", "phone", "duration"] as const).map((kind) => [kind, { kind }]),
);
/** What other languages call them. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ["string", "text"],
  ["str", "text"],
  ["varchar", "text"],
  ["int", "number"],
  ["integer", "number"],
  ["float", "number"],
  ["double", "number"],
  ["decimal", "number"],
  ["bool", "boolean"],
  ["tel", "phone"],
  ["time", "duration"],
]);
const unknown: Type = { kind: "unknown" };

/** The type that is written, as in `tier: "gold" | "silver"`; a nested `{ … }` is a record. */
export function typeOf(node: Value | Missing, file: FilePath, report: Report): Type {
  switch (node.kind) {
    case "Missing":
      return unknown;
    case "TextLiteral":
    case "UnionValue": {
      const members: string[] = [];
      for (const alternative of node.kind === "UnionValue" ? node.alternatives : [node]) {
        if (alternative.kind === "Missing") return unknown;
        const text = alternative.kind === "TextLiteral" ? plainText(alternative) : undefined;
        if (text === undefined) {
          report("wrong-type", alternative.span, {
            wanted: "A text in quotes",
            found: "something else",
            suggestion: 'A choice is made of texts: `"gold" | "silver"`.',
          });
          return unknown;
        }
        if (!members.includes(text)) members.push(text);
      }
      return { kind: "union", members };
    }
    case "ObjectValue": {
      const fields = new Map<string, Type>();
      for (const member of node.members) {
        const name = plainText(member.key);
        if (name !== undefined && !member.broken) fields.set(name, typeOf(member.value, file, report));
      }
      return { kind: "record", fields: Object.fromEntries(fields) };
    }
    case "Reference": {
      const type = node.path.length === 0 ? scalars.get(node.root.text) : undefined;
      if (type !== undefined) return type;
      const name = [node.root, ...node.path]
        .map((part) => (part.kind === "Missing" ? "" : plainText(part)))
        .join(".");
      const place = { file, span: node.span };
      const meant = otherNames.get(name.toLowerCase());
      const { suggestion, fixes } =
        meant === undefined
          ? suggest(place, name, scalars.keys(), "The types are")
          : { suggestion: `It is called \`${meant}\` here.`, fixes: [replaceWith(place, meant)] };
      report("unknown-type", node.span, { name, suggestion }, { fixes });
      return unknown;
    }
    default:
      report("wrong-type", node.span, {
        wanted: "A type",
        found: "a value",
        suggestion:
          node.kind === "ListValue"
            ? "A flow cannot read the elements of a list: give them as fields of their own."
            : "The types are `text`, `number`, `boolean`, `phone`, `duration`, and choices of texts.",
      });
      return unknown;
  }
}
