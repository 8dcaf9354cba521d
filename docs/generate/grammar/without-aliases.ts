import { choice, type Form, type Grammar, noted, optional, repeated, rule, sequence } from "./form.ts";

/** Rules whose name speaks of the parser. */
const names: ReadonlyMap<string, string> = new Map([
  ["plainItem", "statement"],
  ["plainBody", "body"],
  ["oneOption", "option"],
  ["nameAmongMany", "importedName"],
  ["assignmentAmongMany", "listedAssignment"],
  ["members", "object"],
  ["head", "nameAndTitle"],
  ["valueBeside", "neighbour"],
]);

/** Puts rules that only name another one in its place, and keeps what the first rule leads to, in the order in which it does. */
export function withoutAliases(grammar: Grammar, first: string): Grammar {
  const resolved = (name: string): string => {
    const form = grammar.get(name);
    return form?.kind === "rule" ? resolved(form.name) : name;
  };
  const tidy = (form: Form): Form => {
    switch (form.kind) {
      case "rule":
        return rule(nameOf(resolved(form.name)));
      case "literal":
      case "token":
        return form;
      case "sequence":
        return sequence(...form.parts.map(tidy));
      case "choice":
        return choice(...form.parts.map(tidy));
      case "optional":
        return optional(tidy(form.part));
      case "repeated":
        return repeated(tidy(form.part));
      case "noted":
        return noted(tidy(form.part), form.note);
      default:
        return form satisfies never;
    }
  };
  const kept = new Map<string, Form>();
  const keep = (name: string): void => {
    const form = grammar.get(name);
    if (form === undefined) throw new Error(`no published rule is called ${name}`);
    if (kept.has(nameOf(name))) return;
    kept.set(nameOf(name), tidy(form));
    for (const next of rulesIn(form)) keep(resolved(next));
  };
  keep(resolved(first));
  return kept;
}

function nameOf(name: string): string {
  return names.get(name) ?? name;
}

function rulesIn(form: Form): readonly string[] {
  switch (form.kind) {
    case "rule":
      return [form.name];
    case "literal":
    case "token":
      return [];
    case "sequence":
    case "choice":
      return form.parts.flatMap(rulesIn);
    case "optional":
    case "repeated":
    case "noted":
      return rulesIn(form.part);
    default:
      return form satisfies never;
  }
}
