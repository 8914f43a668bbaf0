// Writes assembly/distributions/ziggurat-corrections.ts: by how many last places numpy's ziggurat tables differ from what
// ziggurat-tables.ts computes. Needs numpy's source and a build: node scripts/ziggurat-corrections.mjs <…/ziggurat_constants.h>
// To be run again only if assembly/math/{exp,log}.ts change, and then twice, with a build in between.
import { readFileSync, writeFileSync } from "node:fs";

const header = readFileSync(process.argv[2], "utf8");
const module = new WebAssembly.Module(readFileSync("build/distributions.wasm"));
const memory = new WebAssembly.Memory({ initial: 64 });
const { exp, log } = new WebAssembly.Instance(module, { env: { memory, refill() {} } }).exports;

const places = new DataView(new ArrayBuffer(8));

function bits(value) {
  places.setFloat64(0, value);
  return places.getBigInt64(0);
}

/** By how many last places `published` is above `computed`. */
function difference(published, computed) {
  const places = Number(bits(published) - bits(computed));
  if (Math.abs(places) > 127) throw new RangeError(`${published} and ${computed} are too far apart`);
  return places;
}

function table(name, parse) {
  const [, body] = new RegExp(`\\b${name}\\[\\] = \\{(.*?)\\}`, "s").exec(header);
  return body
    .split(",")
    .map((text) => text.trim())
    .filter(Boolean)
    .map(parse);
}

function corrections(suffix, r, area, scale, widthOf, densityOf) {
  const k = table(`k${suffix}_double`, (text) => BigInt(text.replace(/U?L*$/, "")));
  const w = table(`w${suffix}_double`, Number);
  const f = table(`f${suffix}_double`, Number);
  const result = new Int8Array(768);
  let x = r;
  for (let i = 255; i > 0; i--) {
    const published = w[i] * scale;
    if (i < 255) result[256 + i] = difference(published, widthOf(area / x + f[i + 1]));
    x = published;
    result[512 + i] = difference(f[i], densityOf(x));
  }
  result[256] = difference(w[0] * scale, area / f[255]);
  for (let i = 0; i < 256; i++) {
    const fraction = Math.trunc(((i === 0 ? w[255] : w[i - 1]) / w[i]) * scale);
    result[i] = i === 1 ? 0 : Number(k[i] - BigInt(fraction));
  }
  return result;
}

const normal = corrections(
  "i",
  3.6541528853610088,
  0.004928673233974655,
  2 ** 52,
  (y) => Math.sqrt(-2 * log(y)),
  (x) => exp(-0.5 * x * x),
);
const exponential = corrections(
  "e",
  7.69711747013105,
  0.003949659822581557,
  2 ** 53,
  (y) => -log(y),
  (x) => exp(-x),
);

const literal = (name, values) => {
  const lines = Array.from(
    { length: 16 },
    (_, i) => `  ${[...values.slice(48 * i, 48 * i + 48)].join(", ")},`,
  );
  return `export const ${name}: usize = memory.data<i8>([\n${lines.join("\n")}\n]);\n`;
};
writeFileSync(
  "assembly/distributions/ziggurat-corrections.ts",
  "// Written by scripts/ziggurat-corrections.mjs: last places to add to the computed tables K, W and F, 256 each.\n" +
    literal("NORMAL_CORRECTIONS", normal) +
    literal("EXPONENTIAL_CORRECTIONS", exponential),
);
