import type { Channel, PerChannel, Proficiency } from "../definition/index.ts";
import { channels } from "./channels.ts";
import { SimulationError } from "./errors.ts";
import type { Milliseconds } from "./instant.ts";
import { limits, second } from "./limits.ts";
import { crewFor } from "./routing.ts";
import type { NewAgent } from "./simulation.ts";
import { offline } from "./statuses.ts";
import type { Agent, Crew, IdleEntry, Kind, Profile, World } from "./world.ts";

export function newAgent(world: World, name: string, profile: Profile, settings: NewAgent): Agent {
  const { status = offline, autoAccept, afterContactWork, proficiencies = [] } = settings;
  const idle = {} as Record<Channel, IdleEntry>;
  const agent: Agent = {
    name,
    profile,
    crew: crewFor(profile, skillsOf(world, proficiencies)),
    autoAccept: eachKind((kind) => settingOf(autoAccept, kind, kind !== "callback") ?? false),
    value: agentValue(world, name),
    workLimit: eachKind((kind) => workLimitOf(settingOf(afterContactWork, kind, true))),
    status,
    nextStatus: undefined,
    connections: [],
    queue: undefined,
    idle,
    idleSince: world.now,
    idleOrder: 0,
    keepsPlace: false,
    counted: { available: false, staffed: false, online: false },
    measured: "offline",
  };
  for (const channel of channels) idle[channel] = { index: -1, agent, order: 0 };
  return agent;
}

/** By the names that the platform shows, which routing criteria go by. */
function skillsOf({ definition }: World, proficiencies: readonly Proficiency[]): Crew["skills"] {
  return Object.fromEntries(
    proficiencies.map(({ attribute, value, level }) => [
      `${definition.predefinedAttributes?.[attribute]?.displayName ?? attribute}=${value}`,
      level,
    ]),
  );
}

function eachKind<Value>(valueOf: (kind: Kind) => Value): Readonly<Record<Kind, Value>> {
  return {
    voice: valueOf("voice"),
    chat: valueOf("chat"),
    task: valueOf("task"),
    email: valueOf("email"),
    callback: valueOf("callback"),
  };
}

/** What is set for a kind of contact; `general`: whether a value for everything is meant for it, and for callbacks that for calls. */
function settingOf<Value extends boolean | number>(
  setting: Value | PerChannel<Value> | undefined,
  kind: Kind,
  general: boolean,
): Value | undefined {
  if (typeof setting !== "object") return general ? setting : undefined;
  return setting[kind] ?? (kind === "callback" && general ? setting.voice : undefined);
}

function workLimitOf(seconds: number | undefined): Milliseconds | undefined {
  return seconds ? Math.max(seconds * second, limits.afterContactWork) : undefined;
}

/** @throws SimulationError for what no agent can be set up with. */
export function checkAgent(
  { definition }: World,
  { afterContactWork = 0, proficiencies = [] }: NewAgent,
): void {
  for (const seconds of typeof afterContactWork === "object"
    ? Object.values(afterContactWork)
    : [afterContactWork]) {
    if (!(seconds >= 0)) {
      throw new SimulationError(`After-contact work of ${seconds} seconds is impossible: it is 0 or more.`);
    }
  }
  const attributes = Object.keys(definition.predefinedAttributes ?? {});
  for (const { attribute, value, level } of proficiencies) {
    if (!attributes.includes(attribute)) {
      throw new SimulationError(
        `There is no predefined attribute ${attribute} to be good at. There are: ${attributes.join(", ") || "none"}.`,
      );
    }
    if (!(level >= 1 && level <= 5)) {
      throw new SimulationError(`Nobody is good at ${attribute} ${value} at level ${level}: it is 1 to 5.`);
    }
  }
}

function agentValue(world: World, name: string): { readonly [key: string]: string } {
  const displayName = world.definition.agents[name]?.displayName ?? name;
  const [first = name, ...rest] = displayName.split(" ");
  return { UserName: name, FirstName: first, LastName: rest.join(" "), ARN: name };
}
