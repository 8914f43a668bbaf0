// Fine-tunes a model on real names, trains a reward model, and goes on from there by every arm, with five seeds each, one run
// after another on one core. What came of it is recorded in results.json, and the tables of RLHF.md are put together of all that
// is recorded. `rlhf DAPO` runs the arms whose name has that in it, `--seeds 3` fewer seeds; what the others got last time stays.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeSection } from "@kb/benchmark/node";
import { arms } from "./arms.js";
import { measure } from "./measure.js";
import { type Foundations, layFoundations } from "./pipeline.js";
import { type ArmResult, rlhfTables, type Start } from "./rlhf-table.js";

const file = new URL("results.json", import.meta.url);
const docs = fileURLToPath(new URL("../../RLHF.md", import.meta.url));
const { values, positionals } = parseArgs({
  options: { seeds: { type: "string", default: "5" } },
  allowPositionals: true,
});
const machine = `${cpus()[0]?.model ?? "unknown"}, Node ${process.version}`;
const recorded: { starts: Start[]; results: ArmResult[] } = existsSync(file)
  ? JSON.parse(readFileSync(file, "utf8"))
  : { starts: [], results: [] };

function record(): void {
  recorded.results.sort((one, other) => place(one) - place(other));
  writeFileSync(file, `${JSON.stringify({ machine, ...recorded }, null, 1)}\n`);
  const { starts, results } = recorded;
  writeSection(docs, "rlhf", `On one core of ${machine}:\n\n${rlhfTables(starts, results)}`);
}

const place = ({ name }: ArmResult): number => arms.findIndex((arm) => arm.name === name);

const foundations = new Map<number, Foundations>();
for (let seed = 1; seed <= Number(values.seeds); seed++) {
  const made = layFoundations(seed);
  foundations.set(seed, made);
  const { accuracy, trueReward, seconds } = made;
  console.log({ seed, accuracy, trueReward, seconds });
}
recorded.starts = [...foundations].map(([seed, { accuracy, trueReward }]) => ({
  seed,
  accuracy,
  trueReward,
}));
for (const arm of arms.filter(({ name }) => name.includes(positionals[0] ?? ""))) {
  const { name, group, iterations } = arm;
  const runs = [...foundations].map(([seed, made]) => measure(arm, made, seed));
  recorded.results = [
    ...recorded.results.filter((result) => result.name !== name),
    { name, group, iterations, runs },
  ];
  record();
  console.log(
    name,
    runs.map(({ trueReward, score, kl }) => ({ trueReward, score, kl })),
  );
}
