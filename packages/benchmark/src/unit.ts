import type { Label, Lang } from "./label.js";

/** What a run works through: bytes, items such as points or records, or calls on small inputs. */
export type Unit = "bytes" | "items" | "calls";

const SCALES: Readonly<Record<Unit, { perSecond: number; symbol: Label }>> = {
  bytes: { perSecond: 1e9, symbol: { zh: "GB/s", en: "GB/s" } },
  items: { perSecond: 1e6, symbol: { zh: "百万项/秒", en: "M items/s" } },
  calls: { perSecond: 1e6, symbol: { zh: "百万次/秒", en: "M calls/s" } },
};

/** Speed of a run of `nanoseconds` over `amount` units: `"23.4 GB/s"`. */
export function formatSpeed(nanoseconds: number, amount: number, unit: Unit, lang: Lang = "en"): string {
  const { perSecond, symbol } = SCALES[unit];
  return `${formatSignificant((amount / nanoseconds) * (1e9 / perSecond))} ${symbol[lang]}`;
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
