import type { Checked } from "../program/checked.ts";
import type { FlowView } from "./flow-view.ts";

/** The queues that the statements of a flow send contacts to, by name. */
export function queuesIn({ file, control }: FlowView): readonly string[] {
  const names = new Set<string>();
  for (const statement of control.points.keys()) {
    if (statement.kind === "VerbStatement") {
      const { text } = statement.verb;
      if (text === "enqueue" || text === "callback") addQueue(names, file.arguments.get(statement)?.primary);
    } else if (statement.kind === "SetStatement")
      for (const assignment of file.assignments.get(statement) ?? [])
        if (assignment.kind === "property" && assignment.property === "queue")
          addQueue(names, assignment.value);
  }
  return [...names];
}

function addQueue(names: Set<string>, value: Checked | undefined): void {
  if (value?.kind === "symbol" && value.symbol.kind === "resource" && value.symbol.resource === "queue")
    names.add(value.symbol.name);
}
