import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { center } from "../../../examples/queued-callback/queued-callback.flow";
import { checkFiles } from "../program/program.ts";
import { lowerProgram } from "../compile.ts";
import { centerDefinition } from "./definition.ts";

const path = "examples/queued-callback/queued-callback.flow";

test("a center that is compiled in memory is what its emitted file defines", () => {
  const text = readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
  const { graphs, resources, locateIn } = lowerProgram(checkFiles({ readFile: () => text }, [path]));
  expect(center.definition()).toEqual(centerDefinition(graphs, resources, locateIn));
});
