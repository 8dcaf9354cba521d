import type { Statement } from "@contactflow/grammar";
import type { Destination, Exit } from "./control.ts";
import { unknown } from "./targets.ts";

/** The normal end. */
export function done(destination: Destination): Exit {
  return { outcome: "done", destination, by: { kind: "next" } };
}

/** The author's real mistake is reported already; what follows from it is not. */
export function unjudged(exit: Exit, { span }: Statement): Exit {
  const { kind } = exit.destination;
  return kind === "unhandled" || kind === "offEnd"
    ? { ...exit, destination: unknown(span, "unsound") }
    : exit;
}
