/** A piece of SSML; all places are indexes into the text. */
export type Piece =
  | { readonly kind: "text"; readonly start: number; readonly end: number }
  | {
      readonly kind: "open";
      readonly name: string;
      readonly attributes: readonly Attribute[];
      /** `<break/>` */
      readonly closed: boolean;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: "close"; readonly name: string; readonly start: number; readonly end: number }
  | { readonly kind: "comment"; readonly start: number; readonly end: number }
  | {
      readonly kind: "broken";
      readonly what: Broken;
      readonly start: number;
      readonly end: number;
    };

/** What is no SSML at all. */
export type Broken = "ampersand" | "less-than" | "unfinished-tag" | "unfinished-comment" | "attribute";

export interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

const name = String.raw`[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?`;
const openTag = new RegExp(String.raw`<(${name})((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>`, "y");
const closeTag = new RegExp(String.raw`</(${name})\s*>`, "y");
const attributePattern = new RegExp(String.raw`\s+(${name})\s*=\s*("[^"]*"|'[^']*')`, "y");
const entity = /&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);/y;

/** Takes a text apart into tags and what stands between them. */
export function scanSsml(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let plain = 0;
  const flush = (until: number): void => {
    if (until > plain) pieces.push({ kind: "text", start: plain, end: until });
  };
  let index = 0;
  while (index < text.length) {
    const char = text[index];
    if (char !== "<" && char !== "&") {
      index += 1;
      continue;
    }
    if (char === "&" && matches(entity, text, index) !== undefined) {
      index = entity.lastIndex;
      continue;
    }
    flush(index);
    const piece = char === "&" ? broken("ampersand", index, index + 1) : tagAt(text, index);
    pieces.push(piece);
    index = piece.end;
    plain = index;
  }
  flush(index);
  return pieces;
}

function tagAt(text: string, start: number): Piece {
  if (text.startsWith("<!--", start)) {
    const end = text.indexOf("-->", start + 4);
    return end < 0
      ? broken("unfinished-comment", start, text.length)
      : { kind: "comment", start, end: end + 3 };
  }
  const close = matches(closeTag, text, start);
  if (close !== undefined) return { kind: "close", name: close[1] ?? "", start, end: closeTag.lastIndex };
  const open = matches(openTag, text, start);
  if (open !== undefined) return openedTag(open, start, openTag.lastIndex);
  if (!/^<[/A-Za-z]/.test(text.slice(start, start + 2))) return broken("less-than", start, start + 1);
  const next = text.slice(start + 1).search(/[<>]/);
  const end = next < 0 ? text.length : start + 1 + next + (text[start + 1 + next] === ">" ? 1 : 0);
  return broken("unfinished-tag", start, end);
}

function openedTag(match: RegExpExecArray, start: number, end: number): Piece {
  const tag = match[1] ?? "";
  const inside = match[2] ?? "";
  const closed = inside.trimEnd().endsWith("/");
  const written = closed ? inside.slice(0, inside.lastIndexOf("/")) : inside;
  const offset = start + 1 + tag.length;
  const attributes: Attribute[] = [];
  attributePattern.lastIndex = 0;
  let index = 0;
  while (index < written.trimEnd().length) {
    const found = matches(attributePattern, written, index);
    if (found === undefined) {
      const rest = written.slice(index);
      const from = offset + index + rest.length - rest.trimStart().length;
      return broken("attribute", from, offset + written.trimEnd().length);
    }
    const [whole, key = "", quoted = ""] = found;
    const from = offset + index + whole.length - whole.trimStart().length;
    index = attributePattern.lastIndex;
    attributes.push({
      name: key,
      value: quoted.slice(1, -1),
      start: from,
      end: offset + index,
      valueStart: offset + index - quoted.length + 1,
      valueEnd: offset + index - 1,
    });
  }
  return { kind: "open", name: tag, attributes, closed, start, end };
}

function broken(what: Broken, start: number, end: number): Piece {
  return { kind: "broken", what, start, end };
}

function matches(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
