import type { Json } from "../definition/index.ts";
import { callOut } from "./call-out.ts";
import { channelName } from "./channels.ts";
import { expressionText } from "./expressions.ts";
import { second } from "./limits.ts";
import { publish } from "./publish.ts";
import type { ContactRecord, Endpoint, RoutingCriteriaStep } from "./record.ts";
import type { Instant } from "./instant.ts";
import type { Criteria, Contact, Leg, Pauses, World } from "./world.ts";

type Draft = { -readonly [Field in keyof ContactRecord]: ContactRecord[Field] };

/** Writes the record of a leg that is over, its after-contact work included. The final one is the last of a contact. */
export function completeLeg(world: World, contact: Contact, leg: Leg): void {
  const record = recordOf(world, contact, leg);
  if (world.retain) world.records.push(record);
  const { onRecord } = world.options;
  if (onRecord) callOut("The listener onRecord", () => onRecord(record));
  if (!leg.final) return;
  publish(world, contact, "COMPLETED");
  if (!world.retain) world.contacts.delete(contact.id);
}

/** The record of a contact that is not completed, as it stands now. */
export function recordSoFar(world: World, contact: Contact): ContactRecord {
  const { disconnectTimestamp, ...record } = recordOf(world, contact, contact.leg);
  return {
    ...record,
    final: false,
    ...(contact.leg.disconnectedAt !== undefined &&
      disconnectTimestamp !== undefined && { disconnectTimestamp }),
  };
}

function recordOf(world: World, contact: Contact, leg: Leg): ContactRecord {
  const { values, settings } = contact.flows;
  const draft: Draft = {
    contactId: contact.id,
    initialContactId: contact.chain.initialContactId,
    final: leg.final,
    channel: channelName(contact.channel),
    initiationMethod: contact.method,
    initiationTimestamp: contact.initiatedAt,
    disconnectTimestamp: leg.disconnectedAt ?? world.now,
    lastUpdateTimestamp: world.now,
    agentConnectionAttempts: leg.offers,
    attributes: contact.chain.attributes,
  };
  if (contact.previous !== undefined) draft.previousContactId = contact.previous;
  if (contact.next !== undefined) draft.nextContactId = contact.next;
  if (contact.related !== undefined) draft.relatedContactId = contact.related;
  if (leg.attempt !== undefined) draft.attempt = leg.attempt;
  if (contact.customer !== undefined) draft.customerEndpoint = endpoint(contact, contact.customer);
  if (contact.system !== undefined) draft.systemEndpoint = endpoint(contact, contact.system);
  if (contact.callback) draft.systemEndpoint = softphone;
  if (contact.scheduledAt !== undefined) draft.scheduledTimestamp = contact.scheduledAt;
  if (contact.connectedToSystemAt !== undefined)
    draft.connectedToSystemTimestamp = contact.connectedToSystemAt;
  if (leg.disconnectReason !== undefined) draft.disconnectReason = leg.disconnectReason;
  if (contact.transferredTo !== undefined) {
    draft.transferredToEndpoint = contact.transferredTo.endpoint;
    draft.transferCompletedTimestamp = contact.transferredTo.at;
  }
  addQueue(draft, leg);
  if (contact.waitedBefore !== undefined) {
    const own = seconds(leg.enqueuedAt ?? 0, leg.dequeuedAt ?? leg.enqueuedAt ?? 0);
    draft.callbackTotalQueueDuration = seconds(0, contact.waitedBefore) + own;
  }
  addAgent(draft, contact, leg);
  if (contact.pauses) addPauses(draft, contact.pauses);
  if (settings.recording !== undefined) draft.recording = settings.recording;
  if (contact.answeredBy && contact.method === "API")
    draft.answeringMachineDetectionStatus = detected[contact.answeredBy];
  if (leg.criteria) draft.routingCriteria = stepsOf(leg.criteria, contact.stay !== undefined);
  if (values["SegmentAttributes"] !== undefined)
    draft.segmentAttributes = texts(values["SegmentAttributes"], (text) => text);
  if (typeof values["Name"] === "string") draft.name = values["Name"];
  if (typeof values["Description"] === "string") draft.description = values["Description"];
  if (values["Tags"] !== undefined) draft.tags = texts(values["Tags"], (tag) => tag);
  if (values["References"] !== undefined) draft.references = texts(values["References"], referenceValue);
  return draft;
}

