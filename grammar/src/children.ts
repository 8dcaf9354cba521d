import type { Node } from "./ast.ts";

type Child = Node | undefined;

/** The nodes right below a node, in source order. A file's comments are not among them. */
export function children(node: Node): readonly Node[] {
  return below(node).filter((child): child is Node => child !== undefined);
}

/** Visits a node and all below it in source order; `false` from `visit` skips what is below a node. */
export function walk(node: Node, visit: (node: Node) => boolean | void): void {
  if (visit(node) === false) return;
  for (const child of children(node)) walk(child, visit);
}

function below(node: Node): readonly Child[] {
  switch (node.kind) {
    case "Missing":
    case "Name":
    case "Comment":
    case "NumberLiteral":
    case "DurationLiteral":
    case "PercentLiteral":
    case "PhoneLiteral":
    case "TimeLiteral":
    case "DateLiteral":
    case "WordTarget":
    case "LoopJumpStatement":
      return [];
    case "SourceFile":
      return bySource([...node.imports, ...node.declarations]);
    case "ImportDeclaration":
      return [...node.names, node.path];
    case "ResourceDeclaration":
      return [node.name, node.displayName, ...node.members];
    case "FlowDeclaration":
      return [
        node.name,
        node.displayName,
        ...bySource([
          ...(node.onError === undefined ? [] : [node.onError]),
          ...node.sections,
          ...node.outcomes,
          ...node.entry,
          ...node.steps,
        ]),
      ];
    case "Member":
      return [node.key, node.value, node.initial];
    case "Section":
      return [node.keyword, ...node.members];
    case "Step":
      return [node.name, ...bodyOf(node)];
    case "Block":
      return bodyOf(node);
    case "OnError":
      return [node.handler];
    case "VerbStatement":
      return [
        node.verb,
        node.primary,
        ...bySource([...(node.binding === undefined ? [] : [node.binding]), ...node.options]),
        ...(node.arms ?? []),
      ];
    case "SetStatement":
      return [node.scope, ...node.assignments, ...node.options, ...(node.arms ?? [])];
    case "IfStatement":
      return [node.condition, node.then, node.otherwise];
    case "SwitchStatement":
      return [node.subject, ...node.arms];
    case "RepeatStatement":
      return [node.count, node.body];
    case "GoStatement":
      return [node.target];
    case "Assignment":
      return [node.target, node.value];
    case "Option":
      return [node.key, node.value];
    case "Arm":
      return [...node.outcomes, node.body];
    case "NamedTarget":
      return [node.name];
    case "DynamicTarget":
      return [node.call];
    case "TextLiteral":
      return node.parts.filter((part) => typeof part !== "string");
    case "Interpolation":
      return [node.value];
    case "Reference":
      return [node.root, ...node.path];
    case "Dynamic":
      return [node.name, node.argument];
    case "RangeValue":
      return [node.from, node.to];
    case "SequenceValue":
    case "ListValue":
      return node.items;
    case "UnionValue":
      return node.alternatives;
    case "ListItem":
      return [node.name, node.object];
    case "ObjectValue":
      return node.members;
    case "ComparisonCondition":
      return [node.left, node.right];
    case "NotCondition":
      return [node.operand];
    case "LogicalCondition":
      return node.operands;
    case "GroupCondition":
      return [node.inner];
    default:
      return assertNever(node);
  }
}

/** Settings, statements and steps are kept apart in the tree; the source may have them in any order. */
function bySource(nodes: readonly Node[]): readonly Node[] {
  return [...nodes].sort((left, right) => left.span.start - right.span.start);
}

function bodyOf(node: {
  readonly onError: Node | undefined;
  readonly statements: readonly Node[];
}): readonly Node[] {
  return node.onError === undefined ? node.statements : bySource([node.onError, ...node.statements]);
}

function assertNever(node: never): never {
  throw new Error(`children of an unknown node: ${JSON.stringify(node)}`);
}
