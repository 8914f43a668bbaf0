import { checkInteger, checkObject, checkTypedArray } from "@kb/checks";
import { allocateArrays } from "@kb/neural";
import { heap } from "../kernel.js";
import { neuralKernel } from "./kernel.js";

/** The sizes of a matrix product, and how its factors lie. */
export interface MatmulOptions {
  /** Of the result. */
  readonly rows: number;
  readonly columns: number;
  /** What is summed over. */
  readonly inner: number;
  /** Whether a is given as `[inner, rows]`, and b as `[columns, inner]`. */
  readonly transposeA?: boolean;
  readonly transposeB?: boolean;
  /** Where the result goes; may be a factor. */
  readonly out?: Float32Array;
}

const LARGEST = 1 << 16;

/**
 * The product of two float32 matrices, `[rows, inner]` and `[inner, columns]`, row by row: the same bits on every machine.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind or length. O(rows × inner × columns).
 *
 * @example
 * ```ts
 * const [a, b] = [Float32Array.of(1, 2, 3, 4), Float32Array.of(5, 6)];
 * matmul(a, b, { rows: 2, inner: 2, columns: 1 }); // Float32Array [17, 39]
 * matmul(a, b, { rows: 2, inner: 2, columns: 1, transposeA: true }); // Float32Array [23, 34]
 * ```
 */
export function matmul(a: Float32Array, b: Float32Array, options: MatmulOptions): Float32Array {
  checkObject(options, "options");
  const { rows, columns, inner, transposeA = false, transposeB = false } = options;
  checkInteger(rows, "rows", 0, LARGEST);
  checkInteger(columns, "columns", 0, LARGEST);
  checkInteger(inner, "inner", 0, LARGEST);
  checkTypedArray(a, "a", [Float32Array], rows * inner);
  checkTypedArray(b, "b", [Float32Array], inner * columns);
  const out = options.out ?? new Float32Array(rows * columns);
  checkTypedArray(out, "out", [Float32Array], rows * columns);
  const { exports } = neuralKernel();
  const arrays = allocateArrays(heap, {
    a: [Float32Array, rows * inner],
    b: [Float32Array, inner * columns],
    c: [Float32Array, rows * columns],
  });
  try {
    arrays.a.view.set(a);
    arrays.b.view.set(b);
    const [aRow, aStep] = transposeA ? [1, rows] : [inner, 1];
    const [bRow, bColumn] = transposeB ? [1, inner] : [columns, 1];
    const { pointer } = arrays.c;
    exports.matmul(
      rows,
      columns,
      inner,
      arrays.a.pointer,
      aRow,
      aStep,
      arrays.b.pointer,
      bRow,
      bColumn,
      pointer,
      columns,
      false,
    );
    out.set(arrays.c.view);
  } finally {
    arrays.block.free();
  }
  return out;
}
