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
        .flatMap((contact) => {
          const from = seen.get(contact.contactId) ?? 0;
          seen.set(contact.contactId, contact.transcript.length);
          return contact.transcript.slice(from).map((entry) => ({ entry, contact }));
        })
        .sort((a, b) => a.entry.at - b.entry.at);
      const mark = (contactId: string): string => {
        const index = contacts.findIndex((contact) => contact.contactId === contactId);
        return index > 0 ? `[${index + 1}] ` : "";
      };
      let shown = false;
      for (const { entry, contact } of fresh) {
        const line = lineOf(entry, { definition: simulation.definition, clock, contact, mark, position });
        if (line === undefined) continue;
        screen.print(clock(entry.at), { ...line, text: `${mark(contact.contactId)}${line.text}` });
        shown = true;
      }
      return shown;
    },
  };
}
