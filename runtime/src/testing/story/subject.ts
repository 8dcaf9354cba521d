import type { Party, TranscriptEntry } from "../../center/index.ts";
import type { SimulatedCentre } from "../centre.ts";
import type { AnyAgent, AnyContact, Kit } from "../handles.ts";
import { callOf } from "../parts.ts";

/** Whose story is told: that of a contact, of an agent, or of all there are. */
export type Subject = AnyContact | AnyAgent | AnyCentre;

type AnyCentre = Pick<SimulatedCentre, "kind" | "kit">;

/** Whether it is the customer of this contact, or this agent; of all there are, anybody. */
export function isSelf(party: Party, subject: Subject): boolean {
  switch (subject.kind) {
    case "contact":
      return "customer" in party;
    case "agent":
      return "agent" in party && party.agent === subject.name;
    case "centre":
      return true;
    default:
      return subject satisfies never;
  }
}

export function selfOf(subject: Subject): string {
  switch (subject.kind) {
    case "contact":
      return "customer";
    case "agent":
      return subject.name;
    case "centre":
      return "somebody";
    default:
      return subject satisfies never;
  }
}

/** What has happened to it so far, in order. Of a contact: to all contacts of the call. Of an agent: what the agent did and heard. */
export function logOf(subject: Subject): readonly TranscriptEntry[] {
  const { simulation }: Kit = subject.kit;
  const views = subject.kind === "contact" ? callOf(simulation, subject.contactId) : simulation.contacts();
  const entries = views
    .flatMap(({ transcript }) => transcript)
    .toSorted((one, other) => one.order - other.order);
  return subject.kind === "agent" ? entries.filter((entry) => concerns(entry, subject.name)) : entries;
}

function concerns(entry: TranscriptEntry, name: string): boolean {
  if ("agent" in entry) return entry.agent === name;
  const parties = [
    "by" in entry ? entry.by : undefined,
    "for" in entry ? entry.for : undefined,
    "party" in entry ? entry.party : undefined,
  ];
  return parties.some((party) => party !== undefined && "agent" in party && party.agent === name);
}
