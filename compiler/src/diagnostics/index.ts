import { defineDiagnostics } from "@contactflow/grammar";
import { controlFlowDiagnostics } from "./control-flow.ts";
import { nameDiagnostics } from "./names.ts";
import { resourceDiagnostics } from "./resources.ts";
import { statementDiagnostics } from "./statements.ts";
import { valueDiagnostics } from "./values.ts";

/**
 * Every diagnostic of the compiler, by its name; those of the syntax are in the grammar.
 * One file per area: FLW2xxx names, FLW3xxx values, FLW4xxx statements, FLW5xxx control flow, FLW6xxx resources.
 */
export const diagnostics = defineDiagnostics({
  ...nameDiagnostics,
  ...valueDiagnostics,
  ...statementDiagnostics,
  ...controlFlowDiagnostics,
  ...resourceDiagnostics,
});

export type DiagnosticName = keyof typeof diagnostics;
