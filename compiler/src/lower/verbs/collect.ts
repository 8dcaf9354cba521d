import type { Action, Collect, Text } from "@contactflow/runtime";
import { type DraftNode, exits, place, toExit, toPart, type Way } from "../draft.ts";
import { booleanOf, fieldsOf, numberOf, optional, promptOf, textOf, wordOf } from "../values.ts";
import { invariant } from "../../model/invariant.ts";
import { type LowerVerb, option, primary } from "./verb.ts";

const entry: Text = { read: ["StoredCustomerInput"] };
/** What the platform stores when nothing is entered in time. */
const nothing = "Timeout";

/** The entry, the question whether there was one, and the attribute that takes it. */
export const collect: LowerVerb = (around, args) => {
  const target = args.primary;
  const check: DraftNode = {
    part: "check",
    action: {
      type: "compare",
      value: entry,
      cases: [{ operator: "==", operand: nothing, outcome: "timeout" }],
    },
    ways: [
      ["timeout", toExit("timeout")],
      ["noMatch", target === undefined ? toExit("done") : toPart("store")],
    ],
  };
  const ask: DraftNode = {
    part: undefined,
    action: entryOf(around, args),
    ways: [
      ["done", toPart("check")],
      ...around.outcomes
        .filter((outcome) => outcome === "invalid" || outcome === "error")
        .map((outcome): Way => [outcome, toExit(outcome)]),
    ],
  };
  if (target === undefined) return [ask, check];
  return [ask, check, { part: "store", action: store(around, args), ways: exits("done", "error") }];
};

function store(around: Parameters<LowerVerb>[0], args: Parameters<LowerVerb>[1]): Action {
  const target = primary(around, args);
  invariant(target.kind === "read", "an entry is stored in an attribute", place(around));
  const [scope, name] = target.path;
  invariant(name !== undefined, "an attribute has a name", place(around));
  const values = Object.fromEntries([[name, entry]]);
  return { type: scope === "FlowAttributes" ? "setFlowAttributes" : "setAttributes", values };
}

function entryOf(around: Parameters<LowerVerb>[0], args: Parameters<LowerVerb>[1]): Collect<Text> {
  const { format, encrypt, ...rest } = args.options;
  return {
    type: "collect",
    prompt: promptOf(option(around, args, "prompt")),
    timeout: numberOf(option(around, args, "timeout")),
    ...optional("betweenDigits", rest["betweenDigits"], numberOf),
    ...(format === undefined ? {} : { format: phoneFormat(around, wordOf(format)) }),
    ...optional("maxDigits", rest["maxDigits"], numberOf),
    ...optional("terminator", rest["terminator"], wordOf),
    ...optional("cancelKey", rest["cancel"], booleanOf),
    ...optional("encrypt", encrypt, (value) => {
      const { key, certificate } = fieldsOf(value);
      invariant(key !== undefined && certificate !== undefined, "encryption needs both", place(around));
      return { keyId: textOf(key), certificate: textOf(certificate) };
    }),
  };
}

function phoneFormat(around: Parameters<LowerVerb>[0], format: string): NonNullable<Collect<Text>["format"]> {
  if (format === "e164") return { phone: "e164" };
  const country = around.program.centerProperty("country");
  invariant(country !== undefined, "local numbers need the centre's country", place(around));
  return { phone: "local", country };
}
