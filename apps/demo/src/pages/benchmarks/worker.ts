import { casesOf, Disagreement, type Limits, runCase } from "@kb/benchmark";
import type { Report, Request } from "./messages.js";
import type { SuiteEntry, SuiteInfo } from "./suite-entry.js";

/** Every package registers by a file of its own. */
const entries = Object.values(import.meta.glob<SuiteEntry>("./suites/*.ts", { eager: true }));

/** Samples are longer than in Node, whose clock is finer, and budgets shorter: somebody is waiting. */
const LIMITS: Limits = { rounds: 11, sampleMs: 10, warmUpMs: 30, budgetMs: 250 };
const PROGRESS_EVERY_MS = 50;

const report = (message: Report): void => postMessage(message);

addEventListener("message", async ({ data }: MessageEvent<Request>) => {
  try {
    if (data.job === "list") report({ type: "suites", suites: entries.map(infoOf) });
    else await run(data.suite, data.id);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    report({ type: "failed", message, disagreement: error instanceof Disagreement });
  }
});

async function run(name: string, id: string): Promise<void> {
  const suite = entries.find(({ suite }) => suite.name === name)?.suite;
  const which = suite && casesOf(suite).find((one) => one.id === id);
  if (which === undefined) throw new RangeError(`there is no case ${id} of ${name}`);
  let reported = 0;
  const onProgress = (share: number): void => {
    const now = performance.now();
    if (now - reported < PROGRESS_EVERY_MS) return;
    reported = now;
    report({ type: "progress", share });
  };
  const result = await runCase(which, { limits: LIMITS, onProgress });
  // Goals are set for the recorded run, on its data and machine.
  report({ type: "result", result: { ...result, goals: [] } });
}

function infoOf({ suite, recorded }: SuiteEntry): SuiteInfo {
  const topics = suite.topics.map(({ title, cases }) => ({
    title,
    cases: cases.map(({ id, title }) => ({ suite: suite.name, id, title })),
  }));
  return { name: suite.name, backend: suite.backend?.(), topics, recorded };
}
