import {
  type Declaration,
  type Diagnostic,
  diagnostic,
  type Fix,
  type FlowDeclaration,
  type Name,
  type ResourceDeclaration,
  walk,
} from "@contactflow/grammar";
import { reservedNames } from "../bind/built-in-names.ts";
import { adviceDiagnostics } from "../diagnostics/advice.ts";
import type { CheckedFile } from "../model/checked.ts";

/**
 * Names that are not written as names of their sort are: declarations like `BusinessHours`, steps and attributes like `callMeBack`.
 * A step is renamed safely, since its name means nothing outside of its flow; other names may be known elsewhere.
 */
export function nameAdvice(file: CheckedFile, node: Declaration): readonly Diagnostic[] {
  if (node.external) return [];
  const found: Diagnostic[] = [];
  // A name of the language is a mistake of its own.
  const isTaken = node.name?.kind === "Name" && reservedNames.has(node.name.text);
  if (node.name?.kind === "Name" && !isTaken && !/^[A-Z][A-Za-z0-9]*$/.test(node.name.text))
    found.push(advise(file, node.name, "declaration", capitalized(node.name.text), []));
  if (node.kind === "FlowDeclaration")
    for (const { name } of node.steps)
      if (name.kind === "Name" && !isCamel(name.text)) {
        const better = camel(name.text);
        found.push(advise(file, name, "step", better, renamingStep(file, node, name, better)));
      }
  const attributes = attributeNames(node);
  const others = attributes.filter(({ text }) => !isCamel(text));
  // Where most are called otherwise, another system that shares them has its own way.
  if (others.length <= attributes.length / 2)
    for (const key of others) found.push(advise(file, key, "attribute", camel(key.text), []));
  return found;
}

function advise(
  file: CheckedFile,
  { text: name, span }: Name,
  sort: "declaration" | "step" | "attribute",
  better: string,
  fixes: readonly Fix[],
): Diagnostic {
  const entry = adviceDiagnostics[sort === "declaration" ? "declaration-name" : "small-name"];
  const what = sort === "step" ? "steps" : "attributes";
  return diagnostic(entry, { file: file.path, span }, { name, better, what }, { fixes });
}

function attributeNames(node: FlowDeclaration | ResourceDeclaration): readonly Name[] {
  const members =
    node.kind === "ResourceDeclaration"
      ? node.resource === "attributes"
        ? node.members
        : []
      : node.sections.flatMap((section) => section.members);
  return members.flatMap(({ key }) => (key.kind === "Name" ? [key] : []));
}

function renamingStep(file: CheckedFile, flow: FlowDeclaration, name: Name, better: string): readonly Fix[] {
  const taken = flow.steps.some((step) => step.name.kind === "Name" && step.name.text === better);
  if (taken || file.symbolNamed(better) !== undefined || reserved.has(better) || better === "") return [];
  const places = [name.span];
  walk(flow, (node) => {
    if (node.kind === "NamedTarget" && node.name.text === name.text) places.push(node.name.span);
  });
  const edits = places.map((span) => ({ file: file.path, span, text: better }));
  return [{ title: `Rename the step to \`${better}\``, safety: "safe", edits }];
}

const reserved: ReadonlySet<string> = new Set(["continue", "break", "retry", "none"]);

function isCamel(name: string): boolean {
  return /^[a-z][A-Za-z0-9]*$/.test(name);
}

/** `CALL_me` and `call me` become `CallMe`. */
function capitalized(name: string): string {
  return name
    .split("_")
    .filter((part) => part !== "")
    .map((part) => part.charAt(0).toUpperCase() + lowered(part.slice(1)))
    .join("");
}

/** `CALL_me` becomes `callMe`. */
function camel(name: string): string {
  const joined = capitalized(name);
  return joined.charAt(0).toLowerCase() + joined.slice(1);
}

function lowered(rest: string): string {
  return rest === rest.toUpperCase() ? rest.toLowerCase() : rest;
}
