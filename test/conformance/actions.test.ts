import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { PlatformAction, VerbEntry } from "../../compiler/src/catalogue/index.ts";
import { duration } from "../../compiler/src/catalogue/shapes.ts";
import { live } from "../../compiler/src/catalogue/sources.ts";
import { type Facts, shortcomings } from "./conform.ts";
import { type Known, known } from "./known.ts";

const facts = JSON.parse(readFileSync(new URL("actions.json", import.meta.url), "utf8")) as Facts;

test("the catalogue has every action of the platform, with its errors, results and parameters", () => {
  expect(shortcomings(facts, known)).toEqual([]);
});

function without<Value>(map: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> {
  expect(map.has(key)).toBe(true);
  return new Map([...map].filter(([name]) => name !== key));
}

function withAction(type: string, change: (action: PlatformAction) => Partial<PlatformAction>): Known {
  const action = known.actions.get(type);
  if (action === undefined) throw new Error(`there is no ${type}`);
  return { ...known, actions: new Map(known.actions).set(type, { ...action, ...change(action) }) };
}

function withVerb(name: string, change: (verb: VerbEntry) => Partial<VerbEntry>): Known {
  const verb = known.verbs.get(name);
  if (verb === undefined) throw new Error(`there is no ${name}`);
  return { ...known, verbs: new Map(known.verbs).set(name, { ...verb, ...change(verb) }) };
}

const dropped = (fields: Readonly<Record<string, unknown>>, name: string) => {
  expect(fields).toHaveProperty([name]);
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));
};

describe("what is damaged is noticed:", () => {
  test.each<[what: string, damaged: () => Known, told: string]>([
    [
      "an entry is gone",
      () => ({ ...known, actions: without(known.actions, "GetCase") }),
      "GetCase: no entry",
    ],
    ["an entry too many", () => withAction("GetCase", () => ({})), "Invented: unheard of"],
    [
      "an error is gone",
      () =>
        withAction("GetCase", ({ errors }) => ({
          errors: dropped(errors, "NoneFound") as PlatformAction["errors"],
        })),
      "GetCase: NoneFound: no outcome",
    ],
    [
      "an error too many",
      () =>
        withAction("UpdateContactRecordingBehavior", () => ({
          errors: { ...known.actions.get("CreateCase")?.errors },
        })),
      "UpdateContactRecordingBehavior: NoMatchingError: no such error",
    ],
    [
      "an error that must be there is taken to be optional",
      () =>
        withAction("TagContact", ({ errors }) => ({
          errors: Object.fromEntries(
            Object.entries(errors).map(([type, error]) => [type, { ...error, required: "never" }]),
          ),
        })),
      "TagContact: NoMatchingError: never, not always",
    ],
    [
      "a condition is gone",
      () =>
        withAction("CheckOutboundCallStatus", ({ conditions }) => ({
          conditions: conditions && {
            ...conditions,
            operands: dropped(conditions.operands ?? {}, "VoicemailBeep") as Record<string, string>,
          },
        })),
      "CheckOutboundCallStatus: operand VoicemailBeep: no outcome",
    ],
    [
      "an operator is gone",
      () =>
        withAction("Compare", () => ({
          conditions: { ...live, operators: ["Equals"], operands: undefined },
        })),
      "Compare: operators Equals, not Equals,TextStartsWith,TextEndsWith,TextContains,NumberGreaterThan,NumberGreaterOrEqualTo,NumberLessThan,NumberLessOrEqualTo",
    ],
    [
      "the verb is gone",
      () => ({ ...known, verbs: without(known.verbs, "measure") }),
      "GetMetricData: nothing stands for it",
    ],
    [
      "the property is gone",
      () => ({ ...known, properties: without(known.properties, "streaming") }),
      "UpdateContactMediaStreamingBehavior: MediaStreamingState: cannot be written",
    ],
    [
      "a parameter of an action is gone",
      () =>
        withAction("TransferParticipantToThirdParty", ({ parameters }) => ({
          parameters: dropped(parameters, "ThirdPartyDTMFDigits") as PlatformAction["parameters"],
        })),
      "TransferParticipantToThirdParty: ThirdPartyDTMFDigits: cannot be written",
    ],
    [
      "a parameter of a request is gone",
      () =>
        withVerb("task", ({ requests = [] }) => ({
          requests: requests.map((request) => ({
            ...request,
            parameters: dropped(request.parameters, "ScheduledTime") as typeof request.parameters,
          })),
        })),
      "CreateTask: ScheduledTime: cannot be written",
    ],
    [
      "an option is gone that a parameter is written in",
      () =>
        withVerb("dial", ({ options }) => ({
          options: dropped(options, "sendDigits") as VerbEntry["options"],
        })),
      "TransferParticipantToThirdParty: ThirdPartyDTMFDigits: there is no dial.sendDigits",
    ],
    [
      "a limit is too wide",
      () =>
        withVerb("callback", ({ options }) => ({
          options: Object.fromEntries(
            Object.entries(options).map(([name, option]) => [
              name,
              name === "delay" ? { ...option, shape: duration(1, 999_999) } : option,
            ]),
          ),
        })),
      "CreateCallbackContact: InitialCallDelaySeconds: 1 to 999999, not 1 to 259200",
    ],
  ])("%s", (what, damaged, told) => {
    const changed = damaged();
    const invented = known.actions.get("GetCase");
    const actions =
      what === "an entry too many" && invented !== undefined
        ? new Map(changed.actions).set("Invented", { ...invented, type: "Invented" })
        : changed.actions;
    expect(shortcomings(facts, { ...changed, actions })).toContain(told);
  });

  test.each(facts.actions.map(({ type }) => type))("the entry of %s is gone", (type) => {
    expect(shortcomings(facts, { ...known, actions: without(known.actions, type) })).toContain(
      `${type}: no entry`,
    );
  });

  const errors = facts.actions.flatMap(({ type, errors: all }) =>
    all.map((error) => [error.type, type] as const),
  );
  test.each(errors)("the error %s of %s is gone", (error, type) => {
    const changed = withAction(type, (action) => ({
      errors: dropped(action.errors, error) as PlatformAction["errors"],
    }));
    expect(shortcomings(facts, changed)).toContain(`${type}: ${error}: no outcome`);
  });
});
