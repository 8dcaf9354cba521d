/**
 * How wide text is in the sans-serif faces that viewers fall back to (Arial, Helvetica, DejaVu Sans), a little on the wide side:
 * a box that is a bit too large is nothing, a text that runs out of it is a mistake.
 */

/** Width in thousandths of the font size, by character. */
const widths = new Map<string, number>([
  ...spread("iljI|!.,:;'", 330),
  ...spread('frt()[]{}/\\ -"`*', 390),
  ...spread("mwMW%@", 980),
  ...spread("ABCDEFGHKNOPQRUVXY&→", 760),
]);
const usual = 610;
const wide = 1050;

/** The width of `text` in pixels, at `size` pixels to the em. */
export function textWidth(text: string, size: number): number {
  let thousandths = 0;
  for (const character of text)
    thousandths += widths.get(character) ?? ((character.codePointAt(0) ?? 0) < 0x1100 ? usual : wide);
  return (thousandths * size) / 1000;
}

/** Breaks `text` into lines no wider than `width` pixels, at spaces where it can; the last of `most` lines ends in `…` if text is left. */
export function wrapText(text: string, size: number, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((part) => breakWord(part, size, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1] ?? ""} …`];
}

function breakWord(word: string, size: number, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece !== "" && textWidth(piece + character, size) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}

function spread(characters: string, width: number): readonly (readonly [string, number])[] {
  return [...characters].map((character) => [character, width]);
}
