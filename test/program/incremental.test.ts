import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isSound, lowerProgram } from "../../compiler/src/compile.ts";
import {
  type CompiledModule,
  emitJavaScript,
  moduleCache,
} from "../../compiler/src/emit/typescript/index.ts";
import { createLowerer } from "../../compiler/src/lower/lower-program.ts";
import type { CheckedProgram } from "../../compiler/src/model/checked-program.ts";
import { checkFiles, createProgram } from "../../compiler/src/program/program.ts";
import { type Edit, edits, type Files, fileTexts, paths, soundFiles, swaps } from "./arbitraries.ts";

/** Texts that are edited in place. */
function applied(files: Map<string, string>, edit: Edit): readonly string[] {
  switch (edit.kind) {
    case "write":
      files.set(edit.path, edit.text);
      return [edit.path];
    case "remove":
      files.delete(edit.path);
      return [edit.path];
    case "swap": {
      const touched = [...files].filter(([, text]) => text.includes(edit.from));
      for (const [path, text] of touched)
        files.set(
          path,
          text.replace(edit.from, () => edit.to),
        );
      return touched.map(([path]) => path);
    }
    case "rename": {
      const text = files.get(edit.path);
      files.delete(edit.path);
      if (text !== undefined) files.set(edit.to, text);
      return [edit.path, edit.to];
    }
    case "replace": {
      const text = files.get(edit.path);
      if (text === undefined) return [];
      const start = edit.at % (text.length + 1);
      files.set(edit.path, text.slice(0, start) + edit.insert + text.slice(start + edit.length));
      return [edit.path];
    }
  }
}

/** All that anybody sees of a program. */
function seen(program: CheckedProgram, outputs: readonly string[]) {
  const { files, symbols, attributes, imports, diagnostics } = program;
  return {
    files: [...files].map(([path, { text }]) => [path, text]),
    symbols: [...symbols],
    attributes: [...attributes],
    imports: [...imports],
    diagnostics,
    outputs,
  };
}

function outputsOf(
  program: CheckedProgram,
  lowerer = createLowerer(),
  modules = moduleCache(),
  texts = new Map<CompiledModule, string>(),
): readonly string[] {
  if (!isSound(program)) return [];
  const { moduleOf, locateIn } = lowerProgram(program, lowerer, modules);
  return [...program.files.keys()].map((path) => {
    const module = moduleOf(path);
    // As in a build, a module that is kept is not printed again.
    const text = texts.get(module) ?? emitJavaScript(module, locateIn(path));
    texts.set(module, text);
    return text;
  });
}

function expectSameAsFromScratch(start: Files, all: readonly Edit[], roots: readonly string[]): number {
  const files = new Map(Object.entries(start));
  const host = { readFile: (path: string) => files.get(path) };
  const program = createProgram(host, roots);
  const kept = [createLowerer(), moduleCache(), new Map<CompiledModule, string>()] as const;
  let compiled = 0;
  for (const edit of all) {
    const checked = program.update({ files: applied(files, edit) });
    const outputs = outputsOf(checked, ...kept);
    const scratch = checkFiles(host, roots);
    expect(seen(checked, outputs)).toEqual(seen(scratch, outputsOf(scratch)));
    compiled += outputs.length;
  }
  return compiled;
}

test("property: after any edits a program is what checking and compiling from scratch makes of it", () => {
  let compiled = 0;
  fc.assert(
    fc.property(fileTexts, edits, fc.subarray([...paths], { minLength: 1 }), (files, all, roots) => {
      compiled += expectSameAsFromScratch(files, all, roots);
    }),
    { numRuns: 300 },
  );
  expect(compiled, "compiled files on the way").toBeGreaterThan(50);
});

test("property: what is declared in other ways is compiled again wherever it shows", () => {
  let compiled = 0;
  fc.assert(
    fc.property(swaps, (all) => {
      compiled += expectSameAsFromScratch(soundFiles, all, ["a.flow"]);
    }),
    { numRuns: 200 },
  );
  expect(compiled, "compiled files on the way").toBeGreaterThan(200);
});

test("property: whatever the order of the given files, the same is found", () => {
  fc.assert(
    fc.property(fileTexts, fc.shuffledSubarray([...paths], { minLength: paths.length }), (files, order) => {
      const host = { readFile: (path: string) => files[path] };
      const [one, other] = [checkFiles(host, paths), checkFiles(host, order)];
      expect(seen(other, outputsOf(other))).toEqual(seen(one, outputsOf(one)));
    }),
    { numRuns: 100 },
  );
});
