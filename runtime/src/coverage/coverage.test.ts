import * as fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { createSimulation, resumeSimulation } from "../center/index.ts";
import type { CenterDefinition, FlowDefinition } from "../definition/index.ts";
import { mergeCounts, takeCounts, type Counts } from "./index.ts";

/** A menu whose `timeout` and `noMatch` lead to the same state. */
const menu: FlowDefinition = {
  name: "Menu",
  kind: "inbound flow",
  source: "menu.flow",
  start: "ask",
  states: {
    ask: {
      action: { type: "ask", prompt: { say: "Press 1." }, timeout: 5 },
      on: { "1": "bye", timeout: "sorry", noMatch: "sorry" },
      at: [1, 1],
    },
    sorry: { action: { type: "play", prompt: { say: "Sorry." } }, on: { done: "bye" }, at: [2, 1] },
    bye: { action: { type: "disconnect" }, on: {}, at: [3, 1] },
  },
};

function centre(flow: FlowDefinition): CenterDefinition {
  return {
    name: "Test",
    timezone: "UTC",
    attributes: {},
    hours: {},
    queues: {},
    prompts: {},
    lambdas: {},
    lexBots: {},
    agents: {},
    routingProfiles: {},
    quickConnects: {},
    phoneNumbers: { MainLine: { number: "+12025550100", flow: "Menu" } },
    flows: { Menu: flow },
    defaults: {},
  } as unknown as CenterDefinition;
}

const counted = centre({ ...menu, counted: "/project/menu.flow" });

function calls(definition: CenterDefinition, keys: readonly string[], transcripts: boolean): void {
  const simulation = createSimulation(definition, { transcripts });
  for (const key of keys) simulation.press(simulation.call("+12025550100"), key);
}

afterEach(() => void takeCounts());

test.each([true, false])(
  "outcomes that lead to one state are counted apart (transcripts: %s)",
  (transcripts) => {
    calls(counted, ["1", "1", "7"], transcripts);
    const silent = createSimulation(counted, { transcripts });
    silent.call("+12025550100");
    silent.advance(5_000);
    expect(takeCounts()).toEqual({
      "/project/menu.flow": {
        Menu: {
          ask: { entered: 4, left: { "1": 2, noMatch: 1, timeout: 1 } },
          sorry: { entered: 2, left: { done: 2 } },
          bye: { entered: 4, left: {} },
        },
      },
    });
    expect(takeCounts()).toEqual({});
  },
);

test("a simulation that goes on is counted on after the counts were taken", () => {
  const simulation = createSimulation(counted);
  const call = simulation.call("+12025550100");
  takeCounts();
  simulation.press(call, "1");
  expect(takeCounts()).toEqual({
    "/project/menu.flow": {
      Menu: { ask: { entered: 0, left: { "1": 1 } }, bye: { entered: 1, left: {} } },
    },
  });
});

test("what nobody wants to know is not counted, and tells the same story", () => {
  const [plain, watched] = [centre(menu), counted].map((definition) => {
    const simulation = createSimulation(definition);
    simulation.press(simulation.call("+12025550100"), "1");
    return simulation.contacts().map(({ transcript }) => transcript);
  });
  expect(plain).toEqual(watched);
  takeCounts();
  calls(centre(menu), ["1"], true);
  expect(takeCounts()).toEqual({});
});

test("a snapshot of what is counted can be gone on from where nothing is, and the other way round", () => {
  const simulation = createSimulation(counted);
  const call = simulation.call("+12025550100");
  const { ask } = takeCounts()["/project/menu.flow"]?.["Menu"] ?? {};
  expect(ask).toEqual({ entered: 1, left: {} });
  const moment = simulation.snapshot();
  resumeSimulation(centre(menu), moment).press(call, "1");
  expect(takeCounts()).toEqual({});
  resumeSimulation(counted, moment).press(call, "1");
  expect(Object.keys(takeCounts())).toEqual(["/project/menu.flow"]);
});

const name = fc.constantFrom("a", "b", "__proto__", "constructor");
const number = fc.nat({ max: 1000 });
const someCounts: fc.Arbitrary<Counts> = fc.dictionary(
  name,
  fc.dictionary(
    name,
    fc.dictionary(name, fc.record({ entered: number, left: fc.dictionary(name, number, { maxKeys: 3 }) }), {
      maxKeys: 3,
    }),
    { maxKeys: 3 },
  ),
  { maxKeys: 3 },
);

test("counts merge in any order and any grouping, and nothing adds nothing", () => {
  fc.assert(
    fc.property(someCounts, someCounts, someCounts, (a, b, c) => {
      expect(mergeCounts([a, b])).toEqual(mergeCounts([b, a]));
      expect(mergeCounts([mergeCounts([a, b]), c])).toEqual(mergeCounts([a, mergeCounts([b, c])]));
      expect(mergeCounts([a, b, c])).toEqual(mergeCounts([mergeCounts([a, b]), c]));
      expect(mergeCounts([a, {}])).toEqual(mergeCounts([a]));
      expect(mergeCounts([a])).toEqual(a);
    }),
  );
});
