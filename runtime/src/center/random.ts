/** Where a sequence of random numbers stands; it is changed by drawing from it. */
export interface Random {
  state: number;
}

/** A whole number from 1 to 100, each as likely as the other (mulberry32). */
export function drawPercent(random: Random): number {
  random.state = (random.state + 0x6d2b79f5) | 0;
  let bits = random.state;
  bits = Math.imul(bits ^ (bits >>> 15), bits | 1);
  bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
  return Math.floor((((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32) * 100) + 1;
}
