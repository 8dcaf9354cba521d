import { createLowerer, type Lowerer } from "../lower/lower-program.ts";
import type { CheckedProgram } from "../model/checked-program.ts";
import { createProgram, type Program } from "../program/program.ts";
import type { Project } from "./open-project.ts";

/** A program that is kept from build to build, so that only what has changed is parsed, checked and lowered again. */
export interface KeptProgram {
  /** Reads the sources of the project again. */
  readonly refresh: (project: Project) => { readonly program: CheckedProgram; readonly lowerer: Lowerer };
}

/** Another root, or another text of `contactflow.json`, begins anew. */
export function keptProgram(): KeptProgram {
  let kept: { readonly key: string; readonly program: Program; readonly lowerer: Lowerer } | undefined;
  return {
    refresh: ({ root, settings: { text = "", policy }, host, paths }) => {
      const key = JSON.stringify([root, text]);
      if (kept?.key !== key) {
        kept = { key, program: createProgram(host, paths, policy), lowerer: createLowerer() };
        return { program: kept.program.checked, lowerer: kept.lowerer };
      }
      // The sources are many and their texts are compared: cheaper than to trust that no change was missed.
      const files = [...kept.program.checked.files.keys(), ...paths];
      return { program: kept.program.update({ files, paths }), lowerer: kept.lowerer };
    },
  };
}
