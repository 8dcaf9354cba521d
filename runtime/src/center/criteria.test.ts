import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Action, Json, Proficiency } from "../definition/index.ts";
import { createSimulation, resumeSimulation } from "./create-simulation.ts";
import { customer, flow, mainLine, sampleCenter, seconds } from "./sample.fixture.ts";
import type { Simulation } from "./simulation.ts";
import { tellStory, tellWithPause, traceOf, type Step } from "./story.fixture.ts";

const skill = (Name: string, Value: string, ProficiencyLevel = 1): Json => ({
  AttributeCondition: { Name, Value, ProficiencyLevel, ComparisonOperator: "NumberGreaterOrEqualTo" },
});
const agents = (...AgentIds: readonly string[]): Json => ({
  AttributeCondition: { ComparisonOperator: "Match", MatchCriteria: { AgentsCriteria: { AgentIds } } },
});
const step = (expression: Json, lasts?: number): Json => ({
  Expression: expression,
  ...(lasts !== undefined && { Expiry: { DurationInSeconds: lasts } }),
});
const criteria = (...Steps: readonly Json[]): Action => ({
  type: "raw",
  action: "UpdateContactRoutingCriteria",
  parameters: { RoutingCriteria: { Steps } },
});
const french = step({ AndExpression: [skill("Language", "French", 4)] }, 30);

/** One phone number for each list of steps; calls there are in Support at once. */
function centre(...lists: readonly (readonly Json[])[]) {
  const flows = lists.map((steps, index) =>
    flow(`Flow${index}`, "inbound flow", {
      queue: [{ type: "setQueue", queue: "Support" }, { done: "criteria" }],
      criteria: [criteria(...steps), { done: "enqueue", error: "bye" }],
      enqueue: [{ type: "enqueue" }],
      bye: [{ type: "disconnect" }],
    }),
  );
  return sampleCenter({
    flows,
    phoneNumbers: Object.fromEntries(
      flows.map(({ name }, index) => [name, { number: `+1202555010${index}`, flow: name }]),
    ),
    predefinedAttributes: { Language: {}, Lines: { displayName: "Product" } },
  });
}

const knows = (attribute: string, value: string, level: number): Proficiency => ({ attribute, value, level });

function join(sim: Simulation, name: string, ...proficiencies: readonly Proficiency[]): void {
  sim.addAgent(name, { profile: "Frontline", status: "Available", proficiencies });
}

const offeredTo = (sim: Simulation) =>
  sim.agents().flatMap(({ name, contacts }) => (contacts[0] ? [name] : []));

