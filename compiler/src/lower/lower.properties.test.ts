import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { FlowGraph, GraphNode } from "../graph/graph.ts";
import { graphOf } from "./lowered.fixture.ts";

/** A flow as nested statements; every step ends by leaving, so that it is free of errors. */
interface Outline {
  readonly onError: string;
  readonly entry: readonly string[];
  readonly steps: readonly { readonly onError: string; readonly statements: readonly string[] }[];
}

const stepCount = 3;
const steps = Array.from({ length: stepCount }, (_, index) => `step${index}`);
const target = fc.constantFrom(...steps.map((name) => `-> ${name}`), "-> continue");
const jump = fc.constantFrom(...steps.map((name) => `-> ${name}`), "-> Elsewhere");

const { statements } = fc.letrec<{
  statements: readonly string[];
  block: string;
  statement: string;
  arm: string;
}>((tie) => ({
  statements: fc.array(tie("statement"), { maxLength: 4, depthIdentifier: "nesting" }),
  block: tie("statements").map((inner) => `{\n${inner.join("\n")}\n}`),
  arm: fc.oneof({ depthIdentifier: "nesting" }, target, jump, tie("block")),
  statement: fc.oneof(
    { depthSize: "small", withCrossShrink: true, depthIdentifier: "nesting" },
    fc.constantFrom(
      'play "Hello."',
      'play ["One.", Music]',
      'set tier = "gold"',
      'set contact { queueFlow = Waiting, priority = 1, name = "A" }',
      'set { tries = 2, tier = "silver" }',
      "set contact.logging = on",
      "invoke Lookup (phone: customer.number) as found",
      "callback Callbacks (number: customer.number)",
      "wait 5m",
      "-> Elsewhere",
    ),
    tie("arm").map((arm) => `play "Hello." { error ${arm} }`),
    fc
      .tuple(tie("arm"), tie("arm"), fc.integer({ min: 1, max: 3 }), fc.constantFrom("", ', again: "Again."'))
      .map(
        ([one, rest, attempts, again]) =>
          `ask "?" (attempts: ${attempts}${again}) { 1, 2 ${one}\n else ${rest} }`,
      ),
    fc
      .tuple(tie("arm"), tie("arm"))
      .map(
        ([one, rest]) => `collect phoneNumber (prompt: "?", format: local) { timeout ${one}\n else ${rest} }`,
      ),
    fc
      .tuple(
        fc.constantFrom(
          'tier == "gold"',
          "Office.open",
          "not (Office.open or Support.size > 3) and tries != 1",
        ),
        tie("block"),
        tie("block"),
      )
      .map(([condition, then, otherwise]) => `if ${condition} ${then} else ${otherwise}`),
    fc.tuple(tie("arm"), tie("arm")).map(([one, rest]) => `switch tier { "gold" ${one}\n else ${rest} }`),
    fc.tuple(tie("arm"), tie("arm")).map(([one, two]) => `split { 30% ${one}\n 70% ${two} }`),
    tie("block").map((block) => `repeat 3 ${block}`),
    tie("arm").map((arm) => `enqueue Support { full ${arm} }`),
  ),
}));

const onError = fc.oneof(
  fc.constantFrom(
    "on error continue",
    ...steps.map((name) => `on error -> ${name}`),
    "on error -> Elsewhere",
  ),
  fc.constantFrom('on error { play "Trouble." { error -> continue } }', "on error { disconnect }"),
);
const outline: fc.Arbitrary<Outline> = fc.record({
  onError,
  entry: statements,
  steps: fc.array(fc.record({ onError: fc.oneof(fc.constant(""), onError), statements }), {
    minLength: stepCount,
    maxLength: stepCount,
  }),
});

/** Ends by leaving, and reaches every step. */
function body(statementsOfIt: readonly string[]): string {
  return [...statementsOfIt, 'ask "Stay?" { 1 -> step0, 2 -> step1, 3 -> step2, else { disconnect } }'].join(
    "\n",
  );
}

