/** Builds every example, each a project of its own, and the sources of `test/calls`: declarations beside them, modules below `.contactflow`. */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { main } from "../compiler/src/cli/main.ts";
import { nodeHost } from "../compiler/src/cli/node-host.ts";

const examples = readdirSync(new URL(".", import.meta.url), { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const host = nodeHost();
const builds = [...examples.map(({ name }) => [`examples/${name}`, "--out", ".contactflow"]), ["test/calls"]];
for (const args of builds) if ((await main(["build", ...args], host)) !== 0) process.exitCode = 1;
