import type { ContactRecord } from "../center/index.ts";
import type { Prompt } from "../definition/index.ts";
import { agentStory, offerTo } from "./agent.ts";
import type { AnyAgent, AnyContact, Someone } from "./handles.ts";
import { heardBy } from "./heard.ts";
import { coursesOf } from "./parts.ts";
import { isWanted, nearest, shown, type Wanted } from "./prompts.ts";
import { faultShown, rowsShown } from "./story/fault.ts";
import { follow } from "./story/match.ts";
import type { StoryPart } from "./story/moments.ts";
import { logOf, type Subject } from "./story/subject.ts";
import { callsWith, isParty, isTalking, nameOf, placesOf } from "./people.ts";
import { callStory, placeText, storyIn } from "./story.ts";

/** What a matcher answers to vitest. */
interface Verdict {
  readonly pass: boolean;
  readonly message: () => string;
}

/** The part of vitest's matcher context that is used here. */
interface Context {
  readonly isNot: boolean;
  readonly equals: (one: unknown, other: unknown) => boolean;
  readonly utils: {
    readonly printExpected: (value: unknown) => string;
    readonly printReceived: (value: unknown) => string;
  };
}

/** The matchers of contacts and agents; every failure tells the story of the contact. */
export const matchers = {
  /** These parts in this order, with anything between that `never` does not forbid. */
  toHaveStory(this: Context, asked: unknown, ...story: readonly StoryPart[]): Verdict {
    const subject = asAny("toHaveStory", asked);
    const { clock } = subject.kit;
    const log = logOf(subject);
    const following = follow(log, story, subject);
    const { wrong } = following;
    return verdict(this, subject, wrong === undefined, {
      wanted: ["to have this story:", ...rowsShown(following, subject, clock)].join("\n"),
      but: wrong === undefined ? "" : faultShown(following, wrong, log, subject, clock),
    });
  },

  /** A prompt: its whole text, or a pattern in it. Several: in this order, with others between them. */
  toHaveHeard(this: Context, listener: unknown, ...wanted: readonly Wanted[]): Verdict {
    const heard = heardBy(asSubject("toHaveHeard", listener));
    const missing = firstMissing(heard, wanted);
    return verdict(this, listener, missing === undefined, {
      wanted: `to hear ${wanted.map(shown).join(", then ")}`,
      but: missing === undefined ? "" : nearest(heard, missing),
    });
  },

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

  /** Its contact record, so far, has these fields with these values. */
  toHaveContactRecord(
    this: Context,
    contact: unknown,
    fields: Readonly<Partial<Record<keyof ContactRecord, unknown>>>,
  ): Verdict {
    const asked = asContact("toHaveContactRecord", contact);
    const { simulation } = asked.kit;
    const ids = coursesOf(simulation, asked.contactId).map(({ contactId }) => contactId);
    const records = [...simulation.records(), ...simulation.recordsSoFar()]
      .filter(({ contactId }) => ids.includes(contactId))
      .toSorted((one, two) => ids.indexOf(one.contactId) - ids.indexOf(two.contactId));
    const differing = (record: ContactRecord) =>
      Object.entries(fields).filter(
        ([field, value]) => !this.equals(record[field as keyof ContactRecord], value),
      );
    const pass = records.some((record) => differing(record).length === 0);
    const last = records.at(-1);
    const differences = last === undefined ? [] : differing(last);
    return verdict(this, contact, pass, {
      wanted: `to have a contact record with ${this.utils.printExpected(fields)}`,
      but: differences
        .map(([field, value]) => {
          const received = last?.[field as keyof ContactRecord];
          return `${field} is ${this.utils.printReceived(received)}, not ${this.utils.printExpected(value)}`;
        })
        .join("\n"),
    });
  },
};

interface Words {
  readonly wanted: string;
  readonly but: string;
}

function verdict({ isNot }: Context, asked: unknown, pass: boolean, { wanted, but }: Words): Verdict {
  return {
    pass,
    message: () => {
      const subject = asAny("expect", asked);
      const claim = `Expected ${nameOfSubject(subject)} ${isNot ? "not " : ""}${wanted}${wanted.includes("\n") ? "" : "."}`;
      return [claim, ...(but === "" || isNot ? [] : [but]), "", told(subject)].join("\n");
    },
  };
}

function nameOfSubject(subject: Subject): string {
  switch (subject.kind) {
    case "contact":
      return `contact ${subject.contactId}`;
    case "agent":
      return subject.name;
    case "centre":
      return "the centre";
    default:
      return subject satisfies never;
  }
}

/** Everything that is known of it, and of whom it has to do with. */
function told(subject: Subject): string {
  const { kit } = subject;
  const { simulation, clock } = kit;
  switch (subject.kind) {
    case "contact":
      return callStory(simulation, subject.contactId, clock);
    case "agent":
      return agentStory(kit, subject.name);
    case "centre":
      return simulation
        .contacts()
        .map(({ contactId }) => storyIn(simulation, contactId, clock))
        .join("\n\n");
    default:
      return subject satisfies never;
  }
}

/** The first of these that was not heard after the ones before it. */
function firstMissing(heard: readonly Prompt<string>[], wanted: readonly Wanted[]): Wanted | undefined {
  let from = 0;
  for (const one of wanted) {
    const index = heard.findIndex((prompt, at) => at >= from && isWanted(prompt, one));
    if (index < 0) return one;
    from = index + 1;
  }
  return undefined;
}

function asContact(matcher: string, value: unknown): AnyContact {
  const subject = asSubject(matcher, value);
  if (subject.kind === "contact") return subject;
  throw new TypeError(`${matcher} is about contacts, and this is the agent ${subject.name}.`);
}

function asSubject(matcher: string, value: unknown): AnyContact | AnyAgent {
  const subject = asAny(matcher, value);
  if (subject.kind !== "centre") return subject;
  throw new TypeError(`${matcher} is about a contact or an agent, and this is a whole simulation.`);
}

function asAny(matcher: string, value: unknown): Subject {
  const kind = typeof value === "object" && value !== null && "kind" in value ? value.kind : undefined;
  if (kind === "contact" || kind === "agent" || kind === "centre") return value as Subject;
  throw new TypeError(
    `${matcher} is about a contact or an agent of a simulation, and this is ${typeof value}.`,
  );
}
