/** Every tab goes to the next multiple of this. */
const tabWidth = 4;

let segmenter: Intl.Segmenter | undefined;

/** What a person takes for one character each. Plain texts need no segmenter, which takes 20 ms to make. */
function* graphemes(text: string): Iterable<string> {
  if (/^[\t\x20-\x7e]*$/.test(text)) {
    yield* text;
    return;
  }
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  for (const { segment } of segmenter.segment(text)) yield segment;
}

/** A line as the terminal shows it, and the terminal column (from 0) of each UTF-16 offset in it, its end included. */
export interface ShownLine {
  readonly text: string;
  readonly columnOf: (offset: number) => number;
}

/** Tabs become spaces and control characters visible signs, so that nothing in a source can move the cursor. */
export function shownLine(source: string): ShownLine {
  const columns: number[] = [];
  let text = "";
  let column = 0;
  for (const segment of graphemes(source)) {
    const shown = segment === "\t" ? " ".repeat(tabWidth - (column % tabWidth)) : visible(segment);
    for (let unit = 0; unit < segment.length; unit += 1) columns.push(column);
    text += shown;
    column += segment === "\t" ? shown.length : width(shown);
  }
  const end = column;
  return { text, columnOf: (offset) => columns[offset] ?? end };
}

/** Replaces control characters and direction marks by signs that can be seen. */
export function visible(text: string): string {
  return text.replace(/\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}/gu, (sign) => {
    if (joiners.has(sign)) return sign;
    return sign < " " ? String.fromCharCode(0x2400 + sign.charCodeAt(0)) : "\ufffd";
  });
}

/** They join the parts of one emoji or letter. */
const joiners: ReadonlySet<string> = new Set(["\u200c", "\u200d", "\ufeff"]);

/** Columns of one grapheme cluster: two for emoji and East Asian wide characters, none for a lone mark. */
function width(grapheme: string): number {
  if (/\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\u20e3|\p{Regional_Indicator}/u.test(grapheme))
    return 2;
  const first = grapheme.codePointAt(0) ?? 0;
  if (wide.some(([from, to]) => from <= first && first <= to)) return 2;
  return /^[\p{Mark}\u200b-\u200d\u2060\ufeff]+$/u.test(grapheme) ? 0 : 1;
}

/** Blocks of characters that terminals show two columns wide. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x20000, 0x3fffd],
];
