import { expectReaction } from "./calls.ts";
import { proceed } from "./course.ts";
import { partyHungUp } from "./dialling.ts";
import { endContact } from "./ending.ts";
import { SimulationError } from "./errors.ts";
import type { Reaction } from "./simulation.ts";
import { tell } from "./tell.ts";
import type { World } from "./world.ts";

/** What the people do whom the centre calls. */

export function partyWill(world: World, number: string, reaction: Reaction): void {
  mustBeReaction(reaction);
  world.reactions.set(number, reaction);
}

/** Of several calls that ring there the first one is meant. */
export function partyReacts(world: World, number: string, reaction: Reaction): void {
  mustBeReaction(reaction);
  const call = world.ringing.get(number)?.[0];
  if (!call) {
    const ringing = [...world.ringing.keys()].join(", ") || "none";
    throw new SimulationError(`The centre is not calling ${number} now. Numbers it is calling: ${ringing}.`);
  }
  expectReaction(world, call, reaction);
}

export function partyHangsUp(world: World, number: string): void {
  const call = world.outside.get(number)?.[0];
  if (!call) {
    throw new SimulationError(
      `There is no outside party at ${number} on the line. (Customers hang up by their contact.)`,
    );
  }
  tell(world, call.contact, { at: world.now, type: "hungUp", by: { number } });
  if (call.dial) proceed(world, partyHungUp(world, call, call.dial));
  else endContact(world, call.contact, "THIRD_PARTY_DISCONNECT");
}

function mustBeReaction(reaction: Reaction): void {
  const after = "after" in reaction ? reaction.after : undefined;
  if (after !== undefined && !(after >= 0 && Number.isFinite(after))) {
    throw new SimulationError(`A party cannot react after ${after} milliseconds: it is 0 or more.`);
  }
}
