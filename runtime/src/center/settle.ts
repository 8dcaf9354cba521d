import { kindOf } from "./agents.ts";
import { proceed } from "./course.ts";
import { accepted } from "./connecting.ts";
import { isStillHeld } from "./conversation.ts";
import { callCustomerFirst } from "./customer-first.ts";
import { happen } from "./due.ts";
import type { Instant } from "./instant.ts";
import { offer } from "./offers.ts";
import { agentFor, contactFor } from "./routing.ts";
import { nextTimer } from "./timers.ts";
import type { Agent, Group, Stay, World } from "./world.ts";

/**
 * Does everything that is left to do at this moment, until nothing is. Contacts are offered last, so that the
 * most urgent of those that come at the same time goes first.
 */
export function settle(world: World): void {
  const { agenda, timers } = world;
  for (;;) {
    const run = agenda.runs.shift();
    if (run) {
      if (!isStillHeld(run)) continue;
      proceed(world, { run, with: "begin" });
      continue;
    }
    const timer = nextTimer(timers, world.now);
    if (timer) happen(world, timer.due);
    else if (!route(world)) return;
  }
}

/** Lets everything happen that is due by then, in order, and moves the clock there. */
export function advanceTo(world: World, at: Instant): void {
  for (;;) {
    const timer = nextTimer(world.timers, at);
    if (!timer) break;
    world.now = timer.at;
    happen(world, timer.due);
    settle(world);
  }
  world.now = at;
}

/**
 * Brings a contact and an agent together, if any two fit: of the agents who can take anything the one who is idle longest.
 * Before this step nobody idle could have taken anything that waited, so that only what is new on one of the two sides
 * needs to be looked at.
 */
function route(world: World): boolean {
  const { groups, agents } = world.agenda;
  const longestIdle = agentForOneOf(groups);
  for (let next = agents.first(); next; next = agents.first()) {
    const { agent, order } = next;
    if (longestIdle && longestIdle.idleOrder <= order) break;
    if (agent.idleOrder === order && assign(world, agent)) return true;
    agents.remove(next);
  }
  return longestIdle !== undefined && assign(world, longestIdle);
}

/** Of all who may take a contact from one of these groups now the longest idle; where there is nobody is looked at no more. */
function agentForOneOf(groups: Set<Group>): Agent | undefined {
  let longest: Agent | undefined;
  for (const group of groups) {
    const agent = agentFor(group);
    if (!agent) groups.delete(group);
    else if (!longest || agent.idleOrder < longest.idleOrder) longest = agent;
  }
  return longest;
}

/** The agent is offered the contact whose turn it is, which need not be the one that was looked at. */
function assign(world: World, agent: Agent): boolean {
  const stay: Stay | undefined = contactFor(agent);
  if (!stay) return false;
  const { contact } = stay;
  const { callback } = contact;
  if (callback?.customerFirst !== undefined) {
    callCustomerFirst(world, contact, callback, callback.customerFirst);
    return true;
  }
  const connection = offer(world, stay, agent);
  if (agent.autoAccept[kindOf(contact)]) proceed(world, accepted(world, connection));
  return true;
}
