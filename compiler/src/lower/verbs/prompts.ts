import { exits, single, toExit, toPart } from "../draft.ts";
import { booleanOf, numberOf, optional, promptsOf } from "../values.ts";
import type { Checked } from "../../model/checked.ts";
import { type LowerVerb, primary } from "./verb.ts";

/** One node a prompt, one after the other. */
export const play: LowerVerb = (around, args) => {
  const prompts = promptsOf(primary(around, args));
  return prompts.map((prompt, index) => ({
    part: index === 0 ? undefined : String(index + 1),
    action: { type: "play", prompt },
    ways: [
      ["done", index + 1 === prompts.length ? toExit("done") : toPart(String(index + 2))],
      ...exits("error"),
    ],
  }));
};

export const loop: LowerVerb = (around, args) =>
  single(
    {
      type: "loop",
      prompts: promptsOf(primary(around, args)),
      ...optional("interruptEvery", args.options["interruptEvery"], numberOf),
      ...keepsPlaying(args.options["keepPlaying"]),
    },
    around,
  );

function keepsPlaying(value: Checked | undefined): { readonly keepPlaying?: true } {
  return value !== undefined && booleanOf(value) ? { keepPlaying: true } : {};
}
