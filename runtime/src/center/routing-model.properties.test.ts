import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { CenterDefinition, Channel, FlowDefinition } from "../definition/index.ts";
import { createSimulation } from "./create-simulation.ts";
import {
  accept,
  arrive,
  choose,
  clear,
  giveUp,
  miss,
  newPerson,
  queueOf,
  route,
  tick,
  work,
  type Link,
  type Model,
  type Person,
} from "./routing-model.fixture.ts";
import { runs } from "./runs.fixture.ts";
import { flow, mainLine, sampleCenter, seconds } from "./sample.fixture.ts";
import type { Simulation } from "./simulation.ts";
import { reachedIn, sharesOf } from "./story.fixture.ts";

const channels = ["voice", "chat", "task", "email"] as const;
const queueNames = ["One", "Two", "Three"] as const;
const profileNames = ["First", "Second"] as const;
const caller = "+14155550123";

/** How contacts come: where to, and what their flow does to their place there. */
interface Kind {
  readonly queue: string;
  readonly channel: Channel;
  readonly priority: number | undefined;
  readonly age: number;
  /** Its queue flow makes it urgent after half a minute, which takes another minute to have an effect. */
  readonly promoted: boolean;
  /** The caller is called back instead, after so many seconds. */
  readonly callback: number | undefined;
}

const kind: fc.Arbitrary<Kind> = fc
  .record({
    queue: fc.constantFrom(...queueNames),
    channel: fc.constantFrom<Channel>("voice", "voice", "chat", "chat", ...channels),
    priority: fc.constantFrom(undefined, undefined, 1, 4, 8),
    age: fc.constantFrom(0, 0, 7, 100),
    promoted: fc.constantFrom(false, false, true),
    callback: fc.constantFrom(undefined, undefined, undefined, 1, 10),
  })
  .map((made) => {
    const isVoice = made.channel === "voice";
    const callback = isVoice ? made.callback : undefined;
    const plain = callback === undefined ? made : { ...made, priority: undefined, age: 0 };
    return { ...plain, callback, promoted: made.promoted && isVoice && callback === undefined };
  });

const source = fc.record({
  queue: fc.constantFrom(...queueNames),
  priority: fc.constantFrom(1, 1, 2),
  delay: fc.constantFrom(0, 0, 0, 10, 30),
  channels: fc.subarray([...channels], { minLength: 2 }),
});

const profile = fc.record({
  channels: fc.record(
    {
      voice: fc.constant(1),
      chat: fc.constantFrom(1, 2, 3),
      task: fc.constantFrom(1, 2),
      email: fc.constant(1),
    },
    { requiredKeys: ["voice"] },
  ),
  otherChannelsDuring: fc.oneof(fc.subarray([...channels]), fc.constant(channels)),
  queues: fc.uniqueArray(source, { minLength: 1, selector: ({ queue }) => queue }),
});

const person = fc.record({
  profile: fc.constantFrom(...profileNames),
  autoAccept: fc.constantFrom(true, false, false),
  work: fc.constantFrom(undefined, 10, 10),
});

/** What people do; who does it is drawn when it is known who can. */
const deeds = {
  arrive: 4,
  accept: 3,
  decline: 1,
  leave: 2,
  clear: 2,
  giveUp: 1,
  Available: 2,
  Lunch: 1,
  wait: 3,
} as const;
type Deed = keyof typeof deeds;

const step = fc.record({
  what: fc.oneof(
    ...Object.entries(deeds).map(([deed, weight]) => ({ weight, arbitrary: fc.constant(deed as Deed) })),
  ),
  which: fc.nat(99),
  /** Seconds; much of what takes a while here takes ten of them, so that things happen at one moment. */
  time: fc.constantFrom(1, 5, 9, 10, 10, 20, 30, 60),
});

const story = fc.record({
  kinds: fc.array(kind, { minLength: 1, maxLength: 5 }),
  limits: fc.tuple(...queueNames.map(() => fc.constantFrom(undefined, undefined, 1, 5))),
  profiles: fc.tuple(profile, profile),
  people: fc.array(person, { minLength: 1, maxLength: 5 }),
  steps: fc.array(step, { minLength: 20, maxLength: 80, size: "max" }),
});
type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never;

