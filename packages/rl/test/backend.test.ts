import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

test("the kernels run on Node", async () => {
  const { backend } = await import("../src/index.js");
  expect(backend()).toBe("wasm");
});

test("where WebAssembly is refused, one error names the cause and the cure", async () => {
  vi.stubGlobal("WebAssembly", undefined);
  vi.resetModules();
  const { backend, logProbs, ppoClipLoss } = await import("../src/index.js");
  const one = Float32Array.of(0);
  const calls = [
    () => backend(),
    () => logProbs(one, Int32Array.of(0), { rows: 1, classes: 1 }),
    () => ppoClipLoss({ logProbs: one, oldLogProbs: one, advantages: one, batch: 1, time: 1 }),
  ];
  for (const call of calls) expect(call).toThrow(/@kb\/rl needs WebAssembly.*'wasm-unsafe-eval'/);
});
