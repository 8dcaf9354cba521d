import type { IToken, ParserMethod } from "chevrotain";
import type {
  Dynamic,
  ListValue,
  Missing,
  Name,
  NumberLiteral,
  ObjectValue,
  Reference,
  Span,
  TextLiteral,
  Value,
} from "../ast.ts";
import { starts, Starts } from "../lexer/classes.ts";
import { BadNumber, Duration, Literal, NumberToken, Text } from "../lexer/literals.ts";
import { Bar, Dot, LRound, LSquare, Minus, RRound, RSquare } from "../lexer/punctuation.ts";
import { isPutIn, spanOf } from "../lexer/tokens.ts";
import { As, To, Word } from "../lexer/words.ts";
import { replacing } from "../mending.ts";
import { isDay, isDayOrTime, isWeekday } from "./calendar.ts";
import { literalNode, nameNode, textNode } from "./literal-nodes.ts";
import { Recovery } from "./recovery.ts";

/** Values: literals, references, ranges, unions. */
export abstract class ValueParser extends Recovery {
  abstract readonly list: ParserMethod<[], ListValue>;
  abstract readonly object: ParserMethod<[], ObjectValue>;

  readonly value = this.RULE("value", (): Value => {
    const start = this.peek().startOffset;
    const first = this.SUBRULE(this.atom);
    return this.optionalAfter(1, this.valueGoesOn(), this.restOfValue, first, start) ?? first;
  });

  /** Ranges, values side by side and unions: behind one gate, since most values end after their first atom. */
  readonly restOfValue = this.RULE("restOfValue", (first: Value, start: number): Value => {
    const items: Value[] = [this.SUBRULE(this.range, { ARGS: [first, start] })];
    this.each(1, this.anotherBeside, this.valueBeside, items);
    const [only] = items;
    const sequence: Value =
      only !== undefined && items.length === 1
        ? only
        : { kind: "SequenceValue", items, span: this.spanFrom(start) };
    const alternatives: (Value | Missing)[] = [sequence];
    this.each(2, this.barFollows, this.alternative, alternatives);
    if (alternatives.length === 1) return sequence;
    return { kind: "UnionValue", alternatives, span: this.spanFrom(start) };
  });

  readonly valueBeside = this.RULE("valueBeside", (): Value => {
    const start = this.peek().startOffset;
    const first = this.SUBRULE(this.atom);
    return this.SUBRULE(this.range, { ARGS: [first, start] });
  });

  /** `from - to` or, between dates, `from to to`. */
  readonly range = this.RULE("range", (from: Value, start: number): Value => {
    const onLine = !this.startsLine();
    const sign =
      this.acceptIf(1, onLine && this.next() === Minus, Minus) ??
      this.acceptIf(2, onLine && this.next() === To && (isDay(this.last()) || this.rangeWordFollows()), To);
    if (sign?.tokenType === To && from.kind !== "DateLiteral")
      this.remark("range-with-to", spanOf(sign), {}, replacing(this.spaceAround(sign), "-"));
    const to = this.optional(3, sign !== undefined && this.goesOnWithValue(), this.atom);
    if (sign === undefined) return from;
    return { kind: "RangeValue", from, to: to ?? this.missingValue(sign.image), span: this.spanFrom(start) };
  });

  readonly alternative = this.RULE("alternative", (): Value | Missing => {
    const bar = this.CONSUME(Bar);
    return this.optional(1, this.valueFollows(), this.atom) ?? this.missingValue(bar.image);
  });

  /** `to` where times and weekdays take a dash. */
  private rangeWordFollows(): boolean {
    const last = this.LA(0);
    if (this.startsLine(2)) return false;
    if (isDayOrTime(last.tokenType)) return isDayOrTime(this.peek(2).tokenType);
    return isWeekday(last.image) && isWeekday(this.peek(2).image);
  }

  private spaceAround({ startOffset, image }: IToken): Span {
    const { text } = this.scanned;
    let start = startOffset;
    let end = startOffset + image.length;
    while (isBlank(text[start - 1])) start -= 1;
    while (isBlank(text[end])) end += 1;
    return { start, end };
  }

  private barFollows(): boolean {
    return this.next() === Bar;
  }

  private valueGoesOn(): boolean {
    const type = this.next();
    if (type === Bar) return true;
    if (this.startsLine()) return false;
    return type === Minus || (type === To && this.rangeWordFollows()) || this.anotherBeside();
  }

