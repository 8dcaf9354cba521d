import { diagnosticAreas, diagnosticsByCode } from "../../compiler/src/diagnostics/registry.ts";
import { readPage } from "../../compiler/src/pages/page.ts";

const lead = `# Diagnostics

Everything that \`contactflow check\` can find. Each page says what is wrong and why, and shows a wrong and a right program;
\`contactflow explain FLW2001\` prints one in the terminal. An error keeps a program from being compiled. A warning does not, and can be
[suppressed](../language.md#suppressing-a-warning) with a reason.
`;

/** The table of contents of `docs/diagnostics`. */
export function indexPage(pages: ReadonlyMap<string, string>): string {
  const areas = [...diagnosticAreas].map(([prefix, name]) => {
    const rows = [...pages]
      .filter(([code]) => code.startsWith(prefix))
      .map(
        ([code, markdown]) =>
          `| [${code}](${code}.md) | ${diagnosticsByCode.get(code)?.severity} | ${readPage(markdown).title.replaceAll("|", "\\|")} |`,
      );
    return [
      "",
      `## ${name}`,
      "",
      "| code | severity | what is wrong |",
      "| --- | --- | --- |",
      ...rows,
      "",
    ].join("\n");
  });
  return [lead, ...areas].join("");
}
