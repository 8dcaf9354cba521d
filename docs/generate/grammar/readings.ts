import { choice, type Form, literal, noted, optional, repeated, rule, sequence, token } from "./form.ts";
import { key } from "./tokens.ts";

/** Rules that read what does not belong into the language, to say so. */
export const mistakes: ReadonlySet<string> = new Set([
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
export interface Reading {
  /** Optional parts, by their index, that the language requires. */
  readonly required?: readonly number[];
  /** Optional and repeated parts that stand for mistakes, or for what is taken without a word but not meant. */
  readonly dropped?: readonly number[];
  /** Puts the parts together in another way. */
  readonly shape?: (part: (index: number) => Form) => Form;
}

/** Rules whose parts are not simply what they seem. */
export const readings: Readonly<Record<string, Reading>> = {
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

function maybeInBrackets(form: Form): Form {
  const plain = noted(form, "no object");
  return choice(plain, sequence(literal("("), plain, literal(")")));
}
