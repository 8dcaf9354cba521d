import { SimulationError } from "../center/index.ts";
import { TestKitError } from "./errors.ts";
import type { Kit, TestContact } from "./handles.ts";
import { storyOf } from "./story.ts";

export function testContact<Attributes>(kit: Kit, contactId: string): TestContact<Attributes> {
  const { simulation, clock } = kit;
  const tell = () => storyOf(simulation, contactId, clock);
  const press = (keys: string) => {
    const lost = told(kit, contactId, () => simulation.press(contactId, keys));
    if (lost !== "")
      throw new TestKitError(`Nobody listened when the customer pressed ${lost}.\n\n${tell()}`);
  };
  return {
    kind: "contact",
    kit,
    contactId,
    get view() {
      return simulation.contact(contactId);
    },
    get attributes() {
      return simulation.contact(contactId).attributes as Readonly<Partial<Attributes>>;
    },
    press,
    enter: (digits) => {
      const waiting = simulation.contact(contactId).customerFlow?.waiting;
      if (waiting?.type !== "digits") {
        throw new TestKitError(
          `No flow is collecting digits when the customer keys in ${digits}.\n\n${tell()}`,
        );
      }
      const run = simulation.contact(contactId).transcript.length;
      press(digits);
      const keyedIn = simulation
        .contact(contactId)
        .transcript.slice(run)
        .some(({ type }) => type === "keyedIn");
      if (!keyedIn && waiting.terminator !== "") press(waiting.terminator);
    },
    hangUp: () => told(kit, contactId, () => simulation.hangUp(contactId)),
    next: () => {
      const { nextContactId } = simulation.contact(contactId);
      if (nextContactId === undefined)
        throw new TestKitError(`No other contact came of this one.\n\n${tell()}`);
      return testContact(kit, nextContactId);
    },
    transcript: tell,
  };
}

/** Passes on what the simulation refuses, with the contact's story. */
export function told<Result>(
  { simulation, clock }: Kit,
  contactId: string | undefined,
  ask: () => Result,
): Result {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof SimulationError) || contactId === undefined) throw error;
    throw new TestKitError(`${error.message}\n\n${storyOf(simulation, contactId, clock)}`, { cause: error });
  }
}
