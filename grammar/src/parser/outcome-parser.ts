import type { ParserMethod } from "chevrotain";
import type { Arm, Block, Missing, Option, OutcomeLabel, Statement, Target, VerbStatement } from "../ast.ts";
import { Key, Outcome, Skippable } from "../lexer/categories.ts";
import { starts, Starts } from "../lexer/classes.ts";
import { Arrow, Assign, Colon, Comma, LCurly, LRound, RCurly, RRound } from "../lexer/punctuation.ts";
import { NumberToken, Percent } from "../lexer/literals.ts";
import { spanOf } from "../lexer/tokens.ts";
import { Else, Step, Word } from "../lexer/words.ts";
import { inserting, removing, replacing, shown } from "../mending.ts";
import { ConditionParser } from "./condition-parser.ts";
import { nameNode, outcomeNode } from "./literal-nodes.ts";

/** A statement's options, its arms, and where arrows lead. */
export abstract class OutcomeParser extends ConditionParser {
  abstract readonly block: ParserMethod<[], Block>;
  abstract readonly statement: ParserMethod<[], Statement | undefined>;
  abstract readonly verbStatement: ParserMethod<[], VerbStatement>;

  // ----------------------------------------------------------------------------------------------- options

  readonly options = this.RULE("options", (): readonly Option[] => {
    const start = this.peek();
    const opening = this.accept(1, LRound);
    if (opening === undefined) this.remark("option-without-brackets", spanOf(start), {});
    const options: Option[] = [];
    if (this.enterRound(start)) {
      const outer = this.openBody();
      this.each(2, this.optionsGoOn, this.optionOrMisplaced, options);
      this.closeBody(outer);
      this.leaveRound();
      if (opening === undefined) this.accept(3, RRound);
      else this.close(4, opening, RRound);
    }
    return options;
  });

  /** Whether options are next; on the same line, also without their brackets. */
  protected optionsFollow(): boolean {
    return this.next() === LRound || (!this.startsLine() && this.keyFollows());
  }

  /** Options end at a brace and before a line that is no `key:`. */
  private optionsGoOn(): boolean {
    const type = this.next();
    if (type === RRound || type === LCurly || !this.bodyGoesOn()) return false;
    return !this.startsLine() || this.keyFollows();
  }

  readonly optionOrMisplaced = this.RULE("optionOrMisplaced", (): Option | undefined =>
    this.either(starts(this.peek(), Starts.word) || this.keyFollows(), this.oneOption, this.misplacedOption),
  );

  readonly oneOption = this.RULE("oneOption", (): Option => {
    const token = this.CONSUME(Key);
    const key = this.keyNode(token);
    this.colon(1, token);
    const value =
      this.optional(3, this.optionValueFollows(), this.value) ?? this.missingValue(`${shown(token.image)}:`);
    const span = this.spanFrom(token.startOffset);
    this.separate(4, RRound);
    return { kind: "Option", key, value, span };
  });

  /** A name on the next line starts another statement, where the bracket is not closed yet. */
  private optionValueFollows(): boolean {
    return this.valueFollows() && !(this.startsLine() && starts(this.peek(), Starts.word));
  }

  readonly misplacedOption = this.RULE("misplacedOption", (): undefined => {
    const verb = this.LA(-1);
    const isPrimary = this.last() === LRound && this.startsLine(-1) && starts(this.peek(), Starts.literal);
    const token = this.CONSUME(Skippable);
    if (isPrimary) this.reportOnce("primary-in-brackets", spanOf(token), { verb: verb.image });
    else this.reportMisplaced("an option such as `name: value`");
    this.skipItem();
  });

  // -------------------------------------------------------------------------------------------------- arms

  readonly arms = this.RULE("arms", (): readonly Arm[] => {
    const opening = this.CONSUME(LCurly);
    const arms: Arm[] = [];
    if (this.enter(opening)) {
      const outer = this.openBody();
      this.each(1, this.bodyGoesOn, this.armOrMisplaced, arms);
      this.closeBody(outer);
      this.leave();
      this.close(2, opening, RCurly);
    }
    return arms;
  });

  readonly armOrMisplaced = this.RULE("armOrMisplaced", (): Arm | undefined =>
    this.either(
      this.armFollows() || this.next() === LCurly || this.next() === Arrow,
      this.arm,
      this.misplacedInArms,
    ),
  );

  /** Whether an arm is next: complete, or with its target or its arrow still to be written. */
  protected armFollows(): boolean {
    if (!starts(this.peek(), Starts.outcome)) return false;
    if (this.caseFollows()) return true;
    const second = this.peek(2);
    if (this.startsLine(2) || starts(second, Starts.afterOutcome)) return true;
    if (this.outcomeFollows(2)) return true;
    if (!starts(second, Starts.word)) return false;
    return this.endsAfter(2) || (!starts(this.peek(), Starts.verb) && this.bareStatementFollows(2));
  }

