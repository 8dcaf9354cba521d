/**
 * The syntax tree of a `.flow` file.
 *
 * Every node is readonly data with a `kind` and a `span`. What the author has not written yet is an explicit
 * {@link Missing} node where the language requires something, and `undefined` or an empty list where it does not.
 * Meaning (symbols, types, diagnostics) lives in maps beside the tree, never in it.
 */

/** Half-open range of UTF-16 offsets in the source text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface NodeBase {
  readonly span: Span;
}

/** Stands where the author left out something the language requires. Already reported by the parser. */
export interface Missing extends NodeBase {
  readonly kind: "Missing";
}

/** An identifier as written. */
export interface Name extends NodeBase {
  readonly kind: "Name";
  readonly text: string;
}

export interface Comment extends NodeBase {
  readonly kind: "Comment";
  readonly style: "line" | "block" | "doc";
  /** The text without its delimiters. */
  readonly text: string;
}

/** The text of `///` lines that stand right before a node, joined by line ends. */
export interface Doc extends NodeBase {
  readonly text: string;
}

export interface SourceFile extends NodeBase {
  readonly kind: "SourceFile";
  readonly imports: readonly ImportDeclaration[];
  readonly declarations: readonly Declaration[];
  /** All comments in source order, doc comments included. */
  readonly comments: readonly Comment[];
}

// ---------------------------------------------------------------------------------------------- declarations

export type Declaration = ResourceDeclaration | FlowDeclaration;

export interface ImportDeclaration extends NodeBase {
  readonly kind: "ImportDeclaration";
  readonly names: readonly Name[];
  readonly path: TextLiteral | Missing;
  /** True when recovery had to patch or cut this node; checks inside it stay silent. */
  readonly broken: boolean;
}

interface DeclarationBase extends NodeBase {
  /** `attributes` and `defaults` have no name. */
  readonly name: Name | Missing | undefined;
  /** What the platform shows, when it differs from the name: `queue Support "Customer support" { … }`. */
  readonly displayName: TextLiteral | undefined;
  readonly doc: Doc | undefined;
  /** The kind's words, such as `routing profile`. */
  readonly head: Span;
  readonly broken: boolean;
}

/** Everything that is not a flow: `queue`, `hours`, `routing profile`, `attributes`, `center`, … */
export interface ResourceDeclaration extends DeclarationBase {
  readonly kind: "ResourceDeclaration";
  readonly resource: ResourceKind;
  readonly external: boolean;
  readonly members: readonly Member[];
}

export interface FlowDeclaration extends DeclarationBase {
  readonly kind: "FlowDeclaration";
  readonly flow: FlowKind;
  readonly external: boolean;
  /** `on error` that stands first in the flow. */
  readonly onError: OnError | undefined;
  /** Flow-local `attributes { … }` and a module's `input { … }`, `output { … }`. */
  readonly sections: readonly Section[];
  /** A module's own outcomes. */
  readonly outcomes: readonly Name[];
  readonly entry: readonly Statement[];
  readonly steps: readonly Step[];
}

export const resourceKinds = [
  "center",
  "attributes",
  "hours",
  "queue",
  "routing profile",
  "quick connect",
  "phone number",
  "prompt",
  "lambda",
  "lex bot",
  "agent",
  "agent status",
  "task template",
  "case template",
  "message template",
  "view",
  "data table",
  "security profile",
  "predefined attribute",
  "email address",
  "defaults",
] as const;
export type ResourceKind = (typeof resourceKinds)[number];

export const flowKinds = [
  "inbound flow",
  "queue flow",
  "customer hold flow",
  "agent hold flow",
  "customer whisper flow",
  "agent whisper flow",
  "outbound whisper flow",
  "agent transfer flow",
  "queue transfer flow",
  "module",
] as const;
export type FlowKind = (typeof flowKinds)[number];

/** `key: value` in a resource, an object or a section; in a section `value` is a type and `initial` its default. */
export interface Member extends NodeBase {
  readonly kind: "Member";
  readonly key: Name | TextLiteral;
  readonly value: Value | Missing;
  readonly initial: Value | Missing | undefined;
  readonly doc: Doc | undefined;
  readonly broken: boolean;
}

export interface Section extends NodeBase {
  readonly kind: "Section";
  readonly keyword: Name & { readonly text: "attributes" | "input" | "output" };
  readonly members: readonly Member[];
}

// ------------------------------------------------------------------------------------------------ statements

