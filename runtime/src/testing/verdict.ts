import type { MatcherState } from "vitest";
import { agentStory } from "./agent.ts";
import type { AnyAgent, AnyContact } from "./handles.ts";
import type { Subject } from "./story/subject.ts";
import { callStory, storyIn } from "./story.ts";

/** What a matcher answers to vitest. */
export interface Verdict {
  readonly pass: boolean;
  readonly message: () => string;
}

/** The part of vitest's matcher context that is used here. */
export type Context = Pick<MatcherState, "isNot" | "equals"> & {
  readonly utils: Pick<
    MatcherState["utils"],
    "printExpected" | "printReceived" | "iterableEquality" | "subsetEquality"
  >;
};

/** What was expected, and what is there instead. */
interface Words {
  readonly wanted: string;
  readonly but: string;
}

/** What a matcher answers; a failure tells everything that is known of what was looked at. */
export function verdict({ isNot }: Context, asked: unknown, pass: boolean, { wanted, but }: Words): Verdict {
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

export function asContact(matcher: string, value: unknown): AnyContact {
  const subject = asSubject(matcher, value);
  if (subject.kind === "contact") return subject;
  throw new TypeError(`${matcher} is about contacts, and this is the agent ${subject.name}.`);
}

export function asSubject(matcher: string, value: unknown): AnyContact | AnyAgent {
  const subject = asAny(matcher, value);
  if (subject.kind !== "centre") return subject;
  throw new TypeError(`${matcher} is about a contact or an agent, and this is a whole simulation.`);
}

export function asAny(matcher: string, value: unknown): Subject {
  const kind = typeof value === "object" && value !== null && "kind" in value ? value.kind : undefined;
  if (kind === "contact" || kind === "agent" || kind === "centre") return value as Subject;
  throw new TypeError(
    `${matcher} is about a contact or an agent of a simulation, and this is ${typeof value}.`,
  );
}
