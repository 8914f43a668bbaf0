import { describe, expect, test } from "vitest";
import { mirror, randomBst, randomTree } from "../src/index.js";
import { heap, reconstructKernel } from "../src/kernel.js";
import { placeInKernel } from "../src/layout/in-kernel.js";
import { placePortably } from "../src/layout/tidy-portable.js";
import { buildByInorder } from "../src/reconstruct/by-inorder.js";
import { seeded, shuffled } from "./random.js";
import { permutations } from "./reference/shapes.js";

const kernel = reconstructKernel()!;
const free = firstFree();

function firstFree(): number {
  const pointer = heap.allocate(1);
  heap.release(pointer);
  return pointer;
}

function build(preorder: Int32Array, inorder: Int32Array): { left: number[]; right: number[]; read: number } {
  const size = preorder.length;
  const pointer = heap.allocate(16 * size);
  const at = (list: number) => new Int32Array(heap.memory.buffer, pointer + 4 * size * list, size);
  at(0).set(preorder);
  at(1).set(inorder);
  const [pre, ino, left, right] = [0, 1, 2, 3].map((list) => pointer + 4 * size * list);
  const read = kernel.buildByInorder(pre!, ino!, left!, right!, size);
  const links = { left: [...at(2)], right: [...at(3)], read };
  heap.release(pointer);
  return links;
}

test("the builder agrees with TypeScript on every order of up to seven labels, good or bad", () => {
  for (let size = 0; size <= 7; size++) {
    const preorder = Int32Array.from({ length: size }, (_none, i) => i - 3);
    for (const order of permutations(size)) {
      const inorder = Int32Array.from(order, (label) => label - 3);
      const expected = buildByInorder(preorder, inorder);
      const built = build(preorder, inorder);
      expect(built.read).toBe(expected.read);
      if (built.read === size) {
        expect(built.left).toEqual([...expected.left]);
        expect(built.right).toEqual([...expected.right]);
      }
    }
  }
});

describe("labels are found distinct, or not", () => {
  const isDistinct = (labels: Int32Array): boolean => {
    const bytes = 4 * labels.length;
    const pointer = heap.allocate(3 * bytes + 8192);
    new Int32Array(heap.memory.buffer, pointer, labels.length).set(labels);
    heap.u8.fill(0xa5, pointer + bytes, pointer + 3 * bytes + 8192);
    const answer = kernel.isDistinct(pointer, labels.length, pointer + bytes, pointer + 3 * bytes);
    heap.release(pointer);
    return answer === 1;
  };
  const spreads = {
    dense: (label: number) => label,
    negative: (label: number) => label - 2 ** 31,
    "as far apart as bits go": (label: number) => label * 64 - 5,
    "too far apart for bits": (label: number) => label * 65 + 2 ** 20,
    anywhere: (label: number) => Math.imul(label, 0x9e3779b1),
    "both ends": (label: number) => (label % 2 === 0 ? label + 2 ** 30 * 1.9 : -(2 ** 31) + label),
  };
  test.each(Object.entries(spreads))("%s", (_name, spread) => {
    const random = seeded(1);
    for (const size of [4, 5, 6, 7, 8, 9, 31, 32, 33, 67, 1000, 5001]) {
      const labels = shuffled(size, random).map((label) => spread(label));
      expect(new Set(labels).size).toBe(size);
      expect(isDistinct(labels)).toBe(true);
      for (let round = 0; round < 20; round++) {
        const twice = labels.slice();
        const from = Math.floor(random() * size);
        const to = (from + 1 + Math.floor(random() * (size - 1))) % size;
        twice[to] = twice[from]!;
        expect(isDistinct(twice)).toBe(false);
      }
    }
  });
});

test("the layout is TypeScript's, bit for bit", () => {
  const random = seeded(2);
  for (let size = 1; size < 300; size++) {
    for (const tree of [
      randomTree(size, random),
      randomBst(size, random),
      mirror(randomTree(size, random)),
    ]) {
      expect(placeInKernel(tree, 0.7, 31)).toEqual(placePortably(tree, 0.7, 31));
    }
  }
});

test("no memory stays allocated", () => {
  expect(firstFree()).toBe(free);
});
