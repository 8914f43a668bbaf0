import { checkFinite, checkInteger, checkLength, checkObject, describe } from "@kb/checks";
import { type AssociativeEmbeddingOptions, associativeEmbeddingLoss } from "./associative-embedding-loss.js";
import { type CornerFocalLossOptions, cornerFocalLoss } from "./corner-focal-loss.js";
import { CORNERS, type CornerPair, checkMaps, eachCorner } from "./corner-pair.js";
import type { CornerTargets } from "./corner-targets.js";
import { offsetLoss } from "./offset-loss.js";

/** Maps of both corners, as a CornerNet head gives them, or gradients of them. */
export interface CornerMaps {
  /** `[batch, classes, height, width]`: logits. */
  readonly heatmaps: CornerPair<Float32Array>;
  /** `[batch, height, width]`. */
  readonly tags: CornerPair<Float32Array>;
  /** `[batch, 2, height, width]`: x, then y. */
  readonly offsets: CornerPair<Float32Array>;
}

/** What {@link cornerNetLoss} takes. */
export interface CornerNetLossInput extends CornerMaps, AssociativeEmbeddingOptions {
  /** `[batch]`: of each image, by `cornerTargets`. */
  readonly targets: readonly Pick<CornerTargets, "heatmaps" | "corners" | "offsets">[];
  readonly classes: number;
  readonly height: number;
  readonly width: number;
  /** Weight of the offsets, ≥ 0; default 1. */
  readonly offsetWeight?: number | undefined;
  /** Of the heatmaps' loss. */
  readonly focal?: Omit<CornerFocalLossOptions, "input"> | undefined;
}

/** CornerNet's loss with its parts and its gradients. */
export interface CornerNetLossResult {
  /** focal + pullWeight · pull + pushWeight · push + offsetWeight · offset. */
  readonly loss: number;
  readonly focal: number;
  readonly pull: number;
  readonly push: number;
  readonly offset: number;
  readonly grad: CornerMaps;
}

/**
 * CornerNet's whole loss of a batch with its gradients: the focal loss of heatmaps, pull and push of tags, and smooth L1 of offsets, with the paper's weights 1, 0.1, 0.1 and 1.
 *
 * Focal loss and offsets are means over the corners of the batch, for each of the two corners; pull and push are means over the objects of an image, summed over images,
 * as in the official code. O(batch · classes · height · width + objects²). Throws a TypeError or RangeError for arguments of the wrong kind, length or range.
 * Source: arXiv 1808.01244.
 *
 * @example
 * const size = { height: 2, width: 2, classes: 1 };
 * const zeros = (n) => ({ topLeft: new Float32Array(n), bottomRight: new Float32Array(n) });
 * const targets = [cornerTargets(Float32Array.of(0, 0, 4, 4), Int32Array.of(0), size)];
 * const { offset, pull } = cornerNetLoss({ heatmaps: zeros(4), tags: zeros(4), offsets: zeros(8), targets, ...size });
 * offset; // 0
 * pull; // 0
 */
