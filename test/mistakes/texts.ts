import { unmark } from "../support/check.ts";
import { surroundings } from "./case.ts";
import { nameMistakes } from "./names.ts";
import { resourceMistakes } from "./resources.ts";
import { statementMistakes } from "./statements.ts";
import { valueMistakes } from "./values.ts";

/** The wrong programs of a single file, as they are read. */
export const mistakeTexts: readonly string[] = [
  nameMistakes,
  valueMistakes,
  statementMistakes,
  resourceMistakes,
]
  .flat()
  .filter(({ others }) => others === undefined)
  .map(({ program }) => (unmark(program).text + surroundings).replaceAll(";", "\n"));
