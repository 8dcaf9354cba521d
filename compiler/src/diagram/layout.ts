import { Graphviz } from "@hpcc-js/wasm-graphviz";
import { invariant } from "../model/invariant.ts";

/** Pixels, y downwards, from the top left corner of the picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Point, Size {}

/** What is to be laid out: sizes and connections, no text. */
export interface Sketch {
  readonly nodes: readonly SketchNode[];
  readonly edges: readonly SketchEdge[];
  /** The room that each group's heading needs. */
  readonly groups: ReadonlyMap<string, Size>;
}

export interface SketchNode extends Size {
  readonly id: string;
  readonly group: string | undefined;
}

export interface SketchEdge {
  readonly from: string;
  readonly to: string;
  readonly label: Size | undefined;
  /** `down`: `to` goes below `from`; `none`: their order does not matter; `hidden`: below, but nothing is drawn. */
  readonly pull: "down" | "none" | "hidden";
}

/** Where everything goes. */
export interface Layout extends Size {
  readonly boxOf: (id: string) => Box;
  readonly groups: ReadonlyMap<string, Box>;
  /** Those of the sketch's edges that are not hidden, in its order. */
  readonly edges: readonly Route[];
}

/** A Bézier curve, and a straight line from its end to the tip of the arrow. */
export interface Route {
  readonly start: Point;
  /** Three points for each cubic segment: two controls and its end. */
  readonly curve: readonly Point[];
  readonly tip: Point;
  /** The middle of the label. */
  readonly label: Point | undefined;
}

/** Lays a sketch out from top to bottom with Graphviz `dot`. The same sketch always gives the same layout. */
export async function layOut(sketch: Sketch): Promise<Layout> {
  const placed = (await placedWith("spline", sketch)) ?? (await placedWith("line", sketch));
  invariant(placed !== undefined, "Graphviz lays every graph out with straight edges");
  const [, , width, height] = numbers(placed.bb, 4);
  const object = (name: string): PlacedObject => {
    const found = placed.objects.find((one) => one.name === name);
    invariant(found !== undefined, `${name} is not laid out`);
    return found;
  };
  const boxes = new Map(
    sketch.nodes.map((node, index) => {
      const middle = pointOf(object(`n${index}`).pos, height);
      return [
        node.id,
        {
          x: middle.x - node.width / 2,
          y: middle.y - node.height / 2,
          width: node.width,
          height: node.height,
        },
      ];
    }),
  );
  return {
    width,
    height,
    boxOf: (id) => {
      const box = boxes.get(id);
      invariant(box !== undefined, `node ${id} is not laid out`);
      return box;
    },
    groups: new Map(
      [...sketch.groups.keys()].map((group, index) => {
        const [left, bottom, right, top] = numbers(object(`cluster_${index}`).bb, 4);
        return [group, { x: left, y: height - top, width: right - left, height: top - bottom }];
      }),
    ),
    edges: sketch.edges.flatMap(({ pull }, index) => {
      if (pull === "hidden") return [];
      const edge = placed.edges.find(({ id }) => id === String(index));
      invariant(edge !== undefined, `edge ${index} is not laid out`);
      return [routeOf(edge, height)];
    }),
  };
}

/**
 * What Graphviz makes of a sketch. About one graph in ten thousand is too much for its router of curves: it leaves an edge without a
 * route, or reads outside its memory, and then its next answers cannot be trusted either. Straight edges need no router.
 */
async function placedWith(edges: "spline" | "line", sketch: Sketch): Promise<Placed | undefined> {
  const graphviz = await Graphviz.load();
  try {
    const placed = JSON.parse(graphviz.layout(dotOf(sketch, edges), "json", "dot")) as Placed;
    if (placed.edges.every(({ pos }) => pos !== undefined)) return placed;
  } catch (error) {
    if (edges === "line") throw error;
  }
  Graphviz.unload();
  return undefined;
}

/** What Graphviz answers, as far as it is read. */
interface Placed {
  readonly bb: string;
  readonly objects: readonly PlacedObject[];
  readonly edges: readonly PlacedEdge[];
}

interface PlacedObject {
  readonly name: string;
  /** Of a node. */
  readonly pos: string;
  /** Of a group. */
  readonly bb: string;
}

interface PlacedEdge {
  readonly id: string;
  /** Missing where Graphviz has found no route. */
  readonly pos?: string;
  readonly lp?: string;
}

/** Names and texts of the source never enter it, only numbers do. */
function dotOf({ nodes, edges, groups }: Sketch, splines: "spline" | "line"): string {
  const numberOf = new Map(nodes.map(({ id }, index) => [id, index]));
  const membersOf = (group: string | undefined): string =>
    nodes
      .map((node, index) =>
        node.group === group ? `n${index} [width=${inches(node.width)} height=${inches(node.height)}];` : "",
      )
      .join("");
  return `digraph {
graph [rankdir=TB splines=${splines} nodesep=0.35 ranksep=0.42];
node [shape=box fixedsize=true label=""];
${membersOf(undefined)}
${[...groups].map(([group, heading], index) => `subgraph cluster_${index} { graph [labeljust=l margin=12 label=${room(heading)}]; ${membersOf(group)} }`).join("\n")}
${edges.map((edge, index) => `n${numberOf.get(edge.from)} -> n${numberOf.get(edge.to)} [id=${index} ${attributesOf(edge)}];`).join("\n")}
}`;
}

const pulls = { down: "", none: "constraint=false", hidden: "style=invis weight=0" } as const;

function attributesOf({ label, pull }: SketchEdge): string {
  return `${label === undefined ? "" : `label=${room(label)}`} ${pulls[pull]}`;
}

/** A label that is nothing but its size. */
function room({ width, height }: Size): string {
  return `<<TABLE BORDER="0" CELLBORDER="0" CELLPADDING="0" CELLSPACING="0" FIXEDSIZE="TRUE" WIDTH="${Math.ceil(width)}" HEIGHT="${Math.ceil(height)}"><TR><TD></TD></TR></TABLE>>`;
}

/** Reads a position such as `e,60,20 60,90 60,70 60,50 60,30`: the arrow's tip, the start, the curve. */
function routeOf(edge: PlacedEdge, height: number): Route {
  const { pos = "" } = edge;
  const [tip = "", start = "", ...curve] = pos.split(" ");
  invariant(tip.startsWith("e,") && curve.length % 3 === 0, `no route in ${pos}`);
  return {
    tip: pointOf(tip.slice(2), height),
    start: pointOf(start, height),
    curve: curve.map((point) => pointOf(point, height)),
    label: edge.lp === undefined ? undefined : pointOf(edge.lp, height),
  };
}

function pointOf(text: string, height: number): Point {
  const [x, y] = numbers(text, 2);
  return { x, y: height - y };
}

function numbers(text: string, count: 2): readonly [number, number];
function numbers(text: string, count: 4): readonly [number, number, number, number];
function numbers(text: string, count: number): readonly number[] {
  const read = text.split(",").map(Number);
  invariant(read.length === count && read.every(Number.isFinite), `${text} is not ${count} numbers`);
  return read;
}

/** Graphviz measures boxes in inches of 72 points; a point is a pixel here. */
function inches(pixels: number): string {
  return (pixels / 72).toFixed(4);
}
