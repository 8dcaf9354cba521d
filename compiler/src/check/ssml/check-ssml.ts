import type { Fix, Span, TextLiteral } from "@contactflow/grammar";
import { type SsmlTag, ssmlTags } from "../../catalogue/ssml.ts";
import { type Context, replaceAt, suggestAt } from "../context.ts";
import { type PlacedText, placedText, placeholder } from "./read-text.ts";
import { type Attribute, type Broken, type Piece, scanSsml } from "./scan.ts";

type Open = Extract<Piece, { readonly kind: "open" }>;
type Close = Extract<Piece, { readonly kind: "close" }>;

/** Polly bills 3,000 characters of a text; tags do not count. */
const maxSpoken = 3000;

/** Whether a text is meant as SSML. */
export function isSsml({ parts: [start] }: TextLiteral): boolean {
  return typeof start === "string" && /^\s*<speak[\s>/]/.test(start);
}

/** Checks the SSML of a text: that its tags fit into each other and are those that voices take. */
export function checkSsml(node: TextLiteral, source: string, context: Context): void {
  const placed = placedText(node, source);
  const pieces = scanSsml(placed.text);
  const stack: Open[] = [];
  let spoken = 0;
  let rooted = false;
  let outside = false;
  for (const piece of pieces) {
    switch (piece.kind) {
      case "comment":
        break;
      case "broken":
        reportBroken(piece, placed, context);
        // Where the tags end is anybody's guess from here.
        if (piece.what !== "ampersand" && piece.what !== "less-than") return;
        break;
      case "text":
        if (stack.length > 0) spoken += piece.end - piece.start;
        else if (placed.text.slice(piece.start, piece.end).trim() !== "" && !outside) {
          outside = true;
          form(
            trimmed(piece, placed),
            "This stands outside of `<speak>`, and everything belongs inside.",
            context,
          );
        }
        break;
      case "open":
        if (stack.length === 0 && rooted && !outside) {
          outside = true;
          form(
            placed.span(piece.start, piece.end),
            "This stands outside of `<speak>`, and everything belongs inside.",
            context,
          );
        }
        rooted = true;
        checkTag(piece, stack, placed, context);
        if (!piece.closed) stack.push(piece);
        break;
      case "close":
        if (!closeTag(piece, stack, placed, context)) return;
        break;
    }
  }
  const left = stack.at(-1);
  if (left !== undefined)
    reportUnclosed(left, placed.span(placed.text.length, placed.text.length), placed, context);
  if (spoken > maxSpoken)
    context.report("text-length", node.span, {
      what: "A text without its tags",
      limits: `at most ${maxSpoken} characters`,
      length: spoken,
    });
}

function trimmed({ start, end }: { readonly start: number; readonly end: number }, placed: PlacedText): Span {
  const text = placed.text.slice(start, end);
  return placed.span(start + text.length - text.trimStart().length, start + text.trimEnd().length);
}

function form(span: Span, problem: string, { report }: Context, fixes: readonly Fix[] = []): void {
  report("ssml-form", span, { problem }, { fixes });
}

const brokenForms: Readonly<
  Record<Broken, { readonly problem: string; readonly instead: string | undefined }>
> = {
  ampersand: { problem: "In SSML `&` begins a sign such as `&amp;`.", instead: "&amp;" },
  "less-than": { problem: "In SSML `<` begins a tag.", instead: "&lt;" },
  "unfinished-tag": { problem: "This tag is not finished with `>`.", instead: undefined },
  "unfinished-comment": { problem: "This comment is not finished with `-->`.", instead: undefined },
  attribute: { problem: 'What stands in a tag is written `name="value"`.', instead: undefined },
};

function reportBroken(
  { what, start, end }: Extract<Piece, { readonly kind: "broken" }>,
  placed: PlacedText,
  context: Context,
): void {
  const { problem, instead } = brokenForms[what];
  const span = placed.span(start, end);
  form(span, problem, context, instead === undefined ? [] : [replaceAt(context, span, instead)]);
}

