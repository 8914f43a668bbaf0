import { createRequire } from "node:module";
import { dirname } from "node:path";
import { loadTfjs, type Tfjs } from "../tfjs.js";

/** tfjs with the modules that are installed beside it. */
export function loadTfjsHere(): Promise<Tfjs> {
  return loadTfjs(`${dirname(createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm"))}/`);
}
