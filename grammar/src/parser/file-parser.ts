import { EOF } from "chevrotain";
import type {
  Declaration,
  FlowDeclaration,
  FlowKind,
  ImportDeclaration,
  Member,
  Name,
  SourceFile,
} from "../ast.ts";
import { Skippable } from "../lexer/categories.ts";
import { starts, Starts } from "../lexer/classes.ts";
import {
  DeclarationHead,
  ExternalHead,
  FlowHead,
  HeadWord,
  ImportHead,
  ResourceHead,
} from "../lexer/head-words.ts";
import { type Kind, kindCalled, namelessKinds } from "../lexer/kinds.ts";
import { Text } from "../lexer/literals.ts";
import { LCurly, RCurly } from "../lexer/punctuation.ts";
import type { Scanned } from "../lexer/scan.ts";
import { spanOf } from "../lexer/tokens.ts";
import { From, Outcomes, SectionWord, Word } from "../lexer/words.ts";
import { breakingLine, inserting, replacing, shown } from "../mending.ts";
import type { Reports } from "../reports.ts";
import { bodyShape } from "./body-shape.ts";
import { emptyFlow, type FlowBody, FlowBodyParser } from "./flow-body-parser.ts";
import { nameNode, textNode } from "./literal-nodes.ts";

type Common = Pick<Declaration, "name" | "displayName" | "doc" | "head" | "external" | "broken" | "span">;

/** Files: imports and declarations. */
export class FileParser extends FlowBodyParser {
  constructor(checksGrammar = false) {
    super(checksGrammar);
    this.performSelfAnalysis();
  }

  /** The tree of a scanned file; mistakes go to `reports`. */
  parseFile(scanned: Scanned, reports: Reports): SourceFile {
    this.start(scanned, reports);
    return this.file();
  }

  private imports: ImportDeclaration[] = [];
  private declarations: Declaration[] = [];

  readonly file = this.RULE("file", (): SourceFile => {
    const imports: ImportDeclaration[] = [];
    const declarations: Declaration[] = [];
    this.imports = imports;
    this.declarations = declarations;
    this.each(1, this.fileGoesOn, this.fileItem, []);
    const { comments, text } = this.scanned;
    return { kind: "SourceFile", imports, declarations, comments, span: { start: 0, end: text.length } };
  });

  private fileGoesOn(): boolean {
    return this.next() !== EOF;
  }

  readonly fileItem = this.RULE("fileItem", (): undefined => {
    this.OR(this.fileItems);
  });

  private readonly fileItems = [
    { ALT: (): unknown => this.SUBRULE(this.declaration) },
    { ALT: (): unknown => this.SUBRULE(this.importDeclaration) },
    { ALT: (): unknown => this.SUBRULE(this.misplacedInFile) },
  ];

  /** One message for all lines in a row that belong to no declaration. */
  readonly misplacedInFile = this.RULE("misplacedInFile", (): undefined => {
    const token = this.peek();
    this.OR([
      { ALT: () => this.CONSUME(Skippable) },
      { ALT: () => this.CONSUME(RCurly) },
      { ALT: () => this.CONSUME(HeadWord) },
    ]);
    const next = this.next();
    const isDeclaration = starts(token, Starts.word) && next === LCurly;
    const isStatement = starts(token, Starts.statement) || token.tokenType === LCurly;
    if (isDeclaration) this.report("missing-kind", spanOf(token), { name: token.image });
    else if (isStatement) this.report("statement-outside", spanOf(token), { found: shown(token.image) });
    else this.report("not-a-declaration", spanOf(token), { found: shown(token.image) });
    while (!starts(this.peek(), Starts.head) && this.next() !== EOF) this.currIdx += 1;
  });

  // ------------------------------------------------------------------------------------------------ imports

  readonly importDeclaration = this.RULE("importDeclaration", (): undefined => {
    const outer = this.openNode();
    this.declarationLine();
    const start = this.CONSUME(ImportHead).startOffset;
    const names = this.optional(1, this.next() === LCurly, this.importedNames);
    if (names === undefined) this.report("missing-import-names", this.gap(), {});
    const from = this.accept(2, From);
    if (from === undefined) this.report("missing-from", this.gap(), {}, inserting(this.endOfLast(), " from"));
    const token = this.acceptIf(3, this.goesOnWith(Starts.text), Text);
    if (token === undefined) this.report("missing-import-path", this.gap(), {});
    const path = token === undefined ? this.missing() : textNode(token, this.reports);
    const span = this.spanFrom(start);
    this.endDeclaration();
    this.imports.push({
      kind: "ImportDeclaration",
      names: names ?? [],
      path,
      broken: this.closeNode(outer),
      span,
    });
  });

  readonly importedNames = this.RULE("importedNames", (): readonly Name[] => {
    const opening = this.CONSUME(LCurly);
    const names: Name[] = [];
    const outer = this.openBody();
    this.each(1, this.bodyGoesOn, this.importedName, names);
    this.closeBody(outer);
    this.close(2, opening, RCurly);
    return names;
  });

