import type { Action } from "@contactflow/runtime";
import { checkFiles } from "../program/program.ts";
import type { FlowGraph } from "../graph/graph.ts";
import { terminalReport } from "../report/terminal.ts";
import { lowerProgram } from "../compile.ts";

/** What the flows below may refer to. */
const surroundings = `
center Example { country: US, timezone: "America/New_York" }
external attributes {
  phoneNumber: phone
  tier: "gold" | "silver"
  tries: number
}
hours Office { open: [mon-fri 08:00-18:00] }
queue Support { hours: Office }
queue Callbacks { maxContacts: 10 }
routing profile Frontline { channels: { voice: 1 }, queues: [Support, Callbacks] }
lambda Lookup { input: { phone: phone }, output: { tier: text }, timeout: 4s }
agent Anna { profile: Frontline }
prompt Music { }
queue flow Waiting { loop Music { error { end } } }
inbound flow Elsewhere { disconnect }
`;

/** The graph of flow `F`, which must be free of errors. */
export function graphOf(flow: string): FlowGraph {
  const graph = graphsOf(flow).find(({ name }) => name === "F");
  if (graph === undefined) throw new Error("there is no flow F");
  return graph;
}

/** The whole program that given flows are part of. */
export function sourceOf(flows: string): string {
  return `${surroundings}\n${flows.replaceAll(/^ {4}/gm, "")}`;
}

export function graphsOf(flows: string): readonly FlowGraph[] {
  const text = sourceOf(flows);
  const program = checkFiles({ readFile: () => text }, ["f.flow"]);
  const errors = program.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0)
    throw new Error(terminalReport(errors, new Map([["f.flow", text]]), { color: false, limit: 5 }));
  return lowerProgram(program).graphs;
}

/** A graph as lines: `id  what it does  | outcome > next, …`. */
export function table({ nodes }: FlowGraph): readonly string[] {
  return nodes.map(({ id, action, edges }) => {
    const ways = edges.map(({ outcome, target }) => `${outcome} > ${target}`).join(", ");
    return `${id}: ${described(action)}${ways === "" ? "" : ` | ${ways}`}`;
  });
}

function described({ type, ...rest }: Action): string {
  const values = Object.values(rest).map((value) => JSON.stringify(value).replaceAll('"', ""));
  return [type, ...values].join(" ");
}
