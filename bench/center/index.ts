import { createSimulation } from "@contactflow/runtime/center";
import { median, type Row } from "../row.ts";
import { benchCenter } from "./bench-center.ts";

/** How the centre that is measured is loaded. */
export interface Load {
  readonly calls: number;
  readonly agents: number;
  /** Whether each contact's story is written while it lasts. */
  readonly transcripts: boolean;
}

const dialled = "+12025550100";
const second = 1000;
const thinking = 2 * second;
const talking = 120 * second;
const wrappingUp = 10 * second;

/**
 * Plays whole calls: menu, hours, queue with its flow, both whispers, conversation, after-contact work and record.
 * They come at random so that nine tenths of the agents' time are taken and queues build up.
 *
 * @returns whole calls per second of wall clock.
 */
export function play({ calls, agents, transcripts }: Load): number {
  const tally = { records: 0 };
  const pressing = new Line();
  const leaving = new Line();
  const sim = createSimulation(benchCenter, {
    retain: false,
    transcripts,
    onRecord: () => tally.records++,
    onEvent: ({ eventType, contactId, at }) => {
      if (eventType === "CONNECTED_TO_AGENT") leaving.add(contactId, at + talking);
    },
  });
  for (let index = 0; index < agents; index++) {
    sim.addAgent(`Agent ${index}`, {
      profile: "Frontline",
      status: "Available",
      autoAccept: true,
      afterContactWork: wrappingUp / second,
    });
  }
  const random = randomNumbers();
  const meanGap = (talking + wrappingUp) / agents / 0.9;
  const begin = performance.now();
  let arrival = sim.now;
  for (let made = 0; tally.records < calls;) {
    const next = Math.min(made < calls ? arrival : Infinity, pressing.at, leaving.at);
    if (next === Infinity) {
      sim.step();
      continue;
    }
    sim.advanceTo(next);
    if (pressing.at === next) sim.press(pressing.take(), "2");
    else if (leaving.at === next) sim.hangUp(leaving.take());
    else {
      pressing.add(sim.call(dialled, "+14155550123"), next + thinking);
      arrival = next + Math.round(-Math.log(1 - random()) * meanGap);
      made++;
    }
  }
  return calls / ((performance.now() - begin) / 1000);
}

/** Contacts to each of which something will happen, in the order of time. */
class Line {
  readonly #waiting: { readonly contactId: string; readonly at: number }[] = [];
  #first = 0;

  get at(): number {
    return this.#waiting[this.#first]?.at ?? Infinity;
  }

  add(contactId: string, at: number): void {
    this.#waiting.push({ contactId, at });
  }

  take(): string {
    const contactId = this.#waiting[this.#first++]?.contactId ?? "";
    if (this.#first === 1024) {
      this.#waiting.splice(0, this.#first);
      this.#first = 0;
    }
    return contactId;
  }
}

/** The same numbers between 0 and 1 in every run. */
function randomNumbers(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const loads: readonly Load[] = [
  { calls: 200_000, agents: 100, transcripts: false },
  { calls: 200_000, agents: 100, transcripts: true },
  { calls: 200_000, agents: 10, transcripts: false },
  { calls: 200_000, agents: 1000, transcripts: false },
  { calls: 200_000, agents: 10_000, transcripts: false },
];

export function run(): readonly Row[] {
  play({ calls: 50_000, agents: 100, transcripts: true });
  return loads.map((load, index) => ({
    what: `simulated centre, ${load.agents} agents${load.transcripts ? ", with transcripts" : ""}`,
    figure: `${Math.round(median([play(load), play(load), play(load)])).toLocaleString("en-US")} calls/s`,
    ...(index === 0 && { target: "100,000 calls/s" }),
  }));
}

if (import.meta.main) console.table(run());
