import { heap } from "../kernel.js";
import { floatsAt, inWorkspace } from "../workspace.js";
import { drawWord, type Random } from "./draw.js";
import type { Pixels } from "./image.js";
import { augmentKernel } from "./kernel.js";

/** The noise of float32 pixels: standard normal, or uniform from the first number to the second. */
export type Noise = "normal" | readonly [from: number, to: number];

/** Kernels write whole vectors, and keep four generators here. */
const LANES_BYTES = 80;

/**
 * Calls `use` with `length` random numbers for pixels such as `data`: bytes uniform over 0–255, float32 as `noise` says. They come
 * from one generator, seeded by two draws, and die with the next allocation.
 */
export function withNoise(
  data: Pixels,
  length: number,
  noise: Noise,
  draw: Random,
  use: (noise: Uint8Array | Float32Array) => void,
): void {
  const { fillBytes, fillNormal, fillUniform, seedGenerator } = augmentKernel();
  const [seed, stream] = [drawWord(draw), drawWord(draw)];
  const isFloat = data instanceof Float32Array;
  inWorkspace({ out: isFloat ? 4 * length : length, lanes: LANES_BYTES }, ({ out, lanes }) => {
    if (!isFloat) {
      fillBytes(out, length, lanes, seed, stream);
      use(new Uint8Array(heap.memory.buffer, out, length));
      return;
    }
    if (noise === "normal") {
      seedGenerator(lanes, seed, stream);
      fillNormal(out, length, 1, lanes);
    } else fillUniform(out, length, lanes, seed, stream, noise[0], noise[1]);
    use(floatsAt(out, length));
  });
}
