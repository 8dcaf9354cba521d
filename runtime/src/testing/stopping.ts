import { SimulationError, type Simulation } from "../center/index.ts";
import { TestKitError } from "./errors.ts";
import { callStory, type Clock } from "./story.ts";

/** The same simulation; when a flow stops it, the error tells how it came to that. */
export function tellingWhyStopped(simulation: Simulation, clock: Clock): Simulation {
  return new Proxy(simulation, {
    get: (target, field) => {
      const value: unknown = Reflect.get(target, field);
      if (typeof value !== "function") return value;
      return (...args: readonly unknown[]): unknown => {
        try {
          return Reflect.apply(value, target, args);
        } catch (error) {
          if (!(error instanceof Error) || error instanceof SimulationError) throw error;
          const story = latestStory(simulation, clock);
          throw story === undefined
            ? error
            : new TestKitError(`${error.message}\n\n${story}`, { cause: error });
        }
      };
    },
  });
}

/** The story of the call in which something has happened last. */
function latestStory(simulation: Simulation, clock: Clock): string | undefined {
  let latest: { readonly contactId: string; readonly order: number } | undefined;
  for (const { contactId, transcript } of simulation.contacts()) {
    const order = transcript.at(-1)?.order ?? -1;
    if (order > (latest?.order ?? -1)) latest = { contactId, order };
  }
  return latest && callStory(simulation, latest.contactId, clock);
}
