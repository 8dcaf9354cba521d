import type { Action, CenterDefinition, NumberOperator } from "@contactflow/runtime";
import { simulatedActions } from "@contactflow/runtime/center";
import { candidatesFor } from "./candidates.ts";
import type { Passed } from "./witness.ts";
import type { MomentToCall } from "./moments.ts";
import { outcomeKey, stateOf } from "./outcomes.ts";
import { channelOf, type Situation, usualCaller } from "./situation.ts";
import type { ValueWays } from "./value-ways.ts";

/** Another situation, in which a statement is likely to end otherwise. */
export interface Edit {
  readonly situation: Situation;
  /** Outcomes that it is for: keys. */
  readonly towards: readonly string[];
}

/** What the edits need to know of a centre. */
export interface Surroundings {
  readonly definition: CenterDefinition;
  readonly values: ValueWays;
  readonly moments: readonly MomentToCall[];
}

/** How large a crowd may be. */
const mostOthers = 2000;

/** Situations in which what was passed might have ended otherwise: another hour, more callers, other agents, another number. */
export function editsFor(around: Surroundings, situation: Situation, passed: Passed): readonly Edit[] {
  const { definition, values } = around;
  const { flow, state, outcome } = passed;
  const here = stateOf(definition, flow, state);
  if (here === undefined) return [];
  const { action, on } = here;
  const towards = (...outcomes: readonly string[]): readonly string[] =>
    outcomes
      .filter((one) => one in on && one !== outcome)
      .map((one) => outcomeKey({ flow, state, outcome: one }));
  const edit = (change: Partial<Situation>, ...outcomes: readonly string[]): Edit => ({
    situation: { ...situation, ...change },
    towards: towards(...outcomes),
  });
  const useful = (edits: readonly Edit[]): readonly Edit[] =>
    edits.filter(({ towards: to }) => to.length > 0);
  switch (action.type) {
    case "checkHours":
      return useful(hoursEdits(around, situation, passed, action, edit));
    case "checkMetric":
      return useful(metricEdits(definition, situation, passed, action, edit));
    case "enqueue":
    case "requeue":
      return useful(crowds(definition, situation, passed.queue, 0).map((others) => edit({ others }, "full")));
    case "callback": {
      const queue = typeof action.queue === "string" ? action.queue : passed.queue;
      return useful(
        crowds(definition, situation, queue, action.delay + 1).map((others) => edit({ others }, "error")),
      );
    }
    case "setCallbackNumber":
      return useful([
        edit({ from: undefined }, "invalidNumber"),
        edit({ undialable: [...new Set([situation.from ?? usualCaller, usualCaller])] }, "notDialable"),
      ]);
    case "dial":
      return typeof action.number === "string"
        ? useful([edit({ undialable: [action.number] }, "failed", "error")])
        : [];
    case "raw":
      return simulatedActions.has(action.action) && action.action !== "ConnectParticipantWithLexBot"
        ? useful(
            Object.keys(on).map((one) =>
              edit({ forced: { ...situation.forced, [action.action]: one } }, one),
            ),
          )
        : [];
    case "compare":
      return compareEdits(values, situation, action);
    default:
      return [];
  }
}

type EditTo = (change: Partial<Situation>, ...outcomes: readonly string[]) => Edit;

function hoursEdits(
  { definition, moments }: Surroundings,
  situation: Situation,
  { at, queue }: Passed,
  { hours: named }: Extract<Action, { readonly type: "checkHours" }>,
  edit: EditTo,
): readonly Edit[] {
  const hours = typeof named === "string" ? named : definition.queues[queue ?? ""]?.hours;
  if (hours === undefined) return [];
  const elapsed = at - situation.at;
  return moments.map((moment) =>
    edit({ at: moment.at - elapsed }, moment.open.has(hours) ? "open" : "closed"),
  );
}

function metricEdits(
  definition: CenterDefinition,
  situation: Situation,
  { queue: current }: Passed,
  { metric, queue: named, cases }: Extract<Action, { readonly type: "checkMetric" }>,
  edit: EditTo,
): readonly Edit[] {
  const queue = typeof named === "string" ? named : current;
  const outcomeFor = (value: number): string =>
    cases.find(({ operator, operand }) => holds(operator, value, operand))?.outcome ?? "noMatch";
  if (queue === undefined) return [];
  if (metric === "size" || metric === "oldestAge")
    return cases
      .flatMap(({ operand }) => [operand - 1, operand, operand + 1])
      .filter((value) => value >= 0 && value <= (metric === "size" ? mostOthers : 7 * 86_400))
      .map((value) =>
        edit(
          {
            others: {
              ...(metric === "size" ? { count: value, ago: 0 } : { count: 1, ago: value * 1000 }),
              toQueue: true,
            },
          },
          outcomeFor(value),
        ),
      );
  const serving = Object.entries(definition.routingProfiles)
    .filter(([, { queues }]) => queues.some((served) => served.queue === queue))
    .map(([profile]) => profile);
  return serving.flatMap((profile) => [
    edit({ staffed: { ...situation.staffed, [profile]: "available" } }, outcomeFor(1)),
    edit(
      { staffed: { ...situation.staffed, [profile]: "busy" } },
      outcomeFor(metric === "agentsAvailable" ? 0 : 1),
    ),
    edit({ staffed: {} }, outcomeFor(0)),
  ]);
}

function holds(operator: "==" | NumberOperator, value: number, operand: number): boolean {
  switch (operator) {
    case "==":
      return value === operand;
    case "<":
      return value < operand;
    case "<=":
      return value <= operand;
    case ">":
      return value > operand;
    case ">=":
      return value >= operand;
    default:
      return operator satisfies never;
  }
}

/** So many others that a queue is full: those who call may not use the headroom that those who come from elsewhere may. */
function crowds(
  { queues }: CenterDefinition,
  { others }: Situation,
  queue: string | undefined,
  seconds: number,
): readonly Situation["others"][] {
  const most = queue === undefined ? undefined : queues[queue]?.maxContacts;
  if (most === undefined || most > mostOthers) return [];
  const counts = [most, Math.floor(most * 1.2)].filter((count) => count !== others.count);
  return counts.map((count) => ({ count, ago: seconds * 1000, toQueue: false }));
}

/** Values that come with the contact: the caller's number, and attributes that a program gives. */
function compareEdits(
  values: ValueWays,
  situation: Situation,
  { value }: Extract<Action, { readonly type: "compare" }>,
): readonly Edit[] {
  if (typeof value !== "object" || !("read" in value)) return [];
  const [root, name = ""] = value.read;
  if (root === "CustomerEndpoint" && channelOf(situation.begins) === "voice")
    return candidatesFor(
      values,
      [value.read.join(".")],
      { kind: "phone" },
      situation.from ?? "",
      () => undefined,
    )
      .filter(({ value: number }) => /^\+[1-9]\d{6,14}$/.test(number))
      .map(({ value: from, towards }) => ({ situation: { ...situation, from }, towards }));
  if (root !== "Attributes" || situation.begins.type === "call" || situation.begins.type === "dial")
    return [];
  return candidatesFor(values, [`Attributes.${name}`], { kind: "text" }, "", () => undefined).map(
    ({ value: given, towards }) => ({
      situation: { ...situation, attributes: { ...situation.attributes, [name]: given } },
      towards,
    }),
  );
}
