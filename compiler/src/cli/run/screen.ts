import { visible } from "../../report/terminal-width.ts";
import type { Terminal } from "../host.ts";

/** How a line is meant, which decides its colour and its mark. */
type Tone =
  /** Somebody hears it. */
  | "voice"
  /** The user did it. */
  | "key"
  /** It happened in the centre. */
  | "event"
  /** The command line itself says it. */
  | "note"
  | "trouble";

export interface Line {
  readonly tone: Tone;
  readonly text: string;
}

/** Where the phone writes: one line each, with the time of day before it, if there is one. */
export interface Screen {
  readonly print: (time: string, line: Line) => void;
}

const marks: Readonly<Record<Tone, string>> = { voice: "", key: "> ", event: "- ", note: "", trouble: "! " };
const colors: Readonly<Record<Tone, string>> = {
  voice: "1",
  key: "36",
  event: "2",
  note: "2",
  trouble: "31",
};

/** A screen on a terminal. What a text brings of control characters is made visible. */
export function screenOn(terminal: Terminal): Screen {
  return {
    print: (time, { tone, text }) => {
      const shown = `${marks[tone]}${visible(text)}`;
      const painted = terminal.color ? `\u001B[${colors[tone]}m${shown}\u001B[0m` : shown;
      terminal.write(`${time.padEnd(8)}  ${painted}\n`);
    },
  };
}
