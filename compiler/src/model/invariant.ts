import type { Place } from "@contactflow/grammar";

/** A bug of the compiler itself: never what an author wrote. */
export class CompilerBug extends Error {
  constructor(message: string, place?: Place) {
    super(place ? `${message} (${place.file}, offset ${place.span.start})` : message);
    this.name = "CompilerBug";
  }
}

export function invariant(holds: boolean, message: string, place?: Place): asserts holds {
  if (!holds) throw new CompilerBug(message, place);
}

/** Ends an exhaustive `switch`: a new kind that is not handled is a type error there. */
export function assertNever(value: never): never {
  throw new CompilerBug(`unexpected ${JSON.stringify(value)}`);
}
