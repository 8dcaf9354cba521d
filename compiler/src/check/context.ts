import type {
  Condition,
  Fix,
  FlowDeclaration,
  Reference,
  ResourceDeclaration,
  SetStatement,
  Span,
  Statement,
  Value,
  VerbStatement,
} from "@contactflow/grammar";
import type { BoundProgram, FileScope, FlowScope } from "../bind/bound.ts";
import type { Report } from "../diagnostics/report.ts";
import { replaceWith, type Suggestion, suggest } from "../diagnostics/suggest.ts";
import type {
  Checked,
  CheckedArguments,
  CheckedAssignment,
  CheckedCondition,
  Ending,
  Resolution,
} from "../program/checked.ts";

/** What checking finds out, filled while it goes on. */
export interface Results {
  readonly resolutions: Map<Reference, Resolution>;
  readonly conditions: Map<Condition, CheckedCondition>;
  readonly arguments: Map<VerbStatement, CheckedArguments>;
  readonly assignments: Map<SetStatement, readonly CheckedAssignment[]>;
  readonly values: Map<Value, Checked>;
  readonly resources: Map<ResourceDeclaration, Readonly<Record<string, Checked>>>;
  readonly endings: Map<Statement, Ending>;
}

export function emptyResults(): Results {
  return {
    resolutions: new Map(),
    conditions: new Map(),
    arguments: new Map(),
    assignments: new Map(),
    values: new Map(),
    resources: new Map(),
    endings: new Map(),
  };
}

/** Where something is checked: a file and, for statements, a flow. */
export interface Context {
  readonly bound: BoundProgram;
  readonly results: Results;
  readonly scope: FileScope;
  readonly report: Report;
  readonly flow: FlowPlace | undefined;
}

export interface FlowPlace {
  readonly node: FlowDeclaration;
  readonly scope: FlowScope;
}

/** The same place, but what is wrong there is reported already. */
export function silent(context: Context): Context {
  return { ...context, report: () => undefined };
}

/** {@link suggest} in the file of the context. */
export function suggestAt(
  context: Context,
  span: Span,
  written: string,
  candidates: Iterable<string>,
  lead?: string,
): Suggestion {
  return suggest({ file: context.scope.file, span }, written, candidates, lead);
}

export function replaceAt(context: Context, span: Span, text: string): Fix {
  return replaceWith({ file: context.scope.file, span }, text);
}
