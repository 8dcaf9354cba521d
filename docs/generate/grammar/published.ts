import { type Recorded, recordedGrammar } from "../../../grammar/src/testing/recorded-grammar.ts";
import {
  choice,
  type Form,
  type Grammar,
  literal,
  noted,
  optional,
  repeated,
  rule,
  sequence,
  token,
} from "./form.ts";

/**
 * The grammar of the language, made of what the parser recorded. The parser reads every text, so it records more than the language
 * has: rules for mistakes, which are left out here, and parts that may be missing because that is reported by hand, which
 * are required here.
 */
export function publishedGrammar(): Grammar {
  const rules = recordedGrammar();
  const unknown = [...mistakes, ...Object.keys(readings)].filter((name) => !rules.has(name));
  if (unknown.length > 0) throw new Error(`the parser has no rules called ${unknown.join(", ")}`);
  const published = new Map<string, Form>();
  for (const [name, parts] of rules) {
    if (mistakes.has(name)) continue;
    published.set(name, formOf(name, parts));
  }
  return withoutAliases(published, "file");
}

/** Rules that read what does not belong into the language, to say so. */
const mistakes: ReadonlySet<string> = new Set([
  "misplacedItem",
  "misplacedMember",
  "misplacedOption",
  "misplacedInArms",
  "misplacedAssignment",
  "misplacedStatement",
  "misplacedName",
  "misplacedInFile",
  "looseList",
  "looseAssignment",
  "unbracedBody",
  "bareBlock",
  "spokenBlock",
  "mistakenArrow",
  "forgottenArrow",
  "setlessAssignment",
  "bracketedPrimary",
  "bracedOptions",
  "lateOnError",
  "nestedStep",
  "ownerlessBlock",
  "wordlessStep",
]);

/** How the parts of a rule are to be read. */
interface Reading {
  /** Optional parts, by their index, that the language requires. */
  readonly required?: readonly number[];
  /** Optional and repeated parts that stand for mistakes, or for what is taken without a word but not meant. */
  readonly dropped?: readonly number[];
  /** Puts the parts together in another way. */
  readonly shape?: (part: (index: number) => Form) => Form;
}

