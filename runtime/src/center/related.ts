import { joinedAttributes } from "../machine/attributes.ts";
import { changedData } from "../machine/contact-data.ts";
import type { MachineEvent } from "../machine/index.ts";
import { publish } from "./publish.ts";
import type { CommandOf, Contact, World } from "./world.ts";

const done: MachineEvent = { outcome: "done" };
const error: MachineEvent = { outcome: "error" };

/** A flow sets attributes of the contact that its own one came of. */
export function setRelatedAttributes(
  world: World,
  contact: Contact,
  { values }: CommandOf<"setAttributes">,
): MachineEvent {
  const related = relatedTo(world, contact);
  const attributes = related && joinedAttributes(related.chain.attributes, values);
  if (!related || !attributes) return error;
  related.chain.attributes = attributes;
  publish(world, related, "CONTACT_DATA_UPDATED", ["UserDefinedAttributes"]);
  return done;
}

/** The same of what is known of that contact. */
export function setRelatedContact(
  world: World,
  contact: Contact,
  command: CommandOf<"setContact">,
): MachineEvent {
  const related = relatedTo(world, contact);
  if (!related) return error;
  const { values } = related.flows;
  related.flows = { ...related.flows, values: { ...values, ...changedData(values, command) } };
  return done;
}

function relatedTo({ contacts }: World, { related = "" }: Contact): Contact | undefined {
  return contacts.get(related);
}
