import {
  createSimulation,
  formatInstant,
  parseInstant,
  recordsTable,
  zoneOf,
  type BotStub,
  type ContactRecord,
  type NewChat,
  type NewEmail,
  type NewTask,
  type QueueView,
  type Simulation,
  type SimulationOptions,
} from "../center/index.ts";
import type { Center, CenterDefinition } from "../definition/index.ts";
import { testAgent } from "./agent.ts";
import { testContact } from "./contact.ts";
import { testCustomer } from "./customer.ts";
import { milliseconds, type Duration } from "./duration.ts";
import { TestKitError } from "./errors.ts";
import type { Kit, TestAgent, TestContact, TestCustomer } from "./handles.ts";
import type { Dialable, LambdaAnswers, NameIn, StatusIn } from "./names.ts";
import { story } from "./story.ts";
import { actionStubs, lambdaStubs, type ActionAnswer } from "./stubs.ts";

/** What a simulated centre is started with. */
export interface SimulateOptions<Definition extends CenterDefinition = CenterDefinition> extends Omit<
  SimulationOptions,
  "lambdas" | "actions" | "bots" | "retain"
> {
  /** What Lambdas answer, by declared name. A flow that invokes one without an answer stops the test with an error. */
  readonly lambdas?: LambdaAnswers<Definition>;
  /** What bots make of what customers say, by declared name. */
  readonly bots?: Readonly<Partial<Record<NameIn<Definition, "lexBots">, BotStub>>>;
  /** What platform actions without a meaning of their own here answer, by the platform's type name. */
  readonly actions?: Readonly<Record<string, ActionAnswer>>;
}

export interface AgentOptions<Definition extends CenterDefinition> {
  /** Declared name of the routing profile. */
  readonly profile: NameIn<Definition, "routingProfiles">;
  /** Default `Offline`. */
  readonly state?: StatusIn<Definition>;
  /** Accepts offers by itself, callbacks excepted. */
  readonly autoAccept?: boolean;
  /** After-contact work; without it: until `clear()`. */
  readonly afterContactWork?: Duration;
}

interface OutboundCallOptions<Definition extends CenterDefinition> {
  /** Runs once it is answered. */
  readonly flow: NameIn<Definition, "flows">;
  /** The number shown; without it that of the queue. */
  readonly from?: string;
  readonly queue?: NameIn<Definition, "queues">;
  readonly attributes?: Readonly<Record<string, string>>;
}

type ChatOptions = Omit<NewChat, "flow">;
type EmailOptions = Omit<NewEmail, "flow">;

interface TaskOptions extends Omit<NewTask, "flow" | "delay"> {
  /** How long until it begins; at once without it. */
  readonly delay?: Duration;
}

/** A contact centre on a virtual clock, for tests. Time only moves when the test says so. */
export interface SimulatedCentre<Definition extends CenterDefinition, Attributes> {
  /** Epoch milliseconds of virtual time. */
  readonly now: number;
  /** The moment as a clock in the centre shows it: `2026-03-02 10:00:00`. */
  readonly clock: string;
  /** A customer calls one of the centre's numbers, or a phone number by its declared name. */
  readonly call: (to: Dialable<Definition>, options?: { readonly from?: string }) => TestContact<Attributes>;
  /** A program calls somebody, and a flow runs for who answers. */
  readonly outboundCall: (
    number: string,
    options: OutboundCallOptions<Definition>,
  ) => TestContact<Attributes>;
  /** A chat begins in a flow. */
  readonly chat: (flow: NameIn<Definition, "flows">, options?: ChatOptions) => TestContact<Attributes>;
  /** A task begins in a flow. */
  readonly task: (flow: NameIn<Definition, "flows">, options: TaskOptions) => TestContact<Attributes>;
  /** An e-mail comes, and begins in a flow. */
  readonly email: (flow: NameIn<Definition, "flows">, options: EmailOptions) => TestContact<Attributes>;
  /** An agent joins, or, without options, is found by name. */
  readonly agent: (
    name: string,
    options?: AgentOptions<Definition>,
  ) => TestAgent<Attributes, StatusIn<Definition>, NameIn<Definition, "quickConnects">>;
  /** Whoever is reached at this number (E.164). */
  readonly customer: (number: string) => TestCustomer;
  readonly queue: (name: NameIn<Definition, "queues">) => QueueView;
  /** All contacts in the order they came. */
  readonly contacts: () => readonly TestContact<Attributes>[];
  /** Everything that is due within this time happens, in order. */
  readonly advance: (by: Duration) => void;
  /** To a moment: ISO 8601; without an offset in the centre's time zone. */
  readonly advanceTo: (at: string) => void;
  /** Contact records in the order the contacts came; those of contacts that go on are as they stand, `final: false`. */
  readonly records: () => readonly ContactRecord[];
  /** The same as a table to look at. */
  readonly recordsTable: () => string;
  /** The story of all contacts, with virtual times. */
  readonly transcript: () => string;
  /** The simulation underneath, for what has no word here. */
  readonly simulation: Simulation;
}

