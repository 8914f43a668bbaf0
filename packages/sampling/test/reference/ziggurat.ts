const R = 3.6541528853610088;
const AREA = 0.004928673233974655;

function f(x: number): number {
  return Math.exp((-x * x) / 2);
}

/** The ends of 256 layers of equal area, from the base, which holds the tail, to 0. */
export function zigguratEdges(): number[] {
  const edges = [AREA / f(R), R];
  while (edges.length < 256) {
    const x = edges.at(-1)!;
    edges.push(Math.sqrt(-2 * Math.log(AREA / x + f(x))));
  }
  return [...edges, 0];
}

/** Marsaglia and Tsang's ziggurat for normal numbers, in plain TypeScript; `isUnder` decides in the wedges. */
export function ziggurat(
  random: () => number,
  isUnder: (height: number, density: number) => boolean = (height, density) => height < density,
): () => number {
  const edges = zigguratEdges();
  return () => {
    for (;;) {
      const layer = Math.floor(random() * 256);
      const sign = random() < 0.5 ? -1 : 1;
      const x = random() * edges[layer]!;
      if (x < edges[layer + 1]!) return sign * x;
      if (layer === 0) return sign * tail(random, R);
      const height = f(edges[layer]!) + random() * (f(edges[layer + 1]!) - f(edges[layer]!));
      if (isUnder(height, f(x))) return sign * x;
    }
  };
}

function tail(random: () => number, r: number): number {
  for (;;) {
    const x = -Math.log(1 - random()) / r;
    if (-2 * Math.log(1 - random()) > x * x) return r + x;
  }
}
