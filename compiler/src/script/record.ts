import type { ContactView, Simulation } from "@contactflow/runtime/center";
import type { Act, Moment, Script } from "./acts.ts";
import { observerOf } from "./observe.ts";

/** A simulation that remembers what is done in it. */
export interface Recording {
  /** Does the same as the one that is recorded. */
  readonly simulation: Simulation;
  readonly script: () => Script;
  /** What is done meanwhile is remembered as others who do it before, so many of them; nothing of it is looked at. */
  readonly others: (count: number, each: () => void) => void;
}

/**
 * Records a simulation from here on. What it refuses leaves no trace.
 * @param lookAt those that are looked at; all of them without it
 */
export function recordOn(
  simulation: Simulation,
  lookAt: () => readonly ContactView[] = simulation.contacts,
): Recording {
  const startedAt = simulation.now;
  const moments: Moment[] = [];
  const observe = observerOf(simulation, lookAt);
  /** While others act: the acts of the first of them. */
  let ofOthers: Act[] | undefined;
  let isSilent = false;
  const note = (act: Act): void => {
    if (isSilent) return;
    if (ofOthers !== undefined) {
      const before = ofOthers.at(-1);
      const longer = before && together(before, act);
      if (longer === undefined) ofOthers.push(act);
      else ofOthers[ofOthers.length - 1] = longer;
      return;
    }
    const seen = observe();
    const last = moments.at(-1);
    const longer = last?.seen.length === 0 ? together(last.act, act) : undefined;
    if (longer === undefined) moments.push({ act, seen });
    else moments[moments.length - 1] = { act: longer, seen };
  };
  const noted = <Result>(does: () => Result, actOf: (result: Result) => Act | undefined): Result => {
    const result = does();
    const act = actOf(result);
    if (act !== undefined) note(act);
    return result;
  };
  /** Time passes: told by how much, even where something stops the simulation on the way. */
  const passing = <Result>(does: () => Result): Result => {
    const before = simulation.now;
    const result = does();
    const by = simulation.now - before;
    if (by > 0) note({ type: "advance", by });
    return result;
  };
  const keyed = (contactId: string, keys: string): string => {
    const waiting = presentOf(simulation, contactId).customerFlow?.waiting;
    const ends = waiting?.type === "digits" && keys.endsWith(waiting.terminator) && waiting.entered === "";
    const lost = simulation.press(contactId, keys);
    const taken = without(keys, lost);
    if (ends && lost === "" && keys.length > waiting.terminator.length)
      note({ type: "enter", contact: contactId, digits: keys.slice(0, -waiting.terminator.length) });
    else if (taken !== "") note({ type: "press", contact: contactId, keys: taken });
    return lost;
  };
  const recorded: Simulation = {
    ...simulation,
    get now() {
      return simulation.now;
    },
    call: (to, from) =>
      noted(
        () => simulation.call(to, from),
        (contact) => ({ type: "call", contact, to, ...(from !== undefined && { from }) }),
      ),
    press: keyed,
    startOutboundCall: (call) =>
      noted(
        () => simulation.startOutboundCall(call),
        (contact) => ({ ...call, type: "outboundCall", contact }),
      ),
    startChat: (chat) =>
      noted(
        () => simulation.startChat(chat),
        (contact) => ({ ...chat, type: "chat", contact }),
      ),
    startTask: (task) =>
      noted(
        () => simulation.startTask(task),
        (contact) => ({ ...task, type: "task", contact }),
      ),
    startEmail: (email) =>
      noted(
        () => simulation.startEmail(email),
        (contact) => ({ ...email, type: "email", contact }),
      ),
    say: (contact, text) =>
      noted(
        () => simulation.say(contact, text),
        () => ({ type: "say", contact, text }),
      ),
    returnTo: (contact) =>
      noted(
        () => simulation.returnTo(contact),
        () => ({ type: "comeBack", contact }),
      ),
    setBot: (contact, takesPart) =>
      noted(
        () => simulation.setBot(contact, takesPart),
        () => ({ type: "bot", contact, takesPart }),
      ),
    hangUp: (contact) =>
      noted(
        () => simulation.hangUp(contact),
        () => ({ type: "hangUp", contact }),
      ),
    addAgent: (agent, settings) =>
      noted(
        () => simulation.addAgent(agent, settings),
        () => ({ ...settings, type: "agent", agent }),
      ),
    setStatus: (agent, status) =>
      noted(
        () => simulation.setStatus(agent, status),
        () => ({ type: "status", agent, status }),
      ),
    accept: (agent, contact) => offered("accept", agent, contact),
    decline: (agent, contact) => offered("decline", agent, contact),
    dial: (agent, number) =>
      noted(
        () => simulation.dial(agent, number),
        (contact) => ({ type: "dial", agent, number, contact }),
      ),
    transfer: (agent, quickConnect, of) =>
      noted(
        () => simulation.transfer(agent, quickConnect, of),
        (contact) => ({ type: "transfer", agent, quickConnect, contact, ...(of !== undefined && { of }) }),
      ),
    write: (agent, text, contact) =>
      noted(
        () => simulation.write(agent, text, contact),
        () => ({ type: "write", agent, text, ...(contact !== undefined && { contact }) }),
      ),
    hold: (agent, who) =>
      noted(
        () => simulation.hold(agent, who),
        () => ({ type: "hold", agent, ...(who !== undefined && { who }) }),
      ),
    resume: (agent, who) =>
      noted(
        () => simulation.resume(agent, who),
        () => ({ type: "resume", agent, ...(who !== undefined && { who }) }),
      ),
    join: (agent) =>
      noted(
        () => simulation.join(agent),
        () => ({ type: "join", agent }),
      ),
    swap: (agent) =>
      noted(
        () => simulation.swap(agent),
        () => ({ type: "swap", agent }),
      ),
    pressAs: (agent, keys) =>
      noted(
        () => simulation.pressAs(agent, keys),
        (lost) => (lost === keys ? undefined : { type: "keys", agent, keys: without(keys, lost) }),
      ),
    leave: (agent, contact) => withOne("leave", agent, contact),
    clear: (agent, contact) => withOne("clear", agent, contact),
    whenCalled: (number, reaction) =>
      noted(
        () => simulation.whenCalled(number, reaction),
        () => ({ type: "reacts", number, reaction }),
      ),
    react: (number, reaction) =>
      noted(
        () => simulation.react(number, reaction),
        () => ({ type: "reacts", number, reaction }),
      ),
    partyHangsUp: (number) =>
      noted(
        () => simulation.partyHangsUp(number),
        () => ({ type: "partyHangsUp", number }),
      ),
    advance: (by) => passing(() => simulation.advance(by)),
    advanceTo: (at) => passing(() => simulation.advanceTo(at)),
    step: () => passing(() => simulation.step()),
    startWebCall: directly("startWebCall"),
    stop: directly("stop"),
    pauseTask: (contact) =>
      noted(
        () => simulation.pauseTask(contact),
        () => ({ type: "pause", contact }),
      ),
    resumeTask: (contact) =>
      noted(
        () => simulation.resumeTask(contact),
        () => ({ type: "goOn", contact }),
      ),
    reply: directly("reply"),
    drop: directly("drop"),
    monitor: directly("monitor"),
    barge: directly("barge"),
  };
  function directly<Given extends readonly unknown[], Result>(
    method: keyof Simulation & string,
  ): (...given: Given) => Result {
    const does = simulation[method] as unknown as (...given: Given) => Result;
    return (...given) =>
      noted(
        () => does(...given),
        () => ({ type: "direct", method, given }),
      );
  }
  function offered(type: "accept" | "decline", agent: string, contact: string | undefined): void {
    const offers = simulation
      .agent(agent)
      .contacts.filter(({ state }) => state === "INCOMING" || state === "CONNECTING");
    noted(
      () => simulation[type](agent, contact),
      () => ({ type, agent, ...(offers.length > 1 && contact !== undefined && { contact }) }),
    );
  }
  function withOne(type: "leave" | "clear", agent: string, contact: string | undefined): void {
    const { contacts } = simulation.agent(agent);
    noted(
      () => simulation[type](agent, contact),
      () => ({ type, agent, ...(contacts.length > 1 && contact !== undefined && { contact }) }),
    );
  }
  return {
    simulation: recorded,
    script: () => ({ startedAt, moments: [...moments] }),
    others: (count, each) => {
      const acts: Act[] = [];
      for (let index = 0; index < count; index++) {
        if (index === 0) ofOthers = acts;
        else isSilent = true;
        try {
          each();
        } finally {
          ofOthers = undefined;
          isSilent = false;
        }
      }
      observe();
      moments.push({ act: { type: "others", count, acts }, seen: [] });
    },
  };
}

/** Time that passes in two pieces is one act. */
function together(before: Act, act: Act): Act | undefined {
  return before.type === "advance" && act.type === "advance"
    ? { type: "advance", by: before.by + act.by }
    : undefined;
}

/** The keys that were listened for: nobody listens any more once one was lost, until a flow asks again. */
function without(keys: string, lost: string): string {
  let left = lost;
  return [...keys]
    .reverse()
    .filter((key) => {
      const isLost = left.endsWith(key);
      if (isLost) left = left.slice(0, -1);
      return !isLost;
    })
    .reverse()
    .join("");
}

function presentOf(simulation: Simulation, contactId: string): ContactView {
  let view = simulation.contact(contactId);
  while (view.continuedBy !== undefined) view = simulation.contact(view.continuedBy);
  return view;
}
