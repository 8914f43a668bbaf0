/** Vose's alias method as one would write it in JavaScript. */
export function aliasInJavaScript(weights: readonly number[]): () => number {
  const k = weights.length;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const height = weights.map((weight) => (weight * k) / sum);
  const alias = new Int32Array(k);
  const small = height.flatMap((h, i) => (h < 1 ? [i] : []));
  const large = height.flatMap((h, i) => (h < 1 ? [] : [i]));
  while (small.length > 0 && large.length > 0) {
    const [low, high] = [small.pop()!, large.pop()!];
    alias[low] = high;
    height[high] = height[high]! + height[low]! - 1;
    (height[high]! < 1 ? small : large).push(high);
  }
  for (const i of [...small, ...large]) height[i] = 1;
  const thresholds = Float64Array.from(height);
  return () => {
    const place = Math.random() * k;
    const column = place | 0;
    return place - column < thresholds[column]! ? column : alias[column]!;
  };
}
