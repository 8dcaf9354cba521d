import { xmlText } from "../../diagram/xml.ts";
import type { FileCoverage } from "../file-coverage.ts";
import { missedIn } from "../missed.ts";
import { measures, percentOf, totalsOf } from "../totals.ts";
import { degree, missedLinks, page } from "./page.ts";
import { sourceTable } from "./source-table.ts";

export interface HtmlPage {
  /** Below the folder of the report. */
  readonly path: string;
  readonly text: string;
}

/** An index with the totals, and a page for each file. */
export function htmlReport(files: readonly FileCoverage[]): readonly HtmlPage[] {
  return [{ path: "index.html", text: indexPage(files) }, ...files.map(filePage)];
}

/** Files outside of the project stay below the folder of the report, too. */
function pathOf({ path }: FileCoverage): string {
  return `${path.replaceAll(/(^|\/)\.\.(?=\/)/g, "$1__")}.html`;
}

function link(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

function indexPage(files: readonly FileCoverage[]): string {
  const rows = files.map((file) => {
    const totals = totalsOf([file]);
    const href = link(pathOf(file));
    const cells = measures.map((measure) => {
      const total = totals[measure];
      return `<td class="${degree(total)}">${percentOf(total)} %<small>${total.run} of ${total.all}</small></td>`;
    });
    return `<tr><td><a href="${xmlText(href)}">${xmlText(file.path)}</a></td>${cells.join("")}<td class="missed-list">${missedLinks(missedIn(file), href)}</td></tr>`;
  });
  return page(
    "Coverage of flows",
    "Coverage of flows",
    totalsOf(files),
    `<table class="files">
<thead><tr><th scope="col">File</th>${measures.map((measure) => `<th scope="col">${measure}</th>`).join("")}<th scope="col" class="missed-list">never ran</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>`,
  );
}

function filePage(file: FileCoverage): { readonly path: string; readonly text: string } {
  const path = pathOf(file);
  const index = `${"../".repeat(path.split("/").length - 1)}index.html`;
  const missed = missedIn(file);
  const missing =
    missed.length === 0
      ? ""
      : `<section class="missing missed-list"><h2>Never ran</h2>${missedLinks(missed, "")}</section>\n`;
  const text = page(
    `${file.path} – coverage`,
    `<a href="${index}">All files</a> / ${xmlText(file.path)}`,
    totalsOf([file]),
    `${missing}${sourceTable(file)}`,
  );
  return { path, text };
}
