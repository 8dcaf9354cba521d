import { createSimulation } from "@contactflow/runtime/center";
import { processorTime } from "../processor-time.ts";
import { benchCenter, numberOf, profileName } from "./centers.ts";
import { Line } from "./line.ts";

/** How the centre that is measured is loaded. */
export interface Load {
  readonly calls: number;
  readonly agents: number;
  /**
   * Callers who wait, all the time: for each call that ends another one comes. Without it calls come at random, so that nine
   * tenths of the agents' time are taken.
   */
  readonly waiting?: number;
  /** Callbacks that wait besides, behind all calls. */
  readonly callbacks?: number;
  /** Queues that each agent serves, and routing profiles that the agents are spread over; default: one. */
  readonly queues?: number;
  readonly profiles?: number;
  /** Whether each contact's story is written while it lasts. */
  readonly transcripts?: boolean;
  /** Is told, once in so many calls, how many there have been. */
  readonly every?: { readonly calls: number; readonly look: (calls: number) => void };
}

const caller = "+14155550123";
const second = 1000;
const thinking = 2 * second;
const talking = 120 * second;
const wrappingUp = 10 * second;

/**
 * Plays whole calls: menu, hours, queue with its flow, both whispers, conversation, after-contact work and record.
 *
 * @returns milliseconds of processor time, without building the centre and what waits from the beginning.
 */
export function play(load: Load): number {
  const {
    calls,
    agents,
    waiting,
    callbacks = 0,
    queues = 1,
    profiles = 1,
    transcripts = false,
    every,
  } = load;
  const leaving = new Line();
  const tally = { made: 0, ended: 0 };
  const sim = createSimulation(benchCenter(queues, profiles), {
    retain: false,
    transcripts,
    onRecord: ({ enqueueTimestamp }) => {
      // A caller who is called back instead is no whole call.
      if (enqueueTimestamp === undefined) return;
      tally.ended++;
      if (every && tally.ended % every.calls === 0) every.look(tally.ended);
    },
    onEvent: ({ eventType, contactId, at }) => {
      if (eventType === "CONNECTED_TO_AGENT") leaving.add(contactId, at + talking);
    },
  });
  for (let index = 0; index < callbacks; index++) {
    const call = sim.call(numberOf(0), caller);
    sim.press(call, "1");
    sim.press(call, "4155550123#");
  }
  if (callbacks > 0) sim.advance(99 * second);
  for (let index = 0; index < agents; index++) {
    sim.addAgent(`Agent ${index}`, {
      profile: profileName(index % profiles),
      status: waiting === undefined ? "Available" : "Offline",
      autoAccept: true,
      afterContactWork: wrappingUp / second,
    });
  }
  const pressing = new Line();
  const come = (): void =>
    pressing.add(sim.call(numberOf(tally.made++ % queues), caller), sim.now + thinking);
  const inside = waiting === undefined ? 0 : agents + waiting;
  while (tally.made < inside) come();
  if (waiting !== undefined) {
    sim.advance(thinking);
    while (pressing.at <= sim.now) sim.press(pressing.take(), "2");
    for (let index = 0; index < agents; index++) sim.setStatus(`Agent ${index}`, "Available");
  }

  const random = randomNumbers();
  const meanGap = (talking + wrappingUp) / agents / 0.9;
  const begin = processorTime();
  let arrival = waiting === undefined ? sim.now : Infinity;
  while (tally.ended < calls) {
    const next = Math.min(arrival, pressing.at, leaving.at);
    const due = sim.nextAt() ?? Infinity;
    sim.advanceTo(Math.min(next, due));
    while (tally.made - tally.ended < inside) come();
    if (due < next) continue;
    if (pressing.at === next) sim.press(pressing.take(), "2");
    else if (leaving.at === next) sim.hangUp(leaving.take());
    else {
      come();
      arrival = tally.made < calls + agents ? next + Math.round(-Math.log(1 - random()) * meanGap) : Infinity;
    }
  }
  return processorTime() - begin;
}

/** The same numbers between 0 and 1 in every run. */
function randomNumbers(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
