import type { Arm, Block, Missing, OutcomeLabel, Target } from "../ast.ts";
import { Outcome, Skippable } from "../lexer/categories.ts";
import { starts, Starts } from "../lexer/classes.ts";
import { NumberToken } from "../lexer/literals.ts";
import { Arrow, Assign, Colon, Comma, LCurly, Minus, RCurly } from "../lexer/punctuation.ts";
import { spanFromTo, spanOf } from "../lexer/tokens.ts";
import { Else } from "../lexer/words.ts";
import { inserting, removing, replacing } from "../mending.ts";
import { TargetParser } from "./target-parser.ts";
import { outcomeNode } from "./literal-nodes.ts";

/** What other languages write before an outcome. */
const armWords: ReadonlySet<string> = new Set(["case", "when", "intent", "key", "digit"]);

/** A statement's arms, and what stands behind an outcome or a condition. */
export abstract class OutcomeParser extends TargetParser {
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
    if (this.caseFollows() || this.keyRangeFollows()) return true;
    const second = this.peek(2);
    if (this.startsLine(2) || starts(second, Starts.afterOutcome)) return true;
    if (this.outcomeFollows(2)) return true;
    if (!starts(second, Starts.word)) return false;
    return this.endsAfter(2) || (!starts(this.peek(), Starts.verb) && this.bareStatementFollows(2));
  }

  /** `case "gold":`, as other languages begin an arm, or `intent Billing ->`. */
  private caseFollows(): boolean {
    if (!armWords.has(this.peek().image) || this.startsLine(2) || !starts(this.peek(2), Starts.outcome))
      return false;
    const sign = this.peek(3).tokenType;
    return sign === Colon || sign === Arrow || sign === LCurly || sign === Comma;
  }

  /** `1-3 ->`, as people write several keys. */
  private keyRangeFollows(): boolean {
    const [first, sign, last] = [this.peek(), this.peek(2), this.peek(3)];
    if (first.tokenType !== NumberToken || sign.tokenType !== Minus || last.tokenType !== NumberToken)
      return false;
    const isRange = first.image.length === 1 && last.image.length === 1 && first.image < last.image;
    return isRange && !this.startsLine(2) && !this.startsLine(3) && starts(this.peek(4), Starts.afterOutcome);
  }

  private passKeyRange(): void {
    const span = spanFromTo(this.peek(), this.peek(3));
    const [first, last] = [Number(this.peek().image), Number(this.peek(3).image)];
    const keys = Array.from({ length: last - first + 1 }, (_, index) => first + index).join(", ");
    this.remark("key-range", span, { keys }, replacing(span, keys));
    this.currIdx += 2;
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
      this.remark("needless-word", spanOf(this.peek()), { found: this.peek().image }, removing(span));
      this.currIdx += 1;
    }
    const start = this.peek().startOffset;
    if (this.keyRangeFollows()) this.passKeyRange();
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
}
