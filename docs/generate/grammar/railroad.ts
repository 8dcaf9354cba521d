import railroad, { type Part } from "railroad-diagrams";
import { noteText, ruleName } from "./ebnf.ts";
import type { Form } from "./form.ts";

/** Colours for a light page, and for a dark one where the reader has asked for that. */
const style = `
path { stroke: #59636e; stroke-width: 2; fill: none }
rect { stroke: #59636e; stroke-width: 1.5; fill: #dafbe1 }
rect:not([rx]) { fill: #ddf4ff }
text { font: 14px ui-monospace, Menlo, Consolas, monospace; text-anchor: middle; fill: #1f2328 }
text.comment { font: italic 12px ui-sans-serif, sans-serif; fill: #59636e }
@media (prefers-color-scheme: dark) {
path, rect { stroke: #9198a1 }
rect { fill: #12361f }
rect:not([rx]) { fill: #0c2d4d }
text { fill: #f0f6fc }
text.comment { fill: #9198a1 }
}`;

/** The railroad diagram of a rule, as an SVG file that stands alone. */
export function railroadDiagram(name: string, form: Form): string {
  const svg = railroad.Diagram(partOf(form)).toString();
  const label = `<title>${ruleName(name)}</title>`;
  return `${svg.replace(/<svg ([^>]*)>/, `<svg xmlns="http://www.w3.org/2000/svg" role="img" $1>${label}<style>${style}</style>`).trim()}\n`;
}

function partOf(form: Form): Part {
  switch (form.kind) {
    case "rule":
      return railroad.NonTerminal(ruleName(form.name));
    case "token":
      return railroad.NonTerminal(form.name);
    case "literal":
      return railroad.Terminal(form.text);
    case "sequence":
      return form.parts.length === 0 ? railroad.Skip() : railroad.Sequence(...form.parts.map(partOf));
    case "choice":
      return railroad.Choice(0, ...form.parts.map(partOf));
    case "optional":
      return railroad.Optional(partOf(form.part));
    case "repeated":
      return railroad.ZeroOrMore(partOf(form.part));
    case "noted":
      return railroad.Sequence(partOf(form.part), railroad.Comment(noteText(form.note)));
    default:
      return form satisfies never;
  }
}
