import { readFile } from "node:fs/promises";

/**
 * A `.wasm` file as the JavaScript that stands for it: its bytes in hexadecimal, as one string constant, which a bundler
 * can drop. Not Base64, whose four letters for three bytes hide repetitions: compressed, that is a third larger.
 */
export async function wasmSource(file: string): Promise<string> {
  return `export default "${(await readFile(file)).toString("hex")}";`;
}
