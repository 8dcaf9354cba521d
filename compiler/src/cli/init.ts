import { basename, resolve } from "node:path";
import { planProject } from "../init/plan.ts";
import { writeTogether } from "../project/outputs.ts";
import { relativePath } from "../project/root.ts";
import { exit, UsageError, type CliHost, type Exit } from "./host.ts";

/**
 * Makes a folder a project: settings, a small flow, its test and what they need to run. What is there already stays as it is; a
 * `package.json` gets the scripts and packages that it lacks.
 * @throws UsageError when a file of the project itself is in the way.
 */
export function init(host: CliHost, given = "."): Exit {
  const { files, folder, out } = host;
  const root = resolve(folder, given);
  if (files.kindOf(root) === "file")
    throw new UsageError(`${given} is a file, and a project needs a folder.`);
  const shown = (path: string): string => relativePath(folder, resolve(root, path));
  const manifestPath = resolve(root, "package.json");
  const plan = planProject(basename(root), host.version, files.read(manifestPath));
  const { manifest } = plan;
  const planned = plan.files.map((file) => ({
    ...file,
    there: [file.path, ...(file.others ?? [])].find(
      (path) => files.kindOf(resolve(root, path)) !== undefined,
    ),
  }));
  const inTheWay = planned.flatMap(({ there, otherwise }) => (otherwise === undefined ? (there ?? []) : []));
  if (inTheWay.length > 0)
    throw new UsageError(
      `Nothing was written, because ${listed(inTheWay.map(shown))} would be overwritten.`,
      "Name another folder: contactflow init my-flows",
    );
  const missing = planned.filter(({ there }) => there === undefined);
  const texts = new Map(missing.map(({ path, text }) => [resolve(root, path), text]));
  if (manifest) texts.set(manifestPath, manifest.text);
  writeTogether(files, texts);
  for (const { path } of missing) out.write(`wrote ${shown(path)}\n`);
  for (const { there, otherwise } of planned)
    if (there === "package.json" && manifest) {
      if (manifest.added.length > 0) out.write(`added to ${shown(there)}: ${manifest.added.join(", ")}\n`);
    } else if (there !== undefined) out.write(`kept ${shown(there)}. ${otherwise}\n`);
  const enter = root === folder ? "" : `  cd ${relativePath(folder, root)}\n`;
  const steps = plan.next.map(([command, comment]) =>
    comment === "" ? `  ${command}\n` : `  ${command.padEnd(28)} # ${comment}\n`,
  );
  out.write(`\nNext:\n${enter}${steps.join("")}`);
  return exit.ok;
}

function listed(paths: readonly string[]): string {
  return [paths.slice(0, -1).join(", "), ...paths.slice(-1)].filter((part) => part !== "").join(" and ");
}
