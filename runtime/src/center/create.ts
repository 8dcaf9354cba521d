import type { CenterDefinition, Channel } from "../definition/index.ts";
import { countingTrace } from "../coverage/count.ts";
import type { Trace } from "../machine/index.ts";
import { link } from "../machine/link.ts";
import { newAgent } from "./agent-setup.ts";
import { SimulationError } from "./errors.ts";
import { readHours } from "./hours.ts";
import type { Instant } from "./instant.ts";
import { second } from "./limits.ts";
import { simpleNumberPlan } from "./numbers.ts";
import type { SimulationOptions } from "./options.ts";
import { newIdleHeap, newLane } from "./routing.ts";
import { newTimers } from "./timers.ts";
import type { Lane, Line, Profile, Queue, World } from "./world.ts";
import { parseInstant, zoneOf, type Zone } from "./zone.ts";

/** A Monday at ten in the morning. */
const defaultStart = "2026-01-05T10:00";

/** @throws LinkError when the flows do not fit together, SimulationError when something else does not. */
export function newWorld(definition: CenterDefinition, options: SimulationOptions): World {
  const zone = zoneOf(definition.timezone);
  const tells = options.transcripts ?? true;
  const { queues, profiles } = layOut(definition);
  const attributes = Object.entries(definition.attributes).flatMap(([name, { initial }]) =>
    initial === undefined ? [] : [[name, initial] as const],
  );
  const startedAt = startOf(options.at ?? defaultStart, zone);
  const world: World = {
    definition,
    program: link(definition),
    options,
    numbers: options.numbers ?? simpleNumberPlan,
    zone,
    hours: new Map(
      Object.entries(definition.hours).map(([name, hours]) => [name, readHours(hours, definition.hours)]),
    ),
    lines: linesOf(definition),
    initialAttributes: Object.fromEntries(attributes),
    retain: options.retain ?? true,
    tells,
    startedAt,
    now: startedAt,
    timers: newTimers(),
    random: { state: options.seed ?? 1 },
    queues,
    profiles,
    agents: new Map(),
    contacts: new Map(),
    contactCount: 0,
    order: 0,
    told: 0,
    ringing: new Map(),
    outside: new Map(),
    reactions: new Map(),
    agenda: { runs: [], groups: new Set(), agents: newIdleHeap() },
    trace: watching(
      tells
        ? {
            entered: (place) =>
              world.traced.push({ at: world.now, type: "entered", place, order: world.told++ }),
            left: (place, outcome) =>
              world.traced.push({ at: world.now, type: "left", place, outcome, order: world.told++ }),
          }
        : undefined,
      countingTrace(Object.values(definition.flows)),
    ),
    traced: [],
    records: [],
    events: [],
    metricEvents: [],
    failure: undefined,
    busy: false,
  };
  addDeclaredAgents(world);
  return world;
}

/** Both, where there are both. */
function watching(one: Trace | undefined, other: Trace | undefined): Trace | undefined {
  if (!one || !other) return one ?? other;
  return {
    entered: (place) => {
      one.entered(place);
      other.entered(place);
    },
    left: (place, outcome) => {
      one.left(place, outcome);
      other.left(place, outcome);
    },
  };
}

function startOf(at: Instant | string, zone: Zone): Instant {
  const instant = typeof at === "number" ? at : parseInstant(at, zone);
  if (instant === undefined || !Number.isFinite(instant)) {
    throw new SimulationError(
      `${String(at)} is no time to start at. Write it like 2026-03-02T10:00 or 2026-03-02T10:00-05:00.`,
    );
  }
  return instant;
}

type Draft<Type> = {
  -readonly [Key in keyof Type]: Type[Key] extends readonly (infer Item)[] ? Item[] : Type[Key];
};

function linesOf({ phoneNumbers }: CenterDefinition): World["lines"] {
  const lines = new Map<string, Line>();
  for (const [name, declared] of Object.entries(phoneNumbers)) {
    const line = { ...declared, name };
    for (const key of [name, declared.number]) if (!lines.has(key)) lines.set(key, line);
  }
  return lines;
}

/** Queues with a lane for each delay that a routing profile sets, and the profiles that lead to them. */
function layOut({ queues: queueDefinitions, routingProfiles }: CenterDefinition) {
  const queues = new Map<string, Draft<Queue>>();
  for (const [name, definition] of Object.entries(queueDefinitions)) {
    queues.set(name, {
      name,
      definition,
      lanes: [],
      profiles: [],
      size: 0,
      oldest: undefined,
      newest: undefined,
      owner: undefined,
    });
  }
  const profiles = new Map<string, Profile>();
  for (const [name, definition] of Object.entries(routingProfiles)) {
    const sources: { priority: number; queues: Draft<Lane>[][] }[] = [];
    const profile: Profile = {
      name,
      definition,
      capacity: Object.entries(definition.channels).map(([channel, most]) => ({
        channel: channel as Channel,
        most,
      })),
      sources,
      shared: new Set(definition.otherChannelsDuring),
      crews: [],
      available: 0,
      staffed: 0,
      online: 0,
    };
    profiles.set(name, profile);
    for (const { queue: queueName, priority, delay, channels } of definition.queues) {
      const queue = queues.get(queueName);
      if (!queue)
        throw new SimulationError(`Routing profile ${name} names queue ${queueName}, which there is not.`);
      if (!queue.profiles.includes(profile)) queue.profiles.push(profile);
      let source = sources.find((other) => other.priority === priority);
      if (!source) sources.push((source = { priority, queues: [] }));
      let lanes = source.queues.find(([lane]) => lane && queue.lanes.includes(lane));
      if (!lanes) source.queues.push((lanes = []));
      for (const channel of channels) {
        const lane = laneOf(queue, channel, delay * second);
        lane.profiles.push(profile);
        lanes.push(lane);
      }
    }
    sources.sort((one, other) => one.priority - other.priority);
  }
  return { queues, profiles };
}

function laneOf(queue: Draft<Queue>, channel: Channel, delay: number): Draft<Lane> {
  const lanes = queue.lanes as Draft<Lane>[];
  const known = lanes.find((lane) => lane.channel === channel && lane.delay === delay);
  if (known) return known;
  const lane: Draft<Lane> = newLane(channel, delay, undefined);
  lanes.push(lane);
  return lane;
}

/** Agents that the centre declares; they are offline until they come. */
function addDeclaredAgents(world: World): void {
  for (const [name, agent] of Object.entries(world.definition.agents)) {
    const { profile: profileName, autoAccept, afterContactWork, proficiencies } = agent;
    const profile = world.profiles.get(profileName);
    if (!profile)
      throw new SimulationError(`Agent ${name} has routing profile ${profileName}, which there is not.`);
    const settings = {
      profile: profileName,
      ...(autoAccept !== undefined && { autoAccept }),
      ...(afterContactWork !== undefined && { afterContactWork }),
      ...(proficiencies && { proficiencies }),
    };
    world.agents.set(name, newAgent(world, name, profile, settings));
  }
}
