import { comparisonOperators, flowKinds, resourceKinds } from "@contactflow/grammar";
import { catalogue } from "../../compiler/src/catalogue/index.ts";

interface Pattern {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly patterns?: readonly Pattern[];
  readonly include?: string;
}

type Captures = Readonly<Record<string, { readonly name?: string; readonly patterns?: readonly Pattern[] }>>;

const name = "[A-Za-z_][A-Za-z0-9_]*";
const anyOf = (words: readonly string[]): string =>
  [...words]
    .toSorted((left, right) => right.length - left.length || (left < right ? -1 : 1))
    .map((word) => word.replaceAll(" ", String.raw`\s+`))
    .join("|");
const include = (part: string): Pattern => ({ include: `#${part}` });

const statementWords = ["if", "else", "switch", "repeat", "set"];
const kinds = anyOf([...flowKinds, ...resourceKinds]);

/**
 * The TextMate grammar of `.flow` files: what VS Code, the site and others colour them by. It knows the words of the catalogue and where
 * on a line each stands; what they mean is the compiler's affair.
 */
export function highlighting(): object {
  const verbs = anyOf([...catalogue.verbs.keys()].filter((verb) => !statementWords.includes(verb)));
  const roots = anyOf([...catalogue.roots.keys()].filter((root) => !root.includes("*")));
  const repository: Readonly<Record<string, Pattern | { readonly patterns: readonly Pattern[] }>> = {
    comments: {
      patterns: [
        { name: "comment.line.documentation.contactflow", match: "///(?!/).*$" },
        { name: "comment.line.double-slash.contactflow", match: "//.*$" },
        { name: "comment.block.contactflow", begin: String.raw`/\*`, end: String.raw`\*/` },
      ],
    },
    texts: {
      patterns: [
        { name: "string.quoted.triple.contactflow", begin: '"""', end: '"""', patterns: [include("inText")] },
        { name: "string.quoted.double.contactflow", begin: '"', end: '"|$', patterns: [include("inText")] },
      ],
    },
    inText: {
      patterns: [
        {
          name: "constant.character.escape.contactflow",
          match: String.raw`\\(?:["\\n$]|u\{[0-9A-Fa-f]+\})`,
        },
        { name: "invalid.illegal.escape.contactflow", match: String.raw`\\.` },
        {
          name: "meta.embedded.expression.contactflow",
          begin: String.raw`\$\{`,
          end: String.raw`\}|$`,
          beginCaptures: { "0": { name: "punctuation.section.embedded.begin.contactflow" } },
          endCaptures: { "0": { name: "punctuation.section.embedded.end.contactflow" } },
          patterns: [include("values")],
        },
      ],
    },
    imports: {
      patterns: [
        {
          begin: String.raw`^\s*(import)\b`,
          beginCaptures: { "1": { name: "keyword.control.import.contactflow" } },
          end: "$",
          patterns: [
            { name: "keyword.control.from.contactflow", match: String.raw`\bfrom\b` },
            include("comments"),
            include("texts"),
            { name: "entity.name.type.contactflow", match: String.raw`\b${name}\b` },
          ],
        },
      ],
    },
    declarations: {
      patterns: [
        {
          match: String.raw`^(?:(external)\s+)?(${kinds})(?:\s+(${name}))?(?=\s*(?:["{/]|$))`,
          captures: {
            "1": { name: "storage.modifier.contactflow" },
            "2": { name: "storage.type.contactflow" },
            "3": { name: "entity.name.type.contactflow" },
          },
        },
      ],
    },
    sections: {
      patterns: [
        {
          match: String.raw`^\s*(step)\s+(${name})`,
          captures: {
            "1": { name: "storage.type.step.contactflow" },
            "2": { name: "entity.name.function.step.contactflow" },
          },
        },
        {
          match: String.raw`^\s*(attributes|input|output|outcomes)\b(?=\s*[{:])`,
          captures: { "1": { name: "storage.type.section.contactflow" } },
        },
        {
          match: String.raw`(?<=^|\{)\s*(on\s+error)\b(?:\s+(continue)\b)?`,
          captures: {
            "1": { name: "keyword.control.contactflow" },
            "2": { name: "keyword.control.flow.contactflow" },
          },
        },
      ],
    },
    arrows: {
      patterns: [
        {
          match: String.raw`(->)\s*(?:(continue|break|retry|none)\b|(flow)(?=\()|(${name}))?`,
          captures: {
            "1": { name: "keyword.operator.arrow.contactflow" },
            "2": { name: "keyword.control.flow.contactflow" },
            "3": { name: "support.function.contactflow" },
            "4": { name: "entity.name.function.step.contactflow" },
          },
        },
      ],
    },
    statements: {
      patterns: [
        {
          match: String.raw`(?<=^|\{|\}|->)\s*(${anyOf(statementWords)})\b(?!\s*[:.,])`,
          captures: { "1": { name: "keyword.control.contactflow" } },
        },
        {
          match: String.raw`(?<=^|\{)\s*(${verbs})\b(?!\s*(?:[:.,=]|->))`,
          captures: { "1": { name: "support.function.verb.contactflow" } },
        },
        { name: "keyword.control.as.contactflow", match: String.raw`\bas\b(?=\s+${name})` },
      ],
    },
    arms: {
      patterns: [
        {
          match: String.raw`(?<=^|\{|,)\s*(${name})(?=(?:\s*,\s*${name})*\s*->)`,
          captures: { "1": { name: "constant.other.outcome.contactflow" } },
        },
      ],
    },
    keys: {
      patterns: [
        { name: "variable.other.property.contactflow", match: String.raw`\b${name}(?=\s*:)` },
        {
          match: String.raw`(?<=:)\s*(text|number|boolean|phone|duration)\b`,
          captures: { "1": { name: "support.type.contactflow" } },
        },
      ],
    },
    values: {
      patterns: [
        include("comments"),
        include("texts"),
        { name: "constant.numeric.date.contactflow", match: String.raw`\b\d{4}-\d{2}-\d{2}\b` },
        { name: "constant.numeric.time.contactflow", match: String.raw`\b\d{2}:\d{2}\b` },
        { name: "constant.numeric.phone.contactflow", match: String.raw`\+\d+\b` },
        {
          match: String.raw`(?<![A-Za-z0-9_])(-?\d+)([smhd])\b`,
          captures: {
            "1": { name: "constant.numeric.contactflow" },
            "2": { name: "keyword.other.unit.contactflow" },
          },
        },
        { name: "constant.numeric.contactflow", match: String.raw`(?<![A-Za-z0-9_])-?\d+(?:\.\d+)?\b%?` },
        {
          name: "constant.language.contactflow",
          match: String.raw`(?<!\.)\b(?:true|false|on|off|closed|mon|tue|wed|thu|fri|sat|sun)\b(?!\s*[:.])`,
        },
        {
          name: "keyword.operator.word.contactflow",
          match: String.raw`\b(?:and|or|not|startsWith|endsWith|contains)\b`,
        },
        {
          name: "variable.language.contactflow",
          match: String.raw`(?<!\.)\b(?:${roots}|attributes)(?=[.\[])`,
        },
        { name: "support.function.contactflow", match: String.raw`\b${name}(?=\()` },
        {
          name: "keyword.operator.contactflow",
          match: `${anyOf(comparisonOperators.filter((operator) => /^\W+$/.test(operator)))}|[=|]`,
        },
      ],
    },
  };
  return {
    $schema: "https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json",
    name: "Contactflow",
    scopeName: "source.contactflow",
    fileTypes: ["flow"],
    patterns: [
      "comments",
      "texts",
      "imports",
      "declarations",
      "sections",
      "statements",
      "arms",
      "arrows",
      "keys",
      "values",
    ].map(include),
    repository,
  };
}