describe("routing criteria", () => {
  test("offer a contact to those who are good enough, and after the step to anybody", () => {
    const sim = createSimulation(centre([french]));
    join(sim, "Anna");
    join(sim, "Ben", knows("Language", "French", 3));
    const call = sim.call(mainLine, customer);
    expect(offeredTo(sim)).toEqual([]);
    sim.advance(seconds(30) - 1);
    expect(offeredTo(sim)).toEqual([]);
    sim.advance(1);
    expect(offeredTo(sim)).toEqual(["Anna"]);
    const sought = sim
      .contact(call)
      .transcript.flatMap((entry) => (entry.type === "sought" ? [entry.agents] : []));
    expect(sought).toEqual(["Language=French (4)", "anybody"]);
  });

  test("let a good enough agent have it before one who has been idle longer", () => {
    const sim = createSimulation(centre([french]));
    join(sim, "Anna");
    join(sim, "Ben", knows("Language", "French", 4));
    sim.call(mainLine, customer);
    expect(offeredTo(sim)).toEqual(["Ben"]);
  });

  test("go by one step after the other", () => {
    const steps = [
      french,
      step({ AndExpression: [skill("Language", "French", 2)] }, 30),
      step(agents("Cleo"), 60),
    ];
    const sim = createSimulation(centre(steps));
    join(sim, "Anna", knows("Language", "French", 1));
    sim.call(mainLine, customer);
    sim.advance(seconds(30));
    join(sim, "Cleo");
    expect(offeredTo(sim)).toEqual([]);
    sim.advance(seconds(30));
    expect(offeredTo(sim)).toEqual(["Cleo"]);
  });

  test("hold for ever where the last step has no time", () => {
    const sim = createSimulation(centre([step({ AndExpression: [skill("Language", "French")] })]));
    join(sim, "Anna");
    const call = sim.call(mainLine, customer);
    sim.advance(seconds(9999));
    expect(sim.contact(call).phase).toBe("queued");
  });

  test("ask for all of several skills, for one of them, or for the lack of one, by the names that the platform shows", () => {
    const both = { AndExpression: [skill("Language", "French"), skill("Product", "Cars")] };
    const either = { OrExpression: [skill("Language", "French"), agents("Anna")] };
    const not = { NotAttributeCondition: { Name: "Language", Value: "French", ProficiencyLevel: 1 } };
    for (const [expression, who] of [
      [both, ["Dora"]],
      [either, ["Anna"]],
      [not, ["Ben"]],
    ] as const) {
      const sim = createSimulation(centre([step(expression)]));
      join(sim, "Ben", knows("Lines", "Cars", 5));
      join(sim, "Anna", knows("Language", "French", 1));
      join(sim, "Dora", knows("Language", "French", 1), knows("Lines", "Cars", 2));
      sim.call(mainLine, customer);
      expect(offeredTo(sim)).toEqual(who);
    }
  });

  test("let an agent who becomes free have the contact whose turn it is of those that fit", () => {
    const sim = createSimulation(centre([french], [step(agents("Anna"))]));
    const first = sim.call(mainLine, customer);
    const second = sim.call("+12025550101", customer);
    join(sim, "Anna");
    expect(sim.agent("Anna").contacts).toMatchObject([{ contactId: second }]);
    join(sim, "Ben", knows("Language", "French", 5));
    expect(sim.agent("Ben").contacts).toMatchObject([{ contactId: first }]);
  });

  test("go on while a contact is on offer, and hold when it comes back", () => {
    const sim = createSimulation(centre([french]));
    join(sim, "Ben", knows("Language", "French", 5));
    sim.call(mainLine, customer);
    sim.advance(seconds(15));
    join(sim, "Anna");
    sim.decline("Ben");
    expect(offeredTo(sim)).toEqual(["Ben"]);
    expect(sim.agent("Ben").activity).toBe("Missed");
    sim.advance(seconds(15));
    expect(offeredTo(sim)).toEqual(["Ben", "Anna"]);
  });

  test("take the place of those before, when the flow of a contact that waits asks for others", () => {
    const waiting = flow("Waiting", "queue flow", {
      music: [{ type: "loop", prompts: [{ say: "Hold." }], interruptEvery: 10 }, { interrupted: "others" }],
      others: [criteria(step(agents("Anna"))), { done: "hold", error: "hold" }],
      hold: [{ type: "loop", prompts: [{ say: "Hold." }] }],
    });
    const base = centre([french]);
    const sim = createSimulation({
      ...base,
      flows: { ...base.flows, Waiting: waiting },
      defaults: { queueFlow: "Waiting" },
    });
    join(sim, "Anna");
    sim.call(mainLine, customer);
    expect(offeredTo(sim)).toEqual([]);
    sim.advance(seconds(10));
    expect(offeredTo(sim)).toEqual(["Anna"]);
  });

  test("may come from what a Lambda has found", () => {
    const dynamic = flow("Flow0", "inbound flow", {
      look: [{ type: "invoke", lambda: "LookUp", parameters: {}, timeout: 8 }, { done: "queue" }],
      queue: [{ type: "setQueue", queue: "Support" }, { done: "criteria" }],
      criteria: [
        {
          type: "raw",
          action: "UpdateContactRoutingCriteria",
          parameters: { RoutingCriteria: { Steps: { read: ["External", "steps"] } } },
        },
        { done: "enqueue" },
      ],
      enqueue: [{ type: "enqueue" }],
    });
    const base = centre([]);
    const sim = createSimulation(
      { ...base, flows: { Flow0: dynamic } },
      { lambdas: { LookUp: { result: { steps: [french] } } } },
    );
    join(sim, "Anna");
    join(sim, "Ben", knows("Language", "French", 4));
    sim.call(mainLine, customer);
    expect(offeredTo(sim)).toEqual(["Ben"]);
  });

  test("stand in the record with what became of each step, and are told when they change", () => {
    const sim = createSimulation(centre([french, step(agents("Cleo"), 10), step(agents("Dora"))]));
    const call = sim.call(mainLine, customer);
    const statuses = () =>
      sim.recordsSoFar().map(({ routingCriteria = [] }) => routingCriteria.map(({ status }) => status));
    expect(statuses()).toEqual([["ACTIVE", "INACTIVE", "INACTIVE"]]);
    sim.advance(seconds(30));
    join(sim, "Cleo");
    sim.accept("Cleo");
    expect(statuses()).toEqual([["EXPIRED", "JOINED", "INACTIVE"]]);
    expect(sim.recordsSoFar()).toMatchObject([
      { routingCriteria: [{ expression: "Language=French (4)", expiry: 30 }, { expression: "Cleo" }, {}] },
    ]);
    sim.hangUp(call);
    const changes = sim
      .events()
      .filter(({ updatedProperties = [] }) => updatedProperties.includes("RoutingCriteria"));
    expect(changes).toHaveLength(2);
    const given = sim.call(mainLine, customer);
    sim.hangUp(given);
    expect(
      sim
        .records()
        .at(-1)
        ?.routingCriteria?.map(({ status }) => status),
    ).toEqual(["DEACTIVATED", "INACTIVE", "INACTIVE"]);
  });

  test("that make no sense are an error", () => {
    for (const steps of [
      [step({})],
      [step({ AndExpression: [{ AttributeCondition: { Name: "Language" } }] })],
    ]) {
      const sim = createSimulation(centre(steps));
      expect(sim.contact(sim.call(mainLine, customer)).phase).toBe("ended");
    }
  });

  test("do not hold in an agent's own queue", () => {
    const own = flow("Own", "inbound flow", {
      queue: [{ type: "setQueue", agent: "Anna" }, { done: "criteria" }],
      criteria: [criteria(french), { done: "enqueue" }],
      enqueue: [{ type: "enqueue" }],
    });
    const sim = createSimulation(sampleCenter({ flows: [own] }));
    sim.addAgent("Anna", { profile: "Frontline", status: "Available" });
    sim.call(mainLine, customer);
    expect(offeredTo(sim)).toEqual(["Anna"]);
  });
});

