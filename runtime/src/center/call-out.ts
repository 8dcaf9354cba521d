import { StoppedError } from "./errors.ts";

/** Calls what belongs to the user of the simulation; what it throws stops the simulation. */
export function callOut<Result>(what: string, call: () => Result): Result {
  try {
    return call();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new StoppedError(`${what} threw an error: ${message}`, undefined, error);
  }
}
