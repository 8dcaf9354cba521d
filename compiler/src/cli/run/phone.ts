import {
  SimulationError,
  type ContactView,
  type Simulation,
  type Waiting,
} from "@contactflow/runtime/center";
import { logOf } from "./log.ts";
import type { Screen } from "./screen.ts";

/** A telephone on a simulated contact centre: keys go in, and whatever happens is printed. */
export interface Phone {
  readonly simulation: Simulation;
  readonly clock: (instant: number) => string;
  readonly say: (text: string) => void;
  /** The contact that the customer has on the line. */
  readonly line: () => ContactView | undefined;
  /** What the flow on the line waits for. */
  readonly waiting: () => Waiting | undefined;
  readonly press: (keys: string) => void;
  /** Lets time pass until there is something to see, at most until then; false: there was nothing. */
  readonly keepSilent: (until: number) => boolean;
  /** Does something that may make no sense as things stand, and then says so. */
  readonly attempt: (act: () => void) => void;
  /** No contact is left that could go on. */
  readonly isOver: () => boolean;
}

export function phoneOn(simulation: Simulation, clock: (instant: number) => string, screen: Screen): Phone {
  const log = logOf(simulation, clock, screen);
  const say = (text: string): void => screen.print("", { tone: "note", text });
  const line = (): ContactView | undefined => simulation.contacts().findLast(isOnTheLine);
  const attempt = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      if (!(error instanceof SimulationError)) throw error;
      screen.print("", { tone: "trouble", text: error.message });
    } finally {
      log.catchUp();
    }
  };
  return {
    simulation,
    clock,
    say,
    line,
    attempt,
    waiting: () => line()?.customerFlow?.waiting,
    press: (keys) => {
      const contact = line();
      if (contact === undefined) return say("Nobody is on the line who could hear a key.");
      attempt(() => {
        const lost = simulation.press(contact.contactId, keys);
        log.catchUp();
        if (lost !== "") say(`Nobody listened for ${lost}.`);
      });
    },
    keepSilent: (until) => {
      try {
        for (
          let next = simulation.nextAt();
          next !== undefined && next <= until;
          next = simulation.nextAt()
        ) {
          simulation.step();
          if (log.catchUp()) return true;
        }
        return false;
      } finally {
        log.catchUp();
      }
    },
    isOver: () => simulation.contacts().every(({ phase }) => phase === "ended"),
  };
}

/** A callback that waits or is being dialled is not on the line yet; an inbound call always is. */
function isOnTheLine({ phase, initiationMethod }: ContactView): boolean {
  if (phase === "ended") return false;
  return initiationMethod !== "CALLBACK" || ["outboundWhisper", "connected", "thirdParty"].includes(phase);
}
