import { faceKernel } from "./kernel.js";

/**
 * `"wasm"`: the path that answers, for there is no other. Throws an Error that names the cause and the cure where the host
 * refuses WebAssembly.
 *
 * @example
 * ```ts
 * backend(); // "wasm"
 * ```
 */
export function backend(): "wasm" {
  faceKernel();
  return "wasm";
}
