import type { FeatureMap } from "@kb/vision-losses/necks";
import type { Easel } from "../../../../components/painted-canvas.js";

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The numbers of one channel, counted from 1 and on from the start again; of their mean for 0. */
export function channelOf({ data, shape }: FeatureMap, channel: number): Float32Array {
  const [, channels, height, width] = shape;
  const cells = height * width;
  if (channel > 0) {
    const at = ((channel - 1) % channels) * cells;
    return data.subarray(at, at + cells);
  }
  const means = new Float32Array(cells);
  for (const [at, value] of data.entries()) means[at % cells]! += value / channels;
  return means;
}

/** Paints a channel into a frame, as large as its aspect allows, and answers where it lies: the farther from 0, the stronger. */
export function paintMap(easel: Easel, map: FeatureMap, channel: number, frame: Frame): Frame {
  const [height, width] = [map.shape[2], map.shape[3]];
  const values = channelOf(map, channel);
  const most = values.reduce((high, value) => Math.max(high, Math.abs(value)), Number.MIN_VALUE);
  const [above, below] = [partsOf(easel.colour("--data-1")), partsOf(easel.colour("--error"))];
  const pixels = new ImageData(width, height);
  for (const [cell, value] of values.entries()) {
    pixels.data.set(value > 0 ? above : below, 4 * cell);
    pixels.data[4 * cell + 3] = (255 * Math.abs(value)) / most;
  }
  const small = new OffscreenCanvas(width, height);
  small.getContext("2d")!.putImageData(pixels, 0, 0);
  const side = Math.min(frame.width / width, frame.height / height);
  const left = frame.left + (frame.width - side * width) / 2;
  const top = frame.top + (frame.height - side * height) / 2;
  easel.context.imageSmoothingEnabled = false;
  easel.context.drawImage(small, left, top, side * width, side * height);
  return { left, top, width: side * width, height: side * height };
}

/** Red, green and blue of "rgb(0, 114, 178)". */
function partsOf(colour: string): number[] {
  return (colour.match(/\d+(\.\d+)?/g) ?? []).slice(0, 3).map(Number);
}
