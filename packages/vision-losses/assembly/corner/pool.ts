// Corner pooling of CornerNet (arXiv 1808.01244) along columns: a running maximum from row to row, in the order of the scan.
// `step` is the distance in bytes from one row to the next scanned one, negative where the scan goes up.

// @ts-ignore: decorator
@inline
function poolVectors(x: usize, before: usize, y: usize, whole: usize): v128 {
  let unordered = i32x4.splat(0);
  for (let at: usize = 0; at < whole; at += 16) {
    const value = v128.load(x + at);
    v128.store(y + at, f32x4.pmax(v128.load(before + at), value));
    unordered = v128.or(unordered, f32x4.ne(value, value));
  }
  return unordered;
}

/** y := the maxima of x up to each row; `x` and `y` are the addresses of the first scanned row. NaN stays once it is met. */
export function poolRows(x: usize, y: usize, height: i32, width: i32, step: isize): void {
  const bytes = <usize>width << 2, whole = bytes & ~15;
  let exact = hasNaN(x, bytes);
  memory.copy(y, x, bytes);
  for (let row = 1; row < height; row++) {
    const before = y;
    x += step;
    y += step;
    let at: usize = 0;
    if (!exact) {
      at = whole;
      // The vector maximum loses NaN: from the first on, rows are gone through by the exact one.
      if (v128.any_true(poolVectors(x, before, y, whole))) {
        exact = true;
        at = 0;
      }
    }
    for (; at < bytes; at += 4) {
      const value = max<f32>(load<f32>(before + at), load<f32>(x + at));
      store<f32>(y + at, value);
    }
  }
}

function hasNaN(x: usize, bytes: usize): bool {
  for (const end = x + bytes; x < end; x += 4) if (isNaN(load<f32>(x))) return true;
  return false;
}

/**
 * Turns the gradient at `gradient` of pooled maps y into that of x, in place: each maximum gathers what the rows it reached
 * were given. Addresses are those of the first scanned row. An equal value later in the scan takes over if `lastTie`.
 */
export function poolGradient(x: usize, y: usize, gradient: usize, height: i32, width: i32, step: isize, lastTie: bool): void {
  const bytes = <usize>width << 2, whole = bytes & ~15, far = <isize>(height - 1) * step;
  x += far;
  y += far;
  gradient += far;
  for (let row = 1; row < height; row++) {
    const before = gradient - step;
    y -= step;
    let at: usize = 0;
    for (; at < whole; at += 16) {
      const value = v128.load(x + at), best = v128.load(y + at), given = v128.load(gradient + at);
      const wins = v128.or(lastTie ? f32x4.ge(value, best) : f32x4.gt(value, best), f32x4.ne(value, value));
      v128.store(before + at, f32x4.add(v128.load(before + at), v128.andnot(given, wins)));
      v128.store(gradient + at, v128.and(given, wins));
    }
    for (; at < bytes; at += 4) {
      const value = load<f32>(x + at), best = load<f32>(y + at);
      if ((lastTie ? value >= best : value > best) || value != value) continue;
      store<f32>(before + at, load<f32>(before + at) + load<f32>(gradient + at));
      store<f32>(gradient + at, 0);
    }
    x -= step;
    gradient = before;
  }
}
