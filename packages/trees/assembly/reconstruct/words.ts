/** The 32-bit word number `i` from `base` on. */
// @ts-ignore: decorator
@inline
export function word(base: usize, i: i32): i32 {
  return load<i32>(base + ((<usize>i) << 2));
}

// @ts-ignore: decorator
@inline
export function setWord(base: usize, i: i32, value: i32): void {
  store<i32>(base + ((<usize>i) << 2), value);
}
