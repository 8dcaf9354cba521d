import type { PlatformAction } from "../entries.ts";
import { contactActions } from "./contact.ts";
import { participantActions } from "./participant.ts";

/** The platform's actions that verbs, properties and conditions stand for. */
export const platformActions = [
  ...participantActions,
  ...contactActions,
] as const satisfies readonly PlatformAction[];
