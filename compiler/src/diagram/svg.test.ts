import * as fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import type { Diagram, NodeRole } from "./diagram.ts";
import { svgOf } from "./svg.ts";

const greeting: Diagram = {
  flow: "Greeting",
  kind: "inbound flow",
  description: "Says hello.",
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
    { id: "bye", role: "leave", verb: "disconnect", lines: [], notes: [], step: "bye" },
  ],
  edges: [
    { from: "play", to: "ask", outcomes: [], muted: false },
    { from: "play", to: "bye", outcomes: ["error"], muted: true },
    { from: "ask", to: "play", outcomes: ["1", "2"], muted: false },
    { from: "ask", to: "bye", outcomes: ["timeout"], muted: false },
  ],
};

test("a picture shows the flow's name, its steps, verbs, texts and outcomes", async () => {
  const { texts } = readXml(await svgOf([greeting]));
  for (const text of [
    "inbound flow Greeting",
    "Says hello.",
    "menu",
    "bye",
    "play",
    "“Hello.”",
    "error → bye",
    "1, 2",
    "timeout",
  ])
    expect(texts).toContain(text);
});

test("edges that only errors take are muted, and the others are not", async () => {
  const svg = await svgOf([greeting]);
  expect(svg.match(/<g class="edge error">/g)).toHaveLength(1);
  expect(svg.match(/<g class="edge">/g)).toHaveLength(4);
});

test("no box lies on another one, and all lie inside the picture", async () => {
  const { boxes, width, height } = readXml(await svgOf([greeting, { ...greeting, flow: "Second" }]));
  expect(boxes).toHaveLength(6);
  for (const [index, box] of boxes.entries()) {
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
  }
});

