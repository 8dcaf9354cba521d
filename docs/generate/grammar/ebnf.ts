import { builders, printer, type builders as docs } from "prettier/doc";
import type { Form, Note } from "./form.ts";

type Doc = docs.Doc;
const { group, indent, join, line } = builders;

const notes: Readonly<Record<Note, string>> = {
  "no object": "does not start with {",
  "after a name": "after a name, on its line",
  "after a date": "after a date",
  "beside a date or a time": "on the line of a date or a time, or one itself",
  touching: "touches what stands before it",
};

/** A rule in the notation of ISO 14977: `,` joins, `|` parts, `[ ]` may be missing, `{ }` repeats, `(* *)` are notes. */
export function ruleText(name: string, form: Form): string {
  const right = form.kind === "choice" ? alternatives(form.parts) : docOf(form, 0);
  const doc =
    form.kind === "choice"
      ? group([ruleName(name), indent([line, "= ", right]), " ;"])
      : group([ruleName(name), " = ", indent(right), " ;"]);
  const { formatted } = printer.printDocToString(doc, { printWidth: 90, tabWidth: 2 });
  return `${formatted}\n`;
}

/** `verbStatement` as `verb_statement`. */
export function ruleName(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export function noteText(note: Note): string {
  return notes[note];
}

function alternatives(parts: readonly Form[]): Doc {
  return join(
    [line, "| "],
    parts.map((part) => group(indent(docOf(part, 1)))),
  );
}

/** @param level 0: anything may stand here; 1: within a choice; 2: within a sequence. */
function docOf(form: Form, level: 0 | 1 | 2): Doc {
  switch (form.kind) {
    case "rule":
      return ruleName(form.name);
    case "token":
      return form.name;
    case "literal":
      return `"${form.text}"`;
    case "sequence":
      return join(
        [",", line],
        form.parts.map((part) => docOf(part, 2)),
      );
    case "choice":
      return level === 2 ? bracketed("(", alternatives(form.parts), ")") : alternatives(form.parts);
    case "optional":
      return bracketed("[", docOf(form.part, 0), "]");
    case "repeated":
      return bracketed("{", docOf(form.part, 0), "}");
    case "noted":
      return [docOf(form.part, 2), ` (* ${notes[form.note]} *)`];
    default:
      return form satisfies never;
  }
}

function bracketed(open: string, inside: Doc, close: string): Doc {
  return group([open, indent([line, inside]), line, close]);
}
