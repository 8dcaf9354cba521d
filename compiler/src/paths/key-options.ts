import type { Ask, Collect, State, Text } from "@contactflow/runtime";
import type { ContactView, RunView } from "@contactflow/runtime/center";
import { candidatesFor } from "./candidates.ts";
import { outcomeKey, stateKey, stateOf } from "./outcomes.ts";
import type { Option } from "./replies.ts";
import type { Deed, Stage } from "./stage.ts";
import { knownOf, silence, step, type Here } from "./steps.ts";

/** What may be pressed where a menu listens: each key that has an arm, one that has none, and nothing. */
export function keyOptions(
  stage: Stage,
  contact: ContactView,
  { on }: State & { action: Ask<Text> },
  by: Here["by"],
): readonly Option<Deed>[] {
  const press = (keys: string) => () => {
    if (contact.beganBy !== undefined) stage.simulation.pressAs(contact.beganBy, keys);
    else stage.simulation.press(contact.contactId, keys);
  };
  const keys = Object.keys(on).filter((outcome) => /^[\d*#]$/.test(outcome));
  const other = [..."9876543210#*"].find((key) => !keys.includes(key));
  return [
    silence(stage, by("timeout")),
    ...keys.map((key) => step(`presses ${key}`, by(key), press(key))),
    ...(other === undefined ? [] : [step(`presses ${other}`, by("noMatch"), press(other))]),
  ];
}

/** What may be keyed in where an entry is asked for. */
export function entryOptions(
  stage: Stage,
  contact: ContactView,
  { place }: RunView,
  { action, on }: State & { action: Collect<Text> },
  by: Here["by"],
): readonly Option<Deed>[] {
  const { maxDigits = 20, terminator = "#", format } = action;
  const key = stateKey(place.flow, place.state);
  const entries = candidatesFor(
    stage.values,
    stage.values.ofEntry(key),
    { kind: "digits" },
    sampleEntry(action),
    knownOf(contact),
  ).filter(({ value }) => value.length <= maxDigits);
  const enter = (digits: string) => () => {
    const { simulation } = stage;
    const isComplete = digits.length >= maxDigits;
    simulation.press(contact.contactId, isComplete ? digits : `${digits}${terminator}`);
  };
  return [
    ...entries.map(({ value, towards }) =>
      step(
        `keys in ${value}`,
        [...(format === undefined || value !== "12" ? by("done") : by("invalid")), ...towards],
        enter(value),
      ),
    ),
    ...("invalid" in on && !entries.some(({ value }) => value === "12")
      ? [step("keys in 12", by("invalid"), enter("12"))]
      : []),
    silence(stage, [...by("done"), ...timeoutsAfter(stage, place.flow, on["done"])]),
  ];
}

/** No entry is the text `Timeout`, which the flow looks at next. */
function timeoutsAfter({ definition }: Stage, flow: string, next: string | undefined): readonly string[] {
  const state = next === undefined ? undefined : stateOf(definition, flow, next);
  return next !== undefined && state?.action.type === "compare" && "timeout" in state.on
    ? [outcomeKey({ flow, state: next, outcome: "timeout" })]
    : [];
}

function sampleEntry({ format, maxDigits = 20 }: Collect<Text>): string {
  if (format === undefined) return "1234567890".slice(0, Math.min(maxDigits, 4));
  return format.phone === "e164" ? "14155550123" : "4155550123";
}
