import { builders } from "prettier/doc";
import type {
  Declaration,
  FlowDeclaration,
  ImportDeclaration,
  Name,
  OnError,
  ResourceDeclaration,
  Section,
  SourceFile,
  Statement,
  Step,
} from "../ast.ts";
import { bracketed, type Brackets, type Part, separation } from "./bracketed.ts";
import { blockDoc, commaDoc, onErrorPart, statementPart } from "./statements.ts";
import { bracesDoc, membersDoc, nameDoc, present, textToken } from "./values.ts";
import type { Doc, Writer } from "./writer.ts";

const { group, hardline, indent, join, line } = builders;

const flowBraces: Brackets = {
  open: "{",
  close: "}",
  padding: "space",
  parted: "line",
  isUsuallyBroken: true,
};

/** A whole file. */
export function fileDoc(writer: Writer, { imports, declarations }: SourceFile): Doc {
  const nodes = inOrder<ImportDeclaration | Declaration>([...imports, ...declarations]);
  const parts = nodes.map((node, index) => {
    const { doc, blankBefore } = writer.item(node, () =>
      node.kind === "ImportDeclaration" ? importDoc(writer, node) : declarationDoc(writer, node),
    );
    const isApart = blankBefore ?? node.kind !== "ImportDeclaration";
    return [index > 0 ? hardline : "", index > 0 && isApart ? hardline : "", doc];
  });
  const { inside } = writer.closing("");
  if (inside !== undefined) parts.push([separation(parts.length > 0, inside), inside.doc]);
  return parts.length === 0 ? "" : [parts, hardline];
}

function importDoc(writer: Writer, { names, path }: ImportDeclaration): Doc {
  const head = [writer.token("import"), writer.space()];
  const parts = names.map((name): Part => ({ node: name, print: () => nameDoc(writer, name) }));
  return [
    head,
    bracesDoc(writer, parts),
    writer.space(),
    writer.token("from"),
    writer.space(),
    textToken(writer, present(path)),
  ];
}

function declarationDoc(writer: Writer, node: Declaration): Doc {
  const head = headDoc(writer, node);
  const isEmpty =
    node.kind === "ResourceDeclaration" ? node.members.length === 0 : partsOf(writer, node).length === 0;
  if (!(writer.isNext("{") ?? !(node.external && isEmpty))) return head;
  if (node.kind === "FlowDeclaration")
    return [head, writer.space(), bracketed(writer, flowBraces, partsOf(writer, node))];
  return [head, writer.space(), membersDoc(writer, node.members, isUsuallyBroken(node))];
}

function headDoc(writer: Writer, node: Declaration): Doc {
  const kind = node.kind === "ResourceDeclaration" ? node.resource : node.flow;
  const words = [...(node.external ? ["external"] : []), ...kind.split(" ")];
  return [
    words.map((word, index) => [index === 0 ? "" : writer.space(), writer.token(word)]),
    node.name === undefined ? "" : [writer.space(), nameDoc(writer, present(node.name))],
    node.displayName === undefined ? "" : [writer.space(), textToken(writer, node.displayName)],
  ];
}

function isUsuallyBroken({ members }: ResourceDeclaration): boolean {
  return members.length > 3 || members.some(({ doc }) => doc !== undefined);
}

// ------------------------------------------------------------------------------------------------------ flows

type FlowItem = OnError | Section | OwnOutcomes | Statement | Step;

/** A module's outcomes on one `outcomes:` line, or on several in a row. */
interface OwnOutcomes {
  readonly kind: "OwnOutcomes";
  readonly names: readonly Name[];
  readonly span: Name["span"];
}

function partsOf(writer: Writer, node: FlowDeclaration): readonly Part[] {
  const settings: readonly FlowItem[] = [
    ...(node.onError === undefined ? [] : [node.onError]),
    ...node.sections,
    ...ownOutcomes(node),
  ];
  const items = inOrder<FlowItem>([...settings, ...node.entry, ...node.steps]);
  const isApart = (item: FlowItem): boolean =>
    item.kind === "Step" || (item === node.entry[0] && settings.length > 0);
  return items.map((item) => ({ ...itemPart(writer, item), isApart: isApart(item) }));
}

function itemPart(writer: Writer, item: FlowItem): Part {
  switch (item.kind) {
    case "OnError":
      return onErrorPart(writer, item);
    case "Section":
      return {
        node: item,
        print: () => [nameDoc(writer, item.keyword), writer.space(), membersDoc(writer, item.members)],
      };
    case "OwnOutcomes":
      return {
        node: undefined,
        print: () => ownOutcomesDoc(writer, item.names),
      };
    case "Step":
      return { node: item, print: () => stepDoc(writer, item) };
    default:
      return statementPart(writer, item);
  }
}

/** Outcomes that no other item of the flow stands between. */
function ownOutcomes({ outcomes, onError, sections }: FlowDeclaration): readonly OwnOutcomes[] {
  const others = [...(onError === undefined ? [] : [onError]), ...sections];
  const placeOf = (name: Name): number => others.filter(({ span }) => span.start < name.span.start).length;
  return [...Map.groupBy(outcomes, placeOf).values()].flatMap((names) =>
    names[0] === undefined ? [] : [{ kind: "OwnOutcomes", names, span: names[0].span }],
  );
}

function ownOutcomesDoc(writer: Writer, names: readonly Name[]): Doc {
  const [first, ...others] = names;
  if (first === undefined) return "";
  const lines: Doc[][] = [[ownOutcomesHead(writer), nameDoc(writer, first)]];
  for (const name of others)
    if (writer.isNext("outcomes", ":") === true)
      lines.push([writer.item(undefined, () => ownOutcomesHead(writer)).doc, nameDoc(writer, name)]);
    else lines.at(-1)?.push(commaDoc(writer), line, writer.item(undefined, () => nameDoc(writer, name)).doc);
  const last = writer.leaveOut(",");
  return [
    join(
      hardline,
      lines.map((parts) => group(indent(parts))),
    ),
    last,
  ];
}

function ownOutcomesHead(writer: Writer): Doc {
  return [writer.token("outcomes"), writer.token(":"), writer.space()];
}

function stepDoc(writer: Writer, step: Step): Doc {
  const head = [writer.token("step"), writer.space(), nameDoc(writer, present(step.name)), writer.space()];
  return [head, blockDoc(writer, step)];
}

/** Source order; nodes without a source stay in the order of the language. */
function inOrder<Node extends { readonly span: { readonly start: number } }>(
  nodes: readonly Node[],
): readonly Node[] {
  return nodes.toSorted((left, right) => left.span.start - right.span.start);
}
