import type { Report } from "../diagnostics/report.ts";
import type { FilePath } from "../model/symbols.ts";
import type { FileFacts, FlowFacts, ResourceFacts } from "../model/facts.ts";
import type { FlowOrder } from "./flow-order.ts";

/** What the checks of the whole program look at. */
export interface ProgramFacts {
  /** In the order of their paths. */
  readonly files: readonly FileFacts[];
  /** The declaration of a name; where two declare it, the first. */
  readonly declared: (name: string) => Declared | undefined;
  /** No file has a syntax error. */
  readonly isWhole: boolean;
  /** No file has an error: what seems to be missing is not only misspelt. */
  readonly isSound: boolean;
  /** Which flows may come after which. */
  readonly leadsTo: FlowOrder;
}

/** A flow or a resource with the file that declares it. */
export type Declared =
  | { readonly kind: "flow"; readonly file: FilePath; readonly facts: FlowFacts }
  | { readonly kind: "resource"; readonly file: FilePath; readonly facts: ResourceFacts };

/**
 * A check of the whole program: looks at the facts of all files and at nothing else, so that it never needs a tree, and gives the
 * same diagnostics whatever was edited before. It runs after every edit: a few passes over the facts, nothing that grows faster than
 * they do. Places (`span`) are there to be shown: nothing may be decided by where something stands, since edits that move things and
 * change no fact do not run it again.
 */
export type AcrossCheck = (facts: ProgramFacts, reportIn: (file: FilePath) => Report) => void;
