import { checkChoice, checkObject, checkTypedArray } from "@kb/checks";
import { type MapShape, readShape } from "../map-shape.js";
import { floatsAt, inWorkspace } from "../workspace.js";
import { cornerKernel } from "./kernel.js";
import { poolSide, poolSideGradient, type Side, turnedBytes } from "./pool-side.js";

/** The edge or corner that a pool finds. */
export type CornerPoolDirection = Side | "topLeft" | "bottomRight";

/** Options of {@link cornerPool}. */
export interface CornerPoolOptions {
  /** Of combined pools: the maps pooled along rows, where CornerNet has others than those pooled along columns; default `x`. */
  readonly horizontal?: Float32Array | undefined;
  /** As `x`: what the result is written to. It may be `x` itself. */
  readonly out?: Float32Array | undefined;
}

/** Options of {@link cornerPoolBackward}. */
export interface CornerPoolBackwardOptions {
  /** Which of equal maxima gets the gradient, in the order of the scan: `"first"`, as in CornerNet's code, or `"last"`, as in torch.cummax and mmcv. Default `"first"`. */
  readonly ties?: "first" | "last" | undefined;
  /** As `x`: what the result is written to. It may be `x` or `gradient` itself. */
  readonly out?: Float32Array | undefined;
}

const SIDES: Readonly<Record<CornerPoolDirection, readonly Side[]>> = {
  ...{ top: ["top"], left: ["left"], bottom: ["bottom"], right: ["right"] },
  ...{ topLeft: ["top", "left"], bottomRight: ["bottom", "right"] },
};

/** Planes are taken together up to this many numbers, or one by one: they stay in the processor's cache. */
const GROUP = 16384;

/**
 * What keeps groups apart in memory: where they lay a multiple of 4 KiB apart, the processor took what it wrote to one for what it
 * read next from the other, and a pool took a fifth longer.
 */
const PAD = 4096 + 128;

/**
 * Corner-pooled feature maps: each cell becomes the maximum of itself and all cells below it (`"top"`), to its right (`"left"`), above it (`"bottom"`)
 * or to its left (`"right"`); `"topLeft"` and `"bottomRight"` are sums of two such.
 *
 * NaN covers all cells that see it. O(n), with memory for a few planes. Throws a TypeError or RangeError for arguments of the wrong kind, length or range.
 * Source: CornerNet, arXiv 1808.01244.
 *
 * @example
 * cornerPool(Float32Array.of(1, 3, 2, 0), [1, 1, 1, 4], "left"); // Float32Array [3, 3, 2, 0]
 * cornerPool(Float32Array.of(1, 3, 2, 0), [2, 2], "topLeft"); // Float32Array [5, 6, 4, 0]
 */
export function cornerPool(
  x: Float32Array,
  shape: MapShape,
  direction: CornerPoolDirection,
  options: CornerPoolOptions = {},
): Float32Array {
  const maps = readMaps(x, shape, direction);
  checkObject(options, "options");
  const { horizontal = x, out = new Float32Array(x.length) } = options;
  checkTypedArray(horizontal, "horizontal", [Float32Array], x.length, "as x");
  checkTypedArray(out, "out", [Float32Array], x.length, "as x");
  const sources = [apart(x, out), apart(horizontal, out)] as const;
  const { addMaps } = cornerKernel();
  eachGroup(maps, (at, start, end) => {
    maps.sides.forEach((side, index) => {
      floatsAt(at.x, end - start).set(sources[index]!.subarray(start, end));
      const planes = (end - start) / (maps.height * maps.width);
      poolSide(side, at.x, index === 0 ? at.y : at.sum, { ...maps, planes });
    });
    if (maps.sides.length > 1) addMaps(at.sum, at.y, end - start);
    out.set(floatsAt(at.y, end - start), start);
  });
  return out;
}

