import type { FlowDefinition } from "./flow.ts";

export type Channel = "voice" | "chat" | "task" | "email";
export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/** Minutes since midnight, start inclusive, end exclusive; `to` may be at or before `from`: then it ends the next day. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

export interface HoursDefinition {
  readonly displayName?: string;
  readonly description?: string;
  /** IANA name. */
  readonly timezone: string;
  readonly open: readonly ({ readonly days: readonly Weekday[] } & TimeSpan)[];
  /** On these dates (`YYYY-MM-DD`, both inclusive) these spans hold instead; none means closed. */
  readonly except?: readonly {
    readonly from: string;
    readonly to: string;
    readonly open: readonly TimeSpan[];
  }[];
}

export interface QueueDefinition {
  readonly displayName?: string;
  readonly description?: string;
  readonly hours?: string;
  /** Most contacts waiting at once; absent: no limit. */
  readonly maxContacts?: number;
  readonly callerId?: { readonly name?: string; readonly number?: string };
  /** Name of an outbound whisper flow. */
  readonly outboundWhisper?: string;
  readonly quickConnects?: readonly string[];
  readonly enabled?: boolean;
  readonly external?: boolean;
}

export interface RoutingProfileDefinition {
  readonly displayName?: string;
  readonly description?: string;
  /** Most contacts at once per channel; voice is at most 1. */
  readonly channels: Readonly<Partial<Record<Channel, number>>>;
  /** While an agent is on one of these channels, contacts of other channels may be offered too; absent: on none. */
  readonly sharedChannels?: readonly Channel[];
  readonly outboundQueue?: string;
  readonly queues: readonly {
    readonly queue: string;
    /** 1 to 99, 1 first. */
    readonly priority: number;
    /** Seconds a contact must have waited before this profile sees it. */
    readonly delay: number;
    readonly channels: readonly Channel[];
  }[];
  readonly external?: boolean;
}

export interface PhoneNumberDefinition {
  readonly description?: string;
  /** E.164. */
  readonly number: string;
  /** Name of the inbound flow that answers. */
  readonly flow?: string;
}

export type QuickConnectDefinition = { readonly displayName?: string; readonly description?: string } & (
  | { readonly type: "phone"; readonly number: string }
  | { readonly type: "queue"; readonly queue: string; readonly flow?: string }
  | { readonly type: "agent"; readonly agent: string; readonly flow?: string }
);

export interface AgentDefinition {
  readonly displayName?: string;
  readonly profile: string;
  readonly autoAccept?: boolean;
  /** Seconds of after-contact work; 0 or absent: until the agent clears it. */
  readonly afterContactWork?: number;
}

/** A resource that flows only name: prompts, Lambdas, Lex bots, views and the like. */
export interface NamedResource {
  readonly displayName?: string;
  readonly description?: string;
  readonly external?: boolean;
}

export interface LambdaDefinition extends NamedResource {
  /** Seconds the function may take; 8 at most. */
  readonly timeout?: number;
}

/** How a contact attribute is declared; values travel as text. */
export type AttributeDefinition = {
  readonly type: "text" | "number" | "boolean" | "phone" | "duration";
  readonly oneOf?: readonly string[];
  readonly initial?: string;
};

/** Names of the flows that run where no other one is set. */
export type DefaultFlows = Readonly<
  Partial<
    Record<
      | "queueFlow"
      | "customerHold"
      | "agentHold"
      | "customerWhisper"
      | "agentWhisper"
      | "outboundWhisper"
      | "agentTransfer"
      | "queueTransfer",
      string
    >
  >
>;

type Named<Definition> = Readonly<Record<string, Definition>>;

/** Everything a simulated contact centre is made of, by declared name. */
export interface CenterDefinition {
  readonly name: string;
  /** IANA name; decides how times are read and printed. */
  readonly timezone: string;
  /** ISO 3166 alpha-2. */
  readonly country?: string;
  readonly attributes: Named<AttributeDefinition>;
  readonly hours: Named<HoursDefinition>;
  readonly queues: Named<QueueDefinition>;
  readonly routingProfiles: Named<RoutingProfileDefinition>;
  readonly phoneNumbers: Named<PhoneNumberDefinition>;
  readonly quickConnects: Named<QuickConnectDefinition>;
  readonly agents: Named<AgentDefinition>;
  readonly lambdas: Named<LambdaDefinition>;
  readonly prompts: Named<NamedResource>;
  readonly lexBots: Named<NamedResource>;
  readonly agentStatuses?: Named<NamedResource>;
  readonly taskTemplates?: Named<NamedResource>;
  readonly views?: Named<NamedResource>;
  readonly flows: Named<FlowDefinition>;
  readonly defaults: DefaultFlows;
}

/**
 * A compiled contact centre; `Attributes` is the type of its contact attributes.
 * What it is made of is read late, so that compiled files may import each other in a circle.
 */
export interface Center<
  Definition extends CenterDefinition = CenterDefinition,
  Attributes = Readonly<Record<string, unknown>>,
> {
  readonly definition: () => Definition;
  /** Carries the type only; there is no such property at run time. */
  readonly attributes?: Attributes;
}

/** Declares a compiled contact centre: `defineCenter<Attributes>()(() => ({ … }))`. */
export function defineCenter<Attributes>(): <const Definition extends CenterDefinition>(
  definition: () => Definition,
) => Center<Definition, Attributes> {
  return (definition) => ({ definition });
}
