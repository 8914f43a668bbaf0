/** Boxes that came through, with their labels, and which of the given boxes they were. */
export interface KeptBoxes {
  /** `[m, 4]` as x1, y1, x2, y2. */
  readonly boxes: Float32Array;
  /** `[m]`: their classes, if there were labels. */
  readonly labels: Int32Array | undefined;
  /** `[m]`: their places among the boxes given, ascending. */
  readonly kept: Int32Array;
}

/**
 * Maps each box of `[n, 4]` by `change`, which may answer `undefined` to drop it, and keeps labels beside them.
 */
export function mapBoxes(
  boxes: Float32Array,
  labels: Int32Array | undefined,
  change: (x1: number, y1: number, x2: number, y2: number, index: number) => readonly number[] | undefined,
): KeptBoxes {
  const changed: number[] = [];
  const kept: number[] = [];
  for (let index = 0; index < boxes.length / 4; index++) {
    const [x1, y1, x2, y2] = boxes.subarray(4 * index) as unknown as [number, number, number, number];
    const box = change(x1, y1, x2, y2, index);
    if (box === undefined) continue;
    changed.push(...box);
    kept.push(index);
  }
  return {
    boxes: Float32Array.from(changed),
    labels: labels && Int32Array.from(kept, (index) => labels[index]!),
    kept: Int32Array.from(kept),
  };
}

/** A region of an image, by its edges. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What of a box, moved by dx and dy, lies in the region: `undefined` if a side is not above `minSide`. */
export function clipInto(
  region: Region,
  minSide: number,
  dx = 0,
  dy = 0,
): (x1: number, y1: number, x2: number, y2: number) => readonly number[] | undefined {
  const { left, top, right, bottom } = region;
  return (x1, y1, x2, y2) => {
    const box = [
      Math.max(x1 + dx, left),
      Math.max(y1 + dy, top),
      Math.min(x2 + dx, right),
      Math.min(y2 + dy, bottom),
    ] as const;
    return box[2] - box[0] > minSide && box[3] - box[1] > minSide ? box : undefined;
  };
}

/** Boxes of several pictures, one list after the other; labels only if all have them. */
export function joinBoxes(parts: readonly KeptBoxes[]): Pick<KeptBoxes, "boxes" | "labels"> {
  const labelled = parts.every(({ labels }) => labels !== undefined);
  return {
    boxes: Float32Array.from(parts.flatMap(({ boxes }) => Array.from(boxes))),
    labels: labelled ? Int32Array.from(parts.flatMap(({ labels }) => Array.from(labels!))) : undefined,
  };
}
