import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Diagram } from "./diagram.ts";
import { mermaidOf } from "./mermaid.ts";

const greeting: Diagram = {
  flow: "Greeting",
  kind: "inbound flow",
  description: undefined,
  start: "play",
  nodes: [
    { id: "play", role: "act", verb: "play", lines: ["“Hello.”"], notes: [], step: undefined },
    {
      id: "ask",
      role: "ask",
      verb: "ask",
      lines: ["“More?”"],
      notes: [{ text: "error → bye", to: "bye" }],
      step: "menu",
    },
    { id: "if", role: "choice", verb: "if", lines: ["tier == gold"], notes: [], step: "menu" },
    { id: "bye", role: "leave", verb: "disconnect", lines: [], notes: [], step: "bye" },
  ],
  edges: [
    { from: "play", to: "ask", outcomes: [], muted: false },
    { from: "play", to: "bye", outcomes: ["error"], muted: true },
    { from: "ask", to: "if", outcomes: ["1", "2"], muted: false },
  ],
};

test("one flow is one flowchart with its steps as subgraphs", () => {
  expect(mermaidOf([greeting])).toBe(`flowchart TD
  start(["inbound flow Greeting"])
  n0["play<br/>“Hello.”"]
  subgraph s0["step menu"]
    n1[/"ask<br/>“More?”<br/>(error → bye)"/]
    n2{{"if<br/>tier == gold"}}
  end
  subgraph s1["step bye"]
    n3(["disconnect"])
  end
  start --> n0
  n0 --> n1
  n0 -.->|"error"| n3
  n1 -->|"1, 2"| n2
  linkStyle 2 stroke:#999,color:#999
`);
});

test("several flows stand in one chart, each in a box of its own", () => {
  const chart = mermaidOf([greeting, { ...greeting, flow: "Second" }]);
  expect(chart).toContain(`  subgraph f1["inbound flow Second"]\n    f1start(["inbound flow Second"])`);
  expect(chart).toContain('  f1n0 -.->|"error"| f1n3\n');
  expect(chart).toContain("  linkStyle 2,6 stroke:#999,color:#999\n");
});

test("no text of a flow can become part of the chart's own language", () => {
  const label = String.raw`"(?:[\p{L}\p{M}\p{N} .,:!?=+()“”…→]|\u200B|#\d+;|<br/>)*"`;
  const lines = [
    "flowchart TD",
    String.raw` *\w+(?:\[${label}\]|\[/${label}/\]|\{\{${label}\}\}|\(\[${label}\]\))`,
    String.raw` *subgraph \w+\[${label}\]`,
    " *end",
    String.raw` *\w+ (?:-->|-\.->)(?:\|${label}\|)? \w+`,
    String.raw` *linkStyle [\d,]+ stroke:#999,color:#999`,
    "",
  ];
  const grammar = new RegExp(`^(?:${lines.join("|")})$`, "u");
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      '"]; click n0 call evil()',
      "%%{init: {}}%%",
      "`**x**`",
      "end",
      "a\n---\nb",
      "&lt;",
      "#quot;",
      "$$x$$",
    ),
  );
  fc.assert(
    fc.property(text, text, text, (line, outcome, step) => {
      const chart = mermaidOf([
        {
          ...greeting,
          flow: line,
          nodes: greeting.nodes.map((node) => ({ ...node, verb: line, lines: [line, outcome], step })),
          edges: greeting.edges.map((edge) => ({ ...edge, outcomes: [outcome] })),
        },
      ]);
      for (const written of chart.split("\n")) expect(written).toMatch(grammar);
      expect(chart).not.toContain("$$");
    }),
  );
});
