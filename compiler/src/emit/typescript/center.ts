import type { ResourceGroup } from "../../graph/resources.ts";
import type { CompiledModule, ModuleDeclaration } from "./module.ts";

/** The groups of a center; those that need not be there are left out when they are empty. */
const groups: Readonly<Record<ResourceGroup, "always" | "unlessEmpty">> = {
  hours: "always",
  queues: "always",
  routingProfiles: "always",
  phoneNumbers: "always",
  quickConnects: "always",
  agents: "always",
  lambdas: "always",
  prompts: "always",
  lexBots: "always",
  agentStatuses: "unlessEmpty",
  taskTemplates: "unlessEmpty",
  views: "unlessEmpty",
};

export interface CenterGroup {
  readonly key: ResourceGroup | "flows";
  readonly declarations: readonly ModuleDeclaration[];
}

/** A module's declarations and those it imports, sorted into the groups of its center. */
export function centerGroups(module: CompiledModule): readonly CenterGroup[] {
  const all = [...module.declarations, ...module.imports.flatMap(({ declarations }) => declarations)];
  const byGroup = Map.groupBy(all, (declaration) =>
    declaration.kind === "flow" ? "flows" : declaration.resource.group,
  );
  return ([...Object.keys(groups), "flows"] as CenterGroup["key"][])
    .map((key) => ({ key, declarations: byGroup.get(key) ?? [] }))
    .filter(
      ({ key, declarations }) => key === "flows" || groups[key] === "always" || declarations.length > 0,
    );
}
