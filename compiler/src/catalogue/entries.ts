import type { FlowKind, ResourceKind } from "@contactflow/grammar";
import type { Channel, ResultWrites } from "@contactflow/runtime";
import type { Type } from "../model/types.ts";
import type { Request } from "./requests.ts";
import type { Parameter, Parameters, TextPattern, When } from "./shapes.ts";
import type { Known } from "./sources.ts";

/**
 * The catalogue's entries: typed data that checker, completion, hover, documentation, emitters and importer all read.
 * Documentation is Markdown prose; examples are complete statements or declarations.
 */

/** A way a statement can end besides its normal end. */
export interface OutcomeEntry {
  readonly doc: string;
  /** The platform wires it as an error: `on error` takes it when no arm does. */
  readonly error: boolean;
  /** When the statement can end so; `undefined`: always. */
  readonly when: When | undefined;
}

type Outcomes = Readonly<Record<string, OutcomeEntry>>;

/** Outcomes that are not fixed by the verb: which labels its arms may carry. */
export type ArmLabels =
  /** `0` to `9`, `"*"`, `"#"`. */
  | "keys"
  /** Percentages that add up to 100. */
  | "shares"
  /** Intents of the bot in option `bot`. */
  | "intents"
  /** Outcomes that the module declares; all of them can happen. */
  | "module"
  /** Actions that the view declares. */
  | "view"
  /** Whatever is written. */
  | "free";

/** Options whose names are not fixed by the verb. */
export type FreeOptions =
  /** Fields of the Lambda's `input`. */
  | "lambda input"
  /** Fields of the module's `input`. */
  | "module input"
  /** Fields of this module's own `output`. */
  | "module output"
  | { readonly names: string; readonly parameter: Parameter; readonly min: number; readonly max: number };

/** A value that a statement fills. */
export interface FilledValue {
  /** The first part of its path below `$`. */
  readonly value: string;
  readonly when: When | undefined;
}

/** What it cites says where it may stand and how far its parameters may go, unless these say it themselves. */
export interface VerbEntry<Name extends string = string> extends Known {
  readonly name: Name;
  readonly doc: string;
  /** Absent: the verb takes no primary. */
  readonly primary?: Parameter & {
    /** What stands there, in the user's words: `a queue`. */
    readonly noun: string;
  };
  readonly options: Parameters;
  readonly freeOptions?: FreeOptions;
  /** What `as name` binds. */
  readonly binds?: "lambda output" | "module output";
  readonly outcomes: Outcomes;
  readonly labels?: readonly { readonly kind: ArmLabels; readonly when: When | undefined }[];
  /** What its normal end does; the first that holds. */
  readonly done: readonly { readonly does: "next" | "leaves" | "never"; readonly when: When | undefined }[];
  /** It waits for the customer, somebody else or the clock. */
  readonly waits: boolean;
  readonly flows: readonly FlowKind[];
  /** It moves or ends the contact, which no flow can do that only runs beside it: elsewhere it is an error, whatever the platform says. */
  readonly leadsContact?: true;
  /** Where it works; elsewhere it takes its error outcome or does nothing. */
  readonly channels: readonly Channel[];
  /** The platform's action types that it stands for. */
  readonly actions: readonly string[];
  /** What it asks of the platform, one after the other, where it is nothing but that. */
  readonly requests?: readonly Request[];
  /** The values that it fills, where what its actions write does not say it, or says it for some forms only. */
  readonly fills?: readonly FilledValue[];
  readonly example: string;
}

export interface ServiceVerb<Name extends string = string> extends VerbEntry<Name> {
  readonly requests: readonly Request[];
}

/** A statement with a grammar of its own: `set`, `if`, `switch`, `repeat`, `->`. */
export interface StatementEntry<Name extends string = string> {
  readonly name: Name;
  readonly doc: string;
  readonly flows: readonly FlowKind[];
  readonly actions: readonly string[];
  readonly example: string;
}

/** A property of `contact` that `set` writes. */
export interface PropertyEntry<Name extends string = string> extends Known {
  readonly name: Name;
  readonly doc: string;
  readonly value: Parameter;
  /** It is a group of values, each set by its name: `contact.references.order`. */
  readonly keyed: boolean;
  /** Options of the `set` statement that belong to this property. */
  readonly options: Parameters;
  readonly outcomes: Outcomes;
  readonly flows: readonly FlowKind[];
  readonly channels: readonly Channel[];
  readonly actions: readonly string[];
  /** What writing it asks of the platform, where it is nothing but that; the value is the primary. */
  readonly requests?: readonly Request[];
  /** The values that it fills, where what its actions write does not say it. */
  readonly fills?: readonly FilledValue[];
  readonly example: string;
}

