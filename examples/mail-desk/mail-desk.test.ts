import { simulate } from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { expect, test } from "vitest";
import { center } from "./mail-desk.flow";

const morning = { at: "2026-03-02T10:00" };
const letter = { from: "rose@example.com", subject: "My roses" };

/** The services around e-mails; `sent` gathers what goes out. */
function services(kind: "order" | "complaint", sent: string[] = []) {
  const send = ({ action }: { readonly action: string }) => {
    sent.push(action);
    return { outcome: "done" };
  };
  return {
    ...morning,
    lambdas: { Sort: { result: { kind } } },
    actions: {
      LoadContactContent: {
        outcome: "done",
        values: { Email: { EmailMessage: { Plaintext: "They have not come." } } },
      },
      CreateContact: { outcome: "done" },
      StartOutboundEmailContact: send,
      StartOutboundChatContact: send,
    },
  } as const;
}

test("an order is thanked for, and waits for a gardener", () => {
  const sent: string[] = [];
  const sim = simulate(center, services("order", sent));
  const mail = sim.email("Mail", letter);
  expect(sent).toEqual(["StartOutboundEmailContact"]);
  expect(mail).toBeInQueue("Letters");
});

test("a complaint is answered by text message, and has a queue of its own", () => {
  const sent: string[] = [];
  const sim = simulate(center, services("complaint", sent));
  const complaint = sim.email("Mail", letter);
  expect(sent).toEqual(["StartOutboundChatContact"]);
  expect(complaint).toBeInQueue("Complaints");
  const iris = sim.agent("Iris", { profile: "Gardeners", state: "Available" });
  iris.offered().accept();
  expect(complaint).toBeConnectedTo(iris);
  iris.close();
  iris.clear();
  expect(complaint).toHaveContactRecord({ channel: "EMAIL", agent: "Iris" });
});
