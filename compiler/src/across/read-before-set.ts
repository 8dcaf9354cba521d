import type { RelatedPlace } from "@contactflow/grammar";
import { sourceWords } from "../analysis/stores.ts";
import { listed } from "../diagnostics/lists.ts";
import type { Report } from "../diagnostics/report.ts";
import type { BeforeFact, FlowFacts, ReadFact, SetFact } from "../model/facts.ts";
import type { AcrossCheck, ProgramFacts } from "./program-facts.ts";
import { type Placed, valueUses } from "./value-uses.ts";

type Setters = readonly Placed<SetFact>[];

/**
 * Reads that no way through the flow sets before, although something sets the value: later in this flow (an error), or in other
 * flows that do not lead here (a warning); and reads that only some ways set before (a warning). A flow that may come before is
 * trusted to have set it.
 */
export const readBeforeSet: AcrossCheck = (facts, reportIn) => {
  const uses = valueUses(facts);
  if (uses === undefined) return;
  const reported = new Map<FlowFacts, Set<string>>();
  for (const read of uses.reads.toSorted((left, right) => left.span.start - right.span.start)) {
    const { key, flow, before, isTest, file } = read;
    const setters = uses.setters.get(key);
    // What nothing sets at all is reported for itself.
    if (setters === undefined || before === undefined) continue;
    const told = reported.get(flow) ?? new Set();
    reported.set(flow, told);
    if (told.has(key)) continue;
    const state = stateOf(before, setters, facts);
    if (state === "set" || (state === "perhaps" && isTest)) continue;
    if (mayComeSet(read, setters, facts)) continue;
    told.add(key);
    if (state === "perhaps") reportPerhaps(read, setters, reportIn(file));
    else reportUnset(read, setters, reportIn(file));
  }
};

/** Whether a value is set on the ways to a read: on all, on some, on none. */
function stateOf(
  { isSet, modules, unset }: BeforeFact,
  setters: Setters,
  facts: ProgramFacts,
): "set" | "perhaps" | "unset" {
  const sets = (module: string): boolean => setByModule(module, setters, facts);
  if (!isSet && !modules.some(sets)) return "unset";
  return unset.some((called) => !called.some(sets)) ? "perhaps" : "set";
}

/** What a module sets, it has set for the flow that calls it. */
function setByModule(name: string, setters: Setters, { declared, leadsTo }: ProgramFacts): boolean {
  const module = declared(name);
  if (module?.kind !== "flow") return false;
  return setters.some(({ flow }) => flow === module.facts || leadsTo(module.facts, flow));
}

/** Something that may come before this flow does. */
function mayComeSet({ value, flow }: Placed<ReadFact>, setters: Setters, { leadsTo }: ProgramFacts): boolean {
  return value.scope !== "flow" && setters.some((setter) => leadsTo(setter.flow, flow));
}

function reportUnset(
  { value, written: name, span, flow }: Placed<ReadFact>,
  setters: Setters,
  report: Report,
): void {
  const related = setters.slice(0, maxRelated).map(settingPlace);
  if (!setters.some((setter) => setter.flow === flow))
    report("set-elsewhere", span, { name, flows: flowNames(setters) }, { related });
  else if (value.scope === "store")
    report("not-given-yet", span, { name, source: sourceWords(value.name) }, { related });
  else report("read-before-set", span, { name }, { related });
}

function reportPerhaps(
  { value, written: name, span, flow }: Placed<ReadFact>,
  setters: Setters,
  report: Report,
): void {
  const own = setters.filter((setter) => setter.flow === flow).slice(0, maxRelated);
  const advice =
    value.scope === "store"
      ? "Read it only where it was given, or ask for it with an `if` first."
      : "Set it on the other ways too, give it a default where it is declared, or ask for it with an `if` first.";
  report("perhaps-not-set", span, { name, advice }, { related: own.map(settingPlace) });
}

const maxRelated = 3;

function settingPlace({ file, span }: Placed<SetFact>): RelatedPlace {
  return { file, span, message: "It is set here." };
}

function flowNames(setters: Setters): string {
  return listed([...new Set(setters.map(({ flow }) => flow.name ?? "?"))], "and");
}
