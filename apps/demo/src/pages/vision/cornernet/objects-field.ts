import { SHAPES, SIDE } from "@kb/vision-losses-bench/detect";
import type { Field } from "../../../url-fields.js";
import type { Drawing } from "../shared/shape-drawing.js";

const LETTERS = SHAPES.map((name) => name[0]!);

/** A drawing as text: a shape's first letter and x1-y1-x2-y2, shapes joined by underscores. */
export function objectsField(initial: Drawing): Field<Drawing> {
  return {
    initial,
    parse(text) {
      const objects = text === "" ? [] : text.split("_").map(parseObject);
      if (!objects.every((object) => object !== undefined)) return undefined;
      return {
        boxes: Float32Array.from(objects.flatMap(({ box }) => box)),
        labels: Int32Array.from(objects, ({ label }) => label),
      };
    },
    format: ({ boxes, labels }) =>
      Array.from(labels, (label, n) => LETTERS[label] + boxes.slice(4 * n, 4 * n + 4).join("-")).join("_"),
  };
}

function parseObject(text: string): { label: number; box: number[] } | undefined {
  const label = LETTERS.indexOf(text.slice(0, 1));
  const box = text.slice(1).split("-").map(Number);
  const [x1, y1, x2, y2] = box as [number, number, number, number];
  const isBox =
    box.length === 4 && box.every((value) => value >= 0 && value <= SIDE && (2 * value) % 1 === 0);
  return label >= 0 && isBox && x1 < x2 && y1 < y2 ? { label, box } : undefined;
}
