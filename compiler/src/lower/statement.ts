import type {
  FlowDeclaration,
  RepeatStatement,
  Statement,
  SwitchStatement,
  VerbStatement,
} from "@contactflow/grammar";
import { catalogue } from "../catalogue/index.ts";
import type { ControlPoint } from "../control/control.ts";
import { labelsOf, labelText } from "../control/labels.ts";
import type { Lowering } from "./lowering.ts";
import { assertNever, invariant } from "../model/invariant.ts";
import { lowerCondition } from "./conditions.ts";
import { type Draft, exits, place, single, type Surroundings } from "./draft.ts";
import { lowerSet } from "./set.ts";
import { numberOrRead, textOf } from "./values.ts";
import { verbs } from "./verbs/index.ts";
import { service } from "./verbs/service.ts";

/** The nodes of one statement; none for jumps, which only lead on. */
export function lowerStatement(program: Lowering, flow: FlowDeclaration, point: ControlPoint): Draft {
  const { statement } = point;
  const outcomes = point.exits
    .filter(({ destination }) => destination.kind !== "leaves")
    .map(({ outcome }) => outcome);
  const around = <Kind extends Statement>(of: Kind): Surroundings<Kind> => ({
    program,
    flow,
    statement: of,
    outcomes,
  });
  switch (statement.kind) {
    case "VerbStatement":
      return lowerVerb(around(statement));
    case "SetStatement":
      return lowerSet(around(statement));
    case "IfStatement": {
      const written = statement.condition;
      const condition = written.kind === "Missing" ? undefined : program.conditions.get(written);
      invariant(condition !== undefined, "a condition was not checked", place(around(statement)));
      return lowerCondition(condition);
    }
    case "SwitchStatement":
      return lowerSwitch(around(statement));
    case "RepeatStatement":
      return lowerRepeat(around(statement));
    case "GoStatement":
    case "LoopJumpStatement":
      return [];
    default:
      return assertNever(statement);
  }
}

function lowerVerb(around: Surroundings<VerbStatement>): Draft {
  const { statement, program } = around;
  const entry = catalogue.verbs.get(statement.verb.text);
  const args = program.arguments.get(statement);
  invariant(
    entry !== undefined && args !== undefined,
    `${statement.verb.text} was not checked`,
    place(around),
  );
  const { name, requests } = entry;
  return requests === undefined ? verbs[name as keyof typeof verbs](around, args) : service(around, args);
}

/** One comparison with a case for each label; what no label says is the statement's `noMatch`. */
function lowerSwitch(around: Surroundings<SwitchStatement>): Draft {
  const { statement, program, outcomes } = around;
  const { subject } = statement;
  const value = subject.kind === "Missing" ? undefined : program.values.get(subject);
  invariant(value !== undefined, "the subject of a switch was not checked", place(around));
  const cases = labelsOf(statement.arms)
    .slice(0, outcomes.indexOf("noMatch"))
    .map(({ label }, index) => ({
      operator: "==" as const,
      operand: labelText(label),
      outcome: outcomes[index] ?? "",
    }));
  return [
    { part: undefined, action: { type: "compare", value: textOf(value), cases }, ways: exits(...outcomes) },
  ];
}

function lowerRepeat(around: Surroundings<RepeatStatement>): Draft {
  const { count } = around.statement;
  const value = count.kind === "Missing" ? undefined : around.program.values.get(count);
  invariant(value !== undefined, "the count of a repeat was not checked", place(around));
  return single({ type: "repeat", count: numberOrRead(value) }, around);
}
