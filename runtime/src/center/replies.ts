import type { MachineEvent, Place } from "../machine/index.ts";
import { callOut } from "./call-out.ts";
import { MissingStubError, UnsupportedActionError } from "./errors.ts";
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
  };
  const reply = typeof stub === "function" ? callOut(`The stub of Lambda ${lambda}`, () => stub(call)) : stub;
  if (asynchronous) {
    const InvocationId = `${contact.id}/${place.state}`;
    return replied(world, run, lambda, { outcome: "done", result: { InvocationId } });
  }
  const takes = reply.takes ?? 0;
  const limit = timeout * second;
  if (takes > limit) return after(world, run, lambda, limit, { outcome: "timeout" });
  const tooLarge = "result" in reply && JSON.stringify(reply.result).length > limits.lambdaAnswer;
  const event =
    "result" in reply && !tooLarge ? { outcome: "done", result: reply.result } : { outcome: "error" };
  return after(world, run, lambda, takes, event);
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
export function replied(world: World, { contact }: Run, from: string, event: MachineEvent): MachineEvent {
  tell(world, contact, { at: world.now, type: "replied", from, outcome: event.outcome });
  return event;
}

/** The answer, at once or once it has taken its time. */
function after(
  world: World,
  run: Run,
  from: string,
  takes: number,
  event: MachineEvent,
): MachineEvent | undefined {
  if (takes === 0) return replied(world, run, from, event);
  run.wait = { type: "reply", from, event };
  run.timer = setTimer(world.timers, world.now + takes, { type: "run", subject: run });
  return undefined;
}
