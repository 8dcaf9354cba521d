import { catalogue, type OutcomeEntry, type VerbEntry } from "../../compiler/src/catalogue/index.ts";
import { assertNever } from "../../compiler/src/model/invariant.ts";
import { code, statementFence, fileName, link, page, table } from "./markdown.ts";
import { flowWords, knownWords, parameterTable, parameterWords, shapeWords, whenWords } from "./words.ts";

/** A page for each verb, by its path below `docs/reference`. */
export function verbPages(): readonly (readonly [string, string])[] {
  return [...catalogue.verbs.values()].map((verb) => [`verbs/${fileName(verb.name)}.md`, verbPage(verb)]);
}

export function verbIndex(): string {
  const rows = [...catalogue.verbs.values()]
    .toSorted((left, right) => (left.name < right.name ? -1 : 1))
    .map(({ name, doc }) => [link(code(name), `${fileName(name)}.md`), firstSentence(doc)]);
  return page(
    "# Verbs",
    "What a statement of a flow can do. `set`, `if`, `switch`, `repeat` and `->` have [a form of their own](../statements.md).",
    table(["verb", "does"], rows),
  );
}

export function firstSentence(doc: string): string {
  return /^[^]*?[.](?=\s|$)/.exec(doc)?.[0] ?? doc;
}

function verbPage(verb: VerbEntry): string {
  const { name, doc, primary, options, example, flows, channels, actions } = verb;
  return page(
    `# ${name}`,
    doc,
    statementFence(example),
    primary === undefined
      ? ""
      : `Behind the verb stands ${primaryWords(primary)}. ${parameterWords(primary)}`,
    optionPart(verb, parameterTable("option", options)),
    "## Outcomes",
    doneWords(verb),
    outcomeTable(verb.outcomes),
    ...(verb.labels ?? []).map(labelWords),
    "What takes an outcome is told in [the language](../../language.md#outcomes); one that nothing takes is [FLW5001](../../diagnostics/FLW5001.md).",
    "## Where it stands",
    `In ${flowWords(flows)}. It serves ${channels.join(", ")}${verb.waits ? ", and waits for somebody or for the clock" : ""}.`,
    actions.length === 0
      ? ""
      : `On the platform: ${actions.map((type) => link(code(type), `../actions.md#${type.toLowerCase()}`)).join(", ")}; ${knownWords(verb)}.`,
  );
}

function primaryWords({ noun, shape }: NonNullable<VerbEntry["primary"]>): string {
  const words = shapeWords(shape);
  return words === noun ? noun : `${noun}: ${words}`;
}

function optionPart({ freeOptions }: VerbEntry, options: string): string {
  const free = freeOptionWords(freeOptions);
  return options === "" && free === ""
    ? ""
    : ["## Options", options, free].filter((part) => part !== "").join("\n\n");
}

function freeOptionWords(free: VerbEntry["freeOptions"]): string {
  switch (free) {
    case undefined:
      return "";
    case "lambda input":
      return "It also takes the fields of the Lambda's `input`.";
    case "module input":
      return "It also takes the fields of the module's `input`.";
    case "module output":
      return "It also takes the fields of this module's own `output`.";
    default:
      return `It also takes ${free.names}, ${free.min} to ${free.max}: ${shapeWords(free.parameter.shape)}. ${free.parameter.doc}`;
  }
}

function doneWords({ done }: VerbEntry): string {
  return done
    .map(({ does, when }) => {
      const where = whenWords(when);
      const start = where === "" ? "" : `${where.charAt(0).toUpperCase()}${where.slice(1)}: `;
      switch (does) {
        case "next":
          return `${start}then the next statement follows.`;
        case "leaves":
          return `${start}it leaves the flow.`;
        case "never":
          return `${start}only its outcomes lead on.`;
        default:
          return assertNever(does);
      }
    })
    .map((text) => text.charAt(0).toUpperCase() + text.slice(1))
    .join(" ");
}

export function outcomeTable(outcomes: Readonly<Record<string, OutcomeEntry>>): string {
  return table(
    ["outcome", "happens", "`on error` takes it"],
    Object.entries(outcomes).map(([name, { doc, error, when }]) => [
      code(name),
      `${doc}${when === undefined ? "" : ` Only ${whenWords(when)}.`}`,
      error ? "yes" : "no",
    ]),
  );
}

function labelWords({ kind, when }: NonNullable<VerbEntry["labels"]>[number]): string {
  const where = when === undefined ? "" : ` ${whenWords(when)}`;
  switch (kind) {
    case "keys":
      return `Its arms${where} are keys: \`0\` to \`9\`, \`"*"\`, \`"#"\`.`;
    case "shares":
      return `Its arms${where} are shares that add up to 100: \`30%\`.`;
    case "intents":
      return `Its arms${where} are intents of the bot.`;
    case "module":
      return `Its arms${where} are the outcomes that the module declares.`;
    case "view":
      return `Its arms${where} are the actions that the view declares.`;
    case "free":
      return `Its arms${where} may have any name.`;
    default:
      return assertNever(kind);
  }
}
