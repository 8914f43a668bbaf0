// What one writes without a library: a loop over Math.random. Each answers how many points it wrote.

type Floats = Float64Array | Float32Array;

export function rejectionLoop(out: Floats): number {
  for (let i = 0; i < out.length; ) {
    const x = 2 * Math.random() - 1;
    const y = 2 * Math.random() - 1;
    if (x * x + y * y > 1) continue;
    out[i++] = x;
    out[i++] = y;
  }
  return out.length / 2;
}

export function polarLoop(out: Floats): number {
  for (let i = 0; i < out.length; i += 2) {
    const r = Math.sqrt(Math.random());
    const angle = 2 * Math.PI * Math.random();
    out[i] = r * Math.cos(angle);
    out[i + 1] = r * Math.sin(angle);
  }
  return out.length / 2;
}

/** Shirley and Chiu's map as it is usually written. */
export function concentricLoop(out: Floats): number {
  for (let i = 0; i < out.length; i += 2) {
    const x = 2 * Math.random() - 1;
    const y = 2 * Math.random() - 1;
    const isWide = x * x > y * y;
    const r = isWide ? x : y;
    const angle = isWide ? (Math.PI / 4) * (y / x) : Math.PI / 2 - (Math.PI / 4) * (x / y || 0);
    out[i] = r * Math.cos(angle);
    out[i + 1] = r * Math.sin(angle);
  }
  return out.length / 2;
}
