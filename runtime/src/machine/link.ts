import type { CenterDefinition, FlowDefinition } from "../definition/index.ts";
import { describePlace, LinkError } from "./errors.ts";
import { fingerprint } from "./fingerprint.ts";
import { outcomesOf } from "./outcomes.ts";
import { performerOf } from "./perform.ts";
import { unwired, type LinkedFlow, type LinkedState, type Program } from "./program.ts";
import type { Command } from "./snapshot.ts";

/**
 * Makes flows executable: checks that every state and flow they name exists and lays all states out side by side.
 * A list of flows knows no queues, so that setting one becomes a command.
 *
 * @throws LinkError naming every flow and state that does not fit.
 */
export function link(source: CenterDefinition | readonly FlowDefinition[]): Program {
  const definitions = "flows" in source ? Object.values(source.flows) : source;
  const queues = Object.entries("flows" in source ? source.queues : {});
  const problems: string[] = [];
  const flows = new Map<string, LinkedFlow>();
  const table = definitions.flatMap((flow) =>
    Object.entries(flow.states).map(([name, state]) => ({ flow, name, state })),
  );
  const indexes = new Map(
    table.map(({ flow, name }, index) => [`state ${name} in flow ${flow.name}`, index]),
  );
  const find = (name: string, flow: string, where: string) => {
    const what = `state ${name} in flow ${flow}`;
    const index = indexes.get(what);
    if (index === undefined) problems.push(`${where}: there is no ${what}.`);
    return index ?? 0;
  };
  for (const { name, kind, source: where, start } of definitions) {
    if (flows.has(name)) problems.push(`${where}: there are two flows ${name}.`);
    flows.set(name, { kind, start: find(start, name, where) });
  }

  const states = table.map(({ flow, name, state: { action, on, at, step } }, index): LinkedState => {
    const { type } = action;
    const place = { flow: flow.name, state: name, ...(step && { step }), source: flow.source, at };
    const where = describePlace(place);
    const target = type === "call" ? action.module : "flow" in action && action.flow;
    if (typeof target === "string" && !flows.has(target)) {
      problems.push(`${where}: there is no flow ${target}.`);
    }
    const exits = new Map(outcomesOf(action).map((outcome) => [outcome, unwired(outcome)]));
    for (const [outcome, next] of Object.entries(on)) {
      exits.set(outcome, { outcome, to: find(next, flow.name, where) });
    }
    const noMatch = exits.get("noMatch");
    if (type === "ask" && noMatch) {
      // A key without an arm is no match.
      for (const key of "0123456789*#") if (!exits.has(key)) exits.set(key, noMatch);
    }
    const perform = performerOf(action);
    return {
      index,
      place,
      type,
      writes: (type === "raw" && action.writes) || {},
      asynchronous: type === "invoke" && action.asynchronous === true,
      exits,
      perform,
      command: perform ? undefined : (action as Command),
    };
  });
  if (problems[0]) throw new LinkError(problems.join("\n"));

  const meaning = [table.map(({ name, state: { action, on } }) => [name, action, on]), [...flows], queues];
  return {
    fingerprint: fingerprint(JSON.stringify(meaning)),
    flows,
    states,
    queues: new Map(
      queues.map(([name, { displayName = name, callerId }]) => [
        name,
        { Name: displayName, ARN: name, OutboundCallerId: { Address: callerId?.number ?? null } },
      ]),
    ),
  };
}
