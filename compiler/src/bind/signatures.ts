import type { FlowDeclaration, Member, ResourceDeclaration, Section } from "@contactflow/grammar";
import type { Report } from "../diagnostics/report.ts";
import type { FilePath } from "../program/checked.ts";
import type { Damage } from "../program/damage.ts";
import { plainText } from "../program/key.ts";
import type { Field, Signature } from "./bound.ts";
import { typeOf } from "./type-of.ts";

/** What a resource takes and gives; reports types that are none. */
export function resourceSignature(
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
  if (node.resource === "lambda") return { input: fields("input"), output: fields("output") };
  if (node.resource === "lex bot") return { input: undefined, output: fields("slots") };
  if (node.resource === "task template") return { input: fields("fields"), output: undefined };
  return { input: undefined, output: undefined };
}

const silent: Report = () => undefined;

/** What a module takes and gives: nothing, unless it says so. */
export function flowSignature(
  node: FlowDeclaration,
  file: FilePath,
  report: Report,
  damage: Damage,
): Signature {
  const members = (keyword: Section["keyword"]["text"]) =>
    node.sections.filter((section) => section.keyword.text === keyword).flatMap((section) => section.members);
  // The types of an input are reported where its attributes are declared.
  const open = damage.declarations.has(node) || (node.external && node.sections.length === 0);
  return {
    input: open ? undefined : fieldsOf(members("input"), file, silent),
    output: open ? undefined : fieldsOf(members("output"), file, report),
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
    fields.set(name, { name, type, optional: node.initial !== undefined, node });
  }
  return fields;
}