export function cornerNetLoss(input: CornerNetLossInput): CornerNetLossResult {
  checkObject(input, "input");
  const { heatmaps, tags, offsets, targets, classes, height, width } = input;
  const { pullWeight = 0.1, pushWeight = 0.1, offsetWeight = 1, focal: focalOptions = {} } = input;
  checkInteger(classes, "classes", 1);
  checkInteger(height, "height", 1);
  checkInteger(width, "width", 1);
  checkFinite(offsetWeight, "offsetWeight", 0);
  checkObject(focalOptions, "focal");
  const cells = height * width;
  checkTargets(targets, classes, height, width);
  const batch = targets.length;
  checkMaps(heatmaps, "heatmaps", batch * classes * cells, "[batch, classes, height, width]");
  checkMaps(tags, "tags", batch * cells, "[batch, height, width]");
  checkMaps(offsets, "offsets", batch * 2 * cells, "[batch, 2, height, width]");

  const focal = eachCorner((corner) => {
    const target = joined(targets.map((one) => one.heatmaps[corner]));
    return cornerFocalLoss(heatmaps[corner], target, { ...focalOptions, input: "logits" });
  });
  const places = eachCorner((corner) => cornerPlaces(targets, corner, width, cells));

  const gradTags = eachCorner((corner) => new Float32Array(tags[corner].length));
  let [pull, push] = [0, 0];
  for (let image = 0; image < batch; image++) {
    const at = eachCorner((corner) => places[corner].filter((place) => Math.floor(place / cells) === image));
    const found = eachCorner((corner) => gather(tags[corner], at[corner]));
    const result = associativeEmbeddingLoss(found.topLeft, found.bottomRight, input);
    pull += result.pull;
    push += result.push;
    scatter(gradTags.topLeft, at.topLeft, result.gradTopLeft);
    scatter(gradTags.bottomRight, at.bottomRight, result.gradBottomRight);
  }

  let offset = 0;
  const gradOffsets = eachCorner((corner) => {
    // A place counts cells of one map an image, offsets have two.
    const at = places[corner].flatMap((place) => {
      const x = place + Math.floor(place / cells) * cells;
      return [x, x + cells];
    });
    const target = joined(targets.map((one) => sides(one.offsets, corner)));
    const { loss, grad } = offsetLoss(gather(offsets[corner], at), target);
    offset += loss;
    const gradient = new Float32Array(offsets[corner].length);
    scatter(
      gradient,
      at,
      grad.map((value) => value * offsetWeight),
    );
    return gradient;
  });

  const focalSum = focal.topLeft.loss + focal.bottomRight.loss;
  return {
    loss: focalSum + pullWeight * pull + pushWeight * push + offsetWeight * offset,
    ...{ focal: focalSum, pull, push, offset },
    grad: { heatmaps: eachCorner((corner) => focal[corner].grad), tags: gradTags, offsets: gradOffsets },
  };
}

function checkTargets(
  targets: CornerNetLossInput["targets"],
  classes: number,
  height: number,
  width: number,
): void {
  if (!Array.isArray(targets)) throw new TypeError(`targets must be an array, got ${describe(targets)}`);
  for (const [image, target] of (targets as CornerNetLossInput["targets"]).entries()) {
    const name = `targets[${image}]`;
    checkObject(target, name);
    checkMaps(target.heatmaps, `${name}.heatmaps`, classes * height * width, "[classes, height, width]");
    checkLength(target.offsets, `${name}.offsets`, target.corners.length, "as corners");
    for (const [at, cell] of target.corners.entries()) {
      checkInteger(cell, `${name}.corners[${at}]`, 0, (at % 2 === 0 ? width : height) - 1);
    }
  }
}

/** The x and y of one corner out of x1, y1, x2, y2 each. */
function sides(boxes: ArrayLike<number> & Iterable<number>, corner: keyof CornerPair<unknown>): number[] {
  const isFirst = corner === CORNERS[0];
  return Array.from(boxes).filter((_, at) => at % 4 < 2 === isFirst);
}

/** Where corners lie in maps `[batch, height, width]`. */
function cornerPlaces(
  targets: CornerNetLossInput["targets"],
  corner: keyof CornerPair<unknown>,
  width: number,
  cells: number,
): number[] {
  return targets.flatMap(({ corners }, image) => {
    const found = sides(corners, corner);
    return Array.from({ length: found.length / 2 }, (_, object) => {
      return image * cells + found[2 * object + 1]! * width + found[2 * object]!;
    });
  });
}

function joined(parts: readonly (ArrayLike<number> & Iterable<number>)[]): Float32Array {
  const whole = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function gather(values: Float32Array, places: readonly number[]): Float32Array {
  return Float32Array.from(places, (place) => values[place]!);
}

/** Adds `values` at their places: two objects may have a corner in one cell. */
function scatter(into: Float32Array, places: readonly number[], values: Float32Array): void {
  places.forEach((place, at) => {
    into[place]! += values[at]!;
  });
}