test("contacts and agents are brought together as by looking at all of them each time", () => {
  fc.assert(
    fc.property(story, (told) => {
      const { model, sim, start } = play(told);
      expect(offersOf(sim, start)).toEqual(model.offers);
    }),
    runs(250),
  );
});

test("the stories are about what routing is about", () => {
  const share = sharesOf(fc.sample(story, { numRuns: 200, seed: 1 }), (told) => {
    const { model, sim } = play(told);
    const reached = new Set(reachedIn(sim));
    if (model.people.some(({ links }) => links.length > 1)) reached.add("several contacts at once");
    for (const { contactId } of sim.contacts()) {
      const offers = model.offers.filter((offer) => offer.split(" ")[1] === contactId);
      if (offers.length > 1) reached.add("offered again");
      if (offers.some((offer) => !offer.startsWith("0 "))) reached.add("offered after a wait");
    }
    for (const { queue, priority, rank, queuedAt } of model.cases) {
      if (priority < 5) reached.add("urgent");
      if (rank < queuedAt) reached.add("older than its wait");
      const others = model.cases.filter((each) => each.queue === queue && each.state === "queued");
      if (others.length > 2) reached.add("three wait");
    }
    return reached;
  });
  const wanted = {
    offered: 60,
    "offered again": 20,
    "offered after a wait": 40,
    "several contacts at once": 8,
    chat: 20,
    task: 20,
    email: 20,
    CALLBACK: 20,
    declined: 20,
    "let ring": 20,
    urgent: 30,
    "older than its wait": 30,
    "three wait": 20,
    "outcome full": 20,
  };
  expect(Object.entries(wanted).filter(([what, least]) => share(what) < least)).toEqual([]);
});

/** Plays a story in the centre and by hand. */
function play({ kinds, limits, profiles, people, steps }: Story): {
  readonly model: Model;
  readonly sim: Simulation;
  readonly start: number;
} {
  const named = Object.fromEntries(profileNames.map((name, index) => [name, profiles[index] ?? profiles[0]]));
  const model: Model = {
    now: 0,
    profiles: named,
    limits: Object.fromEntries(queueNames.map((name, index) => [name, limits[index]])),
    people: people.map((each, index) => newPerson({ ...each, name: `Agent ${index}` })),
    cases: [],
    due: [],
    offers: [],
    count: 0,
  };
  const sim = createSimulation(centre(kinds, model));
  sim.whenCalled(caller, { type: "answers" });
  for (const { name, profile: of, autoAccept, work: afterContactWork } of model.people) {
    sim.addAgent(name, { profile: of, autoAccept, ...(afterContactWork && { afterContactWork }) });
  }
  const start = sim.now;
  for (const each of steps) {
    take(sim, model, kinds, each);
    route(model);
    for (let second = 0; each.what === "wait" && second < each.time; second++) tick(model);
    sim.advanceTo(start + seconds(model.now));
    for (const queue of queueNames) expect(sim.queue(queue).contacts).toEqual(queueOf(model, queue));
    for (const { name, idle } of model.people) expect(sim.agent(name).routable).toBe(idle !== undefined);
  }
  return { model, sim, start };
}

/** One of those who can do it does it, in both worlds; nobody where nobody can. */
function take(
  sim: Simulation,
  model: Model,
  kinds: readonly Kind[],
  { what, which }: Story["steps"][number],
): void {
  const one = <Item>(items: readonly Item[]) => items[which % Math.max(items.length, 1)];
  const linked = (...states: readonly Link["state"][]) =>
    one(
      model.people.flatMap((each) =>
        each.links.filter(({ state }) => states.includes(state)).map((link): [Person, Link] => [each, link]),
      ),
    );
  switch (what) {
    case "arrive":
      return come(sim, model, kinds, which % kinds.length);
    case "accept": {
      const [by, link] = linked("offered") ?? [];
      if (!by || !link) return;
      sim.accept(by.name, link.of.id);
      accept(link);
      return;
    }
    case "decline": {
      const [by, link] = linked("offered") ?? [];
      if (!by || !link) return;
      sim.decline(by.name, link.of.id);
      miss(model, by, link);
      return;
    }
    case "leave": {
      const [by, link] = linked("talking") ?? [];
      if (!by || !link) return;
      sim.leave(by.name, link.of.id);
      work(model, by, link);
      return;
    }
    case "clear": {
      const [by, link] = linked("working", "missed") ?? [];
      if (!by || !link) return;
      sim.clear(by.name, link.of.id);
      clear(model, by, link);
      return;
    }
    case "giveUp": {
      const each = one(
        model.cases.filter(({ state, channel, isCallback }) => {
          if (channel === "task" || channel === "email") return false;
          return state === "talking" || (!isCallback && (state === "queued" || state === "offered"));
        }),
      );
      if (!each) return;
      sim.hangUp(each.id);
      giveUp(model, each);
      return;
    }
    case "Available":
    case "Lunch": {
      const by = one(model.people);
      if (!by) return;
      sim.setStatus(by.name, what);
      choose(model, by, what);
      return;
    }
    case "wait":
      return;
    default:
      what satisfies never;
  }
}

