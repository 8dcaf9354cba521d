import type { Member, Missing, Name, OnError, Section, Statement, Step as StepNode } from "../ast.ts";
import { starts, Starts } from "../lexer/classes.ts";
import { Arrow, Colon, Comma, LCurly, LRound, LSquare, RCurly, RSquare } from "../lexer/punctuation.ts";
import { spanFromTo, spanOf } from "../lexer/tokens.ts";
import { On, Outcomes, SectionWord, Step, Verb, Word } from "../lexer/words.ts";
import { inserting, removing } from "../mending.ts";
import { BlockParser } from "./block-parser.ts";
import { nameNode } from "./literal-nodes.ts";

/** What a flow's body is gathered into, item by item. */
export interface FlowBody {
  onError: OnError | undefined;
  readonly sections: Section[];
  readonly outcomes: Name[];
  readonly entry: Statement[];
  readonly steps: StepNode[];
}

export function emptyFlow(): FlowBody {
  return { onError: undefined, sections: [], outcomes: [], entry: [], steps: [] };
}

/** What stands directly in a flow: settings, the statements of its entry, steps. */
export abstract class FlowBodyParser extends BlockParser {
  private flow = emptyFlow();

  /** Whether a setting is ahead that is none of a flow's own. */
  protected settingFollows(ahead: number): boolean {
    const { tokenType, tokenTypeIdx } = this.peek(ahead);
    if (tokenType === Outcomes || SectionWord.categoryMatchesMap?.[tokenTypeIdx] === true) return false;
    return this.keyFollows(ahead);
  }

  readonly flowBody = this.RULE("flowBody", (): FlowBody => {
    const opening = this.CONSUME(LCurly);
    const flow = emptyFlow();
    this.flow = flow;
    this.statementsHere = flow.entry;
    if (this.enter(opening)) {
      const outer = this.openBody();
      this.each(1, this.bodyGoesOn, this.flowItem, []);
      this.closeBody(outer);
      this.leave();
      this.close(2, opening, RCurly);
    }
    return flow;
  });

  readonly flowItem = this.RULE("flowItem", (): undefined => {
    this.respell();
    this.OR(this.flowItems);
  });

  private readonly flowItems = [
    { ALT: (): unknown => this.SUBRULE(this.flowStep) },
    { ALT: (): unknown => this.SUBRULE(this.flowOnError) },
    {
      GATE: (): boolean => this.sectionFollows(),
      ALT: (): unknown => this.SUBRULE(this.section),
      IGNORE_AMBIGUITIES: true,
    },
    {
      GATE: (): boolean => this.ownOutcomesFollow(),
      ALT: (): unknown => this.SUBRULE(this.outcomes),
      IGNORE_AMBIGUITIES: true,
    },
    {
      GATE: (): boolean => this.wordlessStepFollows(),
      ALT: (): unknown => this.SUBRULE(this.wordlessStep),
      IGNORE_AMBIGUITIES: true,
    },
    { ALT: (): unknown => this.SUBRULE(this.entryStatement), IGNORE_AMBIGUITIES: true },
  ];

  // ----------------------------------------------------------------------------------------------- settings

  readonly flowOnError = this.RULE("flowOnError", (): undefined => {
    const span = spanOf(this.peek());
    const onError = this.SUBRULE(this.onError);
    if (this.settingsAreOver()) this.remark("on-error-late", span, {});
    else if (this.flow.onError !== undefined) this.remark("on-error-twice", span, {});
    this.flow.onError ??= onError;
  });

  readonly section = this.RULE("section", (): undefined => {
    const keyword = nameNode(this.CONSUME(SectionWord)) as Section["keyword"];
    const colon = this.accept(1, Colon);
    if (colon !== undefined)
      this.remark("colon-after-section", spanOf(colon), { section: keyword.text }, removing(spanOf(colon)));
    const body = this.optional(2, this.next() === LCurly, this.members);
    if (body === undefined) this.report("missing-declaration-body", this.gap(), { kind: keyword.text });
    const members: readonly Member[] = body ?? [];
    const span = this.spanFrom(keyword.span.start);
    if (this.settingsAreOver()) this.remark("setting-late", keyword.span, { setting: keyword.text });
    this.flow.sections.push({ kind: "Section", keyword, members, span });
    this.endStatement();
  });

  /** Whether a whole statement or a step came before. */
  private settingsAreOver(): boolean {
    if (this.scanned.repairs.length > 0) return false;
    return this.flow.steps.length > 0 || this.flow.entry.some(({ broken }) => !broken);
  }

  private sectionFollows(): boolean {
    const second = this.peek(2).tokenType;
    return second === LCurly || this.startsLine(2) || (second === Colon && this.peek(3).tokenType === LCurly);
  }

