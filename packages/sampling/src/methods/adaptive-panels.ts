import type { Domain } from "./domain.js";
import { integral } from "./gauss-legendre.js";
import { MethodError } from "./method-error.js";

export interface Panels {
  /** Intervals, ascending, over which Gauss and Legendre's rule is exact enough, and over each part of them. */
  readonly panels: readonly Domain[];
  /** The integral over all. */
  readonly total: number;
  /** How far `total` may be wrong, as a share of it. */
  readonly error: number;
}

interface Panel {
  readonly low: number;
  readonly high: number;
  readonly left: number;
  readonly right: number;
  /** What halving changes; 0 if the panel is too short to be halved again. */
  readonly change: number;
  readonly error: number;
}

const FIRST_PANELS = 64;
const MOST_PANELS = 1024;
/** The share of the total that halving all panels may change. */
const TOLERANCE = 1e-13;

/** Halves the panels of an interval, the worst first, until halving changes their integral no more. */
export function adaptivePanels(f: (t: number) => number, [low, high]: Domain): Panels {
  const step = (high - low) / FIRST_PANELS;
  const panels = Array.from({ length: FIRST_PANELS }, (_, i) =>
    panelOf(f, low + i * step, i === FIRST_PANELS - 1 ? high : low + (i + 1) * step),
  );
  checkMass(
    sum(panels, ({ left, right }) => left + right),
    low,
  );
  while (panels.length < MOST_PANELS) {
    const worst = panels.reduce((most, panel) => (panel.change > most.change ? panel : most));
    if (!(worst.change > (TOLERANCE / panels.length) * sum(panels, ({ left, right }) => left + right))) break;
    const middle = middleOf(worst.low, worst.high);
    panels[panels.indexOf(worst)] = panelOf(f, worst.low, middle);
    panels.push(panelOf(f, middle, worst.high));
  }
  const total = sum(panels, ({ left, right }) => left + right);
  checkMass(total, low);
  panels.sort((a, b) => a.low - b.low);
  return {
    panels: panels.map((panel) => [panel.low, panel.high]),
    total,
    error: sum(panels, ({ error }) => error) / total,
  };
}

/** Halfway. */
export function middleOf(low: number, high: number): number {
  return low + (high - low) / 2;
}

/** Whether an interval is long enough for points in it to differ from its ends when it is halved. */
export function canHalve(low: number, high: number): boolean {
  return high - low > 2 ** -40 * Math.max(Math.abs(low), Math.abs(high), 2 ** -500);
}

function panelOf(f: (t: number) => number, low: number, high: number): Panel {
  const whole = integral(f, low, high);
  if (!canHalve(low, high)) return { low, high, left: whole, right: 0, change: 0, error: whole };
  const middle = middleOf(low, high);
  const left = integral(f, low, middle);
  const right = integral(f, middle, high);
  const change = Math.abs(whole - left - right);
  return { low, high, left, right, change, error: change };
}

function sum(panels: readonly Panel[], of: (panel: Panel) => number): number {
  return panels.reduce((total, panel) => total + of(panel), 0);
}

function checkMass(mass: number, x: number): void {
  if (mass > 0 && mass < Number.POSITIVE_INFINITY) return;
  const message = `pdf must have a positive finite integral where it is looked at, got ${mass}; give a narrower domain, or center and scale`;
  throw new MethodError("NO_MASS", x, 0, message);
}
