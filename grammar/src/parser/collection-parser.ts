import type { IToken, TokenType } from "chevrotain";
import type { ListItem, ListValue, Member, Missing, Name, ObjectValue, TextLiteral, Value } from "../ast.ts";
import { Key, Skippable } from "../lexer/categories.ts";
import { starts, Starts } from "../lexer/classes.ts";
import { Assign, Colon, Comma, LCurly, LRound, LSquare, RCurly, RSquare } from "../lexer/punctuation.ts";
import { spanOf } from "../lexer/tokens.ts";
import { inserting, removing, replacing, shown } from "../mending.ts";
import { isDayOrTime } from "./calendar.ts";
import { nameNode, textNode } from "./literal-nodes.ts";
import { reach } from "./recovery.ts";
import { ValueParser } from "./value-parser.ts";

/** Values that hold others: lists, and objects with their members. */
export abstract class CollectionParser extends ValueParser {
  readonly list = this.RULE("list", (): ListValue => {
    const opening = this.CONSUME(LSquare);
    const items: Value[] = [];
    if (this.enter(opening)) {
      const outer = this.openBody();
      this.each(1, this.itemsGoOn, this.item, items);
      this.closeBody(outer);
      this.leave();
      this.close(2, opening, RSquare);
    }
    return { kind: "ListValue", items, span: this.spanFrom(opening.startOffset) };
  });

  /** A list ends at its bracket, and before a line that starts another member or a statement. */
  private itemsGoOn(): boolean {
    const type = this.next();
    if (type === RSquare || type === LRound || this.roundCloses() || !this.bodyGoesOn()) return false;
    return !this.startsLine() || (!this.keyFollows() && !this.statementFollows());
  }

  /** Whether a line starts with a word that takes what follows it, as no item of a list does. */
  private statementFollows(): boolean {
    if (!starts(this.peek(), Starts.word) || this.startsLine(2)) return false;
    const second = this.peek(2);
    if (second.tokenType === Assign) return true;
    if (this.peek(3).tokenType === LCurly) return false;
    return starts(second, Starts.word | Starts.literal) && !isDayOrTime(second.tokenType);
  }

  readonly item = this.RULE("item", (): Value | undefined =>
    this.either(this.valueAhead(), this.listItem, this.misplacedItem),
  );

  readonly listItem = this.RULE("listItem", (): Value => {
    const value = this.SUBRULE(this.value);
    const takesObject = this.next() === LCurly && !this.startsLine() && value.kind === "Reference";
    const object = this.optional(1, takesObject, this.object);
    const item: Value =
      object === undefined || value.kind !== "Reference" ? value : this.itemWithObject(value, object);
    this.separate(2, RSquare);
    return item;
  });

  private itemWithObject(name: ListItem["name"], object: ObjectValue): ListItem {
    return { kind: "ListItem", name, object, span: this.spanFrom(name.span.start) };
  }

