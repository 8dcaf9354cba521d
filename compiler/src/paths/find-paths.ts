import type { CenterDefinition } from "@contactflow/runtime";
import { smallestCover } from "./cover.ts";
import { distancesTo, type Distances } from "./distance.ts";
import { drive, type Chooser, type Run, type Theatre } from "./drive.ts";
import type { Surroundings } from "./edits.ts";
import { firstLeads, leadsFrom, takeNearest } from "./leads.ts";
import { momentsToCall } from "./moments.ts";
import { whyNever } from "./never.ts";
import { outcomeKey, outcomesOf, stateKey, stateOf, type Outcome } from "./outcomes.ts";
import type { Option, Outputs } from "./replies.ts";
import { shortened } from "./shorten.ts";
import { usualOption } from "./stage.ts";
import { valueWaysOf } from "./value-ways.ts";
import { flowsFrom, waysOf, type Ways } from "./ways.ts";

/** What is looked for. */
export interface PathsRequest {
  readonly definition: CenterDefinition;
  readonly outputs: Outputs;
  /** The flow whose outcomes are to be taken. */
  readonly flow: string;
  /** How many flows further those count, too, that contacts go on to. */
  readonly depth: number;
  /** How many calls may be tried. */
  readonly limit: number;
}

/** Calls that take outcomes of flows, and what is left. */
export interface Paths {
  /** The flows whose outcomes count, the one that was asked for first. */
  readonly flows: readonly string[];
  readonly calls: readonly CallPath[];
  readonly left: readonly LeftOutcome[];
  /** What calls did that cannot be simulated, and where; nothing that comes after it can be taken. */
  readonly stopped: readonly string[];
  /** All outcomes that count. */
  readonly count: number;
  readonly tried: number;
}

export interface CallPath {
  readonly run: Run;
  /** Those that count, in source order. */
  readonly takes: readonly Outcome[];
  /** Those that no call before it takes. */
  readonly adds: readonly Outcome[];
}

/** An outcome that no call takes. */
export interface LeftOutcome extends Outcome {
  readonly why: WhyLeft;
}

type WhyLeft =
  /** It cannot happen in a simulation, for this reason. */
  | { readonly type: "never"; readonly because: string }
  /** Only outcomes that are left themselves lead to its statement. */
  | { readonly type: "unreached" }
  /** Its statement was run, or may be; no call was found that takes it. */
  | { readonly type: "unsolved" };

/**
 * Looks for calls that take the outcomes of a flow, by trying: each call is played in a simulation, from where it was seen that
 * something else could have happened. What a call takes is what it took when it was played. The same request has the same answer.
 */
