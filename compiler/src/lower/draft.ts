import type { FlowDeclaration, Span, Statement } from "@contactflow/grammar";
import type { Action } from "@contactflow/runtime";
import type { Lowering } from "./lowering.ts";

/**
 * The nodes that one statement becomes, wired among themselves and to the statement's outcomes; the first one is where
 * the statement begins. Where its outcomes lead is not known here.
 */
export type Draft = readonly DraftNode[];

export interface DraftNode {
  /** What tells this node from the statement's others; `undefined` for the one that bears the statement's own id. */
  readonly part: string | undefined;
  readonly action: Action;
  /** In catalogue order. */
  readonly ways: readonly Way[];
}

export type Way = readonly [outcome: string, goal: Goal];

export type Goal =
  /** Another node of the same draft. */
  | { readonly kind: "part"; readonly part: string | undefined }
  /** One of the statement's outcomes. */
  | { readonly kind: "exit"; readonly outcome: string };

/** What lowering a statement may look at. */
export interface Surroundings<Kind extends Statement = Statement> {
  readonly program: Lowering;
  readonly flow: FlowDeclaration;
  readonly statement: Kind;
  /** The statement's outcomes, in catalogue order, `done` included where it goes on. */
  readonly outcomes: readonly string[];
}

export const toPart = (part: string | undefined): Goal => ({ kind: "part", part });
export const toExit = (outcome: string): Goal => ({ kind: "exit", outcome });

/** Outcomes of a node that are outcomes of its statement under the same name. */
export function exits(...outcomes: readonly string[]): readonly Way[] {
  return outcomes.map((outcome) => [outcome, toExit(outcome)]);
}

/** A statement that is one action, all of whose outcomes are the statement's own. */
export function single(action: Action, around: Surroundings): Draft {
  return [whole(action, around)];
}

/** The node that bears the statement's own id and has all its outcomes. */
export function whole(action: Action, { outcomes }: Surroundings): DraftNode {
  return { part: undefined, action, ways: exits(...outcomes) };
}

/** Where a statement stands, for a bug report. */
export function place({ program, statement }: Surroundings): { readonly file: string; readonly span: Span } {
  return { file: program.path, span: statement.span };
}
