import type { CenterDefinition } from "@contactflow/runtime";
import type { Decision, Plan, Run } from "./drive.ts";
import { editsFor, type Surroundings } from "./edits.ts";
import type { Option } from "./replies.ts";
import { beginningsOf, usualSituation, type Beginning } from "./situation.ts";
import { outboundWhispers } from "./ways.ts";

/** A run that is yet to be tried. */
export interface Lead {
  readonly plan: Plan;
  readonly towards: Option<unknown>;
}

/** Every way in which a contact may begin, at this moment. */
export function firstLeads(definition: CenterDefinition, at: number): Lead[] {
  return beginningsOf(definition).map((begins) => ({
    plan: { situation: usualSituation(begins, at), decisions: [] },
    towards: beginning(definition, begins),
  }));
}

function beginning(definition: CenterDefinition, begins: Beginning): Option<unknown> {
  const flows = begins.type === "dial" ? [...outboundWhispers(definition)] : [begins.flow];
  return { id: "begins", words: "", towards: [], flows, value: begins };
}

/** Takes the lead that is nearest to something new out of the list; of those alike the one that is shortest, and then the oldest. */
export function takeNearest(leads: Lead[], reach: (option: Option<unknown>) => number): Lead | undefined {
  let best = -1;
  let least = Infinity;
  for (const [index, { plan, towards }] of leads.entries()) {
    const cost = reach(towards) + plan.decisions.length / 1000 + plan.situation.others.count / 1e6;
    if (cost >= least) continue;
    best = index;
    least = cost;
  }
  return best < 0 ? undefined : leads.splice(best, 1)[0];
}

interface FurtherLead extends Lead {
  /** Those that are alike have the same. */
  readonly key: string;
}

/** Choices are told apart by how often their place was come by, up to so many times. */
const mostVisits = 4;

/** What could have happened otherwise in a run: another choice, or another situation. */
export function* leadsFrom(around: Surroundings, run: Run): Iterable<FurtherLead> {
  const { situation, decisions } = run.plan;
  const visits = new Map<string, number>();
  for (const [index, { key, standing, options, chosen }] of run.points.entries()) {
    const visit = visits.get(standing) ?? 0;
    visits.set(standing, visit + 1);
    for (const option of options) {
      if (option === chosen) continue;
      const before: readonly Decision[] = decisions.slice(0, index);
      yield {
        plan: { situation, decisions: [...before, { key, id: option.id }] },
        towards: option,
        key: `${standing} ${Math.min(visit, mostVisits)} ${option.id}`,
      };
    }
  }
  for (const passed of run.passed)
    for (const edit of editsFor(around, situation, passed)) {
      const before = decisions.slice(0, passed.after);
      yield {
        plan: { situation: edit.situation, decisions: before },
        towards: { id: "", words: "", towards: edit.towards, value: undefined },
        key: JSON.stringify([passed.flow, passed.state, edit.towards]),
      };
    }
}
