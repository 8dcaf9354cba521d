import type { Place } from "../machine/index.ts";
import { callOut } from "./call-out.ts";
import { StoppedError } from "./errors.ts";
import { drawPercent } from "./random.ts";
import type { CommandOf, Contact, World } from "./world.ts";

type Split = CommandOf<"split">;

/** Where a split leads: as the simulation was told, or by lot. */
export function split(world: World, contact: Contact, command: Split, place: Place): string {
  const { splits = {} } = world.options;
  const { flow, step } = place;
  const told = (step !== undefined && splits[`${flow}.${step}`]) || splits[flow];
  if (told === undefined) return drawn(world, command);
  const outcomes = outcomesOf(command);
  const attributes = contact.chain.attributes;
  const call = { flow, ...(step !== undefined && { step }), contactId: contact.id, attributes, outcomes };
  const outcome =
    typeof told === "function"
      ? callOut(`The function that decides splits in ${flow}`, () => told(call))
      : told;
  if (outcomes.includes(outcome)) return outcome;
  throw new StoppedError(
    `The split was told to lead to ${outcome}, which it cannot. It can lead to ${outcomes.join(", ")}.`,
    place,
  );
}

function outcomesOf({ shares }: Split): readonly string[] {
  const left = shares.reduce((rest, { percent }) => rest - percent, 100);
  return [...shares.map(({ outcome }) => outcome), ...(left > 0 ? ["noMatch"] : [])];
}

/** The first share whose part of 100 the drawn number falls into; what they leave is `noMatch`. */
function drawn(world: World, { shares }: Split): string {
  let left = drawPercent(world.random);
  for (const { percent, outcome } of shares) {
    left -= percent;
    if (left <= 0) return outcome;
  }
  return "noMatch";
}
