import {
  send,
  start,
  withContact,
  type ContactValues,
  type MachineEvent,
  type Step,
} from "../machine/index.ts";
import { StoppedError } from "./errors.ts";
import type { UpdatedProperty } from "./events.ts";
import { limits } from "./limits.ts";
import { perform, type Ending, type Performed } from "./perform.ts";
import { isHeardOf, publish } from "./publish.ts";
import { changeRouting } from "./queueing.ts";
import { beginRun, endRun } from "./runs.ts";
import { cancelTimer } from "./timers.ts";
import type { Contact, Next, Run, World } from "./world.ts";

/** Lets a run go on until it waits (`undefined`) or is over. */
export function drive(world: World, next: Next): Ending | undefined {
  const { run } = next;
  let performed: Performed = next.with === "begin" ? begin(world, run) : goOn(world, run, next.with);
  while (performed && !("type" in performed)) performed = take(world, run, report(world, run, performed));
  if (performed) endRun(world, run);
  return performed;
}

function begin(world: World, run: Run): Performed {
  const { contact, flow } = run;
  beginRun(world, run);
  shareAttributes(run);
  world.traced = contact.transcript;
  return take(world, run, start(world.program, flow, contact.flows, world.trace));
}

function goOn(world: World, run: Run, event: "answered" | MachineEvent): Performed {
  cancelTimer(world.timers, run.timer);
  run.wait = undefined;
  return event === "answered" ? act(world, run) : event;
}

function report(world: World, run: Run, event: MachineEvent): Step {
  const { snapshot, contact } = run;
  if (!snapshot) throw new Error("A run that has not begun was told of an outcome.");
  shareAttributes(run);
  world.traced = contact.transcript;
  return send(world.program, withContact(snapshot, contact.flows), event, world.trace);
}

/** Attributes may have been set by another contact of the chain. */
function shareAttributes({ contact }: Run): void {
  const { flows, chain } = contact;
  if (flows.values.Attributes === chain.attributes) return;
  contact.flows = { ...flows, values: { ...flows.values, Attributes: chain.attributes } };
}

/** Takes over what the flow has done to the contact, and does what it wants next. */
function take(world: World, run: Run, { snapshot, command }: Step): Performed {
  const { contact } = run;
  const { settings: before, values: valuesBefore } = contact.flows;
  const { settings, values } = snapshot.contact;
  run.snapshot = snapshot;
  run.command = command;
  contact.flows = snapshot.contact;
  contact.chain.attributes = values.Attributes;
  if (values !== valuesBefore && isHeardOf(world)) publishChanges(world, contact, valuesBefore);
  if (contact.stay && (settings.priority !== before.priority || settings.routingAge !== before.routingAge)) {
    changeRouting(world, contact.stay);
  }
  return act(world, run);
}

/** Tells of what the platform tells when it changes; attributes of a contact are those of its chain. */
function publishChanges(world: World, contact: Contact, before: ContactValues): void {
  const { values } = contact.flows;
  const updated: UpdatedProperty[] = [];
  if (values.Attributes !== before.Attributes) updated.push("UserDefinedAttributes");
  if (values["Tags"] !== before["Tags"]) updated.push("Tags");
  if (values["SegmentAttributes"] !== before["SegmentAttributes"]) updated.push("SegmentAttributes");
  if (updated.length > 0) publish(world, contact, "CONTACT_DATA_UPDATED", updated);
}

function act(world: World, run: Run): Performed {
  const { snapshot, command } = run;
  const place = world.program.states[snapshot?.state ?? -1]?.place;
  if (!command || !place) throw new Error("A run stands nowhere.");
  run.commands = run.lastAt === world.now ? run.commands + 1 : 0;
  run.lastAt = world.now;
  if (run.commands > limits.commandsAtOnce) {
    throw new StoppedError(
      `Flow ${run.flow} goes round and round here without any time passing (${limits.commandsAtOnce} actions in one moment). ` +
        "Give the simulation a speaking rate, so that prompts take time, or let the flow wait for the customer.",
      place,
    );
  }
  return perform(world, run, command, place);
}
