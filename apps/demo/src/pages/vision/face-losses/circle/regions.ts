import { type MarginSettings, targetLogitCurve } from "@kb/vision-losses/face";
import type { Polar } from "./polar.js";

/** Directions to a degree: weights lie on whole degrees, so that every distance is in the tables. */
const FINENESS = 2;
export const DIRECTIONS = 360 * FINENESS;
const HALF_TURN = DIRECTIONS / 2;

const DISTANCES = Float64Array.from({ length: HALF_TURN + 1 }, (_, at) => (at * Math.PI) / HALF_TURN);
const COSINES = DISTANCES.map(Math.cos);

/** A part of the circle, in degrees, `from` before `to`; `to` may pass 360. */
export interface Arc {
  readonly from: number;
  readonly to: number;
}

/** What becomes of the circle under a loss. */
export interface Regions {
  /** The directions that each class claims: where its logit, margin and all, is the highest. */
  readonly claimed: readonly (readonly Arc[])[];
  /** Of each direction: the class whose logit without a margin is the highest. */
  readonly nearest: Uint8Array;
  /** Of each direction: the probability in training, of a sample of that class. */
  readonly probability: Float64Array;
}

/** The circle's logits, for embeddings of length `norm`. */
class Logits {
  readonly #phi: Float64Array;
  readonly #lengths: readonly number[];
  readonly #starts: readonly number[];
  readonly #scale: number;

  constructor(settings: MarginSettings, weights: readonly Polar[], norm: number) {
    this.#phi = targetLogitCurve(settings, DISTANCES, norm);
    this.#lengths = weights.map(({ length }) => (settings.weightNorm === "raw" ? length / 100 : 1));
    this.#starts = weights.map(({ angle }) => angle * FINENESS);
    this.#scale = settings.scale * (settings.embeddingNorm === "raw" ? norm : 1);
  }

  plain(own: number, direction: number): number {
    return this.#scale * this.#lengths[own]! * COSINES[this.#distance(own, direction)]!;
  }

  withMargin(own: number, direction: number): number {
    return this.#scale * this.#lengths[own]! * this.#phi[this.#distance(own, direction)]!;
  }

  /** By how much a class's logit, margin and all, is above all others. */
  lead(own: number, direction: number): number {
    const others = this.#starts.map((_, k) =>
      k === own ? Number.NEGATIVE_INFINITY : this.plain(k, direction),
    );
    return this.withMargin(own, direction) - Math.max(...others);
  }

  #distance(own: number, direction: number): number {
    const apart = Math.abs(direction - this.#starts[own]!) % DIRECTIONS;
    return Math.min(apart, DIRECTIONS - apart);
  }
}

export function regionsOf(settings: MarginSettings, weights: readonly Polar[], norm: number): Regions {
  const logits = new Logits(settings, weights, norm);
  const nearest = new Uint8Array(DIRECTIONS);
  const probability = Float64Array.from({ length: DIRECTIONS }, (_, direction) => {
    const plain = weights.map((_, k) => logits.plain(k, direction));
    const own = plain.indexOf(Math.max(...plain));
    nearest[direction] = own;
    const bent = logits.withMargin(own, direction);
    return 1 / plain.reduce((sum, logit, k) => sum + (k === own ? 0 : Math.exp(logit - bent)), 1);
  });
  const claimed = weights.map((_, own) =>
    arcsOf(Float64Array.from({ length: DIRECTIONS }, (_, direction) => logits.lead(own, direction))),
  );
  return { claimed, nearest, probability };
}

/** Whether a direction is where a class claims, only nearest to it, or neither. */
export function standingOf(
  settings: MarginSettings,
  weights: readonly Polar[],
  own: number,
  { angle }: Polar,
  norm: number,
): "claimed" | "margin" | "wrong" {
  const logits = new Logits(settings, weights, norm);
  const direction = angle * FINENESS;
  if (logits.lead(own, direction) >= 0) return "claimed";
  const plain = weights.map((_, k) => logits.plain(k, direction));
  return plain[own] === Math.max(...plain) ? "margin" : "wrong";
}

/** How far a class's region reaches counter-clockwise from its weight, in degrees. */
export function reachOf(
  settings: MarginSettings,
  weights: readonly Polar[],
  own: number,
  norm: number,
): number {
  const logits = new Logits(settings, weights, norm);
  const start = weights[own]!.angle * FINENESS;
  let before = logits.lead(own, start);
  if (before < 0) return 0;
  for (let step = 1; step <= HALF_TURN; step++) {
    const lead = logits.lead(own, (start + step) % DIRECTIONS);
    if (lead < 0) return (step - 1 + before / (before - lead)) / FINENESS;
    before = lead;
  }
  return 180;
}

/** Where what is given for each direction is not negative. */
function arcsOf(leads: Float64Array): Arc[] {
  const first = leads.findIndex((lead, at) => lead >= 0 && leads[(at + DIRECTIONS - 1) % DIRECTIONS]! < 0);
  if (first < 0) return leads[0]! >= 0 ? [{ from: 0, to: 360 }] : [];
  const at = (step: number): number => leads[(first + step) % DIRECTIONS]!;
  const zero = (step: number): number =>
    (first + step - 1 + at(step - 1 + DIRECTIONS) / (at(step - 1 + DIRECTIONS) - at(step))) / FINENESS;
  const arcs: Arc[] = [];
  let from = zero(0);
  for (let step = 1; step <= DIRECTIONS; step++) {
    if (at(step) < 0 && at(step - 1) >= 0) arcs.push({ from, to: zero(step) });
    else if (at(step) >= 0 && at(step - 1) < 0) from = zero(step);
  }
  return arcs;
}
