import { repositoryRoot, relativePath } from "../project/root.ts";
import type { CheckedProgram } from "../model/checked-program.ts";
import type { Format } from "./formats.ts";
import type { CliHost, Terminal } from "./host.ts";
import { type Project, shownDiagnostic } from "./open-project.ts";
import { shownTexts, writeReport } from "./report.ts";

type Findings = Pick<CheckedProgram, "files" | "diagnostics">;

/** Writes what is wrong with a program; loads nothing of the other formats. */
export async function writeFindings(
  host: CliHost,
  terminal: Terminal,
  format: Format,
  project: Project,
  program: Findings,
): Promise<void> {
  switch (format) {
    case "pretty":
      writeReport(terminal, project, program);
      return;
    case "json": {
      const { jsonReport } = await import("../report/json.ts");
      const { found, texts } = named(project, program);
      terminal.write(`${JSON.stringify(jsonReport(found, texts), undefined, 2)}\n`);
      return;
    }
    case "sarif": {
      const { sarifReport } = await import("../report/sarif.ts");
      const { diagnosticPages: pages } = await import("@contactflow/compiler/pages");
      const { found, texts } = named(fromRepository(host, project), program);
      const log = sarifReport(found, texts, { version: host.version, pages });
      terminal.write(`${JSON.stringify(log, undefined, 2)}\n`);
      return;
    }
    case "github": {
      const { githubReport } = await import("../report/github.ts");
      const { found, texts } = named(fromRepository(host, project), program);
      terminal.write(githubReport(found, texts));
    }
  }
}

function named(project: Project, program: Findings) {
  return {
    found: program.diagnostics.map((diagnostic) => shownDiagnostic(project, diagnostic)),
    texts: shownTexts(project, program),
  };
}

/** A service that shows findings knows the repository, not the folder that a command was called in. */
function fromRepository({ files }: CliHost, project: Project): Project {
  const root = repositoryRoot(files, project.root) ?? project.root;
  return { ...project, shown: (file) => relativePath(root, project.absolute(file)) };
}
