import { EndlessLoopError, type CenterDefinition } from "@contactflow/runtime";
import {
  createSimulation,
  SimulationError,
  StoppedError,
  type ContactView,
  type Simulation,
} from "@contactflow/runtime/center";
import type { Script } from "../script/acts.ts";
import { recordOn, type Recording } from "../script/record.ts";
import type { Answers } from "../script/test-file.ts";
import { begin, employ } from "./begin.ts";
import { nextSteps } from "./next-steps.ts";
import { outsideOf } from "./outside.ts";
import type { Option, Outputs } from "./replies.ts";
import type { Situation } from "./situation.ts";
import { usualOption, type Choice, type Deed, type Stage } from "./stage.ts";
import type { ValueWays } from "./value-ways.ts";
import { standingIn, takenIn, witnessOf, type Passed } from "./witness.ts";

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
  /** How far it is to a queue by this option. */
  readonly toQueue: (option: Option<unknown>) => number;
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
  const { definition, values } = theatre;
  const { situation } = plan;
  const points: Point[] = [];
  /** Everybody's contacts, in the order they came; those of others are left out once they have done their part. */
  const ids = new Set<string>();
  const ours = (): readonly ContactView[] => [...ids].map((id) => simulation.contact(id));
  const witness = witnessOf(definition, ours);
  let planned = 0;
  let isOther = false;

  const otherOption = <Value>(choice: Choice<Value>): Option<Value> =>
    situation.others.toQueue && planned >= plan.decisions.length
      ? nearest(choice, theatre.toQueue)
      : likePlanned(choice, plan);
  /** Makes a choice: as planned, or as the chooser wants. Others do what is planned, and then the first thing. */
  const decide = <Value>(choice: Choice<Value>): Option<Value> => {
    const wanted = plan.decisions[planned];
    const fits = wanted?.key === choice.key ? choice.options.find(({ id }) => id === wanted.id) : undefined;
    if (fits !== undefined) planned++;
    else if (!isOther) planned = plan.decisions.length;
    if (!isOther) witness.look(points.length);
    const standing = isOther ? "" : standingIn(ours(), situation);
    const chosen =
      fits ?? (isOther ? otherOption(choice) : (choose(choice, standing, points) as Option<Value>));
    if (!isOther) points.push({ key: choice.key, standing, options: choice.options, chosen });
    return chosen;
  };
  const outside = outsideOf(theatre, situation, () => simulation, decide);
  const simulation: Simulation = createSimulation(definition, {
    ...outside.options,
    at: situation.at,
    onEvent: ({ contactId, eventType }) => {
      if (eventType === "INITIATED") ids.add(contactId);
    },
  });
  const recording: Recording = recordOn(simulation, ours);
  const stage: Stage = {
    definition,
    situation,
    simulation: recording.simulation,
    values,
    contacts: ours,
    botAnswers: outside.botAnswers,
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
    let further = 0;
    ids.clear();
    begin(situation, recording.simulation);
    playOn(({ key, options }) => {
      const wanted = plan.decisions[planned];
      if (wanted?.key === key) return isOfCustomer(key, wanted.id);
      if (!situation.others.toQueue || !key.includes("/") || further++ >= mostFurther) return false;
      return options.some((option) => theatre.toQueue(option) < Infinity);
    });
  };

  let stopped: string | undefined;
  try {
    employ(situation, recording.simulation);
    const { count, ago } = situation.others;
    if (count > 0) {
      isOther = true;
      recording.others(count, other);
      isOther = false;
      planned = 0;
      ids.clear();
      if (ago > 0) recording.simulation.advance(ago);
    }
    begin(situation, recording.simulation);
    playOn(() => points.length < theatre.mostChoices);
  } catch (error) {
    if (error instanceof StoppedError || error instanceof EndlessLoopError) stopped = error.message;
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
    answers: outside.answers,
    stopped,
  };
}

/** Whether a decision is the customer's own, or of what the flow asks, and not of agents. */
function isOfCustomer(key: string, id: string): boolean {
  return key.includes("/") || key.startsWith("ring ") || (key.startsWith("queue ") && id === "silence");
}

/** How many choices others may need to get into a queue. */
const mostFurther = 10;

function nearest<Value>(choice: Choice<Value>, far: (option: Option<unknown>) => number): Option<Value> {
  const [best] = choice.options.toSorted((one, two) => far(one) - far(two));
  return best !== undefined && far(best) < Infinity ? best : usualOption(choice);
}

/** Others are answered as the one whose story it is. */
function likePlanned<Value>(choice: Choice<Value>, { decisions }: Plan): Option<Value> {
  const wanted = decisions.find(({ key }) => key === choice.key);
  return choice.options.find(({ id }) => id === wanted?.id) ?? usualOption(choice);
}
