import type { Channel, Json } from "../definition/index.ts";
import { beginContact, setValue } from "./contacts.ts";
import { SimulationError } from "./errors.ts";
import type { Instant, Milliseconds } from "./instant.ts";
import { limits } from "./limits.ts";
import { mustBeInboundFlow } from "./outbound.ts";
import { publish } from "./publish.ts";
import { targetName, targetOf } from "./quick-connects.ts";
import { newRun } from "./runs.ts";
import { tell } from "./tell.ts";
import { setTimer } from "./timers.ts";
import { startTransfer, type Transfer } from "./transferring.ts";
import type { Contact, Next, World } from "./world.ts";

/** Chats, tasks, e-mails and calls from the web: contacts that begin in the flow that whoever starts them names. */

interface Start {
  /** Name of the inbound flow that it begins in. */
  readonly flow: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface NewChat extends Start {
  /** What the customer is called. */
  readonly name?: string;
}

export interface NewWebCall extends Start {
  /** What the customer is called. */
  readonly name?: string;
}

export interface NewTask extends Omit<Start, "flow"> {
  readonly name: string;
  /** The inbound flow that it begins in, or else the name of the quick connect that it is given to: one of the two. */
  readonly flow?: string;
  readonly quickConnect?: string;
  readonly description?: string;
  readonly references?: Readonly<Record<string, string>>;
  /** How long until it begins, or when: one of the two. Default: now. */
  readonly delay?: Milliseconds;
  readonly at?: Instant;
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

/** A call from a web page or an app, which goes as one to a phone number does. */
export function startWebCall(
  world: World,
  { name, ...call }: NewWebCall,
): { readonly contact: Contact; readonly next: Next } {
  const contact = begin(world, "voice", call, {});
  if (name !== undefined) setValue(contact, "Customer", { Name: name });
  return { contact, next: nextOf(world, contact, call, name) };
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
  const { flow, quickConnect, delay, at = world.now + (delay ?? 0) } = task;
  if ((flow === undefined) === (quickConnect === undefined))
    throw new SimulationError("A task begins in a flow or is given to a quick connect: name one of the two.");
  if (delay !== undefined && task.at !== undefined)
    throw new SimulationError("A task begins after a delay or at a moment: say one of the two.");
  if (!(at >= world.now)) throw new SimulationError("A task begins now or later, not before.");
  if (at > world.now + limits.taskSchedule)
    throw new SimulationError("A task begins within six days: the platform schedules none for later.");
  if (flow !== undefined) mustBeInboundFlow(world, flow);
  if (quickConnect !== undefined) assigneeOf(world, quickConnect);
  const contact = createTask(world, task, at > world.now ? at : undefined, undefined);
  return { contact, next: at > world.now ? undefined : beginTask(world, contact) };
}

/** @throws SimulationError when the quick connect leads to no agent and no queue. */
function assigneeOf(world: World, quickConnect: string): Transfer {
  const definition = world.definition.quickConnects[quickConnect];
  if (!definition) throw new SimulationError(`There is no quick connect ${quickConnect}.`);
  const target = targetOf(world, quickConnect, definition);
  if (target.type === "agent" || target.type === "queue") return target;
  throw new SimulationError(
    `Quick connect ${quickConnect} leads to ${targetName(target)}, which takes no tasks.`,
  );
}

/** A task that begins when it is told to, or at the moment that is given. `from`: the contact whose flow has made it. */
export function createTask(
  world: World,
  { name, description, references, flow, quickConnect, attributes, expires }: NewTask,
  at: Instant | undefined,
  from: Contact | undefined,
): Contact {
  const contact = beginContact(world, {
    method: "API",
    channel: "task",
    customer: undefined,
    system: undefined,
    ...(flow !== undefined && { flow }),
    ...(quickConnect !== undefined && { quickConnect }),
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
export function beginTask(world: World, contact: Contact): Next | undefined {
  const { firstFlow, quickConnect } = contact;
  contact.due = undefined;
  contact.phase = "flow";
  const { Name } = contact.flows.values;
  connect(world, contact, typeof Name === "string" ? Name : undefined);
  if (quickConnect !== undefined) return startTransfer(world, contact, assigneeOf(world, quickConnect));
  return firstFlow === undefined ? undefined : { run: newRun(contact, "inbound", firstFlow), with: "begin" };
}

function begin(
  world: World,
  channel: Channel,
  { flow, attributes }: Start,
  { customer, system }: { readonly customer?: string | undefined; readonly system?: string | undefined },
): Contact {
  mustBeInboundFlow(world, flow);
  return beginContact(world, {
    method: methodOf[channel],
    channel,
    customer,
    system,
    flow,
    ...(attributes && { attributes }),
  });
}

const methodOf = { voice: "WEBRTC_API", chat: "API", task: "API", email: "INBOUND" } as const;

function connect(world: World, contact: Contact, name: string | undefined): void {
  const { channel } = contact;
  contact.connectedToSystemAt = world.now;
  tell(world, contact, { at: world.now, type: "began", channel, ...(name !== undefined && { name }) });
  if (channel === "chat" || channel === "task") publish(world, contact, "CONNECTED_TO_SYSTEM");
}

function nextOf(world: World, contact: Contact, { flow }: Start, name: string | undefined): Next {
  connect(world, contact, name);
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
