import type { Statement } from "@contactflow/grammar";
import { referenceText } from "../check/wording.ts";
import type { BeforeFact, FlowFacts, ReadFact, SetFact, ValueFact } from "../model/facts.ts";
import { type Read, readsOf, setBy } from "./attribute-uses.ts";
import type { FlowView } from "../control/flow-view.ts";
import { headOf } from "../control/wording.ts";
import { doubtful, valueKey } from "./doubtful-values.ts";
import { waysBefore } from "./ways-before.ts";

/** Which values a flow reads and sets, of those that are not there unless something sets them. */
export function valueFacts(view: FlowView): Pick<FlowFacts, "reads" | "sets" | "isUncertain"> {
  const { control } = view;
  const found: { readonly read: Read; readonly value: ValueFact; readonly statement: Statement }[] = [];
  const sets: SetFact[] = [];
  let isUncertain = false;
  for (const statement of control.points.keys()) {
    for (const read of readsOf(view, statement)) {
      const value = doubtful(read.value);
      if (value !== undefined) found.push({ read, value, statement });
    }
    const set = setBy(view, statement);
    if (set === undefined) isUncertain = true;
    for (const each of set ?? []) {
      const value = doubtful(each);
      if (value !== undefined) addSet(sets, { value, span: headOf(statement) });
    }
  }
  const before: ((statement: Statement, value: ValueFact) => BeforeFact | undefined) | undefined =
    found.length === 0 ? undefined : waysBefore(view, new Set(found.map(({ value }) => valueKey(value))));
  const reads = found.map(({ read: { reference, value: of }, value, statement }): ReadFact => ({
    value,
    written: typeof of === "string" ? referenceText(reference) : of.name,
    span: reference.span,
    isTest: statement.kind === "IfStatement" || statement.kind === "SwitchStatement",
    before: before?.(statement, value),
  }));
  return { reads, sets, isUncertain };
}

/** More places of one flow are never shown. */
const maxPlaces = 3;

function addSet(sets: SetFact[], set: SetFact): void {
  const key = valueKey(set.value);
  let known = 0;
  for (const { value } of sets) if (valueKey(value) === key) known += 1;
  if (known < maxPlaces) sets.push(set);
}
