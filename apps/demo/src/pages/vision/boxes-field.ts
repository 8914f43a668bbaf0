import type { Field } from "../../url-fields.js";

/** Boxes `[n, 4]` within a picture: four whole numbers each, joined by dots; boxes joined by underscores. */
export function boxesField(initial: Float32Array, width: number, height: number): Field<Float32Array> {
  return {
    initial,
    parse(text) {
      const boxes = text === "" ? [] : text.split("_").map((box) => box.split(".").map(Number));
      return boxes.every((box) => isBox(box, width, height)) ? Float32Array.from(boxes.flat()) : undefined;
    },
    format: (boxes) =>
      Array.from({ length: boxes.length / 4 }, (_, n) => boxes.slice(4 * n, 4 * n + 4).join(".")).join("_"),
  };
}

function isBox(numbers: readonly number[], width: number, height: number): boolean {
  const [x1, y1, x2, y2] = numbers as [number, number, number, number];
  return (
    numbers.length === 4 &&
    numbers.every((n) => Number.isInteger(n) && n >= 0) &&
    x1 < x2 &&
    y1 < y2 &&
    x2 <= width &&
    y2 <= height
  );
}
