import { FAILURE, LENGTH, SHIFT, UNITS, field, unit } from "./program";

/** Strong failure function at `state`: the state to compare in after a mismatch there, or -1 to move on. */
@inline export function failureAt(failure: usize, state: u32): i32 {
  return load<i32>(failure + (<usize>state << 2));
}

/**
 * Fills the strong failure function (nextval; Knuth, Morris and Pratt 1977, section 2). Its last entry, for the whole
 * needle, is the longest border.
 */
export function fillFailure(program: usize): void {
  const length = field(program, LENGTH);
  const shift = field(program, SHIFT);
  const needle = program + UNITS;
  const failure = <usize>field(program, FAILURE);
  store<i32>(failure, -1);
  let state: i32 = -1;
  let i: u32 = 0;
  while (i < length) {
    if (state < 0 || unit(needle + (<usize>i << shift), shift) == unit(needle + (<usize>state << shift), shift)) {
      i++;
      state++;
      const same =
        i < length && unit(needle + (<usize>i << shift), shift) == unit(needle + (<usize>state << shift), shift);
      store<i32>(failure + (<usize>i << 2), same ? failureAt(failure, state) : state);
    } else {
      state = failureAt(failure, state);
    }
  }
}
