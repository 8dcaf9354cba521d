import type { ContactView } from "@contactflow/runtime/center";
import { outcomeKey } from "./outcomes.ts";
import type { NextStep, Stage } from "./stage.ts";
import { placeIn, step } from "./steps.ts";

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
