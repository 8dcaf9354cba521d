import type { Prompt } from "@contactflow/runtime";
import type { ContactView, Party, Simulation, TranscriptEntry } from "@contactflow/runtime/center";
import type { HeardPrompt, Listener, Seen } from "./acts.ts";

/** Looks at a simulation again and again, and each time says what is new. */
export type Observer = () => readonly Seen[];

/** What somebody outside sees and hears: prompts, queues, connections, ends, attributes. */
export function observerOf(simulation: Simulation, contacts: () => readonly ContactView[]): Observer {
  const known = new Map<string, Known>();
  const attributes = new Map<string, Readonly<Record<string, string>>>();
  return () =>
    contacts().flatMap((contact) => {
      const before = known.get(contact.contactId);
      known.set(contact.contactId, {
        told: contact.transcript.length,
        standing: standingOf(simulation, contact),
      });
      const set = attributes.get(contact.initialContactId) ?? initialAttributes(simulation);
      attributes.set(contact.initialContactId, contact.attributes);
      return newIn(simulation, contact, before, set);
    });
}

interface Known {
  /** How much of the transcript has been seen. */
  readonly told: number;
  readonly standing: Seen | undefined;
}

function newIn(
  simulation: Simulation,
  contact: ContactView,
  before: Known | undefined,
  attributes: Readonly<Record<string, string>>,
): readonly Seen[] {
  const fresh = contact.transcript.slice(before?.told ?? 0);
  const standing = standingOf(simulation, contact);
  const changed =
    standing !== undefined && JSON.stringify(standing) !== JSON.stringify(before?.standing) ? [standing] : [];
  return [
    ...fresh.flatMap((entry) => cameOf(simulation, contact, entry)),
    ...(contact.initiationMethod === "EXTERNAL_OUTBOUND" ? [] : [...heardIn(contact, fresh), ...changed]),
    ...Object.entries(contact.attributes)
      .filter(([name, value]) => attributes[name] !== value)
      .map(([name, value]): Seen => ({ type: "attribute", contact: contact.contactId, name, value })),
  ];
}

/** Contacts that a test finds by this one. */
function cameOf(simulation: Simulation, { contactId }: ContactView, entry: TranscriptEntry): readonly Seen[] {
  if (entry.type === "callbackCreated")
    return [{ type: "callback", contact: entry.contactId, of: contactId, name: entry.number }];
  if (entry.type === "taskCreated")
    return [{ type: "task", contact: entry.contactId, of: contactId, name: entry.name }];
  const next = simulation.contact(contactId).continuedBy;
  return entry.type === "ended" && next !== undefined
    ? [{ type: "continues", contact: contactId, as: next }]
    : [];
}

function heardIn({ contactId }: ContactView, entries: readonly TranscriptEntry[]): readonly Seen[] {
  const byListener = new Map<string, { readonly by: Listener; readonly prompts: HeardPrompt[] }>();
  for (const entry of entries) {
    if (entry.type !== "heard") continue;
    const by = listenerOf(entry.by, contactId);
    if (by === undefined) continue;
    const key = JSON.stringify(by);
    const heard = byListener.get(key) ?? { by, prompts: [] };
    byListener.set(key, heard);
    heard.prompts.push(promptHeard(entry.prompt));
  }
  return [...byListener.values()].map((heard) => ({ type: "heard", ...heard }));
}

function listenerOf(party: Party, contact: string): Listener | undefined {
  if ("customer" in party) return { contact };
  return "agent" in party ? { agent: party.agent } : undefined;
}

/** As the test kit compares it. */
function promptHeard(prompt: Prompt<string>): HeardPrompt {
  if ("say" in prompt) return prompt.say;
  if ("audio" in prompt) return prompt.audio;
  return "ssml" in prompt ? prompt.ssml : prompt;
}

function standingOf(
  { definition }: Simulation,
  { contactId: contact, phase, queue, people, transcript, continuedBy }: ContactView,
): Seen | undefined {
  const isHeld = people.some(({ party, isOnHold }) => isOnHold && "customer" in party);
  switch (phase) {
    case "queued":
      return queue !== undefined && queue in definition.queues
        ? { type: "inQueue", contact, queue }
        : undefined;
    case "connected": {
      const talking = people.find(({ party, isOnHold }) => !isOnHold && "agent" in party)?.party;
      if (isHeld) return { type: "onHold", contact };
      const hasCustomer = people.some(({ party }) => "customer" in party);
      return hasCustomer && talking !== undefined && "agent" in talking
        ? { type: "connected", contact, agent: talking.agent }
        : undefined;
    }
    case "ended": {
      const end = transcript.findLast((entry) => entry.type === "ended");
      return continuedBy === undefined && end?.type === "ended"
        ? { type: "ended", contact, reason: end.reason }
        : undefined;
    }
    case "scheduled":
    case "setAside":
    case "flow":
    case "offered":
    case "agentWhisper":
    case "customerWhisper":
    case "dialling":
    case "outboundWhisper":
    case "thirdParty":
      return undefined;
    default:
      return phase satisfies never;
  }
}

function initialAttributes({ definition }: Simulation): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(definition.attributes).flatMap(([name, { initial }]) =>
      initial === undefined ? [] : [[name, initial]],
    ),
  );
}
