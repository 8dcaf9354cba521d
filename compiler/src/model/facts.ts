import type { FlowKind, ResourceKind, Span } from "@contactflow/grammar";
import type { Channel } from "@contactflow/runtime";
import type { Checked } from "./checked.ts";
import type { AttributeSymbol, FilePath, Symbol } from "./symbols.ts";

/**
 * What other files may see of a file: its names and what they are. Made from the file's text alone. Places (`span`, `head`) are
 * there for diagnostics and do not count when two interfaces are compared.
 */
export interface FileInterface {
  readonly path: FilePath;
  /** Where a name is declared twice in the file, the first. */
  readonly symbols: ReadonlyMap<string, Symbol>;
  /** Every declaration in source order, also those without a name and those that repeat one. */
  readonly declarations: readonly DeclarationPlace[];
  /** Contact attributes in source order, also those that repeat one. */
  readonly attributes: readonly AttributeSymbol[];
  /** False when a declaration without a name may be the one that is missed. */
  readonly isComplete: boolean;
  /** False when a broken import may be the one that brings what is missed. */
  readonly importsComplete: boolean;
  /** A syntax error outside of every declaration: one of them may be lost. */
  readonly isDamaged: boolean;
  /** A syntax error in an `attributes` declaration: one of them may be lost. */
  readonly lacksAttributes: boolean;
}

/** A declaration and where it stands. */
export interface DeclarationPlace {
  readonly kind: FlowKind | ResourceKind;
  readonly name: string | undefined;
  /** The name that the platform shows; `undefined` when it is no fixed text. */
  readonly shown: string | undefined;
  /** The declared name, or the head where there is none. */
  readonly span: Span;
  readonly shownSpan: Span;
  readonly head: Span;
}

/**
 * A small summary of a checked file: all that the checks of the whole program look at. Plain values, no trees, so that a program of
 * thousands of files stays small; made anew whenever the file is checked again.
 */
export interface FileFacts {
  readonly path: FilePath;
  readonly interface: FileInterface;
  /** No syntax error in it. */
  readonly isWhole: boolean;
  /** No error in it; what the whole program says about it is left out. */
  readonly isSound: boolean;
  readonly resources: readonly ResourceFacts[];
  readonly flows: readonly FlowFacts[];
}

export interface ResourceFacts {
  readonly kind: ResourceKind;
  readonly name: string | undefined;
  readonly external: boolean;
  /** No syntax error in it. */
  readonly isWhole: boolean;
  /** The declared name, or the head where there is none. */
  readonly span: Span;
  /** The keys that are written, sound or not. */
  readonly written: readonly string[];
  /** By catalogue name, defaults filled in; only those that are sound. */
  readonly properties: Readonly<Record<string, Checked>>;
  readonly mentions: Mentions;
}

export interface FlowFacts {
  readonly kind: FlowKind;
  readonly name: string | undefined;
  readonly external: boolean;
  /** No syntax error in it. What follows is empty otherwise, but for the mentions. */
  readonly isWhole: boolean;
  /** The declared name, or the head where there is none. */
  readonly span: Span;
  readonly mentions: Mentions;
  /** The first values of a module's input, where it has some. */
  readonly firstInput: Readonly<Record<string, Checked>>;
  /** It has so many statements that it may become too many actions. */
  readonly isLong: boolean;
  /** Queues that statements send contacts to: each way once, at its first place. */
  readonly queues: readonly QueueUse[];
  readonly course: CourseFacts;
  /** Reads of values that are not there unless something sets them. */
  readonly reads: readonly ReadFact[];
  /** What sets them: for each value the first few places. */
  readonly sets: readonly SetFact[];
  /** One of its statements cannot be understood, so it may set anything. */
  readonly isUncertain: boolean;
}

/** Where a flow lets its contact go, or other flows run for it. */
export interface CourseFacts {
  readonly links: readonly FlowLink[];
  /** Verbs and properties that do not serve every channel, each at its first place. */
  readonly limited: readonly WordUse[];
  /** It looks at `contact.channel`. */
  readonly sortsByChannel: boolean;
  /** The transfers that it comes to without waiting or asking, where every way leads to one; else empty. */
  readonly rushes: readonly FlowLink[];
}

export interface FlowLink {
  readonly to: string;
  /** Whose contacts run it there: those of the flow itself, or new ones. */
  readonly channels: readonly Channel[] | "its own";
  readonly span: Span;
}

export interface QueueUse {
  readonly queue: string;
  readonly by: "enqueue" | "callback" | "set";
  readonly span: Span;
}

export interface WordUse {
  readonly word: string;
  readonly channels: readonly Channel[];
  readonly span: Span;
}

/** Names of flows and resources that a declaration names. */
export interface Mentions {
  readonly names: readonly string[];
  /** It names flows or queues that are known only at run time. */
  readonly dynamic: boolean;
}

/**
 * What the platform keeps of the last statement of a kind until the next one, such as a result or an answer: by the first part of the
 * path of its values (`External`).
 */
export type Store = string;

/** What of the contact is read and set: an attribute, or what the platform keeps of statements. */
export type ValueFact =
  | { readonly scope: "contact" | "flow"; readonly name: string }
  | { readonly scope: "store"; readonly name: Store };

export interface ReadFact {
  readonly value: ValueFact;
  /** What is read, as the author wrote it. */
  readonly written: string;
  readonly span: Span;
  /** An `if` or a `switch` reads it: a missing value is an answer, too. */
  readonly isTest: boolean;
  /** What happens on the ways to it; `undefined` when the contact never comes here. */
  readonly before: BeforeFact | undefined;
}

export interface BeforeFact {
  /** On some way, a statement of this flow sets the value. */
  readonly isSet: boolean;
  /** The modules that are called on some way. */
  readonly modules: readonly string[];
  /** The ways on which no statement of this flow sets the value, each by the modules that it calls: one of them may set it. */
  readonly unset: readonly (readonly string[])[];
}

export interface SetFact {
  readonly value: ValueFact;
  readonly span: Span;
}
