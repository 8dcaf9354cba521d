import { EmbeddedActionsParser, EOF, type IToken, type ParserMethod, type TokenType } from "chevrotain";
import type { Doc, Missing, Span } from "../ast.ts";
import { starts, Starts } from "../lexer/classes.ts";
import { HeadWord } from "../lexer/head-words.ts";
import { tokenTypes } from "../lexer/lexer.ts";
import { Colon, Comma, LCurly, LRound, LSquare, RCurly, RRound, RSquare } from "../lexer/punctuation.ts";
import type { Scanned } from "../lexer/scan.ts";
import { endOf, spanOf } from "../lexer/tokens.ts";
import { Step } from "../lexer/words.ts";
import { type Mending, type Reports, silentReports } from "../reports.ts";

/** Brackets, blocks and conditions inside one another. */
export const nestingLimit = 100;

/** What a message quotes of the text. */
function shown(text: string): string {
  const [line = ""] = text.split("\n");
  return line.length > 30 ? `${line.slice(0, 29)}…` : line;
}

const endOfFile: IToken = { image: "", startOffset: 0, tokenTypeIdx: EOF.tokenTypeIdx ?? 0, tokenType: EOF };
const nothing: Scanned = {
  text: "",
  tokens: Array.from({ length: 8 }, () => endOfFile),
  startsLine: new Uint8Array(8).fill(1),
  comments: [],
  docs: new Map(),
};

/**
 * What all rules share. The grammar is total: every part that an author may leave out is optional in it, and what
 * stands where it does not belong is an alternative of its own. So no rule ever throws, a tree node is made once,
 * complete, when its rule ends, and each mistake is reported by the rule that knows what was meant.
 *
 * Chevrotain learns the grammar by running each rule once; `optional`, `accept`, `either` and `each` then record
 * their parts, and afterwards decide by the tokens ahead without a closure or an exception.
 */
export abstract class Engine extends EmbeddedActionsParser {
  declare protected tokVector: IToken[];
  declare protected currIdx: number;
  protected scanned: Scanned = nothing;
  protected reports: Reports = silentReports;
  /** Whether the node that is being read was patched or cut. */
  protected damaged = false;
  /** Whether the body that is being read was already said to hold what does not belong. */
  protected bodyReported = false;
  protected depth = 0;

  constructor() {
    super([...tokenTypes], { maxLookahead: 1, recoveryEnabled: false, skipValidations: true });
    this.tokVector = nothing.tokens;
  }

  // ------------------------------------------------------------------------------------------ reading tokens

  protected peek(ahead = 1): IToken {
    return this.LA_FAST(ahead);
  }

  protected next(): TokenType {
    return this.LA_FAST(1).tokenType;
  }

  protected startsLine(ahead = 1): boolean {
    return this.scanned.startsLine[this.currIdx + ahead] === 1;
  }

  /** Whether the next token goes on on this line and is one of a class. */
  protected goesOnWith(mask: number): boolean {
    return !this.startsLine() && starts(this.LA_FAST(1), mask);
  }

  /** Whether a `key:` is next. */
  protected keyFollows(): boolean {
    return starts(this.LA_FAST(1), Starts.word | Starts.text) && this.LA_FAST(2).tokenType === Colon;
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
    if (this.RECORDING_PHASE) this.option(index, () => this.consume(index, type));
    else if (this.LA_FAST(1).tokenType === type) return this.consume(index, type);
    return undefined;
  }

  /** A token that is taken when it is `present`; for categories. */
  protected acceptIf(index: number, present: boolean, type: TokenType): IToken | undefined {
    if (this.RECORDING_PHASE) this.option(index, () => this.consume(index, type));
    else if (present) return this.consume(index, type);
    return undefined;
  }

  /** One of two rules. */
  protected either<First, Second>(
    index: number,
    isFirst: boolean,
    first: ParserMethod<[], First>,
    second: ParserMethod<[], Second>,
  ): First | Second | undefined {
    if (this.RECORDING_PHASE) {
      this.or(index, [
        { ALT: () => this.subrule(index, first), IGNORE_AMBIGUITIES: true },
        { ALT: () => this.subrule(index, second) },
      ]);
      return undefined;
    }
    return isFirst ? this.subrule(index, first) : this.subrule(index, second);
  }

