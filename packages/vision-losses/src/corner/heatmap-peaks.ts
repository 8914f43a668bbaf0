/** A cell of heatmaps `[classes, height, width]` that is no lower than its neighbours. */
export interface Peak {
  readonly heat: number;
  readonly label: number;
  readonly y: number;
  readonly x: number;
}

/**
 * The `most` highest peaks, each the maximum of its class within `reach` cells around; highest first, lower places first among equals. NaN is no peak.
 */
export function heatmapPeaks(
  heatmaps: Float32Array,
  { height, width }: { readonly height: number; readonly width: number },
  reach: number,
  most: number,
): Peak[] {
  const found: { heat: number; at: number }[] = [];
  for (let at = 0; at < heatmaps.length; at++) {
    const heat = heatmaps[at]!;
    const isFull = found.length === most;
    if (!(heat > (isFull ? found[most - 1]!.heat : Number.NEGATIVE_INFINITY))) continue;
    if (!isPeak(heatmaps, height, width, at, reach)) continue;
    if (isFull) found.pop();
    let [low, high] = [0, found.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (found[middle]!.heat >= heat) low = middle + 1;
      else high = middle;
    }
    found.splice(low, 0, { heat, at });
  }
  return found.map(({ heat, at }) => {
    const row = Math.floor(at / width);
    return { heat, label: Math.floor(row / height), y: row % height, x: at % width };
  });
}

function isPeak(heatmaps: Float32Array, height: number, width: number, at: number, reach: number): boolean {
  const heat = heatmaps[at]!;
  const x = at % width;
  const y = Math.floor(at / width) % height;
  const [left, right] = [Math.max(-reach, -x), Math.min(reach, width - 1 - x)];
  const [up, down] = [Math.max(-reach, -y), Math.min(reach, height - 1 - y)];
  for (let dy = up; dy <= down; dy++) {
    for (let dx = left; dx <= right; dx++) if (heatmaps[at + dy * width + dx]! > heat) return false;
  }
  return true;
}
