import { flowKinds, resourceKinds } from "@contactflow/grammar";
import { namelessKinds } from "../../../grammar/src/lexer/kinds.ts";
import { ruleName, ruleText } from "./ebnf.ts";
import type { Grammar } from "./form.ts";
import { railroadDiagram } from "./railroad.ts";

/** The page of the grammar and its diagrams, by their paths below `docs/reference`. */
export function grammarPages(grammar: Grammar): ReadonlyMap<string, string> {
  const rules = [...grammar];
  return new Map([
    [
      "grammar.md",
      `${introduction}\n${lexical()}\n${rules.map(([name, form]) => section(name, ruleText(name, form))).join("\n")}`,
    ],
    ...rules.map(([name, form]) => [diagramPath(name), railroadDiagram(name, form)] as const),
  ]);
}

function diagramPath(name: string): string {
  return `grammar/${ruleName(name)}.svg`;
}

function section(name: string, text: string): string {
  return `### ${ruleName(name)}\n\n\`\`\`ebnf\n${text}\`\`\`\n\n![${ruleName(name)}](${diagramPath(name)})\n`;
}

const introduction = `# Grammar

This page is made from the parser: its rules, without those that read mistakes only. Sentences made from it by chance are read
without a message, and the examples follow it; both are tested. What names, values and outcomes mean, and which of them there are, is
decided later, by [the language](../language.md) and [its reference](README.md).

The notation is that of ISO 14977: a comma joins, \`|\` parts alternatives, \`[ ]\` may be missing, \`{ }\` stands any number of times, \`(* *)\` notes
what this notation cannot say.

Words, signs and values may be parted by white space and comments. These things depend on lines:

- A declaration, an import, a step, a setting of a flow and a statement each start a line, unless they are the first in their braces.
- What belongs to a statement stands on its line, as do the second one of two values side by side and the target of an arrow. These may start
  the next line: \`( { | = else and or\`, comparisons, and the value after a \`key:\`.
`;

const code = (text: string): string => `\`${text}\``;

function lexical(): string {
  const kinds = resourceKinds.filter((kind) => !namelessKinds.has(kind));
  const rows: readonly (readonly [string, string])[] = [
    ["NAME", "letters a to z and A to Z, digits and `_`; starts with no digit. Any word may be one"],
    [
      "VERB",
      "a NAME other than `not`, `and`, `or`, `step`, `if`, `else`, `switch`, `repeat`, `set`, `on`, `attributes`, `continue`, `break`",
    ],
    ["TEXT", '`"…"` on one line, or `"""…"""` over any number; see [the language](../language.md#values)'],
    ["NUMBER", "`3`, `2.5`"],
    ["DURATION", "a whole number and `s`, `m`, `h` or `d`: `99s`"],
    ["PERCENT", "`30%`, `2.5%`"],
    ["PHONE", "`+` and digits; no other digits may follow on its line but after a comma"],
    ["TIME", "`08:00`, `24:00`"],
    ["DATE", "`2026-12-25`"],
    ["FLOW_KIND", flowKinds.map(code).join(", ")],
    ["RESOURCE_KIND", kinds.map(code).join(", ")],
    ["SEPARATOR", "a comma, a line end, or both; nothing is needed before a closing bracket"],
  ];
  const table = rows.map(([name, meaning]) => `| ${name} | ${meaning} |`).join("\n");
  return `## Words and values\n\n| token | is |\n| --- | --- |\n${table}\n\nAs values, \`not\`, \`and\` and \`or\` are no names.\n\n## Rules\n`;
}