  /** A rule again and again while `goesOn`; what it yields is added to `into`. */
  protected each<Item>(
    index: number,
    goesOn: () => boolean,
    rule: ParserMethod<[], Item | undefined>,
    into: Item[],
  ): void {
    if (this.RECORDING_PHASE) {
      this.many(index, () => this.subrule(index, rule));
      return;
    }
    while (goesOn.call(this)) {
      const item = this.subrule(index, rule);
      if (item !== undefined) into.push(item);
    }
  }

  /** Whether a body goes on: neither its brace nor the end of the declaration is next. */
  protected bodyGoesOn(): boolean {
    return starts(this.LA_FAST(1), Starts.skippable);
  }

  // --------------------------------------------------------------------------------------------- mistakes

  /** Reports a mistake in the node that is being read. */
  protected readonly report: Reports["addFolded"] = (name, span, values, mending?: Mending) => {
    this.damaged = true;
    this.reports.addFolded(name, span, values, mending);
  };

  /** The place right after what was read, where something is missing. */
  protected gap(): Span {
    const end = this.endOfLast();
    return { start: end, end };
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

  /** What does not belong where it stands: said once per body. */
  protected reportMisplaced(token: IToken, due: string): void {
    this.damaged = true;
    if (this.bodyReported) return;
    this.bodyReported = true;
    if (token.tokenType === Comma) {
      this.report(
        "stray-comma",
        spanOf(token),
        {},
        { title: "Remove the comma", edits: [{ span: spanOf(token), text: "" }] },
      );
    } else this.report("misplaced", spanOf(token), { found: shown(token.image), due });
  }

  /** The bracket that closes `opening`; when it is missing, that is said at the one that is open. */
  protected close(index: number, opening: IToken, closing: TokenType): void {
    if (this.accept(index, closing) !== undefined) return;
    const sign = String(closing.PATTERN);
    this.report(
      "not-closed",
      spanOf(opening),
      { opening: opening.image, closing: sign },
      {
        title: `Put a ${sign}`,
        edits: [{ span: this.gap(), text: sign }],
      },
    );
  }

  /** Skips the rest of one among many, to a comma, a closing bracket or the next line. */
  protected skipItem(): void {
    while (!this.startsLine() && this.bodyGoesOn()) {
      const type = this.next();
      if (type === RSquare || type === RRound || type === Comma) return;
      this.currIdx += 1;
      if (type === LCurly || type === LRound || type === LSquare) this.skipGroup();
    }
  }

  /** Skips to the next line, over balanced brackets; stops before a brace that closes an outer body. */
  protected skipLine(): void {
    let open = 0;
    for (;;) {
      const type = this.next();
      if (type === RCurly && open === 0) return;
      if (type !== RCurly && !starts(this.peek(), Starts.skippable) && type !== HeadWord) return;
      if (open > 0 && type === Step && this.startsLine() && starts(this.peek(2), Starts.word)) return;
      if (type === LCurly || type === LRound || type === LSquare) open += 1;
      else if ((type === RCurly || type === RRound || type === RSquare) && open > 0) open -= 1;
      this.currIdx += 1;
      if (open === 0 && this.startsLine()) return;
    }
  }

  /** Skips to the end of a bracket that has just been opened, its closing included. */
  protected skipGroup(): void {
    let open = 1;
    while (open > 0) {
      const type = this.next();
      if (type !== RCurly && !starts(this.peek(), Starts.skippable)) return;
      if (type === LCurly || type === LRound || type === LSquare) open += 1;
      else if (type === RCurly || type === RRound || type === RSquare) open -= 1;
      this.currIdx += 1;
    }
  }

  /** Goes one level deeper; too deep, it skips the bracket just opened and says so. Pairs with `leave` when true. */
  protected enter(opening: IToken): boolean {
    if (this.depth >= nestingLimit) {
      this.report("nested-too-deeply", spanOf(opening), { limit: nestingLimit });
      this.skipGroup();
      return false;
    }
    this.depth += 1;
    return true;
  }

  /** As `enter`, for an operator before what it nests. */
  protected enterOperator(operator: IToken): boolean {
    if (this.depth >= nestingLimit) {
      this.report("nested-too-deeply", spanOf(operator), { limit: nestingLimit });
      this.skipLine();
      return false;
    }
    this.depth += 1;
    return true;
  }

  protected leave(): void {
    this.depth -= 1;
  }
}
