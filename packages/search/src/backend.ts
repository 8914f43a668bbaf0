import { searchKernel } from "./kernel.js";

/** Which path answers on this host: the WebAssembly kernels, or TypeScript where WebAssembly is refused. */
export function backend(): "wasm" | "portable" {
  return searchKernel() === undefined ? "portable" : "wasm";
}
