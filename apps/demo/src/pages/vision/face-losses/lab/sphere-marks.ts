import type { ShownDigits } from "./messages.js";
import { type See, type Seen, unit } from "./turned.js";

/** A digit on the sphere, or a pin. */
export interface Mark {
  readonly at: Seen;
  readonly digit: number;
  /** A custom property; absent where the digit was kept back. */
  readonly colour: string | undefined;
}

/** As many as there are classes; the digits themselves tell them apart, too. */
const COLOURS = [
  "--data-1",
  "--current",
  "--accepted",
  "--data-3",
  "--error",
  "--data-4",
  "--data-2",
  "--ink-soft",
] as const;

/** Where the embeddings point, from back to front. */
export function digitMarks(
  { labels, known, classes }: ShownDigits,
  embeddings: Float32Array,
  withUnseen: boolean,
  see: See,
): Mark[] {
  const marks: Mark[] = [];
  labels.forEach((digit, index) => {
    const isKnown = index < known;
    if (!isKnown && !withUnseen) return;
    const colour = isKnown ? COLOURS[classes.indexOf(digit)] : undefined;
    marks.push({ at: see(...unit(embeddings, index)), digit, colour });
  });
  return marks.sort(fromBack);
}

/** Where the weights point, from back to front. */
export function pinMarks({ classes }: ShownDigits, weights: Float32Array, see: See): Mark[] {
  const rows = weights.length / 3;
  return Array.from({ length: rows }, (_, row): Mark => {
    const own = Math.floor((row * classes.length) / rows);
    return { at: see(...unit(weights, row)), digit: classes[own]!, colour: COLOURS[own] };
  }).sort(fromBack);
}

const fromBack = (one: Mark, other: Mark): number => one.at.z - other.at.z;
