import type { ParserMethod } from "chevrotain";
import type { Block, Missing, Span, Statement, Target, VerbStatement } from "../ast.ts";
import { starts, Starts } from "../lexer/classes.ts";
import { Arrow, Assign, Colon, LCurly, LRound, RCurly, RRound } from "../lexer/punctuation.ts";
import { NumberToken, Percent } from "../lexer/literals.ts";
import { spanOf } from "../lexer/tokens.ts";
import { Step, Word } from "../lexer/words.ts";
import { inserting, removing, replacing } from "../mending.ts";
import { OptionParser } from "./option-parser.ts";
import type { Mending } from "../reports.ts";
import { nameNode } from "./literal-nodes.ts";

/** Where arrows lead. */
export abstract class TargetParser extends OptionParser {
  abstract readonly block: ParserMethod<[], Block>;
  abstract readonly statement: ParserMethod<[], Statement | undefined>;
  abstract readonly verbStatement: ParserMethod<[], VerbStatement>;

  /** `-> target`; the target stands on the arrow's line. An arrow before a block or a statement is one too many. */
  readonly arrow = this.RULE("arrow", (): Target | Block | Missing => {
    const span = spanOf(this.CONSUME(Arrow));
    while (this.next() === Arrow && !this.startsLine()) {
      this.remark("doubled-arrow", spanOf(this.peek()), {}, removing(spanOf(this.peek())));
      this.currIdx += 1;
    }
    if (
      this.next() === Step &&
      !this.startsLine() &&
      !this.startsLine(2) &&
      starts(this.peek(2), Starts.word)
    ) {
      const word = { start: this.peek().startOffset, end: this.peek(2).startOffset };
      this.remark("step-after-arrow", spanOf(this.peek()), {}, removing(word));
      this.currIdx += 1;
    }
    const onLine = !this.startsLine();
    const block = this.optional(1, onLine && this.next() === LCurly, this.block);
    if (block !== undefined) {
      this.remark("arrow-before-block", span, { sign: "arrow" }, removing(span));
      return block;
    }
    const bare =
      this.optional(2, onLine && this.bareStatementFollows(), this.bareBlock) ??
      this.optional(4, onLine && this.spokenTextFollows(), this.spokenBlock);
    if (bare !== undefined) {
      this.remark("arrow-before-statement", span, {}, this.bracing(span, bare));
      return bare;
    }
    return this.optional(3, this.goesOnWith(Starts.word), this.target) ?? this.missingTarget();
  });

  /** Puts braces around a statement, the first of them in the place of a sign. */
  private bracing(sign: Span, { span }: Block): Mending {
    return () => ({
      title: "Put braces around it",
      edits: [
        { span: sign, text: " {".slice(this.isSpaceBefore(sign) ? 1 : 0) },
        { span: { start: span.end, end: span.end }, text: " }" },
      ],
    });
  }

  private isSpaceBefore({ start }: Span): boolean {
    return /\s/.test(this.scanned.text.charAt(start - 1));
  }

  /** A word and a text can only be a statement: `1 -> play "Hello."`. */
  private spokenTextFollows(): boolean {
    return starts(this.peek(), Starts.verb) && starts(this.peek(2), Starts.text) && !this.startsLine(2);
  }

  /** A verb with what it takes, where only a name or a block may stand. */
  protected bareStatementFollows(ahead = 1): boolean {
    const first = this.peek(ahead);
    if (!starts(first, Starts.word) || !starts(first, Starts.statement) || this.startsLine(ahead + 1))
      return false;
    const second = this.peek(ahead + 1);
    if (!starts(second, Starts.primary)) return false;
    const third = this.peek(ahead + 2);
    if (third.tokenType === LCurly) return second.tokenType !== NumberToken && second.tokenType !== Percent;
    return !starts(third, Starts.afterOutcome) || third.tokenType === RCurly;
  }

  /** One statement without the braces it needs. */
  readonly bareBlock = this.RULE("bareBlock", (): Block => {
    const start = this.peek().startOffset;
    const statement = this.SUBRULE(this.statement);
    return {
      kind: "Block",
      onError: undefined,
      statements: statement === undefined ? [] : [statement],
      span: this.spanFrom(start),
    };
  });

  /** A verb and its text, behind which another outcome may come. */
  readonly spokenBlock = this.RULE("spokenBlock", (): Block => {
    const start = this.peek().startOffset;
    const statement = this.SUBRULE(this.verbStatement);
    return { kind: "Block", onError: undefined, statements: [statement], span: this.spanFrom(start) };
  });

  /** `:` or `=` for an arrow, or before a block. */
  readonly mistakenArrow = this.RULE("mistakenArrow", (): Target | Block | Missing => {
    const sign = this.next() === Colon ? "colon" : "equals sign";
    this.OR([{ ALT: () => this.CONSUME(Colon) }, { ALT: () => this.CONSUME(Assign) }]);
    const span = { start: this.endOfLast() - 1, end: this.endOfLast() };
    const block = this.optional(2, this.next() === LCurly && !this.startsLine(), this.block);
    if (block !== undefined) {
      this.remark("arrow-before-block", span, { sign }, removing(span));
      return block;
    }
    const onLine = !this.startsLine();
    const bare =
      this.optional(3, onLine && this.bareStatementFollows(), this.bareBlock) ??
      this.optional(4, onLine && this.spokenTextFollows(), this.spokenBlock);
    if (bare !== undefined) {
      this.remark("arrow-before-statement", span, {}, this.bracing(span, bare));
      return bare;
    }
    const isDoubled = this.next() === Arrow && !this.startsLine();
    this.remark("not-an-arrow", span, {}, isDoubled ? removing(span) : replacing(span, " ->"));
    if (isDoubled) this.currIdx += 1;
    return this.optional(1, this.goesOnWith(Starts.word), this.target) ?? this.missingTarget();
  });

  readonly forgottenArrow = this.RULE("forgottenArrow", (): Target => {
    this.remark(
      "missing-arrow",
      this.gap(),
      { target: this.peek().image },
      inserting(this.endOfLast(), " ->"),
    );
    return this.SUBRULE(this.target);
  });

  readonly target = this.RULE("target", (): Target => {
    const token = this.CONSUME(Word);
    const name = nameNode(token);
    const touches = this.next() === LRound && this.touches();
    const isEmpty = touches && this.peek(2).tokenType === RRound;
    if (isEmpty) {
      const span = { start: this.peek().startOffset, end: this.peek(2).startOffset + 1 };
      this.remark("needless-word", span, { found: "()" }, removing(span));
      this.currIdx += 2;
    }
    const called = touches && !isEmpty;
    const call = this.optionalAfter(1, called, this.call, name, token.startOffset);
    if (call !== undefined) return { kind: "DynamicTarget", call, span: call.span };
    const word = targetWords.get(token.image);
    if (word !== undefined) return { kind: "WordTarget", word, span: name.span };
    return { kind: "NamedTarget", name, span: name.span };
  });

  private missingTarget(): Missing {
    this.report("missing-target", this.gap(), {});
    return this.missing();
  }
}

const targetWords: ReadonlyMap<string, "continue" | "break" | "retry" | "none"> = new Map([
  ["continue", "continue"],
  ["break", "break"],
  ["retry", "retry"],
  ["none", "none"],
]);
