import { EmbeddedActionsParser, EOF, type IToken, type ParserMethod, type TokenType } from "chevrotain";
import type { Doc, Missing, Span } from "../ast.ts";
import { starts, Starts } from "../lexer/classes.ts";
import { tokenTypes } from "../lexer/lexer.ts";
import { sentinels } from "../lexer/lines.ts";
import { Colon, Comma, LCurly, LRound, LSquare, RCurly, RRound, RSquare } from "../lexer/punctuation.ts";
import type { Scanned } from "../lexer/scan.ts";
import { endOf, spanOf, tokenAt } from "../lexer/tokens.ts";
import { Step } from "../lexer/words.ts";
import { inserting, removing, shown } from "../mending.ts";
import { type Report, type Reports, silentReports } from "../reports.ts";

/** Brackets, branches and operators inside one another. */
const nestingLimit = 100;

/** What the grammar is recorded with. */
const nothing: Scanned = {
  text: "",
  tokens: Array.from({ length: sentinels }, () => tokenAt(0, EOF)),
  startsLine: new Uint8Array(sentinels).fill(1),
  heads: new Map(),
  comments: [],
  docs: new Map(),
};

/**
 * What all rules share. The grammar is total: every part that an author may leave out is optional in it, and what
 * stands where it does not belong is an alternative of its own. So no rule throws, a node is made once, complete,
 * when its rule ends, and each mistake is reported by the rule that knows what was meant.
 *
 * Chevrotain learns the grammar by running each rule once. `optional`, `accept`, `either` and `each` then record
 * their parts; afterwards they decide by the tokens ahead, without a closure or an exception.
 */
export abstract class Engine extends EmbeddedActionsParser {
  declare protected tokVector: IToken[];
  declare protected currIdx: number;
  protected scanned: Scanned = nothing;
  private reports: Reports = silentReports;
  /** Whether the node that is being read was patched or cut. */
  private damaged = false;
  /** Whether the body that is being read was already said to hold what does not belong. */
  private bodyReported = false;
  private reportedAt = -2;
  private depth = 0;
  /** Round brackets that are open, where a closing one ends what stands in them. */
  private rounds = 0;

  constructor() {
    super([...tokenTypes], { maxLookahead: 1, recoveryEnabled: false, skipValidations: true });
    this.tokVector = nothing.tokens;
  }

  protected start(scanned: Scanned, reports: Reports): void {
    this.input = scanned.tokens;
    this.scanned = scanned;
    this.reports = reports;
    this.damaged = false;
    this.bodyReported = false;
    this.reportedAt = -2;
    this.depth = 0;
    this.rounds = 0;
  }

  // ------------------------------------------------------------------------------------------ reading tokens

  protected peek(ahead = 1): IToken {
    return this.LA_FAST(ahead);
  }

  protected next(): TokenType {
    return this.LA_FAST(1).tokenType;
  }

  protected last(): TokenType {
    return this.LA(0).tokenType;
  }

  protected startsLine(ahead = 1): boolean {
    return this.scanned.startsLine[this.currIdx + ahead] === 1;
  }

  /** Whether the next token goes on on this line and is one of a class. */
  protected goesOnWith(mask: number): boolean {
    return !this.startsLine() && starts(this.LA_FAST(1), mask);
  }

  /** Whether a `key:` is next. */
  protected keyFollows(ahead = 1): boolean {
    return starts(this.LA_FAST(ahead), Starts.key) && this.LA_FAST(ahead + 1).tokenType === Colon;
  }

  /** Whether the next token touches what was read. */
  protected touches(): boolean {
    return this.LA_FAST(1).startOffset === this.endOfLast();
  }

  /** Whether a body goes on: neither its brace nor the end of the declaration is next. */
  protected bodyGoesOn(): boolean {
    return starts(this.LA_FAST(1), Starts.skippable);
  }

  /** Offset after the last token that was read. */
  protected endOfLast(): number {
    const last = this.tokVector[this.currIdx];
    return last === undefined ? 0 : endOf(last);
  }

  protected spanFrom(start: number): Span {
    return { start, end: this.endOfLast() };
  }

  protected docHere(): Doc | undefined {
    return this.scanned.docs.size === 0 ? undefined : this.scanned.docs.get(this.currIdx + 1);
  }

  // ------------------------------------------------------------------------------------- parts of the grammar

  /** A rule that is entered when it is `present`. */
  protected optional<Result>(
    index: number,
    present: boolean,
    rule: ParserMethod<[], Result>,
  ): Result | undefined {
    if (this.RECORDING_PHASE) this.option(index, () => this.subrule(index, rule));
    else if (present) return this.subrule(index, rule);
    return undefined;
  }

