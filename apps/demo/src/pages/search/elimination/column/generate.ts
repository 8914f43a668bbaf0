import { xorshift } from "./random.js";

const CHUNK = 500_000;

/** Numbers with two humps of different width, as waiting times at a geyser have them. */
export function generate(count: number, onProgress: (done: number) => void): Float64Array {
  const numbers = new Float64Array(count);
  const random = xorshift(20_260_102);
  const hump = (): number => random() + random() + random() - 1.5;
  for (let i = 0; i < count; i++) {
    numbers[i] = random() < 0.36 ? 54 + 12 * hump() : 80 + 20 * hump();
    if (i % CHUNK === 0) onProgress(i / count);
  }
  return numbers;
}
