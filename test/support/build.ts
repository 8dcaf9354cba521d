import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Builds the packages, unless whoever runs the tests has just done so. Once before all tests: while it runs, there is no command line. */
export function setup(): void {
  if (process.env["CONTACTFLOW_IS_BUILT"] === "yes") return;
  const repository = fileURLToPath(new URL("../..", import.meta.url));
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "build"], {
    cwd: repository,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`the build fails:\n${stdout}${stderr}`);
}
