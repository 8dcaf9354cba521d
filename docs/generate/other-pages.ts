import { flowKinds, resourceKinds } from "@contactflow/grammar";
import {
  catalogue,
  type PlatformAction,
  type PropertyEntry,
  type ResourceEntry,
} from "../../compiler/src/catalogue/index.ts";
import { kinds } from "../../compiler/src/catalogue/nouns.ts";
import { code, fence, statementFence, fileName, link, page, table } from "./markdown.ts";
import { firstSentence, outcomeTable } from "./verb-pages.ts";
import { flowWords, knownWords, parameterTable, parameterWords, shapeWords, typeWords } from "./words.ts";

export function statementsPage(): string {
  return page(
    "# Statements with a form of their own",
    "All other statements have one shape, that of the [verbs](verbs/README.md).",
    ...Object.values(catalogue.statements).flatMap(({ name, doc, example, flows }) => [
      `## ${name === "->" ? "Going on elsewhere: `->`" : name}`,
      doc,
      statementFence(example),
      `In ${flowWords(flows)}.`,
    ]),
    "## Options of set",
    "A `set` that writes contact attributes takes:",
    parameterTable("option", catalogue.attributeOptions),
  );
}

export function propertiesPage(): string {
  const all = [...catalogue.properties.values()].toSorted((left, right) => (left.name < right.name ? -1 : 1));
  return page(
    "# Properties of the contact",
    "What `set contact.… = …` writes. Several at once stand in braces: `set contact { queue = Support, priority = 1 }`.",
    table(
      ["property", "is"],
      all.map(({ name, doc }) => [link(code(name), `#${name.toLowerCase()}`), firstSentence(doc)]),
    ),
    ...all.flatMap(propertyParts),
  );
}

function propertyParts({
  name,
  doc,
  value,
  options,
  outcomes,
  flows,
  channels,
  example,
  actions,
  ...known
}: PropertyEntry): readonly string[] {
  return [
    `## ${name}`,
    doc,
    statementFence(example),
    `Takes ${shapeWords(value.shape)}. ${parameterWords(value)}`,
    parameterTable("option", options),
    outcomeTable(outcomes),
    `In ${flowWords(flows)}; serves ${channels.join(", ")}. On the platform: ${actions.map(actionLink).join(", ")}; ${knownWords(known)}.`,
  ];
}

function actionLink(type: string): string {
  return link(code(type), `actions.md#${type.toLowerCase()}`);
}

export function valuesPage(): string {
  const groups = [...catalogue.roots].map(([root, entries]) => [
    `## ${root}`,
    table(
      ["value", "is", "type", "on the platform"],
      entries.map(({ name, doc, type, path, flows, ...known }) => [
        code(name),
        flows === undefined ? doc : `${doc} Only in ${flowWords(flows)}.`,
        typeWords(type),
        `\`$.${path.join(".")}\`, ${knownWords(known)}`,
      ]),
    ),
  ]);
  const resources = Object.values(catalogue.resources)
    .filter(({ values }) => Object.keys(values).length > 0)
    .map(({ kind }) => link(kinds(kind), `resources/${fileName(kind)}.md`));
  return page(
    "# Values",
    'What a flow can read, besides its attributes and the results that `as name` binds. They stand in conditions, in texts (`"Hello ${…}"`) and where a parameter may be read at run time.',
    `Conditions also read ${resources.join(", ")} by their names: \`Support.size > 10\`.`,
    ...groups.flat(),
  );
}

export function resourceIndex(): string {
  return page(
    "# Resources",
    "What flows speak of: one declaration each, of one name in the whole project. `external` before the kind names one that the centre has already.",
    table(
      ["kind", "is"],
      resourceKinds.map((kind) => [
        link(code(kind), `${fileName(kind)}.md`),
        firstSentence(catalogue.resources[kind].doc),
      ]),
    ),
  );
}

export function resourcePages(): readonly (readonly [string, string])[] {
  return resourceKinds.map((kind) => [
    `resources/${fileName(kind)}.md`,
    resourcePage(catalogue.resources[kind]),
  ]);
}

