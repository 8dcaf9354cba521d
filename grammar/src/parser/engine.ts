import {
  EmbeddedActionsParser,
  EOF,
  type IToken,
  LLkLookaheadStrategy,
  type ParserMethod,
  type TokenType,
} from "chevrotain";
import type { Doc, Span } from "../ast.ts";
import { starts, Starts } from "../lexer/classes.ts";
import { tokenTypes } from "../lexer/lexer.ts";
import { sentinels } from "../lexer/lines.ts";
import { Colon } from "../lexer/punctuation.ts";
import type { Scanned } from "../lexer/scan.ts";
import { endOf, tokenAt } from "../lexer/tokens.ts";
import { type Reports, silentReports } from "../reports.ts";

/** Spares the start the tables for optional and repeated parts, which are entered by conditions of their own. */
class AlternativesOnly extends LLkLookaheadStrategy {
  override buildLookaheadForOptional(): () => boolean {
    return () => false;
  }
}

/** What the grammar is recorded with. */
const nothing: Scanned = {
  text: "",
  tokens: Array.from({ length: sentinels }, () => tokenAt(0, EOF)),
  startsLine: new Uint8Array(sentinels).fill(1),
  repairs: [],
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
  protected reports: Reports = silentReports;

  /** Whether Chevrotain is to check the grammar itself; a test does, since it takes time. */
  constructor(checksGrammar: boolean) {
    super([...tokenTypes], {
      maxLookahead: 1,
      recoveryEnabled: false,
      skipValidations: !checksGrammar,
      lookaheadStrategy: new AlternativesOnly({ maxLookahead: 1 }),
    });
    this.tokVector = nothing.tokens;
  }

  protected start(scanned: Scanned, reports: Reports): void {
    this.input = scanned.tokens;
    this.scanned = scanned;
    this.reports = reports;
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
}
