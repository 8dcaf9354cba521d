import type { Ask, Collect, State, Text } from "@contactflow/runtime";
import type { ContactView } from "@contactflow/runtime/center";
import { entryOptions, keyOptions } from "./key-options.ts";
import { botOptions, type Option } from "./replies.ts";
import type { Deed, NextStep, Stage } from "./stage.ts";
import { knownOf, placeIn, silence, step } from "./steps.ts";

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
