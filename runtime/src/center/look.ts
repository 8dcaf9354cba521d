import { activityOf } from "./agents.ts";
import { metricsOf } from "./checks.ts";
import { isJoined, peopleOn } from "./conversation.ts";
import { limits, second } from "./limits.ts";
import type {
  AgentContactView,
  AgentView,
  ContactView,
  OutgoingCallView,
  QueueView,
  RunView,
  Waiting,
} from "./views.ts";
import type { Agent, Connection, Contact, OutgoingCall, Queue, Run, Stay, World } from "./world.ts";

/** How things stand, as data that does not change any more. */

export function contactView(world: World, contact: Contact): ContactView {
  const { chain, flows, leg, connection, customerRun, agentRun } = contact;
  return {
    contactId: contact.id,
    initialContactId: chain.initialContactId,
    ...(contact.previous !== undefined && { previousContactId: contact.previous }),
    ...(contact.next !== undefined && { nextContactId: contact.next }),
    ...(contact.related !== undefined && { relatedContactId: contact.related }),
    ...(contact.continuedBy !== undefined && { continuedBy: contact.continuedBy }),
    channel: contact.channel,
    ...(contact.beganBy && { beganBy: contact.beganBy.agent.name }),
    initiationMethod: contact.method,
    phase: contact.phase,
    ...(contact.pauses?.since !== undefined && { pausedSince: contact.pauses.since }),
    people: isJoined(contact)
      ? peopleOn(contact).map(({ party, of }) => ({ party, isOnHold: of.hold !== undefined }))
      : [],
    ...(contact.customer !== undefined && { customer: contact.customer }),
    attributes: chain.attributes,
    priority: flows.settings.priority ?? limits.contactPriority,
    settings: flows.settings,
    hooks: flows.hooks,
    tags: (flows.values["Tags"] ?? {}) as Readonly<Record<string, string>>,
    ...(leg.queue && { queue: leg.queue.name }),
    ...((connection ?? leg.agent) && { agent: (connection?.agent ?? leg.agent)?.name ?? "" }),
    ...(customerRun?.snapshot && { customerFlow: runView(world, customerRun) }),
    ...(agentRun?.snapshot && { agentFlow: runView(world, agentRun) }),
    transcript: [...contact.transcript],
  };
}

function runView(world: World, run: Run): RunView {
  const place = world.program.states[run.snapshot?.state ?? -1]?.place;
  if (!place) throw new Error("A run that has begun stands nowhere.");
  const waiting = waitingOf(run);
  return { flow: place.flow, place, ...(waiting && { waiting }) };
}

function waitingOf({ wait, timer }: Run): Waiting | undefined {
  const until = timer && timer.index >= 0 ? { until: timer.at } : {};
  switch (wait?.type) {
    case undefined:
      return undefined;
    case "speech":
      return { type: "speech", ...until };
    case "key":
      return { type: "key", prompt: wait.command.prompt, ...until };
    case "digits":
      return {
        type: "digits",
        prompt: wait.command.prompt,
        entered: wait.entered,
        terminator: wait.command.terminator ?? "#",
        ...until,
      };
    case "loop":
      return { type: "loop", ...until };
    case "bot":
      return { type: "bot", bot: wait.bot, ...until };
    case "time":
      return { type: "time", ...until };
    case "reply":
      return { type: "reply", from: wait.from, ...until };
    case "call":
      return { type: "call", number: wait.call.number, until: wait.call.until };
    case "answer":
      return { type: "answer" };
    default:
      return wait satisfies never;
  }
}

export function agentView(agent: Agent): AgentView {
  const { idle, connections, nextStatus } = agent;
  const isIdle = Object.values(idle).some(({ index }) => index >= 0);
  return {
    name: agent.name,
    profile: agent.profile.name,
    status: agent.status,
    ...(nextStatus !== undefined && { nextStatus }),
    activity: activityOf(agent),
    routable: isIdle,
    ...(isIdle && { idleSince: agent.idleSince }),
    contacts: connections.map(connectionView),
  };
}

function connectionView({ contact, state, since, timer }: Connection): AgentContactView {
  const until = timer && timer.index >= 0 ? { until: timer.at } : {};
  return { contactId: contact.id, state, since, ...until };
}

export function queueView(world: World, queue: Queue): QueueView {
  const { oldestAge, ...counts } = metricsOf(world, queue);
  return {
    name: queue.name,
    contacts: staysOf(queue).map(({ contact }) => contact.id),
    ...counts,
    oldestAge: oldestAge * second,
  };
}

/** In the order they would be taken by somebody who serves this queue alone. */
function staysOf(queue: Queue): readonly Stay[] {
  const stays: Stay[] = [];
  for (let stay = queue.oldest; stay; stay = stay.after) stays.push(stay);
  return stays.sort(
    (one, other) => one.priority - other.priority || one.rank - other.rank || one.order - other.order,
  );
}

export function callView({ contact, number, callerId, since, until }: OutgoingCall): OutgoingCallView {
  return { contactId: contact.id, number, ...(callerId !== undefined && { callerId }), since, until };
}
