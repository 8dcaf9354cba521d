import type { ContactView, Party } from "../center/index.ts";
import type { Place } from "../machine/index.ts";
import type { AnyAgent, AnyContact, Someone } from "./handles.ts";

/** What a test calls somebody, and where they are. */

export function nameOf(one: Someone): string {
  if (typeof one === "string") return one;
  if (one.kind === "agent") return one.name;
  return one.kind === "customer" ? one.number : one.view.contactId;
}

type People = ContactView["people"];

/** Who is on the calls that somebody is on. */
export function callsWith(subject: AnyContact | AnyAgent): readonly People[] {
  if (subject.kind === "contact") return [subject.view.people];
  const { simulation } = subject.kit;
  return simulation.agent(subject.name).contacts.map(({ contactId }) => simulation.contact(contactId).people);
}

export function isTalking(people: People, who: Someone): boolean {
  return people.some(({ party, isOnHold }) => !isOnHold && isParty(party, who));
}

export function isParty(party: Party, who: Someone): boolean {
  if (typeof who !== "string" && who.kind === "contact") {
    const { initiationMethod, customer } = who.view;
    if (initiationMethod === "EXTERNAL_OUTBOUND") return "number" in party && party.number === customer;
    return "customer" in party;
  }
  const name = nameOf(who);
  if ("agent" in party) return party.agent === name;
  return "number" in party ? party.number === name : name === "customer";
}

/** Where the flows are that a customer or an agent hears. */
export function placesOf(subject: AnyContact | AnyAgent): readonly Place[] {
  if (subject.kind === "contact") return subject.view.customerFlow ? [subject.view.customerFlow.place] : [];
  const { simulation } = subject.kit;
  return simulation
    .contacts()
    .flatMap(({ agent, beganBy, agentFlow, customerFlow }) => [
      ...(agent === subject.name && agentFlow ? [agentFlow.place] : []),
      ...(beganBy === subject.name && customerFlow ? [customerFlow.place] : []),
    ]);
}
