import { show } from "../arguments.js";
import { type Labels, readLabels, toWords } from "../labels.js";
import { type SequenceName, TraversalError } from "../traversal-error.js";
import { countUp } from "./count-up.js";

/** One traversal: the labels, and what it is called. */
export interface Sequence<T = unknown> {
  readonly name: SequenceName;
  readonly labels: Labels<T>;
}

/** The traversal called `name`, if `value` is a list of labels; else a TypeError. */
export function sequenceOf<T>(name: SequenceName, value: Labels<T>): Sequence<T> {
  return { name, labels: readLabels(value, name) };
}

/**
 * Where each label of `second` stands in `first`. O(n): by a table where the labels are integers close together, else by
 * a Map, so that labels are equal as its keys are (NaN equals NaN, 0 equals -0).
 *
 * @throws TraversalError unless both hold the same labels, each once.
 */
export function ranksIn(first: Sequence, second: Sequence): Int32Array {
  const classes = classesOf(first, second);
  if (!areAllDifferent(classes)) throw duplicate(first);
  return classes[1];
}

/** Throws unless both are equally long. */
export function checkLengths(first: Sequence, second: Sequence): void {
  const lengths = [first.labels.length, second.labels.length] as const;
  if (lengths[0] === lengths[1]) return;
  const longer = lengths[0] > lengths[1] ? first : second;
  const message = `${first.name} and ${second.name} must be equally long, got ${lengths[0]} and ${lengths[1]}`;
  throw new TraversalError("length", longer.name, Math.min(...lengths), message);
}

function ranksByTable(first: Labels<unknown>, second: Labels<unknown>): Int32Array | undefined {
  const words = toWords(first);
  if (words === undefined) return undefined;
  let low = 0;
  let high = 0;
  for (const word of words) {
    if (word < low) low = word;
    if (word > high) high = word;
  }
  if (high - low > 4 * words.length + 64) return undefined;
  const places = new Int32Array(high - low + 1);
  for (let i = 0; i < words.length; i++) {
    if (places[words[i]! - low] !== 0) return undefined;
    places[words[i]! - low] = i + 1;
  }
  const ranks = new Int32Array(words.length);
  for (let i = 0; i < ranks.length; i++) {
    const label = second[i];
    const place = typeof label === "number" ? places[label - low] : 0;
    if (!place) return undefined;
    places[(label as number) - low] = 0;
    ranks[i] = place - 1;
  }
  return ranks;
}

/** A number for every label, the same for equal ones, from 0 as they come up in `first`. Throws a TraversalError unless both hold each label equally often. */
export function classesOf(first: Sequence, second: Sequence): [Int32Array, Int32Array] {
  checkLengths(first, second);
  const size = first.labels.length;
  const ranks = ranksByTable(first.labels, second.labels);
  if (ranks !== undefined) return [countUp(size), ranks];
  const classes = new Map<unknown, number>();
  const left: number[] = [];
  const [ours, theirs] = [new Int32Array(size), new Int32Array(size)];
  for (let i = 0; i < size; i++) {
    const label = first.labels[i];
    let which = classes.get(label);
    if (which === undefined) {
      which = classes.size;
      classes.set(label, which);
      left.push(0);
    }
    left[which]!++;
    ours[i] = which;
  }
  for (let i = 0; i < size; i++) {
    const which = classes.get(second.labels[i]);
    if (which === undefined || left[which] === 0) throw surplus(first, second, i);
    left[which]!--;
    theirs[i] = which;
  }
  return [ours, theirs];
}

/** Whether the labels of these classes are all different. */
export function areAllDifferent([ours]: readonly [Int32Array, Int32Array]): boolean {
  return ours.every((which, place) => which === place);
}

function surplus(first: Sequence, second: Sequence, index: number): TraversalError {
  const label = show(second.labels[index]);
  const message = `${second.name}[${index}] is ${label}, which ${first.name} does not hold, or not so often`;
  return new TraversalError("elements", second.name, index, message);
}

/** The error for the first label that was there before, of labels that are not all different. */
export function duplicate(sequence: Sequence): TraversalError {
  const { name, labels } = sequence;
  // As long as all are new, a label's number is its place.
  const [classes] = classesOf(sequence, sequence);
  const index = classes.findIndex((which, place) => which !== place);
  const message = `labels must be unique, got ${show(labels[index])} at ${name}[${classes[index]}] and ${name}[${index}]`;
  return new TraversalError("duplicate", name, index, message);
}
