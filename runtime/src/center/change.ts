import { SimulationError, StoppedError } from "./errors.ts";
import { settle } from "./settle.ts";
import type { World } from "./world.ts";

/**
 * Lets one call of the API change the world, with all that follows from it at this moment. The change refuses before
 * it touches anything, with a SimulationError; any other error stops the simulation for good.
 */
export function change<Result>(world: World, act: () => Result): Result {
  if (world.failure) {
    throw new StoppedError(`The simulation has stopped: ${world.failure.message}`, undefined, world.failure);
  }
  if (world.busy) {
    throw new SimulationError(
      "The simulation is in the middle of something: a stub or a listener cannot change it.",
    );
  }
  world.busy = true;
  try {
    const result = act();
    settle(world);
    return result;
  } catch (error) {
    if (!(error instanceof SimulationError))
      world.failure = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    world.busy = false;
  }
}