/** What the platform calls who answered. */
export const detected = { person: "HUMAN_ANSWERED", machine: "VOICEMAIL_BEEP" } as const;

function stepsOf({ steps, index, joined }: Criteria, waits: boolean): readonly RoutingCriteriaStep[] {
  const current = joined ? "JOINED" : waits ? "ACTIVE" : "DEACTIVATED";
  return steps.map(({ expression, lasts }, place) => ({
    expression: expressionText(expression),
    ...(lasts !== undefined && { expiry: lasts / second }),
    status: place < index ? "EXPIRED" : place > index ? "INACTIVE" : current,
  }));
}

function addQueue(draft: Draft, { queue, enqueuedAt, dequeuedAt }: Leg): void {
  if (!queue || enqueuedAt === undefined) return;
  draft.queue = queue.name;
  draft.enqueueTimestamp = enqueuedAt;
  if (dequeuedAt === undefined) return;
  draft.dequeueTimestamp = dequeuedAt;
  draft.queueDuration = seconds(enqueuedAt, dequeuedAt);
}

function addPauses(draft: Draft, { count, lasted, withAgent, lastAt, lastResumedAt }: Pauses): void {
  draft.lastPausedTimestamp = lastAt;
  if (lastResumedAt !== undefined) draft.lastResumedTimestamp = lastResumedAt;
  draft.totalPauseCount = count;
  draft.totalPauseDuration = seconds(0, lasted);
  draft.agentPauseDuration = seconds(0, withAgent);
}

function addAgent(draft: Draft, contact: Contact, leg: Leg): void {
  const { agent, connectedToAgentAt, disconnectedAt, workStartedAt, workEndedAt } = leg;
  if (!agent) return;
  draft.agent = agent.name;
  draft.routingProfile = agent.profile.name;
  if (connectedToAgentAt !== undefined) draft.connectedToAgentTimestamp = connectedToAgentAt;
  if (connectedToAgentAt !== undefined && disconnectedAt !== undefined) {
    const talkedUntil = Math.min(workStartedAt ?? disconnectedAt, disconnectedAt);
    const away = leg.heldFor + (contact.pauses?.withAgent ?? 0);
    draft.agentInteractionDuration = seconds(connectedToAgentAt + away, talkedUntil);
    draft.customerHoldDuration = seconds(0, leg.heldFor);
    draft.numberOfHolds = leg.holds;
    draft.longestHoldDuration = seconds(0, leg.longestHold);
  }
  if (workStartedAt !== undefined && workEndedAt !== undefined) {
    draft.afterContactWorkStartTimestamp = workStartedAt;
    draft.afterContactWorkEndTimestamp = workEndedAt;
    draft.afterContactWorkDuration = seconds(workStartedAt, workEndedAt);
  }
}

function texts(map: Json, textOf: (value: Json) => Json): Readonly<Record<string, string>> {
  if (typeof map !== "object" || map === null) return {};
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, String(textOf(value as Json))]));
}

/** References are `{ Value, Type }`. */
function referenceValue(reference: Json): Json {
  return typeof reference === "object" && reference !== null && "Value" in reference
    ? reference.Value
    : reference;
}

const softphone: Endpoint = { address: "Softphone", type: "VOIP" };

function endpoint({ channel }: Contact, address: string): Endpoint {
  return { address, type: channel === "email" ? "EMAIL_ADDRESS" : "TELEPHONE_NUMBER" };
}

function seconds(from: Instant, to: Instant): number {
  return Math.round((to - from) / second);
}
