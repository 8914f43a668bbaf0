/** What a run works through: bytes, items such as points or records, or calls on small inputs. */
export type Unit = "bytes" | "items" | "calls";

const SCALES: Readonly<Record<Unit, { perSecond: number; symbol: string }>> = {
  bytes: { perSecond: 1e9, symbol: "GB/s" },
  items: { perSecond: 1e6, symbol: "M/s" },
  calls: { perSecond: 1e6, symbol: "M calls/s" },
};

/** Speed of a run of `nanoseconds` over `amount` units: `"23.4 GB/s"`. */
export function formatSpeed(nanoseconds: number, amount: number, unit: Unit): string {
  const { perSecond, symbol } = SCALES[unit];
  return `${formatSignificant((amount / nanoseconds) * (1e9 / perSecond))} ${symbol}`;
}

/** How many times as fast: `"9.3×"`, `"1,440×"`. */
export function formatRatio(ratio: number): string {
  return `${formatSignificant(ratio, 2)}×`;
}

/** A time of a run, in the unit that suits it: `"1.35 ms"`. */
export function formatTime(nanoseconds: number): string {
  if (nanoseconds >= 1e9) return `${formatSignificant(nanoseconds / 1e9)} s`;
  if (nanoseconds >= 1e6) return `${formatSignificant(nanoseconds / 1e6)} ms`;
  if (nanoseconds >= 1e3) return `${formatSignificant(nanoseconds / 1e3)} µs`;
  return `${formatSignificant(nanoseconds)} ns`;
}

/** What a goal asks for: `"≥ 8×"`. */
export function formatGoal(atLeast: number): string {
  return `≥ ${atLeast.toLocaleString("en-US")}×`;
}

/** Rounded to so many digits that say something; never in exponential notation. */
function formatSignificant(value: number, digits = 3): string {
  return value.toLocaleString("en-US", {
    maximumSignificantDigits: digits,
    minimumSignificantDigits: digits,
  });
}
