import type {
  Arm,
  IfStatement,
  LoopJumpStatement,
  RepeatStatement,
  SetStatement,
  Statement,
  SwitchStatement,
  VerbStatement,
} from "@contactflow/grammar";
import type { Ending } from "../program/checked.ts";
import { assertNever } from "../program/invariant.ts";
import type { Destination, Exit } from "./control.ts";
import { type AnsweredLabel, distinctNames, elseArm, labelsOf } from "./labels.ts";
import type { FlowNames } from "./names.ts";
import type { Site } from "./scope.ts";
import { bodyDestination, errorExit, targetDestination, type TargetRole, unknown } from "./targets.ts";

const way: TargetRole = { kind: "way" };

/** All ways on from a statement, each possible outcome exactly once. `ending` is absent for what is unsound. */
export function exitsOf(
  names: FlowNames,
  statement: Statement,
  ending: Ending | undefined,
  site: Site,
): readonly Exit[] {
  const exits = soundExits(names, statement, ending, site);
  return statement.broken ? exits.map((exit) => unjudged(exit, statement)) : exits;
}

function soundExits(
  names: FlowNames,
  statement: Statement,
  ending: Ending | undefined,
  site: Site,
): readonly Exit[] {
  switch (statement.kind) {
    case "VerbStatement":
    case "SetStatement":
      return ending === undefined || statement.broken
        ? unsoundExits(names, statement, site)
        : verbExits(names, statement, ending, site);
    case "IfStatement":
      return ifExits(names, statement, ending, site);
    case "SwitchStatement":
      return switchExits(names, statement, ending, site);
    case "RepeatStatement":
      return repeatExits(names, statement, site);
    case "GoStatement":
      return [done(targetDestination(names, statement.target, site, way))];
    case "LoopJumpStatement":
      return [done(jumpDestination(statement, site))];
    default:
      return assertNever(statement);
  }
}

type Answering = VerbStatement | SetStatement;

function verbExits(names: FlowNames, statement: Answering, ending: Ending, site: Site): readonly Exit[] {
  const arms = statement.arms ?? [];
  const role = answers(statement);
  const exits: Exit[] = [];
  if (ending.done === "next") exits.push(done(site.next));
  if (ending.done === "leaves") exits.push(done({ kind: "leaves" }));

  const labels = labelsOf(arms);
  const outcomes = new Set(ending.outcomes.map(({ name }) => name));
  const distinct = distinctNames(outcomes);
  const own = new Map<string, Arm>();
  let isMistaken = false;
  for (const { label, text, arm } of labels) {
    if (!own.has(text)) own.set(text, arm);
    if (outcomes.has(text)) continue;
    // What is no outcome is reported already; its arm may be meant for one that seems to have none.
    isMistaken ||= label.kind !== "PercentLiteral";
    const destination = bodyDestination(names, arm.body, site, role);
    exits.push({ outcome: distinct(text), destination, by: { kind: "arm", arm, isElse: false } });
  }
  const rest = elseArm(arms);
  for (const { name, error } of ending.outcomes) {
    const arm = own.get(name) ?? rest;
    if (arm !== undefined) {
      const destination = bodyDestination(names, arm.body, site, role);
      exits.push({ outcome: name, destination, by: { kind: "arm", arm, isElse: !own.has(name) } });
    } else if (error) {
      exits.push(errorExit(names, name, site));
    } else {
      exits.push({ outcome: name, destination: { kind: "unhandled" }, by: { kind: "next" } });
    }
  }
  return isMistaken ? exits.map((exit) => unjudged(exit, statement)) : exits;
}

