export type { AnyHaystack, Needle } from "./arguments.js";
export { backend } from "./backend.js";
export { borders, period } from "./borders.js";
export { type FailureFunctionOptions, failureFunction } from "./failure-function.js";
export {
  type EntryStep,
  type ExtendStep,
  type FailureStep,
  type FallBackStep,
  failureTrace,
} from "./failure-trace.js";
export { findStream } from "./find-stream.js";
export { Finder } from "./finder.js";
export { Haystack } from "./haystack.js";
export { kmpIndexOf } from "./kmp-index-of.js";
export {
  type CompareStep,
  type FoundStep,
  type KmpMethod,
  type KmpStep,
  type KmpTraceOptions,
  kmpTrace,
  type ShiftReason,
  type ShiftStep,
} from "./kmp-trace.js";
export { MultiFinder } from "./multi-finder.js";
export type { FindOptions } from "./needle/prepared-needle.js";
export type { Match, MatchKind } from "./patterns/match.js";
export type { Matches } from "./patterns/matches.js";
export type { PatternOptions } from "./patterns/pattern-set.js";
export type { Replacements } from "./patterns/replace-matches.js";
export { prefixFunction } from "./prefix-function.js";
export { replaceStream } from "./replace-stream.js";
export { count, includes, indexOf, indicesOf, lastIndexOf, type SearchOptions } from "./search.js";
export { splitStream } from "./split-stream.js";
export { type Found, StreamFinder, type StreamOptions } from "./stream-finder.js";
export type { UnitBytes } from "./units.js";
export { zFunction } from "./z-function.js";
