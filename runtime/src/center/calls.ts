import { giveCue } from "./cues.ts";
import type { Milliseconds } from "./instant.ts";
import type { Reaction } from "./simulation.ts";
import { tell } from "./tell.ts";
import { cancelTimer, setTimer } from "./timers.ts";
import type { Contact, Dialling, OutgoingCall, World } from "./world.ts";

export interface CallPlan {
  readonly number: string;
  readonly callerId: string | undefined;
  readonly callerName: string | undefined;
  readonly ringFor: Milliseconds;
  /** A flow that dials. */
  readonly dial?: Dialling;
  /** The flow that runs for whoever answers. */
  readonly flow?: string;
}

/** Starts to ring somewhere. What the party does comes later, even when it is at the same moment. */
export function placeCall(world: World, contact: Contact, plan: CallPlan): OutgoingCall {
  const { number, callerId, callerName, ringFor, dial, flow } = plan;
  const until = world.now + ringFor;
  const call: { -readonly [Field in keyof OutgoingCall]: OutgoingCall[Field] } = {
    contact,
    number,
    callerId,
    since: world.now,
    until,
    limit: undefined,
    reaction: undefined,
    expected: undefined,
    dial,
    flow,
  };
  call.limit = setTimer(world.timers, until, { type: "ringLimit", subject: call });
  contact.call = call;
  add(world.ringing, call);
  tell(world, contact, {
    at: world.now,
    type: "dialled",
    number,
    ...(callerId !== undefined && { callerId }),
    ...(callerName !== undefined && { callerName }),
  });
  const reaction = world.reactions.get(number);
  if (reaction) expectReaction(world, call, reaction);
  giveCue(world, { type: "ringing", contactId: contact.id, number, isCustomer: !isOutside(call) });
  return call;
}

/** Decides what will come of a call that is ringing; the last decision holds. */
export function expectReaction(world: World, call: OutgoingCall, reaction: Reaction): void {
  cancelTimer(world.timers, call.reaction);
  call.expected = reaction;
  const after = "after" in reaction ? reaction.after : reaction.type === "noAnswer" ? undefined : 0;
  if (after !== undefined) {
    call.reaction = setTimer(world.timers, world.now + after, { type: "reaction", subject: call });
  }
}

/** It rings no more; `connected`: the outside party is on the line now. */
export function stopRinging(world: World, call: OutgoingCall, connected: boolean): void {
  cancelTimer(world.timers, call.limit);
  cancelTimer(world.timers, call.reaction);
  remove(world.ringing, call);
  if (connected && isOutside(call)) add(world.outside, call);
}

/** Whether an outside party is being called, and not the customer of a contact. */
export function isOutside({ dial, contact }: OutgoingCall): boolean {
  return dial !== undefined || contact.method === "EXTERNAL_OUTBOUND";
}

/** Ends a call however far it has come. */
export function dropCall(world: World, call: OutgoingCall): void {
  stopRinging(world, call, false);
  remove(world.outside, call);
  call.contact.call = undefined;
}

export function isRinging(world: World, call: OutgoingCall): boolean {
  return world.ringing.get(call.number)?.includes(call) ?? false;
}

function add(calls: World["ringing"], call: OutgoingCall): void {
  const same = calls.get(call.number);
  if (same) same.push(call);
  else calls.set(call.number, [call]);
}

function remove(calls: World["ringing"], call: OutgoingCall): void {
  const same = calls.get(call.number);
  const index = same?.indexOf(call) ?? -1;
  if (!same || index < 0) return;
  if (same.length === 1) calls.delete(call.number);
  else same.splice(index, 1);
}
