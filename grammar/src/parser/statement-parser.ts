import type { IToken } from "chevrotain";
import type {
  Arm,
  Assignment,
  Block,
  GoStatement,
  IfStatement,
  LoopJumpStatement,
  Missing,
  Name,
  OnError,
  Option,
  OutcomeLabel,
  Reference,
  RepeatStatement,
  SetStatement,
  Statement,
  SwitchStatement,
  Target,
  VerbStatement,
} from "../ast.ts";
import { Key, Outcome, Skippable } from "../lexer/categories.ts";
import { starts, Starts } from "../lexer/classes.ts";
import { Arrow, Assign, Colon, Comma, LCurly, LRound, RCurly, RRound } from "../lexer/punctuation.ts";
import { spanOf } from "../lexer/tokens.ts";
import {
  As,
  Else,
  ErrorWord,
  If,
  LoopJump,
  On,
  Repeat,
  Set,
  Step,
  Switch,
  Verb,
  Word,
} from "../lexer/words.ts";
import { ConditionParser } from "./condition-parser.ts";
import { literalNode, nameNode } from "./literal-nodes.ts";

/** Statements, their options and arms, and blocks of them. */
export abstract class StatementParser extends ConditionParser {
  private readonly statements = [
    { ALT: (): Statement => this.SUBRULE(this.verbStatement) },
    { ALT: (): Statement => this.SUBRULE(this.setStatement) },
    { ALT: (): Statement => this.SUBRULE(this.ifStatement) },
    { ALT: (): Statement => this.SUBRULE(this.switchStatement) },
    { ALT: (): Statement => this.SUBRULE(this.repeatStatement) },
    { ALT: (): Statement => this.SUBRULE(this.goStatement) },
    { ALT: (): Statement => this.SUBRULE(this.loopJump) },
    { ALT: (): undefined => this.SUBRULE(this.misplacedInBlock), IGNORE_AMBIGUITIES: true },
  ];

  readonly statement = this.RULE("statement", (): Statement | undefined => {
    const statement = this.OR(this.statements);
    this.endStatement();
    return statement;
  });

  // ------------------------------------------------------------------------------------------- the one shape

