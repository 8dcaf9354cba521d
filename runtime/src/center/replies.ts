import type { Json } from "../definition/index.ts";
import type { MachineEvent, Place } from "../machine/index.ts";
import { utf8Length } from "../machine/utf8.ts";
import { callOut } from "./call-out.ts";
import { MissingStubError, UnsupportedActionError } from "./errors.ts";
import { lambdaEvent } from "./lambda-event.ts";
import { limits, second } from "./limits.ts";
import { tell } from "./tell.ts";
import { setTimer } from "./timers.ts";
import type { CommandOf, Run, World } from "./world.ts";

/** Lambdas and other platform actions answer as the simulation was told; one that was told nothing stops it. */

export function invoke(
  world: World,
  run: Run,
  command: CommandOf<"invoke">,
  place: Place,
): MachineEvent | undefined {
  const { contact } = run;
  const { lambda, parameters, timeout, asynchronous } = command;
  const stub = world.options.lambdas?.[lambda];
  if (!stub) throw new MissingStubError(lambda, place);
  const call = {
    lambda,
    parameters,
    contactId: contact.id,
    attributes: contact.chain.attributes,
    ...(contact.customer !== undefined && { customer: contact.customer }),
    get event() {
      return lambdaEvent(contact, parameters);
    },
  };
  const reply = typeof stub === "function" ? callOut(`The stub of Lambda ${lambda}`, () => stub(call)) : stub;
  if (asynchronous) {
    const InvocationId = `${contact.id}/${place.state}`;
    return replied(world, run, lambda, { outcome: "done", result: { InvocationId } });
  }
  const takes = reply.takes ?? 0;
  const limit = timeout * second;
  if (takes > limit) return after(world, run, lambda, limit, { outcome: "timeout" });
  if ("error" in reply) return after(world, run, lambda, takes, { outcome: "error" }, reply.error);
  const why = unusable(world, lambda, reply.result);
  if (why !== undefined) return after(world, run, lambda, takes, { outcome: "error" }, why);
  return after(world, run, lambda, takes, { outcome: "done", result: reply.result });
}

/** Why the platform cannot do anything with an answer. */
function unusable(
  { definition }: World,
  lambda: string,
  result: Readonly<Record<string, Json>>,
): string | undefined {
  if (utf8Length(JSON.stringify(result)) > limits.lambdaAnswer) return "its answer is larger than 32 KB";
  const declared = definition.lambdas[lambda];
  if (!declared || declared.response === "json") return undefined;
  const nested = Object.entries(result).find(([, value]) => typeof value === "object" && value !== null);
  return nested && `its answer is nested (${nested[0]}), and it is not declared with \`response: json\``;
}

export function runAction(
  world: World,
  run: Run,
  command: CommandOf<"raw">,
  place: Place,
): MachineEvent | undefined {
  const { action, parameters, writes = {} } = command;
  const stub = world.options.actions?.[action];
  if (!stub) {
    const values = Object.keys(writes).map((root) => `${root}: { … }`);
    const found = values.length === 0 ? "" : `, values: { ${values.join(", ")} }`;
    const advice = `Say how it goes: actions: { ${JSON.stringify(action)}: { outcome: "done"${found} } }.`;
    throw new UnsupportedActionError(`the platform action ${action}`, advice, place);
  }
  const call = { action, parameters, contactId: run.contact.id };
  const reply = typeof stub === "function" ? callOut(`The stub of ${action}`, () => stub(call)) : stub;
  const { outcome, values } = reply;
  return after(world, run, action, reply.takes ?? 0, { outcome, ...(values && { values }) });
}

/** The answer of a Lambda or another action has come. */
export function replied(
  world: World,
  { contact }: Run,
  from: string,
  event: MachineEvent,
  why?: string,
): MachineEvent {
  const { outcome } = event;
  tell(world, contact, { at: world.now, type: "replied", from, outcome, ...(why !== undefined && { why }) });
  return event;
}

/** The answer, at once or once it has taken its time. */
function after(
  world: World,
  run: Run,
  from: string,
  takes: number,
  event: MachineEvent,
  why?: string,
): MachineEvent | undefined {
  if (takes === 0) return replied(world, run, from, event, why);
  run.wait = { type: "reply", from, event, why };
  run.timer = setTimer(world.timers, world.now + takes, { type: "run", subject: run });
  return undefined;
}
