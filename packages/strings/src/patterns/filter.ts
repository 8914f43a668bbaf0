import { FOLD, NIBBLES, PREFIX_LENGTH, PREFIX_MASK, PREFIXES } from "./image.js";
import type { Pattern } from "./live-patterns.js";

/** With more prefixes than this, too many places are suspect. */
const MOST_PREFIXES = 64;
const LONGEST_PREFIX = 4;
const SETS = 8;

/** For each table of the filter, the nibbles that a set of prefixes has there. */
type NibbleSet = readonly number[];

/**
 * Fills the tables of the filter (assembly/patterns/filter.ts) for sorted patterns, and returns the length of the
 * prefixes that it looks for: 0 if they are too many.
 */
export function prepareFilter(patterns: readonly Pattern[], ignoreCase: boolean, image: Int32Array): number {
  const length = patterns.reduce((least, { text }) => Math.min(least, text.length), LONGEST_PREFIX);
  const prefixes = [...new Set(patterns.map(({ text }) => text.slice(0, length)))];
  if (prefixes.length === 0 || prefixes.length > MOST_PREFIXES) return 0;
  const bytes = new Uint8Array(image.buffer);
  image[PREFIX_LENGTH] = length;
  image[PREFIX_MASK] = lowBytes("\xff".repeat(length));
  image[FOLD] = ignoreCase ? 0x20202020 : 0;
  for (const prefix of prefixes) {
    const hash = Math.imul(lowBytes(prefix) | image[FOLD]!, 0x9e3779b1) >>> 20;
    bytes[PREFIXES + (hash >>> 3)]! |= 1 << (hash & 7);
  }
  mergeSets(prefixes.map((prefix) => nibblesOf(prefix, ignoreCase))).forEach((set, bit) => {
    set.forEach((nibbles, table) => {
      for (let nibble = 0; nibble < 16; nibble++) {
        if ((nibbles >> nibble) & 1) bytes[NIBBLES + 16 * table + nibble]! |= 1 << bit;
      }
    });
  });
  return length;
}

/** The low bytes of four units, the first lowest. */
function lowBytes(prefix: string): number {
  let bytes = 0;
  for (let i = 0; i < prefix.length; i++) bytes |= (prefix.charCodeAt(i) & 255) << (8 * i);
  return bytes;
}

/** The high nibble of the first unit's low byte, then the low nibbles of four units; any, where the prefix has ended. */
function nibblesOf(prefix: string, ignoreCase: boolean): NibbleSet {
  const first = prefix.charCodeAt(0);
  const high = 1 << ((first >> 4) & 15);
  const isLetter = ignoreCase && first >= 97 && first <= 122;
  const lows = Array.from({ length: LONGEST_PREFIX }, (_, i) =>
    i < prefix.length ? 1 << (prefix.charCodeAt(i) & 15) : 0xffff,
  );
  return [isLetter ? high | (high >> 2) : high, ...lows];
}

/** Joins neighbours, which share their first units, until the sets are few, each time those that add the fewest suspects. */
function mergeSets(sets: NibbleSet[]): NibbleSet[] {
  while (sets.length > SETS) {
    const added = (i: number) =>
      sizeOf(union(sets[i - 1]!, sets[i]!)) - sizeOf(sets[i - 1]!) - sizeOf(sets[i]!);
    let best = 1;
    for (let i = 2; i < sets.length; i++) if (added(i) < added(best)) best = i;
    sets.splice(best - 1, 2, union(sets[best - 1]!, sets[best]!));
  }
  return sets;
}

function union(a: NibbleSet, b: NibbleSet): NibbleSet {
  return a.map((nibbles, table) => nibbles | b[table]!);
}

/** How many sequences of nibbles a set lets pass. */
function sizeOf(set: NibbleSet): number {
  return set.reduce((product, nibbles) => product * bitCount(nibbles), 1);
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
