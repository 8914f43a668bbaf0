import { failureAt, fillFailure } from "./failure";
import {
  AFTER_MATCH, BASE, CONTINUES, FAILURE, LENGTH, POSITION, RUN_PERIOD, SHIFT, STATE, UNITS, failureOf, field, setField,
} from "./program";

/** Prepares the needle whose units have been written. Returns its longest border. */
export function prepare(program: usize, length: u32, shift: u32): u32 {
  memory.fill(program, 0, UNITS); // until guards are chosen, the first byte is all six
  setField(program, LENGTH, length);
  setField(program, SHIFT, shift);
  setField(program, FAILURE, <u32>failureOf(program, length, shift));
  fillFailure(program);
  return borderOf(program);
}

/** Begins a text, at a state of the automaton; matches in it may overlap or not. */
export function begin(program: usize, overlapping: bool, state: u32): void {
  const border = overlapping ? borderOf(program) : 0;
  const length = field(program, LENGTH);
  setField(program, AFTER_MATCH, border);
  setField(program, RUN_PERIOD, border * 2 >= length ? length - border : 0);
  setField(program, STATE, state);
}

/** Moves on to text that begins at `base` in the haystack, and after which there is more or not. */
export function readOn(program: usize, base: u32, continues: bool): void {
  setField(program, POSITION, 0);
  setField(program, BASE, base);
  setField(program, CONTINUES, continues);
}

@inline function borderOf(program: usize): u32 {
  return failureAt(field(program, FAILURE), field(program, LENGTH));
}