/** Rules whose parts are not simply what they seem. */
const readings: Readonly<Record<string, Reading>> = {
  restOfValue: {
    shape: (part) =>
      sequence(rule("range"), repeated(noted(rule("valueBeside"), "beside a date or a time")), part(2)),
  },
  range: { shape: (part) => optional(sequence(choice(part(1), noted(part(2), "after a date")), part(3))) },
  alternative: { required: [1] },
  reference: { shape: (part) => sequence(token("NAME"), choice(optional(part(1)), part(2))) },
  call: { shape: (part) => sequence(noted(literal("("), "touching"), part(1), part(2)) },
  dotted: { required: [1] },
  indexed: { shape: (part) => sequence(noted(literal("["), "touching"), token("TEXT"), part(1)) },
  list: { required: [2] },
  listItem: {
    shape: (part) => sequence(rule("value"), optional(noted(part(1), "after a name")), token("SEPARATOR")),
  },
  members: { required: [2] },
  member: {
    shape: (part) =>
      sequence(key, part(1), part(2), optional(sequence(part(4), part(5))), token("SEPARATOR")),
  },
  orOperand: { required: [1] },
  andOperand: { required: [1] },
  not: { required: [1] },
  group: { required: [1, 2] },
  comparison: {
    shape: (part) => {
      const atom = noted(rule("atom"), "no object");
      return sequence(atom, optional(sequence(choice(part(1), part(2)), noted(part(4), "no object"))));
    },
  },
  options: { required: [1], shape: (part) => sequence(part(1), part(2), part(3)) },
  oneOption: { shape: (part) => sequence(key, part(1), part(3), token("SEPARATOR")) },
  arms: { required: [2] },
  arm: {
    shape: (part) =>
      sequence(part(1), repeated(sequence(literal(","), rule("outcome"))), part(3), token("SEPARATOR")),
  },
  outcome: { dropped: [1] },
  arrow: { required: [3], dropped: [1] },
  setStatement: {
    shape: (part) =>
      sequence(
        literal("set"),
        choice(sequence(optional(part(1)), part(2)), part(3)),
        optional(part(4)),
        optional(part(5)),
      ),
  },
  assignments: { required: [2] },
  assignmentAmongMany: { shape: () => sequence(rule("assignment"), token("SEPARATOR")) },
  assignment: {
    shape: (part) =>
      sequence(token("NAME"), repeated(rule("pathPart")), part(1), noted(part(3), "no object")),
  },
  verbStatement: {
    shape: (part) =>
      sequence(
        token("VERB"),
        optional(noted(part(1), "no object")),
        choice(sequence(optional(part(2)), optional(part(3))), sequence(part(3), part(4))),
        optional(part(5)),
      ),
  },
  binding: { required: [1] },
  ifStatement: { required: [1, 2] },
  otherwise: { shape: (part) => sequence(part(3), choice(part(1), part(2))) },
  switchStatement: { shape: (part) => sequence(literal("switch"), maybeInBrackets(part(1)), part(2)) },
  repeatStatement: { shape: (part) => sequence(literal("repeat"), maybeInBrackets(part(1)), part(2)) },
  block: { required: [3] },
  onError: { shape: (part) => sequence(literal("on"), part(1), choice(part(2), part(3))) },
  flowBody: {
    shape: (part) =>
      sequence(
        literal("{"),
        repeated(choice(rule("section"), rule("outcomes"))),
        optional(rule("flowOnError")),
        repeated(choice(rule("section"), rule("outcomes"))),
        repeated(rule("entryStatement")),
        repeated(rule("flowStep")),
        part(2),
      ),
  },
  section: { required: [2], dropped: [1] },
  outcomes: {
    shape: (part) =>
      sequence(literal("outcomes"), part(1), token("NAME"), repeated(sequence(literal(","), token("NAME")))),
  },
  step: { required: [1, 2] },
  head: { shape: (part) => sequence(token("NAME"), optional(part(5))) },
  declarationBody: { shape: (part) => choice(part(1), part(2)) },
  declaration: {
    shape: () =>
      choice(
        sequence(token("FLOW_KIND"), rule("head"), rule("flowBody")),
        sequence(token("RESOURCE_KIND"), rule("head"), rule("members")),
        sequence(choice(literal("attributes"), literal("defaults")), rule("members")),
        sequence(
          literal("external"),
          choice(
            sequence(token("FLOW_KIND"), rule("head"), optional(rule("flowBody"))),
            sequence(token("RESOURCE_KIND"), rule("head"), optional(rule("members"))),
            sequence(choice(literal("attributes"), literal("defaults")), rule("members")),
          ),
        ),
      ),
  },
  importDeclaration: {
    shape: (part) => sequence(literal("import"), part(1), part(3), part(4)),
  },
  importedNames: { required: [2] },
  nameAmongMany: { shape: () => sequence(token("NAME"), token("SEPARATOR")) },
};

const key = choice(token("NAME"), token("TEXT"));

function maybeInBrackets(form: Form): Form {
  const plain = noted(form, "no object");
  return choice(plain, sequence(literal("("), plain, literal(")")));
}

// ----------------------------------------------------------------------------------------------- reading the parts

function formOf(name: string, parts: readonly Recorded[]): Form {
  const { required = [], dropped = [], shape } = readings[name] ?? {};
  const partAt = (index: number): Form => {
    const part = parts.find(
      (each) => each.index === index && (each.kind === "optional" || each.kind === "repeated"),
    );
    const form = part && (part.kind === "optional" ? all(part.parts) : formOfPart(part));
    if (form === undefined) throw new Error(`the rule ${name} has no optional part ${index}`);
    return form;
  };
  for (const index of [...required, ...dropped]) partAt(index);
  if (shape !== undefined) return shape(partAt);
  const forms = parts
    .filter((part) => part.kind !== "optional" || !dropped.includes(part.index))
    .map((part) =>
      part.kind === "optional" && required.includes(part.index) ? all(part.parts) : formOfPart(part),
    );
  return sequence(...forms.filter((form) => form !== undefined));
}

function all(parts: readonly Recorded[]): Form | undefined {
  const forms = parts.map(formOfPart);
  return forms.some((form) => form === undefined)
    ? undefined
    : sequence(...forms.filter((form) => form !== undefined));
}

/** `undefined` for what stands for a mistake. */
function formOfPart(part: Recorded): Form | undefined {
  switch (part.kind) {
    case "rule":
      return mistakes.has(part.name) ? undefined : rule(part.name);
    case "token": {
      const form = tokens[part.name];
      if (form === undefined) throw new Error(`the token ${part.name} has no place in the published grammar`);
      return form;
    }
    case "optional": {
      const form = all(part.parts);
      return form && optional(form);
    }
    case "repeated": {
      const form = all(part.parts);
      return form && repeated(form);
    }
    case "choice": {
      const forms = part.parts.map(all).filter((form) => form !== undefined);
      return forms.length === 0 ? undefined : choice(...forms);
    }
    default:
      return part satisfies never;
  }
}

