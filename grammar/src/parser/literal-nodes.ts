import type { IToken } from "chevrotain";
import type {
  DurationLiteral,
  Name,
  OutcomeLabel,
  PlainValue,
  Span,
  TextLiteral,
  TimeLiteral,
} from "../ast.ts";
import { starts, Starts } from "../lexer/classes.ts";
import { KeySign } from "../lexer/foreign.ts";
import {
  BadDate,
  BadNumber,
  BadPhone,
  BadTime,
  DateToken,
  Duration,
  MultilineText,
  NumberToken,
  Percent,
  Phone,
  QuotedText,
  Time,
  UnclosedMultilineText,
  UnclosedText,
} from "../lexer/literals.ts";
import { misspeltDate, misspeltTime } from "../lexer/misspelt-calendar.ts";
import { misspeltDuration } from "../lexer/misspelt-duration.ts";
import { spanOf } from "../lexer/tokens.ts";
import type { Reports } from "../reports.ts";
import { multilineParts, textParts } from "./text-parts.ts";

export function nameNode(token: IToken): Name {
  return { kind: "Name", text: token.image, span: spanOf(token) };
}

/** The node of a token of the category `Text`. */
export function textNode(token: IToken, reports: Reports): TextLiteral {
  const { image, startOffset } = token;
  const span = spanOf(token);
  switch (token.tokenType) {
    case QuotedText:
      return {
        kind: "TextLiteral",
        parts: textParts(image.slice(1, -1), startOffset + 1, reports),
        multiline: false,
        span,
      };
    case UnclosedText:
      return {
        kind: "TextLiteral",
        parts: textParts(image.slice(1), startOffset + 1, reports),
        multiline: false,
        span,
      };
    case MultilineText:
      return {
        kind: "TextLiteral",
        parts: multilineParts(image.slice(3, -3), startOffset + 3, reports),
        multiline: true,
        span,
      };
    case UnclosedMultilineText:
      return {
        kind: "TextLiteral",
        parts: multilineParts(image.slice(3), startOffset + 3, reports),
        multiline: true,
        span,
      };
    default:
      return { kind: "TextLiteral", parts: [image], multiline: false, span };
  }
}

/** The node of a token of the category `Literal`. */
export function literalNode(token: IToken, reports: Reports): PlainValue {
  const { image } = token;
  switch (token.tokenType) {
    case BadNumber: {
      const duration = misspeltDuration(image);
      if (duration !== undefined) return durationNode(duration, spanOf(token));
      return { kind: "NumberLiteral", value: Number.parseFloat(image), raw: image, span: spanOf(token) };
    }
    case NumberToken:
      return { kind: "NumberLiteral", value: Number.parseFloat(image), raw: image, span: spanOf(token) };
    case Duration:
      return durationNode(image, spanOf(token));
    case Percent:
      return { kind: "PercentLiteral", value: Number.parseFloat(image), span: spanOf(token) };
    case Phone:
      return { kind: "PhoneLiteral", text: image, span: spanOf(token) };
    case BadPhone:
      return { kind: "PhoneLiteral", text: `+${image.replaceAll(/\D/g, "")}`, span: spanOf(token) };
    case BadTime:
      return timeNode(misspeltTime(image) ?? image, spanOf(token));
    case Time:
      return timeNode(image, spanOf(token));
    case BadDate:
      return { kind: "DateLiteral", text: misspeltDate(image) ?? image, span: spanOf(token) };
    case DateToken:
      return { kind: "DateLiteral", text: image, span: spanOf(token) };
    case KeySign:
    default:
      return textNode(token, reports);
  }
}

const unitSeconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

function durationNode(raw: string, span: Span): DurationLiteral {
  const seconds = Number.parseInt(raw, 10) * (unitSeconds[raw.slice(-1)] ?? 1);
  return { kind: "DurationLiteral", seconds, raw, span };
}

function timeNode(text: string, span: Span): TimeLiteral {
  return { kind: "TimeLiteral", minutes: minutesOf(text), text, span };
}

function minutesOf(time: string): number {
  const [hours = "0", minutes = "0"] = time.split(":");
  return Number.parseInt(hours, 10) * 60 + Number.parseInt(minutes, 10);
}

/** The label of an arm. */
export function outcomeNode(token: IToken, reports: Reports): OutcomeLabel {
  if (starts(token, Starts.word)) return nameNode(token);
  const value = literalNode(token, reports);
  switch (value.kind) {
    case "NumberLiteral":
    case "TextLiteral":
    case "PercentLiteral":
      return value;
    default:
      reports.add("not-an-outcome", value.span, { found: token.image });
      return nameNode(token);
  }
}
