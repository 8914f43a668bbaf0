/** Each cell becomes the maximum of itself and all below it, row by row. */
export function scalarTopPool(
  x: Float32Array,
  maps: number,
  height: number,
  width: number,
  y: Float32Array,
): Float32Array {
  for (let map = 0; map < maps; map++) {
    const start = map * height * width;
    for (let at = start + (height - 1) * width; at < start + height * width; at++) y[at] = x[at]!;
    for (let at = start + (height - 1) * width - 1; at >= start; at--) {
      let most = y[at + width]!;
      const own = x[at]!;
      if (own > most) most = own;
      y[at] = most;
    }
  }
  return y;
}

/** Each cell becomes the maximum of itself and all to its right. */
export function scalarLeftPool(
  x: Float32Array,
  maps: number,
  height: number,
  width: number,
  y: Float32Array,
): Float32Array {
  for (let row = maps * height - 1; row >= 0; row--) {
    let most = Number.NEGATIVE_INFINITY;
    for (let at = (row + 1) * width - 1; at >= row * width; at--) {
      const own = x[at]!;
      if (own > most) most = own;
      y[at] = most;
    }
  }
  return y;
}
