import type {
  Block,
  GoStatement,
  IfStatement,
  LoopJumpStatement,
  Missing,
  RepeatStatement,
  Statement,
  SwitchStatement,
  Target,
  Value,
} from "../ast.ts";
import { starts, Starts } from "../lexer/classes.ts";
import { Arrow, LCurly, LRound, RRound } from "../lexer/punctuation.ts";
import { retag, spanOf } from "../lexer/tokens.ts";
import { Else, If, LoopJump, Repeat, Switch } from "../lexer/words.ts";
import { removing, replacing, shown } from "../mending.ts";
import { VerbParser } from "./verb-parser.ts";

const joinedElseIf: ReadonlySet<string> = new Set(["elseif", "elsif", "elif"]);

/** Words and signs of other languages between a head and its body. */
const needlessWords: ReadonlySet<string> = new Set(["then", "do", "times", ":"]);

/** The statements, of which a few have a shape of their own. */
export abstract class StatementParser extends VerbParser {
  protected readonly statements = [
    { ALT: (): Statement => this.SUBRULE(this.verbStatement) },
    { ALT: (): Statement => this.SUBRULE(this.setStatement) },
    { ALT: (): Statement => this.SUBRULE(this.ifStatement) },
    { ALT: (): Statement => this.SUBRULE(this.switchStatement) },
    { ALT: (): Statement => this.SUBRULE(this.repeatStatement) },
    { ALT: (): Statement => this.SUBRULE(this.goStatement) },
    { ALT: (): Statement => this.SUBRULE(this.loopJump) },
  ];

  // --------------------------------------------------------------------------------------- branches and loops

  readonly ifStatement = this.RULE("ifStatement", (): IfStatement => {
    const outer = this.openNode();
    const token = this.CONSUME(If);
    const condition = this.optional(1, this.operandFollows(), this.condition) ?? this.missingCondition("if");
    this.skipToBody("missing-operator");
    const then = this.optional(2, this.bodyFollows(), this.body) ?? this.missingBody("if");
    const otherwise = this.optional(3, this.next() === Else || this.joinedElseFollows(), this.otherwise);
    const span = this.spanFrom(token.startOffset);
    // oxlint-disable-next-line unicorn/no-thenable -- the branch after `if`, never a function
    return { kind: "IfStatement", condition, then, otherwise, broken: this.closeNode(outer), span };
  });

  readonly otherwise = this.RULE("otherwise", (): IfStatement | Block | Target | Missing => {
    const token = this.peek();
    const joined = this.joinedElseFollows();
    this.acceptIf(3, !joined, Else);
    if (joined) {
      this.remark(
        "joined-else-if",
        spanOf(token),
        { found: token.image },
        replacing(spanOf(token), "else if"),
      );
      retag(token, If);
    }
    const deeper = this.next() === If && (joined || !this.startsLine()) && this.enterOperator(token);
    const chained = this.optional(1, deeper, this.ifStatement);
    if (deeper) this.leave();
    return chained ?? this.optional(2, this.bodyFollows(), this.body) ?? this.missingBody("else");
  });

  /** Whether `else if` is next as other languages write it. */
  private joinedElseFollows(): boolean {
    return joinedElseIf.has(this.peek().image) && !this.keyFollows();
  }

  readonly switchStatement = this.RULE("switchStatement", (): SwitchStatement => {
    const outer = this.openNode();
    const start = this.CONSUME(Switch).startOffset;
    const opening = this.acceptIf(3, this.next() === LRound && !this.startsLine(), LRound);
    const subject: Value | Missing =
      this.optional(1, this.plainValueFollows(), this.atom) ?? this.missingValue("switch");
    if (opening !== undefined) this.close(4, opening, RRound);
    this.skipTo(LCurly);
    const arms = this.optional(2, this.next() === LCurly, this.arms);
    if (arms === undefined) this.report("missing-arms", this.gap(), {});
    const span = this.spanFrom(start);
    return { kind: "SwitchStatement", subject, arms: arms ?? [], broken: this.closeNode(outer), span };
  });

  readonly repeatStatement = this.RULE("repeatStatement", (): RepeatStatement => {
    const outer = this.openNode();
    const start = this.CONSUME(Repeat).startOffset;
    const opening = this.acceptIf(3, this.next() === LRound && !this.startsLine(), LRound);
    const count = this.optional(1, this.plainValueFollows(), this.atom) ?? this.missingValue("repeat");
    if (opening !== undefined) this.close(4, opening, RRound);
    this.skipToBody("misplaced-in-line");
    const body = this.optional(2, this.bodyFollows(), this.body) ?? this.missingBody("repeat");
    return {
      kind: "RepeatStatement",
      count,
      body,
      broken: this.closeNode(outer),
      span: this.spanFrom(start),
    };
  });

  /** Skips to a block or an arrow what stands before it by mistake. */
  private skipToBody(mistake: "missing-operator" | "misplaced-in-line"): void {
    if (this.startsLine() || this.next() === LCurly || this.next() === Arrow || this.next() === Else) return;
    if (needlessWords.has(this.peek().image) && !this.startsLine(2)) {
      const span = spanOf(this.peek());
      const { startOffset, tokenType } = this.peek(2);
      const isBody = tokenType === LCurly || tokenType === Arrow;
      const mending = isBody ? removing({ start: span.start, end: startOffset }) : undefined;
      this.remark("needless-word", span, { found: this.peek().image }, mending);
      this.currIdx += 1;
      return;
    }
    const { image } = this.peek();
    const isValue = starts(this.peek(), Starts.value);
    if (isValue && mistake === "missing-operator" && this.reaches(LCurly, Arrow))
      this.report(mistake, this.gap(), { found: shown(image) });
    this.skipTo(LCurly, Arrow);
  }

  /** Whether a block or an arrow is next, or what should stand in a block or behind an arrow. */
  protected bodyFollows(): boolean {
    if (this.next() === LCurly) return true;
    return (
      !this.startsLine() &&
      this.next() !== Else &&
      (this.next() === Arrow || starts(this.peek(), Starts.word))
    );
  }

  protected missingBody(owner: string): Missing {
    this.report("missing-body", this.gap(), { owner });
    return this.missing();
  }

  // ------------------------------------------------------------------------------------------------- jumps

  readonly goStatement = this.RULE("goStatement", (): GoStatement => {
    const outer = this.openNode();
    const start = this.peek().startOffset;
    const target = this.SUBRULE(this.arrow);
    const span = this.spanFrom(start);
    const broken = this.closeNode(outer);
    if (target.kind !== "Block") return { kind: "GoStatement", target, broken, span };
    return { kind: "GoStatement", target: { kind: "Missing", span: target.span }, broken: true, span };
  });

  readonly loopJump = this.RULE("loopJump", (): LoopJumpStatement => {
    const token = this.CONSUME(LoopJump);
    const jump = token.image === "break" ? "break" : "continue";
    return { kind: "LoopJumpStatement", jump, broken: false, span: spanOf(token) };
  });
}
