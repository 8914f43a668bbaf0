import { expect, test } from "vitest";
import { createRng } from "../src/index.js";
import { SeedSequence } from "../src/seeding/seed-sequence.js";
import { philox, uniformOf, XOSHIRO128_JUMP, XOSHIRO256_JUMP, Xoshiro } from "./reference/generators.js";

function hex(words: Uint32Array): string[] {
  return Array.from(words, (word) => word.toString(16).padStart(8, "0"));
}

test("xoshiro256++ is the authors', four lanes a jump apart, word by word in turn", () => {
  const words = new SeedSequence([99]).words(8);
  const seed = [0, 1, 2, 3].map((i) => BigInt(words[2 * i]!) | (BigInt(words[2 * i + 1]!) << 32n));
  const lanes = [new Xoshiro(seed, 64n)];
  while (lanes.length < 4) lanes.push(lanes.at(-1)!.jump(XOSHIRO256_JUMP));
  const expected = Array.from({ length: 3000 }, (_, i) => uniformOf(lanes[i % 4]!.next()));
  expect([...createRng(99).random(3000)]).toEqual(expected);
});

test("xoshiro128++ is the authors', eight lanes a jump apart, word by word in turn", () => {
  const seed = Array.from(new SeedSequence([99]).words(4), BigInt);
  const lanes = [new Xoshiro(seed, 32n)];
  while (lanes.length < 8) lanes.push(lanes.at(-1)!.jump(XOSHIRO128_JUMP));
  const expected = Array.from({ length: 5000 }, (_, i) => Number(lanes[i % 8]!.next()));
  expect([...createRng(99, { generator: "xoshiro128++" }).uint32(5000)]).toEqual(expected);
});

test("philox4x32 gives Random123's known answers", () => {
  const zeros = createRng(0, { generator: "philox4x32" });
  expect(hex(zeros.uint32(4))).toEqual(["6627e8d5", "e169c58d", "bc57ac4c", "9b00dbd8"]);
  const ones = createRng(new Uint32Array(6).fill(0xffffffff), { generator: "philox4x32" });
  expect(hex(ones.uint32(4))).toEqual(["408f276d", "41c83b0e", "a20bc7c6", "6d5451fd"]);
  // Random123's third: counter and key are digits of π.
  const words = [0xa4093822, 0x299f31d0, 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344];
  const pi = createRng(Uint32Array.from(words), { generator: "philox4x32" });
  expect(hex(pi.uint32(4))).toEqual(["d16cfe09", "94fdcceb", "5001e420", "24126ea1"]);
});

test("philox4x32 counts through all 128 bits", () => {
  const rng = createRng(Uint32Array.of(5, 6, 0xfffffffd, 0xffffffff, 7, 0), { generator: "philox4x32" });
  const first = (7n << 64n) | 0xfffffffffffffffdn;
  const expected = Array.from({ length: 10 }, (_, i) => {
    const counter = first + BigInt(i);
    return philox(
      [0n, 32n, 64n, 96n].map((shift) => (counter >> shift) & 0xffffffffn),
      [5n, 6n],
    ).map(Number);
  });
  expect([...rng.uint32(40)]).toEqual(expected.flat());
});
