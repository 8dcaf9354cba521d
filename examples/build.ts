/** Builds the examples that are named, or all, each a project of its own, and the sources of `test/beginnings`, `test/calls` and `test/kit`: declarations beside them, modules below `.contactflow`. */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { main } from "../compiler/src/cli/main.ts";
import { nodeHost } from "../compiler/src/cli/node-host.ts";

const named = process.argv.slice(2);
const examples = readdirSync(new URL(".", import.meta.url), { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const host = nodeHost();
const all = [
  ...examples.map(({ name }) => [`examples/${name}`, "--out", ".contactflow"]),
  ["test/beginnings"],
  ["test/calls"],
  ["test/kit"],
];
const builds = named.length === 0 ? all : named.map((name) => [`examples/${name}`, "--out", ".contactflow"]);
for (const args of builds) if ((await main(["build", ...args], host)) !== 0) process.exitCode = 1;
