import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { known, placesOf } from "./known.ts";

/** Flows that others have exported, one JSON document a file; they are not part of the project. */
const corpus = new URL("../../../shared/corpus/", import.meta.url).pathname;

interface Exported {
  readonly Type: string;
  readonly Parameters?: Readonly<Record<string, unknown>>;
  readonly Transitions?: {
    readonly Errors?: readonly { readonly ErrorType: string }[];
    readonly Conditions?: readonly { readonly Condition: { readonly Operator: string } }[];
  };
}

/** Types that the platform does not have: flows that nobody could have run. */
const invented: ReadonlySet<string> = new Set(["StartMediaStreaming"]);

/** Values whose keys are the author's own. */
const free: ReadonlySet<string> = new Set(["ViewData"]);

const isThere = existsSync(corpus);

test.skipIf(isThere)(
  "exported flows are looked for in ../shared/corpus beside the project, and not there",
  () => {
    expect(isThere).toBe(false);
  },
);

describe.skipIf(!isThere)("of what real flows are made of, the catalogue knows", () => {
  const actions = isThere ? exportedActions() : [];
  const used = (of: (action: Exported) => readonly string[]): readonly string[] =>
    [...new Set(actions.flatMap((action) => of(action).map((name) => `${action.Type}: ${name}`)))].sort();

  test("there are flows", () => {
    expect(actions.length).toBeGreaterThan(1000);
  });

  test("every action", () => {
    expect([...new Set(actions.map(({ Type }) => Type))].filter((type) => !known.actions.has(type))).toEqual(
      [],
    );
  });

  test("every error", () => {
    const strange = used(({ Type, Transitions }) =>
      (Transitions?.Errors ?? [])
        .map(({ ErrorType }) => ErrorType)
        .filter((type) => known.actions.get(Type)?.errors[type] === undefined),
    );
    expect(strange).toEqual([]);
  });

  test("every operator", () => {
    const strange = used(({ Type, Transitions }) =>
      (Transitions?.Conditions ?? [])
        .map(({ Condition }) => Condition.Operator)
        .filter((operator) => !known.actions.get(Type)?.conditions?.operators.includes(operator)),
    );
    expect(strange).toEqual([]);
  });

  test("every parameter", () => {
    const strange = used(({ Type, Parameters = {} }) => {
      const places = [...placesOf(known, Type).keys()];
      return pathsIn(Parameters).filter(
        (path) => !places.some((place) => place === path || path.startsWith(`${place}.`)),
      );
    });
    expect(strange).toEqual([]);
  });
});

function exportedActions(): readonly Exported[] {
  return readdirSync(corpus, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".json"))
    .flatMap((path) => actionsIn(readFileSync(join(corpus, path), "utf8")))
    .filter(({ Type }) => !invented.has(Type));
}

/** None in a document of another kind, such as the console's older format. */
function actionsIn(text: string): readonly Exported[] {
  const document: unknown = JSON.parse(text);
  return typeof document === "object" && document !== null && "Actions" in document
    ? (document.Actions as readonly Exported[])
    : [];
}

/** The paths of the single values: `CallerId.Number`. */
function pathsIn(value: unknown, path = ""): readonly string[] {
  if (Array.isArray(value)) {
    const inside = value.flatMap((item) => (isObject(item) ? pathsIn(item, path) : []));
    return inside.length === 0 ? [path] : inside;
  }
  if (!isObject(value) || free.has(path)) return [path];
  const parts = Object.entries(value).flatMap(([key, part]) =>
    pathsIn(part, path === "" ? key : `${path}.${key}`),
  );
  return parts.length === 0 && path !== "" ? [path] : parts;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