test("any flow can be drawn: every box has its place, every edge its line, every step its frame", async () => {
  const ids = fc.constantFrom(...Array.from({ length: 9 }, (_, index) => `n${index}`));
  const node = fc.record({
    id: ids,
    role: fc.constantFrom<NodeRole>("act", "ask", "choice", "leave"),
    verb: fc.constantFrom("play", "set callbackNumber"),
    lines: fc.array(fc.lorem({ maxCount: 8 }), { maxLength: 3 }),
    step: fc.constantFrom(undefined, "offer", "sorry"),
  });
  const diagram = fc
    .uniqueArray(node, { selector: ({ id }) => id, minLength: 1, maxLength: 9, size: "max" })
    .chain((nodes) => {
      const known = fc.constantFrom(...nodes.map(({ id }) => id));
      const edge = fc.record({
        from: known,
        to: known,
        outcomes: fc.subarray(["1", "timeout", "error"]),
        muted: fc.boolean(),
      });
      return fc.record({
        start: known,
        nodes: fc.tuple(
          ...nodes.map((one) =>
            fc.array(known, { maxLength: 1 }).map((to) => ({
              ...one,
              notes: to.map((target) => ({ to: target, text: "error → sorry" })),
            })),
          ),
        ),
        edges: fc.uniqueArray(edge, {
          selector: ({ from, to }) => `${from} ${to}`,
          maxLength: 14,
          size: "max",
        }),
      });
    });
  await fc.assert(
    fc.asyncProperty(diagram, async (drawn) => {
      const svg = await svgOf([{ flow: "F", kind: "inbound flow", description: undefined, ...drawn }]);
      const { boxes, width, height } = readXml(svg);
      expect(boxes).toHaveLength(drawn.nodes.length);
      for (const [index, box] of boxes.entries()) {
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
        for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
      }
      expect(svg.match(/<path d="M/g)).toHaveLength(drawn.edges.length + 1);
      expect(svg.match(/<g class="step">/g) ?? []).toHaveLength(
        new Set(drawn.nodes.flatMap(({ step }) => step ?? [])).size,
      );
    }),
    { numRuns: 60 },
  );
});

test("a flow whose curves Graphviz finds no way for is drawn with straight edges, and the next one as ever", async () => {
  const edges = ["5-8", "3-8", "0-1", "8-1", "5-3", "1-3", "0-3"].map((pair) => {
    const [from = "", to = ""] = pair.split("-");
    return { from, to, outcomes: pair === "3-8" ? ["1", "timeout", "error"] : [], muted: false };
  });
  const nodes = ["5 sorry", "1", "3 offer", "0", "7 offer", "8 sorry"].map((each) => {
    const [id = "", step] = each.split(" ");
    return { id, role: "act", verb: "play", lines: [], notes: [], step } as const;
  });
  const before = await svgOf([greeting]);
  const svg = await svgOf([{ ...greeting, start: "3", nodes, edges }]);
  const { boxes, texts } = readXml(svg);
  expect(boxes).toHaveLength(6);
  for (const [index, box] of boxes.entries())
    for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
  expect(texts).toContain("1, timeout, error");
  expect(svg.match(/<path d="M/g)).toHaveLength(edges.length + 1);
  expect(await svgOf([greeting])).toBe(before);
});

test("the same flows give the same picture", async () => {
  expect(await svgOf([greeting])).toBe(await svgOf([greeting]));
});

test("whatever the texts are, the picture is well-formed and says them", async () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "]]>",
      "</text>",
      "<!--",
      "&amp;",
      "--><script>",
      '" onload="x',
      "\u0000",
      "\uD800",
      "\uFFFF",
    ),
  );
  await fc.assert(
    fc.asyncProperty(text, text, text, async (line, outcome, step) => {
      const svg = await svgOf([
        {
          ...greeting,
          flow: line,
          description: outcome,
          nodes: greeting.nodes.map((node) => ({ ...node, verb: line, lines: [line, outcome], step })),
          edges: greeting.edges.map((edge) => ({ ...edge, outcomes: [outcome] })),
        },
      ]);
      const { titles, elements } = readXml(svg);
      expect(titles[0]).toBe(asXml(`inbound flow ${line}`));
      expect(titles[1]).toBe(asXml([line, line, outcome].join("\n")));
      expect([...new Set(elements)].toSorted()).toEqual([
        "circle",
        "defs",
        "g",
        "marker",
        "path",
        "rect",
        "style",
        "svg",
        "text",
        "title",
      ]);
    }),
    { numRuns: 60 },
  );
});

/** What an XML reader makes of a text: it has no control characters, and every line end is a line feed. */
function asXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replaceAll(/\r\n?/g, "\n");
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Reads a picture with a strict XML parser, which throws on anything malformed. */
function readXml(svg: string) {
  const texts: string[] = [];
  const titles: string[] = [];
  const elements: string[] = [];
  const boxes: Box[] = [];
  const shifts: { readonly x: number; readonly y: number }[] = [];
  let [text, width, height, inNode] = ["", 0, 0, 0];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    text = "";
    elements.push(name);
    if (name === "svg") [width, height] = [Number(attributes["width"]), Number(attributes["height"])];
    if (name !== "g" && name !== "rect") return;
    const shift = /translate\(([\d.]+) ([\d.]+)\)/.exec(attributes["transform"] ?? "");
    if (name === "g") shifts.push({ x: Number(shift?.[1] ?? 0), y: Number(shift?.[2] ?? 0) });
    if (name === "g" && attributes["class"]?.startsWith("node")) inNode = shifts.length;
    if (name === "rect" && inNode > 0)
      boxes.push({
        x: shifts.reduce((sum, { x }) => sum + x, Number(attributes["x"])),
        y: shifts.reduce((sum, { y }) => sum + y, Number(attributes["y"])),
        width: Number(attributes["width"]),
        height: Number(attributes["height"]),
      });
  });
  parser.on("text", (more) => (text += more));
  parser.on("closetag", ({ name }) => {
    if (name === "g" && inNode === shifts.length) inNode = 0;
    if (name === "g") shifts.pop();
    if (name === "text") texts.push(text);
    if (name === "title") titles.push(text);
  });
  parser.write(svg).close();
  return { texts, titles, elements, boxes, width, height };
}
