import type { Node } from "./ast.ts";

type Visit = (node: Node) => void;

/** The nodes right below a node, in source order. A file's comments are not among them. */
export function children(node: Node): readonly Node[] {
  const found: Node[] = [];
  eachChild(node, (child) => found.push(child));
  return found;
}

/** Visits a node and all below it in source order; `false` from `visit` skips what is below a node. */
export function walk(node: Node, visit: (node: Node) => boolean | void): void {
  const enter = (each: Node): void => {
    if (visit(each) !== false) eachChild(each, enter);
  };
  enter(node);
}

/** Visits what {@link children} gives, without making a list of it: whole programs are walked through again and again. */
export function eachChild(node: Node, visit: Visit): void {
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
      return;
    case "SourceFile":
      return all(bySource(node.imports, node.declarations), visit);
    case "ImportDeclaration":
      all(node.names, visit);
      return visit(node.path);
    case "ResourceDeclaration":
      maybe(node.name, visit);
      maybe(node.displayName, visit);
      return all(node.members, visit);
    case "FlowDeclaration": {
      const { onError, sections, outcomes, entry, steps } = node;
      maybe(node.name, visit);
      maybe(node.displayName, visit);
      return all(bySource(alone(onError), sections, outcomes, entry, steps), visit);
    }
    case "Member":
      visit(node.key);
      visit(node.value);
      return maybe(node.initial, visit);
    case "Section":
      visit(node.keyword);
      return all(node.members, visit);
    case "Step":
      visit(node.name);
      return all(bySource(alone(node.onError), node.statements), visit);
    case "Block":
      return all(bySource(alone(node.onError), node.statements), visit);
    case "OnError":
      return visit(node.handler);
    case "VerbStatement":
      visit(node.verb);
      maybe(node.primary, visit);
      all(bySource(alone(node.binding), node.options), visit);
      return all(node.arms, visit);
    case "SetStatement":
      maybe(node.scope, visit);
      all(node.assignments, visit);
      all(node.options, visit);
      return all(node.arms, visit);
    case "IfStatement":
      visit(node.condition);
      visit(node.then);
      return maybe(node.otherwise, visit);
    case "SwitchStatement":
      visit(node.subject);
      return all(node.arms, visit);
    case "RepeatStatement":
      visit(node.count);
      return visit(node.body);
    case "GoStatement":
      return visit(node.target);
    case "Assignment":
      visit(node.target);
      return visit(node.value);
    case "Option":
      visit(node.key);
      return visit(node.value);
    case "Arm":
      all(node.outcomes, visit);
      return visit(node.body);
    case "NamedTarget":
      return visit(node.name);
    case "DynamicTarget":
      return visit(node.call);
    case "TextLiteral":
      for (const part of node.parts) if (typeof part !== "string") visit(part);
      return;
    case "Interpolation":
      return visit(node.value);
    case "Reference":
      visit(node.root);
      return all(node.path, visit);
    case "Dynamic":
      visit(node.name);
      return visit(node.argument);
    case "RangeValue":
      visit(node.from);
      return visit(node.to);
    case "SequenceValue":
    case "ListValue":
      return all(node.items, visit);
    case "UnionValue":
      return all(node.alternatives, visit);
    case "ListItem":
      visit(node.name);
      return visit(node.object);
    case "ObjectValue":
      return all(node.members, visit);
    case "ComparisonCondition":
      visit(node.left);
      return visit(node.right);
    case "NotCondition":
      return visit(node.operand);
    case "LogicalCondition":
      return all(node.operands, visit);
    case "GroupCondition":
      return visit(node.inner);
    default:
      return assertNever(node);
  }
}

function maybe(node: Node | undefined, visit: Visit): void {
  if (node !== undefined) visit(node);
}

function all(nodes: readonly Node[] | undefined, visit: Visit): void {
  if (nodes !== undefined) for (const node of nodes) visit(node);
}

const none: readonly Node[] = [];

function alone(node: Node | undefined): readonly Node[] {
  return node === undefined ? none : [node];
}

/** Settings, statements and steps are kept apart in the tree; the source may have them in any order. */
function bySource(...groups: readonly (readonly Node[])[]): readonly Node[] {
  const filled = groups.filter((group) => group.length > 0);
  const [first = none, ...others] = filled;
  if (others.length === 0) return first;
  return filled.flat().sort((left, right) => left.span.start - right.span.start);
}

function assertNever(node: never): never {
  throw new Error(`children of an unknown node: ${JSON.stringify(node)}`);
}
