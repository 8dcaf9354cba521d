import type { Prompt } from "@contactflow/runtime";
import type { Milliseconds } from "@contactflow/runtime/center";

/** What is taken for the length of a recording, since nobody knows it here. */
const recording = 3000;

/** How long prompts take that are spoken so fast. */
export function speakingAt(wordsPerMinute: number): (prompt: Prompt<string>) => Milliseconds {
  return (prompt) => {
    const text =
      "say" in prompt ? prompt.say : "ssml" in prompt ? prompt.ssml.replaceAll(/<[^>]*>/g, " ") : undefined;
    if (text === undefined) return recording;
    const words = text.match(/[^\s]+/g)?.length ?? 0;
    return Math.round((words / wordsPerMinute) * 60_000);
  };
}
