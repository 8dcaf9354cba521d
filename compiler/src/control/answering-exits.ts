import type { Arm } from "@contactflow/grammar";
import type { Ending, Outcome } from "../model/checked.ts";
import type { Exit } from "./control.ts";
import { done, unjudged } from "./exit.ts";
import { distinctNames, elseArm, labelsOf } from "./labels.ts";
import type { FlowNames } from "./names.ts";
import type { Site } from "./scope.ts";
import { bodyDestination, errorExit, type TargetRole } from "./targets.ts";
import type { Answering } from "./wording.ts";

/** The exits of a statement that has outcomes and arms. */
export function answeringExits(
  names: FlowNames,
  statement: Answering,
  ending: Ending,
  site: Site,
): readonly Exit[] {
  const exits: Exit[] = [];
  if (ending.done === "next") exits.push(done(site.next));
  if (ending.done === "leaves") exits.push(done({ kind: "leaves" }));

  const { arms = [] } = statement;
  if (arms.length === 0) {
    for (const outcome of ending.outcomes) exits.push(unanswered(names, outcome, site));
    return exits;
  }
  const role = answers(statement);
  const labels = labelsOf(arms);
  const distinct = distinctNames(ending.outcomes.map(({ name }) => name));
  const own = new Map<string, Arm>();
  let isMistaken = false;
  for (const { label, text, arm } of labels) {
    if (!own.has(text)) own.set(text, arm);
    if (ending.outcomes.some(({ name }) => name === text)) continue;
    // What is no outcome is reported already; its arm may be meant for one that seems to have none.
    isMistaken ||= label.kind !== "PercentLiteral";
    const destination = bodyDestination(names, arm.body, site, role);
    exits.push({ outcome: distinct(text), destination, by: { kind: "arm", arm, isElse: false } });
  }
  const rest = elseArm(arms);
  for (const outcome of ending.outcomes) {
    const { name } = outcome;
    const arm = own.get(name) ?? rest;
    if (arm === undefined) {
      exits.push(unanswered(names, outcome, site));
      continue;
    }
    const destination = bodyDestination(names, arm.body, site, role);
    exits.push({ outcome: name, destination, by: { kind: "arm", arm, isElse: !own.has(name) } });
  }
  return isMistaken ? exits.map((exit) => unjudged(exit, statement)) : exits;
}

/** The exit of an outcome that no arm takes. */
function unanswered(names: FlowNames, { name, error }: Outcome, site: Site): Exit {
  return error
    ? errorExit(names, name, site)
    : { outcome: name, destination: { kind: "unhandled" }, by: { kind: "next" } };
}

/** What an unknown verb may do: whatever its arms say, and everything else without being judged. */
export function unsoundExits(names: FlowNames, statement: Answering, site: Site): readonly Exit[] {
  const arms = statement.arms ?? [];
  const role = answers(statement);
  const distinct = distinctNames(["done"]);
  const answered = labelsOf(arms).map(({ text, arm }): Exit => ({
    outcome: distinct(text),
    destination: bodyDestination(names, arm.body, site, role),
    by: { kind: "arm", arm, isElse: false },
  }));
  const rest = elseArm(arms);
  const others: Exit[] = [];
  if (rest !== undefined)
    others.push({
      outcome: distinct("else"),
      destination: bodyDestination(names, rest.body, site, role),
      by: { kind: "arm", arm: rest, isElse: true },
    });
  else if (!answered.some(({ outcome }) => outcome === "error")) others.push(errorExit(names, "error", site));
  return [done(site.next), ...answered, ...others].map((exit) => unjudged(exit, statement));
}

function answers(statement: Answering): TargetRole {
  return { kind: "arm", retries: { kind: "statement", statement } };
}
