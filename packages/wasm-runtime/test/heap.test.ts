import { expect, test, vi } from "vitest";
import { Heap } from "../src/index.js";
import { watchWebAssembly } from "./support/host.js";

const PAGE = 65536;
const STEP = 16 * PAGE;

test("a heap creates no memory before its first use", () => {
  const counts = watchWebAssembly();
  const heap = new Heap();
  expect(counts.memories).toBe(0);
  heap.allocate(1);
  heap.allocate(1);
  expect(counts.memories).toBe(1);
  vi.unstubAllGlobals();
});

test("the heap begins behind one page of static data for each module", () => {
  expect(new Heap(1).allocate(1)).toBe(PAGE);
  expect(new Heap(3).allocate(1)).toBe(3 * PAGE);
});

test("growth while a view is held: the old view is detached, a view taken anew is live and holds the data", () => {
  const heap = new Heap();
  const pointer = heap.allocate(100);
  const before = { u8: heap.u8, u32: heap.u32 };
  before.u8.fill(7, pointer, pointer + 100);
  heap.allocate(2 * STEP);
  expect(before.u8.length).toBe(0);
  expect(before.u32.length).toBe(0);
  expect(heap.u8.subarray(pointer, pointer + 100)).toEqual(new Uint8Array(100).fill(7));
  expect(heap.u32[pointer / 4]).toBe(0x07070707);
  expect(heap.u8.buffer).toBe(heap.memory.buffer);
});

test("a view is kept as long as memory does not grow", () => {
  const heap = new Heap();
  heap.allocate(1);
  const { u8, u32 } = heap;
  heap.allocate(1000);
  expect(heap.u8).toBe(u8);
  expect(heap.u32).toBe(u32);
});

test("nested allocations stand beside each other, and their release in any order leaves one free span", () => {
  const heap = new Heap();
  const outer = heap.allocate(1000);
  heap.u8.fill(1, outer, outer + 1000);
  const inner = [heap.allocate(500), heap.allocate(64), heap.allocate(3)];
  for (const pointer of inner) heap.u8.fill(2, pointer, pointer + 3);
  heap.release(inner[1]!);
  heap.release(inner[0]!);
  heap.release(inner[2]!);
  expect(heap.u8.subarray(outer, outer + 1000).every((byte) => byte === 1)).toBe(true);
  heap.release(outer);
  expect(heap.allocatedBytes).toBe(0);
  expect(heap.allocate(STEP)).toBe(outer);
  expect(heap.memory.buffer.byteLength).toBe(PAGE + STEP);
});

test("memory grows by as little as is missing: free bytes at its end count", () => {
  const heap = new Heap();
  heap.allocate(STEP - 64);
  heap.allocate(STEP + 64);
  expect(heap.memory.buffer.byteLength).toBe(PAGE + 2 * STEP);
});

test("free bytes before the last block do not count", () => {
  const heap = new Heap();
  const first = heap.allocate(STEP);
  const second = heap.allocate(STEP);
  heap.release(first);
  expect(heap.allocate(2 * STEP)).toBe(second + STEP);
  expect(heap.memory.buffer.byteLength).toBe(PAGE + 4 * STEP);
});

test("an allocation of zero bytes has an address of its own", () => {
  const heap = new Heap();
  expect(heap.allocate(0)).not.toBe(heap.allocate(0));
});

test("exhaustion is a RangeError that says how much was wanted, held and allowed, and nothing is lost", () => {
  const heap = new Heap(1, 5);
  const first = heap.allocate(PAGE);
  heap.u8.fill(9, first, first + PAGE);
  const held = heap.memory.buffer.byteLength;
  expect(() => heap.allocate(4 * PAGE)).toThrow(
    new RangeError(
      `cannot allocate ${4 * PAGE} bytes of WebAssembly memory: it holds ${held} bytes and may grow to ${5 * PAGE} at most`,
    ),
  );
  expect(heap.allocatedBytes).toBe(PAGE);
  expect(heap.u8.subarray(first, first + PAGE).every((byte) => byte === 9)).toBe(true);
  const second = heap.allocate(3 * PAGE);
  expect(() => heap.allocate(1)).toThrow(RangeError);
  heap.release(first);
  heap.release(second);
  expect(heap.allocate(4 * PAGE)).toBe(first);
});

test("all of the memory that is allowed can be used, though it be no whole number of growth steps", () => {
  const heap = new Heap(1, 20);
  for (let page = 1; page < 20; page++) expect(heap.allocate(PAGE)).toBe(page * PAGE);
  expect(() => heap.allocate(1)).toThrow(RangeError);
});

test.each([2 ** 32, 2 ** 40, 2 ** 60, Number.POSITIVE_INFINITY, Number.NaN])(
  "%d bytes are refused with a RangeError",
  (bytes) => {
    const heap = new Heap();
    expect(() => heap.allocate(bytes)).toThrow(RangeError);
    expect(heap.allocatedBytes).toBe(0);
    expect(heap.allocate(1)).toBe(PAGE);
  },
);

test("a release of what is not allocated throws, and changes nothing", () => {
  const heap = new Heap();
  const pointer = heap.allocate(200);
  for (const wrong of [0, pointer + 1, pointer + 64, -1, Number.NaN]) {
    expect(() => heap.release(wrong)).toThrow(
      new RangeError(`pointer must be an allocated address, got ${wrong}`),
    );
  }
  expect(heap.allocatedBytes).toBe(256);
  heap.release(pointer);
  expect(() => heap.release(pointer)).toThrow(RangeError);
  expect(heap.allocatedBytes).toBe(0);
});
