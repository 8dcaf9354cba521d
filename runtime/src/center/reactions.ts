import { attemptFailed } from "./callbacks.ts";
import { isOutside, stopRinging } from "./calls.ts";
import { customerAnswered } from "./connecting.ts";
import { partyAnswered, partyNotReached } from "./dialling.ts";
import { partyJoined, partyMissing } from "./leaving.ts";
import type { DisconnectReason } from "./record.ts";
import { tell } from "./tell.ts";
import type { Next, OutgoingCall, World } from "./world.ts";

/** What was expected of a call comes true. */
export function react(world: World, call: OutgoingCall): Next | undefined {
  const { expected } = call;
  switch (expected?.type) {
    case "answers":
      return answered(world, call, false);
    case "voicemail":
      return answered(world, call, true);
    case "noAnswer":
      return notReached(world, call, "TELECOM_UNANSWERED", "nobody answered");
    case "busy":
      return notReached(world, call, "TELECOM_BUSY", "the line was busy");
    case "invalid":
      return notReached(world, call, "TELECOM_NUMBER_INVALID", "there is no such number");
    case undefined:
      throw new Error("A call was to come to something without any reaction.");
    default:
      return expected satisfies never;
  }
}

export function ringsTooLong(world: World, call: OutgoingCall): Next | undefined {
  return notReached(world, call, "TELECOM_TIMEOUT", "it rang for too long");
}

function answered(world: World, call: OutgoingCall, voicemail: boolean): Next | undefined {
  const { contact, number, dial } = call;
  stopRinging(world, call, true);
  tell(world, contact, { at: world.now, type: "answered", number, voicemail });
  contact.answeredBy = voicemail ? "machine" : "person";
  if (dial) return partyAnswered(world, call, dial);
  if (isOutside(call)) return partyJoined(world, contact);
  return customerAnswered(world, contact, call.flow);
}

function notReached(
  world: World,
  call: OutgoingCall,
  reason: DisconnectReason,
  why: string,
): Next | undefined {
  const { contact, number, dial } = call;
  tell(world, contact, { at: world.now, type: "notReached", number, why });
  if (dial) return partyNotReached(world, call, dial, reason);
  if (isOutside(call)) return partyMissing(world, contact, reason);
  attemptFailed(world, contact, reason);
  return undefined;
}
