import type { CenterDefinition, PerChannel, Proficiency } from "../definition/index.ts";
import type { ContactEvent } from "./events.ts";
import type { Instant, Milliseconds } from "./instant.ts";
import type { MetricsOptions, MetricsReport } from "./metrics/report.ts";
import type { OutboundCall } from "./outbound.ts";
import type { ContactRecord } from "./record.ts";
import type { SimulationSnapshot } from "./snapshot/document.ts";
import type { NewChat, NewEmail, NewTask, NewWebCall } from "./started.ts";
import type { AgentView, ContactView, OutgoingCallView, QueueView } from "./views.ts";

export interface NewAgent {
  /** Declared name of the routing profile. */
  readonly profile: string;
  /** `Available`, `Offline` or a status of the centre's own. Default `Offline`. */
  readonly status?: string;
  /** Accepts offers by itself, callbacks excepted unless they are named. Default false. */
  readonly autoAccept?: boolean | PerChannel<boolean>;
  /** Seconds of after-contact work; 0 or absent: until it is cleared. */
  readonly afterContactWork?: number | PerChannel<number>;
  /** What the agent knows, for contacts that ask for it. */
  readonly proficiencies?: readonly Proficiency[];
}

/** What a number does when the centre calls it. */
export type Reaction =
  /** Answers after this time. */
  | { readonly type: "answers"; readonly after?: Milliseconds }
  /** A machine answers, which counts as answered. */
  | { readonly type: "voicemail"; readonly after?: Milliseconds }
  /** Rings until the network gives up, or until the centre does. */
  | { readonly type: "noAnswer"; readonly after?: Milliseconds }
  | { readonly type: "busy" }
  /** The network does not know the number. */
  | { readonly type: "invalid" };

/**
 * A contact centre on a virtual clock. Time never moves by itself, and the same calls with the same seed give the same trace.
 *
 * A call that makes no sense as things stand (an agent accepts what nobody offers) throws a {@link SimulationError} and
 * changes nothing. When a flow does what cannot be simulated, the simulation stops: the call throws a {@link StoppedError},
 * and so does every later one that would change anything. Views, records and events stay readable.
 */
export interface Simulation {
  readonly definition: CenterDefinition;
  readonly startedAt: Instant;
  readonly now: Instant;
  /**
   * This moment as JSON, for `resumeSimulation`: what happens from then on is what would have happened here.
   * @throws SnapshotError when the simulation has stopped, or a stub has answered what is no JSON.
   */
  readonly snapshot: () => SimulationSnapshot;

  /** A call comes in on one of the centre's numbers (its E.164 number or its declared name). Returns the contact's id. */
  readonly call: (to: string, from?: string) => string;
  /** The customer presses keys, one right after the other. Returns those that nobody listened for. */
  readonly press: (contactId: string, keys: string) => string;
  /** A program calls somebody, and a flow runs for who answers. Returns the contact's id. */
  readonly startOutboundCall: (call: OutboundCall) => string;
  readonly startChat: (chat: NewChat) => string;
  /** A customer calls from a web page or an app. Returns the contact's id. */
  readonly startWebCall: (call: NewWebCall) => string;
  readonly startTask: (task: NewTask) => string;
  readonly startEmail: (email: NewEmail) => string;
  /** The customer says something to a bot, or writes it in a chat. */
  readonly say: (contactId: string, text: string) => void;
  /** The customer of a chat is back, and a flow waits for that. */
  readonly returnTo: (contactId: string) => void;
  /** A bot takes part in a chat, or no more. */
  readonly setBot: (contactId: string, takesPart: boolean) => void;
  /** The customer hangs up, or ends the chat. */
  readonly hangUp: (contactId: string) => void;

  /** A program ends a contact, such as a callback that nobody needs any more. */
  readonly stop: (contactId: string) => void;
  /** A task stands still, and its agent has a free slot; `resumeTask` takes it up again. */
  readonly pauseTask: (contactId: string) => void;
  readonly resumeTask: (contactId: string) => void;

