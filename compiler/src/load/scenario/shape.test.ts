import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Shape } from "../../project/config/shape.ts";
import { readJson, type LoadFiles } from "./reading.ts";
import { loadSchema, staffingSchema } from "./schemas.ts";
import { scenarioShape, staffingShape } from "./shape.ts";

const ajv = new Ajv({ strict: true, allowUnionTypes: true });
const example = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../examples/queued-callback/${name}`, import.meta.url), "utf8"));

const isRead = (shape: Shape, value: unknown): boolean => {
  const files: LoadFiles = { texts: new Map(), found: [], readBeside: () => undefined };
  readJson(files, { file: "load.json", text: JSON.stringify(value) }, shape);
  return files.found.length === 0;
};

const someText = fc.constantFrom(
  "20s",
  "2m 30s",
  "MainLine",
  "08:00-16:00",
  "random",
  "+1415###",
  "x.csv",
  "",
);
const someJson = fc.oneof(
  { depthSize: "small" },
  someText,
  fc.integer({ min: -1, max: 20 }),
  fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<unknown>,
  fc.array(someText, { maxLength: 2 }),
);

/** All paths in a JSON value. */
function pathsOf(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [[]];
  return [
    [],
    ...Object.entries(value).flatMap(([key, below]) => pathsOf(below).map((path) => [key, ...path])),
  ];
}

/** The value with another one at a path, or without it. */
function changed(value: unknown, [key, ...path]: readonly string[], replaced: unknown): unknown {
  if (key === undefined) return replaced;
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) =>
      String(index) !== key ? [item] : [changed(item, path, replaced)].filter((one) => one !== undefined),
    );
  const record = value as Readonly<Record<string, unknown>>;
  return { ...record, [key]: changed(record[key], path, replaced) };
}

const full = {
  ...(example("load.json") as object),
  warmUp: "1h",
  confidence: 99,
  wordsPerMinute: 150,
  thinking: "1s",
  ringing: { empirical: ["2s", "3s", "2s"] },
  queues: { Support: { talking: "3m", serviceLevel: "30s" } },
  lambdas: { Find: [{ weight: 2, result: { tier: "gold" }, takes: "200ms" }, { error: "down" }] },
  bots: { Reception: { billing: 3, "no match": 1 } },
  actions: { GetCase: { outcome: "done", values: { Case: { status: "open" } } } },
  staffing: [
    { profile: "Frontline", count: [3, 4], every: "30m", shift: "08:00-18:00", breaks: ["12:00-12:30"] },
  ],
};

test.each([
  { name: "load.json", shape: scenarioShape as Shape, schema: loadSchema, sample: full },
  {
    name: "staffing",
    shape: staffingShape as Shape,
    schema: staffingSchema,
    sample: example("shifts.staffing.json"),
  },
])("the JSON schema of $name and its reader take the same files", ({ shape, schema, sample }) => {
  const accepts = ajv.compile(schema);
  expect(accepts(sample), JSON.stringify(accepts.errors)).toBe(true);
  expect(isRead(shape, sample)).toBe(true);
  fc.assert(
    fc.property(
      fc.constantFrom(...pathsOf(sample)),
      fc.option(someJson, { nil: undefined }),
      (path, value) => {
        if (path.length === 0 && value === undefined) return;
        const other = changed(sample, path, value);
        expect(isRead(shape, other), JSON.stringify(other)).toBe(accepts(JSON.parse(JSON.stringify(other))));
      },
    ),
    { numRuns: 1500 },
  );
});