  readonly outcomes = this.RULE("outcomes", (): undefined => {
    const token = this.CONSUME(Outcomes);
    this.colon(1, token);
    const { length } = this.flow.outcomes;
    const opening = this.acceptIf(3, this.next() === LSquare && !this.startsLine(), LSquare);
    this.each(2, this.outcomeNameFollows, this.outcomeName, this.flow.outcomes);
    const closing = this.acceptIf(4, opening !== undefined && this.next() === RSquare, RSquare);
    if (opening !== undefined && closing !== undefined)
      this.remark("outcomes-in-brackets", spanFromTo(opening, closing), {}, () => ({
        title: "Remove the brackets",
        edits: [opening, closing].map((bracket) => ({ span: spanOf(bracket), text: "" })),
      }));
    else if (opening !== undefined)
      this.report("not-closed", spanOf(opening), { opening: "[", closing: "]" });
    if (this.flow.outcomes.length === length) this.missingValue("outcomes:");
    if (this.settingsAreOver()) this.remark("setting-late", spanOf(token), { setting: "outcomes" });
    this.endStatement();
  });

  readonly outcomeName = this.RULE("outcomeName", (): Name => {
    const name = nameNode(this.CONSUME(Word));
    this.accept(1, Comma);
    return name;
  });

  private ownOutcomesFollow(): boolean {
    const next = this.peek(2);
    if (next.tokenType === Colon) return true;
    if (this.next() !== Outcomes || this.startsLine(2) || !starts(next, Starts.word)) return false;
    return this.startsLine(3) || this.peek(3).tokenType === Comma;
  }

  /** On the line of `outcomes:`, or on the next one after a comma. */
  private outcomeNameFollows(): boolean {
    if (!starts(this.peek(), Starts.word)) return false;
    if (!this.startsLine()) return true;
    return this.last() === Comma && (this.startsLine(2) || this.peek(2).tokenType === Comma);
  }

  // -------------------------------------------------------------------------------------------------- steps

  readonly flowStep = this.RULE("flowStep", (): undefined => {
    this.flow.steps.push(this.SUBRULE(this.step));
  });

  readonly step = this.RULE("step", (): StepNode => {
    const outer = this.openNode();
    const doc = this.docHere();
    const start = this.CONSUME(Step).startOffset;
    const token = this.acceptIf(1, this.goesOnWith(Starts.word), Word);
    const name = token === undefined ? this.missingName("step") : nameNode(token);
    this.skipTo(LCurly);
    const block = this.optional(2, this.next() === LCurly, this.block);
    if (block === undefined) this.report("missing-step-body", this.gap(), {});
    const span = this.spanFrom(start);
    this.endStatement();
    const { onError, statements } = block ?? { onError: undefined, statements: [] };
    return { kind: "Step", name, doc, onError, statements, broken: this.closeNode(outer), span };
  });

  protected missingName(kind: string): Missing {
    this.report("missing-name", this.gap(), { kind });
    return this.missing();
  }

  /** `offer { play "…" }` where `step offer { … }` was meant. */
  readonly wordlessStep = this.RULE("wordlessStep", (): undefined => {
    const doc = this.docHere();
    const name = nameNode(this.CONSUME(Verb));
    this.remark("missing-step-word", name.span, { name: name.text }, inserting(name.span.start, "step "));
    const { onError, statements } = this.SUBRULE(this.block);
    const span = this.spanFrom(name.span.start);
    this.endStatement();
    this.flow.steps.push({ kind: "Step", name, doc, onError, statements, broken: false, span });
  });

  /** Whether a name and braces are next that hold statements, where a verb's braces would hold outcomes. */
  private wordlessStepFollows(): boolean {
    if (this.peek(2).tokenType !== LCurly) return false;
    if (this.flow.steps.length > 0) return true;
    const first = this.peek(3);
    const second = this.peek(4);
    if (first.tokenType === Arrow || first.tokenType === On) return true;
    if (!starts(first, Starts.statement) || starts(second, Starts.afterOutcome)) return false;
    if (!starts(first, Starts.verb)) return true;
    return !this.startsLine(4) && (starts(second, Starts.value) || second.tokenType === LRound);
  }

  readonly entryStatement = this.RULE("entryStatement", (): undefined => {
    const span = spanOf(this.peek());
    const statement = this.SUBRULE(this.statement);
    if (statement === undefined) return;
    if (this.flow.steps.length > 0 && this.scanned.repairs.length === 0)
      this.remarkOnce("statement-after-step", span);
    this.flow.entry.push(statement);
  });

  private remarkOnce(name: "statement-after-step", span: Statement["span"]): void {
    if (this.flow.entry.some((statement) => statement.span.start > (this.flow.steps[0]?.span.start ?? 0)))
      return;
    this.remark(name, span, {});
  }
}
