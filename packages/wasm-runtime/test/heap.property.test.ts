import fc from "fast-check";
import { expect, test } from "vitest";
import { Heap } from "../src/index.js";

interface Piece {
  pointer: number;
  length: number;
  mark: number;
}

/** What is alive, as the allocator should see it. */
type Model = Piece[];

class Allocate implements fc.Command<Model, Heap> {
  constructor(
    private readonly length: number,
    private readonly mark: number,
  ) {}
  check = (): boolean => true;
  run(model: Model, heap: Heap): void {
    const pointer = heap.allocate(this.length);
    heap.u8.fill(this.mark, pointer, pointer + this.length);
    model.push({ pointer, length: this.length, mark: this.mark });
    checkAll(model, heap);
  }
  toString = (): string => `allocate(${this.length})`;
}

class Release implements fc.Command<Model, Heap> {
  constructor(private readonly choice: number) {}
  check = (model: Readonly<Model>): boolean => model.length > 0;
  run(model: Model, heap: Heap): void {
    const [piece] = model.splice(this.choice % model.length, 1);
    heap.release(piece!.pointer);
    checkAll(model, heap);
  }
  toString = (): string => `release(${this.choice})`;
}

function checkAll(model: Model, heap: Heap): void {
  let end = 65536;
  for (const { pointer, length, mark } of [...model].sort((a, b) => a.pointer - b.pointer)) {
    expect(pointer % 64).toBe(0);
    expect(pointer).toBeGreaterThanOrEqual(end);
    end = pointer + length;
    expect(heap.u8.subarray(pointer, end).every((byte) => byte === mark)).toBe(true);
  }
  expect(end).toBeLessThanOrEqual(heap.memory.buffer.byteLength);
  const rounded = model.reduce((sum, { length }) => sum + Math.max(64, Math.ceil(length / 64) * 64), 0);
  expect(heap.allocatedBytes).toBe(rounded);
}

const lengths = fc.oneof(fc.nat(300), fc.constantFrom(63, 64, 65, 65535, 65536, 65537), fc.nat(1_500_000));
const commands = fc.commands(
  [
    fc.tuple(lengths, fc.integer({ min: 1, max: 255 })).map(([length, mark]) => new Allocate(length, mark)),
    fc.nat(1000).map((choice) => new Release(choice)),
  ],
  { maxCommands: 40 },
);

test("blocks are aligned, never overlap, keep their content, and join again when all are released", () => {
  fc.assert(
    fc.property(commands, (run) => {
      const setup = { model: [] as Model, real: new Heap() };
      fc.modelRun(() => setup, run);
      for (const { pointer } of setup.model) setup.real.release(pointer);
      const size = setup.real.memory.buffer.byteLength;
      if (size > 65536) expect(setup.real.allocate(size - 65536)).toBe(65536);
      expect(setup.real.memory.buffer.byteLength).toBe(size);
    }),
    { numRuns: 100 },
  );
});
