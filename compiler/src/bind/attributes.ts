import type { Member, ResourceDeclaration } from "@contactflow/grammar";
import type { Report } from "../diagnostics/report.ts";
import type { AttributeSymbol, FilePath } from "../model/symbols.ts";
import { plainText } from "../model/plain-text.ts";
import { builtInNames } from "./built-in-names.ts";
import type { Outside } from "./outside.ts";
import { typeOf } from "./type-of.ts";

const silent: Report = () => undefined;

/** The contact attribute that a member of `attributes { … }` declares; none without a fixed name. */
export function contactAttribute(
  member: Member,
  file: FilePath,
  external: boolean,
): AttributeSymbol | undefined {
  const name = plainText(member.key);
  if (name === undefined) return undefined;
  const symbol = attributeSymbol(member, name, { scope: "contact", file, report: silent });
  return external ? { ...symbol, given: true } : symbol;
}

/** Reports what is wrong with contact attributes: the first of a name counts, in the whole program. */
export function bindContactAttributes(
  { members }: ResourceDeclaration,
  file: FilePath,
  outside: Outside,
  report: Report,
): void {
  for (const member of members) {
    const name = fixedName(member, report);
    if (name === undefined) continue;
    const first = outside.attribute(name);
    if (first !== undefined && (first.file !== file || first.span.start !== member.key.span.start))
      reportDuplicate(member, name, first, report);
    else {
      reportTaken(member, name, outside, report);
      if (!member.broken) typeOf(member.value, file, report);
    }
  }
}

function fixedName({ key }: Member, report: Report): string | undefined {
  const name = plainText(key);
  const found = "a text with values in it";
  if (name === undefined) report("wrong-type", key.span, { wanted: "A fixed name", found, suggestion: "" });
  const sign = name === undefined ? undefined : /[$.]/.exec(name)?.[0];
  if (name !== undefined && sign !== undefined) report("attribute-key", key.span, { name, sign });
  return name;
}

function reportDuplicate({ key }: Member, name: string, other: AttributeSymbol, report: Report): void {
  const related = [{ file: other.file, span: other.span, message: "It is declared here." }];
  report("duplicate-attribute", key.span, { name }, { related });
}

interface Owner {
  readonly scope: AttributeSymbol["scope"];
  readonly file: FilePath;
  readonly report: Report;
}

function attributeSymbol(member: Member, name: string, { scope, file, report }: Owner): AttributeSymbol {
  const type = member.broken ? { kind: "unknown" as const } : typeOf(member.value, file, report);
  const given = scope === "input" || member.broken || member.initial !== undefined;
  return { name, scope, type, given, file, span: member.key.span, doc: member.doc?.text };
}

interface Declaring {
  readonly scope: AttributeSymbol["scope"];
  readonly file: FilePath;
  /** What an attribute must not be called again. */
  readonly taken: (name: string) => AttributeSymbol | undefined;
  readonly outside: Outside;
}

/** Declares the members of a flow's `attributes` or `input` section. */
export function declareAttributes(
  members: readonly Member[],
  { scope, file, taken, outside }: Declaring,
  { into, report }: { readonly into: Map<string, AttributeSymbol>; readonly report: Report },
): void {
  for (const member of members) {
    const name = fixedName(member, report);
    if (name === undefined) continue;
    const other = taken(name);
    if (other !== undefined) {
      reportDuplicate(member, name, other, report);
      continue;
    }
    if (scope !== "input") reportTaken(member, name, outside, report);
    into.set(name, attributeSymbol(member, name, { scope, file, report }));
  }
}

/** In quotes it is only read as `attributes["name"]`, and a module's input as `input.name`: neither can be mixed up. */
function reportTaken({ key }: Member, name: string, outside: Outside, report: Report): void {
  if (key.kind !== "Name") return;
  const meaning = builtInNames.get(name);
  const symbol = outside.symbol(name);
  if (meaning !== undefined) report("built-in-name", key.span, { name, meaning });
  else if (symbol !== undefined)
    report("duplicate-name", key.span, { name }, { related: [outside.declaredAt(symbol)] });
}
