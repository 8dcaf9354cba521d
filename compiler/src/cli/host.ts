import type { Files } from "../project/files.ts";

/** The world around the command line. Commands touch nothing else, so a test can be their world. */
export interface CliHost {
  /** Of the compiler package. */
  readonly version: string;
  /** The folder that the user is in: absolute. */
  readonly folder: string;
  readonly files: Files;
  readonly out: Terminal;
  readonly err: Terminal;
  readonly input: Input;
  /** Calls back once when the user wants to stop (Ctrl-C), until the returned function is called. */
  readonly onInterrupt: (stop: () => void) => () => void;
  /** Calls back once after so many milliseconds, unless the returned function is called before. */
  readonly after: (milliseconds: number, callback: () => void) => () => void;
  /** Milliseconds since some moment, for measuring how long something takes. */
  readonly now: () => number;
  readonly workers: Workers;
}

/** Threads that play the runs of a load beside the command line. */
interface Workers {
  /** How many can work at the same time. */
  readonly atOnce: number;
  readonly start: (setup: unknown, listener: WorkerListener) => LoadWorker;
}

export interface WorkerListener {
  readonly message: (message: unknown) => void;
  /** It has broken off. */
  readonly failed: (error: unknown) => void;
}

export interface LoadWorker {
  readonly post: (message: unknown) => void;
  /** Ends it, whatever it is at, and says when it has ended. */
  readonly stop: () => Promise<unknown>;
}

export interface Terminal {
  readonly write: (text: string) => void;
  /** Whether to write colours. */
  readonly color: boolean;
  /** Characters in a line; `undefined`: nobody can say. */
  readonly columns: number | undefined;
}

/** What the user types. */
export interface Input {
  /** False: lines come from a pipe or a file. */
  readonly isInteractive: boolean;
  /** Shows a prompt and reads a line; `undefined`: there will be none any more. */
  readonly readLine: (prompt: string) => Promise<string | undefined>;
  /** Everything up to its end, as it was written. */
  readonly readAll: () => Promise<string>;
  readonly close: () => void;
}

/** How a command ended, as the exit code of the process. */
export const exit = { ok: 0, errors: 1, usage: 2, interrupted: 130 } as const;
export type Exit = (typeof exit)[keyof typeof exit];

/** The user asked for something that cannot be done. */
export class UsageError extends Error {
  readonly hint: string | undefined;
  constructor(message: string, hint?: string) {
    super(message);
    this.name = "UsageError";
    this.hint = hint;
  }
}
