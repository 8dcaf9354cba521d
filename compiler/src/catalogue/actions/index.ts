import type { PlatformAction } from "../entries.ts";
import { assistants } from "../services/assistants.ts";
import { calls } from "../services/calls.ts";
import { cases } from "../services/cases.ts";
import { chats } from "../services/chats.ts";
import { dataTables } from "../services/data-tables.ts";
import { guides } from "../services/guides.ts";
import { media } from "../services/media.ts";
import { messages } from "../services/messages.ts";
import { metrics } from "../services/metrics.ts";
import { profiles } from "../services/profiles.ts";
import { recording } from "../services/recording.ts";
import { skills } from "../services/skills.ts";
import { tags } from "../services/tags.ts";
import { tasks } from "../services/tasks.ts";
import { contactActions } from "./contact.ts";
import { flowActions } from "./flow.ts";
import { participantActions } from "./participant.ts";

/** The platform's actions, those that nothing but `action` stands for too. */
export const platformActions = [
  ...participantActions,
  ...contactActions,
  ...flowActions,
  ...metrics.actions,
  ...calls.actions,
  ...recording.actions,
  ...media.actions,
  ...skills.actions,
  ...tags.actions,
  ...tasks.actions,
  ...cases.actions,
  ...profiles.actions,
  ...dataTables.actions,
  ...messages.actions,
  ...chats.actions,
  ...assistants.actions,
  ...guides.actions,
] as const satisfies readonly PlatformAction[];
