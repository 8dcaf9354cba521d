import type {
  BotStub,
  ContactEvent,
  ContactRecord,
  MetricsReport,
  NewChat,
  NewEmail,
  NewTask,
  NewWebCall,
  QueueView,
  Simulation,
  SimulationOptions,
  SimulationSnapshot,
  SplitStub,
} from "../center/index.ts";
import type { CenterDefinition, PerChannel, Proficiency } from "../definition/index.ts";
import type { Duration } from "./duration.ts";
import type { Kit, TestAgent, TestContact, TestCustomer } from "./handles.ts";
import type { Dialable, LambdaAnswers, NameIn, NamesOf, PlaceIn, StatusIn } from "./names.ts";
import type { ActionAnswer } from "./stubs.ts";

/** What a simulated centre is started with. */
export interface SimulateOptions<Definition extends CenterDefinition = CenterDefinition> extends Omit<
  SimulationOptions,
  "lambdas" | "actions" | "bots" | "splits" | "retain"
> {
  /**
   * Where `split` leads instead of drawing lots, by the flow (`Welcome`) or the step (`Welcome.survey`) that it stands in: one of
   * its outcomes, such as `30%`, or a function that says which one.
   */
  readonly splits?: Readonly<Partial<Record<PlaceIn<Definition["flows"]>, SplitStub>>>;
  /** What Lambdas answer, by declared name. A flow that invokes one without an answer stops the test with an error. */
  readonly lambdas?: LambdaAnswers<Definition>;
  /** What bots make of what customers say, by declared name. */
  readonly bots?: Readonly<Partial<Record<NameIn<Definition, "lexBots">, BotStub>>>;
  /** What platform actions without a meaning of their own here answer, by the platform's type name. */
  readonly actions?: Readonly<Record<string, ActionAnswer>>;
}

/** What a simulated centre goes on with: the answers, once more. Time, seed and all that has happened are in the snapshot. */
export type ResumeOptions<Definition extends CenterDefinition = CenterDefinition> = Omit<
  SimulateOptions<Definition>,
  "at" | "seed" | "transcripts"
>;

export interface AgentOptions<Definition extends CenterDefinition> {
  /** Declared name of the routing profile. */
  readonly profile: NameIn<Definition, "routingProfiles">;
  /** Default `Offline`. */
  readonly state?: StatusIn<Definition>;
  /** Accepts offers by itself, callbacks excepted unless they are named: `{ chat: true, callback: true }`. */
  readonly autoAccept?: boolean | PerChannel<boolean>;
  /** After-contact work, for everything or by channel; without it: until `clear()`. */
  readonly afterContactWork?: Duration | PerChannel<Duration>;
  /** What the agent knows, for contacts that ask for it. */
  readonly proficiencies?: readonly (Proficiency & {
    readonly attribute: NameIn<Definition, "predefinedAttributes">;
  })[];
}

