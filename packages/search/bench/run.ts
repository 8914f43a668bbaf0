// Runs the cases named on the command line, or all of them, and records them. Measures the built package, which is what users
// get: tsx only strips the types of the files here.
import { fileURLToPath } from "node:url";
import { runFromCommandLine, writeResults } from "@kb/benchmark/node";
import { measureMemory } from "./memory.js";
import { startNative } from "./native/start.js";
import { FULL, searchSuite } from "./suite.js";

const results = fileURLToPath(new URL("results.json", import.meta.url));
await runFromCommandLine(searchSuite(FULL, startNative), results);
writeResults(results, { memory: measureMemory() });
