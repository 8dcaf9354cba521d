import { beginTask } from "./started.ts";
import { callbackIsDue, dropIfExpired } from "./callbacks.ts";
import { proceed, whisperTooLong } from "./course.ts";
import { entryTimedOut } from "./input.ts";
import { miss } from "./offers.ts";
import { stepIsOver } from "./criteria.ts";
import { delayIsOver, reroute } from "./queueing.ts";
import { replied } from "./replies.ts";
import { loopGoesOn } from "./speech.ts";
import { react, ringsTooLong } from "./reactions.ts";
import type { Due, Next, Run, World } from "./world.ts";
import { clearConnection } from "./work.ts";

/** A timer has gone off. */
export function happen(world: World, due: Due): void {
  switch (due.type) {
    case "run":
      return proceed(world, runIsDue(world, due.subject));
    case "whisperLimit":
      return whisperTooLong(world, due.subject);
    case "delayOver":
      return delayIsOver(world, due.subject);
    case "reroute":
      return reroute(world, due.subject);
    case "stepOver":
      return stepIsOver(world, due.subject);
    case "acceptWindow":
      return miss(world, due.subject, false);
    case "work":
      return clearConnection(world, due.subject);
    case "reaction":
      return proceed(world, react(world, due.subject));
    case "ringLimit":
      return proceed(world, ringsTooLong(world, due.subject));
    case "callback":
      return callbackIsDue(world, due.subject);
    case "start":
      return proceed(world, beginTask(world, due.subject));
    case "expiry":
      dropIfExpired(world, due.subject);
      return undefined;
    default:
      return due satisfies never;
  }
}

/** What a run waited for is over: how it goes on, unless it goes on waiting. */
function runIsDue(world: World, run: Run): Next | undefined {
  const { wait } = run;
  switch (wait?.type) {
    case "speech":
      return { run, with: { outcome: "done" } };
    case "key":
      return { run, with: { outcome: "timeout" } };
    case "digits":
      return { run, with: entryTimedOut(world, run, wait) };
    case "loop":
      return loopGoesOn(world, run, wait) ? { run, with: { outcome: "interrupted" } } : undefined;
    case "reply":
      return { run, with: replied(world, run, wait.from, wait.event, wait.why) };
    case "bot":
      return { run, with: { outcome: "timeout" } };
    case "time":
      return { run, with: { outcome: "done" } };
    case "call":
    case "answer":
    case undefined:
      throw new Error("A timer went off for a run that does not wait for one.");
    default:
      return wait satisfies never;
  }
}
