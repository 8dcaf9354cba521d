import { placeCall } from "./calls.ts";
import { callerIdFor } from "./connecting.ts";
import { beginContact, setValue } from "./contacts.ts";
import { endContact } from "./ending.ts";
import { limits } from "./limits.ts";
import { setTargetQueue } from "./queues.ts";
import type { Callback, Contact, World } from "./world.ts";

/**
 * An agent could take a callback whose customer is to be called first: they are, as a contact of its own, and the flow that runs for
 * who answers leads them to an agent. The callback itself is over.
 */
export function callCustomerFirst(
  world: World,
  contact: Contact,
  { number, queue }: Callback,
  flow: string,
): void {
  const caller = callerIdFor(world, queue, undefined);
  const dialled = beginContact(world, {
    method: "CALLBACK_CUSTOMER_FIRST_DIALED",
    customer: number,
    system: caller?.number,
    previous: contact,
    flow,
    ranksFrom: contact.chain.initiatedAt,
    waitedBefore: world.now - (contact.leg.enqueuedAt ?? world.now),
  });
  contact.continuedBy = dialled.id;
  setTargetQueue(world, dialled, queue);
  setValue(dialled, "SegmentAttributes", { "connect:TrafficType": "CUSTOMER_FIRST_CALLBACK" });
  endContact(world, contact, undefined);
  dialled.phase = "dialling";
  if (!caller) {
    endContact(world, dialled, "TELECOM_PROBLEM");
    return;
  }
  placeCall(world, dialled, {
    number,
    callerId: caller.number,
    callerName: caller.name,
    ringFor: limits.ring,
    flow,
  });
}
