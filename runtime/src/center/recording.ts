import type { Json } from "../definition/index.ts";
import type { ContactSettings, MachineEvent } from "../machine/index.ts";
import { fieldAt } from "./json.ts";
import type { CommandOf, Contact } from "./world.ts";

/** What is recorded and analysed of a contact from now on: what is said, what is written, or the agent's screen. */
export function setRecording(
  contact: Contact,
  { VoiceBehavior, ChatBehavior, ScreenRecordingBehavior }: CommandOf<"raw">["parameters"],
): MachineEvent {
  const { channel } = contact;
  if (VoiceBehavior !== undefined) {
    if (channel !== "voice") return wrongChannel;
    const recorded = fieldAt(VoiceBehavior, "VoiceRecordingBehavior", "RecordedParticipants");
    const prompts = fieldAt(VoiceBehavior, "VoiceRecordingBehavior", "IVRRecordingBehavior");
    set(contact, {
      ...(Array.isArray(recorded) && { recording: participantsIn(recorded) }),
      ...(prompts !== undefined && { promptRecording: prompts === "Enabled" }),
      ...analysis(fieldAt(VoiceBehavior, "VoiceAnalyticsBehavior", "Enabled")),
    });
    return done;
  }
  if (ChatBehavior !== undefined) {
    if (channel !== "chat") return wrongChannel;
    set(contact, analysis(fieldAt(ChatBehavior, "ChatAnalyticsBehavior", "Enabled")));
    return done;
  }
  const screen = fieldAt(ScreenRecordingBehavior, "ScreenRecordedParticipants");
  if (!Array.isArray(screen)) return { outcome: "error" };
  set(contact, { screenRecording: screen.length > 0 });
  return done;
}

const done: MachineEvent = { outcome: "done" };
const wrongChannel: MachineEvent = { outcome: "wrongChannel" };

function analysis(enabled: Json | undefined): ContactSettings {
  return enabled === undefined ? {} : { analysis: enabled === "True" };
}

function participantsIn(names: readonly Json[]): readonly ("agent" | "customer")[] {
  return names.flatMap((name) => (name === "Agent" ? ["agent"] : name === "Customer" ? ["customer"] : []));
}

function set(contact: Contact, added: ContactSettings): void {
  contact.flows = { ...contact.flows, settings: { ...contact.flows.settings, ...added } };
}
