import type { CenterDefinition, Channel } from "@contactflow/runtime";

/** How a contact begins. */
export type Beginning =
  | { readonly type: "call"; readonly to: string; readonly flow: string }
  | { readonly type: "chat" | "task" | "email" | "outboundCall"; readonly flow: string }
  /** An agent calls a customer. */
  | { readonly type: "dial"; readonly profile: string };

/** What is so before the contact begins; the search changes it step by step. */
export interface Situation {
  readonly begins: Beginning;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The caller's number; `undefined`: withheld. */
  readonly from: string | undefined;
  /** The numbers that are valid, and cannot be dialled. */
  readonly undialable: readonly string[];
  /** Routing profiles that have an agent at work, and what the agent does. */
  readonly staffed: Readonly<Record<string, "available" | "busy">>;
  /** Others who have done the same before, and how long ago; `toQueue`: and have gone on until they wait in a queue. */
  readonly others: { readonly count: number; readonly ago: number; readonly toQueue: boolean };
  /** Platform actions that the simulation knows, and that end in this outcome nevertheless. */
  readonly forced: Readonly<Record<string, string>>;
  /** Given by the program that starts the contact. */
  readonly attributes: Readonly<Record<string, string>>;
}

export const usualCaller = "+14155550123";

export function usualSituation(begins: Beginning, at: number): Situation {
  return {
    begins,
    at,
    from: usualCaller,
    undialable: [],
    staffed: {},
    others: { count: 0, ago: 0, toQueue: false },
    forced: {},
    attributes: {},
  };
}

/** The ways in which contacts begin in a centre, the plainest first. */
export function beginningsOf(definition: CenterDefinition): readonly Beginning[] {
  const { phoneNumbers, routingProfiles, queues, defaults } = definition;
  const calls = Object.entries(phoneNumbers).flatMap(([to, { flow }]): readonly Beginning[] =>
    flow === undefined ? [] : [{ type: "call", to, flow }],
  );
  const answered = new Set(calls.map((call) => ("flow" in call ? call.flow : "")));
  const started = Object.values(definition.flows)
    .filter(
      ({ name, kind }) => kind === "inbound flow" && !answered.has(name) && !isFollowed(definition, name),
    )
    .map(({ name }): Beginning => ({ type: startOf(definition, name), flow: name }));
  const dials = Object.entries(routingProfiles).flatMap(
    ([profile, { outboundQueue }]): readonly Beginning[] =>
      outboundQueue !== undefined &&
      (queues[outboundQueue]?.outboundWhisper ?? defaults.outboundWhisper) !== undefined
        ? [{ type: "dial", profile }]
        : [],
  );
  const byFlow = new Map(calls.map((call) => ["flow" in call ? call.flow : "", call]));
  return [...byFlow.values(), ...started, ...dials];
}

/** Whether a flow goes on with contacts that have begun in another one. */
function isFollowed({ flows }: CenterDefinition, name: string): boolean {
  return Object.values(flows).some(({ states }) =>
    Object.values(states).some(({ action }) => "flow" in action && action.flow === name),
  );
}

/** What begins in a flow that no phone number leads to, by what it is named for or does. */
function startOf(definition: CenterDefinition, flow: string): "chat" | "task" | "email" | "outboundCall" {
  const { taskTemplates = {}, emailAddresses = {} } = definition;
  const leads = (group: CenterDefinition["emailAddresses"]): boolean =>
    Object.values(group ?? {}).some(({ settings }) => settings?.["flow"] === flow);
  if (leads(taskTemplates) || isTaskFlow(definition, flow)) return "task";
  if (leads(emailAddresses)) return "email";
  const actions = Object.values(definition.flows[flow]?.states ?? {}).map(({ action }) => action);
  const raw = new Set(actions.flatMap((action) => (action.type === "raw" ? [action.action] : [])));
  const has = (...names: readonly string[]): boolean => names.some((name) => raw.has(name));
  if (has("CheckOutboundCallStatus")) return "outboundCall";
  if (has("LoadContactContent", "SendMessage") && !actions.some(({ type }) => type === "ask")) return "email";
  const speaks = actions.some(
    ({ type }) => type === "ask" || type === "collect" || type === "loop" || type === "dial",
  );
  return speaks ? "outboundCall" : "chat";
}

function isTaskFlow({ flows }: CenterDefinition, flow: string): boolean {
  return Object.values(flows).some(({ states }) =>
    Object.values(states).some(
      ({ action }) =>
        action.type === "raw" &&
        action.action === "CreateTask" &&
        action.parameters["ContactFlowId"] === flow,
    ),
  );
}

export function channelOf({ type }: Beginning): Channel {
  switch (type) {
    case "call":
    case "outboundCall":
    case "dial":
      return "voice";
    default:
      return type;
  }
}

const names = ["Anna", "Ben", "Clara", "David", "Eva", "Felix", "Grace", "Henry", "Iris", "Jonas"];

/** The agent of a routing profile: one that is declared, or one with a name of ours. */
export function agentOf({ agents, routingProfiles }: CenterDefinition, profile: string): string {
  const declared = Object.entries(agents).find(([, agent]) => agent.profile === profile)?.[0];
  if (declared !== undefined) return declared;
  const index = Object.keys(routingProfiles).indexOf(profile);
  const free = names.filter((name) => !(name in agents));
  return free[index] ?? `Agent${index + 1}`;
}
