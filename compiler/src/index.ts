export { checkFiles } from "./check/check-files.ts";
export {
  compile,
  isSound,
  type Compilation,
  type CompileOptions,
  type OutputFile,
  type OutputKind,
} from "./compile.ts";
export type * from "./graph/graph.ts";
export type * from "./program/checked.ts";
export { parseCache, type Host, type ParseCache } from "./program/load.ts";
export type { Policy } from "./program/policy.ts";
export type * from "./program/types.ts";
