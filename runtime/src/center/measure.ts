import { callOut } from "./call-out.ts";
import type { AgentState, Departure, MetricEvent } from "./metrics/events.ts";
import type { DisconnectReason } from "./record.ts";
import { available, offline } from "./statuses.ts";
import type { Agent, Connection, Contact, Stay, World } from "./world.ts";

/** Whether anybody counts. To be asked before an event is made: a centre that nobody measures does nothing for it. */
function isMeasured({ retain, options }: World): boolean {
  return retain || options.onMetricEvent !== undefined;
}

function measure(world: World, event: MetricEvent): void {
  const { onMetricEvent } = world.options;
  if (world.retain) world.metricEvents.push(event);
  if (onMetricEvent) callOut("The listener onMetricEvent", () => onMetricEvent(event));
}

/** To be called whenever what an agent does may have changed. */
export function measureAgent(world: World, agent: Agent): void {
  if (!isMeasured(world)) return;
  const state = stateOf(agent);
  if (state === agent.measured) return;
  agent.measured = state;
  const { name, profile } = agent;
  measure(world, { at: world.now, type: "agent", agent: name, profile: profile.name, state });
}

function stateOf({ status, connections }: Agent): AgentState {
  if (status === offline) return "offline";
  if (status !== available) return "nonProductive";
  let works = false;
  let connects = false;
  for (const { state, contact } of connections) {
    switch (state) {
      case "CONNECTED":
      case "CONNECTED_ONHOLD":
        return "onContact";
      case "CONNECTING":
        if (contact.phase === "dialling" || contact.phase === "outboundWhisper") return "onContact";
        connects = true;
        break;
      case "INCOMING":
      case "PENDING":
        connects = true;
        break;
      case "ENDED":
        works = true;
        break;
      case "MISSED":
      case "REJECTED":
      case "ERROR":
        break;
      default:
        return state satisfies never;
    }
  }
  if (works) return "afterContactWork";
  return connects ? "connecting" : "idle";
}

export function measureOffer(
  world: World,
  { agent, contact }: Connection,
  type: "offered" | "accepted" | "missed" | "connected",
): void {
  if (isMeasured(world)) measure(world, { at: world.now, type, ...partiesOf(agent, contact) });
}

/** The agent is done with a contact; who only listens to one handles none. */
export function measureHandled(world: World, { agent, contact, leg }: Connection): void {
  if (
    !isMeasured(world) ||
    contact.method === "MONITOR" ||
    leg?.connectedToAgentAt === undefined ||
    leg.workStartedAt === undefined
  )
    return;
  const { connectedToAgentAt, workStartedAt, heldFor: hold } = leg;
  measure(world, {
    at: world.now,
    type: "handled",
    ...partiesOf(agent, contact),
    interaction: workStartedAt - connectedToAgentAt - hold,
    hold,
    work: world.now - workStartedAt,
  });
}

function partiesOf({ name, profile }: Agent, { id, channel, leg }: Contact) {
  return {
    contactId: id,
    channel,
    agent: name,
    profile: profile.name,
    ...(leg.queue && { queue: leg.queue.name }),
  };
}

export function measureQueued(world: World, { contact, queue }: Stay): void {
  if (!isMeasured(world)) return;
  const { id: contactId, channel } = contact;
  measure(world, { at: world.now, type: "queued", contactId, channel, queue: queue.name });
}

export function measureDequeued(world: World, { contact, queue, enqueuedAt }: Stay, why: Departure): void {
  if (!isMeasured(world)) return;
  const { id: contactId, channel } = contact;
  measure(world, { at: world.now, type: "dequeued", contactId, channel, queue: queue.name, enqueuedAt, why });
}

/** Why a contact that ends in its queue leaves it. */
export function departureOf(
  world: World,
  { next = "" }: Contact,
  reason: DisconnectReason | undefined,
): Departure {
  if (reason === undefined) return "transferred";
  if (world.contacts.get(next)?.callback) return "callback";
  return reason === "CUSTOMER_DISCONNECT" ? "abandoned" : "ended";
}