/**
 * Starts a simulated contact centre from what a `.flow` file exports as `center`.
 *
 * @throws LinkError when flows lead to what does not exist.
 */
export function simulate<Definition extends CenterDefinition, Attributes>(
  center: Center<Definition, Attributes>,
  { lambdas, actions, bots, ...options }: SimulateOptions<Definition> = {},
): SimulatedCentre<Definition, Attributes> {
  const simulation = createSimulation(center.definition(), {
    ...options,
    ...(lambdas && { lambdas: lambdaStubs(lambdas) }),
    ...(actions && { actions: actionStubs(actions) }),
    ...(bots && { bots: bots as Readonly<Record<string, BotStub>> }),
  });
  const zone = zoneOf(simulation.definition.timezone);
  const today = formatInstant(simulation.now, zone).slice(0, 10);
  const clock = (instant: number) => {
    const text = formatInstant(instant, zone);
    return text.startsWith(today) ? text.slice(11) : text;
  };
  const kit: Kit = { simulation, clock };
  return {
    get now() {
      return simulation.now;
    },
    get clock() {
      return formatInstant(simulation.now, zone);
    },
    call: (to, { from } = {}) => testContact(kit, simulation.call(to, from)),
    outboundCall: (number, call) => testContact(kit, simulation.startOutboundCall({ ...call, number })),
    chat: (flow, chat = {}) => testContact(kit, simulation.startChat({ ...chat, flow })),
    task: (flow, { delay, ...task }) => {
      const later = delay === undefined ? {} : { delay: milliseconds(delay) };
      return testContact(kit, simulation.startTask({ ...task, ...later, flow }));
    },
    email: (flow, email) => testContact(kit, simulation.startEmail({ ...email, flow })),
    agent: (name, settings) => {
      if (settings === undefined) simulation.agent(name);
      else joins(simulation, name, settings);
      return testAgent(kit, name);
    },
    customer: (number) => testCustomer(kit, number),
    queue: (name) => simulation.queue(name),
    contacts: () => simulation.contacts().map(({ contactId }) => testContact(kit, contactId)),
    advance: (by) => simulation.advance(milliseconds(by)),
    advanceTo: (at) => {
      const instant = parseInstant(at, zone);
      if (instant === undefined) {
        throw new TestKitError(
          `"${at}" is no moment. Moments look like "2026-03-02T10:00" or "2026-03-02T10:00-05:00".`,
        );
      }
      simulation.advanceTo(instant);
    },
    records: () => inOrder(simulation),
    recordsTable: () => recordsTable(inOrder(simulation), clock).join("\n"),
    transcript: () =>
      simulation
        .contacts()
        .map(({ contactId, initiationMethod, transcript }) =>
          [
            `Contact ${contactId} (${initiationMethod})`,
            ...story(transcript, clock).map((line) => `  ${line}`),
          ].join("\n"),
        )
        .join("\n\n"),
    simulation,
  };
}

function joins<Definition extends CenterDefinition>(
  simulation: Simulation,
  name: string,
  { profile, state, autoAccept, afterContactWork }: AgentOptions<Definition>,
): void {
  simulation.addAgent(name, {
    profile,
    ...(state !== undefined && { status: state }),
    ...(autoAccept !== undefined && { autoAccept }),
    ...(afterContactWork !== undefined && { afterContactWork: milliseconds(afterContactWork) / 1000 }),
  });
}

/** All records in the order their contacts came. */
function inOrder(simulation: Simulation): readonly ContactRecord[] {
  const order = new Map(simulation.contacts().map(({ contactId }, index) => [contactId, index]));
  return [...simulation.records(), ...simulation.recordsSoFar()].toSorted(
    (one, other) => (order.get(one.contactId) ?? 0) - (order.get(other.contactId) ?? 0),
  );
}
