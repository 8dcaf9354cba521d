import { builders } from "prettier/doc";
import type {
  Arm,
  Block,
  IfStatement,
  Missing,
  Name,
  OnError,
  OutcomeLabel,
  SetStatement,
  Statement,
  Target,
  Value,
  VerbStatement,
} from "../ast.ts";
import { bracketed, type Brackets, type Grouping, type Part } from "./bracketed.ts";
import {
  bracesDoc,
  keptLine,
  nameDoc,
  numberDoc,
  optionsDoc,
  percentDoc,
  present,
  targetDoc,
  textToken,
  valueDoc,
} from "./values.ts";
import type { Doc, Writer } from "./writer.ts";

const { group, indent, line } = builders;

const blockBraces: Brackets = {
  open: "{",
  close: "}",
  padding: "space",
  parted: "line",
  isUsuallyBroken: true,
};
const armBraces: Brackets = { ...blockBraces, parted: "comma" };

function statementDoc(writer: Writer, node: Statement): Doc {
  switch (node.kind) {
    case "VerbStatement":
      return verbDoc(writer, node);
    case "SetStatement":
      return setDoc(writer, node);
    case "IfStatement":
      return group(ifDoc(writer, node));
    case "SwitchStatement": {
      const head = [writer.token("switch"), writer.space(), subjectDoc(writer, present(node.subject))];
      return [head, armsDoc(writer, node.arms)];
    }
    case "RepeatStatement": {
      const head = [writer.token("repeat"), writer.space(), subjectDoc(writer, present(node.count))];
      return [head, writer.space(), bodyDoc(writer, node.body)];
    }
    case "GoStatement":
      return bodyDoc(writer, node.target);
    case "LoopJumpStatement":
      return writer.token(node.jump);
    default:
      return node satisfies never;
  }
}

/** What `switch` and `repeat` take, which may stand in brackets. */
function subjectDoc(writer: Writer, subject: Value): Doc {
  if (writer.isNext("(") !== true) return valueDoc(writer, subject);
  return [writer.token("("), valueDoc(writer, subject), writer.token(")")];
}

function verbDoc(writer: Writer, { verb, primary, binding, options, arms }: VerbStatement): Doc {
  const head = [
    nameDoc(writer, verb),
    primary === undefined ? "" : [writer.space(), valueDoc(writer, primary)],
  ];
  const isBoundFirst = binding !== undefined && writer.isNext("as") === true;
  const early = isBoundFirst ? bindingDoc(writer, binding) : "";
  const given = optionsDoc(writer, options);
  const late = binding === undefined || isBoundFirst ? "" : bindingDoc(writer, binding);
  return [head, early, given, late, armsDoc(writer, arms)];
}

function bindingDoc(writer: Writer, binding: Name | Missing): Doc {
  return [writer.space(), writer.token("as"), writer.space(), nameDoc(writer, present(binding))];
}

function setDoc(writer: Writer, { scope, assignments, options, arms }: SetStatement): Doc {
  const head = [
    writer.token("set"),
    writer.space(),
    scope === undefined ? "" : [nameDoc(writer, scope), writer.space()],
  ];
  const isBraced = writer.isNext("{") ?? (scope !== undefined || assignments.length !== 1);
  const parts = assignments.map((assignment): Part => ({
    node: assignment,
    print: () => [
      valueDoc(writer, present(assignment.target)),
      writer.space(),
      writer.token("="),
      writer.space(),
      valueDoc(writer, present(assignment.value)),
    ],
  }));
  const assigned = isBraced ? bracesDoc(writer, parts) : parts.map(({ print }) => print());
  return [head, assigned, optionsDoc(writer, options), armsDoc(writer, arms)];
}

/** Not grouped: all blocks of a chain are broken when one is. */
function ifDoc(writer: Writer, { condition, then, otherwise }: IfStatement): Doc {
  const head = [
    writer.token("if"),
    writer.space(),
    indent(indent(valueDoc(writer, present(condition)))),
    writer.space(),
    bodyDoc(writer, then, "shared"),
  ];
  if (otherwise === undefined) return head;
  const rest = (): Doc => [
    writer.token("else"),
    writer.space(),
    otherwise.kind === "IfStatement" ? ifDoc(writer, otherwise) : bodyDoc(writer, otherwise, "shared"),
  ];
  if (then.kind === "Block") return [head, writer.space(), rest()];
  return [head, keptLine(writer), writer.item(undefined, rest).doc];
}

/** A block, or an arrow and where it leads. */
function bodyDoc(writer: Writer, body: Block | Target | Missing, grouping?: Grouping): Doc {
  const given = present(body);
  return given.kind === "Block"
    ? blockDoc(writer, given, grouping)
    : [writer.token("->"), writer.space(), targetDoc(writer, given)];
}

/** Braces with statements. */
export function blockDoc(
  writer: Writer,
  { onError, statements }: Pick<Block, "onError" | "statements">,
  grouping?: Grouping,
): Doc {
  const parts = statements.map((statement): Part => statementPart(writer, statement));
  return bracketed(
    writer,
    blockBraces,
    onError === undefined ? parts : [onErrorPart(writer, onError), ...parts],
    grouping,
  );
}

export function statementPart(writer: Writer, statement: Statement): Part {
  return { node: statement, print: () => statementDoc(writer, statement) };
}

export function onErrorPart(writer: Writer, onError: OnError): Part {
  return { node: onError, print: () => onErrorDoc(writer, onError) };
}

function onErrorDoc(writer: Writer, { handler }: OnError): Doc {
  const head = [writer.token("on"), writer.space(), writer.token("error"), writer.space()];
  const isJump = handler.kind === "WordTarget" && (handler.word === "continue" || handler.word === "break");
  const isBare = isJump && writer.isNext("->") !== true;
  return [head, isBare ? writer.token(handler.word) : bodyDoc(writer, handler)];
}

function armsDoc(writer: Writer, arms: readonly Arm[] | undefined): Doc {
  if (arms === undefined) return "";
  const parts = arms.map((arm): Part => ({ node: arm, print: () => armDoc(writer, arm) }));
  return [writer.space(), bracketed(writer, armBraces, parts)];
}

function armDoc(writer: Writer, { outcomes, body }: Arm): Doc {
  return [outcomesDoc(writer, outcomes), writer.space(), bodyDoc(writer, body)];
}

/** Outcomes with commas between them; a comma after the last one goes. */
function outcomesDoc(writer: Writer, outcomes: readonly OutcomeLabel[]): Doc {
  const printed = outcomes.map((outcome, index) =>
    index === 0
      ? outcomeDoc(writer, outcome)
      : [commaDoc(writer), line, writer.item(undefined, () => outcomeDoc(writer, outcome)).doc],
  );
  return group(indent([printed, writer.leaveOut(",")]));
}

/** A comma that stays, which some lists may lack in the source. */
export function commaDoc(writer: Writer): Doc {
  return writer.isNext(",") === false ? "," : writer.token(",");
}

function outcomeDoc(writer: Writer, outcome: OutcomeLabel): Doc {
  switch (outcome.kind) {
    case "Name":
      return nameDoc(writer, outcome);
    case "NumberLiteral":
      return numberDoc(writer, outcome);
    case "TextLiteral":
      return textToken(writer, outcome);
    case "PercentLiteral":
      return percentDoc(writer, outcome.value);
    default:
      return outcome satisfies never;
  }
}
