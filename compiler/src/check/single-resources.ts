import type { ResourceDeclaration, ResourceKind } from "@contactflow/grammar";
import { catalogue } from "../catalogue/index.ts";
import { type Report } from "../diagnostics/report.ts";
import type { FilePath } from "../program/checked.ts";
import type { LoadedProgram } from "../program/load.ts";

/** A project has one center and one list of default flows. */
export function checkSingles({ files }: LoadedProgram, reportIn: (file: FilePath) => Report): void {
  const first = new Map<ResourceKind, { readonly file: FilePath; readonly node: ResourceDeclaration }>();
  for (const { path, tree } of files.values()) {
    for (const node of tree.declarations) {
      if (node.kind !== "ResourceDeclaration" || !catalogue.resources[node.resource].single) continue;
      const other = first.get(node.resource);
      if (other === undefined) {
        first.set(node.resource, { file: path, node });
        continue;
      }
      const related = [{ file: other.file, span: other.node.head, message: "The first one is here." }];
      reportIn(path)("only-one", node.head, { kind: node.resource }, { related });
    }
  }
}
