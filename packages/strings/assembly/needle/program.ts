// A prepared needle in memory: what the kernel knows of it, and where a search stands. One block, in this order:
//
//   fields below · the needle's units · READ_AHEAD spare bytes · the strong failure function, length + 1 words
//
// TypeScript reads and writes some of the fields, by the word offsets in src/needle/program.ts.

/** The needle's length in units. */
@inline export const LENGTH: usize = 0;
/** Where the failure function lies, from the program's start. */
@inline export const FAILURE: usize = 4;
/** What follows a match: the state that the automaton goes on from. The longest border, or 0 without overlaps. */
@inline export const AFTER_MATCH: usize = 8;
/** The smallest period, where matches may overlap and runs of them are worth a leap; otherwise 0. */
@inline export const RUN_PERIOD: usize = 12;
/** How many units of the needle the text just read ends with. */
@inline export const STATE: usize = 16;
/** Where the search stands, in units from the text's start. */
@inline export const POSITION: usize = 20;
/** Where the last match began, in units from the haystack's start. */
@inline export const MATCH: usize = 24;
/** Whether text follows after the end of this one. */
@inline export const CONTINUES: usize = 28;
/** How many guards the filter compares: 1, 2, 4 or 6. */
@inline export const GUARDS: usize = 32;
/** Their offsets in the needle, in bytes: six words. */
@inline export const GUARD_OFFSETS: usize = 36;
/** Which guard the next lesson replaces. */
@inline export const LESSONS: usize = 60;
/** How often a unit's index is doubled to give its offset in bytes: 0 for units of one byte, 1 for UTF-16. */
@inline export const SHIFT: usize = 64;
/** Where the text's start lies in the haystack. */
@inline export const BASE: usize = 68;
/** The needle's units. */
@inline export const UNITS: usize = 128;

@inline export function field(program: usize, offset: usize): u32 {
  return load<u32>(program + offset);
}

@inline export function setField(program: usize, offset: usize, value: u32): void {
  store<u32>(program + offset, value);
}

/** The unit at `pointer`. */
@inline export function unit(pointer: usize, shift: u32): u32 {
  return shift == 0 ? load<u8>(pointer) : load<u16>(pointer);
}
