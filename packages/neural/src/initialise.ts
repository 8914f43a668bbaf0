import type { NeuralKernel } from "./kernel.js";
import type { Parameter } from "./parameters.js";

/** Fills a matrix with random orthonormal rows or columns, whichever are fewer, times `gain`. `generator` is an address. */
export function initialiseOrthogonal(
  { heap, exports }: NeuralKernel,
  weight: Parameter,
  gain: number,
  generator: number,
): void {
  const [rows, columns] = weight.shape as [number, number];
  const scratch = heap.allocate(8 * rows * columns);
  try {
    exports.orthogonal(weight.values, rows, columns, gain, scratch, generator);
  } finally {
    heap.release(scratch);
  }
}
