import type { Center, CenterDefinition } from "../definition/index.ts";
import { change } from "./change.ts";
import { recordSoFar } from "./complete.ts";
import { newWorld } from "./create.ts";
import { proceed } from "./course.ts";
import {
  botTakesPart,
  customerCalls,
  customerHangsUp,
  customerPresses,
  customerReturns,
  customerSays,
} from "./customers.ts";
import { SimulationError } from "./errors.ts";
import { agentOf, contactOf, queueOf } from "./find.ts";
import type { Instant } from "./instant.ts";
import { agentView, callView, contactView, queueView } from "./look.ts";
import { metricsReport } from "./metrics/of-world.ts";
import type { SimulationOptions } from "./options.ts";
import { agentPicks } from "./picking.ts";
import { startOutboundCall } from "./outbound.ts";
import { partyHangsUp, partyReacts, partyWill } from "./parties.ts";
import { advanceTo } from "./settle.ts";
import { barge, monitor } from "./monitoring.ts";
import { pauseTask, resumeTask } from "./pausing.ts";
import type { Simulation } from "./simulation.ts";
import type { SimulationSnapshot } from "./snapshot/document.ts";
import { type ResumeOptions, resumedWorld } from "./snapshot/resume.ts";
import { snapshotOf } from "./snapshot/snapshot.ts";
import {
  agentAccepts,
  agentChooses,
  agentClears,
  agentDeclines,
  agentDials,
  agentDrops,
  agentHangsUp,
  agentHolds,
  agentJoins,
  agentJoinsAll,
  agentKeys,
  agentReplies,
  agentResumes,
  agentSwaps,
  agentTransfers,
  agentWrites,
} from "./staff.ts";
import { startChat, startEmail, startTask, startWebCall } from "./started.ts";
import { stopContact } from "./stopping.ts";
import type { Contact, Next, World } from "./world.ts";

/**
 * A simulated contact centre, made of what was compiled. The agents that it declares are there, offline.
 *
 * @throws LinkError when flows lead to what does not exist.
 */
export function createSimulation(
  center: Center | CenterDefinition,
  options: SimulationOptions = {},
): Simulation {
  return simulationOf(newWorld(definitionOf(center), options));
}

/**
 * A simulation that goes on from where another one stood, maybe in another process. What can be no data (stubs, listeners) is
 * given again.
 *
 * @throws SnapshotError when it is no snapshot, or one of another centre, or not all is given again.
 */
export function resumeSimulation(
  center: Center | CenterDefinition,
  snapshot: SimulationSnapshot,
  options: ResumeOptions = {},
): Simulation {
  return simulationOf(resumedWorld(definitionOf(center), snapshot, options));
}

function definitionOf(center: Center | CenterDefinition): CenterDefinition {
  return "definition" in center ? center.definition() : center;
}

function simulationOf(world: World): Simulation {
  const moveTo = (at: Instant) => {
    if (!(at >= world.now) || !Number.isFinite(at)) {
      throw new SimulationError("Time moves on, never back, and by milliseconds.");
    }
    advanceTo(world, at);
  };
  const nextAt = () => world.timers.waiting.first()?.at;
  return {
    definition: world.definition,
    startedAt: world.startedAt,
    get now() {
      return world.now;
    },
    snapshot: () => snapshotOf(world),
    call: (to, from) => change(world, () => customerCalls(world, to, from)),
    press: (contactId, keys) => change(world, () => customerPresses(world, contactId, keys)),
    startOutboundCall: (call) => change(world, () => startOutboundCall(world, call)),
    startChat: (chat) => change(world, () => begin(world, startChat(world, chat))),
    startWebCall: (call) => change(world, () => begin(world, startWebCall(world, call))),
    startTask: (task) => change(world, () => begin(world, startTask(world, task))),
    startEmail: (email) => change(world, () => begin(world, startEmail(world, email))),
    say: (contactId, text) => change(world, () => customerSays(world, contactId, text)),
    returnTo: (contactId) => change(world, () => customerReturns(world, contactId)),
    setBot: (contactId, takesPart) => change(world, () => botTakesPart(world, contactId, takesPart)),
    hangUp: (contactId) => change(world, () => customerHangsUp(world, contactId)),
    stop: (contactId) => change(world, () => stopContact(world, contactId)),
    pauseTask: (contactId) => change(world, () => pauseTask(world, contactId)),
    resumeTask: (contactId) => change(world, () => resumeTask(world, contactId)),
    addAgent: (name, agent) => change(world, () => agentJoins(world, name, agent)),
    setStatus: (agent, status) => change(world, () => agentChooses(world, agent, status)),
    pick: (agent, contactId) => change(world, () => agentPicks(world, agent, contactId)),
    accept: (agent, contactId) => change(world, () => agentAccepts(world, agent, contactId)),
    decline: (agent, contactId) => change(world, () => agentDeclines(world, agent, contactId)),
    dial: (agent, number) => change(world, () => agentDials(world, agent, number)),
    transfer: (agent, quickConnect, contactId) =>
      change(world, () => agentTransfers(world, agent, quickConnect, contactId)),
    write: (agent, text, contactId) => change(world, () => agentWrites(world, agent, text, contactId)),
    reply: (agent, text, contactId) => change(world, () => agentReplies(world, agent, text, contactId)),
    hold: (agent, who) => change(world, () => agentHolds(world, agent, who)),
    resume: (agent, who) => change(world, () => agentResumes(world, agent, who)),
    join: (agent) => change(world, () => agentJoinsAll(world, agent)),
    swap: (agent) => change(world, () => agentSwaps(world, agent)),
    drop: (agent, who) => change(world, () => agentDrops(world, agent, who)),
    monitor: (agent, contactId) => change(world, () => monitor(world, agent, contactId)),
    barge: (agent) => change(world, () => barge(world, agent)),
    pressAs: (agent, keys) => change(world, () => agentKeys(world, agent, keys)),
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
    metrics: (options) => metricsReport(world, options),
  };
}

/** A new contact begins; its id. */
function begin(
  world: World,
  { contact, next }: { readonly contact: Contact; readonly next: Next | undefined },
): string {
  proceed(world, next);
  return contact.id;
}