  readonly addAgent: (name: string, agent: NewAgent) => void;
  /** At once, or when the agent's contacts are cleared. Clears after-contact work and what was missed. */
  readonly setStatus: (agent: string, status: string) => void;
  /** The agent takes a contact out of one of the profile's `manualQueues`, to accept it. */
  readonly pick: (agent: string, contactId: string) => void;
  /** `contactId` may be left out wherever an agent has only one contact that it could mean. */
  readonly accept: (agent: string, contactId?: string) => void;
  readonly decline: (agent: string, contactId?: string) => void;
  /** The agent calls a number: a customer, or, while on a call, somebody to bring in. Returns the new contact's id. */
  readonly dial: (agent: string, number: string) => string;
  /** The agent takes a quick connect of a queue in the routing profile. Returns the id of the contact that it makes; a flow runs for the chat itself. */
  readonly transfer: (agent: string, quickConnect: string, contactId?: string) => string;
  /** The agent writes in a chat. */
  readonly write: (agent: string, text: string, contactId?: string) => void;
  /** The agent answers an e-mail. Returns the id of the contact that the answer is. */
  readonly reply: (agent: string, text: string, contactId?: string) => string;
  /** Puts somebody on the agent's call on hold: `customer`, an agent by name, an outside party by number; or all of them. */
  readonly hold: (agent: string, who?: string) => void;
  readonly resume: (agent: string, who?: string) => void;
  /** Everybody on the agent's call talks with everybody. */
  readonly join: (agent: string) => void;
  /** With two others on the call: talks with the one on hold, and puts the other one on hold. */
  readonly swap: (agent: string) => void;
  /**
   * Takes somebody else off the agent's call: an outside party by number, or another agent; or gives up the transfer that the
   * agent makes, by its id or by the agent, queue or number that it is to reach.
   */
  readonly drop: (agent: string, who: string) => void;
  /** A supervisor, who is an agent, listens to a call and is not heard. Returns the id of the contact that this is. */
  readonly monitor: (agent: string, contactId: string) => string;
  /** The supervisor who listens joins the call. */
  readonly barge: (agent: string) => void;
  /** The agent presses keys in a transfer flow. Returns those that nobody listened for. */
  readonly pressAs: (agent: string, keys: string) => string;
  /** The agent hangs up: during a whisper, while the customer is being called, or in conversation. */
  readonly leave: (agent: string, contactId?: string) => void;
  /** Ends after-contact work, or dismisses a missed contact. */
  readonly clear: (agent: string, contactId?: string) => void;

  /** What this number does from now on when it is called. Without it a call rings until `react` or the ring limit. */
  readonly whenCalled: (number: string, reaction: Reaction) => void;
  /** What the party at this number does about the call that is ringing there now. */
  readonly react: (number: string, reaction: Reaction) => void;
  /** An outside party that a flow or an agent has called hangs up. */
  readonly partyHangsUp: (number: string) => void;

  /** Everything that is due within this time happens, in order. */
  readonly advance: (by: Milliseconds) => void;
  readonly advanceTo: (at: Instant) => void;
  /** Moves to the next thing that is due and lets it happen; false: nothing is. */
  readonly step: () => boolean;
  /** When the next thing is due. */
  readonly nextAt: () => Instant | undefined;

  readonly contact: (contactId: string) => ContactView;
  /** In the order they came; without `retain` only those that have not ended. */
  readonly contacts: () => readonly ContactView[];
  readonly agent: (name: string) => AgentView;
  readonly agents: () => readonly AgentView[];
  readonly queue: (name: string) => QueueView;
  /** The calls that the centre is making now. */
  readonly outgoingCalls: () => readonly OutgoingCallView[];
  /** In the order they were completed. */
  readonly records: () => readonly ContactRecord[];
  /** Those of contacts that are not completed, as they stand, with `final: false`. */
  readonly recordsSoFar: () => readonly ContactRecord[];
  readonly events: () => readonly ContactEvent[];
  /**
   * What supervisors count of queues and agents, from the beginning to now. Intervals begin with the day of the centre's clock.
   * Without `retain` a tally of one's own counts along: `newTally`, and `countEvent` as `onMetricEvent`.
   */
  readonly metrics: (options?: MetricsOptions) => MetricsReport;
}