export interface Step extends NodeBase {
  readonly kind: "Step";
  readonly name: Name | Missing;
  readonly doc: Doc | undefined;
  readonly onError: OnError | undefined;
  readonly statements: readonly Statement[];
  readonly broken: boolean;
}

export interface Block extends NodeBase {
  readonly kind: "Block";
  readonly onError: OnError | undefined;
  readonly statements: readonly Statement[];
}

export interface OnError extends NodeBase {
  readonly kind: "OnError";
  readonly handler: Target | Block | Missing;
}

export type Statement =
  | VerbStatement
  | SetStatement
  | IfStatement
  | SwitchStatement
  | RepeatStatement
  | GoStatement
  | LoopJumpStatement;

interface StatementBase extends NodeBase {
  readonly broken: boolean;
}

/** `verb primary? as name? (option: value, …)? { outcome -> target | outcome { … } }?` */
export interface VerbStatement extends StatementBase {
  readonly kind: "VerbStatement";
  readonly verb: Name;
  readonly primary: Value | undefined;
  readonly binding: Name | Missing | undefined;
  readonly options: readonly Option[];
  /** `undefined` when there are no braces at all. */
  readonly arms: readonly Arm[] | undefined;
}

/** `set tier = "gold"`, `set { a = 1, b = 2 }`, `set contact { agentWhisper = A }`. */
export interface SetStatement extends StatementBase {
  readonly kind: "SetStatement";
  /** `contact` in `set contact { … }`; `undefined` otherwise. */
  readonly scope: Name | undefined;
  readonly assignments: readonly Assignment[];
  readonly options: readonly Option[];
  readonly arms: readonly Arm[] | undefined;
}

export interface Assignment extends NodeBase {
  readonly kind: "Assignment";
  readonly target: Reference | Missing;
  readonly value: Value | Missing;
}

export interface IfStatement extends StatementBase {
  readonly kind: "IfStatement";
  readonly condition: Condition | Missing;
  readonly then: Block | Target | Missing;
  readonly otherwise: Block | Target | IfStatement | Missing | undefined;
}

export interface SwitchStatement extends StatementBase {
  readonly kind: "SwitchStatement";
  readonly subject: Value | Missing;
  readonly arms: readonly Arm[];
}

export interface RepeatStatement extends StatementBase {
  readonly kind: "RepeatStatement";
  readonly count: Value | Missing;
  readonly body: Block | Target | Missing;
}

/** `-> step`, `-> OtherFlow`, `-> flow(value)` as a statement. */
export interface GoStatement extends StatementBase {
  readonly kind: "GoStatement";
  readonly target: Target | Missing;
}

/** `continue` or `break` inside `repeat`. */
export interface LoopJumpStatement extends StatementBase {
  readonly kind: "LoopJumpStatement";
  readonly jump: "continue" | "break";
}

export interface Option extends NodeBase {
  readonly kind: "Option";
  readonly key: Name | TextLiteral;
  readonly value: Value | Missing;
}

/** `timeout, noMatch -> sorry` or `full { … }`. */
export interface Arm extends NodeBase {
  readonly kind: "Arm";
  readonly outcomes: readonly OutcomeLabel[];
  readonly body: Target | Block | Missing;
  readonly broken: boolean;
}

/** What an arm answers: a name (`timeout`, `else`), a digit, a text (`"*"`), a percentage. */
export type OutcomeLabel = Name | NumberLiteral | TextLiteral | PercentLiteral;

/** Where an arrow leads. */
export type Target = NamedTarget | DynamicTarget | WordTarget;

export interface NamedTarget extends NodeBase {
  readonly kind: "NamedTarget";
  readonly name: Name;
}

/** `-> flow(external.next)` */
export interface DynamicTarget extends NodeBase {
  readonly kind: "DynamicTarget";
  readonly call: Dynamic;
}

/** `-> continue`, `-> retry`, `-> none`; also `on error continue`. */
export interface WordTarget extends NodeBase {
  readonly kind: "WordTarget";
  readonly word: "continue" | "break" | "retry" | "none";
}

// ---------------------------------------------------------------------------------------------------- values

export type PlainValue =
  | TextLiteral
  | NumberLiteral
  | DurationLiteral
  | PercentLiteral
  | PhoneLiteral
  | TimeLiteral
  | DateLiteral
  | Reference
  | Dynamic
  | RangeValue
  | SequenceValue
  | UnionValue
  | ListValue
  | ListItem
  | ObjectValue;

