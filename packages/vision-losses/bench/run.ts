// Runs the cases named on the command line, or all of them, and records them. Measures the built package, which is what users
// get: tsx only strips the types of the files here.
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { runFromCommandLine } from "@kb/benchmark/node";
import { FULL, visionSuite } from "./suite.js";

const tfjsWasm = `${dirname(createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm"))}/`;
await runFromCommandLine(
  visionSuite(FULL, tfjsWasm),
  fileURLToPath(new URL("results.json", import.meta.url)),
);
