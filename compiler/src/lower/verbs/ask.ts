import type { Action, Prompt } from "@contactflow/runtime";
import { exits, type Draft, type DraftNode, toExit, toPart, type Way } from "../draft.ts";
import { jsonOf } from "../json.ts";
import { rawOf } from "../requests.ts";
import { numberOf, optional, promptOf, textOf } from "../values.ts";
import { promptParameters } from "./prompt-parameters.ts";
import { type LowerVerb, option, primary } from "./verb.ts";

/**
 * One node an attempt. After the wrong key, or none, an attempt goes on to what `again` says and the next attempt;
 * only those of the last one are the statement's own `timeout` and `noMatch`.
 */
export const ask: LowerVerb = (around, args) => {
  const attempts = numberOf(option(around, args, "attempts"));
  const again = args.options["again"];
  const action = question(around, args);
  const draft: DraftNode[] = [];
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    if (attempt > 1 && again !== undefined) {
      draft.push({
        part: `again${attempt}`,
        action: { type: "play", prompt: promptOf(again) },
        ways: [["done", toPart(`attempt${attempt}`)], ...exits("error")],
      });
    }
    const next =
      attempt === attempts ? undefined : `${again === undefined ? "attempt" : "again"}${attempt + 1}`;
    draft.push({
      part: attempt === 1 ? undefined : `attempt${attempt}`,
      action,
      ways: around.outcomes.map((outcome): Way => {
        const retries = next !== undefined && (outcome === "timeout" || outcome === "noMatch");
        return [outcome, retries ? toPart(next) : toExit(outcome)];
      }),
    });
  }
  return draft satisfies Draft;
};

function question(around: Parameters<LowerVerb>[0], args: Parameters<LowerVerb>[1]): Action {
  const prompt: Prompt = promptOf(primary(around, args));
  const { bot } = args.options;
  if (bot === undefined) return { type: "ask", prompt, timeout: numberOf(option(around, args, "timeout")) };
  const { session, opening, idle } = args.options;
  return rawOf("ConnectParticipantWithLexBot", {
    ...promptParameters(prompt),
    LexV2Bot: { AliasArn: jsonOf(bot) },
    ...optional("LexSessionAttributes", session, jsonOf),
    ...optional("LexInitializationData", opening, (text) => ({ InitialMessage: jsonOf(text) })),
    ...optional("LexTimeoutSeconds", idle, (seconds) => ({ Text: String(textOf(seconds)) })),
  });
}
