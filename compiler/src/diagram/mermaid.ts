import type { Diagram, DiagramEdge, DiagramNode, NodeRole } from "./diagram.ts";
import { wrapText } from "./text-size.ts";

/** Mermaid breaks lines by itself; a text is cut when it is wider than this, in pixels at Mermaid's usual size. */
const longestText = 1200;

/** The brackets that give a node its shape in Mermaid. */
const shapes: Readonly<Record<NodeRole, readonly [open: string, close: string]>> = {
  act: ["[", "]"],
  ask: ["[/", "/]"],
  choice: ["{{", "}}"],
  leave: ["([", "])"],
};

/** Draws flows as one Mermaid flowchart, each in a box of its own when there are several. */
export function mermaidOf(diagrams: readonly Diagram[]): string {
  const [only, ...others] = diagrams;
  const bodies =
    only !== undefined && others.length === 0
      ? [flowLines(only, "")]
      : diagrams.map((diagram, index) => [
          `subgraph f${index}[${quoted([titleOf(diagram)])}]`,
          ...flowLines(diagram, `f${index}`).map(indented),
          "end",
        ]);
  const edges = diagrams.flatMap((diagram, index) =>
    edgeLines(diagram, diagrams.length === 1 ? "" : `f${index}`),
  );
  return [
    "flowchart TD",
    ...[...bodies.flat(), ...edges].map(indented),
    ...errorLinks(diagrams).map(indented),
    "",
  ].join("\n");
}

function flowLines(diagram: Diagram, prefix: string): readonly string[] {
  const idOf = ids(diagram, prefix);
  const nodesOf = (step: string | undefined): readonly string[] =>
    diagram.nodes.filter((node) => node.step === step).map((node) => nodeLine(node, idOf(node.id)));
  const steps = [...new Set(diagram.nodes.flatMap(({ step }) => step ?? []))];
  return [
    `${prefix}start([${quoted([titleOf(diagram)])}])`,
    ...nodesOf(undefined),
    ...steps.flatMap((step, index) => [
      `subgraph ${prefix}s${index}[${quoted([`step ${step}`])}]`,
      ...nodesOf(step).map(indented),
      "end",
    ]),
  ];
}

function edgeLines(diagram: Diagram, prefix: string): readonly string[] {
  const idOf = ids(diagram, prefix);
  return [
    `${prefix}start --> ${idOf(diagram.start)}`,
    ...diagram.edges.map((edge) => `${idOf(edge.from)} ${arrow(edge)} ${idOf(edge.to)}`),
  ];
}

/** Nodes get short ids of our own: names of the source could be words of Mermaid. */
function ids(diagram: Diagram, prefix: string): (id: string) => string {
  const numbers = new Map(diagram.nodes.map(({ id }, index) => [id, `${prefix}n${index}`]));
  return (id) => numbers.get(id) ?? `${prefix}start`;
}

function nodeLine(node: DiagramNode, id: string): string {
  const [open, close] = shapes[node.role];
  const lines = node.lines.flatMap((line) => wrapText(line, 16, longestText, 1));
  const notes = node.notes.map(({ text }) => `(${text})`);
  return `${id}${open}${quoted([node.verb, ...lines, ...notes])}${close}`;
}

function arrow({ outcomes, muted }: DiagramEdge): string {
  const label = outcomes.length === 0 ? "" : `|${quoted([outcomes.join(", ")])}|`;
  return `${muted ? "-.->" : "-->"}${label}`;
}

/** Greys the error edges; links are numbered in the order in which they are written. */
function errorLinks(diagrams: readonly Diagram[]): readonly string[] {
  const links = diagrams.flatMap(({ edges }) => [false, ...edges.map(({ muted }) => muted)]);
  const muted = links.flatMap((isMuted, index) => (isMuted ? [index] : []));
  return muted.length === 0 ? [] : [`linkStyle ${muted.join(",")} stroke:#999,color:#999`];
}

function titleOf({ kind, flow }: Diagram): string {
  return `${kind} ${flow}`;
}

/** A label of these lines in which no character means anything to Mermaid, Markdown, TeX or HTML. */
function quoted(lines: readonly string[]): string {
  return `"${lines.map(escaped).join("<br/>")}"`;
}

function escaped(line: string): string {
  return line
    .toWellFormed()
    .replaceAll(/[\p{Cc}\s]/gu, " ")
    .replaceAll(/\$(?=\$)/g, "$\u200B")
    .replaceAll(/[^\p{L}\p{M}\p{N} .,:!?=+()“”…→]/gu, (character) => `#${character.codePointAt(0)};`);
}

function indented(line: string): string {
  return `  ${line}`;
}
