// PCG64 as numpy has it: a 128-bit linear congruential generator, output XSL-RR (O'Neill 2014). State: low and high word, then those of
// the increment.
import { beginBlock } from "../begin-block";
import { multiplyHigh } from "../bounded";
import { BLOCK, END, STATE } from "../source";

const MULTIPLIER_HIGH: u64 = 2549297995355413924;
const MULTIPLIER_LOW: u64 = 4865540595714422341;

export function refillPcg64(source: usize): void {
  beginBlock(source);
  const state = source + STATE;
  let low = load<u64>(state), high = load<u64>(state, 8);
  const stepLow = load<u64>(state, 16), stepHigh = load<u64>(state, 24);
  const end = load<u32>(source, END);
  for (let at = source + BLOCK; at < end; at += 8) {
    high = low * MULTIPLIER_HIGH + high * MULTIPLIER_LOW + multiplyHigh(low, MULTIPLIER_LOW) + stepHigh;
    low = low * MULTIPLIER_LOW + stepLow;
    high += u64(low < stepLow);
    store<u64>(at, rotr<u64>(high ^ low, high >> 58));
  }
  store<u64>(state, low); store<u64>(state, high, 8);
}
