/** A place as people count: both from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface LineIndex {
  readonly lineCount: number;
  /** The position of an offset; offsets outside the text count as its nearest end. */
  readonly position: (offset: number) => Position;
  /** Offset of the first character of a line, counted from 1. */
  readonly lineStart: (line: number) => number;
}

/** Lines of a text, ended by `\n`, `\r\n` or `\r`. */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (const ending of text.matchAll(/\r\n|\n|\r/g)) starts.push(ending.index + ending[0].length);
  const lineOf = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    lineCount: starts.length,
    position: (offset) => {
      const within = Math.max(0, Math.min(offset, text.length));
      const line = lineOf(within);
      return { line: line + 1, column: within - (starts[line] ?? 0) + 1 };
    },
    lineStart: (line) => starts[line - 1] ?? text.length,
  };
}
