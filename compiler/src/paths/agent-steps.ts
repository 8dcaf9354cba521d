import type { CenterDefinition } from "@contactflow/runtime";
import type { AgentView, ContactView } from "@contactflow/runtime/center";
import { placeIn, silence } from "./steps.ts";
import type { Option } from "./replies.ts";
import { agentOf } from "./situation.ts";
import type { Deed, NextStep, Stage } from "./stage.ts";
import { hooked, outboundWhispers } from "./ways.ts";

/** What agents and customers may do where no flow waits for the customer. */
export const agentSteps = {
  offered(stage: Stage, contact: ContactView): NextStep | undefined {
    const { phase, agent, contactId } = contact;
    if (phase !== "offered" || agent === undefined) return undefined;
    const accept = () => stage.simulation.accept(agent, contactId);
    return { key: "offer", options: [deed("", accept)] };
  },

  queued(stage: Stage, contact: ContactView): NextStep | undefined {
    const { phase, queue, channel } = contact;
    if (phase !== "queued" || queue === undefined) return undefined;
    const { definition } = stage;
    const run = contact.customerFlow;
    const here = run && placeIn(stage, run);
    const waits =
      here !== undefined && stage.simulation.nextAt() !== undefined
        ? [silence(stage, here.by("interrupted", "done", "timeout"), "waits")]
        : [];
    const flows =
      contact.initiationMethod === "CALLBACK"
        ? [...talkFlows(definition), ...outboundWhispers(definition)]
        : talkFlows(definition);
    const takers = Object.entries(definition.routingProfiles).flatMap(([profile, { queues }]) =>
      queues.some((served) => served.queue === queue && served.channels.includes(channel))
        ? [deed(`is taken by ${agentOf(definition, profile)}`, () => comesIn(stage, profile), flows)]
        : [],
    );
    const delay = takers.length === 0 ? [] : delayed(stage, contact);
    return {
      key: `queue ${queue}`,
      options: [giveUp(stage, contact), ...waits, ...delay, ...takers],
    };
  },

  connected(stage: Stage, contact: ContactView): NextStep | undefined {
    const { phase, people, contactId } = contact;
    if (phase !== "connected") return undefined;
    const { simulation, definition } = stage;
    const agents = people.flatMap(({ party, isOnHold }) =>
      "agent" in party ? [{ name: party.agent, isOnHold }] : [],
    );
    const [first, second] = agents;
    if (first === undefined) return undefined;
    const held = people.find(({ isOnHold }) => isOnHold);
    const hasCustomer = people.some(({ party }) => "customer" in party);
    const leave = (agent: string) => () => {
      const own = simulation.agent(agent).contacts.find(({ state }) => state.startsWith("CONNECTED"));
      simulation.leave(agent, own?.contactId);
    };
    const endings: readonly Option<Deed>[] =
      second === undefined
        ? [
            ...(hasCustomer && contact.channel !== "task" && contact.channel !== "email"
              ? [deed("hangs up", () => simulation.hangUp(contactId))]
              : []),
            deed(`${first.name} hangs up`, leave(first.name), [...hooked(definition, ["disconnectFlow"])]),
          ]
        : [deed(`${first.name} leaves the two alone`, leave(first.name))];
    if (held !== undefined && second === undefined)
      return { key: "held", options: [deed("is taken off hold", () => simulation.resume(first.name))] };
    const holds = second === undefined ? "holdFlow" : "agentHoldFlow";
    return {
      key: second === undefined ? "talk" : "conference",
      options: [
        ...endings,
        ...(contact.channel === "voice" && !first.isOnHold
          ? [
              deed(
                second === undefined ? "is put on hold" : `${second.name} is put on hold`,
                () => simulation.hold(first.name, second?.name),
                [...hooked(definition, [holds])],
              ),
              ...(second === undefined ? transfers(stage, simulation.agent(first.name)) : []),
            ]
          : []),
        ...(contact.channel === "task"
          ? [
              deed("is paused", () => simulation.pauseTask(contactId), [
                ...hooked(definition, ["pauseFlow", "resumeFlow"]),
              ]),
            ]
          : []),
      ],
    };
  },

  /** A task that stands still. */
  paused(stage: Stage, { pausedSince, contactId }: ContactView): NextStep | undefined {
    if (pausedSince === undefined) return undefined;
    const { definition, simulation } = stage;
    const goOn = () => simulation.resumeTask(contactId);
    return { key: "paused", options: [deed("goes on", goOn, [...hooked(definition, ["resumeFlow"])])] };
  },

  /** A callback or a task that is for later, or a call with an outside party. */
  scheduled(stage: Stage, contact: ContactView): NextStep | undefined {
    const { phase, initiationMethod } = contact;
    const { definition, simulation } = stage;
    const stop: Option<Deed> = { id: "stop", words: "", towards: [], value: "stop", isEnd: true };
    if (phase === "scheduled" && simulation.nextAt() !== undefined) {
      const flows =
        initiationMethod === "CALLBACK" ? [...talkFlows(definition), ...outboundWhispers(definition)] : [];
      const own = contact.channel === "task" ? taskFlows(definition) : [];
      return {
        key: `later ${initiationMethod}`,
        options: [stop, { ...silence(stage, [], ""), flows: [...flows, ...own] }],
      };
    }
    return { key: `wait ${phase}`, options: [stop, silence(stage, [], "")] };
  },
};

