// Rows of products of embeddings and weights: softmax, and what the gradients of both sides need of it.
import { softmaxRow } from "./softmax-rows";
import { TARGET_BYTES } from "./target";

/** The largest of each `centers` consecutive products, the first among equals, and which it is. */
function chooseCenters(products: usize, classes: i32, centers: i32, chosen: usize, which: usize): void {
  for (let j = 0; j < classes; j++, chosen += 4, which += 4) {
    let best = load<f32>(products), at = 0;
    for (let center = 1; center < centers; center++) {
      const product = load<f32>(products + (<usize>center << 2));
      if (product > best) {
        best = product;
        at = center;
      }
    }
    store<f32>(chosen, best);
    store<i32>(which, j * centers + at);
    products += <usize>centers << 2;
  }
}

function scatter(chosen: usize, which: usize, classes: i32, gradient: usize, length: i32): void {
  memory.fill(gradient, 0, <usize>length << 2);
  for (const end = chosen + (<usize>classes << 2); chosen < end; chosen += 4, which += 4) {
    store<f32>(gradient + (<usize>load<i32>(which) << 2), load<f32>(chosen));
  }
}

/** Σ gradient · product over a row; each term is added to `columnDots` too. */
function dots(gradient: usize, product: usize, length: i32, columnDots: usize): f64 {
  let sum: f64 = 0;
  for (const end = gradient + (<usize>length << 2); gradient < end;) {
    let part = f32x4.splat(0);
    for (const stop = min(end, gradient + 2048); gradient < stop; gradient += 16, product += 16, columnDots += 16) {
      const term = f32x4.mul(v128.load(gradient), v128.load(product));
      v128.store(columnDots, f32x4.add(v128.load(columnDots), term));
      part = f32x4.add(part, term);
    }
    sum += (<f64>f32x4.extract_lane(part, 0) + <f64>f32x4.extract_lane(part, 1)) + (<f64>f32x4.extract_lane(part, 2) + <f64>f32x4.extract_lane(part, 3));
  }
  return sum;
}

function addBias(gradient: usize, classes: i32, factor: f64, biasGradient: usize): void {
  for (const end = gradient + (<usize>classes << 2); gradient < end; gradient += 4, biasGradient += 4) {
    store<f32>(biasGradient, <f32>(<f64>load<f32>(biasGradient) + <f64>load<f32>(gradient) * factor));
  }
}

/**
 * Turns the `products` of each row with `classes · centers` weights, `stride` bytes a row, into s · ∂loss/∂logits in `gradients`, the
 * targets left out, and sums gradient · product by row (float64) and by column. `scratch` holds three rows of classes; `bias` and
 * `biasGradient` may be 0.
 */
export function marginRows(
  products: usize, gradients: usize, rows: i32, classes: i32, centers: i32, stride: usize, labels: usize, targets: usize, bias: usize,
  biasGradient: usize, scale: f64, rowDots: usize, columnDots: usize, scratch: usize, reduction: usize,
): void {
  const chosen = scratch, chosenGradient = scratch + stride, which = scratch + 2 * stride;
  for (let row = 0; row < rows; row++, products += stride, gradients += stride, labels += 4, targets += TARGET_BYTES, rowDots += 8) {
    const label = load<i32>(labels);
    if (centers == 1) softmaxRow(products, gradients, classes, label, targets, bias, reduction);
    else {
      chooseCenters(products, classes, centers, chosen, which);
      softmaxRow(chosen, chosenGradient, classes, label, targets, bias, reduction);
      scatter(chosenGradient, which, classes, gradients, classes * centers);
    }
    if (biasGradient != 0) addBias(gradients, classes, 1 / scale, biasGradient);
    store<f64>(rowDots, dots(gradients, products, classes * centers, columnDots));
  }
}
