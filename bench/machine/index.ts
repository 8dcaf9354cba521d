import { link } from "@contactflow/runtime/link";
import { newContact, send, start, type MachineEvent, type Snapshot } from "@contactflow/runtime/machine";
import { createActor } from "xstate";
import { Welcome, Waiting, AnnounceSupport } from "../../test/centers/queued-callback.ts";
import { median, type Row } from "../row.ts";
import { byHand, initialCall } from "./by-hand.ts";
import { welcomeInXState } from "./in-xstate.ts";

/**
 * One round of a caller who gets the number wrong three times: seven events from the menu back to the menu.
 * One of them changes the contact's values, as in a whole call through this flow.
 */
const events: readonly MachineEvent[] = [
  { outcome: "1" },
  { outcome: "done", input: "+14155550123" },
  { outcome: "invalidNumber" },
  { outcome: "1" },
  { outcome: "invalid" },
  { outcome: "1" },
  { outcome: "invalid" },
];
const toTheMenu: readonly MachineEvent[] = [{ outcome: "done" }, { outcome: "open" }];
const eventsOfXState = events.map(({ outcome, input }) => ({
  type: outcome,
  ...(input !== undefined && { input }),
}));
const turns = 9;

interface Contestant {
  readonly name: string;
  readonly rounds: number;
  /** Runs so many rounds and says where it ended up. */
  readonly play: (rounds: number) => string;
}

const program = link([Welcome, Waiting, AnnounceSupport]);

const machine: Contestant = {
  name: "contactflow machine",
  rounds: 300_000,
  play: (rounds) => {
    let snapshot: Snapshot = start(program, "Welcome", newContact()).snapshot;
    for (const event of toTheMenu) snapshot = send(program, snapshot, event).snapshot;
    for (let round = 0; round < rounds; round++) {
      for (const event of events) snapshot = send(program, snapshot, event).snapshot;
    }
    return `${program.states[snapshot.state]?.place.state} ${snapshot.contact.values.Attributes["callbackNumber"]}`;
  },
};

const xstate: Contestant = {
  name: "XState 5 actor.send",
  rounds: 15_000,
  play: (rounds) => {
    const actor = createActor(welcomeInXState).start();
    for (const { outcome } of toTheMenu) actor.send({ type: outcome });
    for (let round = 0; round < rounds; round++) {
      for (const event of eventsOfXState) actor.send(event);
    }
    const { value, context } = actor.getSnapshot();
    return `${String(value)} ${context.attributes["callbackNumber"]}`;
  },
};

const handWritten: Contestant = {
  name: "hand-written switch",
  rounds: 3_000_000,
  play: (rounds) => {
    let call = initialCall;
    for (const { outcome, input } of toTheMenu) call = byHand(call, outcome, input);
    for (let round = 0; round < rounds; round++) {
      for (const { outcome, input } of events) call = byHand(call, outcome, input);
    }
    return `${call.state} ${call.callbackNumber}`;
  },
};

/** Plays all contestants in turn, so that a busy moment of the computer hits each of them alike, and takes the medians. */
export async function run(): Promise<readonly Row[]> {
  const contestants = [machine, xstate, handWritten];
  const speeds = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  for (const { play, rounds } of contestants) play(rounds);
  for (let turn = 0; turn < turns; turn++) {
    for (const { name, rounds, play } of contestants) {
      const begin = performance.now();
      const end = play(rounds);
      const seconds = (performance.now() - begin) / 1000;
      if (!/^offer\.?ask \+14155550123$/i.test(end)) throw new Error(`${name} ended up in ${end}`);
      speeds.get(name)?.push((rounds * events.length) / seconds);
    }
  }
  const speed = ({ name }: Contestant) => median(speeds.get(name) ?? []);
  const millions = (contestant: Contestant) => `${(speed(contestant) / 1e6).toFixed(2)} M events/s`;
  return [
    { what: machine.name, figure: millions(machine), target: "20 M events/s" },
    { what: xstate.name, figure: millions(xstate) },
    { what: handWritten.name, figure: millions(handWritten) },
    { what: "machine : XState", figure: `${(speed(machine) / speed(xstate)).toFixed(1)} x`, target: "20 x" },
    { what: "switch : machine", figure: `${(speed(handWritten) / speed(machine)).toFixed(1)} x` },
  ];
}

if (import.meta.main) console.table(await run());
