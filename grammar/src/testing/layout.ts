import * as fc from "fast-check";

/** What may stand before a token. */
export type Gap =
  /** Nothing. */
  | "touch"
  /** Anything within the line, nothing too. */
  | "close"
  /** Anything within the line that keeps words apart. */
  | "near"
  /** Anything. */
  | "free"
  /** At least one line end. */
  | "fresh"
  /** As `fresh`, without indentation. */
  | "margin"
  /** A comma or a line end, or both. */
  | "part"
  /** Nothing or a comma, which stands for no token. */
  | "trailing";

export interface Piece {
  readonly text: string;
  readonly gap: Gap;
}

const inLine = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(" ", "   ", "\t") },
  { weight: 1, arbitrary: fc.constantFrom(" /* why */ ", " /* é */", "/**/ ", " /*a*/ /*b*/ ") },
);
const lineEnd = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom("\n", "\n\n", "\n\n\n", " \n\t\n  \n", "  \n") },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      " // end \n",
      "\n  // own\n",
      "\n\n// one\n\n  // two\n",
      " /* end */\n",
      "\n/* own */\n",
      "\n /* a */ // b\n",
      "\n /// described\n",
      " /// no description\n",
      "\n/// first\n/// second\n\n",
      "\n/**\n * stars\n   * more\n */\n",
      "\n  /* odd\nlines  \n   here */\n",
      " /* over\n lines */\n",
      "//\n",
      "\n //// four\n\n\n",
      "\n/// x\n\n/// y\n// z\n",
      "\n/* a */ /* b */\n",
      " // a\n // b\n\n // c\n\n",
    ),
  },
);
const indentation = fc.constantFrom("", " ", "  ", "      ", "\t", "/* before */ ");

interface Choice {
  readonly inLine: string;
  readonly lineEnd: string;
  readonly indentation: string;
  readonly breaks: boolean;
  readonly comma: boolean;
}

const choice: fc.Arbitrary<Choice> = fc.record({
  inLine,
  lineEnd,
  indentation,
  breaks: fc.boolean(),
  comma: fc.boolean(),
});

/** Texts of which the tokens are known, laid out in any way that keeps what they mean. */
export function laidOut(pieces: fc.Arbitrary<readonly Piece[]>): fc.Arbitrary<string> {
  return fc
    .tuple(
      pieces,
      fc.array(choice, { minLength: 8, maxLength: 40 }),
      fc.constantFrom("", "\n", "\n// the end", "\n\n/* end */\n\n"),
    )
    .map(([all, choices, end]) => {
      const parts = all.map(({ text, gap }, index) => {
        const chosen = choices[(index * 7 + (index >> 3)) % choices.length];
        return chosen === undefined ? text : before(gap, chosen, all[index - 1]?.text ?? "", text) + text;
      });
      return parts.join("") + end;
    });
}

/** Signs that need no space beside them. */
const loose = /^[{},:=]$/;

function before(gap: Gap, chosen: Choice, previous: string, next: string): string {
  switch (gap) {
    case "touch":
      return "";
    case "close":
      return chosen.breaks ? "" : chosen.inLine;
    case "near":
      return chosen.breaks && (loose.test(previous) || loose.test(next)) && !/^[-=]$/.test(next)
        ? ""
        : chosen.inLine;
    case "free":
      return chosen.breaks ? chosen.lineEnd + chosen.indentation : chosen.inLine;
    case "fresh":
      return chosen.lineEnd + chosen.indentation;
    case "margin":
      return previous === "" ? chosen.lineEnd.trimStart() : chosen.lineEnd;
    case "part": {
      const space = chosen.breaks ? chosen.lineEnd + chosen.indentation : chosen.inLine;
      if (chosen.comma) return `,${space}`;
      return chosen.lineEnd + chosen.indentation;
    }
    case "trailing":
      return chosen.comma ? "," : "";
    default:
      return gap satisfies never;
  }
}
