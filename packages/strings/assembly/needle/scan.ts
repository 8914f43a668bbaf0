// Guarded KMP: the filter proposes starts, the automaton of Knuth, Morris and Pratt judges them. Its state is all that
// is carried from text to text, and the place it reads at never moves back, so the time is linear whatever the input.
import { commonLength } from "./compare";
import { failureAt } from "./failure";
import { nextCandidate } from "./filter";
import { learnGuard } from "./guards";
import {
  AFTER_MATCH, BASE, CONTINUES, FAILURE, GUARDS, LENGTH, MATCH, POSITION, RUN_PERIOD, SHIFT, STATE, UNITS, field, setField, unit,
} from "./program";

/** After so many single matches in a row the rest is compared by blocks. Blocks at once are slower where matches are short. */
const STREAK: u32 = 8;
/** Candidates are judged too many when more than one in this many units fails, with one guard; */
const FEW: usize = 1024;
/** with more guards, each of which costs, one in this many. */
const SOME: usize = 32;
/** After so many lessons without success, the filter rests for so many bytes. */
const LESSONS_AT_MOST: u32 = 8;
const REST: usize = 4096;
/** Failures older than this many bytes are forgotten. */
const MEMORY: usize = 65536;

/**
 * Goes on from the program's state and position, up to `stop` or until `capacity` matches are found, and returns how
 * many. Stores their starts in the haystack at `out` unless that is 0. `stop` is at most `end`, the text's length;
 * at `stop` the state is good to go on from if it lies before `end`, or if the program says that text continues.
 */
export function scan(program: usize, text: usize, stop: u32, end: u32, out: usize, capacity: u32): u32 {
  const shift = field(program, SHIFT);
  const one = <usize>1 << shift;
  const length = field(program, LENGTH);
  const failure = <usize>field(program, FAILURE);
  const needle = program + UNITS;
  const afterMatch = field(program, AFTER_MATCH);
  const runPeriod = field(program, RUN_PERIOD);
  const textEnd = text + (<usize>end << shift);
  const textStop = text + (<usize>stop << shift);
  // The last start that can hold the needle; before the text when none can.
  const last = end < length ? text - one : textEnd - (<usize>length << shift);
  const filterEnd = min(last, textStop - one);
  const base = field(program, BASE);
  const continues = field(program, CONTINUES) != 0;

  let at = text + (<usize>field(program, POSITION) << shift);
  let state = field(program, STATE);
  let guards = field(program, GUARDS);
  let found: u32 = 0;
  let streak: u32 = 0;
  let failures: usize = 0;
  let counted = at; // failures are counted from here
  let lessons: u32 = 0;
  let reread = at; // before here, text may have been read twice
  let resting = at; // the filter rests up to here

  while (at < textEnd) {
    if (state == 0) {
      if (at >= textStop) break;
      if (at > last && !continues) {
        at = textEnd;
        break;
      }
    }

    if (state == 0 && at >= resting && streak < STREAK) {
      const from = at;
      at = nextCandidate(guards, program, at, filterEnd, shift);
      if (at > filterEnd) {
        // Only where text continues do starts matter that cannot hold the needle: they are its beginning.
        at = min(continues ? max(from, last + one) : textEnd, textStop);
        resting = textEnd;
        continue;
      }
      streak = STREAK;
    }
    if (streak >= STREAK) {
      streak = 0;
      const rest = min<u32>(length - state, <u32>((textEnd - at) >> shift));
      const equal = commonLength(at, needle + (<usize>state << shift), rest, shift);
      state += equal;
      at += <usize>equal << shift;
    } else if (unit(at, shift) == unit(needle + (<usize>state << shift), shift)) {
      state++;
      streak++;
      at += one;
      if (state < length) continue;
    }

    if (state == length) {
      state = afterMatch;
      streak = STREAK; // the next match may follow at once
      let start = base + <u32>((at - text) >> shift) - length;
      let matches: u32 = 1;
      const period = <usize>runPeriod << shift;
      if (period != 0 && at - text >= period) {
        // The text goes on as it did one period ago: as often as a whole period does so, the needle ends again.
        const most = min<u32>(<u32>((textEnd - at) >> shift) / runPeriod, capacity - found - 1);
        const more = commonLength(at, at - period, most * runPeriod, shift) / runPeriod;
        at += <usize>more * period;
        matches += more;
      }
      setField(program, MATCH, start + (matches - 1) * runPeriod);
      if (out != 0) {
        for (let i: u32 = 0; i < matches; i++, start += runPeriod) store<u32>(out + (<usize>(found + i) << 2), start);
      }
      found += matches;
      if (found == capacity) break;
      continue;
    }
    if (at >= textEnd) break;

    const failed = state;
    const next = failureAt(failure, state);
    if (next < 0) at += one;
    state = max<i32>(next, 0);
    streak = 0;
    if (at < resting) continue;
    failures++;
    if (failures < 16) continue;
    if (failures * (guards == 1 ? FEW : SOME) > at - counted) {
      if (learnGuard(program, failed << shift)) lessons++;
      guards = field(program, GUARDS);
      if (lessons > LESSONS_AT_MOST) {
        lessons = 0;
        resting = at + REST;
      } else if (at - reread > (<usize>state << shift)) {
        // The filter, wiser now, begins again where the needle could begin; so no text is read more than twice.
        reread = at;
        at -= <usize>state << shift;
        state = 0;
        resting = at;
      }
      failures = 0;
      counted = max(at, resting);
    } else if (at - counted > MEMORY) {
      failures = 0;
      lessons = 0;
      counted = at;
    }
  }
  setField(program, STATE, state);
  setField(program, POSITION, <u32>((at - text) >> shift));
  return found;
}
