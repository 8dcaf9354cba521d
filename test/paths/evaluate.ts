import { stripTypeScriptTypes } from "node:module";
import { compileFunction } from "node:vm";
import type { CenterDefinition } from "@contactflow/runtime";
import { simpleNumberPlan, type Simulation } from "@contactflow/runtime/center";
import { prompt, simulate, type SimulateOptions } from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { expect } from "vitest";

/** A test of a file that was written, with what its flows did. */
export interface Evaluated {
  readonly title: string;
  /** Every outcome that was taken while it ran: `Welcome/offer.ask timeout`. */
  readonly takes: ReadonlySet<string>;
}

/** Runs the tests of a file, given as text, against a centre. @throws what the first test that fails throws. */
export function evaluate(text: string, definition: CenterDefinition): readonly Evaluated[] {
  const code = stripTypeScriptTypes(text.replaceAll(/^import .*;$/gm, ""));
  const tests: { readonly title: string; readonly body: () => void }[] = [];
  const simulations: Simulation[] = [];
  const watched = (center: { readonly definition: () => CenterDefinition }, options: SimulateOptions) => {
    const sim = simulate(center, options);
    simulations.push(sim.simulation);
    return sim;
  };
  const names = {
    simulate: watched,
    simpleNumberPlan,
    expect,
    prompt,
    test: (title: string, body: () => void) => void tests.push({ title, body }),
    center: { definition: () => definition },
  };
  compileFunction(code, Object.keys(names))(...Object.values(names));
  return tests.map(({ title, body }) => {
    simulations.length = 0;
    try {
      body();
    } catch (error) {
      throw new Error(`The test "${title}" fails:\n${error instanceof Error ? error.message : ""}\n${text}`, {
        cause: error,
      });
    }
    return { title, takes: new Set(simulations.flatMap(takenIn)) };
  });
}

function takenIn(simulation: Simulation): readonly string[] {
  return simulation
    .contacts()
    .flatMap(({ transcript }) => transcript)
    .flatMap((entry) =>
      entry.type === "left" ? [`${entry.place.flow}/${entry.place.state} ${entry.outcome}`] : [],
    );
}
