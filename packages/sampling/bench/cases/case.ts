import type { Case, Contender, Goal, Prepared } from "@kb/benchmark";
import { type Native, NUMPY, noNative } from "../rivals/native.js";

export interface DrawingOptions {
  tolerance?: number;
  /** Starts rivals outside JavaScript. */
  native?: () => Native;
}

/** Goals against rivals in JavaScript, and against numpy; 0 is none. */
export function goals(atLeast: number, rivals: readonly string[], numpy: number): readonly Goal[] {
  return [
    ...(atLeast > 0 ? [{ atLeast, against: rivals }] : []),
    ...(numpy > 0 ? [{ atLeast: numpy, against: [NUMPY] }] : []),
  ];
}

/** Draws differ, so contenders answer with a figure of what they drew, which is right if it is nearly the same. */
export function drawing(
  id: string,
  [zh, en]: readonly [zh: string, en: string],
  atLeast: number | readonly Goal[],
  amount: number,
  contenders: () => readonly Contender[],
  { tolerance = 0.05, native = () => noNative(id, amount, 1) }: DrawingOptions = {},
): Case {
  return {
    id,
    title: { zh, en },
    unit: "items",
    goals: typeof atLeast === "number" ? [{ atLeast }] : atLeast,
    prepare(): Prepared {
      const { contenders: others, dispose } = native();
      return {
        amount,
        contenders: [...contenders(), ...others],
        equal: (ours, theirs) => Math.abs(Number(ours) - Number(theirs)) < tolerance,
        dispose,
      };
    },
  };
}

/** The mean of every 64th number, in units of `scale`: enough to see that something was drawn, and next to nothing to work out. */
export function figure(numbers: ArrayLike<number>, scale = 1): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < numbers.length; i += 64, count++) sum += numbers[i]!;
  return sum / count / scale;
}
