import { checkFinite, checkInteger } from "@kb/checks";

/** How a learning rate changes. */
export interface ScheduleOptions {
  readonly learningRate?: number | undefined;
  /** Updates over which the learning rate rises linearly; 0 without it. */
  readonly warmup?: number | undefined;
  /** Whether it falls linearly to 0 at the end. */
  readonly anneal?: boolean | undefined;
}

/** Throws a TypeError or RangeError for settings of the wrong kind or range. */
export function checkSchedule({ learningRate = 0, warmup = 0 }: ScheduleOptions): void {
  checkFinite(learningRate, "learningRate", 0);
  checkInteger(warmup, "warmup");
}

/** What a learning rate is multiplied by in update `at`, the first being 0, of `total`. */
export function rateFraction(
  { warmup = 0, anneal = false }: ScheduleOptions,
  at: number,
  total: number,
): number {
  const rise = warmup === 0 ? 1 : Math.min((at + 1) / warmup, 1);
  return anneal ? rise * Math.max(0, 1 - at / total) : rise;
}
