// Prints how many tests passed, failed and were skipped, over all packages. Fails if one with tests left no report.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folders = ["packages", "apps", "tests"].flatMap((group) =>
  readdirSync(group).map((name) => join(group, name)),
);
const withTests = folders.filter((folder) => {
  const manifest = join(folder, "package.json");
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).scripts?.test !== undefined;
});

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