/** What an unknown verb may do: whatever its arms say, and everything else without being judged. */
function unsoundExits(names: FlowNames, statement: Answering, site: Site): readonly Exit[] {
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

function ifExits(
  names: FlowNames,
  statement: IfStatement,
  ending: Ending | undefined,
  site: Site,
): readonly Exit[] {
  const { then, otherwise } = statement;
  const exits: Exit[] = [
    {
      outcome: "then",
      destination: bodyDestination(names, then, site, way),
      by: { kind: "branch", block: then.kind === "Block" ? then : undefined },
    },
  ];
  if (otherwise === undefined) {
    exits.push({ outcome: "else", destination: site.next, by: { kind: "next" } });
  } else if (otherwise.kind === "IfStatement") {
    const destination: Destination = { kind: "statement", statement: otherwise };
    exits.push({ outcome: "else", destination, by: { kind: "branch", block: undefined } });
  } else {
    exits.push({
      outcome: "else",
      destination: bodyDestination(names, otherwise, site, way),
      by: { kind: "branch", block: otherwise.kind === "Block" ? otherwise : undefined },
    });
  }
  for (const { name } of ending?.outcomes ?? []) exits.push(errorExit(names, name, site));
  return exits;
}

function switchExits(
  names: FlowNames,
  statement: SwitchStatement,
  ending: Ending | undefined,
  site: Site,
): readonly Exit[] {
  const outcomes = ending?.outcomes.map(({ name }) => name) ?? [];
  const rest = elseArm(statement.arms);
  const role: TargetRole = { kind: "arm", retries: undefined };
  const distinct = distinctNames(["noMatch", ...outcomes]);
  const labels = labelsOf(statement.arms);
  const isOutcome = ({ label, text }: AnsweredLabel) => label.kind === "Name" && outcomes.includes(text);
  const exits = labels
    .filter((each) => !isOutcome(each))
    .map(({ text, arm }): Exit => ({
      outcome: distinct(text),
      destination: bodyDestination(names, arm.body, site, role),
      by: { kind: "arm", arm, isElse: false },
    }));
  const toArm = (outcome: string, arm: NonNullable<typeof rest>): Exit => ({
    outcome,
    destination: bodyDestination(names, arm.body, site, role),
    by: { kind: "arm", arm, isElse: arm === rest },
  });
  exits.push(
    rest === undefined
      ? { outcome: "noMatch", destination: site.next, by: { kind: "next" } }
      : toArm("noMatch", rest),
  );
  for (const outcome of outcomes) {
    const arm = labels.find((each) => isOutcome(each) && each.text === outcome)?.arm ?? rest;
    exits.push(arm === undefined ? errorExit(names, outcome, site) : toArm(outcome, arm));
  }
  return exits;
}

function repeatExits(names: FlowNames, statement: RepeatStatement, site: Site): readonly Exit[] {
  const { body, count } = statement;
  const again: Site = { ...site, next: { kind: "statement", statement } };
  const exits: Exit[] = [
    {
      outcome: "again",
      destination:
        body.kind === "Block"
          ? bodyDestination(names, body, again, way)
          : targetDestination(names, body, site, way),
      by: { kind: "branch", block: body.kind === "Block" ? body : undefined },
    },
    done(site.next),
  ];
  const literal = count.kind === "NumberLiteral" || count.kind === "Missing";
  return literal ? exits : [...exits, errorExit(names, "error", site)];
}

function jumpDestination({ jump, span }: LoopJumpStatement, { scope }: Site): Destination {
  if (scope.loop === undefined) return unknown(span, "outside repeat");
  return jump === "break" ? scope.loop.after : { kind: "statement", statement: scope.loop.repeat };
}

function answers(statement: Answering): TargetRole {
  return { kind: "arm", retries: { kind: "statement", statement } };
}

function done(destination: Destination): Exit {
  return { outcome: "done", destination, by: { kind: "next" } };
}

/** The author's real mistake is reported already; what follows from it is not. */
function unjudged(exit: Exit, { span }: Statement): Exit {
  const { kind } = exit.destination;
  return kind === "unhandled" || kind === "offEnd"
    ? { ...exit, destination: unknown(span, "unsound") }
    : exit;
}
