import type { CallerPlan, Distribution, HandlingPlan } from "../plan.ts";
import { answersOf, type Answers } from "./answers.ts";
import { arrivalsOf } from "./arrivals.ts";
import { distributionOf } from "./distributions.ts";
import type { Resolving } from "./resolving.ts";
import type { Scenario } from "./shape.ts";

/** What holds for all callers that say nothing else. */
export interface Usual {
  readonly handling: HandlingPlan;
  readonly patience: Distribution | undefined;
  readonly thinking: Distribution | undefined;
  readonly answers: Answers;
}

const usualFrom = "+14152######";

/** One kind of callers; `undefined`: something is wrong with them. */
export function callersOf(
  resolving: Resolving,
  index: number,
  callers: Scenario["callers"][number],
  usual: Usual,
): CallerPlan | undefined {
  const { file, definition, numbers } = resolving;
  const path = ["callers", index];
  const { call, from = usualFrom, name = call } = callers;
  const { phoneNumbers } = definition;
  const dialled = phoneNumbers[call] ?? Object.values(phoneNumbers).find(({ number }) => number === call);
  if (dialled === undefined)
    file.isKnown([...path, "call"], call, "phone number of the centre", Object.keys(phoneNumbers));
  else if (dialled.flow === undefined)
    file.wrong([...path, "call"], `The phone number \`${call}\``, "has no flow that answers it");
  const samples = ["0", "1", "5", "9"].map((digit) => from.replaceAll("#", digit));
  const wrong = samples.find((sample) => !numbers.isValid(sample));
  if (wrong !== undefined)
    file.wrong([...path, "from"], `\`${from}\``, `makes numbers that are none, such as ${wrong}`);
  const some = (key: "talking" | "wrapUp" | "patience" | "thinking") =>
    distributionOf(resolving, [...path, key], callers[key]);
  const arrivals = arrivalsOf(resolving, [...path, "arrivals"], callers.arrivals);
  const answers = answersOf(resolving, [...path, "answers"], callers.answers);
  if (dialled === undefined || arrivals === undefined || wrong !== undefined) return undefined;
  return {
    name,
    number: dialled.number,
    from,
    countryCode: numbers.countryCode(samples[0] ?? "").length,
    arrivals,
    patience: some("patience") ?? usual.patience,
    thinking: some("thinking") ?? usual.thinking ?? { type: "constant", value: 2000 },
    answers: { ...usual.answers, ...answers },
    handling: {
      talking: some("talking") ?? usual.handling.talking,
      wrapUp: some("wrapUp") ?? usual.handling.wrapUp,
    },
  };
}
