import type { DrawnTree } from "./messages.js";

/** How a tree lies on a canvas: pixels = offset + place × scale, each axis with its own scale. */
export interface Camera {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** At these scales nodes have room for their labels; nothing is larger. */
const LARGEST = { x: 46, y: 58 };
/** So many times wider than high may places be drawn, to fill the canvas. */
const STRETCH = 4;
const MARGIN = 24;

/** All of the tree in view, in the middle; levels of flat trees stand further apart than their nodes. */
export function fit(tree: DrawnTree, { width, height }: Size): Camera {
  const across = tree.right[0]! - tree.left[0]! + 1;
  const down = tree.levels;
  const roomX = (width - 2 * MARGIN) / across;
  const scaleY = Math.min(LARGEST.y, (height - 2 * MARGIN) / down);
  const scaleX = Math.min(LARGEST.x, roomX, scaleY * STRETCH);
  return {
    scaleX,
    scaleY,
    offsetX: width / 2 - ((tree.left[0]! + tree.right[0]!) / 2) * scaleX,
    offsetY: (height - (down - 1) * scaleY) / 2,
  };
}

/** Nearer by `factor`, with the point of the canvas at (x, y) staying where it is; no farther than `whole`. */
export function zoomed(camera: Camera, factor: number, x: number, y: number, whole: Camera): Camera {
  const scaleX = clamp(camera.scaleX * factor, whole.scaleX, Math.max(LARGEST.x, whole.scaleX));
  const scaleY = clamp(camera.scaleY * factor, whole.scaleY, Math.max(LARGEST.y, whole.scaleY));
  return {
    scaleX,
    scaleY,
    offsetX: x - ((x - camera.offsetX) / camera.scaleX) * scaleX,
    offsetY: y - ((y - camera.offsetY) / camera.scaleY) * scaleY,
  };
}

export function moved(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, offsetX: camera.offsetX + dx, offsetY: camera.offsetY + dy };
}

/** The camera with some of the tree in view. */
export function held(camera: Camera, tree: DrawnTree, { width, height }: Size): Camera {
  const least = MARGIN * 2;
  const [left, right] = [tree.left[0]! * camera.scaleX, tree.right[0]! * camera.scaleX];
  const bottom = (tree.levels - 1) * camera.scaleY;
  return {
    ...camera,
    offsetX: clamp(camera.offsetX, least - right, width - least - left),
    offsetY: clamp(camera.offsetY, least - bottom, height - least),
  };
}

/** Part of the way from one camera to another; scales by equal ratios, so that zooming looks even. */
export function between(from: Camera, to: Camera, part: number): Camera {
  const mix = (a: number, b: number): number => a + (b - a) * part;
  const scale = (a: number, b: number): number => a * (b / a) ** part;
  return {
    scaleX: scale(from.scaleX, to.scaleX),
    scaleY: scale(from.scaleY, to.scaleY),
    offsetX: mix(from.offsetX, to.offsetX),
    offsetY: mix(from.offsetY, to.offsetY),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}
