import type { Picture, Pixels } from "./image.js";

/** Whole pixels: rows from `top`, columns from `left`. */
export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

/** Calls `use` with where each row of the rectangle begins and ends in the pixels, and the plane it belongs to. */
export function eachRow(
  { width, height, planes, pixelSize }: Pick<Picture, "width" | "height" | "planes" | "pixelSize">,
  rectangle: Rectangle,
  use: (start: number, end: number, plane: number, row: number) => void,
): void {
  const length = rectangle.width * pixelSize;
  for (let plane = 0; plane < planes; plane++) {
    for (let row = 0; row < rectangle.height; row++) {
      const start = ((plane * height + rectangle.top + row) * width + rectangle.left) * pixelSize;
      use(start, start + length, plane, row);
    }
  }
}

/** Copies `rectangle` of one picture to `top`, `left` of pixels with rows of `width`; it must fit in both. */
export function copyRectangle(
  from: Picture,
  rectangle: Rectangle,
  to: { readonly data: Pixels; readonly width: number; readonly height: number },
  top: number,
  left: number,
): void {
  eachRow(from, rectangle, (start, end, plane, row) => {
    const at = ((plane * to.height + top + row) * to.width + left) * from.pixelSize;
    to.data.set(from.data.subarray(start, end), at);
  });
}
