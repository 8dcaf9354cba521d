import { main } from "./main.ts";
import { nodeHost } from "./node-host.ts";

/** Runs the command line in this process and sets its exit code. */
export async function start(args: readonly string[]): Promise<void> {
  // A reader that has seen enough (`contactflow check | head`) is no mistake of anyone.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  process.exitCode = await main(args, nodeHost());
}
