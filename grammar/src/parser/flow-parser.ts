import type { IToken } from "chevrotain";
import type {
  Declaration,
  FlowDeclaration,
  ImportDeclaration,
  Member,
  Missing,
  Name,
  OnError,
  Section,
  SourceFile,
  Statement,
  Step as StepNode,
} from "../ast.ts";
import { starts, Starts } from "../lexer/classes.ts";
import {
  DeclarationHead,
  ExternalHead,
  FlowHead,
  HeadWord,
  ImportHead,
  ResourceHead,
  Stray,
} from "../lexer/head-words.ts";
import { kindCalled, namelessKinds } from "../lexer/kinds.ts";
import { Text } from "../lexer/literals.ts";
import { Colon, Comma, LCurly, RCurly } from "../lexer/punctuation.ts";
import { Skippable } from "../lexer/categories.ts";
import type { Scanned } from "../lexer/scan.ts";
import { spanOf } from "../lexer/tokens.ts";
import { From, On, Outcomes, SectionWord, Step, Word } from "../lexer/words.ts";
import type { Reports } from "../reports.ts";
import { nameNode, textNode } from "./literal-nodes.ts";
import { StatementParser } from "./statement-parser.ts";

type FlowBody = Pick<FlowDeclaration, "onError" | "sections" | "outcomes" | "entry" | "steps">;

interface FlowParts {
  onError: OnError | undefined;
  readonly sections: Section[];
  outcomes: readonly Name[];
  readonly entry: Statement[];
  readonly steps: StepNode[];
}

const emptyFlow: FlowBody = { onError: undefined, sections: [], outcomes: [], entry: [], steps: [] };

/** Files, imports, declarations, and what stands directly in a flow. */
export class FlowParser extends StatementParser {
  /** The flow whose body is being read. */
  private parts: FlowParts = { onError: undefined, sections: [], outcomes: [], entry: [], steps: [] };

  constructor() {
    super();
    this.performSelfAnalysis();
  }

  /** The tree of a scanned file; mistakes go to `reports`. */
  parseFile(scanned: Scanned, reports: Reports): SourceFile {
    this.input = scanned.tokens;
    this.scanned = scanned;
    this.reports = reports;
    this.depth = 0;
    this.damaged = false;
    this.bodyReported = false;
    return this.file();
  }

  // -------------------------------------------------------------------------------------------------- files

  readonly file = this.RULE("file", (): SourceFile => {
    const imports: ImportDeclaration[] = [];
    const declarations: Declaration[] = [];
    this.MANY(() => {
      this.OR([
        { ALT: () => imports.push(this.SUBRULE(this.importDeclaration)) },
        { ALT: () => declarations.push(this.SUBRULE(this.declaration)) },
        { ALT: () => this.SUBRULE(this.strayPart) },
      ]);
    });
    const { comments, text } = this.scanned;
    return { kind: "SourceFile", imports, declarations, comments, span: { start: 0, end: text.length } };
  });

  readonly strayPart = this.RULE("strayPart", (): undefined => {
    const token = this.peek();
    this.OR([
      { ALT: () => this.CONSUME(Stray) },
      { ALT: () => this.CONSUME(Skippable) },
      { ALT: () => this.CONSUME(RCurly) },
      { ALT: () => this.CONSUME(HeadWord) },
    ]);
    if (token.tokenType === RCurly) this.report("unmatched-brace", spanOf(token), {});
    else this.report("not-a-declaration", spanOf(token), { found: token.image });
    if (token.tokenType !== RCurly) this.skipRestOfLine();
    return undefined;
  });

  readonly importDeclaration = this.RULE("importDeclaration", (): ImportDeclaration => {
    const outer = this.openNode();
    const start = this.CONSUME(ImportHead).startOffset;
    const names = this.optional(1, this.next() === LCurly, this.importedNames);
    if (names === undefined) this.report("missing-import-names", this.gap(), {});
    const from = this.accept(2, From);
    if (from === undefined) this.report("missing-from", this.gap(), {});
    const path = this.acceptIf(3, starts(this.peek(), Starts.text), Text);
    if (path === undefined) this.report("missing-path-of-import", this.gap(), {});
    return {
      kind: "ImportDeclaration",
      names: names ?? [],
      path: path === undefined ? this.missing() : textNode(path, this.reports),
      broken: this.closeNode(outer),
      span: this.spanFrom(start),
    };
  });

  readonly importedNames = this.RULE("importedNames", (): readonly Name[] => {
    const opening = this.CONSUME(LCurly);
    const names: Name[] = [];
    this.each(1, this.bodyGoesOn, this.importedName, names);
    this.close(2, opening, RCurly);
    return names;
  });

  readonly importedName = this.RULE("importedName", (): Name | undefined =>
    this.either(1, starts(this.peek(), Starts.word), this.nameInList, this.misplacedImport),
  );

  readonly nameInList = this.RULE("nameInList", (): Name => {
    const name = nameNode(this.CONSUME(Word));
    this.accept(1, Comma);
    return name;
  });

  readonly misplacedImport = this.RULE("misplacedImport", (): undefined => {
    this.reportMisplaced(this.CONSUME(Skippable), "a name");
    return undefined;
  });

  // ------------------------------------------------------------------------------------------- declarations