/** What the parser's tokens are in the lexical grammar. */
const tokens: Readonly<Record<string, Form>> = {
  Word: token("NAME"),
  Verb: token("VERB"),
  Key: key,
  Text: token("TEXT"),
  NumberToken: token("NUMBER"),
  Literal: choice(
    ...(["TEXT", "NUMBER", "DURATION", "PERCENT", "PHONE", "TIME", "DATE"] as const).map(token),
  ),
  Outcome: choice(...(["NAME", "NUMBER", "TEXT", "PERCENT"] as const).map(token)),
  LoopJump: choice(literal("continue"), literal("break")),
  SectionWord: choice(literal("attributes"), literal("input"), literal("output")),
  WordOperator: choice(literal("startsWith"), literal("endsWith"), literal("contains")),
  Comparison: choice(...["==", "!=", "<", "<=", ">", ">="].map(literal)),
  DeclarationHead: choice(token("FLOW_KIND"), token("RESOURCE_KIND")),
  HeadWord: token("RESOURCE_KIND"),
  ImportHead: literal("import"),
  From: literal("from"),
  To: literal("to"),
  As: literal("as"),
  On: literal("on"),
  ErrorWord: literal("error"),
  Step: literal("step"),
  If: literal("if"),
  Else: literal("else"),
  Switch: literal("switch"),
  Repeat: literal("repeat"),
  Set: literal("set"),
  Not: literal("not"),
  And: literal("and"),
  Or: literal("or"),
  Outcomes: literal("outcomes"),
  LCurly: literal("{"),
  RCurly: literal("}"),
  LSquare: literal("["),
  RSquare: literal("]"),
  LRound: literal("("),
  RRound: literal(")"),
  Colon: literal(":"),
  Comma: literal(","),
  Dot: literal("."),
  Bar: literal("|"),
  Minus: literal("-"),
  Arrow: literal("->"),
  Assign: literal("="),
};

// ---------------------------------------------------------------------------------------------------- tidying

/** Rules whose name speaks of the parser. */
const names: ReadonlyMap<string, string> = new Map([
  ["plainItem", "statement"],
  ["plainBody", "body"],
  ["oneOption", "option"],
  ["nameAmongMany", "importedName"],
  ["assignmentAmongMany", "listedAssignment"],
  ["members", "object"],
  ["head", "nameAndTitle"],
  ["valueBeside", "neighbour"],
]);

/** Puts rules that only name another one in its place, and keeps what the first rule leads to, in the order in which it does. */
function withoutAliases(grammar: Grammar, first: string): Grammar {
  const resolved = (name: string): string => {
    const form = grammar.get(name);
    return form?.kind === "rule" ? resolved(form.name) : name;
  };
  const tidy = (form: Form): Form => {
    switch (form.kind) {
      case "rule":
        return rule(nameOf(resolved(form.name)));
      case "literal":
      case "token":
        return form;
      case "sequence":
        return sequence(...form.parts.map(tidy));
      case "choice":
        return choice(...form.parts.map(tidy));
      case "optional":
        return optional(tidy(form.part));
      case "repeated":
        return repeated(tidy(form.part));
      case "noted":
        return noted(tidy(form.part), form.note);
      default:
        return form satisfies never;
    }
  };
  const kept = new Map<string, Form>();
  const keep = (name: string): void => {
    const form = grammar.get(name);
    if (form === undefined) throw new Error(`no published rule is called ${name}`);
    if (kept.has(nameOf(name))) return;
    kept.set(nameOf(name), tidy(form));
    for (const next of rulesIn(form)) keep(resolved(next));
  };
  keep(resolved(first));
  return kept;
}

function nameOf(name: string): string {
  return names.get(name) ?? name;
}

function rulesIn(form: Form): readonly string[] {
  switch (form.kind) {
    case "rule":
      return [form.name];
    case "literal":
    case "token":
      return [];
    case "sequence":
    case "choice":
      return form.parts.flatMap(rulesIn);
    case "optional":
    case "repeated":
    case "noted":
      return rulesIn(form.part);
    default:
      return form satisfies never;
  }
}
