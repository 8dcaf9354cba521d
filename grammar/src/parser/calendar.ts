import type { TokenType } from "chevrotain";
import { BadDate, BadTime, DateToken, Time } from "../lexer/literals.ts";

export function isDay(type: TokenType): boolean {
  return type === DateToken || type === BadDate;
}

/** Values of which another may stand beside, as in `mon-fri 08:00-18:00`. */
export function isDayOrTime(type: TokenType): boolean {
  return isDay(type) || type === Time || type === BadTime;
}

/** `mon`, `Monday`. */
export function isWeekday(word: string): boolean {
  return /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*$/i.test(word);
}
