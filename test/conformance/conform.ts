import { type Known, type Limits, placesOf, slotAt } from "./known.ts";

/** What is known of the platform's actions, beside the catalogue: `actions.json`. */
export interface Facts {
  readonly actions: readonly ActionFacts[];
}

export interface ActionFacts {
  readonly type: string;
  readonly errors: readonly { readonly type: string; readonly required: string }[];
  /** Of conditions on its result. */
  readonly operators?: readonly string[];
  readonly operands?: readonly string[];
  readonly parameters: readonly (Partial<Limits> & { readonly name: string })[];
}

/** Everything in which the catalogue falls short of the facts, or says more than they do. */
export function shortcomings(facts: Facts, known: Known): readonly string[] {
  const types = new Set(facts.actions.map(({ type }) => type));
  return [
    ...facts.actions.flatMap((action) => actionShortcomings(action, known)),
    ...[...known.actions.keys()].filter((type) => !types.has(type)).map((type) => `${type}: unheard of`),
  ];
}

function actionShortcomings(action: ActionFacts, known: Known): readonly string[] {
  const { type, errors, operators = [], operands = [], parameters } = action;
  const entry = known.actions.get(type);
  if (entry === undefined) return [`${type}: no entry`];
  const told: string[] = [];
  for (const { type: error, required } of errors) {
    const own = entry.errors[error];
    if (own === undefined) told.push(`${error}: no outcome`);
    else if (own.required !== required) told.push(`${error}: ${own.required}, not ${required}`);
  }
  for (const error of Object.keys(entry.errors))
    if (!errors.some((one) => one.type === error)) told.push(`${error}: no such error`);
  const own = entry.conditions?.operators ?? [];
  if (own.join() !== operators.join()) told.push(`operators ${own.join()}, not ${operators.join()}`);
  const named = entry.conditions?.operands;
  for (const operand of operands)
    if (named?.[operand] === undefined) told.push(`operand ${operand}: no outcome`);
  if (!isReachable(type, known) && entry.passedThrough === undefined) told.push("nothing stands for it");
  if (entry.passedThrough === undefined) told.push(...parameterShortcomings(parameters, type, known));
  return told.map((what) => `${type}: ${what}`);
}

function isReachable(type: string, { verbs, properties }: Known): boolean {
  const inStatements = ["Compare", "CheckHoursOfOperation", "CheckMetricData", "Loop", "TransferToFlow"];
  const inSet = ["UpdateContactAttributes", "UpdateFlowAttributes"];
  return (
    [...inStatements, ...inSet].includes(type) ||
    [...verbs.values(), ...properties.values()].some(({ actions }) => actions.includes(type))
  );
}

function parameterShortcomings(
  parameters: ActionFacts["parameters"],
  type: string,
  known: Known,
): readonly string[] {
  const places = placesOf(known, type);
  const told: string[] = [];
  for (const [path, place] of places)
    if (typeof place === "string" && slotAt(known, place) === undefined)
      told.push(`${path}: there is no ${place}`);
  for (const { name, min, max } of parameters) {
    const found = [...places].filter(([path]) => covers(path, name));
    if (found.length === 0) told.push(`${name}: cannot be written`);
    const exact = places.get(name);
    if (min === undefined || max === undefined) continue;
    const limits = typeof exact === "string" ? slotAt(known, exact)?.limits : undefined;
    const unit = name.endsWith("Minutes") ? 60 : 1;
    if (limits === undefined) told.push(`${name}: no limits`);
    else if (limits.min < min * unit || limits.max > max * unit)
      told.push(`${name}: ${limits.min} to ${limits.max}, not ${min * unit} to ${max * unit}`);
  }
  return told;
}

/** A path stands for itself, for what it is made of, and for what is inside it where that is free. */
function covers(path: string, name: string): boolean {
  return path === name || path.startsWith(`${name}.`) || name.startsWith(`${path}.`);
}
