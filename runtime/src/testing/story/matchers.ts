import type { Prompt } from "../../definition/index.ts";
import { heardBy } from "../heard.ts";
import { isWanted, nearest, shown, type Wanted } from "../prompts.ts";
import { asAny, asSubject, verdict, type Context, type Verdict } from "../verdict.ts";
import { faultShown, rowsShown } from "./fault.ts";
import { follow } from "./match.ts";
import type { StoryPart } from "./moments.ts";
import { logOf } from "./subject.ts";

/** The matchers of what has happened. */
export const storyMatchers = {
  /** These parts in this order, with anything between that `never` does not forbid. */
  toHaveStory(this: Context, asked: unknown, ...story: readonly StoryPart[]): Verdict {
    const subject = asAny("toHaveStory", asked);
    const { clock } = subject.kit;
    const log = logOf(subject);
    const following = follow(log, story, subject);
    const { wrong } = following;
    return verdict(this, subject, wrong === undefined, {
      wanted: ["to have this story:", ...rowsShown(following, subject, clock)].join("\n"),
      but: wrong === undefined ? "" : faultShown(following, wrong, log, subject, clock),
    });
  },

  /** A prompt: its whole text, or a pattern in it. Several: in this order, with others between them. */
  toHaveHeard(this: Context, listener: unknown, ...wanted: readonly Wanted[]): Verdict {
    const heard = heardBy(asSubject("toHaveHeard", listener));
    const missing = firstMissing(heard, wanted);
    return verdict(this, listener, missing === undefined, {
      wanted: `to hear ${wanted.map(shown).join(", then ")}`,
      but: missing === undefined ? "" : nearest(heard, missing),
    });
  },
};

/** The first of these that was not heard after the ones before it. */
function firstMissing(heard: readonly Prompt<string>[], wanted: readonly Wanted[]): Wanted | undefined {
  let from = 0;
  for (const one of wanted) {
    const index = heard.findIndex((prompt, at) => at >= from && isWanted(prompt, one));
    if (index < 0) return one;
    from = index + 1;
  }
  return undefined;
}
