import type { Simulation } from "@contactflow/runtime/center";
import type { Screen } from "./screen.ts";
import { lineOf } from "./story.ts";

/** Prints what happened in a simulation, each thing once and in the order of time. */
export interface Log {
  /** Prints what is new; true when there was something to see. */
  readonly catchUp: () => boolean;
}

/** A log of all contacts of a simulation. Lines of other contacts than the first are marked with their number. */
export function logOf(simulation: Simulation, clock: (instant: number) => string, screen: Screen): Log {
  const seen = new Map<string, number>();
  const position = (contactId: string) => {
    const { queue } = simulation.contact(contactId);
    if (queue === undefined) return undefined;
    const { contacts } = simulation.queue(queue);
    const index = contacts.indexOf(contactId);
    return index === -1 ? undefined : { place: index + 1, of: contacts.length };
  };
  return {
    catchUp: () => {
      const contacts = simulation.contacts();
      const fresh = contacts
        .flatMap((contact, index) => {
          const from = seen.get(contact.contactId) ?? 0;
          seen.set(contact.contactId, contact.transcript.length);
          return contact.transcript.slice(from).map((entry) => ({ entry, contact, index }));
        })
        .sort((a, b) => a.entry.at - b.entry.at);
      let shown = false;
      for (const { entry, contact, index } of fresh) {
        const line = lineOf(entry, { definition: simulation.definition, clock, contact, position });
        if (line === undefined) continue;
        const mark = index === 0 ? "" : `[${index + 1}] `;
        screen.print(clock(entry.at), { ...line, text: `${mark}${line.text}` });
        shown = true;
      }
      return shown;
    },
  };
}
