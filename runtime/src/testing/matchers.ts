import { offerTo } from "./agent.ts";
import type { AnyAgent, AnyContact, Someone } from "./handles.ts";
import { callsWith, isParty, isTalking, nameOf, placesOf } from "./people.ts";
import { isWanted, shown } from "./prompts.ts";
import { recordMatchers } from "./record-matchers.ts";
import { storyMatchers } from "./story/matchers.ts";
import { placeText } from "./story.ts";
import { asContact, asSubject, verdict, type Context, type Verdict } from "./verdict.ts";

/** The matchers of contacts and agents; every failure tells the story of the contact. */
export const matchers = {
  ...storyMatchers,
  ...recordMatchers,

  /** Waits in this queue, or in any; a contact that is being offered still waits. */
  toBeInQueue(this: Context, contact: unknown, queue?: string | AnyAgent): Verdict {
    const { view } = asContact("toBeInQueue", contact);
    const waits = view.phase === "queued" || view.phase === "offered" || view.phase === "agentWhisper";
    const name = queue === undefined ? undefined : nameOf(queue);
    return verdict(this, contact, waits && (name === undefined || view.queue === name), {
      wanted: `to be in ${name === undefined ? "a queue" : `queue ${name}`}`,
      but: "",
    });
  },

  /** An agent is being offered a contact (this one), or a contact is being offered to an agent (this one). */
  toBeOffered(this: Context, subject: unknown, other?: AnyContact | AnyAgent | string): Verdict {
    const asked = asSubject("toBeOffered", subject);
    if (asked.kind === "agent") {
      const contactId = offerTo(asked.kit, asked.name);
      const pass = contactId !== undefined && (other === undefined || nameOf(other) === contactId);
      return verdict(this, subject, pass, {
        wanted: `to be offered ${other === undefined ? "a contact" : nameOf(other)}`,
        but: "",
      });
    }
    const { phase, agent } = asked.view;
    const pass = phase === "offered" && (other === undefined || nameOf(other) === agent);
    return verdict(this, subject, pass, {
      wanted: `to be offered to ${other === undefined ? "an agent" : nameOf(other)}`,
      but: "",
    });
  },

  /** The two hear each other: a customer, an agent or an outside party, none of them on hold. */
  toBeConnectedTo(this: Context, one: unknown, other: Someone): Verdict {
    const asked = asSubject("toBeConnectedTo", one);
    const pass = callsWith(asked).some((people) => isTalking(people, asked) && isTalking(people, other));
    return verdict(this, one, pass, { wanted: `to be connected to ${nameOf(other)}`, but: "" });
  },

  /** A customer, or an agent, is on hold. */
  toBeOnHold(this: Context, subject: unknown): Verdict {
    const asked = asSubject("toBeOnHold", subject);
    const pass = callsWith(asked).some((people) =>
      people.some(({ party, isOnHold }) => isOnHold && isParty(party, asked)),
    );
    return verdict(this, subject, pass, { wanted: "to be on hold", but: "" });
  },

  /** An agent's status. */
  toHaveStatus(this: Context, subject: unknown, status: string): Verdict {
    const asked = asSubject("toHaveStatus", subject);
    if (asked.kind === "contact") throw new TypeError("toHaveStatus is about agents, and this is a contact.");
    const actual = asked.kit.simulation.agent(asked.name).status;
    return verdict(this, subject, actual === status, { wanted: `to be ${status}`, but: "" });
  },

  /** Is over, for this reason if one is given. */
  toHaveEnded(this: Context, contact: unknown, reason?: string): Verdict {
    const { view } = asContact("toHaveEnded", contact);
    const end = view.transcript.findLast(({ type }) => type === "ended");
    const actual = end?.type === "ended" && view.phase === "ended" ? end.reason : undefined;
    const pass = actual !== undefined && (reason === undefined || actual === reason);
    return verdict(this, contact, pass, {
      wanted: `to have ended${reason === undefined ? "" : `: ${reason}`}`,
      but: actual === undefined ? "" : `It has ended: ${actual}.`,
    });
  },

  /** A contact attribute has this value, or any. */
  toHaveAttribute(this: Context, contact: unknown, name: string, value?: string | RegExp): Verdict {
    const { view } = asContact("toHaveAttribute", contact);
    const actual = view.attributes[name];
    const pass = actual !== undefined && (value === undefined || isWanted({ say: actual }, value));
    const set = Object.entries(view.attributes).map(([key, text]) => `${key} = ${JSON.stringify(text)}`);
    return verdict(this, contact, pass, {
      wanted: `to have the attribute ${name}${value === undefined ? "" : ` = ${shown(value)}`}`,
      but: set.length === 0 ? "No attribute is set." : `Its attributes: ${set.join(", ")}`,
    });
  },

  /** Is in this flow, or in this step of a flow: `Welcome`, `Welcome.offer`. */
  toBeIn(this: Context, subject: unknown, place: string): Verdict {
    const places = placesOf(asSubject("toBeIn", subject));
    const pass = places.some(({ flow, step = "" }) => place === flow || place === `${flow}.${step}`);
    return verdict(this, subject, pass, {
      wanted: `to be in ${place}`,
      but: places.length === 0 ? "No flow runs there." : `It is at ${places.map(placeText).join(", ")}.`,
    });
  },
};
