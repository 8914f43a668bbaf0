import { seededRandom } from "@kb/benchmark";

/** Independent, equally likely bases. */
export function dna(length: number, seed = 1): string {
  const random = seededRandom(seed);
  const bases = new Uint8Array(length);
  for (let i = 0; i < length; i++) bases[i] = "ACGT".charCodeAt(random() * 4);
  return new TextDecoder().decode(bases);
}