interface OutboundCallOptions<Definition extends CenterDefinition> {
  /** Runs once it is answered. */
  readonly flow: NameIn<Definition, "flows">;
  /** The number shown; without it that of the queue. */
  readonly from?: string;
  readonly queue?: NameIn<Definition, "queues">;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface CountingOptions {
  /** Without it there is one, from the beginning to now. */
  readonly interval?: Duration;
  /** For the service level. Default 20 s. */
  readonly threshold?: Duration;
}

type ChatOptions = Omit<NewChat, "flow">;
type EmailOptions = Omit<NewEmail, "flow">;

type WebCallOptions = Omit<NewWebCall, "flow">;

interface TaskOptions extends Omit<NewTask, "flow" | "quickConnect" | "delay" | "at" | "expires"> {
  /** How long until it begins; at once without it. */
  readonly delay?: Duration;
  /** When it begins: ISO 8601; without an offset in the centre's time zone. */
  readonly at?: string;
  /** After how long it is over when nobody has completed it. Default: 7 days. */
  readonly expires?: Duration;
}

/** A contact centre on a virtual clock, for tests. Time only moves when the test says so. */
export interface SimulatedCentre<
  Definition extends CenterDefinition = CenterDefinition,
  Attributes = Readonly<Record<string, unknown>>,
> {
  readonly kind: "centre";
  readonly kit: Kit;
  /** Carries types only. */
  readonly names?: NamesOf<Definition, Attributes>;
  /** Epoch milliseconds of virtual time. */
  readonly now: number;
  /** The moment as a clock in the centre shows it: `2026-03-02 10:00:00`. */
  readonly clock: string;
  /** A customer calls one of the centre's numbers, or a phone number by its declared name. */
  readonly call: (
    to: Dialable<Definition>,
    options?: { readonly from?: string },
  ) => TestContact<NamesOf<Definition, Attributes>>;
  /** A program calls somebody, and a flow runs for who answers. */
  readonly outboundCall: (
    number: string,
    options: OutboundCallOptions<Definition>,
  ) => TestContact<NamesOf<Definition, Attributes>>;
  /** A chat begins in a flow. */
  readonly chat: (
    flow: NameIn<Definition, "flows">,
    options?: ChatOptions,
  ) => TestContact<NamesOf<Definition, Attributes>>;
  /** A customer calls from a web page or an app, and the call begins in a flow. */
  readonly webCall: (
    flow: NameIn<Definition, "flows">,
    options?: WebCallOptions,
  ) => TestContact<NamesOf<Definition, Attributes>>;
  /** A task begins in a flow, or goes where a quick connect leads: to an agent or a queue. */
  readonly task: (
    to: NameIn<Definition, "flows"> | { readonly quickConnect: NameIn<Definition, "quickConnects"> },
    options: TaskOptions,
  ) => TestContact<NamesOf<Definition, Attributes>>;
  /** An e-mail comes, and begins in a flow. */
  readonly email: (
    flow: NameIn<Definition, "flows">,
    options: EmailOptions,
  ) => TestContact<NamesOf<Definition, Attributes>>;
  /** An agent joins, or, without options, is found by name. */
  readonly agent: (
    name: string,
    options?: AgentOptions<Definition>,
  ) => TestAgent<NamesOf<Definition, Attributes>>;
  /** Whoever is reached at this number (E.164). */
  readonly customer: (number: string) => TestCustomer;
  readonly queue: (name: NameIn<Definition, "queues">) => QueueView;
  /** What supervisors count of queues and agents, from the beginning to now: `{ interval: "15m", threshold: "20s" }`. */
  readonly metrics: (options?: CountingOptions) => MetricsReport;
  /** All contacts in the order they came. */
  readonly contacts: () => readonly TestContact<NamesOf<Definition, Attributes>>[];
  /** A contact by its id, after a simulation was resumed. */
  readonly contact: (contactId: string) => TestContact<NamesOf<Definition, Attributes>>;
  /** Everything that is due within this time happens, in order. */
  readonly advance: (by: Duration) => void;
  /** To a moment: ISO 8601; without an offset in the centre's time zone. */
  readonly advanceTo: (at: string) => void;
  /** Contact records in the order the contacts came; those of contacts that go on are as they stand, `final: false`. */
  readonly records: () => readonly ContactRecord[];
  /** The same as a table to look at. */
  readonly recordsTable: () => string;
  /** What the platform would have published of contacts, in the order it happened. */
  readonly events: () => readonly ContactEvent[];
  /** The story of all contacts, with virtual times. */
  readonly transcript: () => string;
  /**
   * This moment as JSON. `resume` goes on from it, as often as you like, in any process.
   * @throws SnapshotError when the simulation has stopped, or a stub has answered what is no JSON.
   */
  readonly snapshot: () => SimulationSnapshot;
  /** The simulation underneath, for what has no word here. */
  readonly simulation: Simulation;
}
