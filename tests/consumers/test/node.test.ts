import ts from "typescript";
import { describe, expect, test } from "vitest";
import { freshProject, probeSource } from "../src/fresh-project.js";
import { packages, RESULT } from "../src/packages.js";
import { run } from "../src/run.js";

const PRINT_ANSWERS = `console.log(JSON.stringify(${RESULT}));`;

describe.each(packages)("$name in Node", (installed) => {
  const { name, expected, withoutWasm } = installed;

  async function nodeJson(file: string, source: string, flags: string[] = []): Promise<unknown> {
    const folder = await freshProject(installed, { [file]: source });
    return JSON.parse(await run(process.execPath, [...flags, file], folder));
  }

  async function probeAs(module: ts.ModuleKind): Promise<string> {
    const compilerOptions = { target: ts.ScriptTarget.ES2022, module };
    return ts.transpileModule(`${await probeSource(installed)}\n${PRINT_ANSWERS}`, { compilerOptions })
      .outputText;
  }

  test("as an ES module", async () => {
    const source = await probeAs(ts.ModuleKind.ESNext);
    expect(await nodeJson("main.mjs", source)).toEqual({ backend: "wasm", answers: expected });
  });

  test("as CommonJS", async () => {
    const source = await probeAs(ts.ModuleKind.CommonJS);
    expect(source).toContain(`require("${name}")`);
    expect(await nodeJson("main.cjs", source)).toEqual({ backend: "wasm", answers: expected });
  });

  test("without WebAssembly (--jitless): the portable path gives the same answers, or an error says what is missing", async () => {
    const source = await probeAs(ts.ModuleKind.ESNext);
    expect(await nodeJson("main.mjs", source, ["--jitless"])).toEqual(withoutWasm);
  });

  test("the workerd build runs on modules compiled ahead of time, where compiling is refused", async () => {
    const folder = await freshProject(installed, {
      "probe.mjs": await probeAs(ts.ModuleKind.ESNext),
      "refuse-to-compile.mjs": REFUSE_TO_COMPILE,
      "compile-ahead.mjs": COMPILE_AHEAD,
    });
    const flags = [
      "--conditions=workerd",
      "--import=./compile-ahead.mjs",
      "--import=./refuse-to-compile.mjs",
    ];
    const output = await run(process.execPath, [...flags, "probe.mjs"], folder);
    expect(JSON.parse(output)).toEqual({ backend: "wasm", answers: expected });
  });

  test.each([
    ["an ES module", "main.mjs", `await import("${name}")`],
    ["CommonJS", "main.cjs", `require("${name}")`],
  ])("importing it as %s does no work", async (_, file, load) => {
    const source = `${WATCH_GLOBALS}\n${load};\nconsole.log(JSON.stringify(used));`;
    expect(await nodeJson(file, source)).toEqual([]);
  });

  test("its package.json and its modules can be imported by name", async () => {
    const source = `
      const require = (await import("node:module")).createRequire(import.meta.url);
      const { exports } = require("${name}/package.json");
      const { readdirSync, readFileSync } = await import("node:fs");
      const { dirname, join } = await import("node:path");
      const dist = join(dirname(require.resolve("${name}/package.json")), "dist");
      const modules = readdirSync(dist).filter((file) => file.endsWith(".wasm"));
      const resolved = modules.map((file) => require.resolve("${name}/wasm/" + file.replace(".wasm", "")));
      const valid = resolved.map((path) => WebAssembly.validate(readFileSync(path)));
      console.log(JSON.stringify({ some: valid.length > 0, all: valid.every(Boolean), main: "." in exports }));`;
    expect(await nodeJson("main.mjs", source)).toEqual({ some: true, all: true, main: true });
  });
});

/** Globals that loading a package must not touch, each wrapped so that its use is noted. */
const WATCH_GLOBALS = `
  const used = [];
  for (const [owner, names] of [
    [WebAssembly, ["Module", "Instance", "Memory", "compile", "instantiate"]],
    [globalThis, ["atob", "FinalizationRegistry", "TextEncoder", "TextDecoder", "setTimeout", "queueMicrotask", "fetch"]],
  ]) {
    for (const name of names) {
      owner[name] = new Proxy(owner[name], {
        apply(target, self, values) { used.push(name); return Reflect.apply(target, self, values); },
        construct(target, values) { used.push(name); return Reflect.construct(target, values); },
      });
    }
  }`;

/** Does what workerd does for an import of a .wasm file: its default export is the compiled module. */
const COMPILE_AHEAD = `
  import { register } from "node:module";
  const hooks = \`
    export async function load(url, context, next) {
      if (!url.endsWith(".wasm")) return next(url, context);
      const source = 'import { readFileSync } from "node:fs"; export default new compiledAhead(readFileSync(new URL(import.meta.url)));';
      return { format: "module", source, shortCircuit: true };
    }\`;
  globalThis.compiledAhead = WebAssembly.Module;
  register("data:text/javascript," + encodeURIComponent(hooks));`;

const REFUSE_TO_COMPILE = `
  WebAssembly.Module = class {
    constructor() {
      throw new WebAssembly.CompileError("Wasm code generation disallowed by embedder");
    }
  };`;
