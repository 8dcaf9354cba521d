// Installs what the lock file names when it is not there yet, then runs the npm script given as argument.
// Runs before anything is installed, on whatever Node the PATH has: no dependency, no TypeScript.
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";

const script = process.argv[2];
if (script === undefined) {
  console.error("usage: node setup.mjs SCRIPT");
  process.exit(2);
}

if (modified("node_modules/.package-lock.json") < modified("package-lock.json")) {
  console.log("Installing dependencies (once) …");
  npm("ci", "--no-audit", "--no-fund", "--loglevel=error");
}
npm("run", "--silent", script);

/** Time of the last change in milliseconds; 0 when there is no such file. */
function modified(path) {
  return statSync(new URL(path, import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function npm(...args) {
  const cli = process.env.npm_execpath;
  const [command, ...rest] = cli === undefined ? ["npm", ...args] : [process.execPath, cli, ...args];
  const { status, error } = spawnSync(command, rest, {
    cwd: new URL(".", import.meta.url),
    stdio: "inherit",
    shell: cli === undefined && process.platform === "win32",
  });
  if (error !== undefined) console.error(`npm could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}
