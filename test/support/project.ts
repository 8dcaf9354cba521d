import type { Diagnostic } from "@contactflow/grammar";
import { checkFiles } from "../../compiler/src/program/program.ts";
import type { Files } from "../../compiler/src/project/files.ts";
import { configuredSources, projectSettings } from "../../compiler/src/project/settings.ts";

const root = "/project";

/** What `contactflow check` finds in a project that is nothing but these texts, `contactflow.json` among them or not. */
export async function findingsInProject(texts: ReadonlyMap<string, string>): Promise<readonly Diagnostic[]> {
  const files = filesOf(texts);
  const settings = await projectSettings(files, root);
  if (settings.diagnostics.length > 0) return settings.diagnostics;
  const { paths, diagnostics } = await configuredSources(files, settings);
  const host = { readFile: (path: string) => texts.get(path) };
  return [...diagnostics, ...checkFiles(host, paths, settings.policy).diagnostics];
}

function inside(path: string): string {
  return path.slice(root.length + 1);
}

function refuse(): never {
  throw new Error("these files are only read");
}

/** Texts as a file system that is only read. */
function filesOf(texts: ReadonlyMap<string, string>): Files {
  const paths = [...texts.keys()].map((path) => `${root}/${path}`);
  return {
    read: (path) => texts.get(inside(path)),
    kindOf: (path) =>
      texts.has(inside(path))
        ? "file"
        : paths.some((each) => each.startsWith(`${path}/`))
          ? "folder"
          : undefined,
    list: (folder) => {
      const below = paths.filter((path) => path.startsWith(`${folder}/`));
      const names = new Set(below.map((path) => path.slice(folder.length + 1).split("/", 1)[0] ?? ""));
      return [...names].map((name) => ({
        name,
        kind: below.includes(`${folder}/${name}`) ? ("file" as const) : ("folder" as const),
      }));
    },
    write: refuse,
    draft: refuse,
    remove: refuse,
    watch: refuse,
  };
}
