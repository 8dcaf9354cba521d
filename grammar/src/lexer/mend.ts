import type { IToken } from "chevrotain";
import type { Reports } from "../reports.ts";

/** Reports a token and reads it as what it means. Yields whether the token goes. */
export type Mend = (
  token: IToken,
  reports: Reports,
  tokens: readonly IToken[],
  index: number,
  around: Surroundings,
) => boolean;

export interface Surroundings {
  readonly text: string;
  /** Lets another token go. */
  readonly drop: (index: number) => void;
}

/** Tokens that are looked at for the start of a path or of brackets. */
export const longestPath = 50;
