import { createToken, type TokenType } from "chevrotain";
import { Skippable } from "./categories.ts";
import { Text } from "./literals.ts";

/** Habits from other languages. Each is read as what it means here, and reported with its mending. */
const foreign = (name: string, pattern: string | RegExp): TokenType => createToken({ name, pattern });

export const ForeignText = foreign("ForeignText", /'[^'\n\r]*'|`[^`\n\r]*`|[“”„][^“”„"\n\r]*[“”"]/);
export const DoubleAmpersand = foreign("DoubleAmpersand", "&&");
export const DoubleBar = foreign("DoubleBar", "||");
export const TripleComparison = foreign("TripleComparison", /[=!]==/);
/** Dashes and arrows that text processors and phones write. */
export const LongDash = foreign("LongDash", /[\u2010-\u2015\u2212]/);
export const ArrowSign = foreign("ArrowSign", /[\u2192\u21d2\u27f6]/);
export const FatArrow = foreign("FatArrow", "=>");
export const Exclamation = foreign("Exclamation", "!");
export const Semicolon = foreign("Semicolon", ";");
/** The keys `*` and `#` without the quotes that they need. */
export const KeySign = createToken({ name: "KeySign", pattern: /[*#]/, categories: [Text] });
/** `# note`; before an arrow, a brace, a separator or the line's end `#` is a key. */
export const HashComment = createToken({
  name: "HashComment",
  pattern: /#(?![ \t]*(?:->|=>|[{},:=)\]]|\/\/|(?![^\n\r])))[^\n\r]*/,
  start_chars_hint: ["#"],
});
export const SwappedComparison = foreign("SwappedComparison", "=<");
export const Arithmetic = createToken({
  name: "Arithmetic",
  pattern: /[+/%^]+|-=|--(?![>\d])/,
  categories: [Skippable],
});
export const ForeignName = foreign(
  "ForeignName",
  /[\u00aa\u00b5\u00ba\u00c0-\u1fff\u3040-\udfff\uf900-\ufdff][\w\u00aa\u00b5\u00ba\u00c0-\u1fff\u3040-\udfff\uf900-\ufdff]*/,
);

/** Must stand before the punctuation that some of them start with. */
export const foreignTokens: readonly TokenType[] = [
  ForeignText,
  DoubleAmpersand,
  DoubleBar,
  TripleComparison,
  FatArrow,
  SwappedComparison,
  Semicolon,
  LongDash,
  ArrowSign,
  HashComment,
  KeySign,
  Arithmetic,
  ForeignName,
];
