import type { Assignment, SetStatement, Span } from "../ast.ts";
import { Skippable } from "../lexer/categories.ts";
import { starts, Starts } from "../lexer/classes.ts";
import { Assign, Colon, Comma, Dot, LCurly, LRound, RCurly } from "../lexer/punctuation.ts";
import { spanFromTo, spanOf } from "../lexer/tokens.ts";
import { Set, To, Word } from "../lexer/words.ts";
import { inserting, replacing } from "../mending.ts";
import { nameNode } from "./literal-nodes.ts";
import { OutcomeParser } from "./outcome-parser.ts";
import { reach } from "./recovery.ts";

/** `set` with its assignments. */
export abstract class AssignmentParser extends OutcomeParser {
  readonly setStatement = this.RULE("setStatement", (): SetStatement => {
    const outer = this.openNode();
    const start = this.CONSUME(Set).startOffset;
    const scopeFollows = this.goesOnWith(Starts.word) && this.peek(2).tokenType === LCurly;
    const scope = this.acceptIf(1, scopeFollows, Word);
    const several = this.optional(2, this.next() === LCurly, this.assignments);
    const one = this.optional(3, several === undefined && this.goesOnWith(Starts.word), this.assignment);
    if (several === undefined && one === undefined) this.report("missing-assignment", this.gap(), {});
    const comma = spanOf(this.peek());
    const more: Assignment[] = [];
    this.each(6, this.assignmentFollowsComma, this.looseAssignment, more);
    if (one !== undefined && more.length > 0) this.reportLooseAssignments(comma, one.span.start);
    const options = this.optional(4, this.next() === LRound, this.options) ?? [];
    const arms = this.optional(5, this.next() === LCurly, this.arms);
    return {
      kind: "SetStatement",
      scope: scope === undefined ? undefined : nameNode(scope),
      assignments: several ?? (one === undefined ? [] : [one, ...more]),
      options,
      arms,
      broken: this.closeNode(outer),
      span: this.spanFrom(start),
    };
  });

  /** `tier = "gold"`, whose `set` is missing. */
  readonly setlessAssignment = this.RULE("setlessAssignment", (): SetStatement => {
    const outer = this.openNode();
    const start = this.peek().startOffset;
    const span = spanFromTo(this.peek(), this.peek(Math.max(this.pathEnd(1) - 1, 1)));
    const target = this.scanned.text.slice(span.start, span.end);
    this.remark("missing-set", span, { target }, inserting(start, "set "));
    const assignment = this.SUBRULE(this.assignment);
    const options = this.optional(1, this.next() === LRound, this.options) ?? [];
    const arms = this.optional(2, this.next() === LCurly, this.arms);
    return {
      kind: "SetStatement",
      scope: undefined,
      assignments: [assignment],
      options,
      arms,
      broken: this.closeNode(outer),
      span: this.spanFrom(start),
    };
  });

  /** Whether an assignment is next in place of a verb. */
  protected assignmentFollows(): boolean {
    const second = this.peek(2).tokenType;
    if ((second !== Assign && second !== Dot) || this.startsLine(2)) return false;
    return starts(this.peek(), Starts.verb) && this.peek(this.pathEnd(1)).tokenType === Assign;
  }

  /** One of several assignments without the braces around them. */
  readonly looseAssignment = this.RULE("looseAssignment", (): Assignment => {
    this.CONSUME(Comma);
    return this.SUBRULE(this.assignment);
  });

  private assignmentFollowsComma(): boolean {
    if (this.next() !== Comma || this.startsLine() || this.last() === RCurly) return false;
    const end = this.pathEnd(2);
    return end > 2 && this.peek(end).tokenType === Assign;
  }

  private reportLooseAssignments(comma: Span, first: number): void {
    const last = this.endOfLast();
    this.remark("loose-assignments", comma, {}, () => ({
      title: "Put braces around them",
      edits: [
        { span: { start: first, end: first }, text: "{ " },
        { span: { start: last, end: last }, text: " }" },
      ],
    }));
  }

  readonly assignments = this.RULE("assignments", (): readonly Assignment[] => {
    const opening = this.CONSUME(LCurly);
    const assignments: Assignment[] = [];
    if (this.enter(opening)) {
      const outer = this.openBody();
      this.each(1, this.bodyGoesOn, this.assignmentOrMisplaced, assignments);
      this.closeBody(outer);
      this.leave();
      this.close(2, opening, RCurly);
    }
    return assignments;
  });

  readonly assignmentOrMisplaced = this.RULE("assignmentOrMisplaced", (): Assignment | undefined =>
    this.either(starts(this.peek(), Starts.word), this.assignmentAmongMany, this.misplacedAssignment),
  );

  readonly assignmentAmongMany = this.RULE("assignmentAmongMany", (): Assignment => {
    const assignment = this.SUBRULE(this.assignment);
    this.separate(1, RCurly);
    return assignment;
  });

  readonly misplacedAssignment = this.RULE("misplacedAssignment", (): undefined => {
    this.CONSUME(Skippable);
    this.reportMisplaced("an assignment such as `name = value`");
    this.skipItem();
  });

  readonly assignment = this.RULE("assignment", (): Assignment => {
    const { startOffset, image } = this.peek();
    const target = this.SUBRULE(this.reference);
    const assign = this.accept(1, Assign);
    const found =
      assign === undefined && !this.startsLine() && this.isWrittenForEquals() ? this.peek() : undefined;
    if (found !== undefined) {
      const values = { found: found.image, right: "=" };
      this.remark("foreign-sign", spanOf(found), values, replacing(spanOf(found), "="));
      this.currIdx += 1;
    }
    const colon = this.acceptIf(2, this.next() === Colon && !this.startsLine(), Colon);
    if (colon !== undefined)
      this.remark("colon-for-equals", spanOf(colon), {}, replacing(spanOf(colon), " ="));
    else if (assign === undefined && found === undefined && this.plainValueFollows())
      this.remark("missing-equals", this.gap(), { target: image }, inserting(this.endOfLast(), " ="));
    const value =
      this.optional(3, this.plainValueFollows(), this.value) ??
      this.missingValue(assign === undefined ? image : "=");
    const span = this.spanFrom(startOffset);
    if (target.kind !== "Dynamic") return { kind: "Assignment", target, value, span };
    this.report("not-settable", target.span, {});
    return { kind: "Assignment", target: { kind: "Missing", span: target.span }, value, span };
  });

  /** `==` or `to`, where a value follows. */
  private isWrittenForEquals(): boolean {
    const { tokenType, image } = this.peek();
    if (image !== "==" && tokenType !== To) return false;
    return !this.startsLine(2) && starts(this.peek(2), Starts.value) && this.peek(2).tokenType !== LCurly;
  }

  /** How far ahead a name with its path ends that may start at `ahead`. */
  protected pathEnd(ahead: number): number {
    if (!starts(this.peek(ahead), Starts.word)) return ahead;
    let end = ahead + 1;
    while (end < reach && this.dotFollows(end)) end += 2;
    return end;
  }

  /** Whether a dot and a word are ahead on this line. */
  private dotFollows(ahead: number): boolean {
    if (this.peek(ahead).tokenType !== Dot || !starts(this.peek(ahead + 1), Starts.word)) return false;
    return !this.startsLine(ahead) && !this.startsLine(ahead + 1);
  }

  /** Whether a value is next on this line that is no object, so that a brace always starts a body. */
  protected plainValueFollows(): boolean {
    return this.goesOnWithValue() && this.next() !== LCurly;
  }
}
