// One number a plane: means, and what spreads such numbers over planes again.
import { dotOf, sumOf } from "./sums";

/** The mean of each plane. */
export function planeMeans(x: usize, planes: i32, cells: i32, means: usize): void {
  const bytes = <usize>cells << 2;
  for (let plane = 0; plane < planes; plane++, x += bytes, means += 4) store<f32>(means, <f32>(sumOf(x, cells) / cells));
}

/** y += factor · each plane's number. */
export function spread(numbers: usize, planes: i32, cells: i32, factor: f32, y: usize): void {
  for (let plane = 0; plane < planes; plane++, numbers += 4) {
    const value = load<f32>(numbers) * factor;
    for (const end = y + (<usize>cells << 2); y < end; y += 4) store<f32>(y, load<f32>(y) + value);
  }
}

/** y += x · each plane's number. */
export function scalePlanes(x: usize, numbers: usize, planes: i32, cells: i32, y: usize): void {
  for (let plane = 0; plane < planes; plane++, numbers += 4) {
    const value = load<f32>(numbers);
    for (const end = x + (<usize>cells << 2); x < end; x += 4, y += 4) {
      store<f32>(y, load<f32>(y) + load<f32>(x) * value);
    }
  }
}

/** Adds to each plane's number Σ x y. */
export function planeDots(x: usize, y: usize, planes: i32, cells: i32, dots: usize): void {
  const bytes = <usize>cells << 2;
  for (let plane = 0; plane < planes; plane++, x += bytes, y += bytes, dots += 4) {
    store<f32>(dots, <f32>(<f64>load<f32>(dots) + dotOf(x, y, cells)));
  }
}
