import { createToken, Lexer, type TokenType } from "chevrotain";
import { Key, Outcome } from "./categories.ts";

/** What a literal value is made of: one token each. */
export const Literal = createToken({ name: "Literal", pattern: Lexer.NA, categories: [Outcome] });

/** A text, whatever its quotes, closed or not. */
export const Text = createToken({ name: "Text", pattern: Lexer.NA, categories: [Literal, Key] });

const literal = (name: string, pattern: RegExp, category: TokenType = Literal): TokenType =>
  createToken({ name, pattern, categories: [category] });

/**
 * Inside `${…}` a text in brackets may hold quotes and braces; everything else ends the interpolation.
 * Each alternative starts with another character and none can end early, so an unclosed text fails in linear time.
 */
const interpolation = String.raw`\$\{(?:[^{}"\n\r[]|\["(?:[^"\\\n\r]|\\[^\n\r])*"\]|\[(?!"))*(?:\}|(?![^{"\n\r]))`;
const textBody = String.raw`[^"\\$\n\r]*(?:(?:\\[^\n\r]|\$(?!\{)|${interpolation})[^"\\$\n\r]*)*`;
/** A line that starts a declaration cannot be part of a text: then the closing quotes are missing. */
const lineEnd = String.raw`\n(?![A-Za-z_][\w \t]*(?:"[^"\n\r]*"[ \t]*)?\{)`;
const multilineBody = String.raw`[^"\\$\n]*(?:(?:\\[^\n]|"(?!"")|${lineEnd}|\$(?!\{)|${interpolation})[^"\\$\n]*)*`;

export const QuotedText = literal("QuotedText", new RegExp(`"${textBody}"`), Text);
export const MultilineText = literal("MultilineText", new RegExp(`"""${multilineBody}"""`), Text);

/** Ends before the options or the braces that its line goes on with, else at the line's end. */
const unclosedPiece = [
  String.raw`[^\n\r{( \t]+`,
  String.raw`[ \t]+(?![ \t]|\}[ \t}]*(?![^\n\r]))`,
  String.raw`\{(?![ \t]*(?:\/\/|(?![^\n\r])))`,
  String.raw`\((?![A-Za-z_]\w*[ \t]*:)`,
].join("|");
export const UnclosedText = literal("UnclosedText", new RegExp(`"(?:${unclosedPiece})*`), Text);
/** Ends before the next line that starts with a letter or a brace in column 1. */
export const UnclosedMultilineText = literal(
  "UnclosedMultilineText",
  /"""[^\n]*(?:\n(?![A-Za-z_}])[^\n]*)*/,
  Text,
);

export const DateToken = literal("DateToken", /\d{4}-\d\d-\d\d(?!\d)/);
/** Dates in other orders and with other signs too: `25.12.2026`, `12/25/2026`. */
export const BadDate = literal(
  "BadDate",
  /\d{4}-\d+-\d+|\d{1,2}(?:\.\d{1,2}\.|\/\d{1,2}\/)\d{4}(?!\d)|\d{4}[./]\d{1,2}[./]\d{1,2}(?!\d)/,
);
export const Time = literal("Time", /\d\d:\d\d(?!:?\d|[ \t]?[ap]m(?!\w))/i);
/** Times of twelve hours too: `8am`, `8:30 pm`. */
export const BadTime = literal("BadTime", /\d{1,2}(?::\d\d)?[ \t]?[ap]m(?!\w)|\d+(?::\d+)+/i);
export const Percent = literal("Percent", /\d+(?:\.\d+)?%/);
export const Duration = literal("Duration", /\d+[smhd](?!\w)/);
export const BadNumber = literal("BadNumber", /\d+(?:\.\d+)?[A-Za-z_]\w*/);
export const NumberToken = literal("NumberToken", /\d+(?:\.\d+)?/);
export const BadPhone = literal("BadPhone", /\+\d+(?:[ \t().-]+\d+)+/);
export const Phone = literal("Phone", /\+\d+/);

/** Earlier ones win where two match. */
export const literalTokens: readonly TokenType[] = [
  Literal,
  Text,
  MultilineText,
  UnclosedMultilineText,
  QuotedText,
  UnclosedText,
  DateToken,
  BadDate,
  Time,
  BadTime,
  Percent,
  Duration,
  BadNumber,
  NumberToken,
  BadPhone,
  Phone,
];
