import { defineDiagnostics } from "@contactflow/grammar";
import { adviceDiagnostics } from "./advice.ts";
import { controlFlowDiagnostics } from "./control-flow.ts";
import { nameDiagnostics } from "./names.ts";
import { projectDiagnostics } from "./project.ts";
import { resourceDiagnostics } from "./resources.ts";
import { statementDiagnostics } from "./statements.ts";
import { suppressionDiagnostics } from "./suppressions.ts";
import { valueDiagnostics } from "./values.ts";

/**
 * Every diagnostic of the compiler, by its name; those of the syntax are in the grammar.
 * One file per area: FLW2xxx names, FLW3xxx values, FLW4xxx statements, FLW5xxx control flow, FLW6xxx resources,
 * FLW7xxx projects, FLW8xxx advice, FLW9xxx suppressions.
 */
export const diagnostics = defineDiagnostics({
  ...nameDiagnostics,
  ...valueDiagnostics,
  ...statementDiagnostics,
  ...controlFlowDiagnostics,
  ...resourceDiagnostics,
  ...adviceDiagnostics,
  ...projectDiagnostics,
  ...suppressionDiagnostics,
});

export type DiagnosticName = keyof typeof diagnostics;
