import type { CenterDefinition } from "@contactflow/runtime";
import {
  simpleNumberPlan,
  simulatedActions,
  type ActionReply,
  type ActionStub,
  type BotStub,
  type LambdaReply,
  type LambdaStub,
  type Simulation,
  type SimulationOptions,
  type SplitStub,
} from "@contactflow/runtime/center";
import type { Answers, FixedBotReply } from "../script/test-file.ts";
import { knownOf } from "./steps.ts";
import { outcomeKey, stateKey, stateOf } from "./outcomes.ts";
import { actionOptions, lambdaOptions, type Asked, type Option, type Outputs } from "./replies.ts";
import type { Situation } from "./situation.ts";
import type { Choice } from "./stage.ts";
import type { ValueWays } from "./value-ways.ts";

/** The world outside of a simulation: whatever it is asked, somebody decides what it answers. */
export interface Outside {
  readonly options: Pick<SimulationOptions, "lambdas" | "bots" | "splits" | "actions" | "numbers">;
  /** What it has answered. */
  readonly answers: Answers;
  /** What a bot will answer next. */
  readonly botAnswers: (bot: string, reply: FixedBotReply) => void;
}

export function outsideOf(
  {
    definition,
    values,
    outputs,
  }: { readonly definition: CenterDefinition; readonly values: ValueWays; readonly outputs: Outputs },
  situation: Situation,
  simulationOf: () => Simulation,
  decide: <Value>(choice: Choice<Value>) => Option<Value>,
): Outside {
  const answers = newAnswers();
  const botReplies = new Map<string, FixedBotReply>();
  const askedIn = (contactId: string): Asked => {
    const { transcript } = simulationOf().contact(contactId);
    const entry = transcript.findLast(({ type }) => type === "entered");
    if (entry?.type !== "entered") throw new Error("A stub was asked before any flow began.");
    const { flow, state } = entry.place;
    const at = stateOf(definition, flow, state);
    if (at === undefined) throw new Error(`There is no state ${state} in ${flow}.`);
    return { flow, state, at };
  };
  const lambdaStub: LambdaStub = ({ lambda, contactId }): LambdaReply => {
    const asked = askedIn(contactId);
    const known = knownOf(simulationOf().contact(contactId));
    const options = lambdaOptions(values, outputs, lambda, asked, known);
    const { value } = decide({ key: stateKey(asked.flow, asked.state), options });
    note(answers.lambdas, lambda, value);
    return value;
  };
  const actionStub: ActionStub = ({ action, contactId }): ActionReply => {
    const asked = askedIn(contactId);
    const forced = situation.forced[action];
    const known = knownOf(simulationOf().contact(contactId));
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
  return {
    options: {
      lambdas: allOf(Object.keys(definition.lambdas), lambdaStub),
      bots: allOf(Object.keys(definition.lexBots), botStub),
      splits: allOf(placesOfSplits(definition), splitStub),
      actions: allOf(stubbedActions(definition, situation), actionStub),
      numbers: {
        ...simpleNumberPlan,
        isDialable: (number) => simpleNumberPlan.isDialable(number) && !undialable.includes(number),
      },
    },
    answers,
    botAnswers: (bot, reply) => void botReplies.set(bot, reply),
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
