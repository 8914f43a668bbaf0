// Compares the built package with the numpy that is installed: node scripts/compare-with-numpy.mjs
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { createRng } from "../dist/index.js";

const golden = JSON.parse(execFileSync("python3", ["scripts/numpy-golden.py"], { maxBuffer: 1 << 26 }));
const counts = { equal: 0, different: 0 };

for (const { generator, seed, calls } of golden.exact) {
  const rng = createRng(typeof seed === "string" ? BigInt(seed) : Uint32Array.from(seed), { generator });
  for (const { method, arguments: values, sha256 } of calls) {
    const drawn = method === "random f32" ? rng.random(new Float32Array(values[0])) : rng[method](...values);
    const hash = createHash("sha256")
      .update(new Uint8Array(Float64Array.from(drawn).buffer))
      .digest("hex");
    if (hash === sha256) {
      counts.equal++;
    } else {
      counts.different++;
      console.log(`different: ${generator}, seed ${seed}: ${method}(${JSON.stringify(values)})`);
    }
  }
}
console.log(`numpy ${golden.numpy}: ${counts.equal} calls equal bit for bit, ${counts.different} different`);
process.exitCode = counts.different > 0 ? 1 : 0;
