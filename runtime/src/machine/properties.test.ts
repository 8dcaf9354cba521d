import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Action, FlowDefinition, Text } from "../definition/index.ts";
import { flowOf } from "./flows.fixture.ts";
import {
  EndlessLoopError,
  MachineError,
  newContact,
  send,
  start,
  type MachineEvent,
  type Program,
  type Step,
} from "./index.ts";
import { link } from "./link.ts";

const dictionary = <Value>(key: fc.Arbitrary<string>, value: fc.Arbitrary<Value>) =>
  fc.dictionary(key, value, { noNullPrototype: true });

const names = ["a", "b", "c", "d", "e", "f"];
const name = fc.constantFrom(...names);
const flowNames = ["F", "M"];

const text: fc.Arbitrary<Text> = fc.oneof(
  fc.string({ maxLength: 5 }),
  fc.constantFrom<Text>(
    { read: ["Attributes", "x"] },
    { read: ["StoredCustomerInput"] },
    { read: ["External", "y"] },
  ),
  fc.constant<Text>(["<", { read: ["FlowAttributes", "x"] }, ">"]),
);

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ type: fc.constant("play" as const), prompt: fc.record({ say: text }) }),
  fc.record({ type: fc.constant("ask" as const), prompt: fc.record({ say: text }), timeout: fc.constant(5) }),
  fc.record({
    type: fc.constant("collect" as const),
    prompt: fc.record({ say: text }),
    timeout: fc.constant(5),
  }),
  fc.record({
    type: fc.constant("compare" as const),
    value: text,
    cases: fc.array(
      fc.record({
        operator: fc.constantFrom("==", "contains", "<"),
        operand: text,
        outcome: fc.constantFrom("p", "q"),
      }),
      { maxLength: 2 },
    ),
  }),
  fc.record({ type: fc.constant("repeat" as const), count: fc.nat({ max: 3 }) }),
  fc.record({
    type: fc.constant("setAttributes" as const),
    values: dictionary(fc.constantFrom("x", "y"), text),
  }),
  fc.record({
    type: fc.constant("setFlowAttributes" as const),
    values: dictionary(fc.constantFrom("x", "y"), text),
  }),
  fc.record({
    type: fc.constant("setHook" as const),
    hook: fc.constant("queueFlow" as const),
    flow: fc.constantFrom(...flowNames),
  }),
  fc.record({
    type: fc.constant("invoke" as const),
    lambda: fc.constant("L"),
    parameters: dictionary(fc.constant("p"), text),
    timeout: fc.constant(8),
  }),
  fc.record({
    type: fc.constant("call" as const),
    module: fc.constant("M"),
    input: dictionary(fc.constant("i"), text),
  }),
  fc.record({ type: fc.constant("transferToFlow" as const), flow: fc.constantFrom(...flowNames) }),
  fc.constantFrom<Action>(
    { type: "enqueue" },
    { type: "disconnect" },
    { type: "end" },
    { type: "return", outcome: "p" },
    { type: "tag", tags: { t: "1" } },
  ),
);

const wiring = dictionary(
  fc.constantFrom("done", "error", "noMatch", "timeout", "again", "1", "p", "q", "full"),
  name,
);

const states = fc.tuple(...names.map(() => fc.tuple(action, wiring)));
const program: fc.Arbitrary<Program> = fc
  .tuple(states, states)
  .map((tables) =>
    link(
      tables.map((table, index): FlowDefinition =>
        flowOf(
          flowNames[index] ?? "",
          index === 0 ? "inbound flow" : "module",
          Object.fromEntries(table.map((state, at) => [names[at] ?? "", state])),
        ),
      ),
    ),
  );

/** Which of the possible outcomes happens each time, and what comes with it. */
const fate = fc.array(fc.record({ pick: fc.nat(), input: fc.string({ maxLength: 4 }) }), { maxLength: 25 });

function eventFor(
  linked: Program,
  { snapshot }: Step,
  { pick, input }: { pick: number; input: string },
): MachineEvent {
  const state = linked.states[snapshot.state];
  const outcomes = [...(state?.exits.keys() ?? [])];
  const outcome = outcomes[pick % outcomes.length] ?? "";
  return {
    outcome,
    ...(outcome === "done" && state?.type === "collect" && { input }),
    ...(outcome === "done" && state?.type === "invoke" && { result: { y: input } }),
  };
}

/** Plays a run to its end; `between` may replace a step before the next event. */
function play(
  linked: Program,
  fates: readonly { pick: number; input: string }[],
  between: (step: Step) => Step = (step) => step,
): readonly Step[] {
  const steps: Step[] = [];
  try {
    let step = between(start(linked, "F", deepFreeze(newContact())));
    steps.push(step);
    for (const one of fates) {
      if (step.snapshot.status === "finished") break;
      step = between(send(linked, step.snapshot, eventFor(linked, step, one)));
      steps.push(step);
    }
  } catch (error) {
    if (!(error instanceof EndlessLoopError)) throw error;
  }
  return steps;
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

test("the same events give the same steps", () => {
  fc.assert(
    fc.property(program, fate, (linked, fates) => {
      expect(play(linked, fates)).toStrictEqual(play(linked, fates));
    }),
  );
});

test("a snapshot is plain JSON: stored and read again it goes on the same way", () => {
  fc.assert(
    fc.property(program, fate, (linked, fates) => {
      const stored = play(linked, fates, ({ snapshot, command }) => ({
        snapshot: JSON.parse(JSON.stringify(snapshot)),
        command,
      }));
      expect(stored).toStrictEqual(play(linked, fates));
    }),
  );
});

test("nothing that was handed over is ever written to", () => {
  fc.assert(
    fc.property(program, fate, (linked, fates) => {
      play(linked, fates, deepFreeze);
    }),
  );
});

test("an event that is refused leaves everything as it was", () => {
  fc.assert(
    fc.property(program, fate, fc.string(), (linked, fates, outcome) => {
      const step = play(linked, fates).at(-1);
      if (step === undefined || linked.states[step.snapshot.state]?.exits.has(outcome)) return;
      const before = structuredClone(step.snapshot);
      expect(() => send(linked, step.snapshot, { outcome })).toThrow(MachineError);
      expect(step.snapshot).toStrictEqual(before);
    }),
  );
});

test("watching a run does not change it, and its path leads from each state to the next", () => {
  fc.assert(
    fc.property(program, fate, (linked, fates) => {
      const steps = play(linked, fates);
      const path: string[] = [];
      const trace = {
        entered: ({ flow, state }: { flow: string; state: string }) => path.push(`${flow}.${state}`),
        left: () => path.push("->"),
      };
      for (const [index, step] of steps.entries()) {
        const next = steps[index + 1];
        const fateOfStep = fates[index];
        if (next === undefined || fateOfStep === undefined) break;
        path.length = 0;
        const watched = send(linked, step.snapshot, eventFor(linked, step, fateOfStep), trace);
        expect(watched).toStrictEqual(next);
        expect(path[0]).toBe("->");
        const { flow, state } = linked.states[next.snapshot.state]?.place ?? {};
        expect(path.findLast((part) => part !== "->") ?? `${flow}.${state}`).toBe(`${flow}.${state}`);
      }
    }),
  );
});
