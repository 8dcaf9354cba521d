import type { IToken, TokenType } from "chevrotain";
import type { Missing, Span } from "../ast.ts";
import { starts, Starts } from "../lexer/classes.ts";
import { Comma, LCurly, LRound, LSquare, RCurly, RRound, RSquare } from "../lexer/punctuation.ts";
import type { Scanned } from "../lexer/scan.ts";
import { spanOf } from "../lexer/tokens.ts";
import { Step } from "../lexer/words.ts";
import { inserting, removing, shown } from "../mending.ts";
import type { Report, Reports } from "../reports.ts";
import { Engine } from "./engine.ts";

/** Brackets, branches and operators inside one another. */
const nestingLimit = 100;
/** Tokens that are looked at to find out how a mistake is best read; more would be slow where there are many. */
export const reach = 200;

/** How mistakes are reported, and where reading goes on after them. */
export abstract class Recovery extends Engine {
  /** Whether the node that is being read was patched or cut. */
  private damaged = false;
  /** Whether the body that is being read was already said to hold what does not belong. */
  private bodyReported = false;
  private reportedAt = -2;
  /** How many of the repaired braces were read. */
  private repairsRead = 0;
  private depth = 0;
  /** Round brackets that are open, where a closing one ends what stands in them. */
  private rounds = 0;

  protected override start(scanned: Scanned, reports: Reports): void {
    super.start(scanned, reports);
    this.damaged = false;
    this.bodyReported = false;
    this.reportedAt = -2;
    this.repairsRead = 0;
    this.depth = 0;
    this.rounds = 0;
  }

  // ----------------------------------------------------------------------------------------------- mistakes

  /** A mistake that leaves the node that is being read damaged. Only the first one at a place and on a line counts. */
  protected readonly report: Report = (name, span, values, mending) => {
    this.damaged = true;
    this.remark(name, span, values, mending);
  };

  /** A mistake that leaves no doubt about what is meant. */
  protected readonly remark: Report = (name, span, values, mending) => {
    if (this.currIdx === this.reportedAt) return;
    this.reportedAt = this.currIdx;
    this.reports.addFolded(name, span, values, mending);
  };

  /** What does not belong where it stands, from the token just read on: said once per body. */
  protected reportMisplaced(due: string): void {
    this.damaged = true;
    const token = this.LA(0);
    const span = spanOf(token);
    if (token.tokenType === LCurly) this.skipGroup();
    if (token.tokenType === Comma) this.reportOnce("stray-comma", span, {}, removing(span));
    else if (token.tokenType === RRound || token.tokenType === RSquare)
      this.reportOnce("unmatched-bracket", span, { bracket: token.image }, removing(span));
    else this.reportOnce("misplaced", span, { found: shown(token.image), due });
  }

  /** What does not belong into a body: only the first one counts. */
  protected readonly reportOnce: Report = (name, span, values, mending) => {
    this.damaged = true;
    if (this.bodyReported) return;
    this.bodyReported = true;
    this.report(name, span, values, mending);
  };

  /** The place right after what was read, where something is missing. */
  protected gap(): Span {
    return this.spanFrom(this.endOfLast());
  }

  protected missing(): Missing {
    return { kind: "Missing", span: this.gap() };
  }

  /** Starts a node that knows whether it is damaged; yields what `closeNode` needs. */
  protected openNode(): number {
    const outer = this.countRepairs() * 2 + (this.damaged ? 1 : 0);
    this.damaged = false;
    return outer;
  }

  /** Ends a node: whether it was damaged, or holds a brace that the author did not write. */
  protected closeNode(outer: number): boolean {
    const damaged = this.damaged || this.countRepairs() > outer >> 1;
    this.damaged = (outer & 1) === 1;
    return damaged;
  }

  private countRepairs(): number {
    const { repairs } = this.scanned;
    while (this.repairsRead < repairs.length && (repairs[this.repairsRead] ?? 0) <= this.currIdx)
      this.repairsRead += 1;
    return this.repairsRead;
  }

  // ----------------------------------------------------------------------------------------------- brackets

  /** Starts a body that says by itself what does not belong in it; yields what `closeBody` needs. */
  protected openBody(): boolean {
    const outer = this.bodyReported;
    this.bodyReported = false;
    return outer;
  }

  protected closeBody(outer: boolean): void {
    this.bodyReported = outer;
  }

  /** Goes one level deeper; too deep, it says so and skips the bracket just opened. Pairs with `leave` when true. */
  protected enter(opening: IToken): boolean {
    if (this.deepen(opening)) return true;
    this.skipGroup();
    return false;
  }

  /** As `enter`, for a round bracket. Pairs with `leaveRound` when true. */
  protected enterRound(opening: IToken): boolean {
    if (!this.enter(opening)) return false;
    this.rounds += 1;
    return true;
  }

