import { createHash } from "node:crypto";
import type { Rng, Seed } from "../src/index.js";

/** Calls a method of a generator as a golden entry names it; the numbers it gives. */
export function draw(rng: Rng, method: string, values: readonly unknown[]): number[] {
  if (method === "random f32") return [...rng.random(new Float32Array(values[0] as number))];
  const call = rng[method as "normal"] as (...values: unknown[]) => ArrayLike<number>;
  return Array.from(call.apply(rng, [...values]));
}

/** A seed as a golden file writes it: digits, or a list of words. */
export function seedOf(seed: string | number[]): Seed {
  return typeof seed === "string" ? BigInt(seed) : Uint32Array.from(seed);
}

export function sha256OfFloats(values: readonly number[]): string {
  return createHash("sha256")
    .update(new Uint8Array(Float64Array.from(values).buffer))
    .digest("hex");
}

/** Equal but for the last places. */
export function close(a: number, b: number, tolerance = 1e-12): boolean {
  return a === b || Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
}