  readonly declaration = this.RULE("declaration", (): Declaration => {
    const outer = this.openNode();
    const doc = this.docHere();
    this.bodyReported = false;
    const first = this.peek();
    const external = this.CONSUME1(DeclarationHead).tokenType === ExternalHead;
    const kindFollows = external && (this.next() === FlowHead || this.next() === ResourceHead);
    const headWord = this.acceptIf(2, kindFollows, DeclarationHead) ?? first;
    const words = [headWord.image];
    this.MANY(() => words.push(this.CONSUME(HeadWord).image));
    const kindText = words.join(" ");
    const isFlow = headWord.tokenType === FlowHead;
    const head = { start: headWord.startOffset, end: this.endOfLast() };
    const name = this.acceptIf(4, this.goesOnWith(Starts.word), Word);
    const shown = this.acceptIf(5, this.goesOnWith(Starts.text), Text);
    const common = {
      name: this.declaredName(name, kindText),
      displayName: shown === undefined ? undefined : textNode(shown, this.reports),
      doc,
      head,
      external,
    };
    const flowBody = this.optional(6, isFlow && this.next() === LCurly, this.flowBody);
    const members = this.optional(7, !isFlow && this.next() === LCurly, this.members);
    if (flowBody === undefined && members === undefined && !external)
      this.report("missing-body", this.gap(), { owner: kindText });
    const span = this.spanFrom(first.startOffset);
    const broken = this.closeNode(outer);
    const kind = kindCalled(kindText);
    if (kind !== undefined && "flow" in kind)
      return {
        kind: "FlowDeclaration",
        flow: kind.flow,
        ...common,
        ...(flowBody ?? emptyFlow),
        broken,
        span,
      };
    return {
      kind: "ResourceDeclaration",
      resource: kind?.resource ?? "center",
      ...common,
      members: members ?? [],
      broken,
      span,
    };
  });

  private declaredName(token: IToken | undefined, kindText: string): Name | Missing | undefined {
    if (token !== undefined) return nameNode(token);
    if (namelessKinds.has(kindText) || this.RECORDING_PHASE) return undefined;
    this.report("missing-name", this.gap(), { kind: kindText });
    return this.missing();
  }

  // -------------------------------------------------------------------------------------------------- flows

  readonly flowBody = this.RULE("flowBody", (): FlowBody => {
    const opening = this.CONSUME(LCurly);
    const parts: FlowParts = { onError: undefined, sections: [], outcomes: [], entry: [], steps: [] };
    this.parts = parts;
    this.depth += 1;
    this.each(1, this.bodyGoesOn, this.flowItem, []);
    this.depth -= 1;
    this.close(2, opening, RCurly);
    return parts;
  });

  private readonly flowItems = [
    {
      GATE: (): boolean => this.next() === On,
      ALT: (): void => {
        const onError = this.SUBRULE(this.onError);
        if (!this.RECORDING_PHASE) this.parts.onError = onError;
      },
    },
    {
      ALT: (): void => {
        const step = this.SUBRULE(this.step);
        if (!this.RECORDING_PHASE) this.parts.steps.push(step);
      },
    },
    {
      GATE: (): boolean => this.peek(2).tokenType === LCurly,
      ALT: (): void => {
        const section = this.SUBRULE(this.section);
        if (!this.RECORDING_PHASE) this.parts.sections.push(section);
      },
      IGNORE_AMBIGUITIES: true,
    },
    {
      GATE: (): boolean => this.peek(2).tokenType === Colon,
      ALT: (): void => {
        const outcomes = this.SUBRULE(this.outcomes);
        if (!this.RECORDING_PHASE) this.parts.outcomes = outcomes;
      },
      IGNORE_AMBIGUITIES: true,
    },
    {
      ALT: (): void => {
        const statement = this.SUBRULE(this.statement);
        if (!this.RECORDING_PHASE && statement !== undefined) this.parts.entry.push(statement);
      },
      IGNORE_AMBIGUITIES: true,
    },
  ];

  readonly flowItem = this.RULE("flowItem", (): undefined => {
    this.OR(this.flowItems);
    return undefined;
  });

  readonly section = this.RULE("section", (): Section => {
    const token = this.CONSUME(SectionWord);
    const members: readonly Member[] = this.SUBRULE(this.members);
    const keyword = nameNode(token) as Section["keyword"];
    return { kind: "Section", keyword, members, span: this.spanFrom(token.startOffset) };
  });

  readonly outcomes = this.RULE("outcomes", (): readonly Name[] => {
    this.CONSUME(Outcomes);
    this.CONSUME(Colon);
    const names: Name[] = [];
    this.each(1, () => this.goesOnWith(Starts.word), this.nameInList, names);
    if (names.length === 0) this.report("missing-value", this.gap(), { after: "outcomes:" });
    return names;
  });

  readonly step = this.RULE("step", (): StepNode => {
    const outer = this.openNode();
    const doc = this.docHere();
    const start = this.CONSUME(Step).startOffset;
    const token = this.acceptIf(1, this.goesOnWith(Starts.word), Word);
    let name: Name | Missing;
    if (token === undefined) {
      this.report("missing-name", this.gap(), { kind: "step" });
      name = this.missing();
    } else name = nameNode(token);
    const block = this.optional(2, this.next() === LCurly, this.block);
    if (block === undefined) this.report("missing-body", this.gap(), { owner: "step" });
    return {
      kind: "Step",
      name,
      doc,
      onError: block?.onError,
      statements: block?.statements ?? [],
      broken: this.closeNode(outer),
      span: this.spanFrom(start),
    };
  });
}
