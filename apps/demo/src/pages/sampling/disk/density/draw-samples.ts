import { createRng, inverseTransform, ksTest, MethodError, rejectionSample } from "@kb/sampling";
import { HEIGHTS, heightAt } from "./heights.js";

export interface Dart {
  readonly x: number;
  readonly height: number;
  readonly isAccepted: boolean;
}

export interface ByRejection {
  readonly darts: readonly Dart[];
  readonly samples: readonly number[];
  /** The share of the darts that is accepted in the long run. */
  readonly expectedRate: number;
  /** Where the density was found above the envelope, if it was: the package stops there. */
  readonly violatedAt: number | undefined;
}

/** Throws darts under an envelope until `count` are accepted. */
export function drawByRejection(
  heights: readonly number[],
  envelope: number,
  count: number,
  seed: number,
): ByRejection {
  const rng = createRng(seed);
  const drawn: number[] = [];
  const random = (): number => {
    const number = rng();
    drawn.push(number);
    return number;
  };
  const pdf = (x: number): number => heightAt(heights, x);
  let violatedAt: number | undefined;
  try {
    rejectionSample(random, { pdf, proposal: [0, 1], bound: envelope, count });
  } catch (error) {
    if (!(error instanceof MethodError) || error.code !== "ENVELOPE_VIOLATED") throw error;
    violatedAt = error.x;
  }
  rng.free();
  // A candidate takes two numbers: where it is, and how high the dart hits.
  const darts = Array.from({ length: Math.floor(drawn.length / 2) }, (_, dart) => {
    const [x, height] = [drawn[2 * dart]!, drawn[2 * dart + 1]! * envelope];
    return { x, height, isAccepted: height < pdf(x) };
  });
  const samples = darts.filter(({ isAccepted }) => isAccepted).map(({ x }) => x);
  return { darts, samples, expectedRate: areaUnder(heights) / envelope, violatedAt };
}

export interface ByInverse {
  readonly numbers: Float64Array;
  readonly samples: Float64Array;
  cdf(x: number): number;
}

/** Sends `count` uniform numbers through the inverse of the distribution function. */
export function drawByInverse(heights: readonly number[], count: number, seed: number): ByInverse {
  const inverse = inverseTransform({ table: heights, domain: [0, 1] });
  const rng = createRng(seed);
  const numbers = rng.random(count);
  rng.free();
  return { numbers, samples: numbers.map((u) => inverse.ppf(u)), cdf: (x) => inverse.cdf(x) };
}

/** How likely samples of the density are as far from it as these. */
export function agreement(samples: ArrayLike<number>, cdf: (x: number) => number): number {
  return ksTest(samples, cdf).pValue;
}

export function areaUnder(heights: readonly number[]): number {
  const inside = heights.slice(1, -1).reduce((sum, height) => sum + height, 0);
  return (inside + (heights[0]! + heights.at(-1)!) / 2) / (HEIGHTS - 1);
}
