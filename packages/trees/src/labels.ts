import { checkAttached, checkInteger, describe } from "@kb/checks";
import { MOST_NODES } from "./arguments.js";

/** The labels of a tree's nodes in some order: an array, a typed array, anything with a length, or a string's characters. */
export type Labels<T> = ArrayLike<T>;

/**
 * The labels as a list that can be read by index, in one piece: a string is split into characters, an object with a
 * length is copied, arrays and typed arrays are as they are.
 */
export function readLabels<T>(value: Labels<T>, name: string): Labels<T> {
  if (typeof value === "string") return Array.from(value) as unknown as T[];
  if (typeof value !== "object" || value === null || value instanceof DataView) refuse(value, name);
  if (ArrayBuffer.isView(value)) checkAttached(value, name);
  else if (typeof value.length !== "number") refuse(value, name);
  checkInteger(value.length, `${name}.length`, 0, MOST_NODES);
  return Array.isArray(value) || ArrayBuffer.isView(value)
    ? value
    : Array.from({ length: value.length }, (_none, i) => value[i]!);
}

function refuse(value: unknown, name: string): never {
  throw new TypeError(`${name} must be an array, a typed array or a string, got ${describe(value)}`);
}

/** A copy that nobody else can change; of a typed array one of its own kind. */
export function copyLabels<T>(labels: Labels<T>): Labels<T> {
  // Not labels.slice(): a Buffer's own gives a view.
  if (ArrayBuffer.isView(labels)) return Uint8Array.prototype.slice.call(labels) as unknown as Labels<T>;
  return [...(labels as readonly T[])];
}

/** The labels at `places`, in a list of the same kind. */
export function pickLabels<T>(labels: Labels<T>, places: Int32Array): Labels<T> {
  const picked = copyLabels(labels) as T[];
  if (places.length !== picked.length) return Array.from(places, (place) => labels[place]!);
  for (let i = 0; i < places.length; i++) picked[i] = labels[places[i]!]!;
  return picked;
}

/**
 * Both lists as 32-bit words that are equal where the labels are, or undefined if some label is not a 32-bit integer, or
 * one list is signed and the other is not.
 */
export function asWords(
  first: Labels<unknown>,
  second: Labels<unknown>,
): [Int32Array, Int32Array] | undefined {
  if (first instanceof Uint32Array && second instanceof Uint32Array) return [wordsIn(first), wordsIn(second)];
  const words = toWords(first);
  const others = words && toWords(second);
  return others && [words, others];
}

function wordsIn({ buffer, byteOffset, length }: Uint32Array): Int32Array {
  return new Int32Array(buffer, byteOffset, length);
}

/** The labels as signed 32-bit integers, or undefined if one is anything else. */
export function toWords(labels: Labels<unknown>): Int32Array | undefined {
  if (labels instanceof Int32Array) return labels;
  const words = new Int32Array(labels.length);
  for (let i = 0; i < words.length; i++) {
    const label = labels[i];
    if (typeof label !== "number" || label !== (label | 0)) return undefined;
    words[i] = label;
  }
  return words;
}
