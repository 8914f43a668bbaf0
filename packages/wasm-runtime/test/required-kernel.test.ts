import { afterEach, expect, test, vi } from "vitest";
import { Heap, requiredKernel } from "../src/index.js";
import { encodeModule } from "../src/module-text.js";
import { compile, SUM_BYTES } from "./support/compile.js";
import { refuseWebAssembly } from "./support/host.js";

const source = encodeModule(await compile(SUM_BYTES));

afterEach(() => vi.unstubAllGlobals());

test("answers the exports where WebAssembly runs", () => {
  expect(requiredKernel("@kb/example", source, new Heap())()).toHaveProperty("sumBytes");
});

test("names the package, the cause and the cure where it does not", () => {
  refuseWebAssembly();
  const kernel = requiredKernel("@kb/example", source, new Heap());
  expect(kernel).toThrow(/^@kb\/example needs WebAssembly .*'wasm-unsafe-eval'/);
});
