import { checkFinite, checkLength, checkObject, checkPositive } from "@kb/checks";
import { boxesKernel } from "../kernel.js";
import { doublesAt, floatsAt, inWorkspace } from "../workspace.js";
import { checkBoxes, checkCorners } from "./check-boxes.js";

/** How offsets are scaled. */
export interface DeltaOptions {
  /** What dx, dy, dw and dh are multiplied by, each > 0; default 1, 1, 1, 1 (R-CNN heads use 10, 10, 5, 5). */
  readonly weights?: ArrayLike<number> | undefined;
}

/** Options of {@link decodeDeltas}. */
export interface DecodeDeltasOptions extends DeltaOptions {
  /** The largest logarithm by which a size may differ from its anchor's; default ln(1000 / 16). */
  readonly maxLogScale?: number | undefined;
}

/**
 * Boxes `[n, 4]` as offsets from their anchors: centre differences in sizes of the anchor, and logarithms of size ratios; a Float32Array
 * `[n, 4]` of dx, dy, dw, dh.
 *
 * Both as x1, y1, x2, y2. Sides below a millionth of the anchor's count as that. O(n). Throws a TypeError or RangeError for arguments of the wrong kind, length
 * or range, among them anchors without width or height. Source: Girshick et al., arXiv 1311.2524.
 *
 * @example
 * encodeDeltas(Float32Array.of(1, 0, 3, 4), Float32Array.of(0, 0, 2, 4)); // Float32Array [0.5, 0, 0, 0]
 */
export function encodeDeltas(
  boxes: Float32Array,
  anchors: Float32Array,
  options: DeltaOptions = {},
): Float32Array {
  checkObject(options, "options");
  const weights = readWeights(options.weights);
  const n = checkCorners(boxes, "boxes");
  checkCorners(anchors, "anchors");
  checkLength(anchors, "anchors", boxes.length, "as boxes");
  for (let at = 0; at < anchors.length; at += 4) {
    if (anchors[at + 2] === anchors[at] || anchors[at + 3] === anchors[at + 1]) {
      throw new RangeError(`anchors[${at / 4}] must have a width and a height > 0`);
    }
  }
  return inWorkspace({ boxes: n * 16, anchors: n * 16, weights: 32, out: n * 16 }, (at) => {
    floatsAt(at.boxes, n * 4).set(boxes);
    floatsAt(at.anchors, n * 4).set(anchors);
    doublesAt(at.weights, 4).set(weights);
    boxesKernel().encode(at.boxes, at.anchors, n, at.weights, at.out);
    return floatsAt(at.out, n * 4).slice();
  });
}

/**
 * The boxes that {@link encodeDeltas} was given, from offsets `[n, 4]` and anchors: a Float32Array `[n, 4]` of x1, y1, x2, y2.
 *
 * O(n). Throws a TypeError or RangeError for arguments of the wrong kind, length or range.
 *
 * @example
 * decodeDeltas(Float32Array.of(0.5, 0, 0, 0), Float32Array.of(0, 0, 2, 4)); // Float32Array [1, 0, 3, 4]
 */
export function decodeDeltas(
  deltas: Float32Array,
  anchors: Float32Array,
  options: DecodeDeltasOptions = {},
): Float32Array {
  checkObject(options, "options");
  const weights = readWeights(options.weights);
  const { maxLogScale = 4.135166556742356 } = options;
  checkFinite(maxLogScale, "maxLogScale");
  const n = checkBoxes(deltas, "deltas");
  checkCorners(anchors, "anchors");
  checkLength(anchors, "anchors", deltas.length, "as deltas");
  return inWorkspace({ deltas: n * 16, anchors: n * 16, weights: 32, out: n * 16 }, (at) => {
    floatsAt(at.deltas, n * 4).set(deltas);
    floatsAt(at.anchors, n * 4).set(anchors);
    doublesAt(at.weights, 4).set(weights);
    boxesKernel().decode(at.deltas, at.anchors, n, at.weights, maxLogScale, at.out);
    return floatsAt(at.out, n * 4).slice();
  });
}

function readWeights(weights: ArrayLike<number> = [1, 1, 1, 1]): ArrayLike<number> {
  checkObject(weights, "weights");
  checkLength(weights, "weights", 4, "dx, dy, dw, dh");
  for (let i = 0; i < 4; i++) checkPositive(weights[i], `weights[${i}]`);
  return weights;
}
