import type { Span } from "@contactflow/grammar";
import type {
  AgentDefinition,
  AttributeDefinition,
  DefaultFlows,
  Deployed,
  HoursDefinition,
  LambdaDefinition,
  NamedResource,
  PhoneNumberDefinition,
  QueueDefinition,
  QuickConnectDefinition,
  RoutingProfileDefinition,
} from "@contactflow/runtime";
import type { FilePath } from "../model/symbols.ts";
import type { FlowGraph } from "./graph.ts";

/** What each kind of declared resource is in a compiled center: its group there, and what it is made of. */
export interface ResourceDefinitions {
  readonly hours: HoursDefinition;
  readonly queues: QueueDefinition;
  readonly routingProfiles: RoutingProfileDefinition;
  readonly phoneNumbers: PhoneNumberDefinition;
  readonly quickConnects: QuickConnectDefinition;
  readonly agents: AgentDefinition;
  readonly lambdas: LambdaDefinition;
  readonly prompts: NamedResource;
  readonly lexBots: NamedResource;
  readonly agentStatuses: NamedResource;
  readonly taskTemplates: NamedResource;
  readonly caseTemplates: NamedResource;
  readonly messageTemplates: NamedResource;
  readonly views: NamedResource;
  readonly dataTables: NamedResource;
  readonly emailAddresses: NamedResource;
  readonly securityProfiles: NamedResource;
  readonly predefinedAttributes: NamedResource;
}

export type ResourceGroup = keyof ResourceDefinitions;

/** A declared resource with all its properties in the platform's units; the flow graph's companion. */
export type CompiledResource = {
  readonly [Group in ResourceGroup]: {
    readonly group: Group;
    readonly name: string;
    readonly file: FilePath;
    readonly span: Span;
    readonly doc: string | undefined;
    readonly definition: ResourceDefinitions[Group];
  };
}[ResourceGroup];

/** What a file says about the center itself. */
export interface CompiledCenter {
  readonly file: FilePath;
  readonly doc: string | undefined;
  readonly name: string;
  readonly timezone: string;
  readonly country: string | undefined;
  /** What only a deployment reads. */
  readonly settings: Deployed["settings"];
}

/** A contact attribute. */
export interface CompiledAttribute {
  readonly name: string;
  readonly file: FilePath;
  readonly doc: string | undefined;
  readonly definition: AttributeDefinition;
}

/** Everything of a program that is no flow, in source order of its files. */
export interface CompiledResources {
  readonly centers: readonly CompiledCenter[];
  readonly attributes: readonly CompiledAttribute[];
  readonly resources: readonly CompiledResource[];
  readonly defaults: readonly { readonly file: FilePath; readonly flows: DefaultFlows }[];
  /** Stand-ins for `external` flows, for emitters of what runs here; they are never deployed. */
  readonly externalFlows: readonly FlowGraph[];
}
