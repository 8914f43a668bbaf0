import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/** The kernel as the package publishes it. */
export async function loadKernel(): Promise<WebAssembly.Module> {
  const file = createRequire(import.meta.url).resolve("@kb/trees/wasm/reconstruct");
  return WebAssembly.compile(await readFile(file));
}
