import type { TokenType } from "chevrotain";
import type { Block, Name, OnError, Statement, VerbStatement } from "../ast.ts";
import { Skippable } from "../lexer/categories.ts";
import { starts, Starts } from "../lexer/classes.ts";
import { Arrow, Assign, Colon, Comma, LCurly, RCurly, RRound, RSquare } from "../lexer/punctuation.ts";
import { retag, spanOf } from "../lexer/tokens.ts";
import { And, Else, ErrorWord, If, LoopJump, On, Or, Set as SetWord, Step } from "../lexer/words.ts";
import { breakingLine, inserting, removing, replacing, shown } from "../mending.ts";
import { reach } from "./recovery.ts";
import type { Mending } from "../reports.ts";
import { nameNode } from "./literal-nodes.ts";
import { StatementParser } from "./statement-parser.ts";

const separatorsAndClosings: ReadonlySet<TokenType> = new Set([Comma, RRound, RSquare]);

const foreignWords: ReadonlyMap<string, TokenType> = new Map([
  ["onerror", On],
  ["onError", On],
  ["on_error", On],
  ["unless", If],
  ["let", SetWord],
  ["var", SetWord],
  ["const", SetWord],
]);

/** Blocks of statements, and what stands in them by mistake. */
export abstract class BlockParser extends StatementParser {
  /** The statements of the block that is being read; those of a block without a statement of its own join them. */
  protected statementsHere: Statement[] = [];
  /** `on error` that stands later than it may. */
  private lateHandler: OnError | undefined;

  readonly block = this.RULE("block", (): Block => {
    const opening = this.CONSUME(LCurly);
    const node = this.openNode();
    const body = this.openBody();
    const { statementsHere, lateHandler } = this;
    const statements: Statement[] = [];
    this.statementsHere = statements;
    this.lateHandler = undefined;
    let onError: OnError | undefined;
    if (this.enter(opening)) {
      this.respell();
      onError = this.optional(1, this.next() === On, this.onError);
      this.each(2, this.blockGoesOn, this.statement, statements);
      this.leave();
      this.close(3, opening, RCurly);
    }
    onError ??= this.lateHandler;
    this.statementsHere = statementsHere;
    this.lateHandler = lateHandler;
    this.closeBody(body);
    this.closeNode(node);
    return { kind: "Block", onError, statements, span: this.spanFrom(opening.startOffset) };
  });

  protected blockGoesOn(): boolean {
    return this.bodyGoesOn();
  }

  readonly statement = this.RULE("statement", (): Statement | undefined => {
    const start = this.peek().startOffset;
    const result = this.takeResultName();
    this.respell();
    const isArm = this.peek(2).tokenType === Comma && this.outcomesFollow();
    const read = this.either(isArm, this.misplacedStatement, this.blockItem);
    const statement =
      result !== undefined && read?.kind === "VerbStatement" ? this.nameBehind(read, result, start) : read;
    this.endStatement();
    return statement;
  });

  /** How many tokens `result = ` has before a verb that gives one, as other languages name it. */
  private resultLength(): number {
    const name = foreignWords.get(this.peek().image) === SetWord || this.next() === SetWord ? 2 : 1;
    const verb = this.peek(name + 2).image === "await" ? name + 3 : name + 2;
    if (!starts(this.peek(name), Starts.word) || this.peek(name + 1).tokenType !== Assign) return 0;
    const { image } = this.peek(verb);
    if ((image !== "invoke" && image !== "call") || !starts(this.peek(verb + 1), Starts.word)) return 0;
    for (let ahead = 2; ahead <= verb + 1; ahead += 1) if (this.startsLine(ahead)) return 0;
    return verb - 1;
  }

  private takeResultName(): Name | undefined {
    const length = this.resultLength();
    if (length === 0) return undefined;
    const isBare = this.peek(2).tokenType === Assign;
    const name = nameNode(this.peek(isBare ? 1 : 2));
    this.currIdx += length;
    return name;
  }

  private nameBehind(statement: VerbStatement, name: Name, start: number): VerbStatement {
    const { verb, primary, arms, binding } = statement;
    const at = arms === undefined ? this.endOfLast() : (primary?.span.end ?? verb.span.end);
    this.remark("result-before-verb", name.span, { verb: verb.text, name: name.text }, () => ({
      title: "Name it behind",
      edits: [
        { span: { start, end: verb.span.start }, text: "" },
        ...(binding === undefined ? [{ span: { start: at, end: at }, text: ` as ${name.text}` }] : []),
      ],
    }));
    return { ...statement, binding: binding ?? name };
  }

  /** Reads the words of other languages that start a statement as what they mean. */
  protected respell(): void {
    const token = this.peek();
    const meant = foreignWords.get(token.image);
    if (meant === undefined || this.startsLine(2) || token.tokenType === meant) return;
    const next = this.peek(2);
    if (meant === On && next.tokenType !== Arrow && next.tokenType !== LCurly && next.tokenType !== LoopJump)
      return;
    if (meant === If && !starts(next, Starts.value)) return;
    if (meant === SetWord && this.peek(this.pathEnd(2)).tokenType !== Assign) return;
    if (meant === SetWord && this.resultLength() > 0) return;
    const span = spanOf(token);
    if (meant === SetWord)
      this.remark("foreign-sign", span, { found: token.image, right: "set" }, replacing(span, "set"));
    else if (meant === On)
      this.remark("joined-on-error", span, { found: token.image }, replacing(span, "on error"));
    else this.remark("unless", span, {}, this.reaches(And, Or) ? undefined : replacing(span, "if not"));
    retag(token, meant);
  }

