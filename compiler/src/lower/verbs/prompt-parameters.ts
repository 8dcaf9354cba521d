import type { Prompt, Text } from "@contactflow/runtime";

/** A prompt as the platform's parameters name it. */
export function promptParameters(prompt: Prompt): Readonly<Record<string, Text>> {
  if ("say" in prompt) return { Text: prompt.say };
  if ("ssml" in prompt) return { SSML: prompt.ssml };
  return { PromptId: prompt.prompt };
}
