import { flowKinds } from "@contactflow/grammar";
import { describe, expect, test } from "vitest";
import { catalogue } from "./index.ts";
import { properties } from "./properties/index.ts";
import type { Outcomes, Parameters, VerbEntry, When } from "./index.ts";
import { statements } from "./statements.ts";
import { values } from "./values/index.ts";
import { verbs } from "./verbs/index.ts";

function conditionsOf(entry: VerbEntry): readonly When[] {
  const inParameters = (parameters: Parameters) =>
    Object.values(parameters).flatMap(({ required, when }) => [required, when]);
  const inOutcomes = (outcomes: Outcomes) => Object.values(outcomes).map(({ when }) => when);
  return [
    ...inParameters(entry.options),
    ...inOutcomes(entry.outcomes),
    ...entry.done.map(({ when }) => when),
    ...(entry.labels ?? []).map(({ when }) => when),
  ].filter((when): when is When => typeof when === "object");
}

describe("the catalogue", () => {
  test("names every verb, property and value once", () => {
    expect(catalogue.verbs.size).toBe(verbs.length);
    expect(catalogue.properties.size).toBe(properties.length);
    expect(catalogue.values.size).toBe(values.length);
  });

  test("has an entry for every kind of flow", () => {
    expect([...catalogue.flows.keys()].sort()).toEqual([...flowKinds].sort());
  });

  test.each(verbs.map((entry) => [entry.name, entry as VerbEntry] as const))(
    "%s depends only on options that it has",
    (_, entry) => {
      for (const when of conditionsOf(entry))
        for (const option of [when.given, when.absent])
          if (option !== undefined) expect(Object.keys(entry.options)).toContain(option);
    },
  );

  test("stands only for platform actions that it describes", () => {
    const named = [...verbs, ...properties, ...statements].flatMap(
      (entry: { actions: readonly string[] }) => [...entry.actions],
    );
    expect(named.filter((type) => !catalogue.platformActions.has(type))).toEqual([]);
  });

  test("describes only platform actions that something stands for", () => {
    const named = new Set<string>(
      [...verbs, ...properties, ...statements].flatMap((entry: { actions: readonly string[] }) => [
        ...entry.actions,
      ]),
    );
    expect([...catalogue.platformActions.keys()].filter((type) => !named.has(type))).toEqual([
      "CompleteOutboundCall",
    ]);
  });

  test("allows a verb or property only where one of its actions is allowed", () => {
    for (const entry of [...verbs, ...properties] as readonly Pick<
      VerbEntry,
      "name" | "actions" | "flows"
    >[]) {
      if (entry.actions.length === 0) continue;
      const allowed = new Set(
        entry.actions.flatMap((type) => catalogue.platformActions.get(type)?.flows ?? []),
      );
      expect(
        entry.flows.filter((kind) => !allowed.has(kind)),
        entry.name,
      ).toEqual([]);
    }
  });
});
