import type { CenterDefinition } from "@contactflow/runtime";
import {
  createSimulation,
  SimulationError,
  simpleNumberPlan,
  simulatedActions,
  StoppedError,
  type ActionReply,
  type ActionStub,
  type BotStub,
  type ContactView,
  type LambdaReply,
  type LambdaStub,
  type Simulation,
  type SplitStub,
} from "@contactflow/runtime/center";
import type { Script } from "../script/acts.ts";
import { recordOn, type Recording } from "../script/record.ts";
import type { Answers, FixedBotReply } from "../script/test-file.ts";
import { knownOf } from "./flow-steps.ts";
import { nextSteps } from "./next-steps.ts";
import { outcomeKey, stateKey, stateOf } from "./outcomes.ts";
import { actionOptions, lambdaOptions, type Asked, type Option, type Outputs } from "./replies.ts";
import { agentOf, usualCaller, type Situation } from "./situation.ts";
import { usualOption, type Choice, type Deed, type Stage } from "./stage.ts";
import type { ValueWays } from "./value-ways.ts";

/** What was chosen somewhere, by the key of the choice and the id of the option. */
export interface Decision {
  readonly key: string;
  readonly id: string;
}

/** A contact to be played: what is so before it, and the first things that happen. */
export interface Plan {
  readonly situation: Situation;
  readonly decisions: readonly Decision[];
}

/** A choice that was made on the way. */
interface Point {
  readonly key: string;
  /** What is so when it is made, as far as it matters; the same in runs that stand the same. */
  readonly standing: string;
  readonly options: readonly Option<unknown>[];
  readonly chosen: Option<unknown>;
}

/** A state that was left, and how many choices had been made by then. */
export interface Passed {
  readonly flow: string;
  readonly state: string;
  readonly outcome: string;
  readonly after: number;
  /** Virtual time: epoch milliseconds. */
  readonly at: number;
  /** The queue that the contact meant or was in, where one is known. */
  readonly queue: string | undefined;
}

/** A contact that was played to its end. */
export interface Run {
  readonly plan: Plan;
  readonly points: readonly Point[];
  readonly passed: readonly Passed[];
  /** Outcomes that were taken: keys. */
  readonly takes: ReadonlySet<string>;
  readonly script: Script;
  readonly answers: Answers;
  /** What the simulation could not do, and where it stopped. */
  readonly stopped: string | undefined;
}

export interface Theatre {
  readonly definition: CenterDefinition;
  readonly values: ValueWays;
  readonly outputs: Outputs;
  readonly mostChoices: number;
}

/** Chooses an option, once the plan's own decisions have been made. */
export type Chooser = (
  choice: Choice<unknown>,
  standing: string,
  points: readonly Point[],
) => Option<unknown>;

/**
 * Plays a contact in a simulation of its own: the decisions of the plan as long as they fit, then those of the chooser.
 * @returns `undefined` when the situation cannot be: nobody can do what it says.
 */
