import type { Prompt } from "../definition/index.ts";
import type { Instant, Milliseconds } from "./instant.ts";
import { second } from "./limits.ts";
import { cutOff, isHeard, listenersOf } from "./runs.ts";
import { tell } from "./tell.ts";
import { setTimer } from "./timers.ts";
import type { CommandOf, Run, Wait, World } from "./world.ts";

/** Somebody begins to hear a prompt. Returns how long it takes. */
export function speak(world: World, run: Run, prompt: Prompt<string>): Milliseconds {
  if (!isHeard(run)) return 0;
  if (world.tells) {
    for (const by of listenersOf(run)) {
      tell(world, run.contact, { at: world.now, type: "heard", by, prompt, flow: run.flow });
    }
  }
  return run.contact.channel === "chat" ? 0 : (world.options.speaking?.(prompt) ?? 0);
}

/** Somebody else hears a flow from now on: of a loop whose rounds take no time, one stands for all. */
export function hearNow(world: World, run: Run): void {
  const { wait } = run;
  if (wait?.type !== "loop" || wait.spokenAt > 0) return;
  for (const prompt of wait.command.prompts) speak(world, run, prompt);
}

/** True: it takes time, and the run waits for its end. */
export function play(world: World, run: Run, { prompt }: CommandOf<"play">): boolean {
  const duration = speak(world, run, prompt);
  if (duration === 0) return false;
  const spokenAt = world.now + duration;
  run.wait = { type: "speech", spokenAt };
  run.timer = setTimer(world.timers, spokenAt, { type: "run", subject: run });
  return true;
}

type Looping = Extract<Wait, { readonly type: "loop" }>;

export function beginLoop(world: World, run: Run, command: CommandOf<"loop">): void {
  const { interruptEvery } = command;
  const interruptAt = interruptEvery === undefined ? undefined : world.now + interruptEvery * second;
  const wait: Looping = { type: "loop", command, next: 0, interruptAt, spokenAt: 0 };
  run.wait = wait;
  playOn(world, run, wait);
}

/** A prompt of the loop has ended, or its interrupt has come; true: it is interrupted. */
export function loopGoesOn(world: World, run: Run, wait: Looping): boolean {
  if (wait.interruptAt !== undefined && world.now >= wait.interruptAt) {
    cutOff(world, run);
    return true;
  }
  playOn(world, run, wait);
  return false;
}

/** Plays up to the next prompt that takes time. Where none does, one round stands for all. */
function playOn(world: World, run: Run, wait: Looping): void {
  const { prompts } = wait.command;
  let until: Instant | undefined = wait.interruptAt;
  for (let count = 0; count < prompts.length; count++) {
    const prompt = prompts[wait.next];
    wait.next = (wait.next + 1) % prompts.length;
    const duration = prompt ? speak(world, run, prompt) : 0;
    if (duration === 0) continue;
    wait.spokenAt = world.now + duration;
    until = Math.min(wait.spokenAt, wait.interruptAt ?? Infinity);
    break;
  }
  run.timer = until === undefined ? undefined : setTimer(world.timers, until, { type: "run", subject: run });
}
