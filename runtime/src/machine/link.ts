import type { Action, CenterDefinition, FlowDefinition, Json, QueueDefinition } from "../definition/index.ts";
import { describePlace, LinkError, type Place } from "./errors.ts";
import { fingerprint } from "./fingerprint.ts";
import { isLast, keys, leaves, outcomesOf } from "./outcomes.ts";
import { performer, staticCommand, unwired } from "./perform.ts";
import type { Exit, LinkedState, Program } from "./program.ts";

/**
 * Makes flows executable: checks that every state and flow they name exists and lays all states out in tables.
 * A list of flows knows no queues, so that setting one becomes a command.
 *
 * @throws LinkError naming every flow and state that does not fit.
 */
export function link(source: CenterDefinition | readonly FlowDefinition[]): Program {
  const flows = "flows" in source ? Object.values(source.flows) : source;
  const queues = "flows" in source ? Object.entries(source.queues) : [];
  const problems: string[] = [];
  const byName = new Map<string, FlowDefinition>();
  for (const flow of flows) {
    if (byName.has(flow.name)) problems.push(`There are two flows called ${flow.name}.`);
    byName.set(flow.name, flow);
  }
  problems.push(...flows.flatMap((flow) => problemsOf(flow, byName)));
  if (problems.length > 0) throw new LinkError(problems);

  const places = flows.flatMap((flow) => Object.keys(flow.states).map((name) => placeOfState(flow, name)));
  const indexes = new Map(places.map(({ flow, state }, index) => [`${flow}\n${state}`, index]));
  const indexOf = (flow: string, state: string) => indexes.get(`${flow}\n${state}`) ?? -1;
  const states: LinkedState[] = [];
  const program: Program = {
    fingerprint: fingerprint(JSON.stringify([flows.map(meaningOf), queues])),
    flows: new Map(flows.map(({ name, kind, start }) => [name, { kind, start: indexOf(name, start) }])),
    states,
    queues: new Map(queues.map(([name, queue]) => [name, queueValue(name, queue)])),
  };
  for (const flow of flows) {
    for (const [name, { action, on }] of Object.entries(flow.states)) {
      const place = places[states.length] ?? placeOfState(flow, name);
      const exits = exitsOf(action, on, (target) => indexOf(flow.name, target));
      states.push({
        place,
        action,
        exits,
        takes: action.type === "collect" ? "input" : action.type === "invoke" ? "result" : undefined,
        isLast: isLast(action),
        command: staticCommand(action),
        perform: performer(program, action, place, states.length, exits),
      });
    }
  }
  return program;
}

/** All the ways out of a state. Keys without an arm go the way of `noMatch`. */
function exitsOf(
  action: Action,
  on: Readonly<Record<string, string>>,
  indexOf: (state: string) => number,
): ReadonlyMap<string, Exit> {
  const exits = new Map(outcomesOf(action).map((outcome) => [outcome, unwired(outcome)]));
  for (const [outcome, target] of Object.entries(on)) exits.set(outcome, { outcome, to: indexOf(target) });
  if (leaves(action)) exits.set("done", { outcome: "done", to: { type: "finished", how: "left" } });
  const other = exits.get("noMatch");
  if (action.type === "ask" && other) {
    for (const key of keys) if (!exits.has(key)) exits.set(key, other);
  }
  return exits;
}

function placeOfState(flow: FlowDefinition, state: string): Place {
  const { at, step } = flow.states[state] ?? { at: [1, 1] as const };
  return { flow: flow.name, state, ...(step !== undefined && { step }), source: flow.source, at };
}

function problemsOf(flow: FlowDefinition, flows: ReadonlyMap<string, FlowDefinition>): readonly string[] {
  const problems: string[] = [];
  const has = (state: string) => Object.hasOwn(flow.states, state);
  if (!has(flow.start)) {
    problems.push(`${flow.source}: flow ${flow.name} starts with ${flow.start}, which is no state of it.`);
  }
  for (const [name, { action, on }] of Object.entries(flow.states)) {
    const where = describePlace(placeOfState(flow, name));
    for (const [outcome, target] of Object.entries(on)) {
      if (!has(target))
        problems.push(`${where}: ${outcome} leads to ${target}, which is no state of the flow.`);
    }
    const target = action.type === "call" ? action.module : "flow" in action ? action.flow : undefined;
    if (typeof target === "string" && !flows.has(target)) {
      problems.push(`${where}: there is no flow called ${target}.`);
    } else if (action.type === "call" && typeof target === "string" && flows.get(target)?.kind !== "module") {
      problems.push(`${where}: ${target} is called, but it is no module.`);
    }
  }
  return problems;
}

/** What must be the same for a stored snapshot to mean the same; source positions are not part of it. */
function meaningOf({ name, kind, start, states }: FlowDefinition): Json {
  return [
    name,
    kind,
    start,
    Object.entries(states).map(([state, { action, on }]) => [state, action, on] as unknown as Json),
  ];
}

/** Resources are known by their declared name here, which stands for their ARN too. */
function queueValue(name: string, { displayName, callerId }: QueueDefinition): Json {
  return {
    Name: displayName ?? name,
    ARN: name,
    ...(callerId?.number !== undefined && {
      OutboundCallerId: { Address: callerId.number, Type: "TELEPHONE_NUMBER" },
    }),
  };
}
