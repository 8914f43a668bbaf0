// Writes dist/digits.bin: the labels, then the pixels, in an order of chance, gzipped.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { shuffled } from "../src/shuffled.js";
import { readSource } from "./read-source.js";

const { pixels, labels } = readSource();
const order = shuffled(labels.length, 1);
const size = pixels.length / labels.length;
const packed = new Uint8Array(labels.length + pixels.length);
order.forEach((digit, place) => {
  packed[place] = labels[digit]!;
  packed.set(pixels.subarray(digit * size, (digit + 1) * size), labels.length + place * size);
});
const folder = fileURLToPath(new URL("../dist/", import.meta.url));
mkdirSync(folder, { recursive: true });
const file = gzipSync(packed, { level: 9 });
writeFileSync(`${folder}digits.bin`, file);
console.log(`dist/digits.bin ${labels.length} digits, ${file.length} bytes`);
