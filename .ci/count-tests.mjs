// Prints how many tests passed, failed and were skipped, over all packages. Fails if one with tests left no report.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const list = execFileSync("npx", ["pnpm@10", "list", "--recursive", "--depth=-1", "--json"], {
  encoding: "utf8",
});
const withTests = JSON.parse(list)
  .map(({ path }) => path)
  .filter((path) => JSON.parse(readFileSync(join(path, "package.json"), "utf8")).scripts?.test !== undefined)
  .filter((path) => path !== process.cwd());

const sums = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
for (const folder of withTests) {
  const report = join(folder, "reports", "vitest.json");
  if (!existsSync(report)) {
    console.error(`${folder} has tests, but left no ${report}`);
    process.exitCode = 1;
    continue;
  }
  const counts = JSON.parse(readFileSync(report, "utf8"));
  for (const name of Object.keys(sums)) sums[name] += counts[name];
}
console.log(Object.values(sums).join(" "));
