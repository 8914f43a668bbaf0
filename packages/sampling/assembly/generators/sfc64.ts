// SFC64 (Doty-Humphrey, PractRand). State: a, b, c and the counter.
import { beginBlock } from "../begin-block";
import { BLOCK, END, STATE } from "../source";

export function refillSfc64(source: usize): void {
  beginBlock(source);
  const state = source + STATE;
  let a = load<u64>(state), b = load<u64>(state, 8), c = load<u64>(state, 16), counter = load<u64>(state, 24);
  const end = load<u32>(source, END);
  for (let at = source + BLOCK; at < end; at += 8) {
    const word = a + b + counter++;
    a = b ^ (b >> 11);
    b = c + (c << 3);
    c = rotl<u64>(c, 24) + word;
    store<u64>(at, word);
  }
  store<u64>(state, a); store<u64>(state, b, 8); store<u64>(state, c, 16); store<u64>(state, counter, 24);
}
