import { checkFinite, checkObject } from "@kb/checks";
import { assignKernel } from "../kernel.js";
import { doublesAt, integersAt } from "../workspace.js";
import { type Assignment, type AssignOptions, assign, IGNORED, NEGATIVE } from "./assignment.js";

/** Options of {@link assignMaxIou}. */
export interface AssignMaxIouOptions extends AssignOptions {
  /** The IoU from which on anchors are positive, 0 to 1; default 0.5. */
  readonly positive?: number | undefined;
  /** The IoU below which they are negative, at most `positive`; ignored between. Default 0.4, or `positive` if that is less. */
  readonly negative?: number | undefined;
  /** Whether the anchors that overlap an object most are positive however little they do, as long as they do at all; default true. */
  readonly lowQuality?: boolean | undefined;
  /** Whether sides are counted in whole pixels, x2 − x1 + 1; default false. */
  readonly legacyPlusOne?: boolean | undefined;
}

/**
 * Which anchors belong to which objects by the largest IoU, as RetinaNet and Faster R-CNN have it.
 *
 * `anchors` `[n, 4]` and `groundTruth` `[m, 4]` as x1, y1, x2, y2; `levels`: how many anchors each level has. Each anchor goes to the object it
 * overlaps most, the lowest index on ties; so do the anchors kept by `lowQuality`. `thresholds` are the least IoU of each object's positives
 * allowed. Decided in float64. O(n · m) at worst; strips of anchors that overlap nothing are passed over. Throws a TypeError or RangeError for arguments of the wrong kind, length or range. Source: Lin et
 * al., arXiv 1708.02002.
 *
 * @example
 * const anchors = Float32Array.of(0, 0, 8, 8, 4, 0, 12, 8, 16, 0, 24, 8);
 * assignMaxIou(anchors, [3], Float32Array.of(0, 0, 8, 7)).groundTruthIndex; // Int32Array [0, -1, -1]
 */
export function assignMaxIou(
  anchors: Float32Array,
  levels: ArrayLike<number>,
  groundTruth: Float32Array,
  options: AssignMaxIouOptions = {},
): Assignment {
  checkObject(options, "options");
  const { positive = 0.5, negative = Math.min(0.4, positive), lowQuality = true } = options;
  checkFinite(positive, "positive", 0, 1);
  checkFinite(negative, "negative", 0, positive);
  const plus = options.legacyPlusOne ? 1 : 0;
  const extraBytes = (n: number, m: number) => m * 8 + n;
  return assign(anchors, levels, groundTruth, options, extraBytes, (board) => {
    const { n, m, anchors: at, skipped, objects, owners, ious, extra: highest } = board;
    const [blocks, end] = [board.blocks[0]!, board.blocks.at(-1)!];
    const marks = highest + m * 8;
    const kernel = assignKernel();
    kernel.overlapMost(at, skipped, blocks, end, objects, m, plus, owners, ious, highest);
    const isBest = new Uint8Array(doublesAt(0, 0).buffer, marks, n).fill(0);
    if (lowQuality) kernel.markBest(at, skipped, blocks, end, objects, m, plus, highest, marks);
    const [owner, iou] = [integersAt(owners, n), doublesAt(ious, n)];
    const positives = integersAt(board.positives, m).fill(0);
    for (let j = 0; j < n; j++) {
      if (owner[j]! >= 0 && (iou[j]! >= positive || isBest[j] === 1)) {
        positives[owner[j]!]!++;
        continue;
      }
      owner[j] = iou[j]! < negative || m === 0 ? NEGATIVE : IGNORED;
      iou[j] = 0;
    }
    const best = doublesAt(highest, m);
    doublesAt(board.thresholds, m).set(
      best.map((most) => (lowQuality && most > 0 ? Math.min(most, positive) : positive)),
    );
    return new Int32Array(0);
  });
}
