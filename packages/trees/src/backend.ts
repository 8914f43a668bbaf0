import { reconstructKernel } from "./kernel.js";

/** Which path answers on this host: the WebAssembly kernels, or TypeScript where WebAssembly is refused. */
export function backend(): "wasm" | "portable" {
  return reconstructKernel() === undefined ? "portable" : "wasm";
}