  /** Whether a value stands beside the one just read: one of the two must be a date or a time. */
  private anotherBeside(): boolean {
    if (!this.goesOnWith(Starts.word | Starts.literal)) return false;
    if (this.keyFollows() || this.next() === As) return false;
    return isDayOrTime(this.last()) || isDayOrTime(this.next()) || this.numberBesideWeekday();
  }

  /** A number where a time belongs, which is told as that. */
  private numberBesideWeekday(): boolean {
    const type = this.next();
    return (type === NumberToken || type === Duration || type === BadNumber) && isWeekday(this.LA(0).image);
  }

  /** Whether a value is next, on this line or on a line that starts nothing else. */
  protected valueFollows(): boolean {
    return this.valueAhead() && (!this.startsLine() || !this.keyFollows());
  }

  protected goesOnWithValue(): boolean {
    return !this.startsLine() && this.valueAhead();
  }

  protected valueAhead(): boolean {
    const next = this.peek();
    if (next.tokenType === Minus) return this.peek(2).tokenType === NumberToken;
    return starts(next, Starts.value) && !isPutIn(next);
  }

  protected missingValue(after: string): Missing {
    this.report("missing-value", this.gap(), { after });
    return this.missing();
  }

  private readonly atoms = [
    { ALT: (): Value => this.SUBRULE(this.reference) },
    { ALT: (): Value => this.SUBRULE(this.literal) },
    { ALT: (): Value => this.SUBRULE(this.list) },
    { ALT: (): Value => this.SUBRULE(this.object) },
    { ALT: (): Value => this.SUBRULE(this.negative) },
  ];

  readonly atom = this.RULE("atom", (): Value => this.OR(this.atoms));

  readonly literal = this.RULE("literal", (): Value => literalNode(this.CONSUME(Literal), this.reports));

  readonly negative = this.RULE("negative", (): NumberLiteral => {
    const start = this.CONSUME(Minus).startOffset;
    const { image } = this.CONSUME(NumberToken);
    return {
      kind: "NumberLiteral",
      value: -Number.parseFloat(image),
      raw: `-${image}`,
      span: this.spanFrom(start),
    };
  });

  /** A name with its path, or a call where `(` touches the name. */
  readonly reference = this.RULE("reference", (): Reference | Dynamic => {
    const root = nameNode(this.CONSUME(Word));
    const { start } = root.span;
    const called = this.optionalAfter(
      1,
      this.next() === LRound && this.callFollows(),
      this.call,
      root,
      start,
    );
    if (called !== undefined) return called;
    const path: (Name | TextLiteral | Missing)[] = [];
    this.each(2, this.pathFollows, this.pathPart, path);
    return { kind: "Reference", root, path, span: path.length === 0 ? root.span : this.spanFrom(start) };
  });

  readonly call = this.RULE("call", (name: Name, start: number): Dynamic => {
    const opening = this.CONSUME(LRound);
    let argument: Value | Missing | undefined;
    if (this.enterRound(opening)) {
      argument = this.optional(1, this.goesOnWithValue(), this.value) ?? this.missingValue("(");
      this.leaveRound();
      this.close(2, opening, RRound);
    }
    return { kind: "Dynamic", name, argument: argument ?? this.missing(), span: this.spanFrom(start) };
  });

  readonly pathPart = this.RULE("pathPart", (): Name | TextLiteral | Missing => this.OR(this.pathParts));

  private readonly pathParts = [
    { ALT: (): Name | Missing => this.SUBRULE(this.dotted) },
    { ALT: (): TextLiteral => this.SUBRULE(this.indexed) },
  ];

  readonly dotted = this.RULE("dotted", (): Name | Missing => {
    this.CONSUME(Dot);
    const name = this.acceptIf(1, this.goesOnWith(Starts.word), Word);
    if (name !== undefined) return nameNode(name);
    this.report("missing-path", this.gap(), {});
    return this.missing();
  });

  readonly indexed = this.RULE("indexed", (): TextLiteral => {
    const opening = this.CONSUME(LSquare);
    const key = textNode(this.CONSUME(Text), this.reports);
    this.close(1, opening, RSquare);
    return key;
  });

  private pathFollows(): boolean {
    const type = this.next();
    if (type === Dot) return !this.startsLine();
    return type === LSquare && this.touches() && starts(this.peek(2), Starts.text);
  }

  /** `name(value)`, whose bracket touches the name; `name(key: value)` has options. */
  private callFollows(): boolean {
    return this.touches() && starts(this.peek(2), Starts.value) && !this.keyFollows(2);
  }
}

function isBlank(character: string | undefined): boolean {
  return character === " " || character === "\t";
}
