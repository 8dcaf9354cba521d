/** Music in a queue comes round and round: what is the same several times over is told once. */

/** The longest round that is looked for. */
const longestRound = 8;
/** Fewer rounds are told as they are. */
const fewestRounds = 3;

export interface Line {
  /** When, as a clock shows it. */
  readonly time: string;
  readonly text: string;
}

/** Lines as they are told, with rounds that repeat folded into one, and a line that says how often. */
export function folded(lines: readonly Line[]): readonly string[] {
  const told: string[] = [];
  for (let at = 0; at < lines.length;) {
    const round = roundAt(lines, at);
    const once = lines.slice(at, at + (round?.length ?? 1));
    told.push(...once.map(({ time, text }) => `${time}  ${text}`));
    if (!round) {
      at++;
      continue;
    }
    at += round.length * round.times;
    const what = round.length === 1 ? "this line" : `these ${round.length} lines`;
    told.push(`          (${what} ${round.times} times, until ${lines[at - 1]?.time ?? ""})`);
  }
  return told;
}

/** The shortest round that begins here and repeats, and how often it does. */
function roundAt(
  lines: readonly Line[],
  at: number,
): { readonly length: number; readonly times: number } | undefined {
  for (let length = 1; length <= longestRound; length++) {
    let same = 0;
    while (lines[at + same + length] && lines[at + same]?.text === lines[at + same + length]?.text) same++;
    const times = 1 + Math.floor(same / length);
    if (times >= fewestRounds) return { length, times };
  }
  return undefined;
}
