import type { Fix, Name, Reference, RelatedPlace } from "@contactflow/grammar";
import { catalogue, valueMeant } from "../catalogue/index.ts";
import { seemsToDeclare } from "../model/damage.ts";
import { plainText } from "../model/plain-text.ts";
import type { Symbol } from "../model/symbols.ts";
import { relativePath } from "../model/paths.ts";
import { addMissing, alsoAt, type Context, everywhere, replaceAt, suggestAt } from "./context.ts";
import { referenceText } from "./wording.ts";

/** Reports a name that means nothing here, unless that follows from a mistake that is reported already. */
export function reportUnknownName(
  node: Reference,
  context: Context,
  candidates: (() => Iterable<string>) | undefined,
  isWritten: boolean,
): void {
  const parts = [node.root, ...node.path].map((part) => (part.kind === "Missing" ? "" : plainText(part)));
  const meant = parts.length > 1 ? valueMeant(parts.map((part) => part ?? "")) : undefined;
  if (meant === undefined) {
    reportUnknown(node.root, context, candidates ?? (() => readableNames(context)), isWritten);
    return;
  }
  const fixes = [replaceAt(context, node.span, meant)];
  const values = { name: referenceText(node), suggestion: `It is called \`${meant}\`.` };
  context.report("unknown-value", node.span, values, { fixes });
}

export function reportUnknown(
  { text: name, span }: Name,
  context: Context,
  candidates: () => Iterable<string>,
  isWritten = false,
): void {
  const { bound, scope, outside, flow, missing, report } = context;
  if (scope.lost.has(name)) return;
  // The text that this quote ends lacks its beginning, which is reported.
  if (bound.text[span.end] === '"') return;
  const elsewhere = outside.symbol(name);
  if (elsewhere === undefined && flow?.scope.resultsComplete === false) return;
  const mayBeThere = (): boolean =>
    !(scope.complete && outside.attributesComplete()) || isLost(name, context);
  if (elsewhere === undefined && !missing.has(name) && mayBeThere()) return;
  addMissing(context, name, span, (spans) => {
    const [first = span] = spans;
    const related = alsoAt(context, name, spans);
    if (elsewhere !== undefined) {
      reportNotImported(first, elsewhere, related, context);
      return;
    }
    const known = adviceFor(name, context);
    if (known !== undefined) {
      const fixes = known.better === undefined ? [] : [replaceAt(context, first, known.better)];
      const { suggestion } = known;
      report("unknown-name", first, { name, suggestion }, { fixes: everywhere(fixes, spans), related });
      return;
    }
    const { suggestion: found, fixes } = suggestAt(context, first, name, candidates());
    const suggestion = found === "" && isWritten ? `Declare it: \`attributes { ${name}: text }\`.` : found;
    report("unknown-name", first, { name, suggestion }, { fixes: everywhere(fixes, spans), related });
  });
}

const emptyWords: ReadonlySet<string> = new Set(["null", "nil", "undefined", "none", "empty"]);

/** What is meant by words that other languages have, and by the name of a step. */
function adviceFor(
  name: string,
  { flow }: Context,
): { readonly suggestion: string; readonly better?: string } | undefined {
  if (emptyWords.has(name)) return { suggestion: 'Nothing is the empty text: `""`.', better: '""' };
  if (flow?.scope.steps.has(name) === true)
    return { suggestion: `It is a step: \`-> ${name}\` leads there.` };
  const property = `contact.${name}`;
  if (catalogue.properties.has(name) || catalogue.values.has(property))
    return { suggestion: `Of the contact it is \`${property}\`.`, better: property };
  return undefined;
}

/** Whether a name may have been declared where the syntax is damaged. */
function isLost(name: string, { bound, outside, flow }: Context): boolean {
  if (flow !== undefined && bound.damage.declarations.has(flow.node)) {
    const { start, end } = flow.node.span;
    if (seemsToDeclare("attribute", name, bound.text.slice(start, end))) return true;
  }
  return outside.mayHaveLost(name);
}

/** Everything that can stand where a value is read. */
function* readableNames({ outside, scope, flow }: Context): Iterable<string> {
  yield* flow?.scope.bindings.keys() ?? [];
  yield* flow?.scope.attributes.keys() ?? [];
  yield* outside.attributeNames();
  yield* scope.symbols.keys();
  yield* catalogue.roots.keys();
}

/** The names of the file that `accepts` takes. */
export function* symbolNames({ scope }: Context, accepts: (symbol: Symbol) => boolean): Iterable<string> {
  for (const [name, symbol] of scope.symbols) if (accepts(symbol)) yield name;
}

function reportNotImported(
  span: Name["span"],
  symbol: Symbol,
  others: readonly RelatedPlace[],
  context: Context,
): void {
  const { name, file } = symbol;
  const path = relativePath(context.scope.file, file);
  const related = [context.outside.declaredAt(symbol), ...others];
  context.report(
    "not-imported",
    span,
    { name, file, path },
    { related, fixes: [importFix(symbol, context)] },
  );
}

/** Adds the name to the import of its file, or a new import after the others. */
function importFix({ name, file }: Symbol, { scope, bound }: Context): Fix {
  const { imports } = bound.tree;
  const existing = imports.find((candidate) => scope.targets.get(candidate) === file);
  const last = existing?.names.at(-1);
  const title = `Import \`${name}\``;
  if (last !== undefined) {
    const at = { start: last.span.end, end: last.span.end };
    return { title, safety: "suggested", edits: [{ file: scope.file, span: at, text: `, ${name}` }] };
  }
  const line = `import { ${name} } from "${relativePath(scope.file, file)}"`;
  const end = imports.at(-1)?.span.end;
  const at = { start: end ?? 0, end: end ?? 0 };
  const text = end === undefined ? `${line}\n\n` : `\n${line}`;
  return { title, safety: "suggested", edits: [{ file: scope.file, span: at, text }] };
}
