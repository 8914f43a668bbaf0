// How weights begin.
import { normal } from "./random";

/** Fills `n` float32 with normal numbers of standard deviation `deviation`. */
export function fillNormal(out: usize, n: i32, deviation: f64, generator: usize): void {
  for (const end = out + (<usize>n << 2); out < end; out += 4) store<f32>(out, <f32>(normal(generator) * deviation));
}

@inline function dot(x: usize, y: usize, length: i32): f64 {
  let sum: f64 = 0;
  for (const end = x + (<usize>length << 3); x < end; x += 8, y += 8) sum += load<f64>(x) * load<f64>(y);
  return sum;
}

/**
 * A random matrix of `rows` and `columns` with orthonormal rows or columns, whichever are fewer, times `gain` (Saxe,
 * McClelland and Ganguli): normal numbers, made orthogonal by Gram and Schmidt, twice over against rounding.
 * `scratch` holds rows · columns float64.
 */
export function orthogonal(out: usize, rows: i32, columns: i32, gain: f64, scratch: usize, generator: usize): void {
  const count = min(rows, columns), length = max(rows, columns), bytes = <usize>length << 3;
  for (let i = 0; i < count; i++) {
    const vector = scratch + <usize>i * bytes;
    for (let k: usize = 0; k < bytes; k += 8) store<f64>(vector + k, normal(generator));
    for (let pass = 0; pass < 2; pass++) {
      for (let j = 0; j < i; j++) {
        const other = scratch + <usize>j * bytes, along = dot(vector, other, length);
        for (let k: usize = 0; k < bytes; k += 8) store<f64>(vector + k, load<f64>(vector + k) - along * load<f64>(other + k));
      }
      const scale = 1 / sqrt<f64>(dot(vector, vector, length));
      for (let k: usize = 0; k < bytes; k += 8) store<f64>(vector + k, load<f64>(vector + k) * scale);
    }
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const place = rows <= columns ? row * length + column : column * length + row;
      store<f32>(out + (<usize>(row * columns + column) << 2), <f32>(gain * load<f64>(scratch + (<usize>place << 3))));
    }
  }
}
