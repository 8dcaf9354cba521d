import type { FlowKind, ResourceKind } from "@contactflow/grammar";
import type { Channel } from "@contactflow/runtime";
import type {
  FlowEntry,
  OutcomeEntry,
  PropertyEntry,
  ResourceEntry,
  ServiceProperty,
  ServiceVerb,
  StatementEntry,
  VerbEntry,
} from "./entries.ts";
import type { When } from "./shapes.ts";

export const defineVerb = <const Name extends string>(entry: VerbEntry<Name>): VerbEntry<Name> => entry;
/** A verb that is nothing but what it asks of the platform: its entry is all there is to it. */
export const defineServiceVerb = <const Name extends string>(entry: ServiceVerb<Name>): ServiceVerb<Name> =>
  entry;
export const defineStatement = <const Name extends string>(
  entry: StatementEntry<Name>,
): StatementEntry<Name> => entry;
export const defineProperty = <const Name extends string>(entry: PropertyEntry<Name>): PropertyEntry<Name> =>
  entry;
/** A property whose writing is nothing but what it asks of the platform. */
export const defineServiceProperty = <const Name extends string>(
  entry: ServiceProperty<Name>,
): ServiceProperty<Name> => entry;
export const defineResource = <const Kind extends ResourceKind>(
  entry: ResourceEntry<Kind>,
): ResourceEntry<Kind> => entry;
export const defineFlow = <const Kind extends FlowKind>(entry: FlowEntry<Kind>): FlowEntry<Kind> => entry;

/** An outcome that the platform wires as an error. */
export const failure = (doc: string, when?: When): OutcomeEntry => ({ doc, error: true, when });
/** An outcome that is a choice, and never falls to `on error`. */
export const branch = (doc: string, when?: When): OutcomeEntry => ({ doc, error: false, when });
/** The outcome that nearly every action has. */
export const error = failure("Anything else that goes wrong, or a channel that the action does not serve.");

export const goesOn = [{ does: "next", when: undefined }] as const;
export const leavesFlow = [{ does: "leaves", when: undefined }] as const;
/** Only its outcomes lead on. */
export const neverDone = [{ does: "never", when: undefined }] as const;

export const everyChannel: readonly Channel[] = ["voice", "chat", "task", "email"];
export const voice: readonly Channel[] = ["voice"];

export const everyFlow: readonly FlowKind[] = [
  "inbound flow",
  "queue flow",
  "customer hold flow",
  "agent hold flow",
  "customer whisper flow",
  "agent whisper flow",
  "outbound whisper flow",
  "agent transfer flow",
  "queue transfer flow",
  "module",
];
/** Where a contact is led through menus and queues: not on hold and not in whispers. */
export const guidingFlows: readonly FlowKind[] = [
  "inbound flow",
  "queue flow",
  "agent transfer flow",
  "queue transfer flow",
  "module",
];
