import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import type { Interface } from "node:readline";
import { text } from "node:stream/consumers";
import type { WriteStream } from "node:tty";
import { nodeFiles } from "../project/node-files.ts";
import type { CliHost, Input, LoadWorker, Terminal, WorkerListener } from "./host.ts";

/** The process as the world of the command line. */
export function nodeHost(): CliHost {
  return {
    version: packageVersion(),
    folder: process.cwd(),
    files: nodeFiles,
    out: terminal(process.stdout),
    err: terminal(process.stderr),
    input: nodeInput(),
    onInterrupt: (stop) => {
      process.once("SIGINT", stop);
      return () => process.off("SIGINT", stop);
    },
    after: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
    now: () => performance.now(),
    workers: { atOnce: availableParallelism(), start: startWorker },
  };
}

/** The sources are run as they are; what is built has the worker beside it, in one file. */
const isSource = import.meta.url.endsWith(".ts");

function startWorker(setup: unknown, { message, failed }: WorkerListener): LoadWorker {
  // One command alone needs threads: the others do not wait for them to be loaded.
  const { Worker } = process.getBuiltinModule("node:worker_threads");
  const worker = new Worker(new URL(isSource ? "./simulate/worker.ts" : "./worker.js", import.meta.url), {
    workerData: setup,
    ...(isSource && { execArgv: ["--conditions=@contactflow/source"] }),
  });
  worker.on("message", message);
  worker.on("error", failed);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origins, windows have
  return { post: (sent) => worker.postMessage(sent), stop: () => worker.terminate() };
}

function terminal(stream: WriteStream): Terminal {
  return {
    write: (written) => void stream.write(written),
    color: wantsColor(stream),
    columns: stream.isTTY ? stream.columns : undefined,
  };
}

/** FORCE_COLOR and NO_COLOR as most tools read them, in this order; otherwise colours are for terminals that know them. */
function wantsColor(stream: WriteStream): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = process.env;
  if (force !== undefined && force !== "") return force !== "0" && force !== "false";
  if (no !== undefined && no !== "") return false;
  return stream.isTTY && term !== "dumb";
}

/** Reads standard input line by line, once somebody asks for a line. */
function nodeInput(): Input {
  let lines: AsyncIterator<string> | undefined;
  let reader: Interface | undefined;
  return {
    isInteractive: process.stdin.isTTY,
    readLine: async (prompt) => {
      const { createInterface } = await import("node:readline");
      reader ??= createInterface({ input: process.stdin, output: process.stdout });
      lines ??= reader[Symbol.asyncIterator]();
      if (process.stdin.isTTY) {
        reader.setPrompt(prompt);
        reader.prompt();
      }
      const { value, done } = await lines.next();
      if (done !== true) return value;
      if (process.stdin.isTTY) process.stdout.write("\n");
      return undefined;
    },
    readAll: () => text(process.stdin),
    close: () => reader?.close(),
  };
}

function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return (manifest as { readonly version: string }).version;
}
