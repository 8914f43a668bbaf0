// Nearest neighbours to any size: cell i of n comes from ⌊i · m / n⌋ of m.

@inline function source(at: i32, from: i32, to: i32): usize {
  return <usize>(<i32>(<i64>at * <i64>from / <i64>to)) << 2;
}

export function upsample(x: usize, planes: i32, height: i32, width: i32, yHeight: i32, yWidth: i32, y: usize): void {
  for (let plane = 0; plane < planes; plane++, x += <usize>(height * width) << 2) {
    for (let row = 0; row < yHeight; row++) {
      const from = x + source(row, height, yHeight) * <usize>width;
      for (let column = 0; column < yWidth; column++, y += 4) store<f32>(y, load<f32>(from + source(column, width, yWidth)));
    }
  }
}

/** dx += what each cell's copies were given. */
export function upsampleGradient(
  gradient: usize, planes: i32, height: i32, width: i32, yHeight: i32, yWidth: i32, dx: usize,
): void {
  for (let plane = 0; plane < planes; plane++, dx += <usize>(height * width) << 2) {
    for (let row = 0; row < yHeight; row++) {
      const to = dx + source(row, height, yHeight) * <usize>width;
      for (let column = 0; column < yWidth; column++, gradient += 4) {
        const cell = to + source(column, width, yWidth);
        store<f32>(cell, load<f32>(cell) + load<f32>(gradient));
      }
    }
  }
}
