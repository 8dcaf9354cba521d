import type { ResourceGroup } from "../../graph/resources.ts";
import type { CompiledModule, ModuleDeclaration } from "./module.ts";

/** The type of the runtime that describes the resources of each group, in the order of a center's groups. */
export const definitionTypes: Readonly<Record<ResourceGroup, string>> = {
  hours: "HoursDefinition",
  queues: "QueueDefinition",
  routingProfiles: "RoutingProfileDefinition",
  phoneNumbers: "PhoneNumberDefinition",
  quickConnects: "QuickConnectDefinition",
  agents: "AgentDefinition",
  lambdas: "LambdaDefinition",
  prompts: "NamedResource",
  lexBots: "NamedResource",
  agentStatuses: "NamedResource",
  taskTemplates: "NamedResource",
  caseTemplates: "NamedResource",
  messageTemplates: "NamedResource",
  views: "NamedResource",
  dataTables: "NamedResource",
  emailAddresses: "NamedResource",
  securityProfiles: "NamedResource",
  predefinedAttributes: "NamedResource",
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
  const keys = [...(Object.keys(definitionTypes) as ResourceGroup[]), "flows"] as const;
  return keys.map((key) => ({ key, declarations: byGroup.get(key) ?? [] }));
}