export interface ServiceProperty<Name extends string = string> extends PropertyEntry<Name> {
  readonly requests: readonly Request[];
}

/** A value that flows can read. */
export interface ValueEntry<Name extends string = string> extends Known {
  /** As written, such as `customer.number`; a part `*` stands for any name, and as the last part for any names below. */
  readonly name: Name;
  readonly doc: string;
  readonly type: Type;
  /** The path below `$`; `*` as in the name, and what the last one stands for comes after it. */
  readonly path: readonly [string, ...string[]];
  /** The flow kinds in which it has a value; `undefined`: all. */
  readonly flows: readonly FlowKind[] | undefined;
}

/** What can be read of a resource in a condition: `Support.size`, `BusinessHours.open`. */
interface ResourceValueEntry {
  readonly doc: string;
  readonly type: Type;
}

/** A limit of a new instance. */
export interface Quota {
  readonly max: number;
  /** The platform raises it on request. */
  readonly adjustable: boolean;
}

export interface ResourceEntry<Kind extends ResourceKind = ResourceKind> {
  readonly kind: Kind;
  readonly doc: string;
  readonly properties: Parameters;
  /** Readable in conditions. */
  readonly values: Readonly<Record<string, ResourceValueEntry>>;
  /** Most characters of what the platform shows. */
  readonly maxName: number;
  /** What the platform's name must be like; absent: anything that is not blank. */
  readonly nameForm?: TextPattern;
  /** How many an instance may have. */
  readonly quota: Quota | undefined;
  /** At most one in a project. */
  readonly single: boolean;
  /** The CloudFormation type; `undefined` for what only exists here. */
  readonly cloudFormation: string | undefined;
  readonly example: string;
}

export interface FlowEntry<Kind extends FlowKind = FlowKind> {
  readonly kind: Kind;
  readonly doc: string;
  /** The platform's `ContactFlowType`. */
  readonly type: string;
  /** It may go on in another flow (`-> Flow`). */
  readonly leavesToFlows: boolean;
  /** Another flow may go on in it. */
  readonly entered: boolean;
}

/** An error of a platform action: the branch that its type names. */
export interface PlatformError extends Known {
  /** Its name here. */
  readonly outcome: string;
  /** Whether the platform wants the branch: always, in some forms of the action, or it does without. */
  readonly required: "always" | "sometimes" | "never";
}

/** Where a parameter of a platform action is written. */
export type ParameterPlace =
  /** `play` (its primary), `dial.callerId.number`, `contact.voice.engine`, `lambda.timeout`, `if`. */
  | string
  /** It is always the same, or follows from the statement's form. */
  | { readonly fixed: string }
  /** Only `action` writes it; why. */
  | { readonly unsupported: string };

/** What a platform action ends in besides `done` and its errors. */
export interface PlatformConditions extends Known {
  readonly operators: readonly string[];
  /** The operands that the platform names, each with the outcome's name here; `undefined`: they are the author's. */
  readonly operands: Readonly<Record<string, string>> | undefined;
}

/** An action type of the platform's flow language. What it cites says that there is such a type. */
export interface PlatformAction<Name extends string = string> extends Known {
  readonly type: Name;
  readonly doc: string;
  /** By the platform's error types. */
  readonly errors: Readonly<Record<string, PlatformError>>;
  readonly conditions: PlatformConditions | undefined;
  /** By their names, with dots for what is nested; those that a request fills are in the request. */
  readonly parameters: Readonly<Record<string, ParameterPlace>>;
  /** It ends the flow. */
  readonly terminal: boolean;
  readonly flows: Known & { readonly kinds: readonly FlowKind[] };
  readonly channels: Known & { readonly served: readonly Channel[] };
  /** The values that its result fills, by their first part: added to what is there, or in its place. */
  readonly writes: ResultWrites;
  /** The platform has taken it out of service. */
  readonly retired: (Known & { readonly on: string; readonly why: string }) | undefined;
  /** Why no verb, property or condition stands for it. */
  readonly passedThrough: string | undefined;
}
