import { checkAttached, describe } from "@kb/checks";
import { heap } from "../heap.js";
import type { UniformRng } from "../rng/uniform-rng.js";
import { collectionsKernel } from "./kernel.js";

/** What can be shuffled: anything with elements and a length. */
export type Shuffled = unknown[] | TypedArray;

/** Every kind of typed array. */
export type TypedArray =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array
  | BigInt64Array
  | BigUint64Array;

/** Up to so many bytes are shuffled in WebAssembly memory; more would have it grow for good. */
const MOST_BYTES = 2 ** 26;
/** Below, a copy costs more than it saves. */
const LEAST_ELEMENTS = 64;
/** How many places are drawn at a time for what is shuffled in TypeScript. */
const BATCH = 2048;

/** Throws a TypeError unless `array` has elements; answers it. */
export function checkElements(array: unknown, name: string): Shuffled {
  if (Array.isArray(array)) return array;
  if (!ArrayBuffer.isView(array) || array instanceof DataView) {
    throw new TypeError(`${name} must be an array or a typed array, got ${describe(array)}`);
  }
  checkAttached(array, name);
  return array as TypedArray;
}

/**
 * Shuffles `array` in place from its end down to, not including, the element at `last`: with `last` 0 all of it, with more only the
 * elements from `last` on are settled.
 */
export function shuffleInPlace(rng: UniformRng, array: Shuffled, last = 0): void {
  if (!Array.isArray(array) && fitsKernel(array)) {
    shuffleInKernel(rng, array, last);
    return;
  }
  const places = new Uint32Array(BATCH);
  for (let i = array.length - 1; i > last; ) {
    const count = Math.min(BATCH, i - last);
    drawBounded(rng, places, count, i, -1);
    for (let drawn = 0; drawn < count; drawn++, i--) {
      const j = places[drawn]!;
      const value = array[i]!;
      array[i] = array[j]!;
      array[j] = value;
    }
  }
}

function fitsKernel({ BYTES_PER_ELEMENT, byteLength, length }: TypedArray): boolean {
  return BYTES_PER_ELEMENT >= 4 && length >= LEAST_ELEMENTS && byteLength <= MOST_BYTES;
}

function shuffleInKernel(rng: UniformRng, array: TypedArray, last: number): void {
  const { shuffle32, shuffle64 } = collectionsKernel();
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  const address = heap.allocate(bytes.length);
  try {
    heap.u8.set(bytes, address);
    (array.BYTES_PER_ELEMENT === 4 ? shuffle32 : shuffle64)(rng.source.pointer, address, array.length, last);
    bytes.set(heap.u8.subarray(address, address + bytes.length));
  } finally {
    heap.release(address);
  }
}

/** Draws `count` places into `places`: uniform on 0 … first, then 0 … first + step, and so on. */
export function drawBounded(
  rng: UniformRng,
  places: Uint32Array,
  count: number,
  first: number,
  step: 1 | -1,
): void {
  const { boundedEach } = collectionsKernel();
  const address = heap.allocate(4 * count);
  try {
    boundedEach(rng.source.pointer, address, count, first, step);
    places.set(heap.u32.subarray(address >>> 2, (address >>> 2) + count));
  } finally {
    heap.release(address);
  }
}
