import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { freshProject, probeSource } from "../src/fresh-project.js";
import { packages } from "../src/packages.js";
import { run } from "../src/run.js";

const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve("typescript/package.json")), "bin", "tsc");
const nodeTypes = dirname(require.resolve("@types/node/package.json"));

describe.each(packages)("the types of $name", (installed) => {
  test.each([
    ["Node", { lib: ["ES2022"], types: ["node"] }],
    ["the browser", { lib: ["ES2022", "DOM"], types: [] }],
  ])("compile for %s: NodeNext, strict, libraries checked, both module kinds", async (_, platform) => {
    const source = await probeSource(installed);
    const compilerOptions = {
      ...platform,
      module: "NodeNext",
      target: "ES2022",
      strict: true,
      skipLibCheck: false,
      noEmit: true,
      ...(platform.types.length > 0 && { typeRoots: [dirname(nodeTypes)] }),
    };
    const folder = await freshProject(installed, {
      "module.mts": source,
      "common.cts": source,
      "tsconfig.json": JSON.stringify({ compilerOptions, files: ["module.mts", "common.cts"] }),
    });
    await run(process.execPath, [tsc, "-p", "."], folder);
  });

  test("are types: what is wrong does not compile", async () => {
    const source = `import * as everything from "${installed.name}";\nexport const wrong: number = everything.backend;\n`;
    const compilerOptions = { module: "NodeNext", strict: true, noEmit: true, types: [] };
    const folder = await freshProject(installed, {
      "module.mts": source,
      "tsconfig.json": JSON.stringify({ compilerOptions }),
    });
    await expect(run(process.execPath, [tsc, "-p", "."], folder)).rejects.toThrow(
      "module.mts(2,14): error TS2322",
    );
  });
});
