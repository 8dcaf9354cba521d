import type { Form, Grammar, Note } from "./form.ts";

const notes: Readonly<Record<Note, string>> = {
  "no object": "does not start with {",
  "after a name": "after a name, on its line",
  "after a date": "after a date",
  "beside a date or a time": "on the line of a date or a time, or one itself",
  touching: "touches what stands before it",
};

/** A grammar in the notation of ISO 14977: `,` joins, `|` parts, `[ ]` may be missing, `{ }` repeats, `(* *)` are notes. */
export function ebnf(grammar: Grammar): string {
  return [...grammar].map(([name, form]) => ruleText(name, form)).join("\n");
}

export function ruleText(name: string, form: Form): string {
  const parts = form.kind === "choice" ? form.parts.map((part) => text(part, 1)) : [text(form, 0)];
  const line = `${ruleName(name)} = ${parts.join(" | ")} ;`;
  if (line.length <= 100 || parts.length === 1) return `${line}\n`;
  return `${ruleName(name)}\n  = ${parts.join("\n  | ")}\n  ;\n`;
}

/** `verbStatement` as `verb_statement`. */
export function ruleName(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export function noteText(note: Note): string {
  return notes[note];
}

/** @param level 0: anything may stand here; 1: within a choice; 2: within a sequence. */
function text(form: Form, level: number): string {
  switch (form.kind) {
    case "rule":
      return ruleName(form.name);
    case "token":
      return form.name;
    case "literal":
      return `"${form.text}"`;
    case "sequence":
      return form.parts.length === 0 ? "" : form.parts.map((part) => text(part, 2)).join(", ");
    case "choice": {
      const inside = form.parts.map((part) => text(part, 1)).join(" | ");
      return level === 2 ? `( ${inside} )` : inside;
    }
    case "optional":
      return `[ ${text(form.part, 0)} ]`;
    case "repeated":
      return `{ ${text(form.part, 0)} }`;
    case "noted":
      return `${text(form.part, 2)} (* ${notes[form.note]} *)`;
    default:
      return form satisfies never;
  }
}
