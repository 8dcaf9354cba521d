import type { Channel, Json } from "../definition/index.ts";
import { beginContact, setValue } from "./contacts.ts";
import { SimulationError } from "./errors.ts";
import type { Instant, Milliseconds } from "./instant.ts";
import { mustBeInboundFlow } from "./outbound.ts";
import { newRun } from "./runs.ts";
import { tell } from "./tell.ts";
import { setTimer } from "./timers.ts";
import type { Contact, Next, World } from "./world.ts";

/** Chats, tasks and e-mails: contacts that begin in the flow that whoever starts them names. */

interface Start {
  /** Name of the inbound flow that it begins in. */
  readonly flow: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface NewChat extends Start {
  /** What the customer is called. */
  readonly name?: string;
}

export interface NewTask extends Start {
  readonly name: string;
  readonly description?: string;
  readonly references?: Readonly<Record<string, string>>;
  /** How long until it begins. */
  readonly delay?: Milliseconds;
  /** After how long it is over when nobody has completed it. Default: 7 days. */
  readonly expires?: Milliseconds;
}

export interface NewEmail extends Start {
  readonly from: string;
  /** The centre's address. */
  readonly to?: string;
  readonly subject?: string;
}

export function startChat(
  world: World,
  { name, ...start }: NewChat,
): { readonly contact: Contact; readonly next: Next } {
  const contact = begin(world, "chat", start, {});
  if (name !== undefined) setValue(contact, "Customer", { Name: name });
  return { contact, next: nextOf(world, contact, start, name) };
}

export function startEmail(
  world: World,
  email: NewEmail,
): { readonly contact: Contact; readonly next: Next } {
  const { from, to, subject } = email;
  const contact = begin(world, "email", email, { customer: from, system: to });
  if (subject !== undefined) setValue(contact, "Name", subject);
  return { contact, next: nextOf(world, contact, email, subject) };
}

export function startTask(
  world: World,
  task: NewTask,
): { readonly contact: Contact; readonly next: Next | undefined } {
  const { name, delay = 0 } = task;
  if (!(delay >= 0)) throw new SimulationError("A task begins now or later, not before.");
  mustBeInboundFlow(world, task.flow);
  const contact = createTask(world, task, delay > 0 ? world.now + delay : undefined, undefined);
  return { contact, next: delay > 0 ? undefined : nextOf(world, contact, task, name) };
}

/** A task that begins when it is told to, or at the moment that is given. `from`: the contact whose flow has made it. */
export function createTask(
  world: World,
  { name, description, references, flow, attributes, expires }: NewTask,
  at: Instant | undefined,
  from: Contact | undefined,
): Contact {
  const contact = beginContact(world, {
    method: "API",
    channel: "task",
    customer: undefined,
    system: undefined,
    flow,
    ...(from && { related: from }),
    ...(attributes && { attributes }),
    ...(at !== undefined && { scheduledAt: at }),
    ...(expires !== undefined && { expiresAt: (at ?? world.now) + expires }),
  });
  setValue(contact, "Name", name);
  if (description !== undefined) setValue(contact, "Description", description);
  if (references) setValue(contact, "References", referencesOf(references));
  if (at === undefined) return contact;
  contact.phase = "scheduled";
  contact.due = setTimer(world.timers, at, { type: "start", subject: contact });
  tell(world, contact, { at: world.now, type: "scheduled", until: at });
  return contact;
}

/** Its time has come. */
export function beginScheduled(contact: Contact): Next | undefined {
  contact.due = undefined;
  contact.phase = "flow";
  return contact.firstFlow === undefined
    ? undefined
    : { run: newRun(contact, "inbound", contact.firstFlow), with: "begin" };
}

function begin(
  world: World,
  channel: Channel,
  { flow, attributes }: Start,
  { customer, system }: { readonly customer?: string | undefined; readonly system?: string | undefined },
): Contact {
  mustBeInboundFlow(world, flow);
  return beginContact(world, {
    method: channel === "email" ? "INBOUND" : "API",
    channel,
    customer,
    system,
    flow,
    ...(attributes && { attributes }),
  });
}

function nextOf(world: World, contact: Contact, { flow }: Start, name: string | undefined): Next {
  const { channel } = contact;
  contact.connectedToSystemAt = world.now;
  tell(world, contact, { at: world.now, type: "began", channel, ...(name !== undefined && { name }) });
  return { run: newRun(contact, "inbound", flow), with: "begin" };
}

function referencesOf(references: Readonly<Record<string, string>>): Json {
  return Object.fromEntries(
    Object.entries(references).map(([key, Value]) => [
      key,
      { Value, Type: /^https?:/.test(Value) ? "URL" : "STRING" },
    ]),
  );
}