test("proficiencies that cannot be are refused", () => {
  const sim = createSimulation(centre([french]));
  expect(() => join(sim, "Anna", knows("Langage", "French", 3))).toThrow(
    "There is no predefined attribute Langage to be good at. There are: Language, Lines.",
  );
  expect(() => join(sim, "Anna", knows("Language", "French", 6))).toThrow("it is 1 to 5");
});

const lines = [
  [french],
  [step({ AndExpression: [skill("Product", "Cars", 2)] }, 7), french],
  [step(agents("Cleo"), 20)],
  [],
];
const names = ["Anna", "Ben", "Cleo"];
const steps: readonly Step[] = [
  ...lines.map(
    (_, index): Step =>
      (sim) =>
        void sim.call(`+1202555010${index}`, customer),
  ),
  ...names.flatMap((name): readonly Step[] => [
    (sim) => sim.accept(name),
    (sim) => sim.decline(name),
    (sim) => sim.leave(name),
    (sim) => sim.clear(name),
    (sim) => sim.setStatus(name, "Available"),
  ]),
  (sim) => sim.hangUp(sim.queue("Support").contacts[0] ?? ""),
  (sim) => sim.advance(seconds(7)),
  (sim) => sim.advance(seconds(21)),
];

function staffed(): Simulation {
  const sim = createSimulation(centre(...lines));
  join(sim, "Anna");
  join(sim, "Ben", knows("Language", "French", 4));
  join(sim, "Cleo", knows("Lines", "Cars", 3));
  return sim;
}

/** By what the flows ask for, told once more in the plainest way. */
function mayTake(agent: string, line: string, waited: number): boolean {
  const passed = waited / 1000;
  if (line === "Flow0") return agent === "Ben" || passed >= 30;
  if (line === "Flow1") return passed < 7 ? agent === "Cleo" : agent === "Ben" || passed >= 37;
  if (line === "Flow2") return agent === "Cleo" || passed >= 20;
  return true;
}

test("nobody who is idle and fits could take anything that waits, and nobody has what does not fit", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 60 }), (story) => {
      const sim = staffed();
      const flowOf = (contactId: string) => {
        const began = sim.contact(contactId).transcript.find(({ type }) => type === "flowStarted");
        return began?.type === "flowStarted" ? began.flow : "";
      };
      const waitOf = (contactId: string) => {
        const queued = sim.contact(contactId).transcript.find(({ type }) => type === "queued");
        return sim.now - (queued?.at ?? NaN);
      };
      tellStory(sim, story, () => {
        for (const { name, routable, contacts } of sim.agents()) {
          const offered = contacts.filter(({ state, since }) => state === "CONNECTING" && since === sim.now);
          expect(
            offered.filter(({ contactId }) => !mayTake(name, flowOf(contactId), waitOf(contactId))),
          ).toEqual([]);
          if (!routable) continue;
          const waiting = sim.queue("Support").contacts.filter((id) => sim.contact(id).phase === "queued");
          expect(waiting.filter((id) => mayTake(name, flowOf(id), waitOf(id)))).toEqual([]);
        }
      });
    }),
    { numRuns: 100 },
  );
});

test("resuming from what was written down is as good as not stopping, and counts the same", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 40 }), fc.nat(40), (story, pause) => {
      const one = tellStory(staffed(), story, () => undefined);
      const other = tellWithPause(staffed(), story, pause, (snapshot) =>
        resumeSimulation(centre(...lines), snapshot),
      );
      one.advance(seconds(100));
      other.advance(seconds(100));
      expect(traceOf(other)).toBe(traceOf(one));
      expect(other.metrics({ interval: seconds(30) })).toEqual(one.metrics({ interval: seconds(30) }));
    }),
    { numRuns: 50 },
  );
});
