import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Digits, readDigits, sliceDigits } from "@kb/digits";

const file = readFileSync(createRequire(import.meta.url).resolve("@kb/digits/digits.bin"));
const all = await readDigits(new Uint8Array(file));
const LEARNT = 8000;

export const learnt: Digits = sliceDigits(all, 0, LEARNT);
export const held: Digits = sliceDigits(all, LEARNT, all.count);
