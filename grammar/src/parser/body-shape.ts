import type { IToken, TokenType } from "chevrotain";
import { starts, Starts } from "../lexer/classes.ts";
import { Arrow, Colon, LCurly, LRound, RCurly, RRound } from "../lexer/punctuation.ts";
import { If, On, Outcomes, Repeat, SectionWord, Set as SetWord, Step, Switch } from "../lexer/words.ts";

const flowWords: ReadonlySet<TokenType> = new Set([On, Step, If, Switch, Repeat, SetWord, Arrow]);

/** What a body holds by the look of it, when its brace is at `opening`: settings, or statements and steps. */
export function bodyShape(tokens: readonly IToken[], opening: number): "settings" | "flow" | undefined {
  let depth = 0;
  let rounds = 0;
  let settings = false;
  for (let index = opening; index < tokens.length; index += 1) {
    const token = tokens[index] as IToken;
    const type = token.tokenType;
    const isKey = tokens[index + 1]?.tokenType === Colon;
    if (type === LCurly) depth += 1;
    else if (type === RCurly) depth -= 1;
    else if (type === LRound) rounds += 1;
    else if (type === RRound) rounds -= 1;
    else if (depth === 1 && flowWords.has(type) && !isKey) return "flow";
    else if (depth === 1 && rounds <= 0 && isKey) settings ||= isSetting(token);
    if (depth === 0) break;
  }
  return settings ? "settings" : undefined;
}

/** A key that is not one of a flow's own. */
function isSetting(key: IToken): boolean {
  const { tokenType, tokenTypeIdx } = key;
  return (
    starts(key, Starts.key) &&
    tokenType !== Outcomes &&
    SectionWord.categoryMatchesMap?.[tokenTypeIdx] !== true
  );
}
