// Runs the cases named on the command line, or all of them, and records them. Measures the built package, which is what users
// get: tsx only strips the types of the files here.
import { fileURLToPath } from "node:url";
import { loadTfjsHere, runFromCommandLine, torchStarter } from "@kb/benchmark/node";
import { FULL, visionSuite } from "./suite.js";

const startTorch = torchStarter(fileURLToPath(new URL("rivals/torch_cases.py", import.meta.url)));
await runFromCommandLine(
  visionSuite(FULL, { loadTfjs: loadTfjsHere, startTorch }),
  fileURLToPath(new URL("results.json", import.meta.url)),
);
