import type { FlowDefinition } from "./flow.ts";
import type { Json } from "./values.ts";

export type Channel = "voice" | "chat" | "task" | "email";
export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/** Minutes since midnight, start inclusive, end exclusive; `to` may be at or before `from`: then it ends the next day. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/** Times on weekdays. */
export type WeekdaySpan = { readonly days: readonly Weekday[] } & TimeSpan;

/**
 * What is written of a resource and matters to a deployment only, by the names that the language has for it:
 * durations in seconds, resources and flows by name.
 */
export interface Deployed {
  readonly settings?: Readonly<Record<string, Json>>;
}

/** An exception with a name: other hours for some dates, or times that come back. */
export interface HoursOverride {
  readonly name: string;
  readonly displayName?: string;
  readonly description?: string;
  /** It counts on these dates (`YYYY-MM-DD`, both included). */
  readonly from: string;
  readonly to: string;
  /** `hours` hold instead of the week; on the days of `on`, `open` adds to what holds and `closed` takes from it. */
  readonly kind: "hours" | "open" | "closed";
  readonly times: readonly WeekdaySpan[];
  /** When `open` and `closed` come back. */
  readonly on?: Recurrence;
}

/** Weekdays are those of the times. */
export interface Recurrence {
  readonly every: "week" | "month" | "year";
  /** Each time, each second time …: 1 to 6, counted from the first date. */
  readonly interval: number;
  /** 1 to 12; of `year`. */
  readonly months?: readonly number[];
  /** 1 to 31, and -1 for the last; of `month` and `year`. */
  readonly days?: readonly number[];
  /** The first to the fourth of its weekdays in the month, or -1 for the last. */
  readonly which?: number;
}

export interface HoursDefinition extends Deployed {
  readonly displayName?: string;
  readonly description?: string;
  /** IANA name. */
  readonly timezone: string;
  readonly open: readonly WeekdaySpan[];
  /** On these dates (`YYYY-MM-DD`, both inclusive) these spans hold instead; none means closed. */
  readonly except?: readonly {
    readonly from: string;
    readonly to: string;
    readonly open: readonly TimeSpan[];
  }[];
  readonly overrides?: readonly HoursOverride[];
  /** Names of hours whose exceptions and overrides hold here, too. */
  readonly parents?: readonly string[];
}

export interface QueueDefinition extends Deployed {
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

export interface RoutingProfileDefinition extends Deployed {
  readonly displayName?: string;
  readonly description?: string;
  /** Most contacts at once per channel; voice is at most 1. */
  readonly channels: Readonly<Partial<Record<Channel, number>>>;
  /** While an agent is on one of these channels, contacts of other channels may be offered too; absent: on none. */
  readonly otherChannelsDuring?: readonly Channel[];
  readonly outboundQueue?: string;
  /** What counts for who has been idle longest: with `inbound`, calling somebody keeps an agent's place in line. */
  readonly idleSince?: "activity" | "inbound";
  readonly queues: readonly {
    readonly queue: string;
    /** 1 to 99, 1 first. */
    readonly priority: number;
    /** Seconds a contact must have waited before this profile sees it. */
    readonly delay: number;
    readonly channels: readonly Channel[];
  }[];
  /** Queues whose contacts its agents pick themselves: they are offered none of them. */
  readonly manualQueues?: readonly { readonly queue: string; readonly channels: readonly Channel[] }[];
  readonly external?: boolean;
}

export interface PhoneNumberDefinition extends Deployed {
  readonly description?: string;
  /** E.164. */
  readonly number: string;
  /** Name of the inbound flow that answers. */
  readonly flow?: string;
}

export type QuickConnectDefinition = Deployed & {
  readonly displayName?: string;
  readonly description?: string;
} & (
    | { readonly type: "phone"; readonly number: string }
    | { readonly type: "queue"; readonly queue: string; readonly flow?: string }
    | { readonly type: "agent"; readonly agent: string; readonly flow?: string }
    /** Chats only. */
    | { readonly type: "flow"; readonly flow: string }
  );

/** One for each channel; callbacks that are offered to agents first have one of their own. */
export type PerChannel<Value> = Readonly<Partial<Record<Channel | "callback", Value>>>;

/** What an agent knows: a value of a predefined attribute, and how well, from 1 to 5. */
export interface Proficiency {
  /** Declared name of the predefined attribute. */
  readonly attribute: string;
  readonly value: string;
  readonly level: number;
}

export interface AgentDefinition extends Deployed {
  readonly displayName?: string;
  readonly profile: string;
  /** A value alone holds for every channel, callbacks excepted. */
  readonly autoAccept?: boolean | PerChannel<boolean>;
  /**
   * Seconds of after-contact work; 0 or absent: until the agent clears it. A value alone holds for everything; callbacks without
   * a value of their own have that of calls.
   */
  readonly afterContactWork?: number | PerChannel<number>;
  readonly proficiencies?: readonly Proficiency[];
}

/** A resource that flows only name: prompts, Lambdas, Lex bots, views, data tables and the like. */
export interface NamedResource extends Deployed {
  readonly displayName?: string;
  readonly description?: string;
  readonly external?: boolean;
}

export interface LambdaDefinition extends NamedResource {
  /** Seconds the function may take; 8 at most. */
  readonly timeout?: number;
  /** Its answer may be nested; otherwise it is made of texts. */
  readonly response?: "json";
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
export interface CenterDefinition extends Deployed {
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
  readonly caseTemplates?: Named<NamedResource>;
  readonly messageTemplates?: Named<NamedResource>;
  readonly views?: Named<NamedResource>;
  readonly dataTables?: Named<NamedResource>;
  readonly emailAddresses?: Named<NamedResource>;
  readonly securityProfiles?: Named<NamedResource>;
  readonly predefinedAttributes?: Named<NamedResource>;
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
