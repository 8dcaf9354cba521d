import { type Recorded, recordedGrammar } from "../../../grammar/src/testing/recorded-grammar.ts";
import { choice, type Form, type Grammar, optional, repeated, rule, sequence } from "./form.ts";
import { mistakes, readings } from "./readings.ts";
import { tokens } from "./tokens.ts";
import { withoutAliases } from "./without-aliases.ts";

/**
 * The grammar of the language, made of what the parser recorded. The parser reads every text, so it records more than the language
 * has: rules for mistakes, which are left out here, and parts that may be missing because that is reported by hand, which
 * are required here.
 */
export function publishedGrammar(): Grammar {
  const rules = recordedGrammar();
  const unknown = [...mistakes, ...Object.keys(readings)].filter((name) => !rules.has(name));
  if (unknown.length > 0) throw new Error(`the parser has no rules called ${unknown.join(", ")}`);
  const published = new Map<string, Form>();
  for (const [name, parts] of rules) {
    if (mistakes.has(name)) continue;
    published.set(name, formOf(name, parts));
  }
  return withoutAliases(published, "file");
}

function formOf(name: string, parts: readonly Recorded[]): Form {
  const { required = [], dropped = [], shape } = readings[name] ?? {};
  const partAt = (index: number): Form => {
    const part = parts.find(
      (each) => each.index === index && (each.kind === "optional" || each.kind === "repeated"),
    );
    const form = part && (part.kind === "optional" ? all(part.parts) : formOfPart(part));
    if (form === undefined) throw new Error(`the rule ${name} has no optional part ${index}`);
    return form;
  };
  for (const index of [...required, ...dropped]) partAt(index);
  if (shape !== undefined) return shape(partAt);
  const forms = parts
    .filter((part) => part.kind !== "optional" || !dropped.includes(part.index))
    .map((part) =>
      part.kind === "optional" && required.includes(part.index) ? all(part.parts) : formOfPart(part),
    );
  return sequence(...forms.filter((form) => form !== undefined));
}

function all(parts: readonly Recorded[]): Form | undefined {
  const forms = parts.map(formOfPart);
  return forms.some((form) => form === undefined)
    ? undefined
    : sequence(...forms.filter((form) => form !== undefined));
}

/** `undefined` for what stands for a mistake. */
function formOfPart(part: Recorded): Form | undefined {
  switch (part.kind) {
    case "rule":
      return mistakes.has(part.name) ? undefined : rule(part.name);
    case "token": {
      const form = tokens[part.name];
      if (form === undefined) throw new Error(`the token ${part.name} has no place in the published grammar`);
      return form;
    }
    case "optional": {
      const form = all(part.parts);
      return form && optional(form);
    }
    case "repeated": {
      const form = all(part.parts);
      return form && repeated(form);
    }
    case "choice": {
      const forms = part.parts.map(all).filter((form) => form !== undefined);
      return forms.length === 0 ? undefined : choice(...forms);
    }
    default:
      return part satisfies never;
  }
}
