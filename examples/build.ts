/** Builds every example, each a project of its own: declarations beside the sources, modules below `.contactflow`. */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const projects = readdirSync(new URL(".", import.meta.url), { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);

for (const { name } of projects) {
  const { status } = spawnSync(
    process.execPath,
    ["compiler/bin/contactflow.js", "build", `examples/${name}`, "--out", ".contactflow"],
    { cwd: root, stdio: "inherit" },
  );
  if (status !== 0) process.exitCode = 1;
}
