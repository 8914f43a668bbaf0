/** A perceptron's weights by layer: `[inputs][outputs]`, and a bias. */
export interface ReferenceLayer {
  weight: number[][];
  bias: number[];
}

/** Outputs of one row through dense layers with a function between them, in float64. */
export function outputsOf(
  layers: readonly ReferenceLayer[],
  row: readonly number[],
  f: (x: number) => number,
): number[] {
  return layers.reduce<number[]>(
    (inputs, { weight, bias }, index) => {
      const sums = bias.map((b, j) => inputs.reduce((sum, x, i) => sum + x * weight[i]![j]!, b));
      return index < layers.length - 1 ? sums.map(f) : sums;
    },
    [...row],
  );
}
