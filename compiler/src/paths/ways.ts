import type { Action, CenterDefinition, FlowDefinition, Hook } from "@contactflow/runtime";
import { outcomeKey, stateKey, type Outcome } from "./outcomes.ts";

/** Where contacts can go, as far as the definition tells: more ways than there are, never fewer but by values at run time. */
export interface Ways {
  readonly exits: ReadonlyMap<string, readonly Exit[]>;
  /** Flows that may begin while, or after, a contact is in a state: by state. */
  readonly leads: ReadonlyMap<string, readonly string[]>;
  /** First states, by flow. */
  readonly starts: ReadonlyMap<string, string>;
}

export interface Exit extends Outcome {
  readonly key: string;
  /** The state that follows. */
  readonly to: string | undefined;
}

/** All ways of a centre. Whatever a hook is set to anywhere may run for every contact. */
export function waysOf(definition: CenterDefinition): Ways {
  const flows = Object.values(definition.flows);
  const exits = new Map<string, readonly Exit[]>();
  const leads = new Map<string, readonly string[]>();
  for (const flow of flows)
    for (const [state, { action, on }] of Object.entries(flow.states)) {
      const here = stateKey(flow.name, state);
      exits.set(
        here,
        Object.entries(on).map(([outcome, to]) => {
          const exit = { flow: flow.name, state, outcome };
          return { ...exit, key: outcomeKey(exit), to: stateKey(flow.name, to) };
        }),
      );
      leads.set(here, [...leadsOf(definition, flow, action)]);
    }
  const starts = new Map(flows.map(({ name, start }) => [name, stateKey(name, start)]));
  addReturns(definition, exits);
  return { exits, leads, starts };
}

/** A module's end goes on with an outcome of each statement that calls it. */
function addReturns({ flows }: CenterDefinition, exits: Map<string, readonly Exit[]>): void {
  const callers = Object.values(flows).flatMap((flow) =>
    Object.entries(flow.states).flatMap(([state, { action, on }]) =>
      action.type === "call" ? [{ flow: flow.name, state, module: textIn(action.module), on }] : [],
    ),
  );
  for (const flow of Object.values(flows))
    for (const [state, { action }] of Object.entries(flow.states)) {
      if (action.type !== "return") continue;
      const taken = callers
        .filter(({ module }) => module === undefined || module === flow.name)
        .flatMap((caller): readonly Exit[] => {
          const outcome =
            action.outcome !== undefined && action.outcome in caller.on ? action.outcome : "done";
          const next = caller.on[outcome];
          const exit = { flow: caller.flow, state: caller.state, outcome };
          return next === undefined
            ? []
            : [{ ...exit, key: outcomeKey(exit), to: stateKey(caller.flow, next) }];
        });
      exits.set(stateKey(flow.name, state), taken);
    }
}

const inQueue: readonly Hook[] = ["queueFlow", "agentWhisper", "customerWhisper"];
const inConversation: readonly Hook[] = [
  "holdFlow",
  "agentHoldFlow",
  "disconnectFlow",
  "pauseFlow",
  "resumeFlow",
];

function* leadsOf(definition: CenterDefinition, flow: FlowDefinition, action: Action): Iterable<string> {
  switch (action.type) {
    case "call":
      yield* named(action.module);
      return;
    case "transferToFlow":
      yield* named(action.flow);
      return;
    case "callback":
      yield* named(action.flow);
      yield* outboundWhispers(definition);
      yield* hooked(definition, ["agentWhisper", "disconnectFlow"]);
      return;
    case "enqueue":
    case "requeue":
    case "transferToAgent":
      yield* hooked(definition, [...inQueue, ...inConversation]);
      for (const quickConnect of Object.values(definition.quickConnects))
        if ("flow" in quickConnect) yield* named(quickConnect.flow);
      yield* named(definition.defaults.agentTransfer);
      yield* named(definition.defaults.queueTransfer);
      return;
    case "raw":
      if (action.action === "CreateTask") yield* taskFlows(definition, action.parameters);
      return;
    case "end":
    case "disconnect":
      if (flow.kind === "outbound whisper flow") yield* hooked(definition, inConversation);
      return;
    default:
  }
}

/** The flows that these hooks are set to anywhere, or that run by default. */
export function* hooked({ flows, defaults }: CenterDefinition, hooks: readonly Hook[]): Iterable<string> {
  for (const { states } of Object.values(flows))
    for (const { action } of Object.values(states))
      if (action.type === "setHook" && hooks.includes(action.hook)) yield* named(action.flow);
  const byDefault = {
    queueFlow: defaults.queueFlow,
    holdFlow: defaults.customerHold,
    agentHoldFlow: defaults.agentHold,
    agentWhisper: defaults.agentWhisper,
    customerWhisper: defaults.customerWhisper,
  } as const satisfies Partial<Record<Hook, string | undefined>>;
  for (const hook of hooks) if (hook in byDefault) yield* named(byDefault[hook as keyof typeof byDefault]);
}

export function* outboundWhispers({ queues, defaults }: CenterDefinition): Iterable<string> {
  for (const { outboundWhisper } of Object.values(queues)) yield* named(outboundWhisper);
  yield* named(defaults.outboundWhisper);
}

function* taskFlows(
  { taskTemplates }: CenterDefinition,
  parameters: { readonly [key: string]: unknown },
): Iterable<string> {
  yield* named(parameters["ContactFlowId"]);
  const template = textIn(parameters["TaskTemplateId"]);
  if (template !== undefined) yield* named(taskTemplates?.[template]?.settings?.["flow"]);
}

function* named(flow: unknown): Iterable<string> {
  const name = textIn(flow);
  if (name !== undefined) yield name;
}

function textIn(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** The flows that a contact can come into from this one, and how many flows lie between; modules count as part of their caller. */
export function flowsFrom(
  definition: CenterDefinition,
  ways: Ways,
  first: string,
): ReadonlyMap<string, number> {
  const found = new Map([[first, 0]]);
  for (const [flow, depth] of found)
    for (const state of Object.keys(definition.flows[flow]?.states ?? {}))
      for (const next of ways.leads.get(stateKey(flow, state)) ?? []) {
        const further = definition.flows[next]?.kind === "module" ? depth : depth + 1;
        if (!(next in definition.flows) || (found.get(next) ?? Infinity) <= further) continue;
        found.delete(next);
        found.set(next, further);
      }
  return found;
}
