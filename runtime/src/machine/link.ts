import type { Action, CenterDefinition, FlowDefinition, Json, QueueDefinition } from "../definition/index.ts";
import { describePlace, LinkError, type Place } from "./errors.ts";
import { isDynamic } from "./fill.ts";
import { fingerprint } from "./fingerprint.ts";
import { keys, outcomesOf } from "./outcomes.ts";
import { impossible, noMatch, unconnected, type LinkedState, type Program } from "./program.ts";
import type { Command } from "./snapshot.ts";

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

  const states = flows.flatMap(linkStates);
  const indexes = new Map(states.map(({ place }, index) => [`${place.flow}\n${place.state}`, index]));
  const indexOf = (flow: string, state: string) => indexes.get(`${flow}\n${state}`) ?? impossible;
  const names = new Set(states.flatMap(({ action, on }) => [...possible(action), ...Object.keys(on)]));
  const outcomes = new Map([...names].map((name, column) => [name, column]));
  const next = new Int32Array(states.length * outcomes.size).fill(impossible);
  for (const [row, { action, on, place }] of states.entries()) {
    const wire = (outcome: string, target: number) => {
      next[row * outcomes.size + (outcomes.get(outcome) ?? 0)] = target;
    };
    for (const outcome of possible(action)) wire(outcome, unconnected);
    if (action.type === "ask") for (const key of keys) wire(key, noMatch);
    for (const [outcome, target] of Object.entries(on)) wire(outcome, indexOf(place.flow, target));
  }
  return {
    fingerprint: fingerprint(JSON.stringify([flows.map(meaningOf), queues])),
    flows: new Map(
      flows.map((flow) => [flow.name, { kind: flow.kind, start: indexOf(flow.name, flow.start) }]),
    ),
    states,
    outcomes,
    next,
    queues: new Map(queues.map(([name, queue]) => [name, queueValue(name, queue)])),
  };
}

function linkStates(flow: FlowDefinition): readonly LinkedState[] {
  return Object.entries(flow.states).map(([name, state]) => ({
    place: placeOfState(flow, name),
    action: state.action,
    on: state.on,
    command: staticCommand(state.action),
  }));
}

function placeOfState(flow: FlowDefinition, state: string): Place {
  const { at, step } = flow.states[state] ?? { at: [1, 1] as const };
  return { flow: flow.name, state, ...(step !== undefined && { step }), source: flow.source, at };
}

function possible(action: Action): readonly string[] {
  return action.type === "ask" ? [...outcomesOf(action), ...keys] : outcomesOf(action);
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

/** The action itself where it is a command that nothing of the contact can change. */
function staticCommand(action: Action): Command | undefined {
  switch (action.type) {
    case "compare":
    case "repeat":
    case "setFlowAttributes":
    case "setAttributes":
    case "setQueue":
    case "setHook":
    case "setRecording":
    case "setLogging":
    case "setVoice":
    case "setRouting":
    case "setContact":
    case "tag":
    case "untag":
    case "call":
    case "return":
    case "transferToFlow":
    case "end":
      return undefined;
    case "wait":
      return typeof action.seconds === "number" ? { type: "wait", seconds: action.seconds } : undefined;
    default:
      return isDynamic(action) ? undefined : (action as Command);
  }
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
