import type { Option } from "../ast.ts";
import { Key, Skippable } from "../lexer/categories.ts";
import { starts, Starts } from "../lexer/classes.ts";
import { LCurly, LRound, RRound } from "../lexer/punctuation.ts";
import { spanOf } from "../lexer/tokens.ts";
import { shown } from "../mending.ts";
import { ConditionParser } from "./condition-parser.ts";

/** The options of a statement. */
export abstract class OptionParser extends ConditionParser {
  readonly options = this.RULE("options", (): readonly Option[] => {
    const start = this.peek();
    const opening = this.accept(1, LRound);
    if (opening === undefined) this.remark("option-without-brackets", spanOf(start), {});
    const options: Option[] = [];
    if (this.enterRound(start)) {
      const outer = this.openBody();
      this.each(2, this.optionsGoOn, this.optionOrMisplaced, options);
      this.closeBody(outer);
      this.leaveRound();
      if (opening === undefined) this.accept(3, RRound);
      else this.close(4, opening, RRound);
    }
    return options;
  });

  /** Whether options are next; on the same line, also without their brackets. */
  protected optionsFollow(): boolean {
    return this.next() === LRound || (!this.startsLine() && this.keyFollows());
  }

  /** Options end at a brace and before a line that is no `key:`. */
  private optionsGoOn(): boolean {
    const type = this.next();
    if (type === RRound || type === LCurly || !this.bodyGoesOn()) return false;
    return !this.startsLine() || this.keyFollows();
  }

  readonly optionOrMisplaced = this.RULE("optionOrMisplaced", (): Option | undefined =>
    this.either(starts(this.peek(), Starts.word) || this.keyFollows(), this.oneOption, this.misplacedOption),
  );

  readonly oneOption = this.RULE("oneOption", (): Option => {
    const token = this.CONSUME(Key);
    const key = this.keyNode(token);
    this.colon(1, token);
    const value =
      this.optional(3, this.optionValueFollows(), this.value) ?? this.missingValue(`${shown(token.image)}:`);
    const span = this.spanFrom(token.startOffset);
    this.separate(4, RRound);
    return { kind: "Option", key, value, span };
  });

  /** A name on the next line starts another statement, where the bracket is not closed yet. */
  private optionValueFollows(): boolean {
    return this.valueFollows() && !(this.startsLine() && starts(this.peek(), Starts.word));
  }

  readonly misplacedOption = this.RULE("misplacedOption", (): undefined => {
    const verb = this.LA(-1);
    const isPrimary = this.last() === LRound && this.startsLine(-1) && starts(this.peek(), Starts.literal);
    const token = this.CONSUME(Skippable);
    if (isPrimary) this.reportOnce("primary-in-brackets", spanOf(token), { verb: verb.image });
    else this.reportMisplaced("an option such as `name: value`");
    this.skipItem();
  });
}
