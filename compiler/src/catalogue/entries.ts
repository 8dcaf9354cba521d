import type { FlowKind, ResourceKind } from "@contactflow/grammar";
import type { Channel } from "@contactflow/runtime";
import type { Type } from "../program/types.ts";
import type { Parameter, Parameters, TextPattern, When } from "./shapes.ts";

/**
 * The catalogue's entries: typed data that checker, completion, hover, documentation, emitters and importer all read.
 * Documentation is Markdown prose; examples are complete statements or declarations.
 */

/** How sure a fact about the platform is: tried on the service, documented, seen in exported flows, or concluded. */
export type Evidence = "live" | "documented" | "seen" | "inferred";

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

export interface VerbEntry<Name extends string = string> {
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
  /** Where it works; elsewhere it takes its error outcome or does nothing. */
  readonly channels: readonly Channel[];
  /** The platform's action types that it stands for. */
  readonly actions: readonly string[];
  readonly example: string;
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
export interface PropertyEntry<Name extends string = string> {
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
  readonly example: string;
}

/** A value that flows can read. */
export interface ValueEntry<Name extends string = string> {
  /** As written, such as `customer.number`; a last part `*` stands for any names below it. */
  readonly name: Name;
  readonly doc: string;
  readonly type: Type;
  /** The path below `$`; what `*` stands for comes after it. */
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

/** An action type of the platform's flow language. */
export interface PlatformAction<Name extends string = string> {
  readonly type: Name;
  readonly doc: string;
  /** The platform's error types, each with the outcome's name here. */
  readonly errors: Readonly<Record<string, string>>;
  /** It ends the flow. */
  readonly terminal: boolean;
  readonly flows: readonly FlowKind[];
  readonly channels: readonly Channel[];
  readonly evidence: Evidence;
}
