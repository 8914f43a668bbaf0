// Compiles a package's AssemblyScript: assembly/index.ts to build/kernel.wasm, or, where a package has several modules,
// every assembly/<module>/index.ts to build/<module>.wasm. Run from the package's folder.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import asc from "assemblyscript/asc";

/** Modules of one package share a memory; each keeps its static data in a page of its own, in this order. */
const PAGE = 65536;

const moduleFolders = readdirSync("assembly").filter((name) =>
  existsSync(join("assembly", name, "index.ts")),
);
const modules =
  moduleFolders.length > 0
    ? moduleFolders.sort().map((name) => ({ name, entry: `assembly/${name}/index.ts` }))
    : [{ name: "kernel", entry: "assembly/index.ts" }];

// A failed compilation leaves the old file in place; without this, tests would pass on stale code.
rmSync("build", { recursive: true, force: true });
mkdirSync("build");

for (const [index, { name, entry }] of modules.entries()) {
  const { error, stderr } = await asc.main([
    entry,
    ...["--outFile", `build/${name}.wasm`, "--textFile", `build/${name}.wat`],
    ...["-O3", "--converge", "--runPasses", "reorder-locals"],
    ...["--noAssert", "--runtime", "stub", "--use", "abort=", "--noExportMemory"],
    ...["--enable", "simd", "--enable", "bulk-memory"],
    ...["--importMemory", "--initialMemory", `${index + 1}`, "--memoryBase", `${index * PAGE}`],
  ]);
  process.stderr.write(stderr.toString());
  if (error) process.exit(1);

  const binary = readFileSync(`build/${name}.wasm`);
  const module = await WebAssembly.compile(binary);
  const functions = WebAssembly.Module.imports(module).filter(({ kind }) => kind === "function");
  const instance = await WebAssembly.instantiate(module, {
    env: {
      memory: new WebAssembly.Memory({ initial: index + 1 }),
      ...Object.fromEntries(functions.map(({ name }) => [name, () => {}])),
    },
  });
  const staticBytes = instance.exports.__heap_base.value - index * PAGE;
  if (staticBytes > PAGE) {
    throw new Error(`${name}: ${staticBytes} bytes of static data do not fit in ${PAGE}`);
  }
  console.log(`build/${name}.wasm ${binary.length} bytes`);
}
