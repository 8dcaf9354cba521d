import { centerOf } from "./plan.fixture.ts";

/** How long a conversation takes on average: seconds. */
export const talking = 180;

/** A centre with one queue of these properties; `welcome`: what its flow does with callers. */
export const withQueue = (queue: string, welcome: string) =>
  centerOf(`
center Theory { country: US, timezone: "UTC" }
queue Line { ${queue} }
routing profile Everyone {
  channels: { voice: 1 }
  outboundQueue: Line
  queues: [Line { priority: 1, delay: 0s }]
}
phone number Main { number: +12025550100, flow: Welcome }
inbound flow Welcome {
  on error -> bye
  ${welcome}
  step bye { disconnect }
}
`);

/** Offered load in erlangs as calls an hour. */
export const callsPerHour = (erlangs: number) => (erlangs * 3600) / talking;

/** Erlang's first formula: the share of calls that find all of `n` agents busy, where nobody waits. */
export function erlangB(n: number, a: number): number {
  let blocked = 1;
  for (let k = 1; k <= n; k++) blocked = (a * blocked) / (k + a * blocked);
  return blocked;
}

/** Erlang's second formula: the share of calls that wait. */
export function erlangC(n: number, a: number): number {
  const blocked = erlangB(n, a);
  return blocked / (1 - (a / n) * (1 - blocked));
}

/** The probabilities of 0, 1, 2 … contacts in a centre where one more comes at `rate(k)` and one goes at `end(k)`. */
export function birthAndDeath(
  states: number,
  rate: (k: number) => number,
  end: (k: number) => number,
): readonly number[] {
  const weights = [1];
  for (let k = 1; k < states; k++) weights.push(((weights[k - 1] ?? 0) * rate(k - 1)) / end(k));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
