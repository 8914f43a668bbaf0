// Trains the dense detector under each assigner and with each head, and the one by corners, with three seeds each; records what
// came of it in results.json, the weights that the demo shows, and the README's table; then ATSS with other numbers of candidates.
// `detect atss` trains what has that in its name, and `--seeds 1` or `--seeds 2,3` those seeds; what the others got last time stays
// recorded.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeSection } from "@kb/benchmark/node";
import type { AssignerName } from "./assigners.js";
import type { HeadKind } from "./dense-detector.js";
import { TEST_IMAGES } from "./evaluate.js";
import { detectTable, type Recorded, type Run } from "./results.js";
import { type Scale, type Trained, trainCorners, trainDense } from "./train.js";

const SCALE: Scale = { steps: 500, batch: 16, trainImages: 800, testImages: TEST_IMAGES };
/** ATSS's candidates a level, beside the usual nine. */
const TOPKS = [3, 5, 7, 13, 17];
/** Whose weights are kept. */
const SHOWN_SEED = 1;

const { values, positionals } = parseArgs({
  options: { seeds: { type: "string", default: "1,2,3" } },
  allowPositionals: true,
});
const wanted = positionals[0] ?? "";
const seeds = values.seeds.split(",").map(Number);
const file = new URL("results.json", import.meta.url);

/** Trains one, and puts its result in the place of last time's; the file is read anew, so that several can run at once. */
function record(
  name: string,
  seed: number,
  train: () => Trained,
  runsOf: (recorded: Recorded) => Run[],
): void {
  if (!name.includes(wanted)) return;
  const { ap, ap50, weights } = train();
  const recorded: Recorded = existsSync(file)
    ? JSON.parse(readFileSync(file, "utf8"))
    : { machine: "", steps: 0, dense: [], topk: [], corner: [] };
  recorded.machine = `${cpus()[0]?.model ?? "unknown"}, Node ${process.version}`;
  recorded.steps = SCALE.steps;
  const runs = runsOf(recorded);
  const others = runs.filter((run) => run.seed !== seed);
  runs.splice(0, runs.length, ...[...others, { seed, ap, ap50 }].sort((a, b) => a.seed - b.seed));
  const rounded = (_: string, value: unknown) =>
    typeof value === "number" ? Number(value.toFixed(4)) : value;
  writeFileSync(file, `${JSON.stringify(recorded, rounded, 2)}\n`);
  if (seed === SHOWN_SEED && (name === "corner" || name.startsWith("points-"))) {
    mkdirSync(new URL("weights/", import.meta.url), { recursive: true });
    writeFileSync(new URL(`weights/${name}.safetensors`, import.meta.url), weights);
  }
  console.log(`${name}, seed ${seed}: AP ${ap.toFixed(3)}, AP50 ${ap50.toFixed(3)}`);
}

function denseRuns({ dense }: Recorded, head: HeadKind, assigner: AssignerName): Run[] {
  const isSame = (entry: Recorded["dense"][number]) => entry.head === head && entry.assigner === assigner;
  let entry = dense.find(isSame);
  if (entry === undefined) {
    entry = { head, assigner, runs: [] };
    dense.push(entry);
    dense.sort((a, b) => b.head.localeCompare(a.head) || b.assigner.localeCompare(a.assigner));
  }
  return entry.runs;
}

function topkRuns({ topk }: Recorded, k: number): Run[] {
  let entry = topk.find((one) => one.k === k);
  if (entry === undefined) {
    entry = { k, runs: [] };
    topk.push(entry);
    topk.sort((a, b) => a.k - b.k);
  }
  return entry.runs;
}

for (const head of ["points", "anchors"] as const) {
  for (const seed of seeds) {
    for (const assigner of ["iou", "fcos", "atss"] as const) {
      record(
        `${head}-${assigner}`,
        seed,
        () => trainDense(head, assigner, seed, SCALE, console.log),
        (recorded) => denseRuns(recorded, head, assigner),
      );
    }
  }
}
for (const seed of seeds) {
  for (const k of TOPKS) {
    record(
      `topk-${k}`,
      seed,
      () => trainDense("points", "atss", seed, SCALE, console.log, k),
      (recorded) => topkRuns(recorded, k),
    );
  }
}
for (const seed of seeds) {
  record(
    "corner",
    seed,
    () => trainCorners(seed, SCALE, console.log),
    ({ corner }) => corner,
  );
}
if (existsSync(file)) {
  const readme = fileURLToPath(new URL("../../README.md", import.meta.url));
  writeSection(readme, "detect", detectTable(JSON.parse(readFileSync(file, "utf8"))));
}
