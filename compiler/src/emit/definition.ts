import type { CenterDefinition, DefaultFlows, FlowDefinition } from "@contactflow/runtime";
import type { FlowGraph } from "../graph/graph.ts";
import type {
  CompiledCenter,
  CompiledResource,
  CompiledResources,
  ResourceDefinitions,
  ResourceGroup,
} from "../graph/resources.ts";
import type { FilePath } from "../model/symbols.ts";
import { flowDefinition, type Locate } from "./typescript/flow-definition.ts";

/** What a program without a `center` declaration counts as. */
export const unnamedCenter: CompiledCenter = {
  file: "",
  doc: undefined,
  name: "Contact centre",
  timezone: "UTC",
  country: undefined,
  settings: undefined,
};

/** All of a program as one contact centre that can be run as it is, without being written as TypeScript first. */
export function centerDefinition(
  graphs: readonly FlowGraph[],
  { centers, attributes, resources, defaults, externalFlows }: CompiledResources,
  locateIn: (file: FilePath) => Locate,
): CenterDefinition {
  const { name, timezone, country, settings } = centers[0] ?? unnamedCenter;
  const group = <Group extends ResourceGroup>(
    wanted: Group,
  ): Readonly<Record<string, ResourceDefinitions[Group]>> =>
    Object.fromEntries(
      resources
        .filter(
          (resource): resource is CompiledResource & { readonly group: Group } => resource.group === wanted,
        )
        .map((resource) => [resource.name, resource.definition as ResourceDefinitions[Group]]),
    );
  return {
    name,
    timezone,
    ...(country === undefined ? {} : { country }),
    ...(settings === undefined ? {} : { settings }),
    attributes: Object.fromEntries(attributes.map((attribute) => [attribute.name, attribute.definition])),
    hours: group("hours"),
    queues: group("queues"),
    routingProfiles: group("routingProfiles"),
    phoneNumbers: group("phoneNumbers"),
    quickConnects: group("quickConnects"),
    agents: group("agents"),
    lambdas: group("lambdas"),
    prompts: group("prompts"),
    lexBots: group("lexBots"),
    agentStatuses: group("agentStatuses"),
    taskTemplates: group("taskTemplates"),
    caseTemplates: group("caseTemplates"),
    messageTemplates: group("messageTemplates"),
    views: group("views"),
    dataTables: group("dataTables"),
    emailAddresses: group("emailAddresses"),
    securityProfiles: group("securityProfiles"),
    predefinedAttributes: group("predefinedAttributes"),
    flows: Object.fromEntries(
      [...graphs, ...externalFlows].map((graph): [string, FlowDefinition] => [
        graph.name,
        flowDefinition(graph, locateIn(graph.file)),
      ]),
    ),
    defaults: Object.assign({}, ...defaults.map(({ flows }) => flows)) as DefaultFlows,
  };
}
