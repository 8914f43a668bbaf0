// Convolution of one image and group: y[rows, pixels] = weights[rows, k] · columns[k, pixels], where a column holds what a pixel
// of the result sees. Forward, columns are taken sixteen at a time into the panel of the product and never stored; the
// gradients, which need them turned, store a block of them. The image is padded beforehand, so that no tap needs a check:
// `taps` holds the offset in bytes of each of the k taps from a pixel's first, `rowBytes` and `step` lie between pixels.
import { PANEL, WIDE, multiplyPanel, multiplyWidePanel, panelAt } from "../../../neural/assembly/matmul";

/** The offsets of the taps of a kernel: channel by channel, row by row. Strides count elements. */
export function tapOffsets(
  taps: usize, channels: i32, kernelHeight: i32, kernelWidth: i32, plane: i32, rowStride: i32, columnStride: i32,
): void {
  for (let channel = 0; channel < channels; channel++) {
    for (let row = 0; row < kernelHeight; row++) {
      for (let column = 0; column < kernelWidth; column++, taps += 4) {
        store<i32>(taps, (channel * plane + row * rowStride + column * columnStride) << 2);
      }
    }
  }
}

/** Puts a frame of zeros around each plane. */
export function pad(x: usize, planes: i32, height: i32, width: i32, padY: i32, padX: i32, out: usize): void {
  const bytes = <usize>width << 2, pitch = <usize>(width + 2 * padX) << 2, frame = <usize>padY * pitch;
  const side = <usize>padX << 2;
  memory.fill(out, 0, <usize>planes * (2 * frame + <usize>height * pitch));
  for (let plane = 0; plane < planes; plane++, out += 2 * frame) {
    let to = out + frame + side;
    for (let row = 0; row < height; row++, x += bytes, to += pitch) memory.copy(to, x, bytes);
    out += <usize>height * pitch;
  }
}

/** Adds what lies within the frames to `x`. */
export function unpad(padded: usize, planes: i32, height: i32, width: i32, padY: i32, padX: i32, x: usize): void {
  const pitch = <usize>(width + 2 * padX) << 2, frame = <usize>padY * pitch, side = <usize>padX << 2;
  for (let plane = 0; plane < planes; plane++, padded += frame) {
    padded += frame;
    for (let row = 0; row < height; row++, padded += pitch) x = addRow(padded + side, x, width, 4);
  }
}

/** Adds `n` numbers to those at `x`, which are `step` bytes apart; where they end. */
@inline function addRow(from: usize, x: usize, n: i32, step: usize): usize {
  if (step == 4) {
    for (const whole = from + (<usize>(n & ~3) << 2); from < whole; from += 16, x += 16) {
      v128.store(x, f32x4.add(v128.load(x), v128.load(from)));
    }
    n &= 3;
  }
  for (const end = from + (<usize>n << 2); from < end; from += 4, x += step) {
    store<f32>(x, load<f32>(x) + load<f32>(from));
  }
  return x;
}

/** Eight pixels of a row, for each tap, to rows of the panel `step` bytes apart. */
function packRow(taps: usize, depth: i32, pixel: usize, to: usize, step: usize): void {
  for (const end = taps + (<usize>depth << 2); taps < end; taps += 4, to += step) {
    const from = pixel + <usize>load<i32>(taps);
    v128.store(to, v128.load(from));
    v128.store(to, v128.load(from, 16), 16);
  }
}

/** One pixel likewise. */
function packPixel(taps: usize, depth: i32, pixel: usize, to: usize, step: usize): void {
  for (const end = taps + (<usize>depth << 2); taps < end; taps += 4, to += step) store<f32>(to, load<f32>(pixel + <usize>load<i32>(taps)));
}

/** y[rows, height · width], added to if `adds`. */
export function convolve(
  x: usize, taps: usize, k: i32, height: i32, width: i32, rowBytes: usize, step: usize, weights: usize, rows: i32, y: usize, adds: bool,
): void {
  const pixels = height * width, yRow = <usize>pixels << 2, weightRow = <usize>k << 2;
  // Blocks of one depth: a short last one would cost a pass over y for little.
  const most = (k + PANEL - 1) / PANEL, block = most > 0 ? (k + most - 1) / most : 1;
  for (let pixel = 0, panel = WIDE; pixel < pixels; pixel += panel) {
    if (pixels - pixel < WIDE) panel = 8;
    const columns = min(panel, pixels - pixel), bStep = <usize>panel << 2;
    for (let first = 0; first < k; first += block) {
      const depth = min(block, k - first), tap = taps + (<usize>first << 2);
      for (let column = 0; column < columns; column += 8) {
        for (let i = column; i < min(column + 8, columns); i++) {
          const place = pixel + i, from = x + <usize>(place / width) * rowBytes + <usize>(place % width) * step, to = panelAt() + (<usize>i << 2);
          if (i == column && step == 4 && place % width + 8 <= width) {
            packRow(tap, depth, from, to, bStep);
            break;
          }
          packPixel(tap, depth, from, to, bStep);
        }
      }
      const a = weights + (<usize>first << 2), c = y + (<usize>pixel << 2), isAdded = adds || first > 0;
      if (panel == WIDE) multiplyWidePanel(rows, depth, a, weightRow, 4, panelAt(), bStep, c, yRow, isAdded);
      else multiplyPanel(rows, columns, depth, a, weightRow, 4, panelAt(), bStep, c, yRow, isAdded);
    }
  }
}

/** columns[k, height · width] of `height` rows of pixels. */
export function takeColumns(
  x: usize, taps: usize, k: i32, height: i32, width: i32, rowBytes: usize, step: usize, columns: usize,
): void {
  const bytes = <usize>width << 2;
  for (const end = taps + (<usize>k << 2); taps < end; taps += 4) {
    let from = x + <usize>load<i32>(taps);
    for (let row = 0; row < height; row++, from += rowBytes) {
      const to = columns;
      columns += bytes;
      if (step == 4) {
        let at: usize = 0;
        for (; at + 16 <= bytes; at += 16) v128.store(to + at, v128.load(from + at));
        for (; at < bytes; at += 4) store<f32>(to + at, load<f32>(from + at));
      } else {
        let pixel = from;
        for (let at: usize = 0; at < bytes; at += 4, pixel += step) store<f32>(to + at, load<f32>(pixel));
      }
    }
  }
}

/** The way back of {@link takeColumns}: adds each to where it was taken from. */
export function addColumns(
  columns: usize, taps: usize, k: i32, height: i32, width: i32, rowBytes: usize, step: usize, x: usize,
): void {
  const bytes = <usize>width << 2;
  for (const end = taps + (<usize>k << 2); taps < end; taps += 4) {
    let to = x + <usize>load<i32>(taps);
    for (let row = 0; row < height; row++, to += rowBytes, columns += bytes) {
      if (step == 4) addRow(columns, to, width, 4);
      else addRow(columns, to, width, step);
    }
  }
}