  readonly importedName = this.RULE("importedName", (): Name | undefined =>
    this.either(starts(this.peek(), Starts.word), this.nameAmongMany, this.misplacedName),
  );

  readonly nameAmongMany = this.RULE("nameAmongMany", (): Name => {
    const name = nameNode(this.CONSUME(Word));
    this.separate(1, RCurly);
    return name;
  });

  readonly misplacedName = this.RULE("misplacedName", (): undefined => {
    this.CONSUME(Skippable);
    this.reportMisplaced("a name to import");
    this.skipItem();
  });

  // ------------------------------------------------------------------------------------------- declarations

  readonly declaration = this.RULE("declaration", (): undefined => {
    const outer = this.openNode();
    const doc = this.docHere();
    this.declarationLine();
    const first = this.CONSUME1(DeclarationHead);
    const external = first.tokenType === ExternalHead;
    const kindFollows = external && (this.next() === FlowHead || this.next() === ResourceHead);
    const headWord = this.acceptIf(2, kindFollows, DeclarationHead) ?? first;
    const kind = this.scanned.heads.get(this.currIdx);
    this.each(3, this.headWordFollows, this.headWord, []);
    const head = { start: headWord.startOffset, end: this.endOfLast() };
    const kindText = kind?.text ?? "external";
    if (kind === undefined) this.report("external-without-kind", spanOf(first), {});
    const nameToken = this.acceptIf(4, this.goesOnWith(Starts.word), Word);
    const name =
      nameToken !== undefined
        ? nameNode(nameToken)
        : namelessKinds.has(kindText)
          ? undefined
          : this.missingName(kindText);
    const shownToken = this.acceptIf(5, this.goesOnWith(Starts.text), Text);
    const displayName = shownToken === undefined ? undefined : textNode(shownToken, this.reports);
    if (!this.startsLine() && this.bodyGoesOn() && this.next() !== LCurly && this.reaches(LCurly)) {
      this.report("misplaced-in-head", spanOf(this.peek()), { found: shown(this.peek().image) });
      this.skipTo(LCurly);
    }
    const meant = this.meantKind(kind, head, name?.kind === "Name" ? name.text : "");
    const isFlow = meant !== undefined && "flow" in meant;
    const flow = this.optional(6, isFlow && this.next() === LCurly, this.flowBody);
    const members = this.optional(7, !isFlow && this.next() === LCurly, this.members);
    if (flow === undefined && members === undefined && !external)
      this.report("missing-declaration-body", this.gap(), { kind: kindText });
    const span = this.spanFrom(first.startOffset);
    this.endDeclaration();
    const common = { name, displayName, doc, head, external, broken: this.closeNode(outer), span };
    if (meant !== undefined) this.declarations.push(declarationNode(meant, common, flow, members));
  });

  private headWordFollows(): boolean {
    return this.next() === HeadWord;
  }

  readonly headWord = this.RULE("headWord", (): undefined => {
    this.CONSUME(HeadWord);
  });

  /** The kind, or the one that the body speaks for: a queue full of statements is a queue flow. */
  private meantKind(kind: Kind | undefined, head: Declaration["head"], name: string): Kind | undefined {
    if (kind === undefined || this.next() !== LCurly || this.peek(2).tokenType === RCurly) return kind;
    const isFlow = "flow" in kind;
    const first = this.peek(2);
    const ownSetting =
      first.tokenType === Outcomes || SectionWord.categoryMatchesMap?.[first.tokenTypeIdx] === true;
    if (isFlow !== (this.keyFollows(2) && !ownSetting)) return kind;
    const shape = bodyShape(this.tokVector, this.currIdx + 1);
    if (shape !== (isFlow ? "settings" : "flow")) return kind;
    const other = kindCalled(isFlow ? kind.text.replace(/ flow$/, "") : `${kind.text} flow`);
    if (other === undefined || "flow" in other === isFlow) return kind;
    const values = { kind: kind.text, other: other.text, name };
    this.report(
      isFlow ? "settings-in-flow" : "statements-in-resource",
      head,
      values,
      replacing(head, other.text),
    );
    return other;
  }

  private declarationLine(): void {
    if (this.currIdx < 0 || this.startsLine()) return;
    const span = spanOf(this.peek());
    this.remark("two-declarations", span, {}, breakingLine(this.scanned.text, this.endOfLast(), span.start));
  }

  /** What still stands on the line of a declaration that has ended. */
  private endDeclaration(): void {
    if (this.startsLine() || !this.bodyGoesOn()) return;
    const span = spanOf(this.peek());
    this.report("misplaced-after-declaration", span, { found: shown(this.peek().image) });
    this.skipLine();
  }
}

function declarationNode(
  kind: Kind,
  common: Common,
  flow: FlowBody | undefined,
  members: readonly Member[] | undefined,
): Declaration {
  if ("flow" in kind) return flowNode(kind.flow, common, flow ?? emptyFlow());
  return { kind: "ResourceDeclaration", resource: kind.resource, ...common, members: members ?? [] };
}

function flowNode(flow: FlowKind, common: Common, body: FlowBody): FlowDeclaration {
  return { kind: "FlowDeclaration", flow, ...common, ...body };
}
