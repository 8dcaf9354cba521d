import type { Reaction } from "../center/index.ts";
import { milliseconds, type Duration } from "./duration.ts";
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
    answers: (after) => will({ type: "answers", ...wait(after) }),
    voicemailAnswers: (after) => will({ type: "voicemail", ...wait(after) }),
    doesNotAnswer: (after) => will({ type: "noAnswer", ...wait(after) }),
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

function wait(after: Duration | undefined): { readonly after?: number } {
  return after === undefined ? {} : { after: milliseconds(after) };
}
