import { createRng, type DiskMethod, uniformDisk } from "@kb/sampling";

/** Uniform points of a disk, x, y, x, y, …: the same ones for the same seed, wherever this runs. */
export function pointsInDisk(
  seed: number,
  count: number,
  center: [x: number, y: number],
  radius: number,
  method: DiskMethod = "rejection",
) {
  return uniformDisk(createRng(seed), count, { center, radius, method });
}
