import {
  type Diagnostic,
  diagnostic,
  type Fix,
  type Statement,
  type VerbStatement,
  walk,
} from "@contactflow/grammar";
import { adviceDiagnostics } from "../diagnostics/advice.ts";
import type { Checked } from "../model/checked.ts";
import type { FlowView } from "../control/flow-view.ts";
import { headOf } from "../control/wording.ts";
import { exchanged } from "../fix/edits.ts";

/**
 * `set contact.recording = on` or `record voice` right behind a prompt that says so: one diagnostic for each. Only other prompts and
 * settings may stand between the two; where something asks or branches, the prompt may ask for consent.
 */
export function lateRecording(view: FlowView): readonly Diagnostic[] {
  return view.control.bodies.flatMap((statements) => {
    let announced: VerbStatement | undefined;
    const found: Diagnostic[] = [];
    for (const statement of statements) {
      if (statement.kind === "VerbStatement" && statement.verb.text === "play") {
        if (announces(statement)) announced ??= statement;
        continue;
      }
      const starts = startsRecording(view, statement);
      if (isSetting(statement) && !starts) continue;
      if (starts && announced !== undefined) found.push(report(view, statements, announced, statement));
      announced = undefined;
    }
    return found;
  });
}

/** In the languages that contact centres speak most. */
const announcement =
  /\b(?:be|is|are|being|get) recorded\b|\b(?:we|may|will) record\b|\bcall recording\b|\baufgezeichnet\b|\baufgenommen\b|\benregistrée?s?\b|\bgrabad[ao]s?\b|\bregistrat[ao]\b|\bgravad[ao]s?\b|\bopgenomen\b/i;

function announces({ primary }: VerbStatement): boolean {
  let found = false;
  if (primary !== undefined)
    walk(primary, (node) => {
      if (node.kind === "TextLiteral")
        found ||= node.parts.some((part) => typeof part === "string" && announcement.test(part));
    });
  return found;
}

function isSetting(statement: Statement): boolean {
  return (
    statement.kind === "SetStatement" ||
    (statement.kind === "VerbStatement" && statement.verb.text === "record")
  );
}

function startsRecording({ file }: FlowView, statement: Statement): boolean {
  if (statement.kind === "SetStatement")
    return (file.assignments.get(statement) ?? []).some(
      (one) => one.kind === "property" && one.property === "recording" && !isOff(one.value),
    );
  if (statement.kind !== "VerbStatement" || statement.verb.text !== "record") return false;
  const checked = file.arguments.get(statement);
  const sides = checked?.options["of"];
  const isVoice = checked?.primary?.kind === "word" && checked.primary.word === "voice";
  return isVoice && !(sides?.kind === "list" && sides.items.length === 0);
}

function isOff(value: Checked): boolean {
  return value.kind === "word" && value.word === "off";
}

function report(
  view: FlowView,
  statements: readonly Statement[],
  announced: VerbStatement,
  statement: Statement,
): Diagnostic {
  const { file } = view;
  const isNext = statements.indexOf(statement) === statements.indexOf(announced) + 1;
  const edits = isNext ? exchanged(file, announced, statement) : undefined;
  const fixes: readonly Fix[] =
    edits === undefined ? [] : [{ title: "Set it before the prompt", safety: "suggested", edits }];
  return diagnostic(
    adviceDiagnostics["recording-after-greeting"],
    { file: file.path, span: headOf(statement) },
    {},
    {
      fixes,
      related: [{ file: file.path, span: headOf(announced), message: "This announces it." }],
    },
  );
}
