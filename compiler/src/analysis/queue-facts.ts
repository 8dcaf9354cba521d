import type { Span } from "@contactflow/grammar";
import type { Checked } from "../model/checked.ts";
import type { QueueUse } from "../model/facts.ts";
import type { FlowView } from "../control/flow-view.ts";

/** The queues that the statements of a flow send contacts to. */
export function queuesIn({ file, control }: FlowView): readonly QueueUse[] {
  const uses = new Map<string, QueueUse>();
  const add = (value: Checked | undefined, by: QueueUse["by"], span: Span): void => {
    if (value?.kind !== "symbol" || value.symbol.kind !== "resource" || value.symbol.resource !== "queue")
      return;
    const queue = value.symbol.name;
    const key = `${by} ${queue}`;
    if (!uses.has(key)) uses.set(key, { queue, by, span });
  };
  for (const statement of control.points.keys()) {
    if (statement.kind === "VerbStatement") {
      const { text: by, span } = statement.verb;
      if (by === "enqueue" || by === "callback")
        add(file.arguments.get(statement)?.primary, by, statement.primary?.span ?? span);
    } else if (statement.kind === "SetStatement")
      for (const assignment of file.assignments.get(statement) ?? [])
        if (assignment.kind === "property" && assignment.property === "queue")
          add(assignment.value, "set", assignment.span);
  }
  return [...uses.values()];
}
