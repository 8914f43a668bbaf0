// Looks for the input on which the kernel is slowest, by time a byte and by time compared with plain JavaScript KMP, and records
// what it found. Usage: worst-input [seconds] [seed]. The search is seeded, but steered by times: no two runs are alike.
import { fileURLToPath } from "node:url";
import { type CaseResult, reportCase, runCase } from "@kb/benchmark";
import { writeResults } from "@kb/benchmark/node";
import { countCase } from "./cases/count-case.js";
import { findCase } from "./cases/find-case.js";
import { type Climb, climb } from "./worst-input/climb.js";
import { LENGTH } from "./worst-input/evaluate.js";
import { describe, type Genome, haystackOf, needleOf } from "./worst-input/genome.js";

const [seconds = 60, seed = 1] = process.argv.slice(2).map(Number);
const byTime = climb("nanosecondsPerByte", seconds / 2, seed);
const byKmp = climb("timesKmp", seconds / 2, seed + 1);
writeResults(fileURLToPath(new URL("results.json", import.meta.url)), {
  worstInput: {
    seconds,
    tried: byTime.tried + byKmp.tried,
    byTime: await confirm("worst-input/time", byTime),
    byKmp: await confirm("worst-input/kmp", byKmp),
  },
});

/** Measures the worst input once more, with more samples and against the engine too. */
async function confirm(id: string, { worst, tried }: Climb): Promise<{ input: string; result: CaseResult }> {
  const input = describe(worst.genome);
  const result = await runCase(asCase(id, worst.genome));
  const nanoseconds = worst.nanosecondsPerByte.toFixed(2);
  console.log(
    `${tried} inputs tried; worst: ${nanoseconds} ns a byte, ${worst.timesKmp.toFixed(2)} times KMP`,
  );
  console.log(`${input}\n${reportCase(result)}\n`);
  return { input, result };
}

function asCase(id: string, genome: Genome): Parameters<typeof runCase>[0] {
  const title = { zh: "找到的最坏输入", en: "worst input found" };
  const text = () => haystackOf(genome, LENGTH);
  const needle = needleOf(genome);
  if (genome.question === "count") return countCase({ id, title, text, needle, overlapping: true });
  return findCase({ id, title, form: "Haystack", text, needle });
}