  readonly blockItem = this.RULE("blockItem", (): Statement | undefined =>
    this.either(this.assignmentFollows(), this.setlessAssignment, this.plainItem),
  );

  readonly plainItem = this.RULE("plainItem", (): Statement | undefined => this.OR(this.blockItems));

  private readonly blockItems = [
    ...this.statements,
    { ALT: (): undefined => this.SUBRULE(this.lateOnError) },
    { ALT: (): undefined => this.SUBRULE(this.nestedStep) },
    { ALT: (): undefined => this.SUBRULE(this.ownerlessBlock) },
    { ALT: (): undefined => this.SUBRULE(this.misplacedStatement), IGNORE_AMBIGUITIES: true },
  ];

  /** `on error -> step`, `on error continue` or `on error { … }`. */
  readonly onError = this.RULE("onError", (): OnError => {
    const on = this.CONSUME(On);
    const start = on.startOffset;
    const error = this.acceptIf(1, this.next() === ErrorWord && !this.startsLine(), ErrorWord);
    if (error === undefined && on.image === "on")
      this.report("missing-error-word", this.gap(), {}, this.errorWordMending());
    if (!this.startsLine() && this.next() !== LoopJump && !this.bareStatementFollows())
      this.skipTo(LCurly, Arrow);
    const word = this.acceptIf(2, this.next() === LoopJump && !this.startsLine(), LoopJump);
    const body = this.optional(3, word === undefined && this.bodyFollows(), this.body);
    const handler: OnError["handler"] =
      word === undefined
        ? (body ?? this.missingBody("on error"))
        : { kind: "WordTarget", word: word.image === "break" ? "break" : "continue", span: spanOf(word) };
    const span = this.spanFrom(start);
    this.endStatement();
    return { kind: "OnError", handler, span };
  });

  /** Only where nothing else stands in its place. */
  private errorWordMending(): Mending | undefined {
    const type = this.next();
    const isAlone = type === Arrow || type === LCurly || type === LoopJump;
    return isAlone ? inserting(this.endOfLast(), " error") : undefined;
  }

  // ----------------------------------------------------------------------------------- what does not belong

  readonly lateOnError = this.RULE("lateOnError", (): undefined => {
    const { start, end } = spanOf(this.peek());
    const onError = this.SUBRULE(this.onError);
    if (this.scanned.repairs.length === 0) this.remark("on-error-late", { start, end }, {});
    this.lateHandler ??= onError;
  });

  /** A step inside a block: its statements are read as the block's. */
  readonly nestedStep = this.RULE("nestedStep", (): undefined => {
    const span = spanOf(this.CONSUME(Step));
    this.acceptIf(1, this.goesOnWith(Starts.word), Skippable);
    this.report("nested-step", span, {});
    this.optional(2, this.next() === LCurly, this.ownerlessBlock);
  });

  /** Braces that belong to no statement: what they hold is read as if they were not there. */
  readonly ownerlessBlock = this.RULE("ownerlessBlock", (): undefined => {
    const opening = this.CONSUME(LCurly);
    this.report("ownerless-block", spanOf(opening), {});
    if (this.enter(opening)) {
      this.each(1, this.blockGoesOn, this.statement, this.statementsHere);
      this.leave();
      this.close(2, opening, RCurly);
    }
  });

  /** Whether outcomes are next that an arrow or a brace follows: an arm, or what is left of one. */
  private outcomesFollow(): boolean {
    let ahead = 1;
    while (
      ahead < reach &&
      starts(this.peek(ahead), Starts.outcome) &&
      this.peek(ahead + 1).tokenType === Comma
    )
      ahead += 2;
    const sign = this.peek(ahead + 1).tokenType;
    return (
      starts(this.peek(ahead), Starts.outcome) &&
      !this.startsLine(ahead + 1) &&
      (sign === Arrow || sign === LCurly)
    );
  }

  readonly misplacedStatement = this.RULE("misplacedStatement", (): undefined => {
    const isArm = this.outcomesFollow();
    const token = this.CONSUME(Skippable);
    if (token.tokenType === Else && this.next() !== Arrow)
      this.reportOnce("else-without-if", spanOf(token), {});
    else if (isArm) this.reportOnce("misplaced-arm", spanOf(token), { outcome: shown(token.image) });
    else this.reportMisplaced("a statement");
    this.skipLine();
  });

  /** A statement ends with its line. */
  protected endStatement(): void {
    while (!this.startsLine() && separatorsAndClosings.has(this.next())) {
      const { image } = this.peek();
      const span = spanOf(this.peek());
      if (image === ",") this.remark("stray-comma", span, {}, removing(span));
      else this.remark("unmatched-bracket", span, { bracket: image }, removing(span));
      this.currIdx += 1;
    }
    if (this.startsLine() || !this.bodyGoesOn()) return;
    const next = this.peek();
    const span = spanOf(next);
    if (next.tokenType === Colon || this.keyFollows()) {
      this.report("option-without-brackets", span, {});
      this.skipLine();
    } else if (starts(next, Starts.statement))
      this.remark("two-statements", span, {}, breakingLine(this.scanned.text, this.endOfLast(), span.start));
    else {
      this.report("misplaced-at-end", span, { found: shown(next.image) });
      this.skipLine();
    }
  }
}
