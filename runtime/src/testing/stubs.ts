import type {
  ActionCall,
  ActionReply,
  ActionStub,
  LambdaCall,
  LambdaReply,
  LambdaStub,
} from "../center/index.ts";
import { milliseconds, type Duration } from "./duration.ts";

type Timed<Reply> = Reply extends unknown
  ? Omit<Reply, "takes"> & {
      /** How long until it answers; at once without it. */
      readonly takes?: Duration;
    }
  : never;

/** What a Lambda answers, or a function of what it is called with. */
export type LambdaAnswer = Timed<LambdaReply> | ((call: LambdaCall) => Timed<LambdaReply>);

/** Which outcome a platform action has and which values it finds, or a function of what it is called with. */
export type ActionAnswer = Timed<ActionReply> | ((call: ActionCall) => Timed<ActionReply>);

type Named<Answer> = Readonly<Partial<Record<string, Answer>>>;

/** @throws RangeError for a `takes` that is no duration. */
export function lambdaStubs(answers: Named<LambdaAnswer>): Readonly<Record<string, LambdaStub>> {
  return eachOf(answers, (answer) =>
    typeof answer === "function" ? (call) => lambdaReply(answer(call)) : lambdaReply(answer),
  );
}

/** @throws RangeError for a `takes` that is no duration. */
export function actionStubs(answers: Named<ActionAnswer>): Readonly<Record<string, ActionStub>> {
  return eachOf(answers, (answer) =>
    typeof answer === "function" ? (call) => actionReply(answer(call)) : actionReply(answer),
  );
}

function lambdaReply(reply: Timed<LambdaReply>): LambdaReply {
  return "result" in reply
    ? { result: reply.result, ...delayOf(reply) }
    : { error: reply.error, ...delayOf(reply) };
}

function actionReply(reply: Timed<ActionReply>): ActionReply {
  const { outcome, values } = reply;
  return { outcome, ...(values && { values }), ...delayOf(reply) };
}

function delayOf({ takes }: { readonly takes?: Duration }): { readonly takes?: number } {
  return takes === undefined ? {} : { takes: milliseconds(takes) };
}

function eachOf<Answer, Stub>(
  answers: Named<Answer>,
  stubOf: (answer: Answer) => Stub,
): Readonly<Record<string, Stub>> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([name, answer]) =>
      answer === undefined ? [] : [[name, stubOf(answer)]],
    ),
  );
}
