import {
  type ComparisonOperator,
  comparisonOperators,
  type Condition,
  type GroupCondition,
  type Missing,
  type NotCondition,
} from "../ast.ts";
import { Assign, Comparison, Dot, LCurly, LRound, RRound } from "../lexer/punctuation.ts";
import { spanOf } from "../lexer/tokens.ts";
import { And, Not, Or, WordOperator } from "../lexer/words.ts";
import { replacing } from "../mending.ts";
import { CollectionParser } from "./collection-parser.ts";

const operators = new Map<string, ComparisonOperator>(
  comparisonOperators.map((operator) => [operator, operator]),
);

/** Conditions by precedence: `or` binds weakest, then `and`, `not`, comparison. */
export abstract class ConditionParser extends CollectionParser {
  readonly condition = this.RULE("condition", (): Condition => {
    const start = this.peek().startOffset;
    const first = this.SUBRULE(this.conjunction);
    const operands: (Condition | Missing)[] = [first];
    this.each(1, this.orFollows, this.orOperand, operands);
    if (operands.length === 1) return first;
    return { kind: "LogicalCondition", operator: "or", operands, span: this.spanFrom(start) };
  });

  readonly orOperand = this.RULE("orOperand", (): Condition | Missing => {
    this.CONSUME(Or);
    return this.optional(1, this.operandFollows(), this.conjunction) ?? this.missingCondition("or");
  });

  readonly conjunction = this.RULE("conjunction", (): Condition => {
    const start = this.peek().startOffset;
    const first = this.SUBRULE(this.negation);
    const operands: (Condition | Missing)[] = [first];
    this.each(1, this.andFollows, this.andOperand, operands);
    if (operands.length === 1) return first;
    return { kind: "LogicalCondition", operator: "and", operands, span: this.spanFrom(start) };
  });

  readonly andOperand = this.RULE("andOperand", (): Condition | Missing => {
    this.CONSUME(And);
    return this.optional(1, this.operandFollows(), this.negation) ?? this.missingCondition("and");
  });

  private readonly negations = [
    { ALT: (): Condition => this.SUBRULE(this.not), IGNORE_AMBIGUITIES: true },
    { ALT: (): Condition => this.SUBRULE(this.group) },
    { ALT: (): Condition => this.SUBRULE(this.comparison) },
  ];

  readonly negation = this.RULE("negation", (): Condition => this.OR(this.negations));

  readonly not = this.RULE("not", (): NotCondition => {
    const token = this.CONSUME(Not);
    const deeper = this.enterOperator(token);
    const operand =
      this.optional(1, deeper && this.operandFollows(), this.negation) ?? this.missingCondition("not");
    if (deeper) this.leave();
    return { kind: "NotCondition", operand, span: this.spanFrom(token.startOffset) };
  });

  readonly group = this.RULE("group", (): GroupCondition => {
    const opening = this.CONSUME(LRound);
    const deeper = this.enterRound(opening);
    const inner =
      this.optional(1, deeper && this.operandFollows(), this.condition) ?? this.missingCondition("(");
    if (deeper) {
      this.leaveRound();
      this.close(2, opening, RRound);
    }
    return { kind: "GroupCondition", inner, span: this.spanFrom(opening.startOffset) };
  });

  readonly comparison = this.RULE("comparison", (): Condition => {
    const start = this.peek().startOffset;
    const left = this.SUBRULE(this.atom);
    const sign = this.accept(1, Comparison) ?? this.accept(2, WordOperator) ?? this.accept(3, Assign);
    const right = this.optional(4, sign !== undefined && this.comparedFollows(), this.atom);
    if (sign === undefined) return left;
    const span = spanOf(sign);
    if (sign.tokenType === Assign) this.remark("assign-in-condition", span, {}, replacing(span, "=="));
    return {
      kind: "ComparisonCondition",
      operator: operators.get(sign.image) ?? "==",
      left,
      right: right ?? this.missingValue(sign.image),
      span: this.spanFrom(start),
    };
  });

  private orFollows(): boolean {
    return this.next() === Or;
  }

  private andFollows(): boolean {
    return this.next() === And;
  }

  /** Whether a condition is next; on a new line only what can be nothing else. */
  protected operandFollows(): boolean {
    const type = this.next();
    if (type === Not || type === LRound) return true;
    if (!this.comparable()) return false;
    if (!this.startsLine()) return true;
    const second = this.peek(2).tokenType;
    return second === Comparison || second === Dot || second === And || second === Or || second === RRound;
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
