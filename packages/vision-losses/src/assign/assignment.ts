import { checkFinite, checkInteger, checkObject, describe } from "@kb/checks";
import { checkCorners, type ValidateOptions } from "../boxes/check-boxes.js";
import { assignKernel } from "../kernel.js";
import { doublesAt, floatsAt, integersAt, inWorkspace } from "../workspace.js";

/** The index of an anchor that belongs to no object. */
export const NEGATIVE = -1;
/** The index of an anchor that counts neither as an object's nor as background. */
export const IGNORED = -2;

/** Which object each anchor is trained to find. */
export interface Assignment {
  /** `[anchors]`: the object's index; −1 negative; −2 ignored. */
  readonly groundTruthIndex: Int32Array;
  /** `[anchors]`: the overlap with that object; 0 without one. */
  readonly iou: Float32Array;
  /** `[objects]`: the IoU from which on anchors are positive; 0 where the rule has none. */
  readonly thresholds: Float32Array;
  /** `[objects]`: how many anchors pass the rule; one that passes for several objects counts for each, and goes to one. */
  readonly positives: Int32Array;
  /** `[objects, perObject]`: anchors that the rule considers, level by level, nearest first; −1 behind the last. Empty where it considers all. */
  readonly candidates: Int32Array;
}

/** What every assigner takes. */
export interface AssignOptions extends ValidateOptions {
  /** `[n, 4]`: regions of which it is unknown what they hold, such as crowds. */
  readonly ignore?: Float32Array | undefined;
  /** Anchors with at least this share of their area in one of those regions are ignored, > 0 to 1; default 0.5. */
  readonly ignoreIof?: number | undefined;
}

/** Where everything lies in memory while an assigner runs. */
export interface Board {
  readonly n: number;
  readonly m: number;
  /** The first anchor of each level, and the number of anchors. */
  readonly starts: readonly number[];
  /** The address of each level's first block, and where the last one ends. */
  readonly blocks: readonly number[];
  readonly anchors: number;
  readonly objects: number;
  /** A byte for each anchor: 1 if it is ignored. */
  readonly skipped: number;
  /** −1, int32, and 0, float64, for each anchor. */
  readonly owners: number;
  readonly ious: number;
  /** Float64 and int32 for each object. */
  readonly thresholds: number;
  readonly positives: number;
  /** What the assigner asked for. */
  readonly extra: number;
}

/** Anchors of a block, and the bytes of its record; see assembly/assign/blocks.ts. */
const BLOCK = 32;
const BLOCK_BYTES = 72;

/** Checks what all assigners take, lays it out with `extraBytes` more, and collects what `run` leaves. */
export function assign(
  anchors: Float32Array,
  levels: ArrayLike<number>,
  groundTruth: Float32Array,
  options: AssignOptions,
  extraBytes: (n: number, m: number) => number,
  run: (board: Board) => Int32Array,
): Assignment {
  checkObject(options, "options");
  const n = checkCorners(anchors, "anchors", options);
  const m = checkCorners(groundTruth, "groundTruth", options);
  const starts = readLevels(levels, n);
  const skips = ignoredAnchors(anchors, n, options);
  const kernel = assignKernel();
  const sizes = {
    ...{ anchors: n * 16, objects: m * 16, skipped: n, owners: n * 4, ious: n * 8 },
    ...{ thresholds: m * 8, positives: m * 4, extra: extraBytes(n, m) },
    blocks: (Math.ceil(n / BLOCK) + starts.length) * BLOCK_BYTES,
  };
  return inWorkspace(sizes, (at) => {
    floatsAt(at.anchors, n * 4).set(anchors);
    floatsAt(at.objects, m * 4).set(groundTruth);
    const bytes = new Uint8Array(floatsAt(0, 0).buffer, at.skipped, n);
    bytes.fill(0);
    skips?.forEach((j) => {
      bytes[j] = 1;
    });
    integersAt(at.owners, n).fill(NEGATIVE);
    doublesAt(at.ious, n).fill(0);
    doublesAt(at.thresholds, m).fill(0);
    const blocks = [at.blocks];
    for (let level = 1; level < starts.length; level++) {
      blocks.push(kernel.describeBlocks(at.anchors, starts[level - 1]!, starts[level]!, blocks.at(-1)!));
    }
    const candidates = run({ n, m, starts, ...at, blocks });
    const groundTruthIndex = integersAt(at.owners, n).slice();
    skips?.forEach((j) => {
      groundTruthIndex[j] = IGNORED;
    });
    return {
      groundTruthIndex,
      iou: Float32Array.from(doublesAt(at.ious, n)),
      thresholds: Float32Array.from(doublesAt(at.thresholds, m)),
      positives: integersAt(at.positives, m).slice(),
      candidates,
    };
  });
}

/** Where levels begin and the last one ends; their sizes must add up to `n`. */
function readLevels(levels: ArrayLike<number>, n: number): number[] {
  if (!(Array.isArray(levels) || (ArrayBuffer.isView(levels) && !(levels instanceof DataView)))) {
    throw new TypeError(`levels must be an array of the levels' numbers of anchors, got ${describe(levels)}`);
  }
  const starts = [0];
  for (let level = 0; level < levels.length; level++) {
    checkInteger(levels[level], `levels[${level}]`);
    starts.push(starts[level]! + levels[level]!);
  }
  if (starts.at(-1) !== n) {
    throw new RangeError(`levels must add up to the number of anchors, ${n}, got ${starts.at(-1)}`);
  }
  return starts;
}

/** Indices of the anchors that lie in regions to ignore. */
function ignoredAnchors(anchors: Float32Array, n: number, options: AssignOptions): number[] | undefined {
  const { ignore, ignoreIof = 0.5 } = options;
  checkFinite(ignoreIof, "ignoreIof", Number.MIN_VALUE, 1);
  if (ignore === undefined) return undefined;
  const regions = checkCorners(ignore, "ignore", options);
  const lies = (j: number, region: number) => {
    const [x, y] = [
      sharedLength(anchors, 4 * j, ignore, 4 * region),
      sharedLength(anchors, 4 * j + 1, ignore, 4 * region + 1),
    ];
    const area = (anchors[4 * j + 2]! - anchors[4 * j]!) * (anchors[4 * j + 3]! - anchors[4 * j + 1]!);
    return area > 0 && x * y >= ignoreIof * area;
  };
  const all = Array.from({ length: regions }, (_, region) => region);
  return Array.from({ length: n }, (_, j) => j).filter((j) => all.some((region) => lies(j, region)));
}

/** How much of one side two boxes share. */
function sharedLength(a: Float32Array, at: number, b: Float32Array, bt: number): number {
  return Math.max(0, Math.min(a[at + 2]!, b[bt + 2]!) - Math.max(a[at]!, b[bt]!));
}
