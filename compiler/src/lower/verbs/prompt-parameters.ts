import type { Json, Prompt } from "@contactflow/runtime";
import { jsonText } from "../json.ts";

/** A prompt as the platform's parameters name it. */
export function promptParameters(prompt: Prompt): { readonly [key: string]: Json } {
  if ("say" in prompt) return { Text: jsonText(prompt.say) };
  if ("ssml" in prompt) return { SSML: jsonText(prompt.ssml) };
  if ("audio" in prompt)
    return { Media: { Uri: jsonText(prompt.audio), SourceType: "S3", MediaType: "Audio" } };
  return { PromptId: jsonText(prompt.prompt) };
}
