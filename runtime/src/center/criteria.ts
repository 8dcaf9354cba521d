import type { Json } from "../definition/index.ts";
import { expressionText } from "./expressions.ts";
import { fieldAt } from "./json.ts";
import { second } from "./limits.ts";
import { publish } from "./publish.ts";
import { place, unplace } from "./routing.ts";
import { tell } from "./tell.ts";
import { cancelTimer, setTimer } from "./timers.ts";
import type { Criteria, Expression, RoutingStep, Stay, World } from "./world.ts";

/** Routing criteria: what agents must be like to be offered a contact, one step after the other. */

/** The steps that a flow asks for in the platform's words; `undefined`: they make no sense. */
export function readSteps(parameter: Json | undefined): readonly RoutingStep[] | undefined {
  const steps = fieldAt(parameter, "Steps");
  if (!Array.isArray(steps)) return undefined;
  return allOf(steps as readonly Json[], (step) => {
    const expression = readExpression(fieldAt(step, "Expression"));
    const duration = fieldAt(step, "Expiry", "DurationInSeconds");
    const lasts = duration === undefined ? undefined : Number(duration) * second;
    if (!expression || (lasts !== undefined && !(lasts >= 0))) return undefined;
    return { expression, lasts };
  });
}

function readExpression(value: Json | undefined): Expression | undefined {
  const one = fieldAt(value, "AttributeCondition");
  if (one !== undefined) return readCondition(one);
  const other = fieldAt(value, "NotAttributeCondition");
  if (other !== undefined) {
    const part = readCondition(other);
    return part && { type: "not", part };
  }
  for (const type of ["and", "or"] as const) {
    const all = fieldAt(value, type === "and" ? "AndExpression" : "OrExpression");
    if (!Array.isArray(all)) continue;
    const parts = allOf(all as readonly Json[], (part) => readExpression(part));
    return parts && { type, parts };
  }
  return undefined;
}

function readCondition(condition: Json): Expression | undefined {
  const named = fieldAt(condition, "MatchCriteria", "AgentsCriteria", "AgentIds");
  if (Array.isArray(named)) {
    const ids = named.map(String);
    return { type: "agents", names: ids.map((id) => id.slice(id.lastIndexOf("/") + 1)) };
  }
  const name = fieldAt(condition, "Name");
  const value = fieldAt(condition, "Value");
  const level = Number(fieldAt(condition, "ProficiencyLevel") ?? 1);
  if (typeof name !== "string" || typeof value !== "string" || !(level >= 1)) return undefined;
  return { type: "skill", skill: `${name}=${value}`, level };
}

function allOf<Item, Result>(
  items: readonly Item[],
  read: (item: Item) => Result | undefined,
): readonly Result[] | undefined {
  const results: Result[] = [];
  for (const item of items) {
    const result = read(item);
    if (result === undefined) return undefined;
    results.push(result);
  }
  return results;
}

/** The contact begins to wait: its first step holds. */
export function activate(world: World, steps: readonly RoutingStep[]): Criteria {
  return { steps, activatedAt: world.now, index: -1, timer: undefined, joined: false };
}

/** Goes to the next step; steps of no time are passed over. */
export function nextStep(world: World, stay: Stay): void {
  const { criteria, contact } = stay;
  if (!criteria) return;
  let step: RoutingStep | undefined;
  do step = criteria.steps[++criteria.index];
  while (step?.lasts === 0);
  if (step?.lasts !== undefined) {
    criteria.timer = setTimer(world.timers, world.now + step.lasts, { type: "stepOver", subject: stay });
  }
  tell(world, contact, {
    at: world.now,
    type: "sought",
    agents: step ? expressionText(step.expression) : "anybody",
  });
  publish(world, contact, "CONTACT_DATA_UPDATED", ["RoutingCriteria"]);
}

/** The step is over: from now on other agents are asked. */
export function stepIsOver(world: World, stay: Stay): void {
  refile(world, stay, () => nextStep(world, stay));
}

/** The flow of a contact that waits asks for others. */
export function restart(world: World, stay: Stay, steps: readonly RoutingStep[]): void {
  if (stay.queue.owner) return;
  refile(world, stay, () => {
    deactivate(world, stay);
    stay.criteria = activate(world, steps);
    stay.contact.leg.criteria = stay.criteria;
    nextStep(world, stay);
  });
}

/** Lets it be found by others, unless it is on offer. */
function refile(world: World, stay: Stay, change: () => void): void {
  const places = stay.entries.filter(({ index }) => index >= 0);
  for (const entry of places) unplace(entry);
  change();
  for (const entry of places) place(world, entry);
}

export function deactivate(world: World, { criteria }: Stay): void {
  if (!criteria) return;
  cancelTimer(world.timers, criteria.timer);
  criteria.timer = undefined;
}
