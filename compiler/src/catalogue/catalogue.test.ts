import { flowKinds } from "@contactflow/grammar";
import { describe, expect, test } from "vitest";
import { catalogue } from "./index.ts";
import { properties } from "./properties/index.ts";
import type { PropertyEntry, StatementEntry, VerbEntry, When } from "./index.ts";
import { statements } from "./statements.ts";
import { values } from "./values/index.ts";
import { verbs } from "./verbs/index.ts";

type Asking = Pick<VerbEntry | PropertyEntry, "name" | "actions" | "requests">;
type Acting = Pick<VerbEntry | PropertyEntry | StatementEntry, "name" | "actions" | "flows">;
const acting: readonly Acting[] = [...verbs, ...properties, ...statements];
const actionsNamed = new Set(acting.flatMap(({ actions }) => actions));

function optionsAskedFor(entry: VerbEntry): readonly string[] {
  const conditions: (When | boolean | undefined)[] = Object.values(entry.options).flatMap(
    ({ required, when }) => [required, when],
  );
  for (const { when } of [...Object.values(entry.outcomes), ...entry.done, ...(entry.labels ?? [])])
    conditions.push(when);
  return conditions
    .flatMap((when) => (typeof when === "object" ? [when.given, when.absent] : []))
    .filter((name) => name !== undefined);
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

  test("makes no verb depend on an option that it does not have", () => {
    const strange = verbs.flatMap((entry: VerbEntry) =>
      optionsAskedFor(entry)
        .filter((option) => entry.options[option] === undefined)
        .map((option) => `${entry.name}: ${option}`),
    );
    expect(strange).toEqual([]);
  });

  test("stands only for platform actions that it describes", () => {
    expect([...actionsNamed].filter((type) => !catalogue.platformActions.has(type))).toEqual([]);
  });

  test("says why nothing but `action` stands for a platform action", () => {
    const unnamed = [...catalogue.platformActions.values()].filter(({ type }) => !actionsNamed.has(type));
    expect(unnamed.map(({ type }) => type)).toEqual(["RouteContactToAgent"]);
    for (const { passedThrough } of unnamed) expect(passedThrough).toMatch(/\.$/);
  });

  test("asks only for what it says that it stands for", () => {
    const strange = [...verbs, ...properties].flatMap(({ name, actions, requests = [] }: Asking) =>
      requests.filter(({ action }) => !actions.includes(action)).map(({ action }) => `${name}: ${action}`),
    );
    expect(strange).toEqual([]);
  });

  test("allows a verb or property only where one of its actions is allowed", () => {
    const strange = acting
      .filter(({ actions }) => actions.length > 0)
      .flatMap(({ name, actions, flows }) => {
        const allowed = new Set(actions.flatMap((type) => catalogue.platformActions.get(type)?.flows.kinds));
        return flows.filter((kind) => !allowed.has(kind)).map((kind) => `${name} in ${kind}`);
      });
    // Wherever the flow may not, the checker says so at the arrow.
    expect(strange.filter((place) => !place.startsWith("->"))).toEqual([]);
  });
});
