export type { TypedArray } from "./arguments.js";
export { backend } from "./backend.js";
export type { Keys, Queries } from "./batch/keys.js";
export type { Side } from "./batch/ranks.js";
export { type SearchSortedOptions, searchSorted } from "./batch/search-sorted.js";
export {
  type AnswerOptions,
  type IndexSearchOptions,
  SortedIndex,
  type SortedIndexOptions,
} from "./batch/sorted-index.js";
export { binarySearch, equalRange, lowerBound, upperBound } from "./bounds.js";
export { kthSmallest } from "./exercises/kth-smallest.js";
export { searchMatrix } from "./exercises/matrix.js";
export { findPeak } from "./exercises/peak.js";
export { rotationIndex, searchRotated } from "./exercises/rotated.js";
export { exponentialSearch } from "./exponential-search.js";
export { firstTrue, type Predicate } from "./first-true.js";
export { firstTrueFloat } from "./first-true-float.js";
export { histogram } from "./histogram.js";
export { interpolate } from "./interpolate.js";
export { lastTrue } from "./last-true.js";
export { type NearestOptions, nearest } from "./nearest.js";
export { NotSortedError } from "./not-sorted-error.js";
export { compareValues } from "./order.js";
export { findRoot, type Root, type RootMethod, type RootOptions } from "./roots/find-root.js";
export { type MinimizeOptions, type Minimum, minimize } from "./roots/minimize.js";
export type { SearchOptions } from "./search-options.js";
export { insertSorted } from "./sets/insert-sorted.js";
export { differenceSorted, intersectSorted, mergeSorted, unionSorted } from "./sets/sorted-sets.js";
export type { SortedArray } from "./sets/walk.js";
export type { RangeInput, SortedInput, TraceInputs, ValuesInput } from "./trace/plans.js";
export type {
  Assignment,
  Candidates,
  ExcludeStep,
  Finding,
  FoundStep,
  Look,
  SearchStep,
  StuckStep,
} from "./trace/steps.js";
export { type TraceOptions, traceSearch } from "./trace/trace-search.js";
