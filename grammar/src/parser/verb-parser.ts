import type { Missing, Name, Option, Value, VerbStatement } from "../ast.ts";
import { starts, Starts } from "../lexer/classes.ts";
import { Arithmetic } from "../lexer/foreign.ts";
import { Colon, Comma, LCurly, LRound, RRound } from "../lexer/punctuation.ts";
import { endOf, spanFromTo, spanOf } from "../lexer/tokens.ts";
import { As, Verb, Word } from "../lexer/words.ts";
import { removing, replacing } from "../mending.ts";
import { AssignmentParser } from "./assignment-parser.ts";
import { nameNode } from "./literal-nodes.ts";
import { reach } from "./recovery.ts";

const prepositions: ReadonlySet<string> = new Set(["to", "in", "into"]);

/** The one shape that all verbs have: what it takes, options, a name for what comes of it, arms. */
export abstract class VerbParser extends AssignmentParser {
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
}
