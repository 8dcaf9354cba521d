import { basename, resolve } from "node:path";
import { planProject } from "../init/plan.ts";
import { writeTogether } from "../project/outputs.ts";
import { relativePath } from "../project/root.ts";
import { exit, UsageError, type CliHost, type Exit } from "./host.ts";

/**
 * Makes a folder a project: settings, a small flow, its test and what they need to run. What is there already stays as it is.
 * @throws UsageError when a file of the project itself is in the way.
 */
export function init(host: CliHost, given = "."): Exit {
  const { files, folder, out } = host;
  const root = resolve(folder, given);
  if (files.kindOf(root) === "file")
    throw new UsageError(`${given} is a file, and a project needs a folder.`);
  const shown = (path: string): string => relativePath(folder, resolve(root, path));
  const plan = planProject(basename(root), host.version).map((file) => ({
    ...file,
    there: [file.path, ...(file.others ?? [])].find(
      (path) => files.kindOf(resolve(root, path)) !== undefined,
    ),
  }));
  const inTheWay = plan.flatMap(({ there, otherwise }) => (otherwise === undefined ? (there ?? []) : []));
  if (inTheWay.length > 0)
    throw new UsageError(
      `Nothing was written, because ${inTheWay.map(shown).join(" and ")} would be overwritten.`,
      "Name another folder: contactflow init my-flows",
    );
  const missing = plan.filter(({ there }) => there === undefined);
  writeTogether(files, new Map(missing.map(({ path, text }) => [resolve(root, path), text])));
  for (const { path } of missing) out.write(`wrote ${shown(path)}\n`);
  for (const { there, otherwise } of plan)
    if (there !== undefined) out.write(`kept ${shown(there)}. ${otherwise}\n`);
  const enter = root === folder ? "" : `  cd ${relativePath(folder, root)}\n`;
  const steps = `${enter}  npm install\n  npm run check         # what is wrong with the flows: nothing yet\n  npm test              # calls them\n`;
  out.write(`\nNext:\n${steps}  npx contactflow run Welcome    # a telephone in the terminal\n`);
  return exit.ok;
}
