import { afterEach, expect, test, vi } from "vitest";
import { Block, Heap, lazyKernel } from "../src/index.js";
import { encodeModule } from "../src/module-text.js";
import { PlainMemory } from "../src/plain-memory.js";

afterEach(() => vi.unstubAllGlobals());

test("where there is no WebAssembly, kernels are undefined and blocks live in ordinary memory", () => {
  vi.stubGlobal("WebAssembly", undefined);
  const heap = new Heap(2);
  expect(lazyKernel(encodeModule(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)), heap)()).toBeUndefined();
  const block = new Block(heap, 3);
  block.bytes.set([1, 2, 3]);
  const { buffer } = heap.u8;
  heap.allocate(3 << 20);
  expect(heap.memory.buffer).not.toBe(buffer);
  expect([...block.bytes]).toEqual([1, 2, 3]);
  block.bytes.set([4, 5]);
  expect(heap.u8.subarray(block.pointer, block.pointer + 3)).toEqual(block.bytes);
});

test("ordinary memory ends where WebAssembly memory would, with the same error", () => {
  vi.stubGlobal("WebAssembly", undefined);
  const heap = new Heap(1, 4);
  heap.standIn = PlainMemory;
  heap.allocate(3 * 65536);
  expect(() => heap.allocate(1)).toThrow("it holds 262144 bytes and may grow to 262144 at most");
  expect(() => heap.allocate(Number.NaN)).toThrow(RangeError);
});
