import type { TypedArray } from "../arguments.js";
import { heap, type SetsExports, setsKernel } from "../kernel.js";

/** Where a walk through two arrays stands: how much of each is done, and how many results are written. */
export interface Place {
  readonly i: number;
  readonly j: number;
  readonly count: number;
}

const START: Place = { i: 0, j: 0, count: 0 };

/** With fewer integers in an array, the calls and copies cost more than the kernel saves. */
const FEWEST = 384;
/** So many integers of each array lie in the kernel's memory at a time. */
const WINDOW = 1 << 14;
/** The kernel compares so many with as many. */
const BLOCK = 4;

/** In words: the walk of assembly/sets/walk.ts with what it carries, a block before `a`, both windows, and the results. */
const CARRIED = 8;
const LAST = 12;
const A: number = 16 + BLOCK;
const B: number = A + WINDOW;
const OUT: number = B + WINDOW;
const WORDS: number = OUT + 2 * WINDOW + BLOCK;

/**
 * Takes 32-bit integers through the kernel until one of the arrays has no whole block left, and answers from where TypeScript
 * goes on: from the start, where the kernel does not know the arrays' type, they are short, or the host refuses WebAssembly.
 */
export function walkBlocks(
  operation: keyof Omit<SetsExports, "__heap_base">,
  a: TypedArray,
  b: TypedArray,
  out: TypedArray,
): Place {
  const isUnsigned = a instanceof Uint32Array;
  if (!(isUnsigned || a instanceof Int32Array) || Math.min(a.length, b.length) < FEWEST) return START;
  const kernel = setsKernel();
  if (!kernel) return START;
  const [x, y, results] = [asSigned(a), asSigned(b), asSigned(out)];
  const carriesBlock = operation === "merge" || operation === "union";
  let [i, j, count] = [carriesBlock ? BLOCK : 0, 0, 0];
  const address = heap.allocate(WORDS * 4);
  try {
    const words = new Int32Array(heap.memory.buffer, address, WORDS);
    words[4] = isUnsigned ? 1 << 31 : 0;
    words.fill(0, CARRIED, LAST + BLOCK);
    if (carriesBlock) {
      words.set(x.subarray(0, BLOCK), CARRIED);
      words.fill(~Math.min(a[0] as number, b[0] as number), LAST, LAST + BLOCK);
    }
    while (x.length - i >= BLOCK && y.length - j >= BLOCK) {
      const [aPart, bPart] = [x.subarray(i, i + WINDOW), y.subarray(j, j + WINDOW)];
      words[A - 1] = i > 0 ? x[i - 1]! : ~x[0]!;
      words.set(aPart, A);
      words.set(bPart, B);
      const ends = [A, A + aPart.length, B, B + bPart.length];
      words.set(ends.map((end) => address + 4 * end));
      const end = kernel[operation](address, address + 4 * OUT);
      const found = words.subarray(OUT, (end - address) / 4);
      // Arrays that do not ascend can give more than sets could.
      results.set(found.subarray(0, results.length - count), count);
      count = Math.min(results.length, count + found.length);
      i += (words[0]! - address) / 4 - A;
      j += (words[2]! - address) / 4 - B;
    }
  } finally {
    heap.release(address);
  }
  return { i, j, count };
}

function asSigned({ buffer, byteOffset, length }: TypedArray): Int32Array {
  return new Int32Array(buffer, byteOffset, length);
}
