import type { Channel, RoutingProfileDefinition } from "../definition/index.ts";

/**
 * Routing as a reader of docs/runtime.md would do it by hand: time goes second by second, and each time that anything has
 * changed everybody and everything is looked at. Shares nothing with the centre but definitions of routing profiles.
 */
export interface Model {
  /** In seconds. */
  now: number;
  readonly profiles: Readonly<Record<string, RoutingProfileDefinition>>;
  /** Most contacts of each queue, where there is a limit. */
  readonly limits: Readonly<Record<string, number | undefined>>;
  readonly people: Person[];
  readonly cases: Case[];
  readonly due: Due[];
  /** Who was offered what and when, in order. */
  readonly offers: string[];
  /** Numbers what has an order among equals. */
  count: number;
}

interface Due {
  readonly at: number;
  readonly happens: () => void;
}

export interface Person {
  readonly name: string;
  readonly profile: string;
  readonly autoAccept: boolean;
  /** Seconds of after-contact work, if it ends by itself. */
  readonly work: number | undefined;
  status: string;
  next: string | undefined;
  links: Link[];
  /** Since when nothing was to do for this person, by what happened before it; `undefined` while nothing can be taken. */
  idle: number | undefined;
}

export interface Link {
  readonly of: Case;
  state: "offered" | "talking" | "working" | "missed";
}

export interface Case {
  readonly id: string;
  readonly queue: string;
  readonly channel: Channel;
  readonly isCallback: boolean;
  /** When it came, less the age that a flow has added; a callback came when its caller called. */
  readonly rank: number;
  priority: number;
  state: "scheduled" | "queued" | "offered" | "talking" | "over";
  queuedAt: number;
  order: number;
}

export type Arrival = Omit<Case, "state" | "queuedAt" | "order" | "rank"> & {
  /** Seconds that a flow has added to its age. */
  readonly age: number;
  /** Seconds before a callback comes into its queue. */
  readonly delay: number;
  /** Seconds after which it has priority 1. */
  readonly promotedAfter: number | undefined;
};

export function newPerson(settings: Pick<Person, "name" | "profile" | "autoAccept" | "work">): Person {
  return { ...settings, status: "Offline", next: undefined, links: [], idle: undefined };
}

/** A contact that is to come into its queue, if there is room. */
export function arrive(model: Model, { age, delay, promotedAfter, ...arrival }: Arrival): void {
  const { now } = model;
  const each: Case = { ...arrival, rank: now - age, state: "scheduled", queuedAt: 0, order: 0 };
  // A callback finds no room when it is made, or not even the headroom when it comes due.
  if (isFull(model, each.queue, 1)) return;
  model.cases.push(each);
  if (delay > 0) {
    model.due.push({
      at: now + delay,
      happens: () => (isFull(model, each.queue, 1.2) ? (each.state = "over") : enqueue(model, each)),
    });
    return;
  }
  enqueue(model, each);
  if (promotedAfter === undefined) return;
  const promote = () => {
    if (each.state === "queued" || each.state === "offered") each.priority = 1;
  };
  model.due.push({ at: now + promotedAfter, happens: promote });
}

function enqueue(model: Model, each: Case): void {
  each.state = "queued";
  each.queuedAt = model.now;
  each.order = model.count++;
}

function isFull({ limits, cases }: Model, queue: string, headroom: number): boolean {
  const inside = cases.filter((each) => each.queue === queue && isQueued(each));
  return inside.length >= Math.floor((limits[queue] ?? Infinity) * headroom);
}

const isQueued = ({ state }: Case): boolean => state === "queued" || state === "offered";

/** A second goes by. What is due then happens in the order it was set up, and contacts are offered after all of it. */
export function tick(model: Model): void {
  model.now++;
  const ripe = model.due.filter(({ at }) => at === model.now);
  for (const each of ripe) {
    // What happened before may have put it off.
    if (!model.due.includes(each)) continue;
    model.due.splice(model.due.indexOf(each), 1);
    each.happens();
  }
  route(model);
}

/** The longest idle of those who can take anything takes what is best for them, until nobody can. */
export function route(model: Model): void {
  for (;;) {
    const idle = model.people
      .filter((person) => person.idle !== undefined)
      .toSorted((one, other) => (one.idle ?? 0) - (other.idle ?? 0));
    const person = idle.find((each) => bestFor(model, each) !== undefined);
    const best = person && bestFor(model, person);
    if (!person || !best) return;
    offer(model, person, best);
  }
}

