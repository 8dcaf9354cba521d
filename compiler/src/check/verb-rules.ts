import type { VerbStatement } from "@contactflow/grammar";
import { catalogue, type VerbName } from "../catalogue/index.ts";
import { isElse, labelText } from "../control/labels.ts";
import { plainText } from "../model/plain-text.ts";
import type { CheckedArguments } from "../model/checked.ts";
import { type Context, type FlowPlace, isDamaged, suggestAt } from "./context.ts";
import { sumOfShares } from "./endings.ts";

interface Checking {
  readonly statement: VerbStatement;
  readonly arguments: CheckedArguments;
  readonly flow: FlowPlace;
  readonly context: Context;
}

/** What single verbs ask for beyond their parameters and outcomes. */
const rules: { readonly [Name in VerbName]?: (checking: Checking) => void } = {
  collect: checkFormat,
  split: checkSum,
  call: checkRecursion,
  end: checkReturn,
  wait: checkEvents,
  tag: checkTagNames,
  untag: checkTagNames,
};

export function checkVerbRules(name: VerbName, checking: Checking): void {
  rules[name]?.(checking);
  checkRetired(name, checking);
}

/** What the platform no longer does is told, whether it has a verb or is passed through. */
function checkRetired(name: VerbName, { statement, arguments: { primary }, context }: Checking): void {
  const types =
    name === "action" && primary?.kind === "text" && typeof primary.text === "string"
      ? [primary.text]
      : (catalogue.verbs.get(name)?.actions ?? []);
  const actions = types.map((type) => catalogue.platformActions.get(type)?.retired);
  const [first] = actions;
  if (first === undefined || actions.includes(undefined)) return;
  const place = name === "action" ? (statement.primary ?? statement.verb) : statement.verb;
  const what = name === "action" ? "This action" : `\`${name}\``;
  context.report("retired", place.span, { what, on: first.on, why: first.why });
}

/** The platform takes such tags, against its own documentation. */
function checkTagNames({ statement: { options, primary }, context }: Checking): void {
  const listed = primary?.kind === "ListValue" ? primary.items : primary === undefined ? [] : [primary];
  const texts = listed.filter((item) => item.kind === "TextLiteral");
  for (const name of [...options.map(({ key }) => key), ...texts]) {
    if (!/^aws:/i.test(plainText(name) ?? "")) continue;
    const values = { what: "A tag", words: "free to begin with anything but `aws:`" };
    context.report("text-form", name.span, values, { severity: "warning" });
  }
}

function checkEvents({ statement: { arms = [], verb }, context }: Checking): void {
  const labels = new Set(arms.flatMap(({ outcomes }) => outcomes.map(labelText)));
  if (labels.has("returned") && labels.has("disconnected"))
    context.report("two-awaited-events", verb.span, {});
}

/** An entry for a phone number must be known to be one. */
function checkFormat({ statement, arguments: { primary, options }, context }: Checking): void {
  const { report } = context;
  const option = statement.options.find(({ key }) => plainText(key) === "format");
  if (option === undefined && primary?.kind === "read" && primary.type.kind === "phone") {
    const place = statement.primary ?? statement.verb;
    report("phone-needs-format", place.span, { name: String(primary.path.at(-1)) });
  }
  const { format } = options;
  if (
    option !== undefined &&
    format?.kind === "word" &&
    format.word === "local" &&
    !context.outside.hasCountry()
  )
    report("local-needs-country", option.value.span, {});
}

/** The shares of a `split` add up to 100, or `else` takes what they leave. */
function checkSum({ statement: { arms = [], verb }, statement, context }: Checking): void {
  const sum = sumOfShares(statement);
  const hasElse = arms.some(({ outcomes }) => outcomes.some(isElse));
  // An arm without a percentage is reported already.
  const known = arms.every(
    ({ broken, outcomes }) =>
      !broken && outcomes.every((label) => label.kind === "PercentLiteral" || isElse(label)),
  );
  if (!known || sum === 100 || (hasElse && sum < 100)) return;
  const suggestion = sum < 100 ? `Or let \`else\` take the other ${100 - sum} %.` : "";
  context.report("shares-sum", verb.span, { sum, suggestion });
}

function checkRecursion({ statement, arguments: { primary }, flow, context }: Checking): void {
  if (primary?.kind === "symbol" && primary.symbol === flow.scope.symbol)
    context.report("module-calls-itself", (statement.primary ?? statement.verb).span, {});
}

/** A module returns with one of its outcomes. */
function checkReturn({ statement, arguments: { primary }, flow, context }: Checking): void {
  const { outcomes, symbol } = flow.scope;
  const place = statement.primary;
  if (primary?.kind !== "word" || place === undefined || flow.node.flow !== "module") return;
  const name = primary.word;
  if (outcomes.has(name) || isDamaged(flow.node, context)) return;
  const { suggestion, fixes } = suggestAt(context, place.span, name, outcomes.keys(), "It has");
  const values = { verb: symbol?.name ?? "module", name, suggestion };
  context.report("unknown-outcome", place.span, values, { fixes });
}