export function findPaths({ definition, outputs, flow, depth, limit }: PathsRequest): Paths {
  const ways = waysOf(definition);
  const scope = [...flowsFrom(definition, ways, flow)]
    .filter(([, far]) => far <= depth)
    .map(([name]) => name);
  const wanted = outcomesOf(definition, scope);
  const wantedKeys = new Set(wanted.map(outcomeKey));
  const never = neverIn(definition);
  const taken = new Set<string>();
  const isWanted = (key: string): boolean => wantedKeys.has(key) && !taken.has(key) && !never.has(key);
  const measure = (): Distances => distancesTo(ways, isWanted, (key) => !never.has(key));
  let distances = measure();
  const reach = (option: Option<unknown>): number => farBy(distances, option);

  const values = valueWaysOf(definition);
  const around: Surroundings = { definition, values, moments: momentsToCall(definition) };
  const intoQueue = distancesTo(ways, exitsInto(ways, definition), (key) => !never.has(key));
  const theatre: Theatre = {
    definition,
    values,
    outputs,
    mostChoices: 120,
    toQueue: (option) => farBy(intoQueue, option),
  };
  const chosenBefore = new Map<string, number>();
  const choose: Chooser = (choice, standing, points) => {
    const often = (id: string): number =>
      points.filter((point) => point.standing === standing && point.chosen.id === id).length;
    let best: { readonly option: Option<unknown>; readonly cost: number } | undefined;
    for (const option of choice.options) {
      const rounds = often(option.id);
      if (rounds >= (option.id === "silence" ? mostSilences : mostRounds)) continue;
      const cost = reach(option) + 6 * rounds + 3 * (chosenBefore.get(`${standing} ${option.id}`) ?? 0);
      if (cost < (best?.cost ?? Infinity)) best = { option, cost };
    }
    return best?.option ?? usualOption(choice);
  };

  const start = around.moments[0]?.at ?? 0;
  const leads = firstLeads(definition, start);
  const known = new Set<string>();
  const runs: Run[] = [];
  const stopped = new Set<string>();
  let tried = 0;
  let inVain = 0;
  while (tried < limit && inVain < mostInVain) {
    const lead = takeNearest(leads, reach);
    if (lead === undefined) break;
    tried++;
    const run = drive(theatre, lead.plan, choose);
    if (run === undefined) continue;
    const isNew = [...run.takes].some(isWanted);
    inVain = isNew ? 0 : inVain + 1;
    if (run.stopped !== undefined) stopped.add(run.stopped);
    if (isNew && run.stopped === undefined) {
      runs.push(run);
      for (const key of run.takes) taken.add(key);
      distances = measure();
    }
    for (const { standing, chosen } of run.points) {
      const key = `${standing} ${chosen.id}`;
      chosenBefore.set(key, (chosenBefore.get(key) ?? 0) + 1);
    }
    for (const next of leadsFrom(around, run)) {
      const name = JSON.stringify([next.plan.situation, next.key]);
      if (known.has(name) || reach(next.towards) === Infinity) continue;
      known.add(name);
      leads.push(next);
    }
  }

  const counted = (run: Run): ReadonlySet<string> =>
    new Set([...run.takes].filter((key) => wantedKeys.has(key)));
  const cover = shortened(
    theatre,
    smallestCover(runs, counted, (run) => run.points.length),
    counted,
  );
  const before = new Set<string>();
  const calls = cover.map((run): CallPath => {
    const takes = wanted.filter((outcome) => run.takes.has(outcomeKey(outcome)));
    const adds = takes.filter((outcome) => !before.has(outcomeKey(outcome)));
    for (const outcome of adds) before.add(outcomeKey(outcome));
    return { run, takes, adds };
  });
  const ran = new Set(runs.flatMap(({ passed }) => passed.map(({ flow: of, state }) => stateKey(of, state))));
  const reachable = statesReached(definition, never, ran);
  const left = wanted
    .filter((outcome) => !taken.has(outcomeKey(outcome)))
    .map((outcome): LeftOutcome => {
      const because = never.get(outcomeKey(outcome));
      if (because !== undefined) return { ...outcome, why: { type: "never", because } };
      const isReached = reachable.has(stateKey(outcome.flow, outcome.state));
      return { ...outcome, why: { type: isReached ? "unsolved" : "unreached" } };
    });
  return { flows: scope, calls, left, stopped: [...stopped], count: wanted.length, tried };
}

/** After so many calls that take nothing new there is nothing to be hoped for. */
const mostInVain = 150;
/** How often one thing may be done again where everything stands as before. */
const mostRounds = 4;
/** Silence makes time pass, so that it may take many before something else happens. */
const mostSilences = 60;

function farBy({ by, fromFlow }: Distances, { towards, flows = [] }: Option<unknown>): number {
  return Math.min(...towards.map(by), ...flows.map((name) => 1 + fromFlow(name)));
}

/** Whether an outcome leads straight into a queue. */
function exitsInto({ exits }: Ways, definition: CenterDefinition): (outcome: string) => boolean {
  const queueing = new Set(
    Object.values(definition.flows).flatMap(({ name, states }) =>
      Object.entries(states).flatMap(([state, { action }]) =>
        action.type === "enqueue" ? [stateKey(name, state)] : [],
      ),
    ),
  );
  const into = new Set(
    [...exits.values()].flatMap((all) =>
      all.flatMap(({ key, to }) => (to !== undefined && queueing.has(to) ? [key] : [])),
    ),
  );
  return (outcome) => into.has(outcome);
}

function neverIn(definition: CenterDefinition): ReadonlyMap<string, string> {
  return new Map(
    outcomesOf(definition, Object.keys(definition.flows)).flatMap((outcome) => {
      const state = stateOf(definition, outcome.flow, outcome.state);
      const because = state && whyNever(definition, state, outcome.outcome);
      return because === undefined ? [] : [[outcomeKey(outcome), because] as const];
    }),
  );
}

/** States that were run, or that one that was run leads to by outcomes that may happen. */
function statesReached(
  { flows }: CenterDefinition,
  never: ReadonlyMap<string, string>,
  ran: ReadonlySet<string>,
): ReadonlySet<string> {
  const reached = new Set(ran);
  for (const key of reached) {
    const [flow = "", name = ""] = key.split("/");
    for (const [outcome, to] of Object.entries(flows[flow]?.states[name]?.on ?? {}))
      if (!never.has(outcomeKey({ flow, state: name, outcome }))) reached.add(stateKey(flow, to));
  }
  return reached;
}
