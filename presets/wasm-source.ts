import { readFile } from "node:fs/promises";
import { encodeModule } from "../packages/wasm-runtime/src/module-text.js";

/** A `.wasm` file as the JavaScript that stands for it: one string constant, which a bundler can drop. */
export async function wasmSource(file: string): Promise<string> {
  return `export default "${encodeModule(await readFile(file))}";`;
}
