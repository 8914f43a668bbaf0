/** Where a rectangle was erased. */
export type Erased = [top: number, left: number, height: number, width: number];

/** The paper's Random Erasing, with probability 1, of bytes `[side, side, 3]` in place, as one would write it in JavaScript: noise a byte a draw. */
export function scalarErasing(pixels: Uint8Array, side: number, random: () => number): Erased | [] {
  if (random() >= 1) return [];
  for (let attempt = 0; attempt < 100; attempt++) {
    const area = (0.02 + 0.38 * random()) * side * side;
    const aspect = 0.3 + (1 / 0.3 - 0.3) * random();
    const height = Math.round(Math.sqrt(area * aspect));
    const width = Math.round(Math.sqrt(area / aspect));
    if (height < 1 || width < 1 || height >= side || width >= side) continue;
    const top = Math.floor(random() * (side - height + 1));
    const left = Math.floor(random() * (side - width + 1));
    for (let row = top; row < top + height; row++) {
      const start = (row * side + left) * 3;
      for (let at = start; at < start + width * 3; at++) pixels[at] = Math.random() * 256;
    }
    return [top, left, height, width];
  }
  return [];
}