function written({ onError: handler, entry, steps: all }: Outline): string {
  const parts = all.map((step, index) => `step step${index} {\n${step.onError}\n${body(step.statements)}\n}`);
  return `inbound flow F {\n${handler}\n${body(entry)}\n${parts.join("\n")}\n}`;
}

/** The graph of an outline, or `undefined` when the checker refuses it. */
function lowered(text: string): FlowGraph | undefined {
  try {
    return graphOf(text);
  } catch (error) {
    if (error instanceof Error && error.message.includes("error FLW")) return undefined;
    throw error;
  }
}

/** The outcomes that must lead somewhere, whatever the author wrote. */
function necessary({ action }: GraphNode): readonly string[] {
  switch (action.type) {
    case "ask":
      return ["timeout", "noMatch", "error"];
    case "collect":
      return action.format === undefined ? ["done", "error"] : ["done", "invalid", "error"];
    case "compare":
      return [...action.cases.map(({ outcome }) => outcome), "noMatch"];
    case "checkHours":
      return ["open", "closed", "error"];
    case "checkMetric":
      return [...action.cases.map(({ outcome }) => outcome), "noMatch", "error"];
    case "split":
      return action.shares.map(({ outcome }) => outcome);
    case "repeat":
      return ["again", "done"];
    case "setCallbackNumber":
      return ["done", "invalidNumber", "notDialable"];
    case "invoke":
      return ["done", "timeout", "error"];
    case "enqueue":
      return ["full", "error"];
    case "setRouting":
    case "setLogging":
      return ["done"];
    case "transferToFlow":
    case "disconnect":
      return [];
    default:
      return ["done", "error"];
  }
}

test("graphs are whole: ids are unique, edges lead to nodes, nodes are led to, and every outcome leads on", () => {
  let judged = 0;
  fc.assert(
    fc.property(outline, (each) => {
      const graph = lowered(written(each));
      if (graph === undefined) return;
      judged += 1;
      const ids = graph.nodes.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toContain(graph.start);
      for (const node of graph.nodes) {
        const outcomes = node.edges.map(({ outcome }) => outcome);
        expect(new Set(outcomes).size).toBe(outcomes.length);
        expect(outcomes).toEqual(expect.arrayContaining([...necessary(node)]));
        for (const { target: to } of node.edges) expect(ids).toContain(to);
      }
      const targets = new Set(graph.nodes.flatMap(({ edges }) => edges.map(({ target: to }) => to)));
      // Only the beginning of a step may be led to by nothing: nobody goes to that step.
      const beginnings = new Set(steps.map((name) => ids.find((id) => id.startsWith(`${name}.`))));
      const led = (id: string) => id === graph.start || targets.has(id) || beginnings.has(id);
      expect(ids.filter((id) => !led(id))).toEqual([]);
    }),
    { numRuns: 150 },
  );
  expect(judged).toBeGreaterThan(40);
});

test("lowering the same text twice gives the same graph", () => {
  fc.assert(
    fc.property(outline, (each) => {
      expect(lowered(written(each))).toEqual(lowered(written(each)));
    }),
    { numRuns: 30 },
  );
});

test("a statement put into one step leaves the ids of all other steps alone", () => {
  let judged = 0;
  fc.assert(
    fc.property(
      outline,
      fc.nat(stepCount - 1),
      fc.nat(),
      fc.constantFrom('play "New."', 'set tier = "gold"'),
      (each, index, at, added) => {
        const changed = {
          ...each,
          steps: each.steps.map((step, place) => {
            const position = at % (step.statements.length + 1);
            return place === index
              ? { ...step, statements: step.statements.toSpliced(position, 0, added) }
              : step;
          }),
        };
        const [before, after] = [lowered(written(each)), lowered(written(changed))];
        if (before === undefined || after === undefined) return;
        judged += 1;
        const others = ({ nodes }: FlowGraph) =>
          nodes.map(({ id }) => id).filter((id) => !id.startsWith(`step${index}.`));
        expect(others(after)).toEqual(expect.arrayContaining([...others(before)]));
      },
    ),
    { numRuns: 80 },
  );
  expect(judged).toBeGreaterThan(20);
});
