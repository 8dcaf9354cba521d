import { describe, expect, test } from "vitest";
import { createSimulation, resumeSimulation } from "./create-simulation.ts";
import type { SplitStub } from "./options.ts";
import { customer, flow, heard, mainLine, sampleCenter, say } from "./sample.fixture.ts";

const welcome = flow("Welcome", "inbound flow", {
  split: [
    {
      type: "split",
      shares: [
        { percent: 30, outcome: "30%" },
        { percent: 50, outcome: "50%" },
      ],
    },
    { "30%": "few", "50%": "half", noMatch: "rest" },
  ],
  few: say("Few."),
  half: say("Half."),
  rest: say("The rest."),
});
/** All of it stands in one step. */
const inStep = Object.fromEntries(
  Object.entries(welcome.states).map(([name, state]) => [name, { ...state, step: "survey" }]),
);
const center = sampleCenter({ flows: [{ ...welcome, states: inStep }] });

/** What a caller hears whose split goes as it is told to. */
function heardWith(splits: Readonly<Record<string, SplitStub>> | undefined, seed = 1): readonly string[] {
  const sim = createSimulation(center, { seed, ...(splits && { splits }) });
  return heard(sim, sim.call(mainLine, customer));
}

describe("a split", () => {
  test("draws lots by its shares, the same ones with the same seed", () => {
    const counts: Record<string, number> = {};
    for (let seed = 0; seed < 2000; seed++) {
      const [text = ""] = heardWith(undefined, seed);
      counts[text] = (counts[text] ?? 0) + 1;
    }
    expect(counts["Few."]).toBeGreaterThan(500);
    expect(counts["Few."]).toBeLessThan(700);
    expect(counts["Half."]).toBeGreaterThan(900);
    expect(counts["Half."]).toBeLessThan(1100);
    expect(heardWith(undefined, 7)).toEqual(heardWith(undefined, 7));
  });

  test("leads where it is told to, by flow or by step, which goes first", () => {
    expect(heardWith({ Welcome: "50%" })).toEqual(["Half."]);
    expect(heardWith({ Welcome: "50%", "Welcome.survey": "noMatch" })).toEqual(["The rest."]);
    expect(
      heardWith({ Welcome: ({ outcomes, step }) => (step === "survey" ? (outcomes[0] ?? "") : "") }),
    ).toEqual(["Few."]);
  });

  test("that is told must be told again of a simulation that is resumed", () => {
    const snapshot = createSimulation(center, { splits: { Welcome: "30%" } }).snapshot();
    expect(() => resumeSimulation(center, snapshot)).toThrow("splits (Welcome)");
  });

  test("that is told to lead where it cannot stops the simulation", () => {
    expect(() => heardWith({ Welcome: "20%" })).toThrow(
      "The split was told to lead to 20%, which it cannot. It can lead to 30%, 50%, noMatch.",
    );
  });
});
