import type { CenterDefinition } from "@contactflow/runtime";
import type { ContactView, Simulation } from "@contactflow/runtime/center";
import { outcomeKey, stateKey, stateOf } from "./outcomes.ts";
import type { Situation } from "./situation.ts";

/** A state that was left, and how many choices had been made by then. */
export interface Passed {
  readonly flow: string;
  readonly state: string;
  readonly outcome: string;
  readonly after: number;
  /** Virtual time: epoch milliseconds. */
  readonly at: number;
  /** The queue that the contact meant or was in, where one is known. */
  readonly queue: string | undefined;
}

/** Outcomes that were taken by anybody: keys. */
export function takenIn(simulation: Simulation): ReadonlySet<string> {
  return new Set(
    simulation
      .contacts()
      .flatMap(({ transcript }) => transcript)
      .flatMap((entry) =>
        entry.type === "left"
          ? [outcomeKey({ flow: entry.place.flow, state: entry.place.state, outcome: entry.outcome })]
          : [],
      ),
  );
}

interface Witness {
  readonly passed: readonly Passed[];
  /** Sees what has happened since, before so many choices had been made. */
  readonly look: (after: number) => void;
}

/** Sees which states are left, and which queue contacts are for then. */
export function witnessOf(definition: CenterDefinition, contacts: () => readonly ContactView[]): Witness {
  const passed: Passed[] = [];
  const seen = new Map<string, number>();
  const queues = new Map<string, string>();
  return {
    passed,
    look: (after) => {
      for (const { contactId, initialContactId: chain, transcript } of contacts()) {
        const fresh = transcript.slice(seen.get(contactId) ?? 0);
        seen.set(contactId, transcript.length);
        for (const entry of fresh) {
          if (entry.type === "queued") queues.set(chain, entry.queue);
          if (entry.type !== "left") continue;
          const { flow, state } = entry.place;
          const action = stateOf(definition, flow, state)?.action;
          if (action?.type === "setQueue" && typeof action.queue === "string")
            queues.set(chain, action.queue);
          passed.push({ flow, state, outcome: entry.outcome, after, at: entry.at, queue: queues.get(chain) });
        }
      }
    },
  };
}

/** How things stand, as far as it matters for what can happen. */
export function standingIn(contacts: readonly ContactView[], situation: Situation): string {
  const standing = contacts.flatMap(({ phase, customerFlow, agentFlow, attributes }) =>
    phase === "ended" ? [] : [[phase, placeText(customerFlow), placeText(agentFlow), attributes]],
  );
  return JSON.stringify([situation, standing]);
}

function placeText(
  run: { readonly place: { readonly flow: string; readonly state: string } } | undefined,
): string {
  return run === undefined ? "" : stateKey(run.place.flow, run.place.state);
}
