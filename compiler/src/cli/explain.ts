import { diagnosticPages } from "@contactflow/compiler/pages";
import { diagnosticAreas, diagnosticsByCode, isSuppressible } from "../diagnostics/registry.ts";
import { closest } from "../diagnostics/suggest.ts";
import { readPage } from "../pages/page.ts";
import { terminalMarkdown } from "../report/markdown.ts";
import { ansi, type Paint, plain } from "../report/paint.ts";
import { exit, UsageError, type CliHost, type Exit } from "./host.ts";

/** Prose is read more easily in lines that are not longer. */
const widest = 90;

/** Prints the pages of these diagnostics; without any, all there are. */
export function explain({ out }: CliHost, given: readonly string[]): Exit {
  const paint = out.color ? ansi : plain;
  const width = Math.min(out.columns ?? widest, widest);
  const codes = given.map(codeMeant);
  out.write(codes.length === 0 ? list(paint) : codes.map((code) => page(code, paint, width)).join("\n\n"));
  return exit.ok;
}

/** `2001`, `flw2001` and `FLW2001` are the same. */
function codeMeant(given: string): string {
  const code = given.toUpperCase().replace(/^(?=\d{4}$)/, "FLW");
  if (diagnosticPages.has(code)) return code;
  const meant = closest(code, [...diagnosticPages.keys()]);
  throw new UsageError(
    `There is no diagnostic ${given}.`,
    meant === undefined ? "Run `contactflow explain` to see all there are." : `Did you mean ${meant}?`,
  );
}

function page(code: string, paint: Paint, width: number): string {
  const markdown = diagnosticPages.get(code) ?? "";
  const severity = diagnosticsByCode.get(code)?.severity ?? "error";
  const body = markdown.slice(markdown.indexOf("\n") + 1);
  const closing = isSuppressible(code)
    ? `\nWhere it must be so, a comment above the line says why:\n\n\`\`\`flow\n// contactflow-ignore ${code}: the reason\n\`\`\`\n`
    : "";
  const head = `${paint(severity, `${severity} ${code}`)}${paint("strong", `: ${readPage(markdown).title}`)}`;
  return `${head}\n\n${terminalMarkdown(body + closing, paint, width)}`;
}

function list(paint: Paint): string {
  const areas = [...diagnosticAreas].map(([prefix, area]) => {
    const rows = [...diagnosticPages]
      .filter(([code]) => code.startsWith(prefix))
      .map(([code, markdown]) => {
        const severity = diagnosticsByCode.get(code)?.severity ?? "error";
        return `  ${code}  ${paint(severity, severity.padEnd(7))}  ${readPage(markdown).title}\n`;
      });
    return `${paint("strong", area)}\n${rows.join("")}`;
  });
  return areas.join("\n");
}
