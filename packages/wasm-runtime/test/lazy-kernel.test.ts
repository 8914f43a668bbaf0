import { afterEach, expect, test, vi } from "vitest";
import { Heap, type KernelExports, lazyKernel } from "../src/index.js";
import { encodeModule } from "../src/module-text.js";
import { compile, SUM_BYTES } from "./support/compile.js";
import { refuseWebAssembly, watchWebAssembly } from "./support/host.js";

interface SumExports extends KernelExports {
  sumBytes(pointer: number, length: number): number;
  fillBytes(pointer: number, length: number, value: number): void;
}

const bytes = await compile(SUM_BYTES);
const compiled = new WebAssembly.Module(bytes);

afterEach(() => vi.unstubAllGlobals());

function expectToWork(heap: Heap, exports: SumExports | undefined): void {
  const pointer = heap.allocate(1000);
  exports!.fillBytes(pointer, 1000, 3);
  expect(exports!.sumBytes(pointer, 1000)).toBe(3000);
  expect(heap.u8[pointer + 999]).toBe(3);
}

test("nothing is compiled before the first call, and once is enough", () => {
  const counts = watchWebAssembly();
  const kernel = lazyKernel<SumExports>(encodeModule(bytes), new Heap());
  expect(counts).toEqual({ memories: 0, modules: 0 });
  const exports = kernel();
  expect(kernel()).toBe(exports);
  expect(counts).toEqual({ memories: 1, modules: 1 });
});

test("a source as text runs on the heap's memory, before and after it grows", () => {
  const heap = new Heap();
  const kernel = lazyKernel<SumExports>(encodeModule(bytes), heap);
  expectToWork(heap, kernel());
  heap.allocate(5 << 20);
  expectToWork(heap, kernel());
});

test("a module of any length is decoded whole", () => {
  for (let length = 0; length < 8; length++) {
    const custom = [0, length + 2, 1, 120, ...new Array(length).fill(255)];
    const source = encodeModule(Uint8Array.from([...bytes, ...custom]));
    expect(lazyKernel(source, new Heap())(), `${length} bytes more`).toBeDefined();
  }
});

test("a compiled module is instantiated without compiling, as hosts like workerd demand", () => {
  const counts = refuseWebAssembly();
  const heap = new Heap();
  expectToWork(heap, lazyKernel<SumExports>(compiled, heap)());
  expect(counts.refusals).toBe(0);
});

test("two modules share one memory", () => {
  const heap = new Heap(2);
  const [first, second] = [
    lazyKernel<SumExports>(compiled, heap)(),
    lazyKernel<SumExports>(compiled, heap)(),
  ];
  const pointer = heap.allocate(100);
  first!.fillBytes(pointer, 100, 2);
  expect(second!.sumBytes(pointer, 100)).toBe(200);
});

test("a host that refuses to compile, as a strict content security policy does, gives undefined, and is asked once", () => {
  const counts = refuseWebAssembly();
  const kernel = lazyKernel(encodeModule(bytes), new Heap());
  expect(kernel()).toBeUndefined();
  expect(kernel()).toBeUndefined();
  expect(counts.refusals).toBe(1);
});

test("a module that this host cannot read gives undefined", () => {
  expect(lazyKernel(encodeModule(bytes.slice(0, -1)), new Heap())()).toBeUndefined();
});
