import { type ElementaryExports, elementaryKernel } from "./elementary-kernel.js";
import { heap } from "./kernel.js";

/**
 * e to the power of each element, in place, and the same array. The engine's own `Math.exp` differs between browsers in
 * the last digit; the kernel's does not.
 */
export function exp(values: Float64Array): Float64Array {
  return inPlace("exp", values);
}

/** e to the power of each element, less 1, in place: exact near 0. */
export function expm1(values: Float64Array): Float64Array {
  return inPlace("expm1", values);
}

/** log(1 + eˣ) of each element x, in place: −log σ(−x), without overflow. */
export function softplus(values: Float64Array): Float64Array {
  return inPlace("softplus", values);
}

/** 1 / (1 + e⁻ˣ) of each element x, in place. */
export function sigmoid(values: Float64Array): Float64Array {
  const exps = exp(values.map((x) => -Math.abs(x)));
  for (let i = 0; i < values.length; i++) {
    values[i] = (values[i]! < 0 ? exps[i]! : 1) / (1 + exps[i]!);
  }
  return values;
}

/** Elements that pass through WebAssembly memory at a time. */
const WINDOW = 8192;

function inPlace(name: Exclude<keyof ElementaryExports, "__heap_base">, values: Float64Array): Float64Array {
  const apply = elementaryKernel()[name];
  const pointer = heap.allocate(Math.min(values.length, WINDOW) * Float64Array.BYTES_PER_ELEMENT);
  try {
    for (let start = 0; start < values.length; start += WINDOW) {
      const part = values.subarray(start, start + WINDOW);
      const window = new Float64Array(heap.memory.buffer, pointer, part.length);
      window.set(part);
      apply(pointer, part.length);
      part.set(window);
    }
  } finally {
    heap.release(pointer);
  }
  return values;
}
