import type { Value } from "@contactflow/grammar";
import type { WordShape } from "../../catalogue/shapes.ts";
import { listed } from "../../diagnostics/lists.ts";
import { plainText } from "../../model/plain-text.ts";
import type { Checked } from "../../model/checked.ts";
import { type Context, replaceAt, suggestAt } from "../context.ts";
import type { Slot } from "../value.ts";
import { reportWrongType } from "../wrong-type.ts";
import { checkRead } from "./numbers.ts";

const booleans: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["false", false],
  ["on", true],
  ["off", false],
]);

/** The meaning of `true`, `false`, `on` and `off`. */
export function booleanWord(node: Value): boolean | undefined {
  return node.kind === "Reference" && node.path.length === 0 ? booleans.get(node.root.text) : undefined;
}

export function checkBoolean(node: Value, slot: Slot, context: Context): Checked | undefined {
  const value = booleanWord(node);
  if (value !== undefined && node.kind === "Reference") {
    context.results.resolutions.set(node, { kind: "word", word: node.root.text });
    return { kind: "boolean", value };
  }
  const shape = { kind: "boolean" } as const;
  return node.kind === "Reference"
    ? checkRead(node, shape, shape, slot, context)
    : reportWrongType(node, shape, undefined, context);
}

export function checkWord(node: Value, shape: WordShape, context: Context): Checked | undefined {
  const words = Object.keys(shape.words);
  const word = bareWord(node);
  if (word === undefined || node.kind === "TextLiteral") {
    const unquoted = word !== undefined && words.includes(word) ? word : undefined;
    return reportWrongType(
      node,
      shape,
      undefined,
      context,
      unquoted === undefined
        ? undefined
        : {
            suggestion: `Write \`${unquoted}\`, without quotes.`,
            fixes: [replaceAt(context, node.span, unquoted)],
          },
    );
  }
  if (words.includes(word)) return acceptWord(node, word, context);
  const { suggestion, fixes } = suggestAt(context, node.span, word, words);
  context.report("unknown-word", node.span, { word, words: listed(words, "and"), suggestion }, { fixes });
  return undefined;
}

/** Any word: a name that something else declares. */
export function checkName(node: Value, context: Context): Checked | undefined {
  const word = bareWord(node);
  if (word === undefined) return reportWrongType(node, { kind: "name" }, undefined, context);
  return acceptWord(node, word, context);
}

function bareWord(node: Value): string | undefined {
  if (node.kind === "TextLiteral") return plainText(node);
  return node.kind === "Reference" && node.path.length === 0 ? node.root.text : undefined;
}

function acceptWord(node: Value, word: string, context: Context): Checked {
  if (node.kind === "Reference") context.results.resolutions.set(node, { kind: "word", word });
  return { kind: "word", word };
}
