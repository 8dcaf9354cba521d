import { expect, test } from "vitest";
import type { Action } from "@contactflow/runtime";
import type { FlowGraph } from "../graph/graph.ts";
import { diagramOf } from "./diagram.ts";

const span = { start: 0, end: 0 };

type Node = readonly [id: string, action: Action, on?: Readonly<Record<string, string>>, step?: string];

function graph(...nodes: readonly Node[]): FlowGraph {
  return {
    name: "F",
    displayName: undefined,
    description: undefined,
    kind: "inbound flow",
    file: "f.flow",
    span,
    start: nodes[0]?.[0] ?? "",
    nodes: nodes.map(([id, action, on = {}, step]) => ({
      id,
      action,
      step,
      span,
      edges: Object.entries(on).map(([outcome, target]) => ({ outcome, target, span: undefined })),
    })),
  };
}

const hello: Action = { type: "play", prompt: { say: "Hello." } };
const bye: Action = { type: "disconnect" };

function edgesOf(flow: FlowGraph): readonly string[] {
  return diagramOf(flow).edges.map(
    ({ from, to, outcomes, muted }) => `${from} ${muted ? "-.-" : "---"} ${outcomes.join("|")} ${to}`,
  );
}

test("the outcomes that lead to one place share an edge, and the normal way on needs no word", () => {
  const ask: Action = { type: "ask", prompt: { say: "?" }, timeout: 5 };
  const flow = graph(
    ["hello", hello, { done: "ask", error: "bye" }],
    ["ask", ask, { 1: "hello", 2: "bye", timeout: "bye", noMatch: "hello", error: "bye" }],
    ["bye", bye],
  );
  expect(edgesOf(flow)).toEqual([
    "hello ---  ask",
    "hello -.- error bye",
    "ask --- 1|noMatch hello",
    "ask --- 2|timeout|error bye",
  ]);
});

test("a choice says its one condition in the node, and several of them at the edges", () => {
  const tier = { read: ["Attributes", "tier"] } as const;
  const one: Action = {
    type: "compare",
    value: tier,
    cases: [{ operator: "==", operand: "gold", outcome: "gold" }],
  };
  const several: Action = {
    type: "checkMetric",
    metric: "oldestAge",
    queue: "Support",
    cases: [
      { operator: "==", operand: 0, outcome: "a" },
      { operator: ">", operand: 300, outcome: "b" },
    ],
  };
  const flow = graph(
    ["one", one, { gold: "several", noMatch: "bye" }],
    ["several", several, { a: "one", b: "several", noMatch: "bye" }],
    ["bye", bye],
  );
  expect(diagramOf(flow).nodes.map(({ lines }) => lines[0])).toEqual([
    "tier == gold",
    "Support.oldestAge …",
    undefined,
  ]);
  expect(edgesOf(flow)).toEqual([
    "one --- yes several",
    "one --- no bye",
    "several --- 0s one",
    "several --- > 5m several",
    "several --- else bye",
  ]);
});

/** `count` prompts in a row whose errors all go to the step `sorry`. */
function plays(count: number): FlowGraph {
  const ids = Array.from({ length: count }, (_, index) => `play${index}`);
  return graph(
    ...ids.map((id, index): Node => [id, hello, { done: ids[index + 1] ?? "sorry", error: "sorry" }]),
    ["sorry", hello, { done: "bye", error: "bye" }, "sorry"],
    ["bye", bye, {}, "sorry"],
  );
}

test("error edges that crowd into one step become notes, a few are drawn", () => {
  expect(edgesOf(plays(3)).filter((edge) => edge.includes("-.-"))).toHaveLength(2);
  expect(edgesOf(plays(4)).filter((edge) => edge.includes("-.-"))).toHaveLength(0);
  expect(diagramOf(plays(4)).nodes.map(({ notes }) => notes.map(({ text }) => text))).toEqual([
    ["error → sorry"],
    ["error → sorry"],
    ["error → sorry"],
    [],
    [],
    [],
  ]);
});

test("texts show the values they read by the names of the language", () => {
  const action: Action = {
    type: "play",
    prompt: {
      say: [
        "Hello ",
        { read: ["Attributes", "name"] },
        ", you pressed ",
        { read: ["StoredCustomerInput"] },
        " on ",
        { read: ["SystemEndpoint", "Address"] },
        " for ",
        { read: ["External", "order", "id"] },
        ".",
      ],
    },
  };
  const callback: Action = { type: "callback", queue: "Callbacks", delay: 99, retries: 1, interval: 600 };
  expect(diagramOf(graph(["a", action], ["b", callback])).nodes.map(({ lines }) => lines)).toEqual([
    ["“Hello ${name}, you pressed ${input} on ${dialed.number} for ${external.order.id}.”"],
    ["Callbacks", "after 99s, 1 retry every 10m"],
  ]);
});
