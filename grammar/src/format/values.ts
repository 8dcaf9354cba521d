import { builders } from "prettier/doc";
import type {
  Member,
  Missing,
  Name,
  NumberLiteral,
  Option,
  RangeValue,
  Target,
  TextLiteral,
  Value,
} from "../ast.ts";
import { bracketed, type Brackets, type Part } from "./bracketed.ts";
import { textDoc } from "./texts.ts";
import type { Doc, Writer } from "./writer.ts";

const { breakParent, group, indent, line } = builders;

const braces: Brackets = { open: "{", close: "}", padding: "space", parted: "comma", isUsuallyBroken: false };
const squares: Brackets = { ...braces, open: "[", close: "]", padding: "none" };
const rounds: Brackets = { ...braces, open: "(", close: ")", padding: "none" };

export function nameDoc(writer: Writer, { text }: Name): Doc {
  return writer.token(text);
}

export function textToken(writer: Writer, node: TextLiteral): Doc {
  return writer.token(textDoc(node, writer.nextImage()), (image) => image.startsWith('"'));
}

/** What must be there in a file without mistakes. */
export function present<Node extends { readonly kind: string }>(
  node: Node | Missing,
): Exclude<Node, Missing> {
  if (node.kind === "Missing") throw new Error("formatting a tree in which something is missing");
  return node as Exclude<Node, Missing>;
}

export function valueDoc(writer: Writer, node: Value): Doc {
  switch (node.kind) {
    case "TextLiteral":
      return textToken(writer, node);
    case "NumberLiteral":
      return numberDoc(writer, node);
    case "DurationLiteral":
      return writer.token(node.raw);
    case "PercentLiteral":
      return percentDoc(writer, node.value);
    case "PhoneLiteral":
    case "TimeLiteral":
    case "DateLiteral":
      return writer.token(node.text);
    case "Reference":
      return [nameDoc(writer, node.root), ...node.path.map((part) => pathDoc(writer, present(part)))];
    case "Dynamic":
      return [
        nameDoc(writer, node.name),
        writer.token("("),
        valueDoc(writer, present(node.argument)),
        writer.token(")"),
      ];
    case "RangeValue":
      return rangeDoc(writer, node);
    case "SequenceValue":
      return node.items.map((item, index) => [index === 0 ? "" : writer.space(), valueDoc(writer, item)]);
    case "UnionValue":
      return group(
        node.alternatives.map((alternative, index) => {
          if (index === 0) return valueDoc(writer, present(alternative));
          const next = (): Doc => [writer.token("|"), writer.space(), valueDoc(writer, present(alternative))];
          return indent([line, writer.item(alternative, next).doc]);
        }),
      );
    case "ListValue": {
      const isUsuallyBroken = node.items.length > 1 && node.items.some(({ kind }) => kind === "ListItem");
      const parts = node.items.map((item) => ({ node: item, print: () => valueDoc(writer, item) }));
      return bracketed(writer, { ...squares, isUsuallyBroken }, parts);
    }
    case "ListItem":
      return [valueDoc(writer, node.name), writer.space(), valueDoc(writer, node.object)];
    case "ObjectValue":
      return membersDoc(writer, node.members);
    case "ComparisonCondition": {
      const left = valueDoc(writer, node.left);
      return [
        left,
        writer.space(),
        writer.token(node.operator),
        writer.space(),
        valueDoc(writer, present(node.right)),
      ];
    }
    case "NotCondition":
      return [writer.token("not"), writer.space(), valueDoc(writer, present(node.operand))];
    case "LogicalCondition":
      return group(
        node.operands.map((operand, index) => {
          if (index === 0) return valueDoc(writer, present(operand));
          const next = (): Doc => [
            writer.token(node.operator),
            writer.space(),
            valueDoc(writer, present(operand)),
          ];
          return [line, writer.item(operand, next).doc];
        }),
      );
    case "GroupCondition":
      return [writer.token("("), indent(valueDoc(writer, present(node.inner))), writer.token(")")];
    default:
      return node satisfies never;
  }
}

export function numberDoc(writer: Writer, { raw }: NumberLiteral): Doc {
  return raw.startsWith("-") ? [writer.token("-"), writer.token(raw.slice(1))] : writer.token(raw);
}

export function percentDoc(writer: Writer, value: number): Doc {
  return writer.token(writer.nextImage() ?? `${value}%`, (image) => Number.parseFloat(image) === value);
}

function pathDoc(writer: Writer, part: Name | TextLiteral): Doc {
  if (part.kind === "Name") return [writer.token("."), nameDoc(writer, part)];
  return [writer.token("["), textToken(writer, part), writer.token("]")];
}

/** `08:00-18:00`, `mon-fri`, `2026-12-24 to 2026-12-26`. */
function rangeDoc(writer: Writer, { from, to }: RangeValue): Doc {
  const end = present(to);
  const sign = from.kind === "DateLiteral" ? "to" : "-";
  const isTight = sign === "-" && mayTouch(from) && mayTouch(end);
  const space = isTight ? "" : " ";
  return [
    valueDoc(writer, from),
    space,
    writer.token(sign, (image) => image === "-" || image === "to"),
    space,
    valueDoc(writer, end),
  ];
}

/** Whether a hyphen may touch a value and still be read as one of its own. */
function mayTouch({ kind }: Value): boolean {
  return kind === "Reference" || kind === "TimeLiteral";
}

/** `{ key: value, … }` */
export function membersDoc(writer: Writer, members: readonly Member[], isUsuallyBroken = false): Doc {
  const parts = members.map((member): Part => ({ node: member, print: () => memberDoc(writer, member) }));
  return bracketed(writer, { ...braces, isUsuallyBroken }, parts);
}

function memberDoc(writer: Writer, { key, value, initial }: Member): Doc {
  const head = keyDoc(writer, key);
  const given = valueDoc(writer, present(value));
  if (initial === undefined) return [head, given];
  return [head, given, writer.space(), writer.token("="), writer.space(), valueDoc(writer, present(initial))];
}

function keyDoc(writer: Writer, key: Name | TextLiteral): Doc {
  const written = key.kind === "Name" ? nameDoc(writer, key) : textToken(writer, key);
  return [written, writer.token(":"), writer.space()];
}

/** ` (key: value, …)`; brackets without an option go, unless the line could then not go on. */
export function optionsDoc(writer: Writer, options: readonly Option[]): Doc {
  if (options.length === 0 && !(writer.isNext("(") === true && writer.hasLineEnd(2)))
    return [writer.leaveOut("("), writer.leaveOut(")")];
  const parts = options.map((option): Part => ({
    node: option,
    print: () => [keyDoc(writer, option.key), valueDoc(writer, present(option.value))],
  }));
  return [writer.space(), bracketed(writer, rounds, parts)];
}

/** `{ target = value, … }` and `{ Name, … }`, which are laid out as settings are. */
export function bracesDoc(writer: Writer, parts: readonly Part[]): Doc {
  return bracketed(writer, braces, parts);
}

export function targetDoc(writer: Writer, node: Target): Doc {
  switch (node.kind) {
    case "NamedTarget":
      return nameDoc(writer, node.name);
    case "DynamicTarget":
      return valueDoc(writer, node.call);
    case "WordTarget":
      return writer.token(node.word);
    default:
      return node satisfies never;
  }
}

/** A line that stays one: what the author began on a new line stays there. */
export function keptLine(writer: Writer): Doc {
  return writer.startsLine() === true ? [line, breakParent] : line;
}
