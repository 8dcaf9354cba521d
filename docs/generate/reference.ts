import * as flowFormat from "@contactflow/grammar/prettier";
import { format } from "prettier";
import {
  actionsPage,
  flowsPage,
  propertiesPage,
  resourceIndex,
  resourcePages,
  statementsPage,
  valuesPage,
} from "./other-pages.ts";
import { page } from "./markdown.ts";
import { verbIndex, verbPages } from "./verb-pages.ts";

/** The pages of `docs/reference` that are made from the catalogue, by their paths below it, formatted. */
export async function referencePages(): Promise<ReadonlyMap<string, string>> {
  const pages: readonly (readonly [string, string])[] = [
    ["README.md", overview()],
    ["verbs/README.md", verbIndex()],
    ...verbPages(),
    ["statements.md", statementsPage()],
    ["properties.md", propertiesPage()],
    ["values.md", valuesPage()],
    ["resources/README.md", resourceIndex()],
    ...resourcePages(),
    ["flows.md", flowsPage()],
    ["actions.md", actionsPage()],
  ];
  const formatted = pages.map(
    async ([path, text]) =>
      [path, await format(text, { parser: "markdown", printWidth: 100, plugins: [flowFormat] })] as const,
  );
  return new Map(await Promise.all(formatted));
}

function overview(): string {
  return page(
    "# Reference",
    "Everything the language knows by name, made from the catalogue that the compiler itself reads; its examples are compiled in the tests. What a program means is told in [the language](../language.md), how it is written down in [the grammar](grammar.md).",
    [
      "- [Kinds of flows](flows.md): when each runs, and what may stand in it",
      "- [Verbs](verbs/README.md): what a statement can do",
      "- [Statements with a form of their own](statements.md): `set`, `if`, `switch`, `repeat`, `->`",
      "- [Properties of the contact](properties.md): what `set contact.…` writes",
      "- [Values](values.md): what can be read",
      "- [Resources](resources/README.md): queues, hours, routing profiles and the others",
      "- [Actions of the platform](actions.md): what stands for each, and how each fact is known",
      "- [Diagnostics](../diagnostics/README.md): everything that `contactflow check` finds",
    ].join("\n"),
  );
}
