import { FOLD, HASH_SHIFT, NIBBLES, PREFIX_LENGTH, PREFIX_MASK, PREFIXES, SETS } from "./image.js";
import type { Pattern } from "./live-patterns.js";

/** Prefixes of so many units are hashed, and shorter ones put in sets. */
const HASHED_UNITS = 8;
const SET_UNITS = 4;
/** With more prefixes than this, too many places would be suspect; they are looked for by their hashes alone. */
const MOST_IN_SETS = 64;
/** With more than this, or shorter ones, by nothing. */
const MOST_HASHED = 8192;
const SET_COUNT = 8;
const HASH = 0x9e3779b97f4a7c15n;

/** How many bytes the filter wants for its hashes: 256 bits a pattern, so that few places are taken for a prefix. */
export function hashBytes(patterns: readonly Pattern[]): number {
  const bits = Math.ceil(Math.log2(32 * Math.max(patterns.length, 8)));
  return 2 ** Math.min(bits, 16);
}

/**
 * Fills the tables of the filter (assembly/patterns/filter.ts) for sorted patterns, that of the hashes at `address`.
 * Returns how many units of a pattern may have been read where the filter is still worth asking; 0 if there is none.
 */
export function prepareFilter(
  patterns: readonly Pattern[],
  ignoreCase: boolean,
  image: Int32Array,
  address: number,
): number {
  const length = patterns.reduce((least, { text }) => Math.min(least, text.length), HASHED_UNITS);
  const prefixes = distinctPrefixes(patterns, length);
  const heads = distinctPrefixes(patterns, Math.min(length, SET_UNITS));
  const inSets = heads.length <= MOST_IN_SETS;
  if (prefixes.length === 0 || prefixes.length > MOST_HASHED || (!inSets && length < SET_UNITS)) return 0;

  const mask = lowBytes("\xff".repeat(length));
  const fold = ignoreCase ? lowBytes(" ".repeat(HASHED_UNITS)) : 0n;
  const shift = 61 - Math.log2(hashBytes(patterns));
  image[PREFIX_LENGTH] = length;
  image[SETS] = Number(inSets);
  image[HASH_SHIFT] = shift;
  image[PREFIXES] = address;
  const view = new DataView(image.buffer);
  view.setBigUint64(PREFIX_MASK * 4, mask, true);
  view.setBigUint64(FOLD * 4, fold, true);
  const bytes = new Uint8Array(image.buffer);
  for (const prefix of prefixes) {
    const hash = Number(BigInt.asUintN(64, (lowBytes(prefix) | fold) * HASH) >> BigInt(shift));
    bytes[address + (hash >>> 3)]! |= 1 << (hash & 7);
  }
  if (inSets) fillSets(heads, ignoreCase, bytes);
  return Math.min(length, SET_UNITS);
}

/** Deals the heads to eight sets, neighbours together since they share units, and notes the nibbles that each set has. */
function fillSets(heads: readonly string[], ignoreCase: boolean, bytes: Uint8Array): void {
  const add = (table: number, nibble: number, set: number) => {
    bytes[NIBBLES + 16 * table + (nibble & 15)]! |= 1 << set;
  };
  heads.forEach((head, index) => {
    const set = Math.floor((index * SET_COUNT) / heads.length);
    const first = head.charCodeAt(0);
    add(0, first >> 4, set);
    if (ignoreCase && first >= 97 && first <= 122) add(0, (first >> 4) - 2, set);
    for (let i = 0; i < SET_UNITS; i++) {
      if (i < head.length) add(1 + i, head.charCodeAt(i), set);
      else for (let nibble = 0; nibble < 16; nibble++) add(1 + i, nibble, set);
    }
  });
}

function distinctPrefixes(patterns: readonly Pattern[], length: number): string[] {
  return [...new Set(patterns.map(({ text }) => text.slice(0, length)))];
}

/** The low bytes of some units, the first lowest. */
function lowBytes(text: string): bigint {
  let bytes = 0n;
  for (let i = text.length - 1; i >= 0; i--) bytes = (bytes << 8n) | BigInt(text.charCodeAt(i) & 255);
  return bytes;
}