/** What may stand after `if`; a plain value (`BusinessHours.open`) counts as one. */
export type Condition = PlainValue | ComparisonCondition | NotCondition | LogicalCondition | GroupCondition;

export type Value = Condition;

export interface TextLiteral extends NodeBase {
  readonly kind: "TextLiteral";
  /** Decoded text and interpolations in turn; a plain text has exactly one string part, an empty one none. */
  readonly parts: readonly (string | Interpolation)[];
  readonly multiline: boolean;
}

/** `${customer.number}` */
export interface Interpolation extends NodeBase {
  readonly kind: "Interpolation";
  readonly value: Reference | Missing;
}

export interface NumberLiteral extends NodeBase {
  readonly kind: "NumberLiteral";
  readonly value: number;
  /** As written; `007` and `7` differ as menu keys. */
  readonly raw: string;
}

export interface DurationLiteral extends NodeBase {
  readonly kind: "DurationLiteral";
  readonly seconds: number;
  readonly raw: string;
}

export interface PercentLiteral extends NodeBase {
  readonly kind: "PercentLiteral";
  readonly value: number;
}

/** `+14155550100`, E.164. */
export interface PhoneLiteral extends NodeBase {
  readonly kind: "PhoneLiteral";
  readonly text: string;
}

/** `08:00`; `minutes` since midnight, 1440 for `24:00`. */
export interface TimeLiteral extends NodeBase {
  readonly kind: "TimeLiteral";
  readonly minutes: number;
  readonly text: string;
}

/** `2026-12-25` */
export interface DateLiteral extends NodeBase {
  readonly kind: "DateLiteral";
  readonly text: string;
}

/** A name with its path: `Support`, `customer.number`, `attributes["my key"]`, `true`, `mon`. */
export interface Reference extends NodeBase {
  readonly kind: "Reference";
  readonly root: Name;
  readonly path: readonly (Name | TextLiteral | Missing)[];
}

/** `prompt(external.arn)`, `ssml(external.message)`, `queue(attributes.queueArn)`. */
export interface Dynamic extends NodeBase {
  readonly kind: "Dynamic";
  readonly name: Name;
  readonly argument: Value | Missing;
}

/** `08:00-18:00`, `mon-fri`, `2026-12-24 to 2026-12-26`. */
export interface RangeValue extends NodeBase {
  readonly kind: "RangeValue";
  readonly from: Value;
  readonly to: Value | Missing;
}

/** Values side by side on one line: `mon-fri 08:00-18:00`, `2026-12-25 closed`. */
export interface SequenceValue extends NodeBase {
  readonly kind: "SequenceValue";
  readonly items: readonly Value[];
}

/** `"gold" | "silver"` */
export interface UnionValue extends NodeBase {
  readonly kind: "UnionValue";
  readonly alternatives: readonly (Value | Missing)[];
}

export interface ListValue extends NodeBase {
  readonly kind: "ListValue";
  readonly items: readonly Value[];
}

/** `Support { priority: 1, delay: 0s }` as an item of a list. */
export interface ListItem extends NodeBase {
  readonly kind: "ListItem";
  readonly name: Reference;
  readonly object: ObjectValue;
}

export interface ObjectValue extends NodeBase {
  readonly kind: "ObjectValue";
  readonly members: readonly Member[];
}

export const comparisonOperators = [
  "==",
  "!=",
  "<",
  "<=",
  ">",
  ">=",
  "startsWith",
  "endsWith",
  "contains",
] as const;
export type ComparisonOperator = (typeof comparisonOperators)[number];

export interface ComparisonCondition extends NodeBase {
  readonly kind: "ComparisonCondition";
  readonly operator: ComparisonOperator;
  readonly left: Value;
  readonly right: Value | Missing;
}

export interface NotCondition extends NodeBase {
  readonly kind: "NotCondition";
  readonly operand: Condition | Missing;
}

/** `a and b and c`: one node for a run of the same operator. */
export interface LogicalCondition extends NodeBase {
  readonly kind: "LogicalCondition";
  readonly operator: "and" | "or";
  readonly operands: readonly (Condition | Missing)[];
}

/** A condition in parentheses. */
export interface GroupCondition extends NodeBase {
  readonly kind: "GroupCondition";
  readonly inner: Condition | Missing;
}

export type Node =
  | Missing
  | Name
  | Comment
  | SourceFile
  | ImportDeclaration
  | Declaration
  | Member
  | Section
  | Step
  | Block
  | OnError
  | Statement
  | Assignment
  | Option
  | Arm
  | Target
  | Value
  | Interpolation;
