import type { Severity } from "@contactflow/grammar";

export type Tint = Severity | "gutter" | "help" | "strong" | "code";

/** Colours a piece of terminal output, or leaves it as it is. */
export type Paint = (tint: Tint, text: string) => string;

const codes: Readonly<Record<Tint, string>> = {
  error: "1;31",
  warning: "1;33",
  hint: "1;36",
  gutter: "34",
  help: "32",
  strong: "1",
  code: "36",
};

export const plain: Paint = (_tint, text) => text;

export const ansi: Paint = (tint, text) => (text === "" ? text : `\u001b[${codes[tint]}m${text}\u001b[0m`);
