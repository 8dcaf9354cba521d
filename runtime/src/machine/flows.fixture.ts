import type { Action, FlowDefinition, FlowKind, State } from "../definition/index.ts";
import {
  newContact,
  send,
  start,
  type Contact,
  type MachineEvent,
  type Program,
  type Step,
} from "./index.ts";
import { link } from "./link.ts";

type Wiring = Readonly<Record<string, string>>;

/** A flow of states that stand on lines of their own, from the first one on. */
export function flowOf(
  name: string,
  kind: FlowKind,
  states: Readonly<Record<string, readonly [Action, Wiring?]>>,
): FlowDefinition {
  const entries = Object.entries(states).map(([state, [action, on = {}]], index): [string, State] => [
    state,
    { action, on, at: [index + 1, 3] },
  ]);
  return {
    name,
    kind,
    source: `${name}.flow`,
    start: entries[0]?.[0] ?? "",
    states: Object.fromEntries(entries),
  };
}

/** Actions one after the other, each `done` (and nothing else) leading to the next. */
export function sequence(name: string, kind: FlowKind, actions: readonly Action[]): FlowDefinition {
  return flowOf(
    name,
    kind,
    Object.fromEntries(
      actions.map((action, index) => [
        `s${index}`,
        [action, index + 1 < actions.length ? { done: `s${index + 1}` } : {}],
      ]),
    ),
  );
}

export const say = (text: string): Action => ({ type: "play", prompt: { say: text } });

/** What a contact is like after these actions, none of which needs the world. */
export function after(actions: readonly Action[], contact: Contact = newContact()): Contact {
  return stepsOf([sequence("Test", "inbound flow", [...actions, { type: "end" }])], [], contact).snapshot
    .contact;
}

/** Starts the first flow and reports one event after the other. */
export function stepsOf(
  flows: readonly FlowDefinition[],
  events: readonly (string | MachineEvent)[],
  contact: Contact = newContact(),
): Step {
  const program = link(flows);
  return events.reduce<Step>(
    (step, event) => send(program, step.snapshot, typeof event === "string" ? { outcome: event } : event),
    start(program, flows[0]?.name ?? "", contact),
  );
}

/** The name of the state that a run waits in. */
export function stateOf(program: Program, { snapshot }: Step): string | undefined {
  return program.states[snapshot.state]?.place.state;
}
