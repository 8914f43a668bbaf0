import { createRng, inverseTransform, ksTest, rejectionSample } from "@kb/sampling";

/** Samples of a density given by its heights over [0, 1], by both methods. */
export function samplesOf(heights: number[], count: number, seed: number) {
  const inverse = inverseTransform({ table: heights, domain: [0, 1] });
  const byInverse = inverse.sample(createRng(seed), count);

  const { samples, proposed } = rejectionSample(createRng(seed), {
    pdf: (x) => heightAt(heights, x),
    proposal: [0, 1],
    bound: Math.max(...heights),
    count,
  });
  const acceptance = samples.length / proposed;
  return { byInverse, byRejection: samples, acceptance, fit: ksTest(samples, inverse.cdf) };
}

function heightAt(heights: number[], x: number) {
  const place = x * (heights.length - 1);
  const left = Math.min(heights.length - 2, Math.floor(place));
  return heights[left]! + (heights[left + 1]! - heights[left]!) * (place - left);
}
