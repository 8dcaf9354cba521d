import type { ContactRecord } from "../center/index.ts";
import { agentStory, offerTo } from "./agent.ts";
import type { AnyAgent, AnyContact, Someone } from "./handles.ts";
import { heardBy } from "./heard.ts";
import { coursesOf } from "./parts.ts";
import { callsWith, isParty, isTalking, nameOf, placesOf } from "./people.ts";
import { placeText, storyOf } from "./story.ts";

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

type Wanted = string | RegExp;

/** The matchers of contacts and agents; every failure tells the story of the contact. */
export const matchers = {
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

  /** Is over, for this reason if one is given. */
  toHaveEnded(this: Context, contact: unknown, reason?: string): Verdict {
    const { view } = asContact("toHaveEnded", contact);
    const end = view.transcript.findLast(({ type }) => type === "ended");
    const pass =
      view.phase === "ended" && (reason === undefined || (end?.type === "ended" && end.reason === reason));
    return verdict(this, contact, pass, {
      wanted: `to have ended${reason === undefined ? "" : `: ${reason}`}`,
      but: "",
    });
  },

  /** A contact attribute has this value, or any. */
  toHaveAttribute(this: Context, contact: unknown, name: string, value?: string): Verdict {
    const { view } = asContact("toHaveAttribute", contact);
    const actual = view.attributes[name];
    const pass = value === undefined ? actual !== undefined : actual === value;
    const set = Object.entries(view.attributes).map(([key, text]) => `${key} = ${JSON.stringify(text)}`);
    return verdict(this, contact, pass, {
      wanted: `to have the attribute ${name}${value === undefined ? "" : ` = ${JSON.stringify(value)}`}`,
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
  toHaveContactRecord(this: Context, contact: unknown, fields: Readonly<Partial<ContactRecord>>): Verdict {
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
      const subject = asSubject("expect", asked);
      const who = subject.kind === "agent" ? subject.name : `contact ${subject.contactId}`;
      const claim = `Expected ${who} ${isNot ? "not " : ""}${wanted}.`;
      const told =
        subject.kind === "agent"
          ? agentStory(subject.kit, subject.name)
          : storyOf(subject.kit.simulation, subject.contactId, subject.kit.clock);
      return [claim, ...(but === "" || isNot ? [] : [but]), "", told].join("\n");
    },
  };
}

/** The first of these that was not heard after the ones before it. */
function firstMissing(heard: readonly string[], wanted: readonly Wanted[]): Wanted | undefined {
  let from = 0;
  for (const one of wanted) {
    const index = heard.findIndex((text, at) => at >= from && matches(text, one));
    if (index < 0) return one;
    from = index + 1;
  }
  return undefined;
}

function matches(text: string, wanted: Wanted): boolean {
  return typeof wanted === "string"
    ? text === wanted
    : new RegExp(wanted.source, wanted.flags.replace(/[gy]/g, "")).test(text);
}

function shown(wanted: Wanted): string {
  return typeof wanted === "string" ? JSON.stringify(wanted) : String(wanted);
}

/** What was heard that looks most like it: the one that shares most words with it. */
function nearest(heard: readonly string[], wanted: Wanted): string {
  if (heard.length === 0) return "Nothing was heard.";
  const words = new Set(wordsOf(typeof wanted === "string" ? wanted : wanted.source));
  const score = (text: string) => wordsOf(text).filter((word) => words.has(word)).length;
  const best = heard.toSorted((one, other) => score(other) - score(one))[0] ?? "";
  return score(best) === 0
    ? `Nothing like ${shown(wanted)} was heard.`
    : `Not heard: ${shown(wanted)}\nThe nearest:  ${JSON.stringify(best)}`;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function asContact(matcher: string, value: unknown): AnyContact {
  const subject = asSubject(matcher, value);
  if (subject.kind === "contact") return subject;
  throw new TypeError(`${matcher} is about contacts, and this is the agent ${subject.name}.`);
}

function asSubject(matcher: string, value: unknown): AnyContact | AnyAgent {
  const kind = typeof value === "object" && value !== null && "kind" in value ? value.kind : undefined;
  if (kind === "contact" || kind === "agent") return value as AnyContact | AnyAgent;
  throw new TypeError(
    `${matcher} is about a contact or an agent of a simulation, and this is ${typeof value}.`,
  );
}
