import { agentDroppedOut } from "./connecting.ts";
import { continueAs } from "./contacts.ts";
import { endContact } from "./ending.ts";
import { newRun } from "./runs.ts";
import type { Connection, Contact, Next, World } from "./world.ts";

/** The agent hangs up, however far the contact has come. */
export function agentLeaves(world: World, connection: Connection): Next | undefined {
  const { contact } = connection;
  if (contact.phase === "agentWhisper" || contact.phase === "dialling") {
    agentDroppedOut(world, connection);
    return undefined;
  }
  const flow = contact.flows.hooks.disconnectFlow;
  const remaining = flow === undefined ? undefined : customerRemaining(world, contact);
  endContact(world, contact, "AGENT_DISCONNECT");
  return remaining && flow !== undefined
    ? { run: newRun(remaining, "disconnect", flow), with: "begin" }
    : undefined;
}

/** The customer stays on the line as a new contact, which keeps what was set, except the flow that runs for it now. */
function customerRemaining(world: World, contact: Contact): Contact {
  const remaining = continueAs(world, contact, "DISCONNECT");
  const { disconnectFlow: _, ...hooks } = remaining.flows.hooks;
  remaining.flows = { ...remaining.flows, hooks };
  return remaining;
}