/**
 * The gradient of `x` where that of `cornerPool(x, shape, direction)` is `gradient`: every maximum gathers what the cells it reached were given.
 *
 * Where combined pools had other maps pooled along rows, ask for `"top"` and `"left"` apart: the sum passes `gradient` to both. O(n). Throws a TypeError or RangeError
 * for arguments of the wrong kind, length or range. Source: CornerNet, arXiv 1808.01244.
 *
 * @example
 * const x = Float32Array.of(1, 3, 3, 0);
 * const gradient = Float32Array.of(1, 1, 1, 1);
 * cornerPoolBackward(x, gradient, [1, 4], "left"); // Float32Array [0, 0, 3, 1]
 * cornerPoolBackward(x, gradient, [1, 4], "left", { ties: "last" }); // Float32Array [0, 2, 1, 1]
 */
export function cornerPoolBackward(
  x: Float32Array,
  gradient: Float32Array,
  shape: MapShape,
  direction: CornerPoolDirection,
  options: CornerPoolBackwardOptions = {},
): Float32Array {
  const maps = readMaps(x, shape, direction);
  checkTypedArray(gradient, "gradient", [Float32Array], x.length, "as x");
  checkObject(options, "options");
  const { ties = "first", out = new Float32Array(x.length) } = options;
  checkChoice(ties, "ties", ["first", "last"]);
  checkTypedArray(out, "out", [Float32Array], x.length, "as x");
  const [from, given] = [apart(x, out), apart(gradient, out)];
  const { addMaps } = cornerKernel();
  eachGroup(maps, (at, start, end) => {
    floatsAt(at.x, end - start).set(from.subarray(start, end));
    maps.sides.forEach((side, index) => {
      const y = index === 0 ? at.y : at.sum;
      floatsAt(y, end - start).set(given.subarray(start, end));
      eachPlane(maps, end - start, (offset) => {
        const plane = { ...at, x: at.x + offset, y: y + offset };
        poolSideGradient(side, plane, maps.height, maps.width, ties === "last");
      });
    });
    if (maps.sides.length > 1) addMaps(at.sum, at.y, end - start);
    out.set(floatsAt(at.y, end - start), start);
  });
  return out;
}

interface Maps {
  readonly planes: number;
  readonly height: number;
  readonly width: number;
  readonly sides: readonly Side[];
}

function readMaps(x: unknown, shape: unknown, direction: CornerPoolDirection): Maps {
  const { planes, height, width } = readShape(shape);
  checkTypedArray(x, "x", [Float32Array], planes * height * width, "the product of shape");
  checkChoice(direction, "direction", Object.keys(SIDES) as CornerPoolDirection[]);
  return { planes, height, width, sides: SIDES[direction] };
}

/** `source`, or a copy of it if writing `out` would spoil what is still to be read. */
function apart(source: Float32Array, out: Float32Array): Float32Array {
  return source.buffer === out.buffer && source.byteOffset !== out.byteOffset ? source.slice() : source;
}

/** Calls `use` with memory and the numbers from `start` to `end` of each group of planes. */
function eachGroup(
  { planes, height, width }: Maps,
  use: (
    at: Record<"x" | "y" | "sum" | "turned" | "pooled" | "turnedGradient", number>,
    start: number,
    end: number,
  ) => void,
): void {
  const cells = height * width;
  const total = planes * cells;
  if (total === 0) return;
  const group = Math.min(total, Math.max(1, Math.floor(GROUP / cells)) * cells);
  const sizes = { x: 4 * group + PAD, y: 4 * group + PAD, sum: 4 * group };
  const plane = Math.max(4 * cells, turnedBytes(height, width));
  inWorkspace({ ...sizes, turned: plane, pooled: plane, turnedGradient: plane }, (at) => {
    for (let start = 0; start < total; start += group) use(at, start, Math.min(start + group, total));
  });
}

/** Calls `use` with the offset in bytes of each plane among `numbers`. */
function eachPlane({ height, width }: Maps, numbers: number, use: (offset: number) => void): void {
  for (let offset = 0; offset < 4 * numbers; offset += 4 * height * width) use(offset);
}