  /** `case "gold":`, as other languages begin an arm. */
  private caseFollows(): boolean {
    if (this.peek().image !== "case" || this.startsLine(2) || !starts(this.peek(2), Starts.outcome))
      return false;
    const sign = this.peek(3).tokenType;
    return sign === Colon || sign === Arrow || sign === LCurly || sign === Comma;
  }

  /** Whether one among many ends after the token so far ahead. */
  private endsAfter(ahead: number): boolean {
    const { tokenType } = this.peek(ahead + 1);
    return this.startsLine(ahead + 1) || tokenType === Comma || tokenType === RCurly;
  }

  readonly arm = this.RULE("arm", (): Arm => {
    const outer = this.openNode();
    if (this.caseFollows()) {
      const span = { start: this.peek().startOffset, end: this.peek(2).startOffset };
      this.remark("needless-word", spanOf(this.peek()), { found: "case" }, removing(span));
      this.currIdx += 1;
    }
    const start = this.peek().startOffset;
    const outcomes: OutcomeLabel[] = [];
    const first = this.optional(1, starts(this.peek(), Starts.outcome), this.outcome);
    if (first === undefined) this.report("missing-outcome", this.gap(), {});
    else outcomes.push(first);
    this.each(2, this.anotherOutcomeFollows, this.outcome, outcomes);
    const bodyFollows = this.armBodyFollows() || (first === undefined && this.next() === Arrow);
    const body = this.optional(3, bodyFollows, this.body) ?? this.missingArmBody();
    const span = this.spanFrom(start);
    this.separate(4, RCurly);
    return { kind: "Arm", outcomes, body, broken: this.closeNode(outer), span };
  });

  private anotherOutcomeFollows(): boolean {
    if (this.last() === Comma) return this.armFollows();
    if (!this.outcomeFollows(1)) return false;
    this.remark("missing-separator", this.gap(), {}, inserting(this.endOfLast(), ","));
    return true;
  }

  /** Whether an outcome is ahead on this line that goes on, which makes what stands before it one too. */
  private outcomeFollows(ahead: number): boolean {
    const token = this.peek(ahead);
    if (this.startsLine(ahead) || this.startsLine(ahead + 1) || !starts(token, Starts.outcome)) return false;
    const sign = this.peek(ahead + 1).tokenType;
    return sign === Arrow || sign === LCurly || (sign === Comma && starts(token, Starts.literal));
  }

  readonly outcome = this.RULE("outcome", (): OutcomeLabel => {
    const token = this.CONSUME(Outcome);
    this.accept(1, Comma);
    return outcomeNode(token, this.reports);
  });

  /** Whether what an outcome leads to is next; after a comma another outcome is due. */
  private armBodyFollows(): boolean {
    const type = this.next();
    if (type === LCurly) return true;
    if (this.startsLine()) return false;
    return (
      type === Arrow ||
      type === Colon ||
      type === Assign ||
      (this.last() !== Comma && starts(this.peek(), Starts.word))
    );
  }

  /** A block or an arrow, or what was meant as one. */
  readonly body = this.RULE(
    "body",
    (): Block | Target | Missing =>
      this.either(
        this.bareStatementFollows() || this.bareEndingFollows(),
        this.unbracedBody,
        this.plainBody,
      ) ?? this.missing(),
  );

  readonly unbracedBody = this.RULE("unbracedBody", (): Block => {
    const verb = this.peek();
    const block = this.SUBRULE(this.bareBlock);
    const [start, end] = [verb.startOffset, this.endOfLast()];
    this.remark("missing-braces", spanOf(verb), { verb: verb.image }, () => ({
      title: "Put braces around it",
      edits: [
        { span: { start, end: start }, text: "{ " },
        { span: { start: end, end }, text: " }" },
      ],
    }));
    return block;
  });

  /** A statement of one word, where an arrow is missing before a step of that name if it is none. */
  private bareEndingFollows(): boolean {
    const { image } = this.peek();
    return (
      (image === "disconnect" || image === "end") && (this.endsAfter(1) || this.peek(2).tokenType === Else)
    );
  }

  readonly plainBody = this.RULE("plainBody", (): Block | Target | Missing => this.OR(this.plainBodies));

  private readonly plainBodies = [
    { ALT: (): Block => this.SUBRULE(this.block) },
    { ALT: (): Target | Block | Missing => this.SUBRULE(this.arrow) },
    { ALT: (): Target | Block | Missing => this.SUBRULE(this.mistakenArrow) },
    { ALT: (): Target | Missing => this.SUBRULE(this.forgottenArrow) },
  ];

  private missingArmBody(): Missing {
    this.report("missing-arm-body", this.gap(), {});
    return this.missing();
  }

  readonly misplacedInArms = this.RULE("misplacedInArms", (): undefined => {
    this.CONSUME(Skippable);
    this.reportMisplaced("an outcome and what follows it, such as `error -> step` or `error { … }`");
    this.skipItem();
  });

  // ----------------------------------------------------------------------------------------------- targets

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
      this.remark("arrow-before-statement", span, {});
      return bare;
    }
    return this.optional(3, this.goesOnWith(Starts.word), this.target) ?? this.missingTarget();
  });

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
