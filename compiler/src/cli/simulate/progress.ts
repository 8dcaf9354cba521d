import type { Terminal } from "../host.ts";

/** Shows how far something has come. */
export interface Progress {
  /** 0 to 1. */
  readonly show: (share: number) => void;
  readonly close: () => void;
}

/** A bar on a terminal; nothing where there is none, so that a log has no remains of it. */
export async function progressOn(terminal: Terminal, what: string): Promise<Progress> {
  const { columns, write } = terminal;
  if (columns === undefined) return { show: () => undefined, close: () => undefined };
  const { SingleBar } = (await import("cli-progress")).default;
  const stream = { write: (text: string) => (write(text), true), isTTY: true, columns };
  const bar = new SingleBar({
    // The bar writes to it, and asks how wide it is.
    stream: stream as unknown as NodeJS.WritableStream,
    format: `${what} [{bar}] {percentage} %  {eta_formatted} left`,
    barCompleteChar: "=",
    barIncompleteChar: " ",
    barsize: Math.max(10, Math.min(40, columns - what.length - 30)),
    clearOnComplete: true,
    hideCursor: true,
    fps: 10,
  });
  bar.start(1, 0);
  return { show: (share) => bar.update(share), close: () => bar.stop() };
}
