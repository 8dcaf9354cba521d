import { recordsTable, type AgentContactState, type AgentView } from "@contactflow/runtime/center";
import type { Phone } from "./phone.ts";

/** What a user can do besides pressing keys. */
export interface PhoneCommand {
  /** What follows the colon. */
  readonly name: string;
  /** The words it takes, as help shows them. */
  readonly takes: string;
  readonly does: string;
  readonly act: (phone: Phone, words: readonly string[]) => void;
}

const agents: readonly PhoneCommand[] = [
  {
    name: "agent",
    takes: "[NAME [PROFILE]]",
    does: "an agent is available, and comes in if need be",
    act: (phone, words) => agentIsAvailable(phone, words),
  },
  {
    name: "accept",
    takes: "[NAME]",
    does: "the agent accepts the contact on offer",
    act: (phone, [name]) => withAgent(phone, name, ["INCOMING", "CONNECTING"], phone.simulation.accept),
  },
  {
    name: "decline",
    takes: "[NAME]",
    does: "the agent declines the contact on offer",
    act: (phone, [name]) => withAgent(phone, name, ["INCOMING", "CONNECTING"], phone.simulation.decline),
  },
  {
    name: "leave",
    takes: "[NAME]",
    does: "the agent hangs up",
    act: (phone, [name]) =>
      withAgent(phone, name, ["CONNECTED", "CONNECTING", "PENDING"], phone.simulation.leave),
  },
  {
    name: "clear",
    takes: "[NAME]",
    does: "the agent ends after-contact work",
    act: (phone, [name]) =>
      withAgent(phone, name, ["ENDED", "MISSED", "REJECTED", "ERROR"], phone.simulation.clear),
  },
  {
    name: "status",
    takes: "NAME STATUS",
    does: "sets an agent's status: Available, Offline, Lunch …",
    act: (phone, [name, ...status]) => {
      if (name === undefined || status.length === 0)
        return phone.say("Say who and what: :status Anna Offline");
      phone.attempt(() => phone.simulation.setStatus(name, status.join(" ")));
    },
  },
];

const customer: readonly PhoneCommand[] = [
  {
    name: "answer",
    takes: "",
    does: "you answer the phone that rings",
    act: (phone) => react(phone, "answers"),
  },
  {
    name: "voicemail",
    takes: "",
    does: "your voicemail answers it",
    act: (phone) => react(phone, "voicemail"),
  },
  { name: "busy", takes: "", does: "your line is busy", act: (phone) => react(phone, "busy") },
  {
    name: "hangup",
    takes: "",
    does: "you hang up",
    act: (phone) => {
      const contact = phone.line();
      if (contact === undefined) return phone.say("You are not on the phone.");
      phone.attempt(() => phone.simulation.hangUp(contact.contactId));
    },
  },
];

const watching: readonly PhoneCommand[] = [
  {
    name: "advance",
    takes: "TIME",
    does: "lets time pass: 30s, 5m, 2h",
    act: (phone, [time = ""]) => {
      const milliseconds = millisecondsOf(time);
      if (milliseconds === undefined) return phone.say("Say how long: :advance 30s, 5m or 2h");
      phone.attempt(() => phone.simulation.advance(milliseconds));
    },
  },
  {
    name: "agents",
    takes: "",
    does: "shows the agents",
    act: (phone) => {
      const all = phone.simulation.agents();
      if (all.length === 0) phone.say("There are no agents. :agent brings one in.");
      for (const { name, profile, activity } of all) phone.say(`${name} (${profile}): ${activity}`);
    },
  },
  {
    name: "queues",
    takes: "",
    does: "shows who waits where",
    act: (phone) => {
      for (const name of Object.keys(phone.simulation.definition.queues)) {
        const { size, agentsAvailable, oldestAge } = phone.simulation.queue(name);
        const oldest = size === 0 ? "" : `, the oldest for ${Math.floor(oldestAge / 1000)} s`;
        phone.say(`${name}: ${size} waiting${oldest}; agents available: ${agentsAvailable}`);
      }
    },
  },
  {
    name: "attributes",
    takes: "",
    does: "shows the contact attributes that are set",
    act: (phone) => {
      const contact = phone.line() ?? phone.simulation.contacts().at(-1);
      const set = Object.entries(contact?.attributes ?? {});
      if (set.length === 0) phone.say("No attribute is set.");
      for (const [name, value] of set) phone.say(`${name} = ${value}`);
    },
  },
  {
    name: "records",
    takes: "",
    does: "shows the contact records so far",
    act: (phone) => {
      for (const row of recordsTable(phone.simulation.records(), phone.clock)) phone.say(row);
    },
  },
];

export const phoneCommands: readonly PhoneCommand[] = [...customer, ...agents, ...watching];

/** Does something with an agent: the one that is named, or one who has a contact in one of these states. */
function withAgent(
  phone: Phone,
  named: string | undefined,
  states: readonly AgentContactState[],
  act: (agent: string) => void,
): void {
  const all = phone.simulation.agents();
  const has = ({ contacts }: AgentView): boolean => contacts.some(({ state }) => states.includes(state));
  const agent = named ?? (all.find(has) ?? all[0])?.name;
  if (agent === undefined) phone.say("There are no agents. :agent brings one in.");
  else phone.attempt(() => act(agent));
}

/** An agent by this name, or one of the centre's own, or a new one becomes available. */
function agentIsAvailable(phone: Phone, [given, profile]: readonly string[]): void {
  const { simulation } = phone;
  const { agents: declared, routingProfiles } = simulation.definition;
  const name = given ?? Object.keys(declared)[0] ?? "Anna";
  phone.attempt(() => {
    if (!simulation.agents().some((agent) => agent.name === name)) {
      const ofAgent = profile ?? declared[name]?.profile ?? Object.keys(routingProfiles)[0];
      if (ofAgent === undefined) return phone.say("There is no routing profile that an agent could have.");
      simulation.addAgent(name, { ...declared[name], profile: ofAgent });
      phone.say(`${name} comes in, with the routing profile ${ofAgent}.`);
    }
    simulation.setStatus(name, "Available");
  });
}

function react(phone: Phone, type: "answers" | "voicemail" | "busy"): void {
  const [call] = phone.simulation.outgoingCalls();
  if (call === undefined) return phone.say("No phone is ringing.");
  phone.attempt(() => phone.simulation.react(call.number, { type }));
}

/** `30s`, `5m`, `2h`, `7d`. */
function millisecondsOf(time: string): number | undefined {
  const seconds = new Map([
    ["s", 1],
    ["m", 60],
    ["h", 3600],
    ["d", 86_400],
  ]);
  const [, count, unit = ""] = /^(\d{1,6})([smhd])$/.exec(time) ?? [];
  const size = seconds.get(unit);
  return count === undefined || size === undefined ? undefined : Number(count) * size * 1000;
}
