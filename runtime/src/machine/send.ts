import type { Contact } from "./contact.ts";
import { EndlessLoopError, MachineError, type Place } from "./errors.ts";
import type { LinkedState, Program } from "./program.ts";
import { draftOf, leave, type Run, type Trace } from "./run.ts";
import { snapshotVersion, type Command, type MachineEvent, type Snapshot, type Step } from "./snapshot.ts";

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
  const run: Run = {
    program: program.fingerprint,
    contact,
    flowAttributes: {},
    stack: [],
    ownsContact: false,
    trace,
  };
  return advance(program, run, linked.start);
}

/**
 * Reports the outcome of a run's last command and runs it to the next one. Neither argument is changed.
 *
 * @throws MachineError when the run is over, its state cannot have this outcome, or another program made the snapshot.
 * @throws EndlessLoopError when the flow goes round without a command.
 */
export function send(program: Program, snapshot: Snapshot, event: MachineEvent, trace?: Trace): Step {
  const state = stateOf(program, snapshot);
  const exit = state.exits.get(event.outcome) ?? refuse(state, event.outcome);
  if (trace === undefined && state.takes === undefined && typeof exit.to === "number") {
    const next = stateAt(program, exit.to);
    if (next.command !== undefined && event.input === undefined && event.result === undefined) {
      return {
        snapshot: {
          version: snapshotVersion,
          program: program.fingerprint,
          status: next.isLast ? "finished" : "running",
          state: exit.to,
          stack: snapshot.stack,
          flowAttributes: snapshot.flowAttributes,
          contact: snapshot.contact,
        },
        command: next.command,
      };
    }
  }
  const { contact, flowAttributes, stack } = snapshot;
  const run: Run = {
    program: program.fingerprint,
    contact,
    flowAttributes,
    stack,
    ownsContact: false,
    trace,
  };
  receive(run, state, event);
  const next = leave(run, state.place, exit);
  return typeof next === "number"
    ? advance(program, run, next)
    : stepOf(run, snapshot.state, next, "finished");
}

function advance(program: Program, run: Run, first: number): Step {
  let index = first;
  for (let count = 0; count < mostStatesAtOnce; count++) {
    const state = stateAt(program, index);
    if (run.trace !== undefined) run.trace.entered(state.place);
    if (state.command !== undefined)
      return stepOf(run, index, state.command, state.isLast ? "finished" : "running");
    const next = state.perform(run);
    if (typeof next !== "number") {
      return stepOf(run, index, next, state.isLast || next.type === "finished" ? "finished" : "running");
    }
    index = next;
  }
  throw new EndlessLoopError(cycleFrom(program, { ...run, trace: undefined }, index), mostStatesAtOnce);
}

function stepOf(run: Run, state: number, command: Command, status: Snapshot["status"]): Step {
  const { program, contact, flowAttributes, stack } = run;
  return {
    snapshot: { version: snapshotVersion, program, status, state, stack, flowAttributes, contact },
    command,
  };
}

/** The states between the next two visits of one state. */
function cycleFrom(program: Program, run: Run, first: number): readonly Place[] {
  const path: number[] = [];
  let index: number | Command = first;
  while (typeof index === "number" && !path.includes(index)) {
    path.push(index);
    index = stateAt(program, index).perform(run);
  }
  const from = typeof index === "number" ? path.indexOf(index) : 0;
  return path.slice(from).map((step) => stateAt(program, step).place);
}

/** What the customer entered and what a function answered become values of the contact. */
function receive(
  run: Run,
  { takes, action, place }: LinkedState,
  { outcome, input, result }: MachineEvent,
): void {
  const taken = outcome === "done" ? takes : undefined;
  if (input !== undefined && taken !== "input") {
    throw new MachineError(`${outcome} of ${action.type} takes no input.`, place);
  }
  if (result !== undefined && taken !== "result") {
    throw new MachineError(`${outcome} of ${action.type} takes no result.`, place);
  }
  if (taken === "input") {
    if (input === undefined) {
      throw new MachineError("done of collect needs the input; no entry at all is the text Timeout.", place);
    }
    draftOf(run).values["StoredCustomerInput"] = input;
  } else if (taken === "result") {
    const { values } = draftOf(run);
    values["External"] = result ?? {};
    values["LambdaInvocation"] = { ResultData: result ?? {} };
  }
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

function refuse({ action, exits, place }: LinkedState, outcome: string): never {
  throw new MachineError(
    `${action.type} cannot have the outcome ${outcome}. It has: ${[...exits.keys()].join(", ")}.`,
    place,
  );
}
