import { newContact, type ContactValues } from "../machine/index.ts";
import { publish } from "./publish.ts";
import type { InitiationMethod } from "./record.ts";
import type { Callback, Chain, Contact, Leg, World } from "./world.ts";

export interface Beginning {
  readonly method: InitiationMethod;
  readonly customer: string | undefined;
  readonly system: string | undefined;
  /** The contact that it comes from; without one it begins a chain of its own. */
  readonly previous?: Contact;
  readonly callback?: Callback;
  readonly moves?: number;
}

/** A new contact, in no flow and no queue yet. */
export function beginContact(world: World, beginning: Beginning): Contact {
  const { method, customer, system, previous, callback, moves = 0 } = beginning;
  const id = `c${++world.contactCount}`;
  const chain: Chain = previous?.chain ?? {
    initialContactId: id,
    initiatedAt: world.now,
    attributes: world.initialAttributes,
  };
  const contact: Contact = {
    id,
    chain,
    previous: previous?.id,
    next: undefined,
    method,
    initiatedAt: world.now,
    channel: "voice",
    connectedToSystemAt: undefined,
    customer,
    system,
    phase: "flow",
    flows: newContact(valuesOf(id, chain, beginning)),
    customerRun: undefined,
    agentRun: undefined,
    leg: newLeg(),
    stay: undefined,
    connection: undefined,
    call: undefined,
    callback,
    callbackNumber: undefined,
    moves,
    transferredTo: undefined,
    transcript: [],
  };
  if (previous) previous.next = id;
  world.contacts.set(id, contact);
  publish(world, contact, "INITIATED");
  return contact;
}

/** The customer on the line goes on as a new contact, which keeps everything that flows have set. */
export function continueAs(world: World, contact: Contact, method: InitiationMethod, moves = 0): Contact {
  const { customer, system, flows } = contact;
  const next = beginContact(world, { method, customer, system, previous: contact, moves });
  const { ContactId = null, PreviousContactId = null, InitiationMethod = null } = next.flows.values;
  const values = { ...flows.values, ContactId, PreviousContactId, InitiationMethod, Agent: null };
  next.connectedToSystemAt = world.now;
  next.callbackNumber = contact.callbackNumber;
  next.flows = { ...flows, values };
  return next;
}

/** What flows can read of it from the beginning, by the platform's names. */
function valuesOf(
  id: string,
  chain: Chain,
  { method, customer, system, previous }: Beginning,
): ContactValues {
  return {
    Attributes: chain.attributes,
    ContactId: id,
    InitialContactId: chain.initialContactId,
    PreviousContactId: previous?.id ?? null,
    Channel: "VOICE",
    InitiationMethod: method,
    LanguageCode: "en-US",
    CustomerEndpoint: customer === undefined ? null : { Address: customer, Type: "TELEPHONE_NUMBER" },
    SystemEndpoint: system === undefined ? null : { Address: system, Type: "TELEPHONE_NUMBER" },
  };
}

export function newLeg(): Leg {
  return {
    attempt: undefined,
    queue: undefined,
    enqueuedAt: undefined,
    dequeuedAt: undefined,
    offers: 0,
    agent: undefined,
    connectedToAgentAt: undefined,
    disconnectedAt: undefined,
    disconnectReason: undefined,
    workStartedAt: undefined,
    workEndedAt: undefined,
    final: false,
  };
}

/** Sets or, with `null`, takes away what flows read under this name. */
export function setValue(contact: Contact, root: string, value: ContactValues[string]): void {
  contact.flows = { ...contact.flows, values: { ...contact.flows.values, [root]: value } };
}
