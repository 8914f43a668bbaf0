/**
 * The `indices`, which are used up, by rising `keys[index]`; equal keys keep their order. By digits of a byte: four passes at most,
 * and none for a digit that is the same in all.
 */
export function sortedByKey(indices: Int32Array, keys: Uint32Array): Int32Array {
  let from = indices;
  let to: Int32Array = new Int32Array(indices.length);
  const starts = new Uint32Array(257);
  for (let shift = 0; shift < 32; shift += 8) {
    starts.fill(0);
    for (let i = 0; i < from.length; i++) starts[((keys[from[i]!]! >>> shift) & 255) + 1]!++;
    if (starts.includes(from.length)) continue;
    for (let digit = 1; digit < 257; digit++) starts[digit]! += starts[digit - 1]!;
    for (let i = 0; i < from.length; i++) to[starts[(keys[from[i]!]! >>> shift) & 255]!++] = from[i]!;
    [from, to] = [to, from];
  }
  return from;
}

/** Keys that rise as float32 `scores` fall; 0 and −0 are the same. */
export function fallingKeys(scores: Float32Array): Uint32Array {
  const keys = new Uint32Array(scores.length);
  const floats = new Float32Array(keys.buffer);
  for (let i = 0; i < keys.length; i++) {
    floats[i] = scores[i]! + 0;
    const bits = keys[i]!;
    keys[i] = bits >>> 31 === 1 ? bits : ~bits ^ 0x80000000;
  }
  return keys;
}

/** Keys that rise with int32 `values`. */
export function risingKeys(values: Int32Array): Uint32Array {
  const keys = new Uint32Array(values.length);
  for (let i = 0; i < keys.length; i++) keys[i] = values[i]! ^ 0x80000000;
  return keys;
}
