import type { Prompt } from "../definition/index.ts";
import type { Milliseconds } from "./instant.ts";
import { second } from "./limits.ts";
import { cutOff, isHeard, listenersOf } from "./runs.ts";
import { tell } from "./tell.ts";
import { setTimer } from "./timers.ts";
import type { CommandOf, Run, Wait, World } from "./world.ts";

/** Somebody begins to hear a prompt. Returns how long it takes. */
export function speak(world: World, run: Run, prompt: Prompt<string>): Milliseconds {
  if (!isHeard(run)) return 0;
  if (run.music) {
    cutOff(world, run);
    run.music = { ...run.music, spokenAt: 0, isBroken: true };
  }
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
  const state = run.snapshot?.state ?? -1;
  const music = run.music?.state === state ? run.music : undefined;
  const wait: Looping = { type: "loop", command, next: music?.next ?? 0, interruptAt, spokenAt: 0 };
  run.wait = wait;
  run.music = undefined;
  if (music && !music.isBroken && (music.spokenAt === 0 || music.spokenAt > world.now)) {
    wait.spokenAt = music.spokenAt;
    waitFor(world, run, wait);
  } else playOn(world, run, wait);
}

/** A prompt of the loop has ended, or its interrupt has come; true: it is interrupted. */
export function loopGoesOn(world: World, run: Run, wait: Looping): boolean {
  if (wait.interruptAt !== undefined && world.now >= wait.interruptAt) {
    const { command, next, spokenAt } = wait;
    if (command.keepPlaying)
      run.music = { state: run.snapshot?.state ?? -1, next, spokenAt, isBroken: false };
    else cutOff(world, run);
    return true;
  }
  playOn(world, run, wait);
  return false;
}

/** Plays up to the next prompt that takes time. Where none does, one round stands for all. */
function playOn(world: World, run: Run, wait: Looping): void {
  const { prompts } = wait.command;
  for (let count = 0; count < prompts.length; count++) {
    const prompt = prompts[wait.next];
    wait.next = (wait.next + 1) % prompts.length;
    const duration = prompt ? speak(world, run, prompt) : 0;
    if (duration === 0) continue;
    wait.spokenAt = world.now + duration;
    break;
  }
  waitFor(world, run, wait);
}

/** For the end of a prompt, or the interrupt; for neither where prompts take no time and nothing interrupts. */
function waitFor(world: World, run: Run, { spokenAt, interruptAt }: Looping): void {
  const until = Math.min(spokenAt > world.now ? spokenAt : Infinity, interruptAt ?? Infinity);
  run.timer = until === Infinity ? undefined : setTimer(world.timers, until, { type: "run", subject: run });
}
