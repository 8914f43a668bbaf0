// Writes a generator's words to standard output without end: node scripts/raw-stream.mjs <generator> | …
import { writeSync } from "node:fs";
import { createRng } from "../dist/index.js";

const rng = createRng(20240601, { generator: process.argv[2] ?? "xoshiro256++" });
for (;;) {
  const bytes = rng.bytes(1 << 20);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(1, bytes, written);
    } catch (error) {
      // A full pipe is no end of the stream: dieharder would take what follows for the generator's fault.
      if (error.code === "EPIPE") process.exit(0);
      if (error.code !== "EAGAIN") throw error;
    }
  }
}