/** The lowest priority of the profile first; each queue sends the one whose turn it is, and the oldest of those goes. */
function bestFor(model: Model, person: Person): Case | undefined {
  const { queues = [] } = model.profiles[person.profile] ?? {};
  const eligible = queues.flatMap(({ queue, priority, delay, channels }) =>
    model.cases
      .filter((each) => each.queue === queue && each.state === "queued" && channels.includes(each.channel))
      .filter((each) => model.now - each.queuedAt >= delay && canTake(model, person, each.channel))
      .map((each) => ({ each, priority })),
  );
  const first = Math.min(...eligible.map(({ priority }) => priority));
  const turns = new Map<string, Case>();
  for (const { each, priority } of eligible) {
    if (priority !== first) continue;
    const other = turns.get(each.queue);
    if (!other || byTurn(each, other) < 0) turns.set(each.queue, each);
  }
  return [...turns.values()].toSorted(byAge)[0];
}

const byAge = (one: Case, other: Case) => one.rank - other.rank || one.order - other.order;
const byTurn = (one: Case, other: Case) => one.priority - other.priority || byAge(one, other);

function canTake({ profiles }: Model, { profile, status, next, links }: Person, channel: Channel): boolean {
  const { channels = {}, otherChannelsDuring = [] } = profiles[profile] ?? {};
  if (status !== "Available" || next !== undefined) return false;
  if (links.some(({ state }) => state === "missed")) return false;
  const others = links.filter(({ of }) => of.channel !== channel);
  if (others.some(({ of }) => !otherChannelsDuring.includes(of.channel))) return false;
  return links.length - others.length < (channels[channel] ?? 0);
}

/** To be called after every change of a person. `moved`: somebody has come or gone, which puts them last in line. */
function changed(model: Model, person: Person, moved: boolean): void {
  const isIdle = (["voice", "chat", "task", "email"] as const).some((channel) =>
    canTake(model, person, channel),
  );
  if (!isIdle) person.idle = undefined;
  else if (moved || person.idle === undefined) person.idle = model.count++;
}

function offer(model: Model, person: Person, of: Case): void {
  const link: Link = { of, state: "offered" };
  person.links.push(link);
  of.state = "offered";
  model.offers.push(`${model.now} ${of.id} ${person.name}`);
  model.due.push({
    at: model.now + 20,
    happens: () => void (link.state === "offered" && miss(model, person, link)),
  });
  changed(model, person, true);
  if (person.autoAccept && !of.isCallback) accept(link);
}

/** Declined, or left to ring. */
export function miss(model: Model, person: Person, link: Link): void {
  link.of.state = "queued";
  leaveMissed(model, person, link);
}

function leaveMissed(model: Model, person: Person, link: Link): void {
  link.state = "missed";
  if (person.next === undefined) changed(model, person, false);
  else clear(model, person, link);
}

export function accept(link: Link): void {
  link.state = "talking";
  link.of.state = "talking";
}

/** The customer hangs up, wherever the contact is. */
export function giveUp(model: Model, each: Case): void {
  const isOn = ({ of, state }: Link) => of === each && (state === "offered" || state === "talking");
  const person = model.people.find(({ links }) => links.some(isOn));
  const link = person?.links.find(isOn);
  const { state } = each;
  each.state = "over";
  if (!person || !link) return;
  if (state === "offered") leaveMissed(model, person, link);
  else work(model, person, link);
}

/** Agent or customer have hung up. */
export function work(model: Model, person: Person, link: Link): void {
  link.of.state = "over";
  link.state = "working";
  if (person.work !== undefined) {
    model.due.push({
      at: model.now + person.work,
      happens: () => void (person.links.includes(link) && clear(model, person, link)),
    });
  }
  changed(model, person, false);
}

/** After-contact work is done, or what was missed is dismissed. */
export function clear(model: Model, person: Person, link: Link): void {
  person.links = person.links.filter((other) => other !== link);
  takeNextStatus(person);
  changed(model, person, true);
}

export function choose(model: Model, person: Person, status: string): void {
  person.next = status;
  for (const link of person.links.filter(({ state }) => state === "working" || state === "missed")) {
    clear(model, person, link);
  }
  takeNextStatus(person);
  changed(model, person, false);
}

function takeNextStatus(person: Person): void {
  if (person.next === undefined) return;
  if (person.links.length === 0) person.status = person.next;
  if (person.status === person.next) person.next = undefined;
}

/** Who is in a queue, in the order of turns. */
export function queueOf({ cases }: Model, queue: string): readonly string[] {
  return cases
    .filter((each) => each.queue === queue && isQueued(each))
    .toSorted(byTurn)
    .map(({ id }) => id);
}
