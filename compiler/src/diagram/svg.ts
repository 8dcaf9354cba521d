import { invariant } from "../model/invariant.ts";
import type { Diagram, DiagramEdge, DiagramNode } from "./diagram.ts";
import { layOut, type Box, type Point, type Route, type Size } from "./layout.ts";
import { shelve } from "./shelves.ts";
import { cardOf, cardPadding, edgeLabel, lineHeight, sketchOf, startId, type Card } from "./sketch.ts";
import { fontSize, svgStyle } from "./svg-style.ts";
import { textWidth } from "./text-size.ts";
import { xmlText } from "./xml.ts";

/** Between the pictures of two flows, and around all of them. */
const gap = 36;
const headingHeight = 44;

/** Draws flows as one SVG document, each under its title. The same diagrams always give the same text. */
export async function svgOf(diagrams: readonly Diagram[]): Promise<string> {
  const panels: Panel[] = [];
  for (const diagram of diagrams) panels.push(await panelOf(diagram));
  const { places, width, height } = shelve(panels, gap);
  const size = { width: round(width), height: round(height) };
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}">
<title>${xmlText(diagrams.map(titleOf).join(", "))}</title>
<style>${svgStyle}</style>
<defs>${arrowSvg("arrow", "tip")}${arrowSvg("arrow-error", "tip error")}</defs>
<rect class="paper" width="100%" height="100%"/>
${places.map((place, index) => `<g transform="translate(${pair(place)})">\n${panels[index]?.body ?? ""}\n</g>`).join("\n")}
</svg>
`;
}

interface Panel extends Size {
  readonly body: string;
}

async function panelOf(diagram: Diagram): Promise<Panel> {
  const cards = new Map(diagram.nodes.map((node) => [node, cardOf(node)]));
  const layout = await layOut(sketchOf(diagram, cards));
  const [toStart, ...routes] = layout.edges;
  invariant(toStart !== undefined && routes.length === diagram.edges.length, "every edge is laid out once");
  const title = titleOf(diagram);
  const about = diagram.description?.split("\n", 1)[0] ?? "";
  const drawn = [
    ...[...layout.groups].map(([step, box]) => stepSvg(step, box)),
    edgeSvg(undefined, toStart),
    ...diagram.edges.map((edge, index) => edgeSvg(edge, routes[index] ?? toStart)),
    startSvg(layout.boxOf(startId)),
    ...[...cards].map(([node, card]) => nodeSvg(node, card, layout.boxOf(node.id))),
  ];
  return {
    width: Math.max(layout.width, textWidth(title, fontSize.title), textWidth(about, fontSize.about)),
    height: headingHeight + layout.height,
    body: `${textSvg(title, { x: 0, y: 14 }, "title")}
${about === "" ? "" : `${textSvg(about, { x: 0, y: 32 }, "about")}\n`}<g transform="translate(0 ${headingHeight})">
${drawn.join("\n")}
</g>`,
  };
}

function titleOf({ kind, flow }: Diagram): string {
  return `${kind} ${flow}`;
}

function stepSvg(step: string, box: Box): string {
  return `<g class="step">${rectSvg(box, 8)}${textSvg(step, { x: box.x + 12, y: box.y + 20 })}</g>`;
}

function nodeSvg(node: DiagramNode, card: Card, box: Box): string {
  const rows: readonly (readonly [text: string, kind: string])[] = [
    ...card.verb.map((text) => [text, "verb"] as const),
    ...card.lines.map((text) => [text, ""] as const),
    ...card.notes.map((text) => [text, "note"] as const),
  ];
  const texts = rows.map(([text, kind], row) =>
    textSvg(text, { x: box.x + cardPadding, y: box.y + cardPadding + 9 + row * lineHeight }, kind),
  );
  const whole = xmlText([node.verb, ...node.lines].join("\n"));
  return `<g class="node ${node.role}"><title>${whole}</title>${rectSvg(box, 6)}${texts.join("")}</g>`;
}

function startSvg({ x, y, width }: Box): string {
  return `<circle class="start" cx="${round(x + width / 2)}" cy="${round(y + width / 2)}" r="${width / 2}"/>`;
}

function edgeSvg(edge: DiagramEdge | undefined, { start, curve, tip, label }: Route): string {
  const path = `M${pair(start)}C${curve.map(pair).join(" ")}L${pair(tip)}`;
  const suffix = edge?.muted === true ? "error" : "";
  const text =
    edge === undefined || label === undefined ? "" : textSvg(edgeLabel(edge), { x: label.x, y: label.y + 3 });
  return suffix === ""
    ? `<g class="edge"><path d="${path}" marker-end="url(#arrow)"/>${text}</g>`
    : `<g class="edge error"><path d="${path}" marker-end="url(#arrow-error)"/>${text}</g>`;
}

function arrowSvg(id: string, kind: string): string {
  return `<marker id="${id}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="${kind}" d="M0 0.5 8 4 0 7.5Z"/></marker>`;
}

function rectSvg({ x, y, width, height }: Box, radius: number): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}"/>`;
}

function textSvg(text: string, { x, y }: Point, kind = ""): string {
  return `<text${kind === "" ? "" : ` class="${kind}"`} x="${round(x)}" y="${round(y)}">${xmlText(text)}</text>`;
}

function pair({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
