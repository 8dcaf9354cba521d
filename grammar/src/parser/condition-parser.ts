import {
  type ComparisonOperator,
  comparisonOperators,
  type Condition,
  type GroupCondition,
  type Missing,
} from "../ast.ts";
import { Assign, Comparison, Dot, LCurly, LRound, RRound } from "../lexer/punctuation.ts";
import { spanOf } from "../lexer/tokens.ts";
import { And, Not, Or, WordOperator } from "../lexer/words.ts";
import { ValueParser } from "./value-parser.ts";

const operators = new Map<string, ComparisonOperator>(
  comparisonOperators.map((operator) => [operator, operator]),
);

/** Conditions by precedence: `or` binds weakest, then `and`, `not`, comparison. */
export abstract class ConditionParser extends ValueParser {
  readonly condition = this.RULE("condition", (): Condition => {
    const start = this.peek().startOffset;
    const operands: (Condition | Missing)[] = [this.SUBRULE(this.conjunction)];
    this.each(1, this.orFollows, this.orOperand, operands);
    return this.logical("or", operands, start);
  });

  readonly orOperand = this.RULE("orOperand", (): Condition | Missing => {
    this.CONSUME(Or);
    return this.optional(1, this.operandFollows(), this.conjunction) ?? this.missingCondition("or");
  });

  readonly conjunction = this.RULE("conjunction", (): Condition => {
    const start = this.peek().startOffset;
    const operands: (Condition | Missing)[] = [this.SUBRULE(this.negation)];
    this.each(1, this.andFollows, this.andOperand, operands);
    return this.logical("and", operands, start);
  });

  readonly andOperand = this.RULE("andOperand", (): Condition | Missing => {
    this.CONSUME(And);
    return this.optional(1, this.operandFollows(), this.negation) ?? this.missingCondition("and");
  });

  private readonly negations = [
    { ALT: (): Condition => this.SUBRULE(this.not) },
    { ALT: (): Condition => this.SUBRULE(this.group) },
    { ALT: (): Condition => this.SUBRULE(this.comparison) },
  ];

  readonly negation = this.RULE("negation", (): Condition => this.OR(this.negations));

  readonly not = this.RULE("not", (): Condition => {
    const token = this.CONSUME(Not);
    const start = token.startOffset;
    let operand: Condition | undefined;
    if (this.enterOperator(token)) {
      operand = this.optional(1, this.operandFollows(), this.negation);
      this.leave();
    }
    return {
      kind: "NotCondition",
      operand: operand ?? this.missingCondition("not"),
      span: this.spanFrom(start),
    };
  });

  readonly group = this.RULE("group", (): GroupCondition => {
    const opening = this.CONSUME(LRound);
    let inner: Condition | undefined;
    if (this.enter(opening)) {
      inner = this.optional(1, this.operandFollows(), this.condition);
      this.leave();
      this.close(2, opening, RRound);
    }
    return {
      kind: "GroupCondition",
      inner: inner ?? this.missingCondition("("),
      span: this.spanFrom(opening.startOffset),
    };
  });

  readonly comparison = this.RULE("comparison", (): Condition => {
    const start = this.peek().startOffset;
    const left = this.SUBRULE(this.atom);
    const sign =
      this.accept(1, Comparison) ??
      this.acceptIf(2, this.next() === WordOperator, WordOperator) ??
      this.acceptIf(3, this.next() === Assign, Assign);
    const right = this.optional(4, sign !== undefined && this.comparedFollows(), this.atom);
    if (sign === undefined) return left;
    if (sign.tokenType === Assign)
      this.report(
        "assign-in-condition",
        spanOf(sign),
        {},
        { title: "Write ==", edits: [{ span: spanOf(sign), text: "==" }] },
      );
    return {
      kind: "ComparisonCondition",
      operator: operators.get(sign.image) ?? "==",
      left,
      right: right ?? this.missingValue(sign.image),
      span: this.spanFrom(start),
    };
  });

  private logical(
    operator: "and" | "or",
    operands: readonly (Condition | Missing)[],
    start: number,
  ): Condition {
    const [only] = operands;
    if (operands.length === 1 && only !== undefined && only.kind !== "Missing") return only;
    return { kind: "LogicalCondition", operator, operands, span: this.spanFrom(start) };
  }

  private orFollows(): boolean {
    return this.next() === Or;
  }

  private andFollows(): boolean {
    return this.next() === And;
  }

  /** Whether a condition is next; on a new line only what can be nothing else. */
  protected operandFollows(): boolean {
    const next = this.peek();
    if (next.tokenType === Not || next.tokenType === LRound) return true;
    if (!this.comparable()) return false;
    if (!this.startsLine()) return true;
    const second = this.peek(2);
    return (
      second.tokenType === Comparison ||
      second.tokenType === Dot ||
      second.tokenType === And ||
      second.tokenType === Or ||
      second.tokenType === RRound
    );
  }

  private comparedFollows(): boolean {
    return !this.startsLine() && this.comparable();
  }

  private comparable(): boolean {
    return this.valueFollows() && this.next() !== LCurly;
  }

  protected missingCondition(after: string): Missing {
    this.report("missing-condition", this.gap(), { after });
    return this.missing();
  }
}
