import { checkInteger, checkLength, checkObject, checkPositive } from "@kb/checks";

/** What {@link anchorGrid} takes. */
export interface AnchorGridInput {
  /** Of the image, in pixels; each level has a location for every stride begun. */
  readonly width: number;
  readonly height: number;
  /** Pixels from one location to the next, for each level; whole pixels or not. */
  readonly strides: ArrayLike<number>;
  /** The side of a square anchor, in strides; default 8. */
  readonly scale?: number | undefined;
  /** Height over width of the anchors at each location, all of one area; default `[1]`. */
  readonly ratios?: ArrayLike<number> | undefined;
}

/** What {@link anchorGrid} answers. */
export interface AnchorGrid {
  /** `[n, 4]`: x1, y1, x2, y2, by level, row, column, ratio. */
  readonly anchors: Float32Array;
  /** How many anchors each level has. */
  readonly levels: Int32Array;
}

/**
 * The anchors of a pyramid of feature maps: boxes around the centres of all cells.
 *
 * O(n). Throws a TypeError or RangeError for arguments of the wrong kind or range, or if an array cannot hold so many.
 *
 * @example
 * const { anchors, levels } = anchorGrid({ width: 16, height: 8, strides: [8, 16], scale: 2 });
 * levels; // Int32Array [2, 1]
 * anchors; // Float32Array [-4, -4, 12, 12, 4, -4, 20, 12, -8, -8, 24, 24]
 */
export function anchorGrid(input: AnchorGridInput): AnchorGrid {
  checkObject(input, "input");
  const { width, height, strides, scale = 8, ratios = [1] } = input;
  checkInteger(width, "width", 1);
  checkInteger(height, "height", 1);
  checkPositive(scale, "scale");
  checkPositives(strides, "strides");
  checkPositives(ratios, "ratios");
  const maps = Array.from(strides, (stride) => ({
    stride,
    columns: Math.ceil(width / stride),
    rows: Math.ceil(height / stride),
  }));
  const levels = maps.map(({ columns, rows }) => columns * rows * ratios.length);
  const anchors = new Float32Array(levels.reduce((sum, count) => sum + count, 0) * 4);
  let at = 0;
  for (const { stride, columns, rows } of maps) {
    const halves = Array.from(ratios, (ratio) => {
      const side = scale * stride;
      return [side / Math.sqrt(ratio) / 2, (side * Math.sqrt(ratio)) / 2] as const;
    });
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const [x, y] = [(column + 0.5) * stride, (row + 0.5) * stride];
        for (const [halfWidth, halfHeight] of halves) {
          anchors.set([x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight], at);
          at += 4;
        }
      }
    }
  }
  return { anchors, levels: Int32Array.from(levels) };
}

function checkPositives(values: ArrayLike<number>, name: string): void {
  checkObject(values, name);
  if (!(values.length > 0)) checkLength(values, name, 1, "or more");
  for (let i = 0; i < values.length; i++) checkPositive(values[i], `${name}[${i}]`);
}
