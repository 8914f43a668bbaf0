// The tables of numpy's ziggurats (Marsaglia and Tsang 2000; 256 layers of equal area), for the normal and the exponential
// distribution: K, the fraction of a layer that lies wholly under the density, as an integer; W, its width for one unit of that integer;
// F, the density at its edge.
//
// Twelve KB that do not compress would be half of the package. So they are computed: layer by layer from the outermost, by the arithmetic
// of this module, which is the same on every host; and corrected by the last places in which the published tables differ from that, which
// nearly vanish in compression. A test compares the tables with a hash of the published ones.
import { exp } from "../math/exp";
import { log } from "../math/log";
import { EXPONENTIAL_CORRECTIONS, NORMAL_CORRECTIONS } from "./ziggurat-corrections";

export const NORMAL_K: usize = memory.data(12288, 16);
export const NORMAL_W: usize = NORMAL_K + 2048;
export const NORMAL_F: usize = NORMAL_K + 4096;
export const EXPONENTIAL_K: usize = NORMAL_K + 6144;
export const EXPONENTIAL_W: usize = NORMAL_K + 8192;
export const EXPONENTIAL_F: usize = NORMAL_K + 10240;

export const NORMAL_R: f64 = 3.6541528853610088;
export const EXPONENTIAL_R: f64 = 7.69711747013105;
const NORMAL_AREA: f64 = 0.004928673233974655;
const EXPONENTIAL_AREA: f64 = 0.003949659822581557;

/** Adds the correction of `index` in table `table` to the last place of a number. */
// @ts-ignore
@inline
function corrected(value: f64, corrections: usize, table: usize, index: usize): f64 {
  return reinterpret<f64>(reinterpret<i64>(value) + <i64>load<i8>(corrections + (table << 8) + index));
}

function layers(tables: usize, corrections: usize, normal: bool, r: f64, area: f64, scale: f64): void {
  const k = tables, w = tables + 2048, f = tables + 4096;
  let x = r, density: f64 = 0, above: f64 = 0;
  for (let i: usize = 255; i > 0; i--) {
    if (i < 255) {
      const y = area / x + density;
      x = corrected(normal ? sqrt<f64>(-2.0 * log(y)) : -log(y), corrections, 1, i);
    }
    density = corrected(exp(normal ? -0.5 * x * x : -x), corrections, 2, i);
    store<f64>(w + (i << 3), x / scale);
    store<f64>(f + (i << 3), density);
  }
  store<f64>(f, 1.0);
  store<f64>(w, corrected(area / load<f64>(f + 2040), corrections, 1, 0) / scale);
  for (let i: usize = 0; i < 256; i++) {
    above = i == 0 ? load<f64>(w + 2040) : load<f64>(w + (i << 3) - 8);
    const fraction = <i64>(above / load<f64>(w + (i << 3)) * scale);
    store<i64>(k + (i << 3), i == 1 ? 0 : fraction + <i64>load<i8>(corrections + i));
  }
}

// When the module begins.
layers(NORMAL_K, NORMAL_CORRECTIONS, true, NORMAL_R, NORMAL_AREA, 4503599627370496.0);
layers(EXPONENTIAL_K, EXPONENTIAL_CORRECTIONS, false, EXPONENTIAL_R, EXPONENTIAL_AREA, 9007199254740992.0);

/** Where the tables lie, for the test: K, W and F of the normal, then of the exponential distribution, 256 numbers of 8 bytes each. */
export function zigguratTables(): usize {
  return NORMAL_K;
}