  readonly verbStatement = this.RULE("verbStatement", (): VerbStatement => {
    const outer = this.openNode();
    const token = this.CONSUME(Verb);
    const verb = nameNode(token);
    const primary = this.optional(1, this.primaryFollows(), this.value);
    const early = this.optional(2, this.bindingFollows(), this.binding);
    const options = this.optional(3, this.next() === LRound, this.options) ?? noOptions;
    const binding = early ?? this.optional(4, this.bindingFollows(), this.binding);
    const arms = this.optional(5, this.next() === LCurly, this.arms);
    const span = this.spanFrom(token.startOffset);
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

  /** Whether a verb's primary is next: never a brace, and no word that starts another statement. */
  private primaryFollows(): boolean {
    if (!this.goesOnWithValue()) return false;
    const type = this.next();
    if (type === LCurly || type === As) return type === As && !this.bindingFollows();
    return starts(this.peek(), Starts.verb | Starts.literal) || !starts(this.peek(), Starts.word)
      ? !(starts(this.peek(), Starts.key) && this.peek(2).tokenType === Colon)
      : false;
  }

  private bindingFollows(): boolean {
    return (
      this.next() === As && !this.startsLine() && (this.startsLine(2) || starts(this.peek(2), Starts.word))
    );
  }

  readonly binding = this.RULE("binding", (): Name | Missing => {
    this.CONSUME(As);
    const name = this.acceptIf(1, this.goesOnWith(Starts.word), Word);
    if (name !== undefined) return nameNode(name);
    this.report("missing-binding", this.gap(), {});
    return this.missing();
  });

  readonly options = this.RULE("options", (): readonly Option[] => {
    const opening = this.CONSUME(LRound);
    const options: Option[] = [];
    if (this.enter(opening)) {
      this.each(1, this.optionsGoOn, this.optionOrMisplaced, options);
      this.leave();
      this.close(2, opening, RRound);
    }
    return options;
  });

  /** Options end at a brace and before a line that is no `key:`. */
  private optionsGoOn(): boolean {
    const type = this.next();
    if (type === RRound || type === LCurly || !this.bodyGoesOn()) return false;
    return !this.startsLine() || this.keyFollows();
  }

  readonly optionOrMisplaced = this.RULE("optionOrMisplaced", (): Option | undefined =>
    this.either(1, starts(this.peek(), Starts.key), this.oneOption, this.misplacedOption),
  );

  readonly oneOption = this.RULE("oneOption", (): Option => {
    const token = this.CONSUME(Key);
    const key = this.keyNode(token);
    this.expectColon(1, token);
    const value = this.optional(3, this.valueFollows(), this.value) ?? this.missingValue(`${token.image}:`);
    const span = this.spanFrom(token.startOffset);
    this.separate(4, RRound);
    return { kind: "Option", key, value, span };
  });

  readonly misplacedOption = this.RULE("misplacedOption", (): undefined => {
    this.reportMisplaced(this.CONSUME(Skippable), "an option such as `name: value`");
    this.skipItem();
    return undefined;
  });

  // ------------------------------------------------------------------------------------------------- arms

  readonly arms = this.RULE("arms", (): readonly Arm[] => {
    const opening = this.CONSUME(LCurly);
    const arms: Arm[] = [];
    const reported = this.bodyReported;
    this.bodyReported = false;
    if (this.enter(opening)) {
      this.each(1, this.bodyGoesOn, this.armOrMisplaced, arms);
      this.leave();
      this.close(2, opening, RCurly);
    }
    this.bodyReported = reported;
    return arms;
  });

  readonly armOrMisplaced = this.RULE("armOrMisplaced", (): Arm | undefined =>
    this.either(1, this.armFollows(), this.arm, this.misplacedInArms),
  );

  /** Whether an arm is next, complete or with its target still to be written. */
  private armFollows(): boolean {
    if (!starts(this.peek(), Starts.outcome)) return false;
    const second = this.peek(2).tokenType;
    if (second === Arrow || second === LCurly || second === Comma) return true;
    return this.startsLine(2) || second === RCurly;
  }

  readonly arm = this.RULE("arm", (): Arm => {
    const outer = this.openNode();
    const { startOffset } = this.peek();
    const outcomes: OutcomeLabel[] = [];
    this.each(1, this.outcomeFollows, this.outcome, outcomes);
    const target = this.optional(2, this.next() === Arrow, this.arrow);
    const block = this.optional(3, target === undefined && this.next() === LCurly, this.block);
    const body = target ?? block ?? this.missingArmBody();
    const span = this.spanFrom(startOffset);
    this.separate(4, RCurly);
    return { kind: "Arm", outcomes, body, broken: this.closeNode(outer), span };
  });

  private outcomeFollows(): boolean {
    return (
      starts(this.peek(), Starts.outcome) &&
      (this.LA(0).tokenType === Comma || this.currIdx < 0 || this.armStarts())
    );
  }

  /** True before the first outcome of an arm. */
  private armStarts(): boolean {
    return this.armFollows() && this.LA(0).tokenType !== Comma;
  }

  readonly outcome = this.RULE("outcome", (): OutcomeLabel => {
    const token = this.CONSUME(Outcome);
    this.accept(1, Comma);
    return starts(token, Starts.word) ? nameNode(token) : (literalNode(token, this.reports) as OutcomeLabel);
  });

  private missingArmBody(): Missing {
    this.report("missing-arm-body", this.gap(), {});
    return this.missing();
  }

  readonly misplacedInArms = this.RULE("misplacedInArms", (): undefined => {
    this.reportMisplaced(
      this.CONSUME(Skippable),
      "an outcome with what follows it, such as `error -> step` or `error { … }`",
    );
    this.skipRestOfLine();
    return undefined;
  });

  // ----------------------------------------------------------------------------------------------- targets

  /** `-> target`; the target stands on the arrow's line. */
  readonly arrow = this.RULE("arrow", (): Target | Missing => {
    this.CONSUME(Arrow);
    const target = this.optional(1, this.goesOnWith(Starts.word), this.target);
    if (target !== undefined) return target;
    this.report("missing-target", this.gap(), {});
    return this.missing();
  });

  readonly target = this.RULE("target", (): Target => {
    const token = this.CONSUME(Word);
    const name = nameNode(token);
    const called = this.next() === LRound && this.touches();
    const call = this.optionalAfter(1, called, this.call, name, name.span.start);
    if (call !== undefined) return { kind: "DynamicTarget", call, span: call.span };
    const word = targetWord(token);
    if (word !== undefined) return { kind: "WordTarget", word, span: name.span };
    return { kind: "NamedTarget", name, span: name.span };
  });

  readonly goStatement = this.RULE("goStatement", (): GoStatement => {
    const outer = this.openNode();
    const { startOffset } = this.peek();
    const target = this.SUBRULE(this.arrow);
    return { kind: "GoStatement", target, broken: this.closeNode(outer), span: this.spanFrom(startOffset) };
  });

  readonly loopJump = this.RULE("loopJump", (): LoopJumpStatement => {
    const token = this.CONSUME(LoopJump);
    const jump = token.image === "break" ? "break" : "continue";
    return { kind: "LoopJumpStatement", jump, broken: false, span: spanOf(token) };
  });

  // ------------------------------------------------------------------------------------------ set, if, …

  readonly setStatement = this.RULE("setStatement", (): SetStatement => {
    const outer = this.openNode();
    const start = this.CONSUME(Set).startOffset;
    const scopeFollows = this.goesOnWith(Starts.word) && this.peek(2).tokenType === LCurly;
    const scope = this.acceptIf(1, scopeFollows, Word);
    const several = this.optional(2, this.next() === LCurly, this.assignments);
    const one = this.optional(3, several === undefined && this.goesOnWith(Starts.word), this.assignment);
    const options = this.optional(4, this.next() === LRound, this.options) ?? noOptions;
    const arms = this.optional(5, this.next() === LCurly, this.arms);
    const assignments = several ?? (one === undefined ? [] : [one]);
    if (several === undefined && one === undefined) this.report("missing-assignment", this.gap(), {});
    return {
      kind: "SetStatement",
      scope: scope === undefined ? undefined : nameNode(scope),
      assignments,
      options,
      arms,
      broken: this.closeNode(outer),
      span: this.spanFrom(start),
    };
  });

  readonly assignments = this.RULE("assignments", (): readonly Assignment[] => {
    const opening = this.CONSUME(LCurly);
    const assignments: Assignment[] = [];
    if (this.enter(opening)) {
      this.each(1, this.bodyGoesOn, this.assignmentOrMisplaced, assignments);
      this.leave();
      this.close(2, opening, RCurly);
    }
    return assignments;
  });

  readonly assignmentOrMisplaced = this.RULE("assignmentOrMisplaced", (): Assignment | undefined =>
    this.either(1, starts(this.peek(), Starts.word), this.assignmentAmongMany, this.misplacedAssignment),
  );

  readonly assignmentAmongMany = this.RULE("assignmentAmongMany", (): Assignment => {
    const assignment = this.SUBRULE(this.assignment);
    this.separate(1, RCurly);
    return assignment;
  });

  readonly misplacedAssignment = this.RULE("misplacedAssignment", (): undefined => {
    this.reportMisplaced(this.CONSUME(Skippable), "an assignment such as `name = value`");
    this.skipItem();
    return undefined;
  });

  readonly assignment = this.RULE("assignment", (): Assignment => {
    const { startOffset, image } = this.peek();
    const target = this.SUBRULE(this.reference);
    const assign = this.accept(1, Assign) ?? this.colonForAssign();
    const value = this.optional(2, this.goesOnWithValue() && this.next() !== LCurly, this.value);
    if (assign === undefined && value !== undefined)
      this.report(
        "missing-assign",
        { start: startOffset, end: startOffset + image.length },
        { target: image },
      );
    return {
      kind: "Assignment",
      target: this.RECORDING_PHASE || target.kind === "Reference" ? (target as Reference) : this.missing(),
      value: value ?? this.missingValue(assign === undefined ? image : "="),
      span: this.spanFrom(startOffset),
    };
  });

  /** `set x: 1`, read as `set x = 1`. */
  private colonForAssign(): IToken | undefined {
    if (this.RECORDING_PHASE || this.next() !== Colon || this.startsLine()) return undefined;
    const colon = this.peek();
    this.report(
      "colon-for-assign",
      spanOf(colon),
      {},
      { title: "Write =", edits: [{ span: spanOf(colon), text: " =" }] },
    );
    this.currIdx += 1;
    return colon;
  }

  readonly ifStatement = this.RULE("ifStatement", (): IfStatement => {
    const outer = this.openNode();
    const token = this.CONSUME(If);
    const condition = this.optional(1, this.operandFollows(), this.condition) ?? this.missingCondition("if");
    const then = this.body(2, "if");
    let otherwise: IfStatement["otherwise"];
    if (this.accept(4, Else) !== undefined || this.RECORDING_PHASE) {
      const chained = this.next() === If && !this.startsLine() && this.enterOperator(token);
      otherwise = this.optional(5, chained, this.ifStatement);
      if (chained) this.leave();
      otherwise ??= this.body(6, "else");
    }
    return {
      kind: "IfStatement",
      condition,
      // oxlint-disable-next-line unicorn/no-thenable -- the branch after `if`, never a function
      then,
      otherwise,
      broken: this.closeNode(outer),
      span: this.spanFrom(token.startOffset),
    };
  });

  readonly switchStatement = this.RULE("switchStatement", (): SwitchStatement => {
    const outer = this.openNode();
    const start = this.CONSUME(Switch).startOffset;
    const subject =
      this.optional(1, this.goesOnWithValue() && this.next() !== LCurly, this.atom) ??
      this.missingValue("switch");
    const arms = this.optional(2, this.next() === LCurly, this.arms);
    if (arms === undefined) this.report("missing-arms", this.gap(), {});
    return {
      kind: "SwitchStatement",
      subject,
      arms: arms ?? [],
      broken: this.closeNode(outer),
      span: this.spanFrom(start),
    };
  });

  readonly repeatStatement = this.RULE("repeatStatement", (): RepeatStatement => {
    const outer = this.openNode();
    const start = this.CONSUME(Repeat).startOffset;
    const count =
      this.optional(1, this.goesOnWithValue() && this.next() !== LCurly, this.atom) ??
      this.missingValue("repeat");
    const body = this.body(2, "repeat");
    return {
      kind: "RepeatStatement",
      count,
      body,
      broken: this.closeNode(outer),
      span: this.spanFrom(start),
    };
  });

  /** A block or an arrow after `owner`. */
  protected body(index: number, owner: string): Block | Target | Missing {
    const block = this.optional(index, this.next() === LCurly, this.block);
    const target = this.optional(index + 1, block === undefined && this.next() === Arrow, this.arrow);
    const body = block ?? target;
    if (body !== undefined) return body;
    this.report("missing-body", this.gap(), { owner });
    return this.missing();
  }

  // ------------------------------------------------------------------------------------------------ blocks

  readonly block = this.RULE("block", (): Block => {
    const opening = this.CONSUME(LCurly);
    const statements: Statement[] = [];
    const outer = this.openNode();
    const reported = this.bodyReported;
    this.bodyReported = false;
    let onError: OnError | undefined;
    if (this.enter(opening)) {
      onError = this.optional(1, this.next() === On, this.onError);
      this.each(2, this.blockGoesOn, this.statement, statements);
      this.leave();
      this.close(3, opening, RCurly);
    }
    this.bodyReported = reported;
    this.damaged = outer;
    return { kind: "Block", onError, statements, span: this.spanFrom(opening.startOffset) };
  });

  /** A step belongs to its flow, so it ends every block that is still open. */
  protected blockGoesOn(): boolean {
    return this.bodyGoesOn() && !(this.next() === Step && starts(this.peek(2), Starts.word));
  }

  readonly onError = this.RULE("onError", (): OnError => {
    const start = this.CONSUME(On).startOffset;
    const error = this.accept(1, ErrorWord);
    if (error === undefined) this.report("missing-error-word", this.gap(), {});
    const word = this.acceptIf(2, this.next() === LoopJump && !this.startsLine(), LoopJump);
    const handler: OnError["handler"] =
      word === undefined
        ? this.body(3, "on error")
        : { kind: "WordTarget", word: "continue", span: spanOf(word) };
    const span = this.spanFrom(start);
    this.endStatement();
    return { kind: "OnError", handler, span };
  });

  readonly misplacedInBlock = this.RULE("misplacedInBlock", (): undefined => {
    this.reportMisplaced(this.CONSUME(Skippable), "a statement");
    this.skipRestOfLine();
    return undefined;
  });

  /** Skips what is left of a line whose first token was just read. */
  protected skipRestOfLine(): void {
    if (!this.startsLine() && !this.RECORDING_PHASE) this.skipLine();
  }

  /** A statement ends with its line. */
  protected endStatement(): void {
    if (this.startsLine() || !this.bodyGoesOn()) return;
    const next = this.peek();
    if (starts(next, Starts.verb) || statementWords.has(next.tokenType) || next.tokenType === Arrow) {
      const span = spanOf(next);
      this.report(
        "two-statements",
        span,
        {},
        {
          title: "Start a new line",
          edits: [{ span: { start: span.start, end: span.start }, text: "\n" }],
        },
      );
      return;
    }
    this.report("misplaced-at-end", spanOf(next), { found: next.image });
    this.skipLine();
  }
}

const noOptions: readonly Option[] = [];
const statementWords: ReadonlySet<unknown> = new globalThis.Set([
  Set,
  If,
  Switch,
  Repeat,
  On,
  LoopJump,
  Step,
]);

function targetWord({ image }: IToken): "continue" | "break" | "retry" | "none" | undefined {
  return image === "continue" || image === "break" || image === "retry" || image === "none"
    ? image
    : undefined;
}
