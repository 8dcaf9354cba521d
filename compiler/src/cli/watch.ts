import { basename } from "node:path";
import { configName } from "../project/config/name.ts";
import type { CliHost } from "./host.ts";

/** So long after the last change of a burst (an editor that saves, a branch that is switched) work begins. */
const quietTime = 60;

/**
 * Works, and again whenever a source changes, until the user interrupts.
 * @param work Calls `follow` with all folders whose files matter before it reads any of them, so that no change is missed.
 */
export async function repeatOnChange(
  host: CliHost,
  work: (follow: (folders: readonly string[]) => void) => Promise<void>,
): Promise<void> {
  const signal = newSignal(host);
  const forget = host.onInterrupt(signal.stop);
  let watchers: readonly (() => void)[] = [];
  const follow = (folders: readonly string[]): void => {
    const old = watchers;
    watchers = folders.map((folder) =>
      host.files.watch(folder, (path) => {
        if (matters(path) || host.files.kindOf(path) === "folder") signal.change();
      }),
    );
    for (const stop of old) stop();
  };
  try {
    do await work(follow);
    while ((await signal.next()) === "change");
  } finally {
    forget();
    for (const stop of watchers) stop();
  }
}

/** Sources and settings, not what a build writes. */
function matters(path: string): boolean {
  return path.endsWith(".flow") || basename(path) === configName;
}

/** Gathers changes; those that come while nobody waits are not lost. */
function newSignal(host: CliHost) {
  let state: "quiet" | "change" | "stop" = "quiet";
  let wake: (() => void) | undefined;
  let forgetTimer: (() => void) | undefined;
  return {
    change: (): void => {
      forgetTimer?.();
      forgetTimer = host.after(quietTime, () => {
        if (state === "quiet") state = "change";
        wake?.();
      });
    },
    stop: (): void => {
      forgetTimer?.();
      state = "stop";
      wake?.();
    },
    next: async (): Promise<"change" | "stop"> => {
      if (state === "quiet")
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      if (state === "stop") return "stop";
      state = "quiet";
      return "change";
    },
  };
}
