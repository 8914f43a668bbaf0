// A source: the random words of one generator, in memory that TypeScript allocated (src/rng/source.ts holds the same layout).
//
//   0   next       address of the first unread byte
//   4   end        address behind the last word of the block
//   8   hasHalf    1 if the upper half of a 64-bit word waits for the next 32-bit draw
//   12  half       that half
//   16  rotation   0, or 32 for MT19937, whose 64-bit draw is two 32-bit words, the first one above
//   24  kind       which generator refills the block
//   28  newest     which of the two checkpoints is the state before this block; the other is that before the last one
//   32  stateBytes
//   64  headroom   512 bytes, into which a refill moves what was left unread, so that it lies before the new words
//   576 block      8192 bytes of words
//   8768 state, checkpoint 0, checkpoint 1
//
// A sampler draws with next64, next32, nextDouble, or reads words itself: `ensure(source, bytes)`, at most 512, answers the
// address of at least so many unread bytes, and what was read is stored back to NEXT. Words not read stay for the next call, so a
// stream does not depend on how it is cut. No sampler keeps words of its own.

export const NEXT: usize = 0;
export const END: usize = 4;
export const HAS_HALF: usize = 8;
export const HALF: usize = 12;
export const ROTATION: usize = 16;
export const NEWEST: usize = 28;
export const STATE_BYTES: usize = 32;
export const BLOCK: usize = 576;
export const STATE: usize = 8768;

/** 2^-53 */
export const UNIT: f64 = 1.1102230246251565e-16;

// @ts-ignore
@external("env", "refill")
declare function refill(source: usize): void;

/** The address of the unread bytes, of which there are at least `bytes` (≤ 512). */
// @ts-ignore
@inline
export function ensure(source: usize, bytes: usize): usize {
  if (load<u32>(source, END) - load<u32>(source, NEXT) < <u32>bytes) refill(source);
  return load<u32>(source, NEXT);
}

/** How many whole words of 8 bytes lie unread in the block, at least one. */
// @ts-ignore
@inline
export function available(source: usize): usize {
  const next = ensure(source, 8);
  return (<usize>load<u32>(source, END) - next) >>> 3;
}

// @ts-ignore
@inline
export function next64(source: usize): u64 {
  const at = ensure(source, 8);
  store<u32>(source, at + 8, NEXT);
  return rotl<u64>(load<u64>(at), load<u32>(source, ROTATION));
}

/** The uniform of a 64-bit draw of MT19937, whose low 26 bits are those of the second 32-bit word. */
function pairedDouble(word: u64): f64 {
  return <f64>(<i64>(((word >> 37) << 26) | ((word >> 6) & 0x3ffffff))) * UNIT;
}

/** Uniform in [0, 1), a multiple of 2^-53. */
// @ts-ignore
@inline
export function nextDouble(source: usize): f64 {
  const at = ensure(source, 8);
  store<u32>(source, at + 8, NEXT);
  const word = load<u64>(at);
  if (load<u32>(source, ROTATION)) return pairedDouble(rotl<u64>(word, 32));
  return <f64>(<i64>(word >> 11)) * UNIT;
}

/** The low half of a fresh word, and its upper half the time after: numpy's rule. MT19937 draws 32 bits as they come. */
export function next32(source: usize): u32 {
  if (load<u32>(source, HAS_HALF)) {
    store<u32>(source, 0, HAS_HALF);
    return load<u32>(source, HALF);
  }
  if (load<u32>(source, ROTATION)) {
    const at = ensure(source, 4);
    store<u32>(source, at + 4, NEXT);
    return load<u32>(at);
  }
  const at = ensure(source, 8);
  store<u32>(source, at + 8, NEXT);
  store<u32>(source, 1, HAS_HALF);
  store<u32>(source, load<u32>(at, 4), HALF);
  return load<u32>(at);
}
