import { assertNever } from "../model/invariant.ts";
import type { HeardPrompt, Seen } from "./acts.ts";
import type { Names } from "./handles.ts";
import { args } from "./pieces.ts";
import { quoted } from "./words.ts";

/** What a test expects after an act. */
export function seenText(seen: Seen, names: Names): readonly string[] {
  switch (seen.type) {
    case "heard": {
      const by = "agent" in seen.by ? names.agent(seen.by.agent) : names.contact(seen.by.contact);
      return [`expect(${by}).toHaveHeard(${args(...seen.prompts.map(promptWords))});`];
    }
    case "inQueue":
      return [`expect(${names.contact(seen.contact)}).toBeInQueue(${quoted(seen.queue)});`];
    case "connected":
      return [`expect(${names.contact(seen.contact)}).toBeConnectedTo(${names.agent(seen.agent)});`];
    case "onHold":
      return [`expect(${names.contact(seen.contact)}).toBeOnHold();`];
    case "ended":
      return [`expect(${names.contact(seen.contact)}).toHaveEnded(${quoted(seen.reason)});`];
    case "attribute":
      return [
        `expect(${names.contact(seen.contact)}).toHaveAttribute(${args(quoted(seen.name), quoted(seen.value))});`,
      ];
    case "callback":
      return names.contactIsUsed(seen.contact)
        ? [`const ${names.contact(seen.contact)} = ${names.contact(seen.of)}.next();`]
        : [
            `expect(${names.contact(seen.of)}.next().view).toMatchObject({ initiationMethod: "CALLBACK", customer: ${quoted(seen.name)} });`,
          ];
    case "task": {
      const task = `${names.contact(seen.of)}.task(${quoted(seen.name)})`;
      return [
        names.contactIsUsed(seen.contact) ? `const ${names.contact(seen.contact)} = ${task};` : `${task};`,
      ];
    }
    case "continues":
      return [];
    default:
      return assertNever(seen);
  }
}

function promptWords(heard: HeardPrompt): string {
  return typeof heard === "string" ? quoted(heard) : `prompt(${quoted(heard.prompt)})`;
}