  /** A rule that goes on from what was read, when it is `present`. */
  protected optionalAfter<Read, Result>(
    index: number,
    present: boolean,
    rule: ParserMethod<[Read, number], Result>,
    read: Read,
    start: number,
  ): Result | undefined {
    if (this.RECORDING_PHASE) this.option(index, () => this.subrule(index, rule, { ARGS: [read, start] }));
    else if (present) return this.subrule(index, rule, { ARGS: [read, start] });
    return undefined;
  }

  /** A token that is taken when it is next. */
  protected accept(index: number, type: TokenType): IToken | undefined {
    return this.acceptIf(index, this.LA_FAST(1).tokenType === type, type);
  }

  /** A token that is taken when it is `present`. */
  protected acceptIf(index: number, present: boolean, type: TokenType): IToken | undefined {
    if (this.RECORDING_PHASE) this.option(index, () => this.consume(index, type));
    else if (present) return this.consume(index, type);
    return undefined;
  }

  /** One of two rules. */
  protected either<First, Second>(
    isFirst: boolean,
    first: ParserMethod<[], First>,
    second: ParserMethod<[], Second>,
  ): First | Second | undefined {
    if (this.RECORDING_PHASE) {
      this.or(0, [
        { ALT: () => this.subrule(0, first), IGNORE_AMBIGUITIES: true },
        { ALT: () => this.subrule(0, second) },
      ]);
      return undefined;
    }
    return isFirst ? this.subrule(0, first) : this.subrule(0, second);
  }

  /** A rule again and again while it `goesOn`; what it yields is added to `into`. Each round reads at least a token. */
  protected each<Item>(
    index: number,
    goesOn: (this: this) => boolean,
    rule: ParserMethod<[], Item | undefined>,
    into: Item[],
  ): void {
    if (this.RECORDING_PHASE) this.many(index, () => this.subrule(index, rule));
    else
      while (goesOn.call(this)) {
        const before = this.currIdx;
        const item = this.subrule(index, rule);
        if (item !== undefined) into.push(item);
        if (this.currIdx === before) this.currIdx += 1;
      }
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

  /** A mistake inside a token. */
  protected get inToken(): Reports {
    return this.reports;
  }

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
  protected openNode(): boolean {
    const outer = this.damaged;
    this.damaged = false;
    return outer;
  }

  /** Ends a node: whether it was damaged. */
  protected closeNode(outer: boolean): boolean {
    const { damaged } = this;
    this.damaged = outer;
    return damaged;
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
    this.report("misplaced-in-line", spanOf(token), { found: shown(token.image) });
    this.currIdx += ahead - 1;
  }

  /** Whether one of some signs follows on this line. */
  protected reaches(...signs: readonly TokenType[]): boolean {
    return this.distanceTo(signs) > 0;
  }

  /** How many tokens ahead the first of some signs stands on this line; 0 when there is none. */
  private distanceTo(signs: readonly TokenType[]): number {
    for (let ahead = 1; !this.startsLine(ahead) && starts(this.peek(ahead), Starts.skippable); ahead += 1) {
      if (signs.includes(this.peek(ahead).tokenType)) return ahead;
      if (this.stepFollows(ahead)) return 0;
    }
    return 0;
  }

  private skipOne(): void {
    const type = this.next();
    this.currIdx += 1;
    if (type === LCurly || ((type === LRound || type === LSquare) && this.groupCloses())) this.skipGroup();
  }

  /** Whether the bracket just opened is closed before the body ends. */
  private groupCloses(): boolean {
    const { currIdx } = this;
    this.skipGroup();
    const closes = this.last() === RRound || this.last() === RSquare;
    this.currIdx = currIdx;
    return closes;
  }

  /** Skips to the end of a bracket that has just been opened, its closing included; braces are always balanced. */
  private skipGroup(): void {
    const opening = this.last();
    const closing = opening === LCurly ? RCurly : opening === LRound ? RRound : RSquare;
    let open = 1;
    let braces = opening === LCurly ? 1 : 0;
    while (open > 0) {
      const type = this.next();
      if (type === RCurly ? braces === 0 : !this.bodyGoesOn()) return;
      if (type === opening) open += 1;
      else if (type === closing) open -= 1;
      if (type === LCurly) braces += 1;
      else if (type === RCurly) braces -= 1;
      this.currIdx += 1;
    }
  }
}
