import type { Outside } from "../bind/outside.ts";
import type { FilePath } from "../model/symbols.ts";
import type { FileInterface } from "../model/facts.ts";
import { same, sameElsewhere } from "../model/same.ts";

/**
 * What a file asked about others while it was checked. Names stand for themselves: whatever is declared under one, flow, resource or
 * attribute. The rest have a word that is no name.
 */
export type Question = string;

const attributes: Question = "all attributes";
const paths: Question = "all paths";
const damage: Question = "what may be lost";
const country: Question = "the country";
const fileAt = (path: FilePath): Question => `file ${path}`;

/** An {@link Outside} that remembers what it is asked. */
export function remembering(outside: Outside, asked: Set<Question>): Outside {
  const remember = (question: Question): void => void asked.add(question);
  return {
    symbol: (name) => {
      remember(name);
      return outside.symbol(name);
    },
    attribute: (name) => {
      remember(name);
      return outside.attribute(name);
    },
    attributeNames: () => {
      remember(attributes);
      return outside.attributeNames();
    },
    attributesComplete: () => {
      remember(damage);
      return outside.attributesComplete();
    },
    mayHaveLost: (name) => {
      remember(damage);
      return outside.mayHaveLost(name);
    },
    mayHaveLostIn: (path, name) => {
      remember(damage);
      return outside.mayHaveLostIn(path, name);
    },
    hasCountry: () => {
      remember(country);
      return outside.hasCountry();
    },
    file: (path) => {
      remember(fileAt(path));
      return outside.file(path);
    },
    paths: () => {
      remember(paths);
      return outside.paths();
    },
    // Files whose diagnostics point into another one are checked again when that one changes.
    declaredAt: outside.declaredAt,
  };
}

/** The questions whose answers may have changed with the interface of a file; `undefined` stands for a file that is not there. */
export function changedQuestions(
  before: FileInterface | undefined,
  after: FileInterface | undefined,
): ReadonlySet<Question> {
  const changed = new Set<Question>();
  const path = before?.path ?? after?.path ?? "";
  if (before === undefined || after === undefined) changed.add(paths).add(fileAt(path));
  for (const name of namesIn(before, after)) {
    const isSame =
      sameElsewhere(before?.symbols.get(name), after?.symbols.get(name)) &&
      sameElsewhere(attributesCalled(name, before), attributesCalled(name, after));
    if (!isSame) changed.add(name).add(fileAt(path));
  }
  if (!same(order(before), order(after))) changed.add(fileAt(path));
  if (!same(contactNames(before), contactNames(after))) changed.add(attributes);
  if (!same(centers(before), centers(after)) || lacksNames(before) !== lacksNames(after))
    changed.add(country);
  // What may be lost is read from the text, so that any edit may change it.
  if (isDamaged(before) || isDamaged(after)) changed.add(damage).add(country);
  return changed;
}

/** What is seen of a file as a whole: which names it has, and whether one may be missing. */
function order(one: FileInterface | undefined) {
  return one && [one.isComplete, ...one.symbols.keys()];
}

function contactNames(one: FileInterface | undefined) {
  return one?.attributes.map(({ name }) => name) ?? [];
}

function lacksNames(one: FileInterface | undefined): boolean {
  return one !== undefined && !(one.isComplete && one.importsComplete);
}

function isDamaged(one: FileInterface | undefined): boolean {
  return one !== undefined && (one.isDamaged || one.lacksAttributes);
}

function namesIn(...interfaces: readonly (FileInterface | undefined)[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const one of interfaces) {
    for (const name of one?.symbols.keys() ?? []) names.add(name);
    for (const { name } of one?.attributes ?? []) names.add(name);
  }
  return names;
}

function attributesCalled(name: string, one: FileInterface | undefined) {
  return one?.attributes.filter((attribute) => attribute.name === name) ?? [];
}

function centers(one: FileInterface | undefined) {
  return [...(one?.symbols.values() ?? [])].filter(
    (symbol) => symbol.kind === "resource" && symbol.resource === "center",
  );
}
