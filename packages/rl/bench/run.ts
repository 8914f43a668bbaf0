// Runs the cases named on the command line, or all of them, and records them. Measures the built package, which is what users
// get: tsx only strips the types of the files here.
import { fileURLToPath } from "node:url";
import { runFromCommandLine } from "@kb/benchmark/node";
import { startTorch } from "./python/start.js";
import { loadTfjsHere } from "./rivals/tfjs-here.js";
import { FULL, rlSuite } from "./suite.js";

await runFromCommandLine(
  rlSuite(FULL, { loadTfjs: loadTfjsHere, startTorch }),
  fileURLToPath(new URL("results.json", import.meta.url)),
);
