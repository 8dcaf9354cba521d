import type { Center, CenterDefinition } from "../definition/index.ts";
import { change } from "./change.ts";
import { recordSoFar } from "./complete.ts";
import { newWorld } from "./create.ts";
import { customerCalls, customerHangsUp, customerPresses } from "./customers.ts";
import { SimulationError } from "./errors.ts";
import { agentOf, contactOf, queueOf } from "./find.ts";
import type { Instant } from "./instant.ts";
import { agentView, callView, contactView, queueView } from "./look.ts";
import type { SimulationOptions } from "./options.ts";
import { partyHangsUp, partyReacts, partyWill } from "./parties.ts";
import { advanceTo } from "./settle.ts";
import type { Simulation } from "./simulation.ts";
import { agentAccepts, agentChooses, agentClears, agentDeclines, agentHangsUp, agentJoins } from "./staff.ts";

/**
 * A simulated contact centre, made of what was compiled. The agents that it declares are there, offline.
 *
 * @throws LinkError when flows lead to what does not exist.
 */
export function createSimulation(
  center: Center | CenterDefinition,
  options: SimulationOptions = {},
): Simulation {
  const definition = "definition" in center ? center.definition() : center;
  const world = newWorld(definition, options);
  const moveTo = (at: Instant) => {
    if (!(at >= world.now) || !Number.isFinite(at)) {
      throw new SimulationError("Time moves on, never back, and by milliseconds.");
    }
    advanceTo(world, at);
  };
  const nextAt = () => world.timers.waiting.first()?.at;
  return {
    definition,
    get now() {
      return world.now;
    },
    call: (to, from) => change(world, () => customerCalls(world, to, from)),
    press: (contactId, keys) => change(world, () => customerPresses(world, contactId, keys)),
    hangUp: (contactId) => change(world, () => customerHangsUp(world, contactId)),
    addAgent: (name, agent) => change(world, () => agentJoins(world, name, agent)),
    setStatus: (agent, status) => change(world, () => agentChooses(world, agent, status)),
    accept: (agent, contactId) => change(world, () => agentAccepts(world, agent, contactId)),
    decline: (agent, contactId) => change(world, () => agentDeclines(world, agent, contactId)),
    leave: (agent, contactId) => change(world, () => agentHangsUp(world, agent, contactId)),
    clear: (agent, contactId) => change(world, () => agentClears(world, agent, contactId)),
    whenCalled: (number, reaction) => change(world, () => partyWill(world, number, reaction)),
    react: (number, reaction) => change(world, () => partyReacts(world, number, reaction)),
    partyHangsUp: (number) => change(world, () => partyHangsUp(world, number)),
    advance: (by) => change(world, () => moveTo(world.now + by)),
    advanceTo: (at) => change(world, () => moveTo(at)),
    step: () =>
      change(world, () => {
        const at = nextAt();
        if (at !== undefined) advanceTo(world, at);
        return at !== undefined;
      }),
    nextAt,
    contact: (contactId) => contactView(world, contactOf(world, contactId)),
    contacts: () => [...world.contacts.values()].map((contact) => contactView(world, contact)),
    agent: (name) => agentView(agentOf(world, name)),
    agents: () => [...world.agents.values()].map(agentView),
    queue: (name) => queueView(world, queueOf(world, name)),
    outgoingCalls: () => [...world.ringing.values()].flat().map(callView),
    records: () => [...world.records],
    recordsSoFar: () => {
      const completed = new Set(world.records.flatMap(({ final, contactId }) => (final ? [contactId] : [])));
      return [...world.contacts.values()]
        .filter(({ id }) => !completed.has(id))
        .map((contact) => recordSoFar(world, contact));
    },
    events: () => [...world.events],
  };
}
