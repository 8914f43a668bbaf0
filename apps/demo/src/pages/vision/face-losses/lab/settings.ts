import { knobsOf, type LossName, lossNames } from "@kb/digits";
import type { Field } from "../../../../url-fields.js";

/** Digits that can be kept back, never to be learnt from. */
export const PAIRS = ["01", "23", "45", "67", "89"] as const;
export type Pair = (typeof PAIRS)[number];

export const LEARNING_RATES = [0.0005, 0.001, 0.002, 0.003, 0.005, 0.01] as const;

export const SCALES = { min: 1, max: 64, step: 1 } as const;

/** How a side learns; scale and margin count where the loss has them. */
export interface LabSide {
  readonly loss: LossName;
  readonly s: number;
  readonly m: number;
}

/** What the margin can be set to. */
export function marginScale(loss: LossName): {
  readonly min: number;
  readonly max: number;
  readonly step: number;
} {
  return (knobsOf(loss).m ?? 0) >= 1 ? { min: 1, max: 5, step: 1 } : { min: 0, max: 0.6, step: 0.01 };
}

/** A side as it is where nothing has been set. */
export function initialSide(loss: LossName): LabSide {
  return { loss, ...{ s: SCALES.min, m: 0 }, ...knobsOf(loss) };
}

/** A loss with the knobs that it has, joined by underscores. */
export function sideField(initial: LabSide): Field<LabSide> {
  return {
    initial,
    parse(text) {
      const [name, ...values] = text.split("_");
      const loss = lossNames.find((known) => known === name);
      if (loss === undefined) return undefined;
      const knobs = Object.keys(knobsOf(loss)) as ("s" | "m")[];
      const numbers = values.map(Number);
      const isWithin = (knob: "s" | "m", value: number | undefined): boolean => {
        const { min, max, step } = knob === "s" ? SCALES : marginScale(loss);
        return value !== undefined && value >= min && value <= max && (step < 1 || Number.isInteger(value));
      };
      if (numbers.length !== knobs.length || !knobs.every((knob, at) => isWithin(knob, numbers[at]))) {
        return undefined;
      }
      return { ...initialSide(loss), ...Object.fromEntries(knobs.map((knob, at) => [knob, numbers[at]!])) };
    },
    format: ({ loss, ...values }) =>
      [loss, ...(Object.keys(knobsOf(loss)) as ("s" | "m")[]).map((knob) => values[knob])].join("_"),
  };
}
