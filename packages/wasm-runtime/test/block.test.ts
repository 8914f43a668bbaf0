import { expect, test } from "vitest";
import { Block, Heap } from "../src/index.js";
import { collectGarbage } from "./support/collect-garbage.js";

test("a block's bytes are a view of its own memory, live again after growth when taken anew", () => {
  const heap = new Heap();
  const block = new Block(heap, 10);
  block.bytes.set([1, 2, 3]);
  const before = block.bytes;
  new Block(heap, 3 << 20);
  expect(before.length).toBe(0);
  expect([...block.bytes]).toEqual([1, 2, 3, 0, 0, 0, 0, 0, 0, 0]);
  expect(block.bytes.byteOffset).toBe(block.pointer);
  expect(block.byteLength).toBe(10);
});

test("free gives the memory back once, and every use after it throws", () => {
  const heap = new Heap();
  const block = new Block(heap, 1000);
  const { pointer } = block;
  expect(block.freed).toBe(false);
  block.free();
  block.free();
  expect(block.freed).toBe(true);
  expect(heap.allocatedBytes).toBe(0);
  expect(() => block.pointer).toThrow(TypeError);
  expect(() => block.bytes).toThrow("this object's memory was freed; it cannot be used any more");
  expect(heap.allocate(1000)).toBe(pointer);
});

test("a block freed by hand is not released a second time when it is collected", async () => {
  const heap = new Heap();
  (() => new Block(heap, 64).free())();
  const pointer = heap.allocate(64);
  await collectGarbage();
  expect(heap.allocatedBytes).toBe(64);
  expect(() => heap.release(pointer)).not.toThrow();
});

test("a block that cannot be allocated throws, and nothing is registered for it", async () => {
  const heap = new Heap(1, 2);
  expect(() => new Block(heap, 1 << 20)).toThrow(RangeError);
  await collectGarbage();
  expect(heap.allocatedBytes).toBe(0);
});

test("100,000 blocks created and dropped do not grow memory", async () => {
  const heap = new Heap();
  const kept = new Block(heap, 500);
  kept.bytes.fill(5);
  let size = 0;
  for (let batch = 0; batch < 50; batch++) {
    for (let i = 0; i < 2000; i++) new Block(heap, 1 + ((i * 37) % 1000));
    await collectGarbage();
    if (batch === 0) size = heap.memory.buffer.byteLength;
  }
  expect(heap.memory.buffer.byteLength).toBeLessThanOrEqual(2 * size);
  for (let tries = 0; heap.allocatedBytes > 512 && tries < 50; tries++) await collectGarbage();
  expect(heap.allocatedBytes).toBe(512);
  expect(kept.bytes.every((byte) => byte === 5)).toBe(true);
});
