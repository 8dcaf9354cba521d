import type { ActionStub, BotStub, LambdaStub } from "@contactflow/runtime/center";
import { choose } from "./distributions.ts";
import type { LoadPlan } from "./plan.ts";
import type { Source } from "./random.ts";

/** What Lambdas, bots and actions answer: as the plan's weights say, by what chance gives the contact. */
export function stubsOf(
  { lambdas, bots, actions }: LoadPlan,
  chanceOf: (contactId: string) => Source,
): {
  readonly lambdas: Readonly<Record<string, LambdaStub>>;
  readonly bots: Readonly<Record<string, BotStub>>;
  readonly actions: Readonly<Record<string, ActionStub>>;
} {
  return {
    lambdas: mapped(
      lambdas,
      (answers): LambdaStub =>
        ({ contactId }) =>
          choose(answers, chanceOf(contactId)),
    ),
    bots: mapped(bots, (intents): BotStub => ({ contactId }) => {
      const intent = choose(intents, chanceOf(contactId));
      return intent === undefined ? { noMatch: true } : { intent };
    }),
    actions: mapped(actions, (answers): ActionStub => ({ contactId }) => {
      const { outcome, values, takes } = choose(answers, chanceOf(contactId));
      return { outcome, takes, ...(values && { values }) };
    }),
  };
}

function mapped<From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
