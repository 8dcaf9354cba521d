import type { Place } from "../machine/index.ts";
import { callOut } from "./call-out.ts";
import type { Instant } from "./instant.ts";
import type { World } from "./world.ts";

/** Somebody outside the centre is expected to act from now on. Those who play many people at once listen for it. */
export type Cue =
  /** A flow listens to the customer; what it asks is spoken until `spokenAt`. */
  | {
      readonly type: "asked";
      readonly contactId: string;
      readonly place: Place;
      readonly for: "key" | "digits" | "bot";
      readonly spokenAt: Instant;
    }
  /** It rings at a number. */
  | {
      readonly type: "ringing";
      readonly contactId: string;
      readonly number: string;
      /** Whether it is the contact's own customer who is called. */
      readonly isCustomer: boolean;
    }
  /** An agent has a contact to accept, or after-contact work or a missed contact to clear. */
  | { readonly type: "offered" | "toClear"; readonly agent: string; readonly contactId: string };

/** Tells the listener whose turn it is. */
export function giveCue({ options: { onCue } }: World, cue: Cue): void {
  if (onCue) callOut("The listener onCue", () => onCue(cue));
}
