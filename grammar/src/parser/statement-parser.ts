import type {
  Block,
  GoStatement,
  IfStatement,
  LoopJumpStatement,
  Missing,
  Name,
  Option,
  RepeatStatement,
  Statement,
  SwitchStatement,
  Target,
  Value,
  VerbStatement,
} from "../ast.ts";
import { starts, Starts } from "../lexer/classes.ts";
import { Arithmetic } from "../lexer/foreign.ts";
import { Arrow, Colon, Comma, LCurly, LRound, RRound } from "../lexer/punctuation.ts";
import { endOf, retag, spanFromTo, spanOf } from "../lexer/tokens.ts";
import { As, Else, If, LoopJump, Repeat, Switch, Verb, Word } from "../lexer/words.ts";
import { removing, replacing, shown } from "../mending.ts";
import { AssignmentParser } from "./assignment-parser.ts";
import { nameNode } from "./literal-nodes.ts";
import { reach } from "./recovery.ts";

const joinedElseIf: ReadonlySet<string> = new Set(["elseif", "elsif", "elif"]);

const prepositions: ReadonlySet<string> = new Set(["to", "in", "into"]);

/** Words and signs of other languages between a head and its body. */
const needlessWords: ReadonlySet<string> = new Set(["then", "do", "times", ":"]);

/** The statements: the general shape of verbs, and the few that have one of their own. */
export abstract class StatementParser extends AssignmentParser {
  protected readonly statements = [
    { ALT: (): Statement => this.SUBRULE(this.verbStatement) },
    { ALT: (): Statement => this.SUBRULE(this.setStatement) },
    { ALT: (): Statement => this.SUBRULE(this.ifStatement) },
    { ALT: (): Statement => this.SUBRULE(this.switchStatement) },
    { ALT: (): Statement => this.SUBRULE(this.repeatStatement) },
    { ALT: (): Statement => this.SUBRULE(this.goStatement) },
    { ALT: (): Statement => this.SUBRULE(this.loopJump) },
  ];

  // ------------------------------------------------------------------------------------------- the one shape

  readonly verbStatement = this.RULE("verbStatement", (): VerbStatement => {
    const outer = this.openNode();
    const verb = nameNode(this.CONSUME(Verb));
    this.skipPreposition();
    const first =
      this.optional(1, this.primaryFollows(), this.value) ??
      this.optionalAfter(7, this.bracketedPrimaryFollows(), this.bracketedPrimary, verb.text, verb.span.end);
    const isList = this.next() === Comma && first !== undefined && this.looseListFollows(first);
    const start = first?.span?.start ?? 0;
    const primary = this.optionalAfter(6, isList, this.looseList, first as Value, start) ?? first;
    const early = this.optional(2, this.bindingFollows(), this.binding);
    this.skipArithmetic();
    if (first?.kind === "Reference" && first.path.length === 0) this.skipLooseText(first.span.start);
    this.skipToBracket();
    const bracketed = this.optional(3, this.optionsFollow(), this.options);
    const braced = this.optional(
      8,
      bracketed === undefined && this.bracedOptionsFollow(),
      this.bracedOptions,
    );
    const options = bracketed ?? braced ?? [];
    const binding = early ?? this.optional(4, this.bindingFollows(), this.binding);
    this.skipToBracket();
    const arms = this.optional(5, this.next() === LCurly, this.arms);
    const span = this.spanFrom(verb.span.start);
    return {
      kind: "VerbStatement",
      verb,
      primary,
      binding,
      options,
      arms,
      broken: this.closeNode(outer),
      span,
    };
  });

  /** `transfer to Billing`, as people say it. */
  private skipPreposition(): void {
    const token = this.peek();
    const next = this.peek(2);
    if (!prepositions.has(token.image) || this.startsLine() || this.startsLine(2)) return;
    if (!starts(next, Starts.word) || next.tokenType === As) return;
    const span = { start: token.startOffset, end: next.startOffset };
    this.remark("needless-word", spanOf(token), { found: token.image }, removing(span));
    this.currIdx += 1;
  }

