import type { OnError, RepeatStatement, Statement, Step } from "@contactflow/grammar";
import type { Destination } from "./control.ts";

/** What holds around a statement. */
export interface Scope {
  readonly step: Step | undefined;
  readonly governing: Governing | undefined;
  /** The innermost `on error` whose block the statement stands in. */
  readonly handler: OnError | undefined;
  readonly loop: Loop | undefined;
  /** The verb or `set` whose outcome the block around the statement answers: what `-> retry` does again. */
  readonly answered: Statement | undefined;
}

/** The innermost `on error` that holds, and what holds where it stands. */
interface Governing {
  readonly onError: OnError;
  readonly outer: Governing | undefined;
}

interface Loop {
  readonly repeat: RepeatStatement;
  readonly after: Destination;
}

/** A statement's place: what holds there, and where control goes after its normal end. */
export interface Site {
  readonly scope: Scope;
  readonly next: Destination;
}
