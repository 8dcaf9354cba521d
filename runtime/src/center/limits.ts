/**
 * Every number of the platform that the simulated centre goes by, in milliseconds where it is a time.
 * docs/runtime.md says where each comes from, and which ones are our choice.
 */

export const second = 1000;
export const minute = 60 * second;
export const day = 24 * 60 * minute;

export const limits = {
  /** How long an agent may take to accept an offer. */
  acceptWindow: 20 * second,
  /** After this the one who hears a whisper is disconnected. */
  whisper: 120 * second,
  /** How long the centre lets a number ring. */
  ring: 60 * second,
  /** How long after its creation a callback is dropped. */
  callbackExpiry: 7 * day,
  /** How long a chat lasts at most, and a task or an e-mail. */
  chatExpiry: 25 * 60 * minute,
  taskExpiry: 7 * day,
  /** How far ahead a task may be scheduled. */
  taskSchedule: 6 * day,
  /** Before a change of priority or age shows on a contact that is already in its queue. */
  routingChange: 60 * second,
  /** Between two digits of an entry, where the flow does not say. */
  betweenDigits: 5 * second,
  /** Most digits of an entry, where the flow does not say. */
  entryDigits: 20,
  /** Most keys that are kept until somebody listens. */
  keyBuffer: 30,
  /** What a contact starts with; 1 is the most urgent. */
  contactPriority: 5,
  /** How often flows may move a caller from queue to queue. */
  queueMoves: 11,
  /** Most contacts in an agent's own queue. */
  agentQueue: 10,
  /** Most people on one call, and where the centre allows more. */
  people: 3,
  multiParty: 6,
  /** Most characters a Lambda may answer with. */
  lambdaAnswer: 32 * 1024,
  /** How far a full queue may still fill up with callbacks that come due. */
  queueHeadroom: 1.2,
  /** The shortest after-contact work that has a time limit. */
  afterContactWork: 1 * second,
  /** Ours: what one flow may do without time passing before it counts as going round for ever. */
  commandsAtOnce: 1000,
} as const;
