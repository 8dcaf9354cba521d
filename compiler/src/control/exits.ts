import type {
  IfStatement,
  LoopJumpStatement,
  RepeatStatement,
  Statement,
  SwitchStatement,
} from "@contactflow/grammar";
import type { Ending } from "../model/checked.ts";
import { assertNever } from "../model/invariant.ts";
import { answeringExits, unsoundExits } from "./answering-exits.ts";
import type { Destination, Exit } from "./control.ts";
import { done, unjudged } from "./exit.ts";
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
        : answeringExits(names, statement, ending, site);
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
