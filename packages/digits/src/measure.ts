import { equalErrorRate } from "@kb/vision-losses/face";
import type { Digits } from "./digits.js";
import type { EmbeddingNet } from "./embedding-net.js";
import { type LossName, type LossSettings, settingsOf } from "./losses.js";

/** How well embeddings of digits that were not learnt from are told apart. Angles are in degrees. */
export interface EmbeddingQuality {
  /** The share taken for the right digit. */
  readonly accuracy: number;
  /** The mean angle of an embedding to the mean direction of its digit. */
  readonly within: number;
  /** The mean, over digits, of the angle to the nearest other digit's mean direction. */
  readonly between: number;
  /** Of all pairs of the first thousand, by their cosine. */
  readonly equalErrorRate: number;
}

/** Pairs grow with the square: half a million are enough to tell rates apart to 0.001. */
const PAIRED = 1000;

/** What `net`, which learnt by `loss`, makes of `digits`; digits that it does not know have no accuracy. */
export function measure(net: EmbeddingNet, digits: Digits, loss: LossName | LossSettings): EmbeddingQuality {
  const { dimension } = net;
  const settings = settingsOf(loss);
  const embeddings = net.embed(digits.pixels);
  const taken = net.classify(embeddings, settings(1, undefined));
  const right = taken.reduce((sum, label, index) => sum + Number(label === digits.labels[index]), 0);
  const units = unitRows(embeddings, dimension);
  return {
    accuracy: right / digits.count,
    ...anglesOf(units, digits, dimension),
    equalErrorRate: equalErrorRate(...pairsOf(units, digits, dimension)).rate,
  };
}

/** Cosines of pairs, and whether both are the same digit. */
function pairsOf(
  units: Float32Array,
  { labels, count }: Digits,
  dimension: number,
): [scores: Float32Array, same: Uint8Array] {
  const n = Math.min(count, PAIRED);
  const scores = new Float32Array((n * (n - 1)) / 2);
  const same = new Uint8Array(scores.length);
  let at = 0;
  for (let first = 1; first < n; first++) {
    for (let second = 0; second < first; second++, at++) {
      scores[at] = dot(units, first, units, second, dimension);
      same[at] = Number(labels[first] === labels[second]);
    }
  }
  return [scores, same];
}

function anglesOf(
  units: Float32Array,
  { labels, count }: Digits,
  dimension: number,
): Pick<EmbeddingQuality, "within" | "between"> {
  const known = [...new Set(labels)];
  const sums = new Float32Array(known.length * dimension);
  const classes = Uint8Array.from(labels, (label) => known.indexOf(label));
  classes.forEach((own, index) => {
    for (let k = 0; k < dimension; k++) sums[own * dimension + k]! += units[index * dimension + k]!;
  });
  const means = unitRows(sums, dimension);
  let within = 0;
  classes.forEach((own, index) => {
    within += degrees(dot(units, index, means, own, dimension)) / count;
  });
  const nearest = known.map((_, own) =>
    Math.min(
      ...known.map((_, other) => (other === own ? 180 : degrees(dot(means, own, means, other, dimension)))),
    ),
  );
  return { within, between: nearest.reduce((sum, angle) => sum + angle, 0) / known.length };
}

function dot(a: Float32Array, row: number, b: Float32Array, other: number, dimension: number): number {
  let sum = 0;
  for (let k = 0; k < dimension; k++) sum += a[row * dimension + k]! * b[other * dimension + k]!;
  return sum;
}

function degrees(cosine: number): number {
  return (Math.acos(Math.min(Math.max(cosine, -1), 1)) * 180) / Math.PI;
}

/** Each row over its length. */
function unitRows(rows: Float32Array, dimension: number): Float32Array {
  return rows.map((value, index) => {
    const start = index - (index % dimension);
    return value / (Math.hypot(...rows.subarray(start, start + dimension)) || 1);
  });
}
