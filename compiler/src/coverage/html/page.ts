import { xmlText } from "../../diagram/xml.ts";
import type { Missed } from "../missed.ts";
import { missedText } from "../missed.ts";
import { measures, percentOf, type Total, type Totals } from "../totals.ts";
import { style } from "./style.ts";

/** A page that needs nothing but itself. */
export function page(title: string, heading: string, totals: Totals, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xmlText(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${heading}</h1>
<ul class="totals">
${measures.map((measure) => totalItem(measure, totals[measure])).join("\n")}
</ul>
</header>
<main>
${body}
</main>
<footer>Outcomes that lead to the same place are counted apart. Written by Contactflow.</footer>
</body>
</html>
`;
}

function totalItem(name: string, total: Total): string {
  return `<li><b class="${degree(total)}">${percentOf(total)} %</b><span>${name}: ${total.run} of ${total.all}</span></li>`;
}

export function degree({ all, run }: Total): "full" | "part" | "none" {
  return run === all ? "full" : run === 0 ? "none" : "part";
}

/** What never ran, each leading to its line. */
export function missedLinks(missed: readonly Missed[], href: string): string {
  return missed
    .map((each) => `<a href="${xmlText(href)}#L${each.line}">${xmlText(missedText(each))}</a>`)
    .join(" ");
}
