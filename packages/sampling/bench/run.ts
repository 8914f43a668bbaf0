// Runs the cases named on the command line, or all of them, and records them. Measures the built package, which is what users
// get: tsx only strips the types of the files here.
import { fileURLToPath } from "node:url";
import { runFromCommandLine } from "@kb/benchmark/node";
import { startNative } from "./native/start.js";
import { FULL, samplingSuite } from "./suite.js";

await runFromCommandLine(
  samplingSuite(FULL, startNative),
  fileURLToPath(new URL("results.json", import.meta.url)),
);
