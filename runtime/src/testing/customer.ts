import type { Reaction } from "../center/index.ts";
import { TestKitError } from "./errors.ts";
import type { Kit, TestCustomer } from "./handles.ts";

export function testCustomer({ simulation, clock }: Kit, number: string): TestCustomer {
  const will = (reaction: Reaction) => {
    const isRinging = simulation.outgoingCalls().some((call) => call.number === number);
    if (isRinging) simulation.react(number, reaction);
    else simulation.whenCalled(number, reaction);
  };
  return {
    kind: "customer",
    number,
    answers: () => will({ type: "answers" }),
    voicemailAnswers: () => will({ type: "voicemail" }),
    doesNotAnswer: () => will({ type: "noAnswer" }),
    isBusy: () => will({ type: "busy" }),
    isUnreachable: () => will({ type: "invalid" }),
    hangsUp: () => {
      const onTheLine = simulation
        .contacts()
        .filter(
          ({ customer, initiationMethod, phase }) =>
            customer === number &&
            initiationMethod !== "EXTERNAL_OUTBOUND" &&
            phase !== "ended" &&
            phase !== "scheduled",
        );
      const [contact, other] = onTheLine;
      if (contact && !other) simulation.hangUp(contact.contactId);
      else if (!contact) simulation.partyHangsUp(number);
      else {
        throw new TestKitError(
          `At ${clock(simulation.now)} ${number} has several contacts: ` +
            `${onTheLine.map(({ contactId, phase }) => `${contactId} (${phase})`).join(", ")}. Hang up the one that is meant.`,
        );
      }
    },
  };
}
