import { checkChoice, checkObject, checkPositive, checkTypedArray } from "@kb/checks";
import { boxesKernel } from "../kernel.js";
import { floatsAt, inWorkspace } from "../workspace.js";
import { checkCorners, type ValidateOptions } from "./check-boxes.js";
import { KIND, type OverlapKind } from "./kinds.js";

/** Options of {@link iouMatrix}. */
export interface IouMatrixOptions extends ValidateOptions {
  /** Default `"iou"`. */
  readonly kind?: OverlapKind | undefined;
  /** Whether sides are counted in whole pixels, x2 − x1 + 1, as old code does; default false. */
  readonly legacyPlusOne?: boolean | undefined;
  /** Of DIoU: the power of its distance term, 0.6 in darknet; default 1. */
  readonly beta?: number | undefined;
  /** What the matrix is written to, of n · m elements. Default: a fresh array. */
  readonly out?: Float32Array | undefined;
}

/** Rows of the matrix in memory at a time, in bytes: they leave the cache only for `out`. */
const WINDOW = 1 << 18;

/**
 * The overlap of every box of `a`, `[n, 4]`, with every box of `b`, `[m, 4]`: a Float32Array `[n, m]`.
 *
 * Boxes are x1, y1, x2, y2. 0/0 is 0, so that finite boxes never give NaN. Within 1e-6 of float64 (boxes beyond float32's range
 * for products, above 1e18 or with sides below 1e-15, are worked out in float64, slower). O(n · m). Throws a TypeError or RangeError for arguments of the wrong kind,
 * length or range. Sources: Rezatofighi et al., arXiv 1902.09630 (GIoU); Zheng et al., arXiv 1911.08287 (DIoU, CIoU).
 *
 * @example
 * const a = Float32Array.of(0, 0, 2, 2);
 * const b = Float32Array.of(0, 0, 2, 2, 1, 0, 3, 2, 4, 0, 6, 2);
 * iouMatrix(a, b).map((iou) => Math.round(100 * iou)); // Float32Array [100, 33, 0]
 * iouMatrix(a, b, { kind: "giou" }).map((giou) => Math.round(100 * giou)); // Float32Array [100, 33, -33]
 */
export function iouMatrix(a: Float32Array, b: Float32Array, options: IouMatrixOptions = {}): Float32Array {
  checkObject(options, "options");
  const { kind = "iou", legacyPlusOne = false, beta = 1 } = options;
  checkChoice(kind, "kind", ["iou", "giou", "diou", "ciou", "iof"]);
  checkPositive(beta, "beta");
  const n = checkCorners(a, "a", options);
  const m = checkCorners(b, "b", options);
  const shape = "[n, m]";
  if (options.out !== undefined) checkTypedArray(options.out, "out", [Float32Array], n * m, shape);
  // `out` may share memory with a or b: both are read before it is written.
  const out = options.out ?? new Float32Array(n * m);
  if (out.length === 0) return out;
  const kernel = boxesKernel();
  const plus = legacyPlusOne ? 1 : 0;
  const stride = Math.ceil(m / 4) * 16;
  const rows = Math.max(1, Math.min(n, Math.floor(WINDOW / (m * 4))));
  return inWorkspace({ a: n * 16, b: m * 16, columns: 6 * stride, window: rows * m * 4 }, (at) => {
    floatsAt(at.a, n * 4).set(a);
    floatsAt(at.b, m * 4).set(b);
    const isExact =
      beta !== 1 ||
      [at.a, at.b].some((boxes, i) => {
        const count = i === 0 ? n : m;
        return !kernel.fitFloat32(boxes, count) || !kernel.haveNoSlivers(boxes, count);
      });
    if (!isExact) kernel.toColumns(at.b, m, at.columns, stride, plus, kind === "ciou");
    const window = floatsAt(at.window, rows * m);
    for (let row = 0; row < n; row += rows) {
      const count = Math.min(rows, n - row);
      const from = at.a + row * 16;
      if (isExact) kernel.exactRows(KIND[kind], from, count, at.b, m, plus, beta, at.window);
      else kernel.matrixRows(KIND[kind], from, count, at.columns, stride, m, plus, at.window);
      out.set(count === rows ? window : window.subarray(0, count * m), row * m);
    }
    return out;
  });
}
