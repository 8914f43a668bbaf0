// Corner pooling of CornerNet (arXiv 1808.01244) along columns: a running maximum from row to row, in the order of the scan.
// `step` is the distance in bytes from one row to the next scanned one, negative where the scan goes up.

/** y := the maxima of x up to each row; `x` and `y` are the addresses of the first scanned row. NaN stays once it is met. */
export function poolRows(x: usize, y: usize, height: i32, width: i32, step: isize): void {
  const bytes = <usize>width << 2, wide = bytes & ~127, whole = bytes & ~15;
  for (let at: usize = 0; at < wide; at += 128) {
    if (poolStrip(x + at, y + at, height, step)) for (let k: usize = 0; k < 128; k += 4) poolColumn(x + at + k, y + at + k, height, step);
  }
  for (let at = wide; at < whole; at += 16) {
    if (poolVector(x + at, y + at, height, step)) for (let k: usize = 0; k < 16; k += 4) poolColumn(x + at + k, y + at + k, height, step);
  }
  for (let at = whole; at < bytes; at += 4) poolColumn(x + at, y + at, height, step);
}

// The vector maximum loses NaN. A sum keeps it: where one is NaN, which opposite infinities make as well, columns are gone through again.

// Thirty-two columns, with their maxima in registers; answers whether there may be NaN among them.
function poolStrip(x: usize, y: usize, height: i32, step: isize): bool {
  let a = f32x4.splat(-Infinity), b = a, c = a, d = a, e = a, f = a, g = a, h = a;
  let sum = f32x4.splat(0), other = sum;
  for (let row = 0; row < height; row++, x += step, y += step) {
    let v = v128.load(x), w = v128.load(x, 16);
    sum = f32x4.add(sum, f32x4.add(v, w));
    v128.store(y, a = f32x4.pmax(a, v));
    v128.store(y, b = f32x4.pmax(b, w), 16);
    v = v128.load(x, 32);
    w = v128.load(x, 48);
    other = f32x4.add(other, f32x4.add(v, w));
    v128.store(y, c = f32x4.pmax(c, v), 32);
    v128.store(y, d = f32x4.pmax(d, w), 48);
    v = v128.load(x, 64);
    w = v128.load(x, 80);
    sum = f32x4.add(sum, f32x4.add(v, w));
    v128.store(y, e = f32x4.pmax(e, v), 64);
    v128.store(y, f = f32x4.pmax(f, w), 80);
    v = v128.load(x, 96);
    w = v128.load(x, 112);
    other = f32x4.add(other, f32x4.add(v, w));
    v128.store(y, g = f32x4.pmax(g, v), 96);
    v128.store(y, h = f32x4.pmax(h, w), 112);
  }
  sum = f32x4.add(sum, other);
  return v128.any_true(f32x4.ne(sum, sum));
}

function poolVector(x: usize, y: usize, height: i32, step: isize): bool {
  let best = f32x4.splat(-Infinity), sum = f32x4.splat(0);
  for (let row = 0; row < height; row++, x += step, y += step) {
    const value = v128.load(x);
    sum = f32x4.add(sum, value);
    v128.store(y, best = f32x4.pmax(best, value));
  }
  return v128.any_true(f32x4.ne(sum, sum));
}

function poolColumn(x: usize, y: usize, height: i32, step: isize): void {
  let best: f32 = -Infinity;
  for (let row = 0; row < height; row++, x += step, y += step) store<f32>(y, best = max<f32>(best, load<f32>(x)));
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
