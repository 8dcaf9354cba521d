import type {
  Arm,
  Block,
  DynamicTarget,
  FlowDeclaration,
  OnError,
  Span,
  Statement,
  Step,
} from "@contactflow/grammar";
import type { FlowSymbol } from "../model/symbols.ts";

/**
 * Where control goes inside one flow, statement by statement: the one place that knows what arms, `else`, `on error`,
 * blocks that run off their end, `continue`, `break` and `retry` mean. Analysis finds mistakes on it, lowering wires nodes by it.
 */
export interface FlowControl {
  readonly flow: FlowDeclaration;
  /** Where the flow begins; `offEnd` when it has no statement at all. */
  readonly entry: Destination;
  /** Where each step begins. */
  readonly steps: ReadonlyMap<Step, Destination>;
  /** Every statement of the flow in source order, nested ones after their owner. */
  readonly points: ReadonlyMap<Statement, ControlPoint>;
  /** Every list of statements: the entry, steps, and all blocks. */
  readonly bodies: readonly (readonly Statement[])[];
  readonly handlers: readonly OnError[];
}

export interface ControlPoint {
  readonly statement: Statement;
  /** The step it belongs to; `undefined` in the entry. */
  readonly step: Step | undefined;
  /** The innermost `on error` whose block it stands in. */
  readonly handler: OnError | undefined;
  /** Where control goes on after it: the next statement, or what follows the block it ends. */
  readonly next: Destination;
  /** All ways on, in catalogue order: each possible outcome exactly once. */
  readonly exits: readonly Exit[];
}

/**
 * One outcome of a statement. Structured statements have these: `if`: `then`, `else` and what its `Ending` lists;
 * `switch`: one per case label, `noMatch` and what its ending lists; `split`: one per share (`30%`, a second one `30% (2)`) and
 * what its ending lists;
 * `repeat`: `again`, `done` and, with a count that is no literal, `error`; `->`, `continue` and `break`: `done`.
 */
export interface Exit {
  readonly outcome: string;
  readonly destination: Destination;
  /** What decided the destination. */
  readonly by:
    | { readonly kind: "next" }
    | { readonly kind: "arm"; readonly arm: Arm; readonly isElse: boolean }
    | { readonly kind: "branch"; readonly block: Block | undefined }
    /** `resume` is where a handler's block goes on when it runs off its end; see {@link Destination} `resume`. */
    | { readonly kind: "onError"; readonly onError: OnError; readonly resume: Destination };
}

export type Destination =
  | { readonly kind: "statement"; readonly statement: Statement }
  /** Leaves to another flow of the program; `failed` is where the contact goes when that transfer fails. */
  | { readonly kind: "flow"; readonly symbol: FlowSymbol; readonly failed: Exit }
  /** `-> flow(value)`, likewise. */
  | { readonly kind: "dynamic"; readonly target: DynamicTarget; readonly failed: Exit }
  /**
   * The block of an `on error` runs off its end: goes on after the statement that failed, so to the `resume` of the exit that led
   * into the block. One block serves many statements; each distinct `resume` needs its own copy of it.
   */
  | { readonly kind: "resume"; readonly onError: OnError }
  /** The statement itself ends the flow here: `disconnect`, `end`, `enqueue`. */
  | { readonly kind: "leaves" }
  /** `-> none`: left open on purpose. */
  | { readonly kind: "open" }
  /** Nothing handles this outcome: an error of the author. */
  | { readonly kind: "unhandled" }
  /** Control runs off the end of the entry or of a step: an error of the author. */
  | { readonly kind: "offEnd"; readonly of: FlowDeclaration | Step }
  /** Cannot be told. `name` (nothing a contact can be sent to) and `unsound` are already reported; the others are words that have no meaning where they stand. */
  | { readonly kind: "unknown"; readonly span: Span; readonly why: "name" | "unsound" | WordMisuse };

/** `break` and `continue` outside `repeat`; `-> retry`, `-> continue` where no outcome is answered; a word `on error` does not take. */
export type WordMisuse = "outside repeat" | "outside arm" | "on error";
