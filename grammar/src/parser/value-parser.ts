import type { IToken, TokenType } from "chevrotain";
import type {
  Dynamic,
  ListItem,
  ListValue,
  Member,
  Missing,
  Name,
  NumberLiteral,
  ObjectValue,
  Reference,
  TextLiteral,
  Value,
} from "../ast.ts";
import { Key, Skippable } from "../lexer/categories.ts";
import { starts, Starts } from "../lexer/classes.ts";
import { Literal, NumberToken, Text } from "../lexer/literals.ts";
import {
  Assign,
  Bar,
  Colon,
  Comma,
  Dot,
  LCurly,
  LRound,
  LSquare,
  Minus,
  RCurly,
  RRound,
  RSquare,
} from "../lexer/punctuation.ts";
import { spanOf } from "../lexer/tokens.ts";
import { To, Word } from "../lexer/words.ts";
import { isDay, isDayOrTime } from "./calendar.ts";
import { Engine } from "./engine.ts";
import { literalNode, nameNode, textNode } from "./literal-nodes.ts";

/** Values and what holds them: lists, objects and their members. */
export abstract class ValueParser extends Engine {
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
      this.acceptIf(2, onLine && this.next() === To && isDay(this.LA(0).tokenType), To);
    const to = this.optional(3, sign !== undefined && this.goesOnWithValue(), this.atom);
    if (sign === undefined) return from;
    return { kind: "RangeValue", from, to: to ?? this.missingValue(sign.image), span: this.spanFrom(start) };
  });

  readonly alternative = this.RULE("alternative", (): Value | Missing => {
    const bar = this.CONSUME(Bar);
    return this.optional(1, this.valueFollows(), this.atom) ?? this.missingValue(bar.image);
  });

  private barFollows(): boolean {
    return this.next() === Bar;
  }

  private valueGoesOn(): boolean {
    const type = this.next();
    if (type === Bar) return true;
    if (this.startsLine()) return false;
    return type === Minus || this.anotherBeside();
  }

  /** Whether a value stands beside the one just read: one of the two must be a date or a time. */
  private anotherBeside(): boolean {
    if (!this.goesOnWith(Starts.word | Starts.literal)) return false;
    return (isDayOrTime(this.LA(0).tokenType) || isDayOrTime(this.next())) && !this.keyFollows();
  }

  /** Whether a value is next, on this line or on a line that starts no other member. */
  protected valueFollows(): boolean {
    return this.startsValue() && (!this.startsLine() || !this.keyFollows());
  }

  protected goesOnWithValue(): boolean {
    return !this.startsLine() && this.startsValue();
  }

  private startsValue(): boolean {
    const next = this.peek();
    return starts(next, Starts.value) && (next.tokenType !== Minus || this.peek(2).tokenType === NumberToken);
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

  readonly literal = this.RULE("literal", (): Value => {
    const token = this.CONSUME(Literal);
    return literalNode(token, this.reports);
  });

  readonly negative = this.RULE("negative", (): NumberLiteral => {
    const sign = this.CONSUME(Minus);
    const { image } = this.CONSUME(NumberToken);
    const span = this.spanFrom(sign.startOffset);
    return { kind: "NumberLiteral", value: -Number.parseFloat(image), raw: `-${image}`, span };
  });

  /** A name with its path, or a call where `(` touches the name. */
  readonly reference = this.RULE("reference", (): Reference | Dynamic => {
    const root = nameNode(this.CONSUME(Word));
    const called = this.optionalAfter(
      1,
      this.next() === LRound && this.callFollows(),
      this.call,
      root,
      root.span.start,
    );
    if (called !== undefined) return called;
    const path: (Name | TextLiteral | Missing)[] = [];
    this.each(2, this.pathFollows, this.pathPart, path);
    return {
      kind: "Reference",
      root,
      path,
      span: path.length === 0 ? root.span : this.spanFrom(root.span.start),
    };
  });

  readonly call = this.RULE("call", (name: Name, start: number): Dynamic => {
    const opening = this.CONSUME(LRound);
    let argument: Value | Missing | undefined;
    if (this.enter(opening)) {
      argument = this.optional(1, this.valueFollows(), this.value);
      this.leave();
      this.close(2, opening, RRound);
    }
    return { kind: "Dynamic", name, argument: argument ?? this.missing(), span: this.spanFrom(start) };
  });

  readonly pathPart = this.RULE("pathPart", (): Name | TextLiteral | Missing => {
    const dot = this.accept(1, Dot);
    const name = this.acceptIf(2, dot !== undefined && this.goesOnWith(Starts.word), Word);
    if (dot !== undefined) {
      if (name !== undefined) return nameNode(name);
      this.report("missing-path", this.gap(), {});
      return this.missing();
    }
    const opening = this.CONSUME(LSquare);
    const key = this.CONSUME(Text);
    this.close(3, opening, RSquare);
    return textNode(key, this.reports);
  });

  private pathFollows(): boolean {
    const type = this.next();
    if (type === Dot) return !this.startsLine();
    return type === LSquare && this.touches() && starts(this.peek(2), Starts.text);
  }

  private callFollows(): boolean {
    if (!this.touches() || !starts(this.peek(2), Starts.value)) return false;
    return !(starts(this.peek(2), Starts.key) && this.peek(3).tokenType === Colon);
  }

  readonly list = this.RULE("list", (): ListValue => {
    const opening = this.CONSUME(LSquare);
    const items: Value[] = [];
    if (this.enter(opening)) {
      this.each(1, this.itemsGoOn, this.item, items);
      this.leave();
      this.close(2, opening, RSquare);
    }
    return { kind: "ListValue", items, span: this.spanFrom(opening.startOffset) };
  });

  private itemsGoOn(): boolean {
    const type = this.next();
    if (type === RSquare || type === RRound || !this.bodyGoesOn()) return false;
    return !(this.startsLine() && this.keyFollows());
  }

  readonly item = this.RULE("item", (): Value | undefined =>
    this.either(1, this.startsValue(), this.listItem, this.misplacedItem),
  );

  readonly listItem = this.RULE("listItem", (): Value | ListItem => {
    const value = this.SUBRULE(this.value);
    const takesObject = this.next() === LCurly && !this.startsLine() && value.kind === "Reference";
    const object = this.optional(1, takesObject, this.object);
    const item: Value =
      object === undefined || value.kind !== "Reference"
        ? value
        : { kind: "ListItem", name: value, object, span: this.spanFrom(value.span.start) };
    this.separate(2, RSquare);
    return item;
  });

  readonly misplacedItem = this.RULE("misplacedItem", (): undefined => {
    this.reportMisplaced(this.CONSUME(Skippable), "a value");
    this.skipItem();
    return undefined;
  });

  readonly object = this.RULE("object", (): ObjectValue => {
    const start = this.peek().startOffset;
    const members = this.SUBRULE(this.members);
    return { kind: "ObjectValue", members, span: this.spanFrom(start) };
  });

  readonly members = this.RULE("members", (): readonly Member[] => {
    const opening = this.CONSUME(LCurly);
    const members: Member[] = [];
    if (this.enter(opening)) {
      this.each(1, this.bodyGoesOn, this.memberOrMisplaced, members);
      this.leave();
      this.close(2, opening, RCurly);
    }
    return members;
  });

  readonly memberOrMisplaced = this.RULE("memberOrMisplaced", (): Member | undefined =>
    this.either(1, this.memberFollows(), this.member, this.misplacedMember),
  );

  /** `key:`, or a key whose colon was forgotten. */
  private memberFollows(): boolean {
    const next = this.peek();
    if (!starts(next, Starts.key)) return false;
    const second = this.peek(2);
    if (second.tokenType === Colon || second.tokenType === Assign) return true;
    return (
      starts(next, Starts.word) &&
      (this.startsLine(2) || starts(second, Starts.value) || second.tokenType === RCurly)
    );
  }

  readonly member = this.RULE("member", (): Member => {
    const outer = this.openNode();
    const doc = this.docHere();
    const token = this.CONSUME(Key);
    const key = this.keyNode(token);
    this.expectColon(1, token);
    const value = this.optional(3, this.valueFollows(), this.value) ?? this.missingValue(`${token.image}:`);
    const assign = this.accept(4, Assign);
    const initial = this.optional(5, assign !== undefined && this.valueFollows(), this.value);
    const span = this.spanFrom(token.startOffset);
    this.separate(6, RCurly);
    return {
      kind: "Member",
      key,
      value,
      initial: assign === undefined ? undefined : (initial ?? this.missingValue("=")),
      doc,
      broken: this.closeNode(outer),
      span,
    };
  });

  protected keyNode(token: IToken): Name | TextLiteral {
    return starts(token, Starts.text) ? textNode(token, this.reports) : nameNode(token);
  }

  /** The colon after a key. `=` is read as one. */
  protected expectColon(index: number, key: IToken): void {
    if (this.accept(index, Colon) !== undefined || this.RECORDING_PHASE) return;
    const mistaken = this.next() === Assign && !this.startsLine() ? this.peek() : undefined;
    if (mistaken !== undefined) this.currIdx += 1;
    const span = mistaken === undefined ? this.gap() : spanOf(mistaken);
    if (mistaken === undefined && !this.goesOnWithValue()) return;
    this.report(
      "missing-colon",
      span,
      { key: key.image },
      {
        title: "Write a colon",
        edits: [{ span, text: ":" }],
      },
    );
  }

  readonly misplacedMember = this.RULE("misplacedMember", (): undefined => {
    this.reportMisplaced(this.CONSUME(Skippable), "a setting such as `name: value`");
    this.skipItem();
    return undefined;
  });

  /** Whether what is next touches what was read. */
  protected touches(): boolean {
    return this.peek().startOffset === this.endOfLast();
  }

  /** The end of one among many: a comma, a line end, or the closing bracket ahead. */
  protected separate(index: number, closing: TokenType): void {
    if (this.accept(index, Comma) !== undefined || this.RECORDING_PHASE) return;
    if (this.startsLine() || this.next() === closing || !starts(this.peek(), Starts.outcome | Starts.value))
      return;
    this.report(
      "missing-separator",
      this.gap(),
      {},
      {
        title: "Put a comma",
        edits: [{ span: this.gap(), text: "," }],
      },
    );
  }
}
