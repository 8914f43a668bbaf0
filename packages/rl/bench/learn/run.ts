// Trains on each task with ten seeds, one after another on one thread, records what came of it in results.json, and puts
// the README's table together of all that is recorded. `learn CartPole` runs the tasks whose name has that in it, and
// `--seeds 3` fewer seeds; what the others got last time stays recorded. Times are the processor's, all threads together:
// they are those of one core, and other work on the machine does not count.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeSection } from "@kb/benchmark/node";
import { learnTable, type TaskResult } from "./learn-table.js";
import { type Task, tasks } from "./tasks.js";

const file = new URL("results.json", import.meta.url);
const { values, positionals } = parseArgs({
  options: { seeds: { type: "string", default: "10" } },
  allowPositionals: true,
});
const wanted = positionals[0] ?? "";

function run(task: Task, seed: number): TaskResult["seeds"][number] {
  let from = process.cpuUsage();
  const training = task.train(seed);
  let seconds = 0;
  let learnt = false;
  for (const progress of training) {
    seconds += secondsSince(from);
    learnt = task.isLearnt?.(training, progress) ?? false;
    if (learnt) break;
    from = process.cpuUsage();
  }
  const final = task.final?.(training);
  return {
    seed,
    learnt: final === undefined ? learnt : final >= task.threshold!,
    seconds: Number(seconds.toFixed(3)),
    steps: training.steps,
    ...(final !== undefined && { final: Number(final.toFixed(1)) }),
  };
}

function secondsSince(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}

const machine = `${cpus()[0]?.model ?? "unknown"}, Node ${process.version}`;
const recorded: TaskResult[] = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).results : [];
for (const task of tasks) {
  if (!task.name.includes(wanted)) continue;
  const seeds = Array.from({ length: Number(values.seeds) }, (_, index) => run(task, index + 1));
  const { name, goal, needed, published } = task;
  const result = { name, goal, needed, published, seeds };
  const at = recorded.findIndex((other) => other.name === name);
  recorded.splice(at < 0 ? recorded.length : at, at < 0 ? 0 : 1, result);
  writeFileSync(file, `${JSON.stringify({ machine, results: recorded }, null, 2)}\n`);
  console.log(learnTable([result]).split("\n").at(-1));
}
const readme = fileURLToPath(new URL("../../README.md", import.meta.url));
writeSection(readme, "learn", `Seconds of processor time, on ${machine}:\n\n${learnTable(recorded)}`);