  protected leaveRound(): void {
    this.rounds -= 1;
    this.leave();
  }

  /** Whether a round bracket is next that closes an open one. */
  protected roundCloses(): boolean {
    return this.rounds > 0 && this.next() === RRound;
  }

  /** As `enter`, for what nests without a bracket: too deep, it skips the line. */
  protected enterOperator(operator: IToken): boolean {
    if (this.deepen(operator)) return true;
    this.skipLine();
    return false;
  }

  private deepen(token: IToken): boolean {
    if (this.depth < nestingLimit) {
      this.depth += 1;
      return true;
    }
    this.report("nested-too-deeply", spanOf(token), { limit: nestingLimit });
    return false;
  }

  protected leave(): void {
    this.depth -= 1;
  }

  /** The bracket that closes `opening`; when it is missing, that is said of the one that is open. */
  protected close(index: number, opening: IToken, closing: TokenType): void {
    if (this.accept(index, closing) !== undefined) return;
    const sign = closing === RCurly ? "}" : closing === RRound ? ")" : "]";
    this.report(
      "not-closed",
      spanOf(opening),
      { opening: opening.image, closing: sign },
      inserting(this.endOfLast(), sign),
    );
  }

  // ----------------------------------------------------------------------------------------------- skipping

  /** Skips the rest of one among many: its comma included, not past a closing bracket or the line. */
  protected skipItem(): void {
    if (this.last() === Comma) return;
    while (!this.startsLine() && this.bodyGoesOn()) {
      const type = this.next();
      if (type === RSquare || type === RRound) return;
      this.skipOne();
      if (type === Comma) return;
    }
  }

  /** Skips the rest of the line, over balanced brackets; stops before a brace that closes an outer body. */
  protected skipLine(): void {
    while (!this.startsLine() && this.bodyGoesOn() && !this.stepFollows()) this.skipOne();
  }

  /** Whether a whole step is next, which no mistake on its line may take away. */
  private stepFollows(ahead = 1): boolean {
    return (
      this.peek(ahead).tokenType === Step &&
      starts(this.peek(ahead + 1), Starts.word) &&
      this.peek(ahead + 2).tokenType === LCurly
    );
  }

  /** Skips what stands between here and the first of some signs that follows on this line, and says so. */
  protected skipTo(...signs: readonly TokenType[]): void {
    const ahead = this.distanceTo(signs);
    if (ahead < 2) return;
    const token = this.peek();
    const span = spanOf(token);
    if (token.tokenType === RRound || token.tokenType === RSquare)
      this.remark("unmatched-bracket", span, { bracket: token.image }, removing(span));
    else this.report("misplaced-in-line", span, { found: shown(token.image) });
    this.currIdx += ahead - 1;
  }

  /** Whether one of some signs follows on this line. */
  protected reaches(...signs: readonly TokenType[]): boolean {
    return this.distanceTo(signs) > 0;
  }

  /** How many tokens ahead the first of some signs stands on this line; 0 when there is none. */
  private distanceTo(signs: readonly TokenType[]): number {
    for (
      let ahead = 1;
      ahead < reach && !this.startsLine(ahead) && starts(this.peek(ahead), Starts.skippable);
      ahead += 1
    ) {
      if (signs.includes(this.peek(ahead).tokenType)) return ahead;
      if (this.stepFollows(ahead)) return 0;
    }
    return 0;
  }

  /** Skips a body in braces, which is next. */
  protected skipBody(): void {
    this.currIdx += 1;
    this.skipGroup();
  }

  private skipOne(): void {
    const type = this.next();
    this.currIdx += 1;
    if (type === LCurly || ((type === LRound || type === LSquare) && this.groupCloses())) this.skipGroup();
  }

  /** Whether the bracket just opened is closed before its body ends, within reach. */
  private groupCloses(): boolean {
    const { currIdx } = this;
    const closes = this.skipGroup(reach);
    this.currIdx = currIdx;
    return closes;
  }

  /**
   * Skips to the end of a bracket that has just been opened, its closing included; braces are always balanced. Yields
   * whether it came there.
   */
  private skipGroup(limit = Number.POSITIVE_INFINITY): boolean {
    const opening = this.last();
    const closing = opening === LCurly ? RCurly : opening === LRound ? RRound : RSquare;
    const end = this.currIdx + limit;
    let open = 1;
    let braces = opening === LCurly ? 1 : 0;
    while (open > 0) {
      const type = this.next();
      if (this.currIdx >= end || (type === RCurly ? braces === 0 : !this.bodyGoesOn())) return false;
      if (type === opening) open += 1;
      else if (type === closing) open -= 1;
      if (type === LCurly) braces += 1;
      else if (type === RCurly) braces -= 1;
      this.currIdx += 1;
    }
    return true;
  }
}
