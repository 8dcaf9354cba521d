import type {
  Condition,
  Declaration,
  Fix,
  FlowDeclaration,
  Reference,
  RelatedPlace,
  ResourceDeclaration,
  SetStatement,
  Span,
  Statement,
  Value,
  VerbStatement,
} from "@contactflow/grammar";
import type { BoundFile, FileScope, FlowScope } from "../bind/bound.ts";
import type { Outside } from "../bind/outside.ts";
import type { Report } from "../diagnostics/report.ts";
import { replaceWith, type Suggestion, suggest } from "../diagnostics/suggest.ts";
import type {
  Checked,
  CheckedArguments,
  CheckedAssignment,
  CheckedCondition,
  Ending,
  Resolution,
} from "../model/checked.ts";

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
  readonly bound: BoundFile;
  /** The rest of the program. */
  readonly outside: Outside;
  readonly results: Results;
  readonly scope: FileScope;
  readonly report: Report;
  readonly flow: FlowPlace | undefined;
  /** What the declaration names, gathered while it is checked. */
  readonly mentions: OpenMentions;
  readonly missing: MissingNames;
}

export interface OpenMentions {
  readonly names: Set<string>;
  dynamic: boolean;
}

/** Names of one file that mean nothing, each with all its places: what is missing once is reported once. */
type MissingNames = Map<string, MissingName>;

interface MissingName {
  readonly spans: Span[];
  readonly report: (spans: readonly Span[]) => void;
}

/** Whether a syntax error in a declaration may have swallowed a part of it. */
export function isDamaged(node: Declaration, { bound }: Context): boolean {
  return bound.damage.declarations.has(node);
}

/** Whether the kind of a declaration is only a guess. */
export function isGuessed(node: Declaration, { bound }: Context): boolean {
  return bound.damage.kinds.has(node);
}

export interface FlowPlace {
  readonly node: FlowDeclaration;
  readonly scope: FlowScope;
}

/** The same place, but what is wrong there is reported already. */
export function silent(context: Context): Context {
  return { ...context, report: () => undefined, missing: new Map() };
}

/** Keeps a missing name for later; the first place says how it is reported. */
export function addMissing(
  { missing }: Context,
  key: string,
  span: Span,
  report: (spans: readonly Span[]) => void,
): void {
  const known = missing.get(key);
  if (known === undefined) missing.set(key, { spans: [span], report });
  else known.spans.push(span);
}

export function reportMissing(missing: Context["missing"]): void {
  for (const { spans, report } of missing.values())
    report(spans.toSorted((left, right) => left.start - right.start));
}

/** The other places of a missing name, for its diagnostic. */
export function alsoAt(
  { scope }: Context,
  name: string,
  [, ...others]: readonly Span[],
): readonly RelatedPlace[] {
  return others
    .slice(0, 5)
    .map((span) => ({ file: scope.file, span, message: `\`${name}\` is used here, too.` }));
}

/** Fixes that change one place, made to change all. */
export function everywhere(fixes: readonly Fix[], spans: readonly Span[]): readonly Fix[] {
  return fixes.map((fix) => ({
    ...fix,
    edits: fix.edits.flatMap((edit) => spans.map((span) => ({ ...edit, span }))),
  }));
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
