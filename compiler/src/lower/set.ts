import type { SetStatement } from "@contactflow/grammar";
import type { Text } from "@contactflow/runtime";
import type { CheckedAssignment } from "../model/checked.ts";
import { invariant } from "../model/invariant.ts";
import { type Draft, type DraftNode, place, type Surroundings, toExit, toPart, type Way } from "./draft.ts";
import { lowerProperty, type PropertyAction } from "./properties.ts";

/** Assignments that one action makes. */
type Group = { readonly name: string } & PropertyAction;

/** One action for all attributes of a kind, one for each property of `contact`, in the order written. */
export function lowerSet(around: Surroundings<SetStatement>): Draft {
  const assignments = around.program.assignments.get(around.statement);
  invariant(assignments !== undefined && assignments.length > 0, "a set was not checked", place(around));
  const groups: Group[] = [];
  for (const assignment of assignments) {
    const next = groupOf(assignment);
    const last = groups.at(-1);
    const merged = last && merge(last, next);
    if (merged === undefined) groups.push(next);
    else groups.splice(-1, 1, merged);
  }
  return groups.map(({ action, outcomes, name }, index): DraftNode => {
    const after = groups[index + 1];
    const done: Way = ["done", after === undefined ? toExit("done") : toPart(after.name)];
    return {
      part: index === 0 ? undefined : name,
      action,
      ways: [done, ...outcomes.map((outcome): Way => [outcome, toExit(outcome)])],
    };
  });
}

function groupOf(assignment: CheckedAssignment): Group {
  if (assignment.kind === "property") return { name: assignment.property, ...lowerProperty(assignment) };
  const { attribute, value, on } = assignment;
  const values: Readonly<Record<string, Text>> = Object.fromEntries([[attribute.name, value]]);
  const related = on === "related" ? ({ on: "related" } as const) : {};
  const action =
    attribute.scope === "flow"
      ? ({ type: "setFlowAttributes", values } as const)
      : ({ type: "setAttributes", values, ...related } as const);
  return { name: attribute.name, action, outcomes: ["error"] };
}

/** Attributes and descriptive properties that stand side by side are written at once, as the platform does. */
function merge(first: Group, second: Group): Group | undefined {
  const [a, b] = [first.action, second.action];
  if (a.type === "setAttributes" && b.type === "setAttributes")
    return { ...first, action: { ...a, values: { ...a.values, ...b.values } } };
  if (a.type === "setFlowAttributes" && b.type === "setFlowAttributes")
    return { ...first, action: { ...a, values: { ...a.values, ...b.values } } };
  if (a.type === "setContact" && b.type === "setContact" && a.on === b.on)
    return { ...first, action: { ...a, ...b } };
  return undefined;
}
