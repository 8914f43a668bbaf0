const STEP = 1e-5;

/** ∂f/∂x of each element by central differences; `x` is changed and put back. */
export function centralDifference(f: () => number, x: Float64Array): Float64Array {
  return x.map((value, i) => {
    x[i] = value + STEP;
    const above = f();
    x[i] = value - STEP;
    const below = f();
    x[i] = value;
    return (above - below) / (2 * STEP);
  });
}
