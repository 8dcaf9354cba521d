import {
  simpleNumberPlan,
  type ActionReply,
  type ActionStub,
  type BotStub,
  type LambdaReply,
  type LambdaStub,
  type NumberPlan,
  type Simulation,
} from "@contactflow/runtime/center";
import type { Answers, FixedBotReply, NumberAnswers } from "../../script/test-file.ts";

/** What the world outside a call answers. */
export interface World {
  readonly lambdas: Readonly<Record<string, LambdaStub>>;
  readonly actions: Readonly<Record<string, ActionStub>>;
  readonly bots: Readonly<Record<string, BotStub>>;
  readonly numbers: NumberPlan;
}

/** A world that gives the same answers as another one, and remembers them. */
export interface RememberedWorld extends World {
  readonly answers: (simulation: Simulation) => Answers;
  /** Those that the number plan of tests would have given otherwise. */
  readonly numberAnswers: () => NumberAnswers;
}

export function remembered({ lambdas, actions, bots, numbers }: World): RememberedWorld {
  const ofLambdas: Record<string, LambdaReply[]> = {};
  const ofActions: Record<string, ActionReply[]> = {};
  const plan = rememberedPlan(numbers);
  return {
    bots,
    numbers: plan.numbers,
    lambdas: Object.fromEntries(
      Object.entries(lambdas).map(([name, stub]): readonly [string, LambdaStub] => [
        name,
        (call) => noted(ofLambdas, name, typeof stub === "function" ? stub(call) : stub),
      ]),
    ),
    actions: Object.fromEntries(
      Object.entries(actions).map(([name, stub]): readonly [string, ActionStub] => [
        name,
        (call) => noted(ofActions, name, typeof stub === "function" ? stub(call) : stub),
      ]),
    ),
    answers: (simulation) => ({
      lambdas: ofLambdas,
      actions: ofActions,
      bots: {},
      quickBots: askedBots(bots, simulation),
      splits: {},
    }),
    numberAnswers: plan.answers,
  };
}

function noted<Reply>(table: Record<string, Reply[]>, name: string, reply: Reply): Reply {
  (table[name] ??= []).push(reply);
  return reply;
}

/** Bots that answer at once, as far as a flow has asked them. */
function askedBots(
  bots: Readonly<Record<string, BotStub>>,
  simulation: Simulation,
): Readonly<Record<string, FixedBotReply>> {
  const asked = new Set(
    simulation
      .contacts()
      .flatMap(({ transcript }) =>
        transcript.flatMap((entry) => (entry.type === "replied" ? [entry.from] : [])),
      ),
  );
  return Object.fromEntries(
    Object.entries(bots).flatMap(([name, stub]) =>
      asked.has(name) && typeof stub !== "function" ? [[name, stub]] : [],
    ),
  );
}

/** What a number plan is asked, where it answers otherwise than the simple one that tests have. */
function rememberedPlan(numbers: NumberPlan): {
  readonly numbers: NumberPlan;
  readonly answers: () => NumberAnswers;
} {
  const local: Record<string, string | null> = {};
  const international: Record<string, string | null> = {};
  const isValid: Record<string, boolean> = {};
  const isDialable: Record<string, boolean> = {};
  return {
    numbers: {
      local: (digits, country) => {
        const number = numbers.local(digits, country);
        if (number !== simpleNumberPlan.local(digits, country)) local[digits] = number ?? null;
        return number;
      },
      international: (digits) => {
        const number = numbers.international(digits);
        if (number !== simpleNumberPlan.international(digits)) international[digits] = number ?? null;
        return number;
      },
      isValid: (number) => {
        const answer = numbers.isValid(number);
        if (answer !== simpleNumberPlan.isValid(number)) isValid[number] = answer;
        return answer;
      },
      isDialable: (number) => {
        const answer = numbers.isDialable(number);
        if (answer !== simpleNumberPlan.isDialable(number)) isDialable[number] = answer;
        return answer;
      },
    },
    answers: () => ({ local, international, isValid, isDialable }),
  };
}