function resourcePage(entry: ResourceEntry): string {
  const { kind, doc, properties, values, maxName, quota, single, cloudFormation, example } = entry;
  const limits = [
    `What the platform shows has at most ${maxName} characters.`,
    single ? "A project has one at most." : "",
    quota === undefined
      ? ""
      : `A new instance may have ${quota.max.toLocaleString("en-US")}${quota.adjustable ? ", and more on request" : ""}.`,
    cloudFormation === undefined ? "" : `In CloudFormation: \`${cloudFormation}\`.`,
  ];
  const read = table(
    ["value", "is", "type"],
    Object.entries(values).map(([name, value]) => [code(`.${name}`), value.doc, typeWords(value.type)]),
  );
  return page(
    `# ${kind}`,
    doc,
    fence(example),
    parameterTable("property", properties),
    read === "" ? "" : "## Read in conditions",
    read,
    "## Limits",
    limits.filter((text) => text !== "").join(" "),
  );
}

export function flowsPage(): string {
  const parts = flowKinds.flatMap((kind) => {
    const entry = catalogue.flows.get(kind);
    if (entry === undefined) return [];
    const verbs = byName([...catalogue.verbs.values()].filter(({ flows }) => flows.includes(kind)));
    const properties = byName([...catalogue.properties.values()].filter(({ flows }) => flows.includes(kind)));
    return [
      `## ${kind}`,
      entry.doc,
      `On the platform: \`${entry.type}\`. ${entry.leavesToFlows ? "It may go on in another flow." : "It cannot go on in another flow."} ${entry.entered ? "Other flows may go on in it." : ""}`.trim(),
      `Verbs: ${verbs.map(({ name }) => link(code(name), `verbs/${fileName(name)}.md`)).join(", ")}.`,
      `Properties of \`contact\`: ${properties.map(({ name }) => link(code(name), `properties.md#${name.toLowerCase()}`)).join(", ")}.`,
    ];
  });
  return page(
    "# Kinds of flows",
    "The kind says when the platform runs a flow and for whom, and so what may stand in it. `set`, `if`, `switch` and `repeat` stand in all of them. What stands elsewhere is [FLW4002](../diagnostics/FLW4002.md) or [FLW4014](../diagnostics/FLW4014.md).",
    ...parts,
  );
}

function byName<Entry extends { readonly name: string }>(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((left, right) => (left.name < right.name ? -1 : 1));
}

export function actionsPage(): string {
  const all = [...catalogue.platformActions.values()].toSorted((left, right) =>
    left.type < right.type ? -1 : 1,
  );
  return page(
    "# Actions of the platform",
    'What Amazon Connect\'s flow language knows, what stands for it here, and how each fact is known. `action "Type" (Parameter: value)` writes any of them, and those that are not in this list, as they are.',
    ...all.flatMap(actionParts),
  );
}

function actionParts(action: PlatformAction): readonly string[] {
  const { type, doc, errors, flows, channels, retired, passedThrough, terminal } = action;
  const standing = [
    ...[...catalogue.verbs.values()]
      .filter(({ actions }) => actions.includes(type))
      .map(({ name }) => link(code(name), `verbs/${fileName(name)}.md`)),
    ...[...catalogue.properties.values()]
      .filter(({ actions }) => actions.includes(type))
      .map(({ name }) => link(code(`contact.${name}`), `properties.md#${name.toLowerCase()}`)),
    ...Object.values(catalogue.statements)
      .filter(({ actions }) => actions.includes(type))
      .map(({ name }) => link(code(name), "statements.md")),
  ];
  const outcomes = table(
    ["error", "here", "branch", "known"],
    Object.entries(errors).map(([name, { outcome, required, ...known }]) => [
      code(name),
      code(outcome),
      { always: "always there", sometimes: "in some forms", never: "may be left out" }[required],
      knownWords(known),
    ]),
  );
  return [
    `## ${type}`,
    `${doc} It is ${knownWords(action)}.`,
    retired === undefined ? "" : `Out of service since ${retired.on}: ${retired.why}`,
    standing.length === 0 ? (passedThrough ?? "") : `Written as ${standing.join(", ")}.`,
    `In ${flowWords(flows.kinds)} (${knownWords(flows)}); serves ${channels.served.join(", ")} (${knownWords(channels)}).${terminal ? " It ends the flow." : ""}`,
    outcomes,
  ];
}
