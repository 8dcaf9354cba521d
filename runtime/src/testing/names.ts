import type { ContactRecord } from "../center/index.ts";
import type { CenterDefinition } from "../definition/index.ts";
import type { LambdaAnswer } from "./stubs.ts";

/** The declared names of one group; any text when the centre's type does not say. */
export type NameIn<Definition extends CenterDefinition, Group extends keyof CenterDefinition> =
  Definition[Group] extends Readonly<Record<infer Name extends string, unknown>> ? Name : string;

/** What can be dialled: the number itself, or the name of a phone number. */
export type Dialable<Definition extends CenterDefinition> =
  NameIn<Definition, "phoneNumbers"> | Definition["phoneNumbers"][keyof Definition["phoneNumbers"]]["number"];

/** Statuses that every agent knows, and those that the centre declares. */
export type StatusIn<Definition extends CenterDefinition> =
  "Available" | "Offline" | NameIn<Definition, "agentStatuses">;

/** An answer for each Lambda by its declared name. */
export type LambdaAnswers<Definition extends CenterDefinition> = Readonly<
  Partial<Record<NameIn<Definition, "lambdas">, LambdaAnswer>>
>;

/** What a centre declares, as the types of what a test may say of its contacts and agents. */
export interface Names {
  /** The contact attributes by name, as text. */
  readonly attributes: object;
  readonly queue: string;
  readonly profile: string;
  readonly flow: string;
  /** A flow, or a step of one: `Welcome.offer`. */
  readonly place: string;
  /** The outcomes that statements may have there, by place. */
  readonly exits: Readonly<Partial<Record<string, string>>>;
  readonly prompt: string;
  readonly status: string;
  readonly quickConnect: string;
}

export interface NamesOf<Definition extends CenterDefinition, Attributes> extends Names {
  readonly attributes: Attributes extends object ? Attributes : object;
  readonly queue: NameIn<Definition, "queues">;
  readonly profile: NameIn<Definition, "routingProfiles">;
  readonly flow: NameIn<Definition, "flows">;
  readonly place: PlaceIn<Definition["flows"]>;
  readonly exits: { readonly [Place in PlaceIn<Definition["flows"]>]?: ExitIn<Definition["flows"], Place> };
  readonly prompt: NameIn<Definition, "prompts">;
  readonly status: StatusIn<Definition>;
  readonly quickConnect: NameIn<Definition, "quickConnects">;
}

/** The names of the centre that something of a test belongs to; any text where its type does not say. */
export type NamesIn<Subject> = Subject extends { readonly names?: infer Known }
  ? Extract<Known, Names>
  : Names;

type Flows = CenterDefinition["flows"];

/** The outcomes of a flow by step. */
type OutcomesOf<Flow> = Flow extends { readonly outcomes?: infer Outcomes } ? NonNullable<Outcomes> : never;

/** Flows, and steps of flows. */
export type PlaceIn<In extends Flows> = {
  [Flow in keyof In & string]: Flow | `${Flow}.${Exclude<keyof OutcomesOf<In[Flow]> & string, "">}`;
}[keyof In & string];

type ExitIn<In extends Flows, Place extends string> = Place extends `${infer Flow}.${infer Step}`
  ? OutcomesOf<In[Flow]>[Step & keyof OutcomesOf<In[Flow]>]
  : OutcomesOf<In[Place]>[keyof OutcomesOf<In[Place]>];

/** Any text where the centre's type does not say. */
export type AttributeIn<Known extends Names> = keyof Known["attributes"] extends never
  ? string
  : keyof Known["attributes"] & string;

/** Fields of a contact record, with the names that the centre declares. */
export type RecordOf<Known extends Names> = Readonly<
  Partial<Omit<ContactRecord, "queue" | "routingProfile" | "attributes">> & {
    readonly queue?: Known["queue"];
    readonly routingProfile?: Known["profile"];
    readonly attributes?: Readonly<Partial<Known["attributes"]>>;
  }
>;
