// MT19937 (Matsumoto and Nishimura 1998). A block is three times the 624 words of the state, each tempered before it is twisted on.
import { beginBlock } from "../begin-block";
import { BLOCK, END, STATE } from "../source";

const WORDS: usize = 624;
const MIDDLE: usize = 397;

// @ts-ignore
@inline
function twisted(above: u32, below: u32, far: u32): u32 {
  return far ^ (((above & 0x80000000) | (below & 0x7fffffff)) >> 1) ^ (-(below & 1) & 0x9908b0df);
}

export function refillMt19937(source: usize): void {
  beginBlock(source);
  const state = source + STATE;
  const end = load<u32>(source, END);
  let at = source + BLOCK;
  while (at < end) {
    for (let i: usize = 0; i < WORDS; i++, at += 4) {
      let word = load<u32>(state + (i << 2));
      word ^= word >> 11;
      word ^= (word << 7) & 0x9d2c5680;
      word ^= (word << 15) & 0xefc60000;
      store<u32>(at, word ^ (word >> 18));
    }
    for (let i: usize = 0; i < WORDS; i++) {
      const below = i + 1 < WORDS ? i + 1 : 0;
      const far = i + MIDDLE < WORDS ? i + MIDDLE : i + MIDDLE - WORDS;
      const word = twisted(load<u32>(state + (i << 2)), load<u32>(state + (below << 2)), load<u32>(state + (far << 2)));
      store<u32>(state + (i << 2), word);
    }
  }
}
