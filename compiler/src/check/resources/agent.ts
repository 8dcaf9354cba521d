import type { ResourceDeclaration } from "@contactflow/grammar";
import type { Checked } from "../../model/checked.ts";
import { suggestAt, type Context } from "../context.ts";
import { itemsWritten, memberCalled } from "./members.ts";

/** How many proficiencies an agent may have before the platform must be asked for more. */
const usualProficiencies = 10;

/** Proficiencies are of values that their attribute has. */
export function checkAgent(
  node: ResourceDeclaration,
  { proficiencies }: Readonly<Record<string, Checked>>,
  context: Context,
): void {
  if (proficiencies?.kind !== "list") return;
  const { items } = proficiencies;
  const member = memberCalled(node, "proficiencies");
  if (items.length > usualProficiencies && member !== undefined)
    context.report("over-quota", member.key.span, {
      what: "An agent",
      max: usualProficiencies,
      noun: "proficiencies",
      count: items.length,
    });
  const written = itemsWritten(node, "proficiencies");
  for (const [index, item] of items.entries()) {
    if (item.kind !== "object" || item.name?.kind !== "symbol") continue;
    const { symbol } = item.name;
    const { value } = item.fields;
    if (symbol.kind !== "resource" || value?.kind !== "text" || typeof value.text !== "string") continue;
    const known = symbol.signature.labels ?? [];
    const place = written[index];
    const at = place?.kind === "ListItem" ? memberCalled(place.object, "value")?.value.span : undefined;
    if (known.length === 0 || known.includes(value.text) || at === undefined) continue;
    const { meant, suggestion, fixes } = suggestAt(context, at, value.text, known, "It has");
    const quoted = fixes.map((fix) => ({
      ...fix,
      title: `Change to "${meant}"`,
      edits: fix.edits.map((edit) => ({ ...edit, text: `"${meant}"` })),
    }));
    context.report(
      "unknown-key",
      at,
      { what: `\`${symbol.name}\``, name: value.text, suggestion },
      { fixes: quoted },
    );
  }
}
