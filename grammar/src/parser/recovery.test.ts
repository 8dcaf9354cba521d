import { expect, test } from "vitest";
import type { Node, SourceFile } from "../ast.ts";
import { walk } from "../children.ts";
import { parse } from "../parse.ts";
import { bare } from "../testing/bare.ts";
import { type Damage, damagesOf, lostQuotes } from "../testing/damage.ts";
import { queuedCallback } from "../testing/samples.ts";

interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Parts {
  readonly declarations: readonly Part[];
  readonly steps: readonly Part[];
  /** Statements, arms and members. */
  readonly others: readonly Part[];
}

function partsOf(tree: SourceFile): Parts {
  const parts = { declarations: [] as Part[], steps: [] as Part[], others: [] as Part[] };
  walk(tree, (node) => {
    const list = listFor(node.kind, parts);
    list?.push({
      text: bare(node).replaceAll(/,?"broken":(true|false)/g, ""),
      start: node.span.start,
      end: node.span.end,
    });
  });
  return parts;
}

function listFor<List>(
  kind: Node["kind"],
  parts: { readonly declarations: List; readonly steps: List; readonly others: List },
): List | undefined {
  if (kind === "Step") return parts.steps;
  if (kind === "ResourceDeclaration" || kind === "FlowDeclaration") return parts.declarations;
  return kind.endsWith("Statement") || kind === "Arm" || kind === "Member" ? parts.others : undefined;
}

/** How many of the parts that the damage does not touch are still there as they were, and how many there were. */
function kept(
  before: readonly Part[],
  after: readonly Part[],
  { from, to }: Damage,
): readonly [kept: number, all: number] {
  const left = new Map<string, number>();
  for (const { text } of after) left.set(text, (left.get(text) ?? 0) + 1);
  const untouched = before.filter(({ start, end }) => end <= from || start >= to);
  const found = untouched.filter(({ text }) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count > 0;
  });
  return [found.length, untouched.length];
}

interface Outcome {
  readonly declarations: number;
  readonly steps: number;
  readonly others: number;
  readonly mean: number;
  readonly most: number;
}

function share([found = 0, all = 0]: readonly number[]): number {
  return all === 0 ? 100 : (100 * found) / all;
}

/** Shares of what is kept, in per cent, and numbers of diagnostics, over many damages of one text. */
function measure(text: string, damages: readonly Damage[]): Outcome {
  const before = partsOf(parse(text, "test.flow").tree);
  const sums = { declarations: [0, 0], steps: [0, 0], others: [0, 0] };
  const counts: number[] = [];
  for (const damage of damages) {
    const { tree, diagnostics } = parse(damage.text, "test.flow");
    const after = partsOf(tree);
    for (const name of ["declarations", "steps", "others"] as const) {
      const [found, all] = kept(before[name], after[name], damage);
      sums[name] = [(sums[name][0] ?? 0) + found, (sums[name][1] ?? 0) + all];
    }
    counts.push(diagnostics.length);
  }
  return {
    declarations: share(sums.declarations),
    steps: share(sums.steps),
    others: share(sums.others),
    mean: counts.reduce((sum, count) => sum + count, 0) / counts.length,
    most: Math.max(...counts),
  };
}

// Measured: everything is kept but what stands inside a statement that lost its first word.
test.each([
  ["cut off", damagesOf(queuedCallback, "cut"), { steps: 100, others: 100, mean: 1.05, most: 2 }],
  ["deleted", damagesOf(queuedCallback, "deleted"), { steps: 100, others: 99.8, mean: 0.95, most: 2 }],
  ["doubled", damagesOf(queuedCallback, "doubled"), { steps: 100, others: 99.9, mean: 1, most: 1 }],
  ["preceded by junk", damagesOf(queuedCallback, "junk"), { steps: 99.8, others: 99.6, mean: 1.05, most: 3 }],
  [
    "where the line breaks off",
    damagesOf(queuedCallback, "unfinished"),
    { steps: 99.7, others: 99.6, mean: 0.95, most: 3 },
  ],
  ["with a quote missing", lostQuotes(queuedCallback), { steps: 100, others: 99.8, mean: 1, most: 1 }],
])("each token %s: what is left stays in the tree, with one diagnostic", (_, damages, limits) => {
  const outcome = measure(queuedCallback, damages);
  expect(outcome.declarations).toBe(100);
  expect(outcome.steps).toBeGreaterThanOrEqual(limits.steps);
  expect(outcome.others).toBeGreaterThanOrEqual(limits.others);
  expect(outcome.mean).toBeLessThanOrEqual(limits.mean);
  expect(outcome.most).toBeLessThanOrEqual(limits.most);
});

test("without any indentation every other declaration survives the loss of a token", () => {
  const flat = queuedCallback.replaceAll(/^[ \t]+/gm, "");
  const outcome = measure(flat, damagesOf(flat, "deleted"));
  expect(outcome.declarations).toBe(100);
  expect(outcome.steps).toBeGreaterThanOrEqual(98.5);
});

test("so it is when the whole file is indented", () => {
  const indented = queuedCallback.replaceAll(/^(?=.)/gm, "    ");
  expect(measure(indented, damagesOf(indented, "deleted")).declarations).toBe(100);
});

/** What is marked as broken, by its text. */
function brokenIn(text: string): readonly string[] {
  const found: string[] = [];
  walk(parse(text, "test.flow").tree, (node) => {
    if ("broken" in node && node.broken)
      found.push(`${node.kind}: ${text.slice(node.span.start, node.span.end)}`);
  });
  return found;
}

test.each([
  [
    "a statement",
    "inbound flow F {\n  step a {\n    ask (timeout:) { 1 -> a }\n    end\n  }\n}",
    ["VerbStatement: ask (timeout:) { 1 -> a }"],
  ],
  ["an arm", "inbound flow F {\n  x { full -> }\n}", ["Arm: full ->"]],
  ["a setting", "queue A {\n  hours:\n  size: 1\n}", ["Member: hours:"]],
  ["a declaration", "queue { size: 1 }", ["ResourceDeclaration: queue { size: 1 }"]],
  ["nothing, where it is clear what is meant", 'inbound flow F {\n  set x: 1;\n  play "x" end\n}', []],
  [
    "what holds a brace that was put in",
    "inbound flow F {\n  step a {\n    if x {\n      end\n    play y\n  }\n  step b { end }\n}\nqueue A { }",
    ["FlowDeclaration", "Step: step a", "IfStatement: if x {\n      end"],
  ],
])("only the node that was patched or cut is broken: %s", (_, text, expected) => {
  const found = brokenIn(text);
  expect(found).toHaveLength(expected.length);
  for (const [index, start] of expected.entries()) expect(found[index]?.startsWith(start)).toBe(true);
});
