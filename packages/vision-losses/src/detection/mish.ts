import { checkTypedArray } from "@kb/checks";
import { detectionKernel } from "../kernel.js";
import { floatsAt, inWorkspace } from "../workspace.js";

/**
 * Mish, x · tanh(log(1 + eˣ)), of every element; a fresh Float32Array.
 *
 * Worked out in float64. O(n). Throws a TypeError unless `x` is a Float32Array. Source: Misra, arXiv 1908.08681.
 *
 * @example
 * mish(Float32Array.of(-1, 0, 1)).map((y) => Math.round(1000 * y)); // Float32Array [-303, 0, 865]
 */
export function mish(x: Float32Array): Float32Array {
  checkTypedArray(x, "x", [Float32Array]);
  return inWorkspace({ x: x.length * 4, y: x.length * 4 }, (at) => {
    floatsAt(at.x, x.length).set(x);
    detectionKernel().mishAll(at.x, x.length, at.y);
    return floatsAt(at.y, x.length).slice();
  });
}

/**
 * The gradient by x of a loss through {@link mish}, from `gradient`, that by its result.
 *
 * O(n). Throws a TypeError or RangeError for arguments of the wrong kind or length.
 *
 * @example
 * mishBackward(Float32Array.of(0), Float32Array.of(10)); // Float32Array [6]
 */
export function mishBackward(x: Float32Array, gradient: Float32Array): Float32Array {
  checkTypedArray(x, "x", [Float32Array]);
  checkTypedArray(gradient, "gradient", [Float32Array], x.length, "as x");
  const bytes = x.length * 4;
  return inWorkspace({ x: bytes, gradient: bytes, out: bytes }, (at) => {
    floatsAt(at.x, x.length).set(x);
    floatsAt(at.gradient, x.length).set(gradient);
    detectionKernel().mishSlopes(at.x, at.gradient, x.length, at.out);
    return floatsAt(at.out, x.length).slice();
  });
}
