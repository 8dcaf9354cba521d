import type { Diagnostic } from "@contactflow/grammar";
import type { CheckedFile, SourceText } from "./checked.ts";
import type { FileFacts } from "./facts.ts";
import type { AttributeSymbol, FilePath, Symbol } from "./symbols.ts";

/** A program after binding and checking. */
export interface CheckedProgram {
  /** In the order of their paths. */
  readonly files: ReadonlyMap<FilePath, SourceText>;
  /** All declared names; where one is declared twice, the first. */
  readonly symbols: ReadonlyMap<string, Symbol>;
  /** Contact attributes: shared by all files. */
  readonly attributes: ReadonlyMap<string, AttributeSymbol>;
  /** Files each file imports from, directly. */
  readonly imports: ReadonlyMap<FilePath, readonly FilePath[]>;
  /** Sorted by file, then position. */
  readonly diagnostics: readonly Diagnostic[];
  /** The tree of a file and what it means. Large programs make it anew when they are asked: keep it while you need it, not longer. */
  readonly checkedFile: (path: FilePath) => CheckedFile;
  /** What is known of a file without its tree. */
  readonly facts: ReadonlyMap<FilePath, FileFacts>;
}
