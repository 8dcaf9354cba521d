import type { Milliseconds } from "@contactflow/runtime/center";
import { draw } from "./distributions.ts";
import type { CallerPlan, HandlingPlan } from "./plan.ts";
import type { Source, Sources } from "./random.ts";

/** A person who calls, with all that chance has given them: the same whatever the centre does with the call. */
export interface Caller {
  /** `undefined`: whoever stands behind contacts that nobody began by calling, such as tasks. */
  readonly plan: CallerPlan | undefined;
  /** E.164. */
  readonly number: string;
  /** As they key it in at home. */
  readonly nationalNumber: string;
  /** How long they will still wait. */
  patience: Milliseconds;
  readonly handling: HandlingPlan;
  readonly talkingSource: Source;
  readonly wrapUpSource: Source;
  /** For answers, and for what they do when they are called back. */
  readonly choices: Source;
}

/** Makes the caller that comes as number `index` of a plan. */
export function newCaller(plan: CallerPlan, index: number, sources: Sources): Caller {
  const patience = sources();
  const number = numberOf(plan.from, index);
  return {
    plan,
    number,
    nationalNumber: number.slice(1 + plan.countryCode),
    patience: plan.patience === undefined ? Infinity : draw(plan.patience, patience),
    handling: plan.handling,
    ...moreSources(sources),
  };
}

/** Makes whoever stands behind a contact that nobody began by calling. */
export function newStranger(handling: HandlingPlan, sources: Sources): Caller {
  return {
    plan: undefined,
    number: "",
    nationalNumber: "",
    patience: Infinity,
    handling,
    ...moreSources(sources),
  };
}

function moreSources(sources: Sources): Pick<Caller, "talkingSource" | "wrapUpSource" | "choices"> {
  return { talkingSource: sources(), wrapUpSource: sources(), choices: sources() };
}

/** Puts digits in the places of `#`; after the last number it begins again with the first. */
function numberOf(pattern: string, index: number): string {
  const places = pattern.split("#").length - 1;
  const digits = String(index % 10 ** places).padStart(places, "0");
  let used = 0;
  return pattern.replaceAll("#", () => digits.charAt(used++));
}
