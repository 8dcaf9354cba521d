import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { nodeFiles } from "../project/node-files.ts";
import type { CliHost, LoadWorker, WorkerListener } from "./host.ts";
import { main } from "./main.ts";
import { doJob, type Job, type Setup } from "./simulate/job.ts";

/** A folder of its own on the disk, and a user in it who runs commands. */
export interface World {
  readonly run: (...args: readonly string[]) => Promise<Ran>;
  /** Types these lines, and then nothing more, at the next command that reads. */
  readonly types: (...lines: readonly string[]) => void;
  readonly write: (path: string, text: string) => void;
  readonly remove: (path: string) => void;
  readonly rename: (from: string, to: string) => void;
  readonly read: (path: string) => string;
  /** Of the disk. */
  readonly path: (path: string) => string;
  /** Presses Ctrl-C. */
  readonly interrupt: () => void;
  /** What the commands have written so far. */
  readonly seen: () => { readonly out: string; readonly err: string };
  /** Forgets what they have written so far. */
  readonly forget: () => void;
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Makes a world with these files; it is gone after the test. */
export function world(sources: Readonly<Record<string, string>>, folder = "."): World {
  const root = mkdtempSync(join(tmpdir(), "contactflow-cli-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write("package.json", "{}");
  for (const [path, text] of Object.entries(sources)) write(path, text);

  let [out, err] = ["", ""];
  let lines: string[] = [];
  const interrupts = new Set<() => void>();
  const host: CliHost = {
    version: "1.2.3",
    folder: join(root, folder),
    files: nodeFiles,
    out: { write: (text) => void (out += text), color: false, columns: 100 },
    err: { write: (text) => void (err += text), color: false, columns: 100 },
    input: {
      isInteractive: false,
      readLine: () => Promise.resolve(lines.shift()),
      readAll: () => Promise.resolve(lines.splice(0).join("\n")),
      close: () => undefined,
    },
    onInterrupt: (stop) => {
      interrupts.add(stop);
      return () => interrupts.delete(stop);
    },
    after: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
    now: () => performance.now(),
    workers: { atOnce: 2, start: workHere },
  };
  return {
    run: async (...args) => {
      [out, err] = ["", ""];
      const code = await main(args, host);
      return { code, out, err };
    },
    types: (...typed) => void (lines = [...typed]),
    write,
    remove: (path) => rmSync(join(root, path), { recursive: true }),
    rename: (from, to) => renameSync(join(root, from), join(root, to)),
    path: (path) => join(root, path),
    read: (path) => readFileSync(join(root, path), "utf8"),
    interrupt: () => {
      for (const stop of interrupts) stop();
    },
    seen: () => ({ out, err }),
    forget: () => void ([out, err] = ["", ""]),
  };
}

/** A worker that is no thread of its own. */
function workHere(setup: unknown, { message, failed }: WorkerListener): LoadWorker {
  let isStopped = false;
  return {
    post: (job) =>
      void setImmediate(() => {
        if (isStopped) return;
        try {
          doJob(structuredClone(setup) as Setup, job as Job, (report) => {
            if (!isStopped) message(structuredClone(report));
          });
        } catch (error) {
          failed(error);
        }
      }),
    stop: () => Promise.resolve((isStopped = true)),
  };
}
