import type { OnError, Statement } from "@contactflow/grammar";
import { invariant } from "../model/invariant.ts";
import type { ControlPoint, Destination, Exit, FlowControl } from "./control.ts";

/**
 * A statement in one copy of the `on error` blocks around it. A handler's block goes on after the statement that failed,
 * so a statement inside one leads to different places, depending on how control came in.
 */
export interface Place {
  readonly point: ControlPoint;
  readonly handling: Handling | undefined;
}

/** One copy of a handler's block: where it goes on, in the copy that it was entered from. */
export interface Handling {
  readonly onError: OnError;
  readonly resume: Destination;
  readonly outer: Handling | undefined;
}

/** Where an exit really leads: a place, or out of the flow, or nowhere. */
export type Arrival =
  | { readonly kind: "place"; readonly place: Place }
  | { readonly kind: "out"; readonly destination: Exclude<Destination, { kind: "statement" | "resume" }> };

/** The beginning of the entry or of a step. */
export function beginning(control: FlowControl, destination: Destination): Arrival {
  return arrive(control, destination, undefined);
}

export function follow(control: FlowControl, { handling }: Pick<Place, "handling">, exit: Exit): Arrival {
  const { by, destination } = exit;
  if (by.kind !== "onError" || by.onError.handler.kind !== "Block")
    return arrive(control, destination, handling);
  return arrive(control, destination, { onError: by.onError, resume: by.resume, outer: handling });
}

/** Equal for equal places of one flow. */
export function placeKey({ point, handling }: Place): string {
  return `${point.statement.span.start}${handlingKey(handling)}`;
}

/** Equal for equal copies of one flow. */
export function handlingKey(handling: Handling | undefined): string {
  if (handling === undefined) return "";
  const { resume, onError, outer } = handling;
  return `/${onError.span.start}:${resume.kind}${startOf(resume)}${handlingKey(outer)}`;
}

function startOf(destination: Destination): number | "" {
  switch (destination.kind) {
    case "statement":
      return destination.statement.span.start;
    case "resume":
      return destination.onError.span.start;
    case "offEnd":
      return destination.of.span.start;
    default:
      return "";
  }
}

function arrive(control: FlowControl, destination: Destination, handling: Handling | undefined): Arrival {
  switch (destination.kind) {
    case "statement":
      return { kind: "place", place: enter(control, destination.statement, handling) };
    case "resume": {
      const ending = within(handling, destination.onError);
      invariant(ending !== undefined, "a handler's block ends where it was never entered");
      return arrive(control, ending.resume, ending.outer);
    }
    default:
      return { kind: "out", destination };
  }
}

function enter(control: FlowControl, statement: Statement, handling: Handling | undefined): Place {
  const point = control.points.get(statement);
  invariant(point !== undefined, "control leads to a statement of another flow");
  return { point, handling: point.handler && within(handling, point.handler) };
}

/** Leaves the copies that control has jumped out of. */
function within(handling: Handling | undefined, onError: OnError): Handling | undefined {
  let current = handling;
  while (current !== undefined && current.onError !== onError) current = current.outer;
  return current;
}
