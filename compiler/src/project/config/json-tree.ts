import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type { Fix, Span, TextEdit } from "@contactflow/grammar";
import type { Report } from "../../diagnostics/report.ts";

/** A JSON value with its place in the text. */
export type JsonNode = { readonly span: Span } & (
  | { readonly kind: "object"; readonly members: readonly JsonMember[] }
  | { readonly kind: "list"; readonly items: readonly JsonNode[] }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "null" }
);

export interface JsonMember {
  readonly key: string;
  /** Of the key with its quotes. */
  readonly keySpan: Span;
  /** Of key and value. */
  readonly span: Span;
  readonly value: JsonNode;
}

/** What stands at a path of keys and numbers (from 0) below a value. */
export function nodeAt(root: JsonNode, path: readonly (string | number)[]): JsonNode | undefined {
  let node: JsonNode | undefined = root;
  for (const part of path) {
    if (node?.kind === "object") node = node.members.find(({ key }) => key === part)?.value;
    else node = node?.kind === "list" && typeof part === "number" ? node.items[part] : undefined;
  }
  return node;
}

/** Reads a JSON file: strict, without comments, as editors and other tools do. Reports the first mistake of syntax alone. */
export function jsonTree(text: string, file: string, report: Report): JsonNode | undefined {
  // A byte order mark is no part of the text, but of the positions.
  const plain = text.replace(/^\uFEFF/, " ");
  const errors: ParseError[] = [];
  const root = parseTree(plain, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first === undefined) return root && nodeOf(root);
  const { span, problem, hint, fix } = explain(plain, first);
  const edits = fix?.edits.map((edit): TextEdit => ({ file, ...edit })) ?? [];
  const fixes: readonly Fix[] = fix === undefined ? [] : [{ title: fix.title, safety: "safe", edits }];
  report("config-syntax", span, { problem, hint }, { fixes });
  return undefined;
}

function nodeOf(node: Node): JsonNode {
  const span = spanOf(node);
  const value: unknown = node.value;
  const children = node.children ?? [];
  switch (node.type) {
    case "object":
      return { kind: "object", span, members: children.flatMap(memberOf) };
    case "array":
      return { kind: "list", span, items: children.map(nodeOf) };
    case "string":
      return { kind: "text", span, value: String(value) };
    case "number":
      return { kind: "number", span, value: Number(value) };
    case "boolean":
      return { kind: "boolean", span, value: value === true };
    case "null":
    case "property":
      return { kind: "null", span };
  }
}

function memberOf(property: Node): readonly JsonMember[] {
  const [key, value] = property.children ?? [];
  if (key === undefined || value === undefined) return [];
  return [{ key: String(key.value), keySpan: spanOf(key), span: spanOf(property), value: nodeOf(value) }];
}

function spanOf({ offset, length }: { readonly offset: number; readonly length: number }): Span {
  return { start: offset, end: offset + length };
}

interface Explained {
  readonly span: Span;
  readonly problem: string;
  readonly hint: string;
  readonly fix?: {
    readonly title: string;
    readonly edits: readonly { readonly span: Span; readonly text: string }[];
  };
}

function remove(span: Span, title: string): Explained["fix"] & {} {
  return { title, edits: [{ span, text: "" }] };
}

/** What a mistake of syntax most likely is, in words. */
function explain(text: string, error: ParseError): Explained {
  const span = spanOf(error);
  const before = text.slice(0, span.start).trimEnd();
  const end = before.length;
  if (/[\]}]/.test(text.charAt(span.start)) && before.endsWith(",")) {
    const comma = { start: end - 1, end };
    return {
      span: comma,
      problem: "no comma follows the last entry.",
      hint: "",
      fix: remove(comma, "Remove the comma"),
    };
  }
  switch (printParseErrorCode(error.error)) {
    case "InvalidCommentToken":
      return {
        span,
        problem: "it has no comments.",
        hint: "",
        fix: remove(span, "Remove the comment"),
      };
    case "CommaExpected":
      return {
        span,
        problem: "a comma is missing before this.",
        hint: "",
        fix: { title: "Add the comma", edits: [{ span: { start: end, end }, text: "," }] },
      };
    case "InvalidSymbol":
      return explainSymbol(text, span);
    case "PropertyNameExpected":
      return { span, problem: "a key in double quotes belongs here.", hint: "" };
    case "ColonExpected":
      return { span, problem: "a colon is missing between the key and its value.", hint: "" };
    case "ValueExpected":
      return text.trim() === ""
        ? { span, problem: "the file is empty.", hint: "An object belongs here; an empty one is {}." }
        : { span, problem: "a value is missing here.", hint: "" };
    case "CloseBraceExpected":
      return { span, problem: "a closing brace } is missing here.", hint: "" };
    case "CloseBracketExpected":
      return { span, problem: "a closing bracket ] is missing here.", hint: "" };
    case "EndOfFileExpected":
      return { span, problem: "the file goes on after its end.", hint: "" };
    case "UnexpectedEndOfString":
      return { span, problem: "the closing quotes of this text are missing.", hint: "" };
    case "UnexpectedEndOfComment":
      return { span, problem: "it has no comments, and this one does not even end.", hint: "" };
    case "UnexpectedEndOfNumber":
    case "InvalidNumberFormat":
      return { span, problem: "this number is not complete.", hint: "" };
    case "InvalidUnicode":
    case "InvalidEscapeCharacter":
      return {
        span,
        problem: 'a backslash in a text stands before one of " \\ / b f n r t u only.',
        hint: String.raw`A backslash itself is written \\, but paths here have forward slashes.`,
      };
    case "InvalidCharacter":
      return { span, problem: "a text stands on one line, without tabs.", hint: "" };
    default:
      return { span, problem: "this belongs nowhere.", hint: "" };
  }
}

function explainSymbol(text: string, span: Span): Explained {
  const written = text.slice(span.start, span.end);
  const quoted = /^'[^'"\\]*'/.exec(text.slice(span.start));
  if (quoted !== null) {
    const place = { start: span.start, end: span.start + quoted[0].length };
    const change = { span: place, text: JSON.stringify(quoted[0].slice(1, -1)) };
    return {
      span: place,
      problem: "texts stand in double quotes.",
      hint: "",
      fix: { title: "Write double quotes", edits: [change] },
    };
  }
  if (/^[\w.$-]+$/.test(written))
    return {
      span,
      problem: `keys and texts stand in double quotes, and ${written} has none.`,
      hint: "",
      fix: { title: "Add the quotes", edits: [{ span, text: JSON.stringify(written) }] },
    };
  return { span, problem: `${written} belongs nowhere.`, hint: "" };
}
