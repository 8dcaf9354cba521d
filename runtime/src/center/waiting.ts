import type { MachineEvent } from "../machine/index.ts";
import { second } from "./limits.ts";
import { setTimer } from "./timers.ts";
import type { CommandOf, Run, World } from "./world.ts";

/** A flow waits: for some time, and on a chat for its customer or a bot, where it has an arm for them. */
export function beginWait(world: World, run: Run, { seconds }: CommandOf<"wait">): MachineEvent | undefined {
  const { contact } = run;
  if (contact.channel === "voice") return { outcome: "error" };
  const exits = world.program.states[run.snapshot?.state ?? -1]?.exits;
  const isWired = (outcome: string) =>
    contact.channel === "chat" && typeof exits?.get(outcome)?.to === "number";
  const botLeft = isWired("disconnected");
  if (botLeft && !contact.hasBot) return { outcome: exits?.has("noBot") ? "noBot" : "error" };
  const until = world.now + seconds * second;
  run.wait = { type: "time", until, returned: isWired("returned"), botLeft };
  run.timer = setTimer(world.timers, until, { type: "run", subject: run });
  return undefined;
}
