/** `n` boxes with corners in [0, `extent`) and sides up to `side`. */
export function randomBoxes(random: () => number, n: number, extent = 100, side = 30): Float32Array {
  const boxes = new Float32Array(n * 4);
  for (let at = 0; at < boxes.length; at += 4) {
    boxes[at] = random() * extent;
    boxes[at + 1] = random() * extent;
    boxes[at + 2] = boxes[at]! + random() * side;
    boxes[at + 3] = boxes[at + 1]! + random() * side;
  }
  return boxes;
}

/** Coordinates where float32 breaks: zero and its neighbours, whole numbers that coincide, the ends of the range. */
const EDGES = [0, -0, 1, 1, 2, 3, 1e-45, -1e-45, 1e-20, 1e-7, 16777216, 1e18, 2e19, 3.4e38, -3.4e38, -1, 0.1];

/** `n` ordered boxes that are points, lines, twins, neighbours, tiny or huge. */
export function degenerateBoxes(random: () => number, n: number): Float32Array {
  const boxes = new Float32Array(n * 4);
  const edge = () => EDGES[Math.floor(random() * EDGES.length)]!;
  for (let at = 0; at < boxes.length; at += 2) {
    if (at % 4 === 2) continue;
    for (let axis = at; axis < at + 2; axis++) {
      const [p, q] = random() < 0.3 ? [1, 1] : [edge(), edge()];
      boxes[axis] = Math.min(p, q);
      boxes[axis + 2] = Math.max(p, q);
    }
  }
  return boxes;
}
