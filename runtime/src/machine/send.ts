import type { ResultWrites } from "../definition/index.ts";
import type { Contact } from "./contact.ts";
import { describePlace, EndlessLoopError, MachineError, type Place } from "./errors.ts";
import { unwired, type LinkedState, type Program } from "./program.ts";
import { draftOf, leave, type Run, type Trace } from "./run.ts";
import { snapshotVersion, type Command, type MachineEvent, type Snapshot, type Step } from "./snapshot.ts";

/** How many states one event may run through; the platform names no limit of its own. */
export const mostStatesAtOnce = 10_000;

/**
 * Starts a flow with a contact and runs it to its first command.
 *
 * @throws MachineError when there is no such flow.
 * @throws EndlessLoopError when it goes round without a command.
 */
export function start(program: Program, flow: string, contact: Contact, trace?: Trace): Step {
  const { flows } = program;
  const linked = flows.get(flow);
  if (!linked) throw new MachineError(`There is no flow ${flow}, only ${[...flows.keys()].join(", ")}.`);
  return advance(program, { contact, flowAttributes: {}, stack: [], isDraft: false, trace }, linked.start);
}

/**
 * Reports the outcome of a run's last command and runs it to the next one. Neither argument is changed.
 *
 * @throws MachineError when the run is over, its state cannot have this outcome, or another program made the snapshot.
 * @throws EndlessLoopError when the flow goes round without a command.
 */
export function send(program: Program, snapshot: Snapshot, event: MachineEvent, trace?: Trace): Step {
  const state = program.states[snapshot.state];
  if (!state || snapshot.version !== snapshotVersion || snapshot.program !== program.fingerprint) {
    throw new MachineError(
      `The snapshot comes from other flows or another machine: version ${snapshot.version} of ${snapshot.program}, not ${snapshotVersion} of ${program.fingerprint}.`,
    );
  }
  const { contact, flowAttributes, stack, status } = snapshot;
  const { outcome, input, result, values } = event;
  const { type, exits, writes } = state;
  const exit = exits.get(outcome);
  const isDone = outcome === "done";
  if (status === "finished") refuse(state, "The run is over.");
  if (!exit)
    refuse(state, `${type} cannot have the outcome ${outcome}. It has: ${[...exits.keys()].join(", ")}.`);
  if ((input !== undefined) !== (isDone && type === "collect")) {
    refuse(
      state,
      "An input comes with done of collect, always and only. No entry at all is the text Timeout.",
    );
  }
  if ((result !== undefined) !== (isDone && type === "invoke")) {
    refuse(state, "A result comes with done of invoke, always and only.");
  }
  if (values) {
    const foreign = Object.keys(values).filter((root) => !Object.hasOwn(writes, root));
    if (foreign[0] !== undefined) refuse(state, `It cannot give ${foreign.join(", ")}. ${givesOf(writes)}`);
  }

  if (typeof exit.to === "number" && !trace && input === undefined && !result && !values) {
    // Most events lead straight to a command that is always the same.
    const next = program.states[exit.to] as LinkedState;
    if (next.command) return stepOf(program, snapshot, next, next.command, next.exits.size === 0);
  }
  const run: Run = { contact, flowAttributes, stack, isDraft: false, trace };
  if (input !== undefined) draftOf(run).values["StoredCustomerInput"] = input;
  if (result) {
    const own = draftOf(run).values;
    if (state.asynchronous) own["LambdaInvocation"] = result;
    else {
      own["External"] = result;
      own["LambdaInvocation"] = { ResultData: result };
    }
  }
  for (const [root, fields] of Object.entries(values ?? {})) {
    const own = draftOf(run).values;
    own[root] = writes[root] === "adds" ? { ...(own[root] as object | null), ...fields } : fields;
  }
  const next = leave(run, state, exit);
  return typeof next === "number" ? advance(program, run, next) : stepOf(program, run, state, next, true);
}

function givesOf(writes: ResultWrites): string {
  const roots = Object.keys(writes);
  return roots.length === 0 ? "It gives no values." : `It gives ${roots.join(", ")}.`;
}

function refuse({ place }: LinkedState, why: string): never {
  throw new MachineError(`${describePlace(place)}: ${why}`);
}

function advance(program: Program, run: Run, first: number): Step {
  let index = first;
  for (let count = 0; count < mostStatesAtOnce; count++) {
    const state = program.states[index] as LinkedState;
    const { place, command, exits } = state;
    if (run.trace) run.trace.entered(place);
    const next = command ?? perform(program, run, state);
    if (typeof next !== "number") {
      return stepOf(program, run, state, next, exits.size === 0 || (!command && next.type === "finished"));
    }
    index = next;
  }
  throw new EndlessLoopError(cycleFrom(program, run, index), mostStatesAtOnce);
}

/** The states between the next two visits of one state. */
function cycleFrom(program: Program, stopped: Run, first: number): readonly Place[] {
  const run = { ...stopped, trace: undefined };
  const path: Place[] = [];
  let state = program.states[first] as LinkedState;
  while (!path.includes(state.place)) {
    path.push(state.place);
    state = program.states[perform(program, run, state) as number] as LinkedState;
  }
  return path.slice(path.indexOf(state.place));
}

/** Runs one state: the index of the one that follows, or what the world must do before the run can go on. */
function perform(program: Program, run: Run, state: LinkedState): number | Command {
  const next = state.perform?.(run, state, program) ?? (state.command as Command);
  return typeof next === "string" ? leave(run, state, state.exits.get(next) ?? unwired(next)) : next;
}

function stepOf(
  program: Program,
  run: Run | Snapshot,
  { index }: LinkedState,
  command: Command,
  isOver: boolean,
): Step {
  const { contact, flowAttributes, stack } = run;
  const status = isOver ? "finished" : "running";
  return {
    snapshot: {
      version: snapshotVersion,
      program: program.fingerprint,
      status,
      state: index,
      stack,
      flowAttributes,
      contact,
    },
    command,
  };
}
