import {
  createSimulation,
  formatInstant,
  parseInstant,
  recordsTable,
  resumeSimulation,
  zoneOf,
  type BotStub,
  type Simulation,
  type SimulationOptions,
  type SimulationSnapshot,
  type SplitStub,
  type Zone,
} from "../center/index.ts";
import type { Center, CenterDefinition, PerChannel } from "../definition/index.ts";
import { testAgent } from "./agent.ts";
import type { AgentOptions, ResumeOptions, SimulatedCentre, SimulateOptions } from "./centre.ts";
import { testContact } from "./contact.ts";
import { testCustomer } from "./customer.ts";
import { milliseconds, type Duration } from "./duration.ts";
import { TestKitError } from "./errors.ts";
import type { Kit } from "./handles.ts";
import type { NamesOf } from "./names.ts";
import { recordsInOrder } from "./records.ts";
import { tellingWhyStopped } from "./stopping.ts";
import { story } from "./story.ts";
import { actionStubs, lambdaStubs } from "./stubs.ts";

/**
 * Starts a simulated contact centre from what a `.flow` file exports as `center`.
 *
 * @throws LinkError when flows lead to what does not exist.
 */
export function simulate<Definition extends CenterDefinition, Attributes>(
  center: Center<Definition, Attributes>,
  options: SimulateOptions<Definition> = {},
): SimulatedCentre<Definition, Attributes> {
  return centreOf(createSimulation(center.definition(), withStubs(options)));
}

/**
 * Goes on from a moment that `snapshot()` has written down, maybe in another process. Contacts are found again by their id,
 * agents by their name. What Lambdas, bots and other actions answer is said once more.
 *
 * @throws SnapshotError when it is no snapshot, or one of another centre, or not all is given again.
 */
export function resume<Definition extends CenterDefinition, Attributes>(
  center: Center<Definition, Attributes>,
  snapshot: SimulationSnapshot,
  options: ResumeOptions<Definition> = {},
): SimulatedCentre<Definition, Attributes> {
  return centreOf(resumeSimulation(center.definition(), snapshot, withStubs(options)));
}

function withStubs<Definition extends CenterDefinition>({
  lambdas,
  actions,
  bots,
  splits,
  ...options
}: SimulateOptions<Definition>): SimulationOptions {
  return {
    ...options,
    ...(lambdas && { lambdas: lambdaStubs(lambdas) }),
    ...(actions && { actions: actionStubs(actions) }),
    ...(splits && { splits: splits as Readonly<Record<string, SplitStub>> }),
    ...(bots && { bots: bots as Readonly<Record<string, BotStub>> }),
  };
}

function centreOf<Definition extends CenterDefinition, Attributes>(
  underneath: Simulation,
): SimulatedCentre<Definition, Attributes> {
  const zone = zoneOf(underneath.definition.timezone);
  const firstDay = formatInstant(underneath.startedAt, zone).slice(0, 10);
  const clock = (instant: number) => {
    const text = formatInstant(instant, zone);
    return text.startsWith(firstDay) ? text.slice(11) : text;
  };
  const simulation = tellingWhyStopped(underneath, clock);
  const kit: Kit = { simulation, clock };
  const contact = (contactId: string) => testContact<NamesOf<Definition, Attributes>>(kit, contactId);
  return {
    kind: "centre",
    kit,
    get now() {
      return simulation.now;
    },
    get clock() {
      return formatInstant(simulation.now, zone);
    },
    call: (to, { from } = {}) => contact(simulation.call(to, from)),
    outboundCall: (number, call) => contact(simulation.startOutboundCall({ ...call, number })),
    chat: (flow, chat = {}) => contact(simulation.startChat({ ...chat, flow })),
    webCall: (flow, call = {}) => contact(simulation.startWebCall({ ...call, flow })),
    task: (to, { delay, at, expires, ...task }) =>
      contact(
        simulation.startTask({
          ...task,
          ...(typeof to === "string" ? { flow: to } : to),
          ...(delay !== undefined && { delay: milliseconds(delay) }),
          ...(at !== undefined && { at: instantOf(at, zone) }),
          ...(expires !== undefined && { expires: milliseconds(expires) }),
        }),
      ),
    email: (flow, email) => contact(simulation.startEmail({ ...email, flow })),
    agent: (name, settings) => {
      if (settings === undefined) simulation.agent(name);
      else joins(simulation, name, settings);
      return testAgent(kit, name);
    },
    customer: (number) => testCustomer(kit, number),
    queue: (name) => simulation.queue(name),
    metrics: ({ interval, threshold } = {}) =>
      simulation.metrics({
        ...(interval !== undefined && { interval: milliseconds(interval) }),
        ...(threshold !== undefined && { threshold: milliseconds(threshold) / 1000 }),
      }),
    contacts: () => simulation.contacts().map(({ contactId }) => contact(contactId)),
    contact: (contactId) => contact(simulation.contact(contactId).contactId),
    advance: (by) => simulation.advance(milliseconds(by)),
    advanceTo: (at) => simulation.advanceTo(instantOf(at, zone)),
    records: () => recordsInOrder(simulation),
    recordsTable: () => recordsTable(recordsInOrder(simulation), clock).join("\n"),
    events: () => simulation.events(),
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
    snapshot: () => simulation.snapshot(),
    simulation: underneath,
  };
}

function joins<Definition extends CenterDefinition>(
  simulation: Simulation,
  name: string,
  { profile, state, autoAccept, afterContactWork, proficiencies }: AgentOptions<Definition>,
): void {
  simulation.addAgent(name, {
    profile,
    ...(state !== undefined && { status: state }),
    ...(autoAccept !== undefined && { autoAccept }),
    ...(afterContactWork !== undefined && { afterContactWork: secondsIn(afterContactWork) }),
    ...(proficiencies && { proficiencies }),
  });
}

function secondsIn(duration: Duration | PerChannel<Duration>): number | PerChannel<number> {
  if (!isPerChannel(duration)) return milliseconds(duration) / 1000;
  return Object.fromEntries(
    Object.entries(duration).map(([kind, each]) => [kind, milliseconds(each) / 1000]),
  );
}

function isPerChannel(duration: Duration | PerChannel<Duration>): duration is PerChannel<Duration> {
  return typeof duration === "object" && Object.keys(duration).some((key) => kinds.has(key));
}

const kinds: ReadonlySet<string> = new Set(["voice", "chat", "task", "email", "callback"]);

function instantOf(at: string, zone: Zone): number {
  const instant = parseInstant(at, zone);
  if (instant !== undefined) return instant;
  throw new TestKitError(
    `"${at}" is no moment. Moments look like "2026-03-02T10:00" or "2026-03-02T10:00-05:00".`,
  );
}
