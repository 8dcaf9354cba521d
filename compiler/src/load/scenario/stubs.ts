import type { Json } from "@contactflow/runtime";
import { simulatedActions } from "@contactflow/runtime/center";
import type { ActionAnswer, LambdaAnswer, LoadPlan, Weighted } from "../plan.ts";
import { weighted } from "./answers.ts";
import type { Path } from "./reading.ts";
import type { Resolving } from "./resolving.ts";
import type { Scenario } from "./shape.ts";
import { milliseconds } from "./times.ts";

/** What Lambdas, bots and platform actions answer. */
export function stubsIn(
  resolving: Resolving,
  { lambdas = {}, bots = {}, actions = {} }: Scenario,
): Pick<LoadPlan, "lambdas" | "bots" | "actions"> {
  const { file, definition } = resolving;
  const known = (kind: string, name: string, what: string, names: Iterable<string>) =>
    file.isKnown([kind, name], name, what, names);
  return {
    lambdas: entries(lambdas, (name, given) => {
      known("lambdas", name, "Lambda of the centre", Object.keys(definition.lambdas));
      return answers(resolving, ["lambdas", name], given, lambdaAnswer);
    }),
    bots: entries(bots, (name, intents) => {
      known("bots", name, "bot of the centre", Object.keys(definition.lexBots));
      return weighted(resolving, ["bots", name], intents, (word) => (word === "no match" ? undefined : word));
    }),
    actions: entries(actions, (name, given) => {
      known("actions", name, "platform action of the flows that needs an answer", actionsIn(resolving));
      return answers(resolving, ["actions", name], given, actionAnswer);
    }),
  };
}

function entries<Given, Result>(
  record: Readonly<Record<string, Given>>,
  resultOf: (name: string, given: Given) => Result,
): Readonly<Record<string, Result>> {
  return Object.fromEntries(Object.entries(record).map(([name, given]) => [name, resultOf(name, given)]));
}

function actionsIn({ definition }: Resolving): ReadonlySet<string> {
  const states = Object.values(definition.flows).flatMap(({ states: all }) => Object.values(all));
  return new Set(
    states.flatMap(({ action }) =>
      action.type === "raw" && !simulatedActions.has(action.action) ? [action.action] : [],
    ),
  );
}

/** One answer, or several with weights. */
function answers<Given extends { readonly weight?: number }, Answer>(
  resolving: Resolving,
  path: Path,
  given: Given | readonly Given[],
  answerOf: (resolving: Resolving, path: Path, given: Given) => Answer,
): readonly Weighted<Answer>[] {
  const isList = (value: Given | readonly Given[]): value is readonly Given[] => Array.isArray(value);
  if (!isList(given)) return [{ weight: 1, choice: answerOf(resolving, path, given) }];
  if (given.every(({ weight }) => weight === 0))
    resolving.file.wrong(path, "One of the weights", "must be more than 0");
  return given.map((one, index) => ({
    weight: one.weight ?? 1,
    choice: answerOf(resolving, [...path, index], one),
  }));
}

type Single<Given> = Given extends readonly (infer Item)[] ? Item : Given;
type Values<Key extends "lambdas" | "actions"> = Single<NonNullable<Scenario[Key]>[string]>;

function lambdaAnswer({ file }: Resolving, path: Path, given: Values<"lambdas">): LambdaAnswer {
  const { result, error } = given;
  const takes = milliseconds(given.takes ?? "0s");
  if ((result === undefined) === (error === undefined))
    file.wrong(path, "An answer", "has either a `result` or an `error`");
  if (error !== undefined) return { error, takes };
  if (result !== undefined && !isRecord(result))
    file.wrong([...path, "result"], "`result`", "must be an object");
  return { result: isRecord(result) ? result : {}, takes };
}

function actionAnswer({ file }: Resolving, path: Path, given: Values<"actions">): ActionAnswer {
  const { outcome, values } = given;
  const found = isRecord(values) ? values : {};
  const records = Object.fromEntries(
    Object.entries(found).flatMap(([root, value]) => (isRecord(value) ? [[root, value]] : [])),
  );
  if (values !== undefined && Object.keys(records).length === 0)
    file.wrong([...path, "values"], "`values`", "must be an object of objects");
  const takes = milliseconds(given.takes ?? "0s");
  return { outcome, values: values === undefined ? undefined : records, takes };
}

function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
