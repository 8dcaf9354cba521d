import type {
  Declaration,
  FlowDeclaration,
  Member,
  ResourceDeclaration,
  Section,
} from "@contactflow/grammar";
import type { Report } from "../diagnostics/report.ts";
import type { Field, FilePath, Signature } from "../model/symbols.ts";
import type { Damage } from "../model/damage.ts";
import { plainText } from "../model/plain-text.ts";
import { typeOf } from "./type-of.ts";

const open: Signature = { input: undefined, output: undefined, labels: undefined };

/** What a declaration takes, gives and ends in, read from its text alone; reports types that are none. */
export function signatureOf(node: Declaration, file: FilePath, report: Report, damage: Damage): Signature {
  if (node.kind === "ResourceDeclaration") return resourceSignature(node, file, report, damage);
  return node.flow === "module" ? moduleSignature(node, file, report, damage) : open;
}

function resourceSignature(
  node: ResourceDeclaration,
  file: FilePath,
  report: Report,
  damage: Damage,
): Signature {
  const fields = (key: string): ReadonlyMap<string, Field> | undefined => {
    const member = node.members.find((candidate) => plainText(candidate.key) === key);
    if (member?.value.kind !== "ObjectValue" || member.broken) return undefined;
    const known = fieldsOf(member.value.members, file, report);
    return damage.declarations.has(node) ? undefined : known;
  };
  switch (node.resource) {
    case "lambda":
      return {
        ...open,
        input: fields("input"),
        output: isAsynchronous(node) ? new Map() : fields("output"),
      };
    case "lex bot":
      return { input: fields("session"), output: fields("slots"), labels: namesIn(node, "intents", damage) };
    case "task template":
      return { ...open, input: fields("fields") };
    case "predefined attribute":
      return { ...open, labels: namesIn(node, "values", damage) };
    case "view":
      return { ...open, labels: namesIn(node, "actions", damage) };
    default:
      return open;
  }
}

/** Nobody waits for its answer, so there is nothing to read. */
function isAsynchronous({ members }: ResourceDeclaration): boolean {
  const mode = members.find(({ key }) => plainText(key) === "mode")?.value;
  return mode?.kind === "Reference" && mode.root.text === "asynchronous";
}

/** The names of a list; one name stands for a list of one. `undefined` where it is no list of names, or an empty one. */
function namesIn(node: ResourceDeclaration, key: string, damage: Damage): readonly string[] | undefined {
  const member = node.members.find((candidate) => plainText(candidate.key) === key);
  if (member === undefined || member.broken || damage.declarations.has(node)) return undefined;
  const { value } = member;
  const names: string[] = [];
  for (const item of value.kind === "ListValue" ? value.items : [value]) {
    const name =
      item.kind === "TextLiteral"
        ? plainText(item)
        : item.kind === "Reference" && item.path.length === 0
          ? item.root.text
          : undefined;
    if (name === undefined) return undefined;
    names.push(name);
  }
  return names.length === 0 ? undefined : names;
}

const silent: Report = () => undefined;

/** A module takes and gives nothing, unless it says so; one from elsewhere need not say what it ends in. */
function moduleSignature(node: FlowDeclaration, file: FilePath, report: Report, damage: Damage): Signature {
  const members = (keyword: Section["keyword"]["text"]) =>
    node.sections.filter((section) => section.keyword.text === keyword).flatMap((section) => section.members);
  const outcomes = [...new Set(node.outcomes.map(({ text }) => text))];
  const damaged = damage.declarations.has(node);
  const isOpen = damaged || (node.external && node.sections.length === 0);
  return {
    // The types of an input are reported where its attributes are declared.
    input: isOpen ? undefined : fieldsOf(members("input"), file, silent),
    output: isOpen ? undefined : fieldsOf(members("output"), file, report),
    labels: damaged || (node.external && outcomes.length === 0) ? undefined : outcomes,
  };
}

function fieldsOf(members: readonly Member[], file: FilePath, report: Report): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  for (const node of members) {
    const name = plainText(node.key);
    if (name === undefined) continue;
    if (fields.has(name)) {
      report("duplicate-key", node.key.span, { name });
      continue;
    }
    const type = node.broken ? { kind: "unknown" as const } : typeOf(node.value, file, report);
    fields.set(name, { name, type, optional: node.initial !== undefined });
  }
  return fields;
}