function come(sim: Simulation, model: Model, kinds: readonly Kind[], index: number): void {
  const { queue, channel, priority = 5, age, promoted, callback } = kinds[index] as Kind;
  const name = `Kind${index}`;
  const id =
    channel === "voice"
      ? sim.call(name, caller)
      : channel === "chat"
        ? sim.startChat({ flow: name })
        : channel === "task"
          ? sim.startTask({ flow: name, name: "Task" })
          : sim.startEmail({ flow: name, from: "mia@example.com" });
  arrive(model, {
    id: callback === undefined ? id : (sim.contact(id).nextContactId ?? "none"),
    queue,
    channel,
    isCallback: callback !== undefined,
    priority,
    age,
    delay: callback ?? 0,
    promotedAfter: promoted ? 90 : undefined,
  });
}

function centre(kinds: readonly Kind[], { profiles, limits }: Model): CenterDefinition {
  return sampleCenter({
    flows: [...kinds.map(flowOf), urgent],
    queues: Object.fromEntries(
      queueNames.map((name) => {
        const maxContacts = limits[name];
        return [name, { callerId: { number: mainLine }, ...(maxContacts !== undefined && { maxContacts }) }];
      }),
    ),
    routingProfiles: profiles,
    agentStatuses: { Lunch: {} },
    phoneNumbers: Object.fromEntries(
      kinds.map((_, index) => [`Kind${index}`, { number: `+1202555010${index}`, flow: `Kind${index}` }]),
    ),
  });
}

function flowOf({ queue, priority, age, promoted, callback }: Kind, index: number): FlowDefinition {
  return flow(`Kind${index}`, "inbound flow", {
    priority: [{ type: "setRouting", priority: priority ?? 5 }, { done: "age" }],
    age: [
      { type: "setRouting", age },
      { done: callback === undefined ? (promoted ? "hook" : "queue") : "callback" },
    ],
    hook: [{ type: "setHook", hook: "queueFlow", flow: "Urgent" }, { done: "queue" }],
    queue: [{ type: "setQueue", queue }, { done: "enqueue" }],
    enqueue: [{ type: "enqueue" }, { full: "bye" }],
    callback: [
      { type: "callback", queue, delay: callback ?? 0, retries: 1, interval: 600 },
      { done: "bye", error: "bye" },
    ],
    bye: [{ type: "disconnect" }],
  });
}

const urgent = flow("Urgent", "queue flow", {
  music: [{ type: "loop", prompts: [{ say: "Hold." }], interruptEvery: 30 }, { interrupted: "urgent" }],
  urgent: [{ type: "setRouting", priority: 1 }, { done: "more" }],
  more: [{ type: "loop", prompts: [{ say: "Hold." }] }],
});

/** In the order in which they were made. */
function offersOf(sim: Simulation, start: number): readonly string[] {
  return sim
    .contacts()
    .flatMap(({ contactId, transcript }) =>
      transcript.flatMap((entry) =>
        entry.type === "offered"
          ? [
              {
                order: entry.order,
                text: `${(entry.at - start) / 1000} ${contactId} ${entry.agent}`,
              },
            ]
          : [],
      ),
    )
    .toSorted((one, other) => one.order - other.order)
    .map(({ text }) => text);
}
