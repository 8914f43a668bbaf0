import { describe } from "@kb/checks";
import type { Generator } from "../generators/generator.js";
import { SeedSequence } from "../seeding/seed-sequence.js";
import type { Position } from "./source.js";

// A saved state is 32-bit words, the lowest byte first: mark and version; kind of the generator; offset in the block; whether a half
// word waits; that half word; how many words of entropy, of the spawn key, and children so far; the state; entropy; spawn key.
const MARK = 0x01474e52; // "RNG", version 1
const HEADER = 8;

/** Everything an Rng is, as bytes. */
export function saveState(generator: Generator, position: Position, sequence: SeedSequence): Uint8Array {
  const { state, offset, half } = position;
  const { entropy, spawnKey, spawned } = sequence;
  const waits = half === undefined ? 0 : 1;
  const words = [MARK, generator.kind, offset, waits, half ?? 0, entropy.length, spawnKey.length, spawned];
  words.push(...state, ...entropy, ...spawnKey);
  const bytes = new Uint8Array(4 * words.length);
  const view = new DataView(bytes.buffer);
  for (const [i, word] of words.entries()) view.setUint32(4 * i, word, true);
  return bytes;
}

/**
 * What {@link saveState} saved. Throws a TypeError unless `saved` is a Uint8Array, and a RangeError if it is no state of
 * `generator`: truncated, of another generator or version, or impossible.
 */
export function loadState(
  saved: unknown,
  generator: Generator,
): { position: Position; sequence: SeedSequence } {
  if (!(saved instanceof Uint8Array)) {
    throw new TypeError(`state must be a Uint8Array, got ${describe(saved)}`);
  }
  const words = wordsOf(saved);
  const [mark, kind, offset, waits, half, entropyLength, keyLength, spawned] = words;
  if (mark !== MARK || kind !== generator.kind) {
    throw new RangeError(
      `state must be one saved by a generator of type ${generator.name}, got ${saved.length} bytes of another`,
    );
  }
  const stateEnd = HEADER + generator.stateBytes / 4;
  const keyStart = stateEnd + entropyLength!;
  const state = Uint32Array.from(words.slice(HEADER, stateEnd));
  const valid =
    saved.length === 4 * (keyStart + keyLength!) &&
    entropyLength! > 0 &&
    waits! <= 1 &&
    offset! <= generator.blockBytes &&
    offset! % (generator.rotation === 32 ? 4 : 8) === 0 &&
    generator.accepts(state);
  if (!valid) throw new RangeError(`state must be whole as it was saved, got ${saved.length} bytes`);
  return {
    position: { state, offset: offset!, half: waits === 1 ? half! : undefined },
    sequence: new SeedSequence(words.slice(stateEnd, keyStart), words.slice(keyStart), spawned),
  };
}

function wordsOf(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length >>> 2 }, (_, i) => view.getUint32(4 * i, true));
}