/** What conversations may lead to. */
function talkFlows(definition: CenterDefinition): readonly string[] {
  const { quickConnects, defaults } = definition;
  return [
    ...hooked(definition, [
      "agentWhisper",
      "customerWhisper",
      "holdFlow",
      "agentHoldFlow",
      "disconnectFlow",
      "pauseFlow",
      "resumeFlow",
    ]),
    ...Object.values(quickConnects).flatMap((connect) => ("flow" in connect ? (connect.flow ?? []) : [])),
    ...[defaults.agentTransfer, defaults.queueTransfer].flatMap((flow) => flow ?? []),
  ];
}

function taskFlows({ flows }: CenterDefinition): readonly string[] {
  return Object.values(flows).flatMap(({ kind, name }) => (kind === "inbound flow" ? [name] : []));
}

/** An agent of this profile takes what waits, now or once the profile's delay is over. */
function comesIn({ definition, simulation }: Stage, profile: string): void {
  const name = agentOf(definition, profile);
  const agent = simulation.agents().find((one) => one.name === name);
  if (agent === undefined) simulation.addAgent(name, { profile, status: "Available" });
  else {
    for (const { contactId, state } of agent.contacts)
      if (["ENDED", "MISSED", "REJECTED", "ERROR"].includes(state)) simulation.clear(name, contactId);
    if (simulation.agent(name).status !== "Available") simulation.setStatus(name, "Available");
  }
}

/** Somebody is there who is offered it only after a while. */
function delayed(stage: Stage, contact: ContactView): readonly Option<Deed>[] {
  const { definition, simulation } = stage;
  const isServed = simulation
    .agents()
    .some(
      ({ profile, routable }) =>
        routable &&
        (definition.routingProfiles[profile]?.queues ?? []).some(
          ({ queue, delay }) => queue === contact.queue && delay > 0,
        ),
    );
  return isServed && contact.customerFlow === undefined
    ? [{ ...silence(stage, [], "waits"), flows: [...talkFlows(definition), ...outboundWhispers(definition)] }]
    : [];
}

function giveUp({ simulation }: Stage, contact: ContactView): Option<Deed> {
  const { initiationMethod, channel, contactId, beganBy } = contact;
  const isOnLine =
    beganBy === undefined && initiationMethod !== "CALLBACK" && channel !== "task" && channel !== "email";
  return isOnLine
    ? { ...deed("hangs up", () => simulation.hangUp(contactId)), isEnd: true }
    : { id: "stop", words: "", towards: [], value: "stop", isEnd: true };
}

/** Quick connects of the agent's queues. */
function transfers(stage: Stage, agent: AgentView): readonly Option<Deed>[] {
  const { definition, simulation } = stage;
  const { routingProfiles, queues, quickConnects, defaults } = definition;
  const profile = routingProfiles[agent.profile];
  const served = [...(profile?.queues ?? []).map(({ queue }) => queue), profile?.outboundQueue];
  const names = new Set(
    served.flatMap((queue) => (queue === undefined ? [] : (queues[queue]?.quickConnects ?? []))),
  );
  return [...names].flatMap((name) => {
    const connect = quickConnects[name];
    if (connect === undefined || connect.type === "flow") return [];
    const flow =
      connect.type === "queue"
        ? (connect.flow ?? defaults.queueTransfer)
        : connect.type === "agent"
          ? (connect.flow ?? defaults.agentTransfer)
          : undefined;
    const flows = [
      ...(flow === undefined ? [] : [flow]),
      ...hooked(definition, ["agentWhisper", "customerWhisper", "agentHoldFlow", "holdFlow"]),
    ];
    const target = connect.type === "agent" ? connect.agent : undefined;
    const act = (): void => {
      if (target !== undefined && simulation.agents().some((other) => other.name === target))
        simulation.setStatus(target, "Available");
      simulation.transfer(agent.name, name);
    };
    return [deed(`${agent.name} transfers by ${name}`, act, flows)];
  });
}

function deed(words: string, value: Deed, flows: readonly string[] = []): Option<Deed> {
  return { id: words === "" ? "yes" : words, words, towards: [], flows, value };
}
