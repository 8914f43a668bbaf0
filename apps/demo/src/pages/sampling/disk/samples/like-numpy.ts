import { createRng } from "@kb/sampling";

/** numpy's default_rng(42).random(count), bit for bit. */
export function likeNumpy(count: number) {
  return createRng(42, { generator: "pcg64" }).random(count);
}
