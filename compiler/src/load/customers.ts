import type { Cue, Instant } from "@contactflow/runtime/center";
import { choose, draw } from "./distributions.ts";
import { LoadError } from "./load-error.ts";
import type { CallerAnswer, CallerPlan, Weighted } from "./plan.ts";
import type { Line, Stage } from "./stage.ts";

/** What customers do: they answer questions, lose patience, talk and hang up, and pick up when they are called back. */

type Asked = Extract<Cue, { readonly type: "asked" }>;

export function customerIsAsked({ simulation, agenda, lines }: Stage, cue: Asked): void {
  const line = lines.get(cue.contactId);
  if (!line) return;
  const turn = ++line.turn;
  const { plan, choices } = line.caller;
  const thinking = plan === undefined ? 0 : draw(plan.thinking, choices);
  agenda.plan(cue.spokenAt + thinking, () => {
    if (line.isOver || line.turn !== turn) return;
    answer(simulation, line, choose(answersTo(cue, plan), choices));
  });
}

/** What the plan says of this question: of its step, of its flow, or of all. */
function answersTo(
  { place, for: kind }: Asked,
  plan: CallerPlan | undefined,
): readonly Weighted<CallerAnswer>[] {
  const { flow, step, source, at } = place;
  const name = step === undefined ? flow : `${flow}.${step}`;
  const answers = plan?.answers[name] ?? plan?.answers[flow] ?? plan?.answers["*"];
  if (answers !== undefined) return answers;
  if (kind === "bot") return somethingSaid;
  throw new LoadError(
    `Callers "${plan?.name ?? "unknown"}" are asked something in ${name} (${source}:${at.join(":")}), and the scenario does not say what they answer.`,
    `Say it in their \`answers\`, with weights: { "${name}": { "1": 60, "2": 30, "silence": 10 } }`,
  );
}

/** What a bot makes of it, the plan says of the bot. */
const somethingSaid: readonly Weighted<CallerAnswer>[] = [{ weight: 1, choice: { type: "says", text: "…" } }];

function answer(simulation: Stage["simulation"], line: Line, chosen: CallerAnswer): void {
  const { contactId, caller } = line;
  switch (chosen.type) {
    case "keys":
      simulation.press(contactId, chosen.keys);
      return;
    case "ownNumber": {
      const waiting = simulation.contact(contactId).customerFlow?.waiting;
      const end = waiting?.type === "digits" ? waiting.terminator : "";
      simulation.press(contactId, `${caller.nationalNumber}${end}`);
      return;
    }
    case "says":
      simulation.say(contactId, chosen.text);
      return;
    case "hangUp":
      simulation.hangUp(contactId);
      return;
    case "silence":
      return;
    default:
      return chosen satisfies never;
  }
}

/** Waits until an agent takes the contact, or patience is at its end. */
export function customerWaits({ simulation, agenda }: Stage, line: Line, queue: string): void {
  const { caller, contactId } = line;
  line.turn++;
  line.queue = queue;
  line.waitingSince = simulation.now;
  if (line.method === "CALLBACK" || caller.patience === Infinity) return;
  const since = line.waitingSince;
  agenda.plan(since + caller.patience, () => {
    if (!line.isOver && line.waitingSince === since) simulation.hangUp(contactId);
  });
}

export function customerWaitsNoMore(line: Line, at: Instant): void {
  if (line.waitingSince === undefined) return;
  line.caller.patience -= at - line.waitingSince;
  line.waitingSince = undefined;
}

/** Talks with an agent, and hangs up; what has no customer on the line is ended by the agent. */
export function customerTalks({ simulation, agenda, plan }: Stage, line: Line, agent: string): void {
  const { caller, contactId, queue } = line;
  line.turn++;
  line.talked = true;
  const talking = plan.queues[queue ?? ""]?.talking ?? caller.handling.talking;
  const duration = talking === undefined ? 0 : draw(talking, caller.talkingSource);
  agenda.plan(simulation.now + duration, () => {
    if (line.isOver) return;
    if (line.channel === "VOICE" || line.channel === "CHAT") simulation.hangUp(contactId);
    else simulation.leave(agent, contactId);
  });
}

/** It rings at somebody's: the customer of a callback, or an outside party, who talks and hangs up after that. */
export function partyIsCalled(
  { simulation, agenda, lines, plan }: Stage,
  { contactId, number, isCustomer }: Extract<Cue, { readonly type: "ringing" }>,
): void {
  const line = lines.get(contactId);
  if (!line) return;
  const { type, after } = choose(plan.called, line.caller.choices);
  if (type === "noAnswer") return;
  agenda.plan(simulation.now + after, () => {
    if (!simulation.outgoingCalls().some((call) => call.contactId === contactId && call.number === number))
      return;
    simulation.react(number, { type });
    if (isCustomer || type === "busy") return;
    const talking = line.caller.handling.talking;
    const duration = talking === undefined ? 0 : draw(talking, line.caller.talkingSource);
    agenda.plan(simulation.now + duration, () => {
      if (!line.isOver && simulation.contact(contactId).phase === "thirdParty") simulation.hangUp(contactId);
    });
  });
}
