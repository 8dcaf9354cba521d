import type {
  Arm,
  Block,
  FlowDeclaration,
  Member,
  Name,
  Node,
  OnError,
  Option,
  ResourceDeclaration,
  Statement,
  TextLiteral,
} from "../ast.ts";

type Maybe = Node | undefined;

/** A tree in one line, without positions: what a person needs to see to say whether it was read right. */
export function outline(node: Node): string {
  switch (node.kind) {
    case "Missing":
      return "?";
    case "Name":
      return node.text;
    case "Comment":
      return `${node.style}:${node.text}`;
    case "SourceFile":
      return [...node.imports, ...node.declarations].map(outline).join(" ");
    case "ImportDeclaration":
      return words("import", `{${list(node.names)}}`, outline(node.path), node.broken && "!");
    case "ResourceDeclaration":
      return words(head(node, node.resource), braces(node.members), node.broken && "!");
    case "FlowDeclaration":
      return words(head(node, node.flow), flowBody(node), node.broken && "!");
    case "Member":
    case "Option":
      return keyValue(node);
    case "Section":
      return words(node.keyword.text, braces(node.members));
    case "Step":
      return words("step", outline(node.name), body(node), node.broken && "!");
    case "Block":
      return body(node);
    case "OnError":
      return words("on error", target(node.handler));
    case "VerbStatement":
      return words(
        node.verb.text,
        maybe(node.primary),
        node.binding && `as ${outline(node.binding)}`,
        options(node.options),
        arms(node.arms),
        node.broken && "!",
      );
    case "SetStatement":
      return words(
        "set",
        maybe(node.scope),
        `{${list(node.assignments)}}`,
        options(node.options),
        arms(node.arms),
        node.broken && "!",
      );
    case "Assignment":
      return words(outline(node.target), "=", outline(node.value));
    case "IfStatement":
      return words(
        "if",
        outline(node.condition),
        target(node.then),
        node.otherwise && `else ${target(node.otherwise)}`,
        node.broken && "!",
      );
    case "SwitchStatement":
      return words("switch", outline(node.subject), arms(node.arms), node.broken && "!");
    case "RepeatStatement":
      return words("repeat", outline(node.count), target(node.body), node.broken && "!");
    case "GoStatement":
      return words("->", outline(node.target), node.broken && "!");
    case "LoopJumpStatement":
      return node.jump;
    case "Arm":
      return words(list(node.outcomes), target(node.body), node.broken && "!");
    case "NamedTarget":
      return outline(node.name);
    case "DynamicTarget":
      return outline(node.call);
    case "WordTarget":
      return `:${node.word}`;
    case "TextLiteral":
      return text(node);
    case "Interpolation":
      return `\${${outline(node.value)}}`;
    case "NumberLiteral":
    case "DurationLiteral":
      return node.raw;
    case "PercentLiteral":
      return `${node.value}%`;
    case "PhoneLiteral":
    case "DateLiteral":
    case "TimeLiteral":
      return node.text;
    case "Reference":
      return [outline(node.root), ...node.path.map(pathPart)].join("");
    case "Dynamic":
      return `${node.name.text}(${outline(node.argument)})`;
    case "RangeValue":
      return `<${outline(node.from)} to ${outline(node.to)}>`;
    case "SequenceValue":
      return `<${node.items.map(outline).join(" ")}>`;
    case "UnionValue":
      return `<${node.alternatives.map(outline).join(" | ")}>`;
    case "ListValue":
      return `[${list(node.items)}]`;
    case "ListItem":
      return words(outline(node.name), outline(node.object));
    case "ObjectValue":
      return braces(node.members);
    case "ComparisonCondition":
      return `(${outline(node.left)} ${node.operator} ${outline(node.right)})`;
    case "NotCondition":
      return `(not ${outline(node.operand)})`;
    case "LogicalCondition":
      return `(${node.operands.map(outline).join(` ${node.operator} `)})`;
    case "GroupCondition":
      return `group${outline(node.inner)}`;
    default:
      return assertNever(node);
  }
}

function words(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => part !== false && part !== undefined && part !== "").join(" ");
}

function maybe(node: Maybe): string | undefined {
  return node && outline(node);
}

function list(nodes: readonly Node[]): string {
  return nodes.map(outline).join(", ");
}

function braces(nodes: readonly Node[]): string {
  return `{${list(nodes)}}`;
}

function keyValue(node: Member | Option): string {
  const initial = node.kind === "Member" && node.initial ? ` = ${outline(node.initial)}` : "";
  const broken = node.kind === "Member" && node.broken ? " !" : "";
  return `${outline(node.key)}: ${outline(node.value)}${initial}${broken}`;
}

function head(node: ResourceDeclaration | FlowDeclaration, kind: string): string {
  return words(node.external && "external", kind, maybe(node.name), maybe(node.displayName));
}

function body(node: {
  readonly onError: OnError | undefined;
  readonly statements: readonly Statement[];
}): string {
  return `{${[...(node.onError ? [node.onError] : []), ...node.statements].map(outline).join("; ")}}`;
}

function flowBody(node: FlowDeclaration): string {
  const outcomes = node.outcomes.length > 0 ? [`outcomes: ${list(node.outcomes)}`] : [];
  const settings = [...(node.onError ? [node.onError] : []), ...node.sections].map(outline);
  return `{${[...settings, ...outcomes, ...[...node.entry, ...node.steps].map(outline)].join("; ")}}`;
}

function options(nodes: readonly Option[]): string {
  return nodes.length === 0 ? "" : `(${list(nodes)})`;
}

function arms(nodes: readonly Arm[] | undefined): string {
  return nodes === undefined ? "" : `{${nodes.map(outline).join("; ")}}`;
}

function target(node: Node | Block): string {
  return node.kind === "Block" || node.kind === "IfStatement" || node.kind === "Missing"
    ? outline(node)
    : `-> ${outline(node)}`;
}

function pathPart(part: Name | TextLiteral | Node): string {
  return part.kind === "TextLiteral" ? `[${text(part)}]` : `.${outline(part)}`;
}

function text(node: TextLiteral): string {
  const inside = node.parts.map((part) =>
    typeof part === "string" ? JSON.stringify(part).slice(1, -1) : outline(part),
  );
  return `"${inside.join("")}"`;
}

function assertNever(node: never): never {
  throw new Error(`no outline for ${JSON.stringify(node)}`);
}
