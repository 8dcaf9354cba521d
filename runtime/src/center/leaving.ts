import { agentDroppedOut } from "./connecting.ts";
import { continueInDisconnectFlow } from "./contacts.ts";
import {
  callChanged,
  hasCustomer,
  hasOthers,
  isJoined,
  leaveCall,
  legsOf,
  peopleOn,
  takeOffHold,
  transferBy,
} from "./conversation.ts";
import { endContact, othersGoOn, stopRuns } from "./ending.ts";
import type { DisconnectReason } from "./record.ts";
import { newRun } from "./runs.ts";
import { hearNow } from "./speech.ts";
import { tell } from "./tell.ts";
import type { Connection, Contact, Conversation, Next, World } from "./world.ts";
import { startWork } from "./work.ts";

/** Somebody hangs up, or an outside party is reached or not: how the call goes on for the others. */

/** The agent hangs up, however far the contact has come. */
export function agentLeaves(world: World, connection: Connection): Next | undefined {
  const { contact } = connection;
  if (contact.phase === "agentWhisper" || contact.phase === "dialling") {
    agentDroppedOut(world, connection);
    return undefined;
  }
  if (contact.conversation && (hasOthers(contact) || !hasCustomer(contact))) {
    leaveOthers(world, connection, contact.conversation, "AGENT_DISCONNECT");
    return undefined;
  }
  const flow = contact.flows.hooks.disconnectFlow;
  const remaining = flow === undefined ? undefined : continueInDisconnectFlow(world, contact);
  endContact(world, contact, contact.channel === "task" ? "AGENT_COMPLETED" : "AGENT_DISCONNECT");
  return remaining && flow !== undefined
    ? { run: newRun(remaining, "disconnect", flow), with: "begin" }
    : undefined;
}

/** The customer goes on with whom the agent has brought in, on hold or not, or with what is to become of a transfer. */
export function leaveOthers(
  world: World,
  connection: Connection,
  call: Conversation,
  reason: DisconnectReason,
): void {
  const { contact } = connection;
  const transfer = transferBy(connection);
  if (!hasCustomer(contact)) {
    if (transfer) endContact(world, transfer, "AGENT_DISCONNECT");
    endContact(world, contact, reason);
    return;
  }
  for (const person of peopleOn(contact)) takeOffHold(world, person);
  const colleague = call.legs.find(
    (leg) => leg !== contact && !leg.isSilent && isJoined(leg) && leg.connection !== undefined,
  );
  const isToQueue = transfer?.method === "TRANSFER";
  if (colleague && transfer) endContact(world, transfer, "AGENT_DISCONNECT");
  const heir = colleague ?? (isToQueue ? transfer : undefined);
  if (heir) moveCustomer(world, contact, heir, call, reason);
  else staysWithParty(world, connection, transfer);
}

/** The customer is on the other contact from now on, and hears what goes on there. */
function moveCustomer(
  world: World,
  contact: Contact,
  heir: Contact,
  call: Conversation,
  reason: DisconnectReason,
): void {
  if (!isJoined(heir)) endListening(world, call);
  leaveCall(contact);
  call.customer = heir;
  contact.continuedBy = heir.id;
  if (!isJoined(heir)) {
    const address = heir.firstFlow ?? heir.leg.queue?.name ?? "";
    contact.transferredTo = { endpoint: { address, type: "CONTACT_FLOW" }, at: world.now };
  }
  for (const leg of call.legs) leg.beganBy = undefined;
  if (call.legs.length === 1) heir.conversation = undefined;
  tell(world, heir, { at: world.now, type: "tookOver", from: contact.id });
  endContact(world, contact, reason);
  if (heir.customerRun) hearNow(world, heir.customerRun);
  callChanged(world, heir);
}

/** No agent is on the call any more whom a supervisor could listen to. */
function endListening(world: World, { legs }: Conversation): void {
  for (const leg of legs.slice()) if (leg.isSilent) endContact(world, leg, "AGENT_DISCONNECT");
}

/** With an outside party, or while it rings there, the customer stays on the same contact, with no agent. */
function staysWithParty(world: World, connection: Connection, ringing: Contact | undefined): void {
  const { contact } = connection;
  if (contact.conversation) endListening(world, contact.conversation);
  stopRuns(world, contact);
  contact.connection = undefined;
  contact.phase = "thirdParty";
  if (ringing) {
    const endpoint = { address: ringing.customer ?? "", type: "TELEPHONE_NUMBER" } as const;
    contact.transferredTo = { endpoint, at: world.now };
  }
  for (const leg of legsOf(contact)) leg.beganBy = undefined;
  startWork(world, connection);
  callChanged(world, contact);
}

/** The customer hangs up. Agents who are not alone then go on talking. */
export function customerLeaves(world: World, contact: Contact): void {
  const { conversation, connection } = contact;
  if (conversation && connection) {
    for (const person of peopleOn(contact)) if ("customer" in person.party) takeOffHold(world, person);
    conversation.customer = undefined;
    contact.leg.disconnectReason = "CUSTOMER_DISCONNECT";
    othersGoOn(world, conversation, "CUSTOMER_DISCONNECT");
    return;
  }
  endContact(world, contact, "CUSTOMER_DISCONNECT");
}

/** An outside party that an agent has called answers. */
export function partyJoined(world: World, party: Contact): undefined {
  party.connectedToSystemAt = world.now;
  party.phase = "thirdParty";
  callChanged(world, party);
}

export function partyMissing(world: World, party: Contact, reason: DisconnectReason): undefined {
  endContact(world, party, reason);
}
