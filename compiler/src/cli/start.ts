import { main } from "./main.ts";
import { nodeHost } from "./node-host.ts";

/** What sysexits.h calls an internal software error. */
const exitAfterBug = 70;

/** Runs the command line in this process and sets its exit code. */
export async function start(args: readonly string[]): Promise<void> {
  // A reader that has seen enough (`contactflow check | head`) is no mistake of anyone.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  const host = nodeHost();
  try {
    process.exitCode = await main(args, host);
  } catch (error) {
    const stack = error instanceof Error ? error.stack : String(error);
    host.err.write(
      `This is a bug of contactflow ${host.version}, not of your flows. Please report it with what follows.\n${stack}\n`,
    );
    process.exitCode = exitAfterBug;
  }
}
