import type { Declaration, ResourceDeclaration, SourceFile } from "@contactflow/grammar";
import type { AttributeSymbol, FilePath, Symbol } from "../model/symbols.ts";
import { type Damage, doubtOf } from "../model/damage.ts";
import type { DeclarationPlace, FileInterface } from "../model/facts.ts";
import { plainText } from "../model/plain-text.ts";
import type { Report } from "../diagnostics/report.ts";
import { contactAttribute } from "./attributes.ts";
import { signatureOf } from "./signatures.ts";

const silent: Report = () => undefined;

/** What other files may see of a file. Looks at nothing else, and reports nothing: what is wrong is told when the file is bound. */
export function interfaceOf(path: FilePath, tree: SourceFile, damage: Damage): FileInterface {
  const symbols = new Map<string, Symbol>();
  const declarations: DeclarationPlace[] = [];
  const attributes: AttributeSymbol[] = [];
  let isComplete = true;
  let lacksAttributes = false;
  for (const node of tree.declarations) {
    declarations.push(placeOf(node));
    if (node.name?.kind === "Missing") isComplete = false;
    if (node.name?.kind === "Name" && !symbols.has(node.name.text))
      symbols.set(node.name.text, symbolOf(node, node.name.text, path, damage));
    if (node.kind !== "ResourceDeclaration" || node.resource !== "attributes") continue;
    lacksAttributes ||= damage.declarations.has(node);
    for (const member of node.members) {
      const attribute = contactAttribute(member, path, node.external);
      if (attribute !== undefined) attributes.push(attribute);
    }
  }
  return {
    path,
    symbols,
    declarations,
    attributes,
    isComplete,
    importsComplete: !tree.imports.some(({ broken }) => broken),
    isDamaged: damage.file,
    lacksAttributes,
  };
}

function symbolOf(node: Declaration, name: string, file: FilePath, damage: Damage): Symbol {
  const { external } = node;
  const signature = signatureOf(node, file, silent, damage);
  const about = { name, file, external, doubt: doubtOf(node, damage), signature };
  return node.kind === "FlowDeclaration"
    ? { kind: "flow", ...about, flow: node.flow }
    : { kind: "resource", ...about, resource: node.resource, written: keysOf(node) };
}

/** The keys that are written in a resource, sound or not. */
export function keysOf({ members }: ResourceDeclaration): readonly string[] {
  return members.map(({ key }) => plainText(key)).filter((key) => key !== undefined);
}

function placeOf(node: Declaration): DeclarationPlace {
  const { name, displayName, head } = node;
  const declared = name?.kind === "Name" ? name.text : undefined;
  const span = name?.span ?? head;
  return {
    kind: node.kind === "FlowDeclaration" ? node.flow : node.resource,
    name: declared,
    shown: displayName === undefined ? declared : plainText(displayName),
    span,
    shownSpan: displayName?.span ?? span,
    head,
  };
}
