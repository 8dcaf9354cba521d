import { invariant } from "../model/invariant.ts";

/** The files of an example by their paths, in the order of the page. */
export type PageProgram = ReadonlyMap<string, string>;

/** What `docs/diagnostics` says about one diagnostic. */
export interface DiagnosticPage {
  readonly code: string;
  /** In the author's words, without the code. */
  readonly title: string;
  /** Markdown: what is wrong, why it matters, what to do. */
  readonly explanation: string;
  /** Gives this diagnostic once and nothing else. Empty where no small program can. */
  readonly wrong: PageProgram;
  /** What the first fix makes of `wrong` when there is one; gives no diagnostic. */
  readonly right: PageProgram;
}

const form = /^# (FLW\d{4}): (\S.*)\n\n([^]*?\S)\n(?:\n## Wrong\n([^]*)\n## Right\n([^]*))?$/;

/**
 * Reads a page: the heading `# FLW2001: Title`, what it explains, the sections `## Wrong` and `## Right` with a fence for each file, the
 * path behind its `flow` or `json`; without one it is `main.flow`. What no small program can show has no sections. Throws on any other form:
 * pages are ours.
 */
export function readPage(markdown: string): DiagnosticPage {
  const [, code, title, explanation, wrong = "", right = ""] = form.exec(markdown) ?? [];
  invariant(
    code !== undefined && title !== undefined && explanation !== undefined,
    `this is no page of a diagnostic: ${markdown.split("\n", 1)[0]}`,
  );
  return { code, title, explanation, wrong: programIn(wrong), right: programIn(right) };
}

function programIn(section: string): PageProgram {
  const fences = section.matchAll(/^```(?:flow|json)(?: (\S+))?\n([^]*?)^```$/gm);
  return new Map(Array.from(fences, ([, path = "main.flow", text = ""]) => [path, text]));
}
