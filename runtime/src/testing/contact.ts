import { SimulationError } from "../center/index.ts";
import { TestKitError } from "./errors.ts";
import type { Kit, TestContact } from "./handles.ts";
import type { Names } from "./names.ts";
import { coursesOf, presentOf } from "./parts.ts";
import { storyOf } from "./story.ts";

export function testContact<Known extends Names>(kit: Kit, contactId: string): TestContact<Known> {
  const { simulation, clock } = kit;
  const tell = () => storyOf(simulation, contactId, clock);
  const present = () => presentOf(simulation, contactId);
  const act = <Result>(does: (id: string) => Result): Result =>
    told(kit, contactId, () => does(present().contactId));
  const press = (keys: string) => {
    const lost = act((id) => simulation.press(id, keys));
    if (lost !== "")
      throw new TestKitError(`Nobody listened when the customer pressed ${lost}.\n\n${tell()}`);
  };
  const other = (found: string | undefined, what: string) => {
    if (found === undefined) throw new TestKitError(`${what}\n\n${tell()}`);
    return testContact<Known>(kit, found);
  };
  return {
    kind: "contact",
    kit,
    contactId,
    get view() {
      return present();
    },
    get attributes() {
      return present().attributes as Readonly<Partial<Known["attributes"]>>;
    },
    press,
    enter: (digits) => {
      const waiting = listening(kit, contactId);
      if (waiting?.type !== "digits") {
        throw new TestKitError(
          `No flow is collecting digits when the customer keys in ${digits}.\n\n${tell()}`,
        );
      }
      press(digits);
      const still = listening(kit, contactId);
      const isComplete = still?.type !== "digits" || still.entered !== waiting.entered + digits;
      if (!isComplete && waiting.terminator !== "") press(waiting.terminator);
    },
    say: (text) => act((id) => simulation.say(id, text)),
    comeBack: () => act((id) => simulation.returnTo(id)),
    botJoins: () => act((id) => simulation.setBot(id, true)),
    botLeaves: () => act((id) => simulation.setBot(id, false)),
    hangUp: () => act((id) => simulation.hangUp(id)),
    stop: () => act((id) => simulation.stop(id)),
    pause: () => act((id) => simulation.pauseTask(id)),
    resume: () => act((id) => simulation.resumeTask(id)),
    next: () => other(present().nextContactId, "No other contact came of this one."),
    task: (name) => {
      const created = coursesOf(simulation, contactId)
        .flatMap(({ transcript }) => transcript)
        .find((entry) => entry.type === "taskCreated" && (name === undefined || entry.name === name));
      const id = created?.type === "taskCreated" ? created.contactId : undefined;
      return other(id, `No task${name === undefined ? "" : ` "${name}"`} was created.`);
    },
    transcript: tell,
  };
}

/** What the flow waits for that hears the customer's keys: also that of a transfer, while the customer is off hold. */
function listening({ simulation }: Kit, contactId: string) {
  const view = presentOf(simulation, contactId);
  const transfer = view.nextContactId === undefined ? undefined : simulation.contact(view.nextContactId);
  const isOnHold = view.people.some(({ party, isOnHold: held }) => held && "customer" in party);
  const hears = transfer?.beganBy !== undefined && !isOnHold && transfer.phase === "flow" ? transfer : view;
  return hears.customerFlow?.waiting;
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
