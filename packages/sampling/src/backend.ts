import { uniformKernel } from "./kernel.js";

/** `"wasm"`: this package runs on WebAssembly only. Throws an Error that names the cure where the host refuses it. */
export function backend(): "wasm" {
  uniformKernel();
  return "wasm";
}
