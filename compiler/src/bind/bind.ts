import type { Diagnostic, FlowDeclaration, ResourceDeclaration } from "@contactflow/grammar";
import { type Report, reportInto } from "../diagnostics/report.ts";
import type { FilePath } from "../program/checked.ts";
import { invariant } from "../program/invariant.ts";
import type { LoadedProgram } from "../program/load.ts";
import { bindContactAttributes } from "./attributes.ts";
import type { BoundProgram, FlowScope, Signature } from "./bound.ts";
import { collectDeclarations } from "./declarations.ts";
import { bindFiles } from "./file-scopes.ts";
import { bindFlow } from "./flow-scopes.ts";
import { flowSignature, resourceSignature } from "./signatures.ts";

/**
 * Gives every declaration, import, attribute, step and result its name.
 * Assumes only that files are parsed; what is missing or declared twice is reported, and the first declaration counts.
 */
export function bindProgram(loaded: LoadedProgram): BoundProgram {
  const diagnostics: Diagnostic[] = [];
  const reports = new Map<FilePath, Report>();
  const reportIn = (file: FilePath): Report => {
    const known = reports.get(file) ?? reportInto(diagnostics, file);
    reports.set(file, known);
    return known;
  };
  const { damage } = loaded;
  const declarations = collectDeclarations(loaded, reportIn);
  const { symbols } = declarations;
  const attributes = bindContactAttributes(loaded, symbols, reportIn);
  const scopes = bindFiles(loaded, declarations, attributes, reportIn);

  const signatures = new Map<FlowDeclaration | ResourceDeclaration, Signature>();
  for (const { path, tree } of loaded.files.values()) {
    for (const node of tree.declarations) {
      if (node.kind === "ResourceDeclaration")
        signatures.set(node, resourceSignature(node, path, reportIn(path), damage));
      else if (node.flow === "module")
        signatures.set(node, flowSignature(node, path, reportIn(path), damage));
    }
  }

  const attributesComplete = ![...damage.declarations].some(
    (node) => node.kind === "ResourceDeclaration" && node.resource === "attributes",
  );
  const flows = new Map<FlowDeclaration, FlowScope>();
  for (const { path, tree } of loaded.files.values()) {
    const scope = scopes.get(path);
    invariant(scope !== undefined, `no scope for ${path}`);
    for (const node of tree.declarations) {
      if (node.kind !== "FlowDeclaration") continue;
      const own = node.name?.kind === "Name" ? declarations.byFile.get(path)?.get(node.name.text) : undefined;
      const symbol = own?.kind === "flow" && own.node === node ? own : undefined;
      const around = { scope, symbol, symbols, attributes, signatures, damage, report: reportIn(path) };
      flows.set(node, bindFlow(node, around));
    }
  }
  return { loaded, symbols, scopes, attributes, attributesComplete, flows, signatures, diagnostics };
}
