import { Random } from "@kb/neural";

/** The integers below `n` in an order that the seed decides. */
export function shuffled(n: number, seed: number): Uint32Array {
  const { next } = new Random(seed);
  const order = Uint32Array.from({ length: n }, (_, index) => index);
  for (let last = n - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
