import { checkAttached, checkFinite, checkLength, describe } from "@kb/checks";

/** Throws unless `scores` are finite numbers and `same` says of each whether the pair is of one identity. */
export function checkPairs(scores: ArrayLike<number>, same: ArrayLike<number | boolean>): void {
  for (const [value, name] of [[scores, "scores"] as const, [same, "same"] as const]) {
    if (!(Array.isArray(value) || (ArrayBuffer.isView(value) && !((value as unknown) instanceof DataView)))) {
      throw new TypeError(`${name} must be an array or a typed array, got ${describe(value)}`);
    }
    checkAttached(value, name);
  }
  checkLength(same, "same", scores.length);
  for (let i = 0; i < scores.length; i++) checkFinite(scores[i], `scores[${i}]`);
}

/** The numbers of the pairs, from the highest score to the lowest. */
export function byScore(scores: ArrayLike<number>): Uint32Array {
  return Uint32Array.from({ length: scores.length }, (_, i) => i).sort((a, b) => scores[b]! - scores[a]!);
}
