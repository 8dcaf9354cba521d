import { resolve } from "node:path";
import { type Diagnostic, diagnostic } from "@contactflow/grammar";
import { diagnostics } from "../diagnostics/index.ts";
import type { FilePath } from "../model/symbols.ts";
import { configName } from "../project/config/name.ts";
import type { Files } from "../project/files.ts";
import { projectSettings } from "../project/settings.ts";
import { type LoadedSource, type Session, sourceSession } from "./session.ts";

/** A session under the settings of the project that begins in a folder. */
export interface ProjectSession extends Session {
  /** Whether there is a `contactflow.json`. */
  readonly isConfigured: boolean;
}

/** Reads the settings once; a session whose `contactflow.json` changes is replaced by a new one. */
export async function projectSession(files: Files, root: string): Promise<ProjectSession> {
  const settings = await projectSettings(files, root);
  const session = sourceSession({ readFile: (path) => files.read(resolve(root, path)) }, settings.policy);
  const config = new Map(settings.text === undefined ? [] : [[configName, settings.text]]);
  const refuse = (path: FilePath, found: readonly Diagnostic[]): LoadedSource => ({
    script: undefined,
    files: [path],
    diagnostics: found,
    texts: config,
  });
  return {
    ...session,
    isConfigured: settings.text !== undefined,
    load: (path, counted) => {
      if (settings.diagnostics.length > 0) return refuse(path, settings.diagnostics);
      if (settings.policy.isSource(path)) return session.load(path, counted);
      const place = { file: path, span: { start: 0, end: 0 } };
      const hint = `Let \`sources\` in ${configName} name it.`;
      return refuse(path, [diagnostic(diagnostics["import-not-source"], place, { file: path, hint })]);
    },
  };
}