export function drive(theatre: Theatre, plan: Plan, choose: Chooser): Run | undefined {
  const { definition, values, outputs } = theatre;
  const { situation } = plan;
  const points: Point[] = [];
  const answers = newAnswers();
  const botReplies = new Map<string, FixedBotReply>();
  /** Everybody's contacts, in the order they came; those of others are left out once they have done their part. */
  const ids = new Set<string>();
  const ours = (): readonly ContactView[] => [...ids].map((id) => simulation.contact(id));
  const witness = witnessOf(definition, ours);
  let planned = 0;
  let isOther = false;

  /** Makes a choice: as planned, or as the chooser wants. Others do what is planned, and then the first thing. */
  const decide = <Value>(choice: Choice<Value>): Option<Value> => {
    const wanted = plan.decisions[planned];
    const fits = wanted?.key === choice.key ? choice.options.find(({ id }) => id === wanted.id) : undefined;
    if (fits !== undefined) planned++;
    else if (!isOther) planned = plan.decisions.length;
    if (!isOther) witness.look(points.length);
    const standing = isOther ? "" : standingIn(ours(), situation);
    const chosen =
      fits ?? (isOther ? likePlanned(choice, plan) : (choose(choice, standing, points) as Option<Value>));
    if (!isOther) points.push({ key: choice.key, standing, options: choice.options, chosen });
    return chosen;
  };
  const askedIn = (contactId: string): Asked => {
    const { transcript } = simulation.contact(contactId);
    const entry = transcript.findLast(({ type }) => type === "entered");
    if (entry?.type !== "entered") throw new Error("A stub was asked before any flow began.");
    const { flow, state } = entry.place;
    const at = stateOf(definition, flow, state);
    if (at === undefined) throw new Error(`There is no state ${state} in ${flow}.`);
    return { flow, state, at };
  };
  const lambdaStub: LambdaStub = ({ lambda, contactId }): LambdaReply => {
    const asked = askedIn(contactId);
    const known = knownOf(simulation.contact(contactId));
    const options = lambdaOptions(values, outputs, lambda, asked, known);
    const { value } = decide({ key: stateKey(asked.flow, asked.state), options });
    note(answers.lambdas, lambda, value);
    return value;
  };
  const actionStub: ActionStub = ({ action, contactId }): ActionReply => {
    const asked = askedIn(contactId);
    const forced = situation.forced[action];
    const known = knownOf(simulation.contact(contactId));
    const options = actionOptions(values, action, asked, known);
    const value =
      forced === undefined
        ? decide({ key: stateKey(asked.flow, asked.state), options }).value
        : { outcome: forced };
    note(answers.actions, action, value);
    return value;
  };
  const botStub: BotStub = ({ bot }) => {
    const reply = botReplies.get(bot) ?? { noMatch: true };
    note(answers.bots, bot, reply);
    return reply;
  };

  const splitStub: SplitStub = ({ flow, step, contactId }) => {
    const { state } = askedIn(contactId);
    const options = Object.keys(stateOf(definition, flow, state)?.on ?? {}).map((outcome) => ({
      id: outcome,
      words: `draws ${outcome}`,
      towards: [outcomeKey({ flow, state, outcome })],
      value: outcome,
    }));
    const { value } = decide({ key: stateKey(flow, state), options });
    note(answers.splits, step === undefined ? flow : `${flow}.${step}`, value);
    return value;
  };

  const { undialable } = situation;
  const simulation: Simulation = createSimulation(definition, {
    at: situation.at,
    onEvent: ({ contactId, eventType }) => {
      if (eventType === "INITIATED") ids.add(contactId);
    },
    lambdas: allOf(Object.keys(definition.lambdas), lambdaStub),
    bots: allOf(Object.keys(definition.lexBots), botStub),
    splits: allOf(placesOfSplits(definition), splitStub),
    actions: allOf(stubbedActions(definition, situation), actionStub),
    ...(undialable.length > 0 && {
      numbers: {
        ...simpleNumberPlan,
        isDialable: (number) => simpleNumberPlan.isDialable(number) && !undialable.includes(number),
      },
    }),
  });
  const recording: Recording = recordOn(simulation, ours);
  const stage: Stage = {
    definition,
    situation,
    simulation: recording.simulation,
    values,
    contacts: ours,
    botAnswers: (bot, reply) => void botReplies.set(bot, reply),
  };
  const playOn = (goesOn: (choice: Choice<unknown>) => boolean): void => {
    for (;;) {
      const step = nextSteps(stage);
      if (step === undefined || !goesOn(step) || !isDone(step)) return;
    }
  };
  /** Does one of the things that can be done; what the simulation refuses was none of them. */
  const isDone = (step: Choice<Deed>): boolean => {
    let { options } = step;
    while (options.length > 0) {
      const chosen = decide({ ...step, options });
      if (chosen.value === "stop") return false;
      try {
        chosen.value();
        return true;
      } catch (error) {
        if (!(error instanceof SimulationError)) throw error;
        if (!isOther) points.pop();
        options = options.filter((option) => option !== chosen);
      }
    }
    return false;
  };
  /** Somebody who does the same before, as far as agents have no part in it. */
  const other = (): void => {
    planned = 0;
    ids.clear();
    begin(stage, recording.simulation);
    playOn(({ key }) => {
      const wanted = plan.decisions[planned];
      return wanted?.key === key && isOfCustomer(key, wanted.id);
    });
  };

  let stopped: string | undefined;
  try {
    employ(stage, recording.simulation);
    const { count, ago } = situation.others;
    if (count > 0) {
      isOther = true;
      recording.others(count, other);
      isOther = false;
      planned = 0;
      ids.clear();
      if (ago > 0) recording.simulation.advance(ago);
    }
    begin(stage, recording.simulation);
    playOn(() => points.length < theatre.mostChoices);
  } catch (error) {
    if (error instanceof StoppedError) stopped = error.message;
    else if (error instanceof SimulationError && points.length === 0) return undefined;
    else throw error;
  }
  witness.look(points.length);
  return {
    plan: { situation, decisions: points.map(({ key, chosen: { id } }) => ({ key, id })) },
    points,
    passed: witness.passed,
    takes: takenIn(simulation),
    script: recording.script(),
    answers,
    stopped,
  };
}

interface NotedAnswers extends Answers {
  readonly lambdas: Record<string, LambdaReply[]>;
  readonly bots: Record<string, FixedBotReply[]>;
  readonly actions: Record<string, ActionReply[]>;
  readonly splits: Record<string, string[]>;
}

function newAnswers(): NotedAnswers {
  return { lambdas: {}, bots: {}, quickBots: {}, actions: {}, splits: {} };
}

function note<Reply>(table: Record<string, Reply[]>, name: string, reply: Reply): void {
  (table[name] ??= []).push(reply);
}

function allOf<Stub>(names: readonly string[], stub: Stub): Readonly<Record<string, Stub>> {
  return Object.fromEntries(names.map((name) => [name, stub]));
}

/** Those that have no meaning of their own in a simulation, and those that are to end in something else. */
function stubbedActions({ flows }: CenterDefinition, { forced }: Situation): readonly string[] {
  const named = Object.values(flows).flatMap(({ states }) =>
    Object.values(states).flatMap(({ action }) => (action.type === "raw" ? [action.action] : [])),
  );
  return [...new Set(named)].filter((name) => name in forced || !simulatedActions.has(name));
}

