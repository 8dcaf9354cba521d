import type { Declaration, FlowDeclaration, Member, Missing, Name, TextLiteral } from "../ast.ts";
import { Starts } from "../lexer/classes.ts";
import { DeclarationHead, ExternalHead, FlowHead, HeadWord, ResourceHead } from "../lexer/head-words.ts";
import { type Kind, kindCalled, namelessKinds } from "../lexer/kinds.ts";
import { Text } from "../lexer/literals.ts";
import { LCurly } from "../lexer/punctuation.ts";
import { spanOf } from "../lexer/tokens.ts";
import { Word } from "../lexer/words.ts";
import { breakingLine, removing, replacing, shown } from "../mending.ts";
import { bodyShape } from "./body-shape.ts";
import { emptyFlow, type FlowBody, FlowBodyParser } from "./flow-body-parser.ts";
import { nameNode, textNode } from "./literal-nodes.ts";

interface Head {
  readonly external: boolean;
  /** Unknown after `external` alone. */
  readonly kind: Kind | undefined;
  readonly head: Declaration["head"];
  readonly name: Name | Missing | undefined;
  readonly displayName: TextLiteral | undefined;
}

interface Body {
  readonly kind: Kind | undefined;
  readonly members: readonly Member[];
  readonly flow: FlowBody | undefined;
}

/** For the recording of the grammar, which passes no arguments. */
const noHead: Head = {
  external: false,
  kind: undefined,
  head: { start: 0, end: 0 },
  name: undefined,
  displayName: undefined,
};

/** Declarations: their heads, and which kind of body stands behind them. */
export abstract class DeclarationParser extends FlowBodyParser {
  /** Yields nothing for `external` without a kind, which declares nothing that the tree could hold. */
  readonly declaration = this.RULE("declaration", (): Declaration | undefined => {
    const outer = this.openNode();
    const doc = this.docHere();
    const start = this.peek().startOffset;
    this.startDeclaration();
    const { kind: ownKind, ...head } = this.SUBRULE(this.head);
    const { kind, members, flow } = this.SUBRULE(this.declarationBody, {
      ARGS: [{ kind: ownKind, ...head }],
    });
    const span = this.spanFrom(start);
    this.endDeclaration();
    const common = { ...head, doc, broken: this.closeNode(outer), span };
    if (kind === undefined) return undefined;
    if ("flow" in kind) return flowNode(kind.flow, common, flow ?? emptyFlow());
    return { kind: "ResourceDeclaration", resource: kind.resource, ...common, members };
  });

  readonly head = this.RULE("head", (): Head => {
    const first = this.CONSUME1(DeclarationHead);
    const external = first.tokenType === ExternalHead;
    const kindFollows = external && (this.next() === FlowHead || this.next() === ResourceHead);
    const kindToken = this.acceptIf(2, kindFollows, DeclarationHead) ?? first;
    const kind = this.scanned.heads.get(this.currIdx);
    this.each(3, this.headWordFollows, this.headWord, []);
    const head = { start: kindToken.startOffset, end: this.endOfLast() };
    if (kind === undefined) this.report("external-without-kind", spanOf(first), {});
    const token = this.acceptIf(4, this.goesOnWith(Starts.word), Word);
    const nameless = kind === undefined || namelessKinds.has(kind.text);
    if (token !== undefined && kind !== undefined && nameless)
      this.remark("needless-name", spanOf(token), { kind: kind.text }, removing(spanOf(token)));
    const missing = token === undefined && !nameless ? this.missingName(kind.text) : undefined;
    const name = token === undefined ? missing : nameNode(token);
    const displayed = this.acceptIf(5, this.goesOnWith(Starts.text), Text);
    const displayName = displayed === undefined ? undefined : textNode(displayed, this.reports);
    return { external, kind, head, name, displayName };
  });

  private headWordFollows(): boolean {
    return this.next() === HeadWord;
  }

  readonly headWord = this.RULE("headWord", (): undefined => {
    this.CONSUME(HeadWord);
  });

  // ------------------------------------------------------------------------------------------------- bodies

  readonly declarationBody = this.RULE("declarationBody", (head: Head = noHead): Body => {
    if (!this.startsLine() && this.bodyGoesOn() && this.next() !== LCurly && this.reaches(LCurly)) {
      this.report("misplaced-in-head", spanOf(this.peek()), { found: shown(this.peek().image) });
      this.skipTo(LCurly);
    }
    const { kind } = head;
    const mismatch = kind !== undefined && this.next() === LCurly && this.isMismatch(kind);
    const meant = mismatch ? this.reportMismatch(head, kind) : kind;
    const follows = this.next() === LCurly;
    const isFlow = meant !== undefined && "flow" in meant;
    const flow = this.optional(1, follows && isFlow, this.flowBody);
    const members = this.optional(2, follows && !isFlow, this.members) ?? [];
    if (!follows && !mismatch && kind !== undefined && !head.external)
      this.report("missing-declaration-body", this.gap(), { kind: kind.text });
    return { kind: meant, members, flow };
  });

  /** Whether the body ahead speaks for another kind: a queue full of statements is a queue flow. */
  private isMismatch(kind: Kind): boolean {
    const isFlow = "flow" in kind;
    if (isFlow !== this.settingFollows(2)) return false;
    return bodyShape(this.tokVector, this.currIdx + 1) === (isFlow ? "settings" : "flow");
  }

  /** The kind that was meant; where there is none, the body is skipped. */
  private reportMismatch({ head, name }: Head, kind: Kind): Kind {
    const isFlow = "flow" in kind;
    const other = kindCalled(isFlow ? kind.text.replace(/ flow$/, "") : `${kind.text} flow`);
    const place = isFlow ? "settings-in-flow" : "statements-in-resource";
    if (other === undefined || "flow" in other === isFlow) {
      this.report(`only-${place}`, head, { kind: kind.text });
      this.skipBody();
      return kind;
    }
    const meant = name?.kind === "Name" ? `${other.text} ${name.text}` : other.text;
    this.report(place, head, { kind: kind.text, meant }, replacing(head, other.text));
    return other;
  }

  // -------------------------------------------------------------------------------------------------- lines

  protected startDeclaration(): void {
    if (this.currIdx < 0 || this.startsLine()) return;
    const span = spanOf(this.peek());
    this.remark("two-declarations", span, {}, breakingLine(this.scanned.text, this.endOfLast(), span.start));
  }

  /** What still stands on the line of a declaration that has ended. */
  protected endDeclaration(): void {
    if (this.startsLine() || !this.bodyGoesOn()) return;
    const span = spanOf(this.peek());
    this.report("misplaced-after-declaration", span, { found: shown(this.peek().image) });
    this.skipLine();
  }
}

function flowNode(
  flow: FlowDeclaration["flow"],
  common: Omit<FlowDeclaration, "kind" | "flow" | keyof FlowBody>,
  body: FlowBody,
): FlowDeclaration {
  return { kind: "FlowDeclaration", flow, ...common, ...body };
}
