type Cell = readonly [row: number, column: number];

/** The cells that each cell of a corner pool looks at, from the far end of the scan to itself. */
const seen: Record<string, (row: number, column: number, height: number, width: number) => Cell[]> = {
  top: (row, column, height) => range(height - row).map((k) => [height - 1 - k, column]),
  bottom: (row, column) => range(row + 1).map((k) => [k, column]),
  left: (row, column, _height, width) => range(width - column).map((k) => [row, width - 1 - k]),
  right: (row, column) => range(column + 1).map((k) => [row, k]),
};

const range = (n: number) => Array.from({ length: n }, (_, k) => k);

/** One direction of corner pooling by its definition, with the gradient of sum(y · gradient). */
export function pool(
  x: Float32Array,
  gradient: Float32Array,
  [planes, height, width]: readonly [number, number, number],
  side: "top" | "left" | "bottom" | "right",
  ties: "first" | "last",
): { y: number[]; gradX: number[] } {
  const y: number[] = [];
  const gradX = new Array<number>(x.length).fill(0);
  for (let plane = 0; plane < planes; plane++) {
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const places = seen[side]!(row, column, height, width).map(
          ([r, c]) => (plane * height + r) * width + c,
        );
        const best = places.reduce((best, at) =>
          x[at]! > x[best]! || (ties === "last" && x[at] === x[best]) ? at : best,
        );
        y.push(x[best]!);
        gradX[best]! += gradient[(plane * height + row) * width + column]!;
      }
    }
  }
  return { y, gradX };
}