/** The flows and steps that leave something to chance. */
function placesOfSplits({ flows }: CenterDefinition): readonly string[] {
  return Object.values(flows).flatMap(({ name, states }) =>
    Object.values(states).flatMap(({ action, step }) =>
      action.type === "split" ? [step === undefined ? name : `${name}.${step}`] : [],
    ),
  );
}

function takenIn(simulation: Simulation): ReadonlySet<string> {
  return new Set(
    simulation
      .contacts()
      .flatMap(({ transcript }) => transcript)
      .flatMap((entry) =>
        entry.type === "left"
          ? [outcomeKey({ flow: entry.place.flow, state: entry.place.state, outcome: entry.outcome })]
          : [],
      ),
  );
}

interface Witness {
  readonly passed: readonly Passed[];
  /** Sees what has happened since, before so many choices had been made. */
  readonly look: (after: number) => void;
}

/** Sees which states are left, and which queue contacts are for then. */
function witnessOf(definition: CenterDefinition, contacts: () => readonly ContactView[]): Witness {
  const passed: Passed[] = [];
  const seen = new Map<string, number>();
  const queues = new Map<string, string>();
  return {
    passed,
    look: (after) => {
      for (const { contactId, initialContactId: chain, transcript } of contacts()) {
        const fresh = transcript.slice(seen.get(contactId) ?? 0);
        seen.set(contactId, transcript.length);
        for (const entry of fresh) {
          if (entry.type === "queued") queues.set(chain, entry.queue);
          if (entry.type !== "left") continue;
          const { flow, state } = entry.place;
          const action = stateOf(definition, flow, state)?.action;
          if (action?.type === "setQueue" && typeof action.queue === "string")
            queues.set(chain, action.queue);
          passed.push({ flow, state, outcome: entry.outcome, after, at: entry.at, queue: queues.get(chain) });
        }
      }
    },
  };
}

/** Agents are at work before anybody calls. */
function employ({ definition, situation }: Stage, simulation: Simulation): void {
  for (const [profile, work] of Object.entries(situation.staffed)) {
    const name = agentOf(definition, profile);
    if (simulation.agents().some((agent) => agent.name === name)) simulation.setStatus(name, "Available");
    else simulation.addAgent(name, { profile, status: "Available" });
    if (work === "busy") simulation.dial(name, "+14155550199");
  }
}

function begin({ situation }: Stage, simulation: Simulation): void {
  const { begins, from, attributes } = situation;
  const given = Object.keys(attributes).length > 0 ? { attributes } : {};
  switch (begins.type) {
    case "call":
      simulation.call(begins.to, from);
      return;
    case "chat":
      simulation.startChat({ flow: begins.flow, ...given });
      return;
    case "task":
      simulation.startTask({ flow: begins.flow, name: "Something to do", ...given });
      return;
    case "email":
      simulation.startEmail({ flow: begins.flow, from: "customer@example.com", subject: "Hello", ...given });
      return;
    case "outboundCall":
      simulation.startOutboundCall({
        flow: begins.flow,
        number: from ?? usualCaller,
        ...callerIn(simulation),
        ...given,
      });
      return;
    case "dial":
      simulation.dial(dialler(simulation, begins.profile), from ?? usualCaller);
      return;
    default:
      return begins satisfies never;
  }
}

/** What a program calls from: a queue with a caller id, or a number of the centre. */
function callerIn({ definition: { queues, phoneNumbers } }: Simulation): {
  readonly queue?: string;
  readonly from?: string;
} {
  const queue = Object.entries(queues).find(([, { callerId }]) => callerId?.number !== undefined)?.[0];
  const from = Object.values(phoneNumbers)[0]?.number;
  return queue === undefined ? (from === undefined ? {} : { from }) : { queue };
}

function dialler(simulation: Simulation, profile: string): string {
  const name = agentOf(simulation.definition, profile);
  if (!simulation.agents().some((agent) => agent.name === name)) simulation.addAgent(name, { profile });
  return name;
}

/** Whether a decision is the customer's own, or of what the flow asks, and not of agents. */
function isOfCustomer(key: string, id: string): boolean {
  return key.includes("/") || key.startsWith("ring ") || (key.startsWith("queue ") && id === "silence");
}

function standingIn(contacts: readonly ContactView[], situation: Situation): string {
  const standing = contacts.flatMap(({ phase, customerFlow, agentFlow, attributes }) =>
    phase === "ended" ? [] : [[phase, placeText(customerFlow), placeText(agentFlow), attributes]],
  );
  return JSON.stringify([situation, standing]);
}

function placeText(
  run: { readonly place: { readonly flow: string; readonly state: string } } | undefined,
): string {
  return run === undefined ? "" : stateKey(run.place.flow, run.place.state);
}

/** Others are answered as the one whose story it is. */
function likePlanned<Value>(choice: Choice<Value>, { decisions }: Plan): Option<Value> {
  const wanted = decisions.find(({ key }) => key === choice.key);
  return choice.options.find(({ id }) => id === wanted?.id) ?? usualOption(choice);
}