  readonly misplacedItem = this.RULE("misplacedItem", (): undefined => {
    this.CONSUME(Skippable);
    this.reportMisplaced("a value");
    this.skipItem();
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
      const outer = this.openBody();
      this.each(1, this.bodyGoesOn, this.memberOrMisplaced, members);
      this.closeBody(outer);
      this.leave();
      this.close(2, opening, RCurly);
    }
    return members;
  });

  readonly memberOrMisplaced = this.RULE("memberOrMisplaced", (): Member | undefined =>
    this.either(this.memberFollows(), this.member, this.misplacedMember),
  );

  /** `key:`, or a key whose colon was forgotten. */
  private memberFollows(): boolean {
    const next = this.peek();
    if (!starts(next, Starts.key)) return false;
    const second = this.peek(2);
    if (second.tokenType === Colon || second.tokenType === Assign) return true;
    if (!starts(next, Starts.word)) return false;
    return this.startsLine(2) || starts(second, Starts.value) || second.tokenType === RCurly;
  }

  readonly member = this.RULE("member", (): Member => {
    const outer = this.openNode();
    const doc = this.docHere();
    const token = this.CONSUME(Key);
    const key = this.keyNode(token);
    this.colon(1, token);
    const first =
      this.optional(2, this.valueFollows(), this.value) ?? this.missingValue(`${shown(token.image)}:`);
    const isList = this.looseListFollows(first);
    const value = this.optionalAfter(3, isList, this.looseList, first as Value, first.span.start) ?? first;
    const assign = this.accept(4, Assign);
    const given = this.optional(5, assign !== undefined && this.valueFollows(), this.value);
    const initial = assign === undefined ? undefined : (given ?? this.missingValue("="));
    const span = this.spanFrom(token.startOffset);
    this.separate(6, RCurly);
    return { kind: "Member", key, value, initial, doc, broken: this.closeNode(outer), span };
  });

  protected keyNode(token: IToken): Name | TextLiteral {
    return starts(token, Starts.text) ? textNode(token, this.reports) : nameNode(token);
  }

  /** The colon after a key. `=` is read as one, and it may be forgotten before a value. */
  protected colon(index: number, key: IToken): void {
    if (this.accept(index, Colon) !== undefined) {
      if (this.next() !== Colon || this.startsLine()) return;
      this.remark("doubled-colon", spanOf(this.peek()), {}, removing(spanOf(this.peek())));
      this.currIdx += 1;
      return;
    }
    const assign = this.acceptIf(index + 20, this.next() === Assign && !this.startsLine(), Assign);
    if (assign !== undefined)
      this.remark(
        "equals-for-colon",
        spanOf(assign),
        { key: key.image },
        replacing({ start: spanOf(key).end, end: spanOf(assign).end }, ":"),
      );
    else if (this.goesOnWithValue())
      this.remark("missing-colon", this.gap(), { key: key.image }, inserting(this.endOfLast(), ":"));
  }

  /** Whether what follows a value belongs into a list whose bracket was forgotten. */
  protected looseListFollows(first: Value | Missing): boolean {
    if (this.startsLine()) return false;
    if (this.next() === LCurly) return first.kind === "Reference";
    return this.next() === Comma && first.kind !== "Missing" && this.anotherAfterComma();
  }

  /** Whether a comma is followed by another value although no list is open. */
  private anotherAfterComma(): boolean {
    if (this.startsLine(2) || this.keyFollows(2) || !starts(this.peek(2), Starts.value)) return false;
    if (!starts(this.peek(2), Starts.word) || isDayOrTime(this.peek(3).tokenType)) return true;
    let open = 0;
    for (
      let ahead = 2;
      ahead < reach && !this.startsLine(ahead) && starts(this.peek(ahead), Starts.skippable);
      ahead += 1
    ) {
      const type = this.peek(ahead).tokenType;
      if (type === LSquare) open += 1;
      else if (type === RSquare) open -= 1;
      if (open < 0) return true;
    }
    return false;
  }

  /** The rest of a list without its opening bracket; ends at the closing one, or with its line. */
  readonly looseList = this.RULE("looseList", (first: Value, start: number): ListValue => {
    this.remark("missing-list-bracket", this.gap(), {});
    const object = this.optional(1, this.next() === LCurly, this.object);
    const isItem = object !== undefined && first.kind === "Reference";
    const items: Value[] = [isItem ? this.itemWithObject(first, object) : first];
    this.accept(2, Comma);
    const closes = isItem ? this.looseItemGoesOn : this.looseItemFollows;
    this.each(3, closes, this.listItem, items);
    this.accept(4, RSquare);
    return { kind: "ListValue", items, span: this.spanFrom(start) };
  });

  private looseItemFollows(): boolean {
    return this.goesOnWithValue() && !this.keyFollows();
  }

  private looseItemGoesOn(): boolean {
    return this.valueAhead() && !this.keyFollows();
  }

  readonly misplacedMember = this.RULE("misplacedMember", (): undefined => {
    const token = this.CONSUME(Skippable);
    if (token.tokenType === Colon) this.report("missing-key", spanOf(token), {});
    else this.reportMisplaced("a setting such as `name: value`");
    this.skipItem();
  });

  /** The end of one among many: a comma, a line end, or the closing bracket ahead. */
  protected separate(index: number, closing: TokenType): void {
    if (this.accept(index, Comma) !== undefined) return;
    if (this.startsLine() || this.next() === closing || !starts(this.peek(), Starts.outcome)) return;
    this.remark("missing-separator", this.gap(), {}, inserting(this.endOfLast(), ","));
  }
}
