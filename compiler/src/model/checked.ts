import type {
  Condition,
  Reference,
  ResourceDeclaration,
  SetStatement,
  SourceFile,
  Span,
  Statement,
  Value,
  VerbStatement,
} from "@contactflow/grammar";
import type { Metric, NumberOperator, Text, TextOperator } from "@contactflow/runtime";
import type { AttributeSymbol, FilePath, Symbol } from "./symbols.ts";
import type { Type } from "./types.ts";

/** A file as it is written. */
export interface SourceText {
  readonly path: FilePath;
  readonly text: string;
}

export interface ProgramFile extends SourceText {
  readonly tree: SourceFile;
}

/** What a reference means. */
export type Resolution =
  | { readonly kind: "symbol"; readonly symbol: Symbol }
  /** A value of the contact, by its path below `$`. */
  | {
      readonly kind: "read";
      readonly path: readonly [string, ...string[]];
      readonly type: Type;
      readonly attribute: AttributeSymbol | undefined;
    }
  /** `undefined`: those of the contact's queue. */
  | { readonly kind: "hours"; readonly hours: Symbol | undefined }
  | { readonly kind: "metric"; readonly queue: Symbol | undefined; readonly metric: Metric }
  /** `true`, `on`, `local`, `closed`, `US`: a word judged by the type that is expected where it stands. */
  | { readonly kind: "word"; readonly word: string };

/** An option, a primary or a property after checking: typed, in the platform's units, defaults filled in. */
export type Checked =
  | { readonly kind: "text"; readonly text: Text; readonly ssml: boolean }
  | { readonly kind: "number"; readonly value: number }
  /** Seconds. */
  | { readonly kind: "duration"; readonly seconds: number }
  | { readonly kind: "percent"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** E.164. */
  | { readonly kind: "phone"; readonly number: string }
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "symbol"; readonly symbol: Symbol }
  | { readonly kind: "read"; readonly path: readonly [string, ...string[]]; readonly type: Type }
  /** `prompt(x)`, `ssml(x)`, `queue(x)`, `flow(x)`. */
  | { readonly kind: "dynamic"; readonly form: string; readonly value: Checked }
  | { readonly kind: "list"; readonly items: readonly Checked[] }
  | {
      readonly kind: "object";
      readonly name: Checked | undefined;
      readonly fields: Readonly<Record<string, Checked>>;
    }
  /** One line of opening hours: days (`mon`…) or dates, with spans in minutes since midnight; no spans means closed. */
  | {
      readonly kind: "opening";
      readonly days: readonly string[];
      readonly dates: { readonly from: string; readonly to: string } | undefined;
      readonly spans: readonly { readonly from: number; readonly to: number }[];
    };

export type CheckedCondition =
  | { readonly kind: "hours"; readonly hours: Symbol | undefined; readonly node: Condition }
  | {
      readonly kind: "metric";
      readonly queue: Symbol | undefined;
      readonly metric: Metric;
      readonly operator: "==" | "!=" | NumberOperator;
      readonly operand: number;
      readonly node: Condition;
    }
  | {
      readonly kind: "compare";
      readonly path: readonly [string, ...string[]];
      readonly operator: "!=" | TextOperator | NumberOperator;
      readonly operand: Text;
      readonly node: Condition;
    }
  | { readonly kind: "not"; readonly operand: CheckedCondition }
  | { readonly kind: "and" | "or"; readonly operands: readonly CheckedCondition[] };

/** The arguments of a verb: its primary as `primary`, and its options by name. */
export interface CheckedArguments {
  readonly primary: Checked | undefined;
  readonly options: Readonly<Record<string, Checked>>;
}

/** One assignment of a `set` statement, in the order written. */
export type CheckedAssignment =
  | {
      readonly kind: "attribute";
      readonly attribute: AttributeSymbol;
      readonly value: Text;
      /** Option `on` of the statement, for contact attributes. */
      readonly on: "current" | "related";
      readonly span: Span;
    }
  /** A writable property of `contact`, by its catalogue name. */
  | {
      readonly kind: "property";
      readonly property: string;
      readonly value: Checked;
      readonly options: Readonly<Record<string, Checked>>;
      readonly span: Span;
    };

/** How a statement can end, as the catalogue says for its verb or properties, its options and its flow kind. */
export interface Ending {
  /**
   * What the normal end does: the next statement follows; the flow is left (`disconnect`, `enqueue`, `dial` without
   * `resume`); or there is none, only outcomes (`ask`, `loop`, `split`).
   */
  readonly done: "next" | "leaves" | "never";
  /**
   * The outcomes besides the normal end, in catalogue order. `ask`: the keys or intents that have an arm, then `timeout`,
   * `noMatch`, `error`. `if`: `error` where hours or metrics are read. The shares of `split` and the cases of `switch` are
   * read from their arms and not listed here.
   */
  readonly outcomes: readonly Outcome[];
  /** It waits for the customer, somebody else or the clock: a cycle through it does not spin. */
  readonly waits: boolean;
}

export interface Outcome {
  readonly name: string;
  /** `on error` takes it when no arm does: what the platform wires as an error (`timeout` and `full` too, `interrupted` not). */
  readonly error: boolean;
}

/**
 * What a file means, in maps beside its tree. A node has an entry when it is sound; lowering runs only on programs without errors
 * and may then assume every entry.
 */
export interface Meaning {
  readonly resolutions: ReadonlyMap<Reference, Resolution>;
  readonly conditions: ReadonlyMap<Condition, CheckedCondition>;
  readonly arguments: ReadonlyMap<VerbStatement, CheckedArguments>;
  readonly assignments: ReadonlyMap<SetStatement, readonly CheckedAssignment[]>;
  /** Other values by node: a `switch` subject, a `repeat` count, the call in `-> flow(value)`. */
  readonly values: ReadonlyMap<Value, Checked>;
  /** Properties of each resource by catalogue name, defaults filled in. */
  readonly resources: ReadonlyMap<ResourceDeclaration, Readonly<Record<string, Checked>>>;
  /** How each verb, `set`, `if` and `switch` can end; absent for what is unsound (an unknown verb). */
  readonly endings: ReadonlyMap<Statement, Ending>;
}

/** A file after binding and checking. */
export interface CheckedFile extends ProgramFile, Meaning {
  /** What a name stands for in this file; one that has to be imported first, too. */
  readonly symbolNamed: (name: string) => Symbol | undefined;
}
