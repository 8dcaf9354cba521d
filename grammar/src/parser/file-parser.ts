import { EOF, type TokenType } from "chevrotain";
import type { Declaration, ImportDeclaration, Name, SourceFile } from "../ast.ts";
import { Skippable } from "../lexer/categories.ts";
import { starts, Starts } from "../lexer/classes.ts";
import { HeadWord, ImportHead } from "../lexer/head-words.ts";
import { Text } from "../lexer/literals.ts";
import { LCurly, LRound, RCurly } from "../lexer/punctuation.ts";
import type { Scanned } from "../lexer/scan.ts";
import { endOf, spanOf } from "../lexer/tokens.ts";
import { From, On, Step, Word } from "../lexer/words.ts";
import { inserting, replacing, shown } from "../mending.ts";
import type { Reports } from "../reports.ts";
import { DeclarationParser } from "./declaration-parser.ts";
import { nameNode, textNode } from "./literal-nodes.ts";
import { reach } from "./recovery.ts";

const statementSigns: ReadonlySet<TokenType> = new Set([LCurly, Step, On]);

/** Files: imports and declarations. */
export class FileParser extends DeclarationParser {
  private imports: ImportDeclaration[] = [];
  private declarations: Declaration[] = [];

  constructor(checksGrammar = false) {
    super(checksGrammar);
    this.performSelfAnalysis();
  }

  /** The tree of a scanned file; mistakes go to `reports`. */
  parseFile(scanned: Scanned, reports: Reports): SourceFile {
    this.start(scanned, reports);
    return this.file();
  }

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
    { ALT: (): void => this.keepDeclaration(this.SUBRULE(this.declaration)) },
    { ALT: (): void => this.keepImport(this.SUBRULE(this.importDeclaration)) },
    { ALT: (): undefined => this.SUBRULE(this.misplacedInFile) },
  ];

  private keepDeclaration(declaration: Declaration | undefined): void {
    if (declaration !== undefined) this.declarations.push(declaration);
  }

  private keepImport(declaration: ImportDeclaration): void {
    this.imports.push(declaration);
  }

  // ------------------------------------------------------------------------------------------------ imports

  readonly importDeclaration = this.RULE("importDeclaration", (): ImportDeclaration => {
    const outer = this.openNode();
    this.startDeclaration();
    const start = this.CONSUME(ImportHead).startOffset;
    const braced = this.optional(1, this.next() === LCurly, this.importedNames);
    const bare: Name[] = [];
    if (braced === undefined) this.report("missing-import-names", this.gap(), {});
    else this.skipTo(From);
    this.each(2, this.bareNameFollows, this.nameAmongMany, bare);
    const from = this.accept(3, From);
    if (from === undefined) this.report("missing-from", this.gap(), {}, inserting(this.endOfLast(), " from"));
    const token = this.acceptIf(4, this.goesOnWith(Starts.text), Text);
    if (token === undefined) this.missingPath(from !== undefined);
    const path = token === undefined ? this.missing() : textNode(token, this.reports);
    const span = this.spanFrom(start);
    this.endDeclaration();
    return { kind: "ImportDeclaration", names: braced ?? bare, path, broken: this.closeNode(outer), span };
  });

  /** No path is there, or one without its quotes: what goes on without a space. */
  private missingPath(afterFrom: boolean): void {
    const start = this.peek().startOffset;
    if (!afterFrom || this.startsLine() || !this.bodyGoesOn()) {
      this.report("missing-import-path", this.gap(), {});
      return;
    }
    let end = 1;
    while (
      end < reach &&
      !this.startsLine(end + 1) &&
      endOf(this.peek(end)) === this.peek(end + 1).startOffset
    )
      end += 1;
    const span = { start, end: endOf(this.peek(end)) };
    const path = `"${this.scanned.text.slice(span.start, span.end)}"`;
    this.report("path-without-quotes", span, { path }, replacing(span, path));
    this.currIdx += end;
  }

  /** A name that should stand in braces. */
  private bareNameFollows(): boolean {
    return this.goesOnWith(Starts.word) && this.next() !== From;
  }

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

  // ----------------------------------------------------------------------------------- what does not belong

  /** Lines that belong to no declaration: one message for all of them up to the next head. */
  readonly misplacedInFile = this.RULE("misplacedInFile", (): undefined => {
    const token = this.peek();
    this.OR([
      { ALT: () => this.CONSUME(Skippable) },
      { ALT: () => this.CONSUME(RCurly) },
      { ALT: () => this.CONSUME(HeadWord) },
    ]);
    const span = spanOf(token);
    const isNamed =
      this.next() === LCurly || (starts(this.peek(), Starts.text) && this.peek(2).tokenType === LCurly);
    if (starts(token, Starts.word) && isNamed) this.report("missing-kind", span, { name: token.image });
    else if (this.isStatement(token.tokenType))
      this.report("statement-outside", span, { found: shown(token.image) });
    else this.report("not-a-declaration", span, { found: shown(token.image) });
    while (!starts(this.peek(), Starts.head) && this.next() !== EOF) this.currIdx += 1;
  });

  /** Whether what was just read looks like the start of a statement. */
  private isStatement(type: TokenType): boolean {
    if (statementSigns.has(type)) return true;
    const token = this.LA(0);
    if (!starts(token, Starts.statement)) return false;
    if (!starts(token, Starts.verb)) return true;
    return !this.startsLine() && (this.next() === LRound || starts(this.peek(), Starts.literal));
  }
}
