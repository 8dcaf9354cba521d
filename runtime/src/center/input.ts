import type { Key } from "../definition/index.ts";
import type { MachineEvent, Place } from "../machine/index.ts";
import { giveCue } from "./cues.ts";
import type { Milliseconds } from "./instant.ts";
import { limits, second } from "./limits.ts";
import { cutOff } from "./runs.ts";
import { speak } from "./speech.ts";
import { tell } from "./tell.ts";
import { cancelTimer, setTimer } from "./timers.ts";
import type { CommandOf, Contact, Run, Wait, World } from "./world.ts";

type Entry = Extract<Wait, { readonly type: "digits" }>;

/** A menu: the time to the first key runs from the end of the prompt, which a key cuts off. */
export function beginAsk(
  world: World,
  run: Run,
  command: CommandOf<"ask">,
  place: Place,
): MachineEvent | undefined {
  const spokenAt = world.now + speak(world, run, command.prompt);
  run.wait = { type: "key", command, spokenAt };
  waitUntil(world, run, spokenAt + command.timeout * second);
  const event = takeBuffered(world, run);
  if (!event) giveCue(world, { type: "asked", contactId: run.contact.id, place, for: "key", spokenAt });
  return event;
}

export function beginCollect(
  world: World,
  run: Run,
  command: CommandOf<"collect">,
  place: Place,
): MachineEvent | undefined {
  const spokenAt = world.now + speak(world, run, command.prompt);
  run.wait = { type: "digits", command, spokenAt, entered: "" };
  waitUntil(world, run, spokenAt + command.timeout * second);
  const event = takeBuffered(world, run);
  if (!event) giveCue(world, { type: "asked", contactId: run.contact.id, place, for: "digits", spokenAt });
  return event;
}

/** Keys that were pressed too early and kept are pressed now. */
function takeBuffered(world: World, run: Run): MachineEvent | undefined {
  const { contact } = run;
  while (contact.keyBuffer) {
    const [key] = contact.keyBuffer;
    contact.keyBuffer = contact.keyBuffer.slice(1);
    const event = pressKey(world, run, key as Key);
    if (!event) continue;
    cancelTimer(world.timers, run.timer);
    run.wait = undefined;
    return event;
  }
  return undefined;
}

/** Begins to keep keys that nobody listens for, or forgets those that are kept and keeps no more. */
export function keepKeys(contact: Contact, keeps: boolean): void {
  contact.keyBuffer = keeps ? (contact.keyBuffer ?? "") : undefined;
}

/** Nobody listens for a key: true where it is kept for later. */
export function keepKey(contact: Contact, key: Key): boolean {
  if (contact.keyBuffer === undefined || contact.keyBuffer.length >= limits.keyBuffer) return false;
  contact.keyBuffer += key;
  return true;
}

function waitUntil(world: World, run: Run, at: Milliseconds): void {
  cancelTimer(world.timers, run.timer);
  run.timer = setTimer(world.timers, at, { type: "run", subject: run });
}

export function listensForKeys({ wait }: Run): boolean {
  return wait?.type === "key" || wait?.type === "digits" || wait?.type === "bot";
}

/** A run that listens for keys gets one: how it goes on; `undefined`: it goes on listening. */
export function pressKey(world: World, run: Run, key: Key): MachineEvent | undefined {
  const { wait } = run;
  if (wait?.type === "key") {
    cutOff(world, run);
    return { outcome: key };
  }
  if (wait?.type !== "digits") return undefined;
  if (wait.entered === "") cutOff(world, run);
  const { command } = wait;
  const { cancelKey = true, terminator = "#", maxDigits = limits.entryDigits } = command;
  if (key === "*" && cancelKey) {
    wait.entered = "";
    waitUntil(world, run, world.now + command.timeout * second);
    return undefined;
  }
  wait.entered += key;
  if (wait.entered.endsWith(terminator)) {
    return entryEvent(world, run, command, wait.entered.slice(0, -terminator.length));
  }
  if (wait.entered.length >= maxDigits) return entryEvent(world, run, command, wait.entered);
  const between = command.betweenDigits === undefined ? limits.betweenDigits : command.betweenDigits * second;
  waitUntil(world, run, world.now + between);
  return undefined;
}

/** Time is up: what has been keyed in counts, and nothing at all counts as the text `Timeout`. */
export function entryTimedOut(world: World, run: Run, { command, entered }: Entry): MachineEvent {
  return entered === "" ? { outcome: "done", input: "Timeout" } : entryEvent(world, run, command, entered);
}

function entryEvent(world: World, run: Run, command: CommandOf<"collect">, digits: string): MachineEvent {
  const { format, encrypt } = command;
  tell(world, run.contact, { at: world.now, type: "keyedIn", digits });
  if (!format)
    return { outcome: "done", input: encrypt ? `encrypted with ${encrypt.keyId}: ${digits}` : digits };
  const number =
    format.phone === "e164"
      ? world.numbers.international(digits)
      : world.numbers.local(digits, format.country);
  return number === undefined ? { outcome: "invalid" } : { outcome: "done", input: number };
}
