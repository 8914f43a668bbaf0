import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Digits, readDigits } from "../src/index.js";

const file = readFileSync(fileURLToPath(new URL("../dist/digits.bin", import.meta.url)));

export const all: Digits = await readDigits(new Uint8Array(file));
