import type { PercentLiteral } from "@contactflow/grammar";
import { invariant } from "../../model/invariant.ts";
import { place, single } from "../draft.ts";
import { jsonFields } from "../json.ts";
import { rawOf } from "../requests.ts";
import { numberOrRead, wordOf } from "../values.ts";
import { type LowerVerb, primary } from "./verb.ts";

export const split: LowerVerb = (around) => {
  const labels = (around.statement.arms ?? []).flatMap(({ outcomes }) => outcomes);
  const percents = labels.filter((label): label is PercentLiteral => label.kind === "PercentLiteral");
  const outcomes = around.outcomes.filter((outcome) => outcome !== "noMatch");
  invariant(percents.length === outcomes.length, "each share of a split is an outcome", place(around));
  const shares = percents.map(({ value }, index) => ({ percent: value, outcome: outcomes[index] ?? "" }));
  return single({ type: "split", shares }, around);
};

export const wait: LowerVerb = (around, args) =>
  single({ type: "wait", seconds: numberOrRead(primary(around, args)) }, around);

export const action: LowerVerb = (around, args) =>
  single(rawOf(wordOf(primary(around, args)), jsonFields(args.options)), around);
