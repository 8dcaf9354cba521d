import { builders } from "prettier/doc";
import type { Interpolation, Reference, TextLiteral } from "../ast.ts";
import { dedentedLines } from "../parser/text-parts.ts";
import type { Doc } from "./writer.ts";

const { hardline, indent, join } = builders;

/** A character of a text, and whether it is to be an escape where it can be; or a `${…}`. */
type Unit = { readonly char: string; readonly isEscaped: boolean } | Interpolation;

/** Where a text, or a line of one, stands. */
interface Place {
  /** How many quotes in a row would end it. */
  readonly quotes: 1 | 3;
  /** Whether its closing quotes follow at once. */
  readonly isClosed: boolean;
}

const plain: Place = { quotes: 1, isClosed: true };
const tripled: Place = { quotes: 3, isClosed: true };
const wholeLine: Place = { quotes: 3, isClosed: false };

/**
 * A text, spelled after the token that the author wrote or, without one, after the tree. Escapes that are not needed
 * become the characters that they stand for; those for characters that nobody sees stay.
 */
export function textDoc(node: TextLiteral, image: string | undefined): Doc {
  const interpolations = node.parts.filter((part) => typeof part !== "string").values();
  if (!node.multiline) {
    const units = image === undefined ? unitsOf(node) : unitsIn(image.slice(1, -1), interpolations);
    return `"${spelled(units, plain)}"`;
  }
  const lines =
    image === undefined
      ? linesOf(unitsOf(node))
      : dedentedLines(image.slice(3, -3)).map(({ text }) => unitsIn(text, interpolations));
  const isOnOneLine = image === undefined ? lines.length < 2 : !image.includes("\n");
  if (lines.length === 0) return '""""""';
  if (isOnOneLine) {
    const units = lines.flat();
    return `"""${spelled(units.every(isBlank) ? withoutLooseEnd(units) : units, tripled)}"""`;
  }
  const printed = withoutSharedIndentation(lines).map((line) => spelled(withoutLooseEnd(line), wholeLine));
  return ['"""', indent([hardline, join(hardline, printed), hardline, '"""'])];
}

/** A name with its path on one line, as it stands in `${…}`. */
function referenceText({ root, path }: Reference): string {
  return [
    root.text,
    ...path.map((part) => {
      switch (part.kind) {
        case "Name":
          return `.${part.text}`;
        case "TextLiteral":
          return `["${spelled(unitsOf(part), plain)}"]`;
        case "Missing":
          return "";
        default:
          return part satisfies never;
      }
    }),
  ].join("");
}

// ------------------------------------------------------------------------------------------------- characters

/** What nobody sees in a text, or what hangs on the character before it. */
const invisible = /^[\p{C}\p{Z}\p{M}]$/u;
/** What cannot stand in a text as it is, or should not. */
const unwritable = /^[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff]$/u;

function unitsOf({ parts }: TextLiteral): readonly Unit[] {
  return parts.flatMap((part): readonly Unit[] =>
    typeof part === "string"
      ? Array.from(part, (char) => ({ char, isEscaped: unwritable.test(char) }))
      : [part],
  );
}

/** Takes the inside of a text apart. */
function unitsIn(source: string, interpolations: Iterator<Interpolation, undefined>): readonly Unit[] {
  const units: Unit[] = [];
  const escape = /\\u\{([0-9A-Fa-f]+)\}|\\(.)/uy;
  for (let index = 0; index < source.length;) {
    if (source.startsWith("${", index)) {
      const { value } = interpolations.next();
      if (value === undefined) throw new Error("formatting found a ${…} that the tree has not");
      units.push(value);
      index += value.span.end - value.span.start;
      continue;
    }
    escape.lastIndex = index;
    const [whole, code, simple] = escape.exec(source) ?? [];
    const raw = String.fromCodePoint(source.codePointAt(index) ?? 0);
    if (whole === undefined) units.push({ char: raw, isEscaped: false });
    else if (code === undefined)
      units.push({ char: simple === "n" ? "\n" : (simple ?? ""), isEscaped: true });
    else units.push({ char: String.fromCodePoint(Number.parseInt(code, 16)), isEscaped: true });
    index += (whole ?? raw).length;
  }
  return units;
}

/** The inside of a text, with the escapes that it needs between its quotes. */
function spelled(units: readonly Unit[], { quotes, isClosed }: Place): string {
  let text = "";
  let quotesInRow = 0;
  units.forEach((unit, index) => {
    if ("kind" in unit) {
      text += `\${${unit.value.kind === "Missing" ? "" : referenceText(unit.value)}}`;
      quotesInRow = 0;
      return;
    }
    const { char } = unit;
    const next = units[index + 1];
    quotesInRow = char === '"' ? quotesInRow + 1 : 0;
    if (char === '"') {
      const isNeeded = quotesInRow === quotes || (next === undefined && isClosed);
      text += isNeeded ? String.raw`\"` : '"';
      if (isNeeded) quotesInRow = 0;
    } else if (char === "\\") text += "\\\\";
    else if (char === "$") text += next !== undefined && !("kind" in next) && next.char === "{" ? "\\$" : "$";
    else if (char === "\n") text += "\\n";
    else if (unit.isEscaped && invisible.test(char)) text += `\\u{${codeOf(char)}}`;
    else text += char;
  });
  return text;
}

function codeOf(char: string): string {
  return (char.codePointAt(0) ?? 0).toString(16);
}

// ------------------------------------------------------------------------------------------ texts over lines

function linesOf(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const lines: Unit[][] = [[]];
  for (const unit of units)
    if (!("kind" in unit) && unit.char === "\n") lines.push([]);
    else lines.at(-1)?.push(unit);
  return lines;
}

/** Indentation that is part of the text must not look as if all lines shared it. */
function withoutSharedIndentation(lines: readonly (readonly Unit[])[]): readonly (readonly Unit[])[] {
  const filled = lines.filter((line) => line.length > 0);
  if (filled.some(([first]) => !isBlank(first))) return lines;
  return lines.map((line) =>
    line === filled[0] ? [escaped(line[0]), ...line.slice(1)].filter(isUnit) : line,
  );
}

/** White space at the end of a line would be lost. */
function withoutLooseEnd(line: readonly Unit[]): readonly Unit[] {
  const last = line.at(-1);
  return isBlank(last) ? [...line.slice(0, -1), escaped(last)].filter(isUnit) : line;
}

function isBlank(unit: Unit | undefined): boolean {
  return unit !== undefined && !("kind" in unit) && !unit.isEscaped && unit.char.trim() === "";
}

function escaped(unit: Unit | undefined): Unit | undefined {
  return unit === undefined || "kind" in unit ? unit : { ...unit, isEscaped: true };
}

function isUnit(unit: Unit | undefined): unit is Unit {
  return unit !== undefined;
}
