import type { TranscriptEntry } from "../../center/index.ts";
import type { Names } from "../names.ts";
import type { Subject } from "./subject.ts";

/** The declared names that a part of a story speaks of; the centre that it is told of must have them. */
export interface Uses {
  readonly queue?: string;
  readonly flow?: string;
  readonly place?: string;
  readonly exits?: Readonly<Partial<Record<string, string>>>;
  readonly prompt?: string;
}

type UsesOf<Known extends Names> = { readonly [Kind in keyof Uses]?: Known[Kind] };

/** Something that may happen. Made by the words of a story: `heard("Hello.")`, `queued("Support")`. */
export interface Moment<Used extends Uses = Nothing> {
  readonly kind: "moment";
  readonly type: TranscriptEntry["type"];
  readonly matches: (entry: TranscriptEntry, subject: Subject) => boolean;
  /** As a line of the story would tell it. */
  readonly words: (subject: Subject) => string;
  /** Carries types only. */
  readonly uses?: Used | undefined;
}

/** No declared names at all. */
type Nothing = Readonly<Record<never, never>>;

/** Whatever names it speaks of. */
export type AnyMoment = Moment<Uses>;

export interface Never<Of extends AnyMoment = AnyMoment> {
  readonly kind: "never";
  readonly moments: readonly Of[];
}

export interface Unordered<Of extends AnyMoment = AnyMoment> {
  readonly kind: "unordered";
  readonly moments: readonly Of[];
}

/** A part of a story of a centre that declares these names. */
export type StoryPart<Known extends Names = Names> =
  Moment<UsesOf<Known>> | Never<Moment<UsesOf<Known>>> | Unordered<Moment<UsesOf<Known>>>;
