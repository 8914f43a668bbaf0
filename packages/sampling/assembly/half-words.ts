import { HALF, HAS_HALF, NEXT, ROTATION } from "./source";

/** Stores that a reader of 32-bit words, who began at the whole word `start`, has read up to `at`: an upper half left over waits. */
// @ts-ignore
@inline
export function readHalves(source: usize, start: usize, at: usize): void {
  if (load<u32>(source, ROTATION) == 0 && (at - start) & 4) {
    store<u32>(source, 1, HAS_HALF);
    store<u32>(source, load<u32>(at), HALF);
    at += 4;
  }
  store<u32>(source, at, NEXT);
}