/** Whether what was opened last is closed; otherwise what is wrong is told, and what follows would only repeat it. */
function closeTag(piece: Close, stack: Open[], placed: PlacedText, context: Context): boolean {
  const open = stack.at(-1);
  if (open?.name === piece.name) {
    stack.pop();
    return true;
  }
  const span = placed.span(piece.start, piece.end);
  if (open !== undefined && stack.some(({ name }) => name === piece.name)) {
    reportUnclosed(open, { start: span.start, end: span.start }, placed, context);
    return false;
  }
  const { meant } = suggestAt(context, span, piece.name, open === undefined ? [] : [open.name]);
  const better = meant === undefined ? "" : `</${meant}>`;
  const title = meant === undefined ? `Delete \`</${piece.name}>\`` : `Change to \`${better}\``;
  form(span, `\`</${piece.name}>\` closes nothing.`, context, [
    { ...replaceAt(context, span, better), title },
  ]);
  return false;
}

function reportUnclosed(open: Open, at: Span, placed: PlacedText, context: Context): void {
  const closing = `</${open.name}>`;
  const fix = { ...replaceAt(context, at, closing), title: `Close it with \`${closing}\`` };
  form(placed.span(open.start, open.end), `\`<${open.name}>\` is never closed.`, context, [fix]);
}

function checkTag(piece: Open, stack: readonly Open[], placed: PlacedText, context: Context): void {
  const span = placed.span(piece.start + 1, piece.start + 1 + piece.name.length);
  const known = Object.hasOwn(ssmlTags, piece.name) ? ssmlTags[piece.name] : undefined;
  if (known === undefined) {
    const { suggestion } = suggestAt(context, span, piece.name, Object.keys(ssmlTags));
    context.report("ssml-tag", span, { name: piece.name, suggestion });
    return;
  }
  const around = stack.find(
    ({ name }) => known.notIn.includes(name) || (name === "speak" && piece.name === "speak"),
  );
  if (around !== undefined)
    context.report("ssml-nesting", span, { name: piece.name, problem: `inside \`<${around.name}>\`` });
  const parent = stack.at(-1);
  if (parent !== undefined && ssmlTags[parent.name]?.empty === true)
    context.report("ssml-nesting", span, {
      name: piece.name,
      problem: `inside \`<${parent.name}>\`, which has nothing inside`,
    });
  checkAttributes(piece, known, span, placed, context);
}

function checkAttributes(
  { name: tag, attributes }: Open,
  known: SsmlTag,
  at: Span,
  placed: PlacedText,
  context: Context,
): void {
  const problem = (span: Span, text: string, suggestion = "") =>
    context.report("ssml-attribute", span, { problem: text, suggestion });
  const given = new Set<string>();
  for (const attribute of attributes) {
    const { name } = attribute;
    const span = placed.span(attribute.start, attribute.start + name.length);
    if (given.has(name)) form(span, `\`${name}\` stands twice in this tag.`, context);
    given.add(name);
    const expected = Object.hasOwn(known.attributes, name) ? known.attributes[name] : undefined;
    if (expected === undefined) {
      const { suggestion } = suggestAt(context, span, name, Object.keys(known.attributes), "It has");
      problem(span, `\`<${tag}>\` has no \`${name}\`.`, suggestion);
    } else if (expected.form !== undefined && isFixed(attribute) && !expected.form.test(attribute.value)) {
      problem(
        placed.span(attribute.valueStart, attribute.valueEnd),
        `\`${name}\` of \`<${tag}>\` is ${expected.form.words}, and this is "${attribute.value}".`,
      );
    }
  }
  const missing = Object.entries(known.attributes).find(
    ([name, { required }]) => required && !given.has(name),
  );
  if (missing !== undefined) problem(at, `\`<${tag}>\` needs \`${missing[0]}\`.`);
  else if (known.needsOne && given.size === 0)
    problem(
      at,
      `\`<${tag}>\` changes nothing.`,
      suggestAt(context, at, "", Object.keys(known.attributes), "It has").suggestion,
    );
}

/** What is read at run time can be anything. */
function isFixed({ value }: Attribute): boolean {
  return !value.includes(placeholder);
}
