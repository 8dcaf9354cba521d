import type { CenterDefinition, Json } from "@contactflow/runtime";
import {
  simulatedActions,
  type ActionStub,
  type BotStub,
  type LambdaStub,
} from "@contactflow/runtime/center";
import { UsageError } from "../host.ts";

/** Why a Lambda fails that no answer was given for. */
export const noAnswer = "no answer was given";

/**
 * What the centre's Lambdas answer: the JSON object of `NAME={…}`; without one they fail.
 * @throws UsageError for a Lambda that the centre does not have, or an answer that is no JSON object.
 */
export function lambdaStubs(
  { lambdas }: CenterDefinition,
  answers: readonly string[],
): Readonly<Record<string, LambdaStub>> {
  const results = new Map(answers.map((answer) => parseAnswer(answer, Object.keys(lambdas))));
  const replyOf = (lambda: string): LambdaStub => {
    const result = results.get(lambda);
    return result === undefined ? { error: noAnswer } : { result };
  };
  return Object.fromEntries(Object.keys(lambdas).map((lambda) => [lambda, replyOf(lambda)]));
}

/**
 * Platform actions that the simulation knows nothing about go on as if they were done, or as if they had failed where
 * only outcomes lead on; the story says so.
 */
export function actionStubs({ flows }: CenterDefinition): Readonly<Record<string, ActionStub>> {
  const stubs = new Map<string, ActionStub>();
  for (const { action, on } of Object.values(flows).flatMap(({ states }) => Object.values(states))) {
    if (action.type !== "raw" || simulatedActions.has(action.action)) continue;
    const outcome = ["done", "error"].find((name) => name in on) ?? Object.keys(on)[0] ?? "done";
    if (!stubs.has(action.action) || outcome === "done") stubs.set(action.action, { outcome });
  }
  return Object.fromEntries(stubs);
}

/** Bots understand nothing. */
export function botStubs({ lexBots }: CenterDefinition): Readonly<Record<string, BotStub>> {
  return Object.fromEntries(Object.keys(lexBots).map((bot) => [bot, { noMatch: true }]));
}

function parseAnswer(
  answer: string,
  lambdas: readonly string[],
): readonly [lambda: string, result: Readonly<Record<string, Json>>] {
  const hint = `Write it as --lambda 'NAME={"field": "value"}'.`;
  const [, lambda = "", json = ""] = /^([^=]+)=(.*)$/s.exec(answer) ?? [];
  if (lambda === "") throw new UsageError(`${answer} says no Lambda and its answer.`, hint);
  if (!lambdas.includes(lambda))
    throw new UsageError(
      `There is no Lambda called ${lambda}.`,
      lambdas.length === 0 ? undefined : `Lambdas: ${lambdas.join(", ")}`,
    );
  try {
    const result = JSON.parse(json) as Json;
    if (typeof result !== "object" || result === null || Array.isArray(result))
      throw new SyntaxError("no object");
    return [lambda, result as Readonly<Record<string, Json>>];
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError(`The answer of ${lambda} is not a JSON object: ${json}`, hint);
  }
}
