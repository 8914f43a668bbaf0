// A prepared needle in memory: what the kernel knows of it, and where a search stands. One block, in this order:
//
//   the fields below · the needle's units · spare bytes, for they are read by blocks
//   · the strong failure function, length + 1 words · the histogram that the guards are chosen by, 256 words
//
// TypeScript allocates it, writes the units, and reads STATE, POSITION, MATCH and LESSONS (src/needle/program.ts).

/** How many units of the needle the text just read ends with. */
@inline export const STATE: usize = 0;
/** Where the search stands, in units from the text's start. */
@inline export const POSITION: usize = 4;
/** Where the last match began, in units from the haystack's start. */
@inline export const MATCH: usize = 8;
/** The needle's length in units. */
@inline export const LENGTH: usize = 12;
/** How often a unit's index is doubled to give its offset in bytes: 0 for units of one byte, 1 for UTF-16. */
@inline export const SHIFT: usize = 16;
/** Where the failure function lies. */
@inline export const FAILURE: usize = 20;
/** What follows a match: the state that the automaton goes on from. The longest border, or 0 without overlaps. */
@inline export const AFTER_MATCH: usize = 24;
/** The smallest period, where matches may overlap and runs of them are worth a leap; otherwise 0. */
@inline export const RUN_PERIOD: usize = 28;
/** Where the text's start lies in the haystack. */
@inline export const BASE: usize = 32;
/** Whether text follows after the end of this one. */
@inline export const CONTINUES: usize = 36;
/** How many guards the filter compares: 1, 2, 4 or 6. */
@inline export const GUARDS: usize = 40;
/** Which guard the next lesson replaces. */
@inline export const LESSONS: usize = 44;
/** The guards' offsets in the needle, in bytes: six words. */
@inline const GUARD_OFFSETS: usize = 48;
/** The needle's units. */
@inline export const UNITS: usize = 128;
/** How many bytes behind the units are read with them. */
@inline const SPARE: usize = 16;

@inline export function field(program: usize, offset: usize): u32 {
  return load<u32>(program + offset);
}

@inline export function setField(program: usize, offset: usize, value: u32): void {
  store<u32>(program + offset, value);
}

/** Where guard number `index` looks, in bytes from a start. */
@inline export function guardOffset(program: usize, index: usize): u32 {
  return load<u32>(program + (index << 2), GUARD_OFFSETS);
}

@inline export function setGuardOffset(program: usize, index: usize, offset: u32): void {
  store<u32>(program + (index << 2), offset, GUARD_OFFSETS);
}

/** The unit at `pointer`. */
@inline export function unit(pointer: usize, shift: u32): u32 {
  return shift == 0 ? load<u8>(pointer) : load<u16>(pointer);
}

/** Where the failure function lies: behind the units, in whole words. */
@inline export function failureOf(program: usize, length: u32, shift: u32): usize {
  return (program + UNITS + (<usize>length << shift) + SPARE + 3) & ~3;
}

/** Where the histogram lies. */
@inline export function histogramOf(program: usize): usize {
  return <usize>field(program, FAILURE) + ((<usize>field(program, LENGTH) + 1) << 2);
}
