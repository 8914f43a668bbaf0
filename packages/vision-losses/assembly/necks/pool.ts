// Max-pooling over windows, padded with −∞: the first maximum of a window in the order of rows wins, and NaN wins over all.

/** y, and where each maximum lies in x. */
export function maxPool(
  x: usize, planes: i32, height: i32, width: i32, kernelHeight: i32, kernelWidth: i32, stride: i32, padY: i32, padX: i32,
  yHeight: i32, yWidth: i32, y: usize, indices: usize,
): void {
  for (let plane = 0; plane < planes; plane++) {
    const start = plane * height * width;
    for (let row = 0; row < yHeight; row++) {
      const top = max(0, row * stride - padY), bottom = min(height, row * stride - padY + kernelHeight);
      for (let column = 0; column < yWidth; column++, y += 4, indices += 4) {
        const left = max(0, column * stride - padX), right = min(width, column * stride - padX + kernelWidth);
        let best: f32 = -Infinity, place = start + top * width + left;
        for (let r = top; r < bottom; r++) {
          const first = start + r * width;
          for (let c = left; c < right; c++) {
            const value = load<f32>(x + (<usize>(first + c) << 2));
            if (value > best || value != value) {
              best = value;
              place = first + c;
            }
          }
        }
        store<f32>(y, best);
        store<i32>(indices, place);
      }
    }
  }
}

/** dx[indices] += gradient. */
export function scatterAdd(gradient: usize, indices: usize, n: i32, dx: usize): void {
  for (const end = indices + (<usize>n << 2); indices < end; indices += 4, gradient += 4) {
    const to = dx + (<usize>load<i32>(indices) << 2);
    store<f32>(to, load<f32>(to) + load<f32>(gradient));
  }
}
