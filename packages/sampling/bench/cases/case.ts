import type { Case, Contender, Goal, Prepared } from "@kb/benchmark";

/** Draws differ, so contenders answer with a figure of what they drew, which is right if it is nearly the same. */
export function drawing(
  id: string,
  [zh, en]: readonly [zh: string, en: string],
  atLeast: number | readonly Goal[],
  amount: number,
  contenders: () => readonly Contender[],
  tolerance = 0.05,
): Case {
  return {
    id,
    title: { zh, en },
    unit: "items",
    goals: typeof atLeast === "number" ? [{ atLeast }] : atLeast,
    prepare: (): Prepared => ({
      amount,
      contenders: contenders(),
      equal: (ours, theirs) => Math.abs(Number(ours) - Number(theirs)) < tolerance,
    }),
  };
}

/** The mean of every 64th number, in units of `scale`: enough to see that something was drawn, and next to nothing to work out. */
export function figure(numbers: ArrayLike<number>, scale = 1): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < numbers.length; i += 64, count++) sum += numbers[i]!;
  return sum / count / scale;
}
