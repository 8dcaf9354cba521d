import type { Ask, Collect, State, Text } from "@contactflow/runtime";
import type { ContactView, RunView } from "@contactflow/runtime/center";
import { candidatesFor } from "./candidates.ts";
import { outcomeKey, stateKey, stateOf } from "./outcomes.ts";
import { botOptions, type Option } from "./replies.ts";
import type { Deed, NextStep, Stage } from "./stage.ts";

/** What people may do while a flow waits for them; customers may always hang up. */
export function flowSteps(stage: Stage, contact: ContactView): NextStep | undefined {
  const found = waitingSteps(stage, contact);
  const { channel, beganBy, contactId } = contact;
  if (found === undefined || beganBy !== undefined || channel === "task" || channel === "email") return found;
  const hangUp: Option<Deed> = {
    ...step("hangs up", [], () => stage.simulation.hangUp(contactId)),
    isEnd: true,
  };
  return { ...found, options: [...found.options, hangUp] };
}

function waitingSteps(stage: Stage, contact: ContactView): NextStep | undefined {
  const run = contact.customerFlow;
  const waiting = run?.waiting;
  if (run === undefined || waiting === undefined || (contact.phase === "queued" && waiting.type === "loop"))
    return undefined;
  const here = placeIn(stage, run);
  if (here === undefined) return undefined;
  const { key, state, by } = here;
  switch (waiting.type) {
    case "key":
      return { key, options: keyOptions(stage, contact, state as State & { action: Ask<Text> }, by) };
    case "digits":
      return {
        key,
        options: entryOptions(stage, contact, run, state as State & { action: Collect<Text> }, by),
      };
    case "bot":
      return {
        key,
        options: [
          ...botOptions(
            stage.values,
            waiting.bot,
            { flow: run.flow, state: run.place.state, at: state },
            knownOf(contact),
          ).map(({ value, ...option }) => ({
            ...option,
            value: () => {
              stage.botAnswers(waiting.bot, value);
              stage.simulation.say(contact.contactId, "intent" in value ? value.intent : "something");
            },
          })),
          ...(waiting.until === undefined ? [] : [silence(stage, by("timeout", "error"))]),
        ],
      };
    case "time":
      return {
        key,
        options: [
          silence(stage, by("done"), "waits"),
          ...("returned" in state.on && contact.channel === "chat"
            ? [step("comes back", by("returned"), () => stage.simulation.returnTo(contact.contactId))]
            : []),
          ...("disconnected" in state.on && contact.channel === "chat"
            ? [
                step("is left by the bot", by("disconnected"), () =>
                  stage.simulation.setBot(contact.contactId, false),
                ),
              ]
            : []),
        ],
      };
    case "call":
      return stage.simulation.outgoingCalls().some(({ number }) => number === waiting.number)
        ? undefined
        : {
            key,
            options: [
              step("hears the other side hang up", by("ended"), () =>
                stage.simulation.partyHangsUp(waiting.number),
              ),
            ],
          };
    case "speech":
    case "reply":
      return { key, options: [silence(stage, by("done", "timeout", "error"), "")] };
    case "loop":
    case "answer":
      return undefined;
    default:
      return waiting satisfies never;
  }
}

/** What becomes of a phone that the centre lets ring. */
export function ringSteps(stage: Stage, contact: ContactView): NextStep | undefined {
  const {
    simulation,
    situation: { begins },
  } = stage;
  const call = simulation.outgoingCalls().find(({ contactId }) => contactId === contact.contactId);
  if (call === undefined) return undefined;
  const run = contact.customerFlow;
  const here = run?.waiting?.type === "call" ? placeIn(stage, run) : undefined;
  const resumed = run === undefined ? undefined : placeIn(stage, run);
  const isDialled = here !== undefined;
  const who = isDialled ? call.number : "the customer";
  const react = (type: "answers" | "voicemail" | "busy" | "noAnswer") => () => {
    simulation.react(call.number, { type });
    if (type === "noAnswer") simulation.advanceTo(call.until);
  };
  const towards = (...outcomes: readonly string[]): readonly string[] => here?.by(...outcomes) ?? [];
  return {
    key: here?.key ?? `ring ${contact.initiationMethod}`,
    options: [
      {
        ...step(`${who} answers`, [...towards("ended"), ...(resumed?.by("done") ?? [])], react("answers")),
        flows: begins.type === "outboundCall" ? [begins.flow] : [],
      },
      step(`${who} does not answer`, towards("timeout", "error"), react("noAnswer")),
      step(`${who} is busy`, towards("failed", "error"), react("busy")),
      ...(contact.initiationMethod === "API"
        ? [step("voicemail answers", machineKeys(stage), react("voicemail"))]
        : []),
    ],
  };
}

/** What a machine that answers may lead to. */
function machineKeys({ definition }: Stage): readonly string[] {
  return Object.values(definition.flows).flatMap(({ name: flow, states }) =>
    Object.entries(states).flatMap(([state, { action, on }]) =>
      action.type === "raw" && action.action === "CheckOutboundCallStatus"
        ? Object.keys(on)
            .filter((outcome) => /machine/i.test(outcome))
            .map((outcome) => outcomeKey({ flow, state, outcome }))
        : [],
    ),
  );
}

interface Here {
  readonly key: string;
  readonly state: State;
  /** Those of these outcomes that lead on. */
  readonly by: (...outcomes: readonly string[]) => readonly string[];
}

export function placeIn({ definition }: Stage, { place }: RunView): Here | undefined {
  const { flow, state: name } = place;
  const state = stateOf(definition, flow, name);
  return (
    state && {
      key: stateKey(flow, name),
      state,
      by: (...outcomes) =>
        outcomes
          .filter((outcome) => outcome in state.on)
          .map((outcome) => outcomeKey({ flow, state: name, outcome })),
    }
  );
}

function keyOptions(
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

function entryOptions(
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

function step(words: string, towards: readonly string[], value: Deed): Option<Deed> {
  return { id: words, words, towards, value };
}

/** Nothing is done until something happens by itself. */
export function silence(
  { simulation }: Stage,
  towards: readonly string[],
  words = "says nothing",
): Option<Deed> {
  return { id: "silence", words, towards, value: () => void simulation.step() };
}

/** What a value may be compared with that stands elsewhere in the contact. */
export function knownOf(contact: {
  readonly attributes: Readonly<Record<string, string>>;
  readonly customer?: string;
}): (path: readonly string[]) => string | undefined {
  return ([root, name = ""]) => {
    if (root === "Attributes") return contact.attributes[name];
    return root === "CustomerEndpoint" ? contact.customer : undefined;
  };
}
