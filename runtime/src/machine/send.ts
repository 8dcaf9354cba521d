import type { Contact } from "./contact.ts";
import { EndlessLoopError, MachineError, type Place } from "./errors.ts";
import { perform } from "./perform.ts";
import { impossible, type LinkedState, type Program } from "./program.ts";
import type { Run, Trace } from "./run.ts";
import { snapshotVersion, type Command, type MachineEvent, type Snapshot, type Step } from "./snapshot.ts";
import { leave, targetOf } from "./transition.ts";

/** How many states one event may run through; the platform names no limit of its own. */
export const mostStatesAtOnce = 10_000;

/**
 * Starts a flow with a contact and runs it to its first command.
 *
 * @throws MachineError when there is no such flow.
 * @throws EndlessLoopError when the flow goes round without a command.
 */
export function start(program: Program, flow: string, contact: Contact, trace?: Trace): Step {
  const linked = program.flows.get(flow);
  if (linked === undefined) {
    throw new MachineError(
      `There is no flow called ${flow}. There are: ${[...program.flows.keys()].join(", ")}.`,
    );
  }
  return advance(program, { contact, flowAttributes: {}, stack: [], trace }, linked.start);
}

/**
 * Reports the outcome of a run's last command and runs it to the next one. Neither argument is changed.
 *
 * @throws MachineError when the run is over, its state cannot have this outcome, or another program made the snapshot.
 * @throws EndlessLoopError when the flow goes round without a command.
 */
export function send(program: Program, snapshot: Snapshot, event: MachineEvent, trace?: Trace): Step {
  const state = stateOf(program, snapshot);
  const index = snapshot.state;
  if (targetOf(program, index, event.outcome) === impossible)
    refuseOutcome(program, state, index, event.outcome);
  const run: Run = {
    contact: received(state, snapshot.contact, event),
    flowAttributes: snapshot.flowAttributes,
    stack: snapshot.stack,
    trace,
  };
  const next = leave(program, run, index, event.outcome);
  return typeof next === "number" ? advance(program, run, next) : stepOf(program, run, index, next);
}

function advance(program: Program, run: Run, first: number): Step {
  let index = first;
  for (let count = 0; count < mostStatesAtOnce; count++) {
    const state = stateAt(program, index);
    run.trace?.entered(state.place);
    const next = state.command ?? perform(program, run, state, index);
    if (typeof next !== "number") return stepOf(program, run, index, next);
    index = next;
  }
  throw new EndlessLoopError(cycleFrom(program, { ...run, trace: undefined }, index), mostStatesAtOnce);
}

/** The states between the next two visits of one state. */
function cycleFrom(program: Program, run: Run, first: number): readonly Place[] {
  const path: number[] = [];
  let index: number | Command = first;
  while (typeof index === "number" && !path.includes(index)) {
    path.push(index);
    index = perform(program, run, stateAt(program, index), index);
  }
  const from = typeof index === "number" ? path.indexOf(index) : 0;
  return path.slice(from).map((step) => stateAt(program, step).place);
}

function stepOf(program: Program, run: Run, state: number, command: Command): Step {
  const { contact, flowAttributes, stack } = run;
  const { type } = command;
  const status =
    type === "finished" || type === "disconnect" || type === "transferToAgent" ? "finished" : "running";
  return {
    snapshot: {
      version: snapshotVersion,
      program: program.fingerprint,
      status,
      state,
      stack,
      flowAttributes,
      contact,
    },
    command,
  };
}

/** What the customer entered and what a function answered become values of the contact. */
function received(state: LinkedState, contact: Contact, { outcome, input, result }: MachineEvent): Contact {
  const { type } = state.action;
  const stores = type === "collect" && outcome === "done";
  const answers = type === "invoke" && outcome === "done";
  if (stores !== (input !== undefined)) {
    throw new MachineError(
      stores
        ? "done of collect needs the input; when the customer entered nothing it is the text Timeout."
        : `${outcome} of ${type} takes no input.`,
      state.place,
    );
  }
  if (!answers && result !== undefined)
    throw new MachineError(`${outcome} of ${type} takes no result.`, state.place);
  if (input !== undefined) return { ...contact, values: { ...contact.values, StoredCustomerInput: input } };
  if (!answers) return contact;
  const External = result ?? {};
  return { ...contact, values: { ...contact.values, External, LambdaInvocation: { ResultData: External } } };
}

function stateOf(program: Program, snapshot: Snapshot): LinkedState {
  if (snapshot.version !== snapshotVersion) {
    throw new MachineError(
      `The snapshot has version ${String(snapshot.version)}; this machine reads ${snapshotVersion}.`,
    );
  }
  if (snapshot.program !== program.fingerprint) {
    throw new MachineError(
      `The snapshot was made by another program (${snapshot.program}, this one is ${program.fingerprint}): its flows have changed since.`,
    );
  }
  const state = stateAt(program, snapshot.state);
  if (snapshot.status === "finished")
    throw new MachineError("The run is over and takes no more events.", state.place);
  return state;
}

function stateAt(program: Program, index: number): LinkedState {
  const state = program.states[index];
  if (state === undefined) throw new MachineError(`The program has no state number ${index}.`);
  return state;
}

function refuseOutcome(program: Program, state: LinkedState, index: number, outcome: string): never {
  const taken = [...program.outcomes.keys()].filter((name) => targetOf(program, index, name) !== impossible);
  throw new MachineError(
    `${state.action.type} cannot have the outcome ${outcome}. It has: ${taken.join(", ")}.`,
    state.place,
  );
}
