import { newContact, type ContactValues } from "../machine/index.ts";
import type { Channel } from "../definition/index.ts";
import { channelName } from "./channels.ts";
import type { Instant } from "./instant.ts";
import { limits } from "./limits.ts";
import { publish } from "./publish.ts";
import type { InitiationMethod } from "./record.ts";
import { setTimer } from "./timers.ts";
import type { Agent, Callback, Chain, Connection, Contact, Leg, World } from "./world.ts";

export interface Beginning {
  readonly method: InitiationMethod;
  /** Default: voice. */
  readonly channel?: Channel;
  readonly customer: string | undefined;
  readonly system: string | undefined;
  /** The contact that it comes from; without one it begins a chain of its own. */
  readonly previous?: Contact;
  readonly related?: Contact;
  /** Besides those that the centre's attributes begin with. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly callback?: Callback;
  readonly beganBy?: Connection;
  readonly meantFor?: Agent;
  readonly ranksFrom?: Instant;
  readonly waitedBefore?: number;
  readonly scheduledAt?: Instant;
  /** Default: that of what it comes from, or what the channel has. */
  readonly expiresAt?: Instant;
  readonly quickConnect?: string;
  /** The flow that it begins in. */
  readonly flow?: string;
  readonly moves?: number;
}

/** A new contact, in no flow and no queue yet. */
export function beginContact(world: World, beginning: Beginning): Contact {
  const { method, channel = "voice", customer, system, previous, related, attributes, moves = 0 } = beginning;
  const id = `c${++world.contactCount}`;
  const chain: Chain = previous?.chain ?? {
    initialContactId: id,
    initiatedAt: world.now,
    attributes: attributes ? { ...world.initialAttributes, ...attributes } : world.initialAttributes,
  };
  const contact: Contact = {
    id,
    chain,
    previous: previous?.id,
    next: undefined,
    related: related?.id,
    continuedBy: undefined,
    method,
    initiatedAt: world.now,
    channel,
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
    conversation: undefined,
    hold: undefined,
    beganBy: beginning.beganBy,
    meantFor: beginning.meantFor,
    callback: beginning.callback,
    callbackNumber: undefined,
    keyBuffer: undefined,
    routingSteps: undefined,
    answeredBy: undefined,
    hasBot: false,
    isSilent: false,
    pauses: undefined,
    moves,
    transferredTo: undefined,
    ranksFrom: beginning.ranksFrom,
    waitedBefore: beginning.waitedBefore,
    expiresAt:
      beginning.expiresAt ??
      (channel === "voice" ? undefined : (previous?.expiresAt ?? expiryOf(world, channel))),
    expiry: undefined,
    due: undefined,
    firstFlow: beginning.flow,
    quickConnect: beginning.quickConnect,
    scheduledAt: beginning.scheduledAt ?? beginning.callback?.scheduledAt,
    transcript: [],
  };
  if (contact.expiresAt !== undefined) {
    contact.expiry = setTimer(world.timers, contact.expiresAt, { type: "expiry", subject: contact });
  }
  if (previous) previous.next = id;
  world.contacts.set(id, contact);
  publish(world, contact, "INITIATED");
  return contact;
}

/** Calls last as long as they last. */
export function expiryOf(world: World, channel: Channel): Instant | undefined {
  if (channel === "voice") return undefined;
  return world.now + (channel === "chat" ? limits.chatExpiry : limits.taskExpiry);
}

/** The customer on the line goes on as a new contact, which keeps everything that flows have set. */
export function continueAs(
  world: World,
  contact: Contact,
  method: InitiationMethod,
  more: Pick<Beginning, "moves" | "meantFor" | "ranksFrom" | "expiresAt"> = {},
): Contact {
  const { customer, system, flows, channel } = contact;
  const next = beginContact(world, { ...more, method, channel, customer, system, previous: contact });
  contact.continuedBy = next.id;
  const { ContactId = null, PreviousContactId = null, InitiationMethod = null } = next.flows.values;
  const values = { ...flows.values, ContactId, PreviousContactId, InitiationMethod, Agent: null };
  next.connectedToSystemAt = world.now;
  next.callbackNumber = contact.callbackNumber;
  next.keyBuffer = contact.keyBuffer === undefined ? undefined : "";
  next.routingSteps = contact.routingSteps;
  next.flows = { ...flows, values };
  return next;
}

/** The customer stays as a new contact, which keeps what was set, except the flow that runs for it now. */
export function continueInDisconnectFlow(world: World, contact: Contact, expiresAt?: Instant): Contact {
  const remaining = continueAs(world, contact, "DISCONNECT", expiresAt === undefined ? {} : { expiresAt });
  const { disconnectFlow: _, ...hooks } = remaining.flows.hooks;
  remaining.flows = { ...remaining.flows, hooks };
  return remaining;
}

/** What flows can read of it from the beginning, by the platform's names. */
function valuesOf(
  id: string,
  chain: Chain,
  { method, channel = "voice", customer, system, previous }: Beginning,
): ContactValues {
  return {
    Attributes: chain.attributes,
    ContactId: id,
    InitialContactId: chain.initialContactId,
    PreviousContactId: previous?.id ?? null,
    Channel: channelName(channel),
    InitiationMethod: method,
    LanguageCode: "en-US",
    CustomerEndpoint: endpointOf(customer, channel),
    SystemEndpoint: endpointOf(system, channel),
  };
}

function endpointOf(address: string | undefined, channel: Channel) {
  if (address === undefined) return null;
  return { Address: address, Type: channel === "email" ? "EMAIL_ADDRESS" : "TELEPHONE_NUMBER" };
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
    criteria: undefined,
    holds: 0,
    heldFor: 0,
    longestHold: 0,
    workStartedAt: undefined,
    workEndedAt: undefined,
    final: false,
  };
}

/** Sets or, with `null`, takes away what flows read under this name. */
export function setValue(contact: Contact, root: string, value: ContactValues[string]): void {
  contact.flows = { ...contact.flows, values: { ...contact.flows.values, [root]: value } };
}
