import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { freshProject, probeSource } from "../src/fresh-project.js";
import type { InstalledPackage } from "../src/install-packages.js";
import { packages } from "../src/packages.js";
import { run } from "../src/run.js";

const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve("typescript/package.json")), "bin", "tsc");
const typeRoots = [dirname(dirname(require.resolve("@types/node/package.json")))];

/**
 * Compiles the given files of each package, in a project where nothing but that package is installed. One program holds
 * them all, for most of its time goes into the platform's own types.
 */
async function compile(
  platform: { lib?: string[]; types: string[] },
  filesOf: (installed: InstalledPackage) => Record<string, string> | Promise<Record<string, string>>,
): Promise<string> {
  const sources = packages.map(async (installed) => {
    const files = await filesOf(installed);
    const folder = await freshProject(installed, files);
    return Object.keys(files).map((name) => join(folder, name));
  });
  const compilerOptions = {
    ...platform,
    typeRoots,
    module: "NodeNext",
    target: "ES2022",
    strict: true,
    skipLibCheck: false,
    noEmit: true,
  };
  const folder = await mkdtemp(join(tmpdir(), "kb-types-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const config = { compilerOptions, files: (await Promise.all(sources)).flat() };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
  return run(process.execPath, [tsc, "-p", "."], folder);
}

describe("the types of every package", () => {
  test.each([
    ["Node", { lib: ["ES2022"], types: ["node"] }],
    ["the browser", { lib: ["ES2022", "DOM"], types: [] }],
  ])("compile for %s: NodeNext, strict, libraries checked, both module kinds", async (_, platform) => {
    await compile(platform, async (installed) => {
      const source = await probeSource(installed);
      return { "module.mts": source, "common.cts": source };
    });
  });

  test("are types: what is wrong does not compile", async () => {
    const source = (name: string): string =>
      `import * as everything from "${name}";\nexport const wrong: number = everything.backend;\n`;
    const compiled = compile({ types: [] }, ({ name }) => ({ "module.mts": source(name) }));
    const complaints = await compiled.catch((error: Error) => error.message);
    const wrong = complaints.match(/module\.mts\(2,14\): error TS2322/g);
    expect(wrong).toHaveLength(packages.length);
    expect(complaints.match(/error TS/g)).toHaveLength(packages.length);
  });
});
