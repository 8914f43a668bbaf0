import { mkdir, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { answers, expected, peers } from "../peers/vision-losses.js";
import { freshProject } from "../src/fresh-project.js";
import { packages } from "../src/packages.js";
import { run } from "../src/run.js";

const require = createRequire(import.meta.url);
const folderOf = (name: string): string => dirname(require.resolve(`${name}/package.json`));
const PRINT_ANSWERS = "answers().then((found) => console.log(JSON.stringify(found)));";

/** What needs another package beside this one: an optional peer dependency. */
describe("@kb/vision-losses/tfjs", () => {
  const installed = packages.find(({ name }) => name === "@kb/vision-losses")!;

  /** A project in which the peers are installed too. */
  async function projectWithPeers(files: Record<string, string>): Promise<string> {
    const folder = await freshProject(installed, files);
    for (const peer of peers) {
      const place = join(folder, "node_modules", peer);
      await mkdir(dirname(place), { recursive: true });
      await symlink(folderOf(peer), place);
    }
    return folder;
  }

  const source = () => readFile(join("peers", "vision-losses.ts"), "utf8");

  test("in the workspace, as the definitions have it", async () => {
    expect(await answers()).toEqual(expected());
  });

  test.each([
    ["an ES module", "main.mjs", ts.ModuleKind.ESNext],
    ["CommonJS", "main.cjs", ts.ModuleKind.CommonJS],
  ])("as %s, with TensorFlow.js beside it", async (_, file, module) => {
    const compilerOptions = { target: ts.ScriptTarget.ES2022, module };
    const { outputText } = ts.transpileModule(`${await source()}\n${PRINT_ANSWERS}`, { compilerOptions });
    const folder = await projectWithPeers({ [file]: outputText });
    expect(JSON.parse(await run(process.execPath, [file], folder))).toEqual(expected());
  });

  test("without TensorFlow.js, the error names it", async () => {
    const load = `import("@kb/vision-losses/tfjs").catch(({ code, message }) => console.log(code, message))`;
    const folder = await freshProject(installed, { "main.mjs": load });
    expect(await run(process.execPath, ["main.mjs"], folder)).toMatch(
      /ERR_MODULE_NOT_FOUND .*@tensorflow\/tfjs-core/,
    );
  });

  test("its types compile, as both module kinds", async () => {
    const config = {
      // TensorFlow.js's own types do not compile without the browser's and Node's.
      compilerOptions: {
        ...{
          module: "NodeNext",
          target: "ES2022",
          strict: true,
          noEmit: true,
          skipLibCheck: true,
          types: [],
        },
      },
      files: ["module.mts", "common.cts"],
    };
    const text = await source();
    const folder = await projectWithPeers({
      ...{ "module.mts": text, "common.cts": text, "tsconfig.json": JSON.stringify(config) },
    });
    const tsc = join(folderOf("typescript"), "bin", "tsc");
    expect(await run(process.execPath, [tsc, "-p", "."], folder)).toBe("");
  });
});