  /** Whether a verb's primary is next: on its line, no brace, no option, and no word that starts another statement. */
  private primaryFollows(): boolean {
    return (
      this.plainValueFollows() &&
      starts(this.peek(), Starts.primary) &&
      !this.keyFollows() &&
      !this.bindingFollows()
    );
  }

  /** `play("Hi")`, as other languages call: what the verb takes, in brackets that are not for it. */
  readonly bracketedPrimary = this.RULE("bracketedPrimary", (verb: string, verbEnd: number): Value => {
    const opening = this.CONSUME(LRound);
    const value = this.SUBRULE(this.value);
    const closing = this.CONSUME(RRound);
    const gap = { start: verbEnd, end: endOf(opening) };
    this.remark("primary-in-brackets", spanFromTo(opening, closing), { verb }, () => ({
      title: "Remove the brackets",
      edits: [
        { span: gap, text: " " },
        { span: spanOf(closing), text: "" },
      ],
    }));
    return value;
  });

  /** Whether a bracket is next that holds a text, another literal or, touching the verb, a name. */
  private bracketedPrimaryFollows(): boolean {
    if (this.next() !== LRound || this.startsLine()) return false;
    if (starts(this.peek(2), Starts.literal)) return this.peek(3).tokenType === RRound;
    if (!this.touches() || !starts(this.peek(2), Starts.value)) return false;
    const end = this.pathEnd(2);
    return end > 2 && this.peek(end).tokenType === RRound;
  }

  /** Options in braces: a key, a colon, and a value that is no name, which could be a step's. */
  private bracedOptionsFollow(): boolean {
    if (this.next() !== LCurly || !starts(this.peek(2), Starts.word)) return false;
    return this.peek(3).tokenType === Colon && starts(this.peek(4), Starts.literal);
  }

  readonly bracedOptions = this.RULE("bracedOptions", (): readonly Option[] => {
    const opening = spanOf(this.peek());
    const { members } = this.SUBRULE(this.object);
    const end = this.endOfLast();
    this.remark("option-without-brackets", opening, {}, () => ({
      title: "Change the braces to brackets",
      edits: [
        { span: opening, text: "(" },
        { span: { start: end - 1, end }, text: ")" },
      ],
    }));
    if (this.RECORDING_PHASE) return [];
    return members.map(({ key, value, span }): Option => ({ kind: "Option", key, value, span }));
  });

  /** What is calculated is known to be a mistake, and so is the verb before it. */
  private skipArithmetic(): void {
    if (this.next() !== Arithmetic || this.startsLine()) return;
    this.report("no-arithmetic", spanOf(this.peek()), {});
    this.skipLine();
  }

  /** Skips the words that a line ends with after its first ones: so many make a text whose quotes are missing. */
  private skipLooseText(start: number): void {
    let words = 0;
    while (words < reach && !this.startsLine(words + 1) && starts(this.peek(words + 1), Starts.word))
      words += 1;
    if (words < 3 || !this.startsLine(words + 1)) return;
    const span = { start, end: endOf(this.peek(words)) };
    const text = this.scanned.text.slice(span.start, span.end);
    this.report("text-without-quotes", span, {}, replacing(span, `"${text}"`));
    this.currIdx += words;
  }

  /** Skips to a verb's options or arms what stands before them by mistake; another statement is no mistake of this one. */
  private skipToBracket(): void {
    if (this.startsLine()) return;
    const next = this.peek();
    if (
      next.tokenType !== LRound &&
      next.tokenType !== LCurly &&
      !starts(next, Starts.statement) &&
      !this.keyFollows()
    )
      this.skipTo(LRound, LCurly);
  }

  private bindingFollows(): boolean {
    if (this.next() !== As || this.startsLine()) return false;
    const { tokenType } = this.peek(2);
    return (
      this.startsLine(2) || starts(this.peek(2), Starts.word) || tokenType === LCurly || tokenType === LRound
    );
  }

  readonly binding = this.RULE("binding", (): Name | Missing => {
    this.CONSUME(As);
    const name = this.acceptIf(1, this.goesOnWith(Starts.word), Word);
    if (name !== undefined) return nameNode(name);
    this.report("missing-binding", this.gap(), {});
    return this.missing();
  });

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
