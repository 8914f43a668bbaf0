import { parseArgs } from "node:util";
import { reportCase, reportSummary } from "../report.js";
import type { CaseResult } from "../result.js";
import { runCase } from "../run-case.js";
import { type Case, casesOf, type Suite } from "../suite.js";
import { thisMachine } from "./machine.js";
import { writeResults } from "./results-file.js";

const USAGE = `bench [--list] [text…]   runs the cases whose id holds one of the texts; without texts, all, and records them`;

/**
 * Runs a suite as the command line asks, prints a table a case and a summary, and writes the results when all cases ran.
 * Ends with exit code 1 when contenders disagree or a case throws; the other cases run all the same.
 */
export async function runFromCommandLine(suite: Suite, resultsFile: string): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { list: { type: "boolean" }, help: { type: "boolean" } },
  });
  if (values.help) return console.log(USAGE);
  const cases = casesOf(suite);
  const chosen = choose(cases, positionals);
  if (values.list) return console.log(chosen.map(({ id }) => id).join("\n"));
  if (chosen.length === 0) throw new RangeError(`no case of ${suite.name} holds ${positionals.join(" or ")}`);

  const machine = thisMachine();
  console.log(`${suite.name} on ${machine.cpu}, ${machine.cores} cores, Node ${machine.node}\n`);
  const results = await runAll(chosen);
  console.log(reportSummary(results));
  if (results.length < chosen.length) process.exitCode = 1;
  else if (chosen.length === cases.length) {
    const date = new Date().toISOString().slice(0, 10);
    writeResults(resultsFile, {
      suite: suite.name,
      date,
      machine,
      backend: suite.backend?.(),
      cases: results,
    });
  }
}

/** The cases whose id holds one of the texts; all, without texts. */
export function choose<C extends Pick<Case, "id">>(cases: readonly C[], texts: readonly string[]): C[] {
  return cases.filter(({ id }) => texts.length === 0 || texts.some((text) => id.includes(text)));
}

async function runAll(cases: readonly Case[]): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  for (const which of cases) {
    try {
      const result = await runCase(which);
      results.push(result);
      console.log(`${reportCase(result)}\n`);
    } catch (error) {
      console.error(`${which.id}\n  ${error}\n`);
    }
  }
  return results;
}
