import type { Diagram, DiagramEdge, DiagramNode } from "./diagram.ts";
import type { Size, Sketch, SketchEdge, SketchNode } from "./layout.ts";
import { fontSize } from "./svg-style.ts";
import { textWidth, wrapText } from "./text-size.ts";

/** A node's text as it stands in its box. */
export interface Card extends Size {
  readonly verb: readonly string[];
  readonly lines: readonly string[];
  readonly notes: readonly string[];
}

export const cardPadding = 10;
export const lineHeight = 15;
const startDiameter = 16;
/** The node that marks where the flow begins; no node of a flow has an empty id. */
export const startId = "";

const widestLine = 190;
const mostLinesOfText = 6;
const mostLinesOfCard = 12;

/** Breaks the text of a node into lines and says how much room they take. */
export function cardOf(node: DiagramNode): Card {
  const verb = wrapText(node.verb, fontSize.verb, widestLine, 2);
  const lines = node.lines.flatMap((line) => wrapText(line, fontSize.line, widestLine, mostLinesOfText));
  const shown = lines.length <= mostLinesOfCard ? lines : [...lines.slice(0, mostLinesOfCard - 1), "…"];
  const notes = node.notes.flatMap(({ text }) => wrapText(text, fontSize.note, widestLine, 2));
  const width = Math.max(
    ...verb.map((text) => textWidth(text, fontSize.verb)),
    ...shown.map((text) => textWidth(text, fontSize.line)),
    ...notes.map((text) => textWidth(text, fontSize.note)),
  );
  const rows = verb.length + shown.length + notes.length;
  return {
    verb,
    lines: shown,
    notes,
    width: Math.max(width, 40) + 2 * cardPadding,
    height: rows * lineHeight + 2 * cardPadding - 6,
  };
}

/** What the layout needs to know of a diagram. */
export function sketchOf(diagram: Diagram, cards: ReadonlyMap<DiagramNode, Card>): Sketch {
  const steps = [...new Set(diagram.nodes.flatMap(({ step }) => step ?? []))];
  const start: SketchNode = { id: startId, group: undefined, width: startDiameter, height: startDiameter };
  return {
    nodes: [
      start,
      ...[...cards].map(([{ id, step }, { width, height }]) => ({ id, group: step, width, height })),
    ],
    edges: [
      { from: startId, to: diagram.start, label: undefined, pull: "down" },
      ...drawnEdges(diagram),
      ...notedEdges(diagram),
    ],
    groups: new Map(steps.map((step) => [step, { width: textWidth(step, fontSize.step), height: 16 }])),
  };
}

/** What stands at an edge. */
export function edgeLabel({ outcomes }: DiagramEdge): string {
  return wrapText(outcomes.join(", "), fontSize.edge, widestLine, 1).join("");
}

/** An edge back to an earlier node of the source pulls nothing: the picture reads downwards, as the text does. */
function drawnEdges(diagram: Diagram): readonly SketchEdge[] {
  const order = new Map(diagram.nodes.map(({ id }, index) => [id, index]));
  const position = (id: string): number => order.get(id) ?? -1;
  return diagram.edges.map((edge) => ({
    from: edge.from,
    to: edge.to,
    label:
      edge.outcomes.length === 0
        ? undefined
        : { width: textWidth(edgeLabel(edge), fontSize.edge) + 6, height: 13 },
    pull: position(edge.to) <= position(edge.from) ? "none" : "down",
  }));
}

/** Keeps a step that is only reached by notes below the first node that notes it. */
function notedEdges(diagram: Diagram): readonly SketchEdge[] {
  const firsts = new Map<string, string>();
  for (const node of diagram.nodes)
    for (const { to } of node.notes) if (!firsts.has(to)) firsts.set(to, node.id);
  return [...firsts].map(([to, from]) => ({ from, to, label: undefined, pull: "hidden" }));
}
