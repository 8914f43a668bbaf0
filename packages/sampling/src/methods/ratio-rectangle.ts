import type { Domain } from "./domain.js";
import { finiteMap } from "./finite-map.js";
import { MethodError } from "./method-error.js";

/** Holds the region of the ratio of uniforms. */
export interface Rectangle {
  readonly uMax: number;
  readonly vMin: number;
  readonly vMax: number;
}

const STEPS = 1024;
const WIDENED = 1 + 1e-6;
/** How near to an end growth is looked for, as a share of the interval. */
const FAR = 1e-9;

/** The rectangle around √pdf and (x − center) √pdf, by a search over the domain. */
export function boundingRectangle(density: (x: number) => number, domain: Domain, center: number): Rectangle {
  const map = finiteMap(domain, center, 1);
  const u = (t: number): number => Math.sqrt(density(map.x(t)));
  const v = (t: number): number => (map.x(t) - center) * u(t);
  const rectangle = {
    uMax: maximum(u, map.interval) * WIDENED,
    vMin: -maximum((t) => -v(t), map.interval) * WIDENED,
    vMax: maximum(v, map.interval) * WIDENED,
  };
  if (!(rectangle.uMax > 0 && Number.isFinite(rectangle.vMax - rectangle.vMin))) {
    const message =
      "pdf must have a finite rectangle that can be found; give uMax, vMin and vMax, or a center";
    throw new MethodError("NO_MASS", center, 0, message);
  }
  return rectangle;
}

/** The greatest of steps over the open interval, and 0, refined by golden sections around each that beats its neighbours. */
function maximum(f: (t: number) => number, [low, high]: Domain): number {
  const at = (i: number): number => low + ((high - low) * (i + 0.5)) / STEPS;
  const values = Array.from({ length: STEPS }, (_, i) => f(at(i)));
  let greatest = 0;
  for (const [i, value] of values.entries()) {
    if (value < (values[i - 1] ?? 0) || value < (values[i + 1] ?? 0)) continue;
    if (i === 0 && grows(f, at(0), low + FAR * (high - low))) return Number.POSITIVE_INFINITY;
    if (i === STEPS - 1 && grows(f, at(i), high - FAR * (high - low))) return Number.POSITIVE_INFINITY;
    greatest = Math.max(greatest, value, refined(f, Math.max(at(i - 1), low), Math.min(at(i + 1), high)));
  }
  return greatest;
}

/** Whether a function goes on growing towards an end of its interval, where x may be infinite. */
function grows(f: (t: number) => number, t: number, further: number): boolean {
  return f(further) > 1.01 * f(t);
}

const GOLDEN = 0.6180339887498949;

function refined(f: (t: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  let [c, d] = [b - GOLDEN * (b - a), a + GOLDEN * (b - a)];
  let [atC, atD] = [f(c), f(d)];
  for (let i = 0; i < 60; i++) {
    if (atC > atD) {
      [b, d, atD] = [d, c, atC];
      c = b - GOLDEN * (b - a);
      atC = f(c);
    } else {
      [a, c, atC] = [c, d, atD];
      d = a + GOLDEN * (b - a);
      atD = f(d);
    }
  }
  return Math.max(atC, atD);
}
