export {
  compile,
  isSound,
  type Compilation,
  type CompileOptions,
  type OutputFile,
  type OutputKind,
} from "./compile.ts";
export { applyEdits } from "./fix/apply-edits.ts";
export { fixAll, type AppliedFix, type FileTexts, type Findings, type Fixed } from "./fix/fix-all.ts";
export type * from "./graph/graph.ts";
export { readPage, type DiagnosticPage, type PageProgram } from "./pages/page.ts";
export type * from "./model/checked.ts";
export type * from "./model/checked-program.ts";
export type * from "./model/symbols.ts";
export type { Changes } from "./program/kept-sources.ts";
export { checkFiles, createProgram, type Program } from "./program/program.ts";
export type { Host } from "./program/sources.ts";
export type { Policy } from "./program/policy.ts";
export type * from "./model/types.ts";
