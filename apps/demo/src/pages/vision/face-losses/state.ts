import { batch, type Signal } from "@preact/signals";
import { choiceField, type Field, flagField, numberField } from "../../../url-fields.js";
import { useUrlState } from "../../../url-state.js";
import { CIRCLE_LOSSES, type CircleLossName, circleLosses } from "./circle/circle-losses.js";
import { evenly, type Polar, polar, polarsField } from "./circle/polar.js";
import { LOSSES, type LossId } from "./family/losses.js";
import { initialSide, type LabSide, LEARNING_RATES, PAIRS, sideField } from "./lab/settings.js";

export const LEAST_CLASSES = 2;
export const MOST_CLASSES = 6;
const FIRST_CLASSES = 3;

/** Everything the page shows, in the address. */
export interface FaceLossesState {
  /** The circle: the loss, its margin (undefined: the loss's own), the scale, the classes' weights, the sample. */
  readonly l: Signal<CircleLossName>;
  readonly m: Signal<number | undefined>;
  readonly s: Signal<number>;
  readonly w: Signal<readonly Polar[]>;
  readonly x: Signal<readonly Polar[]>;
  /** The family: the loss that is told of. */
  readonly f: Signal<LossId>;
  /** The curves: the angle, in degrees, and the embedding's length. */
  readonly t: Signal<number>;
  readonly a: Signal<number>;
  /** The bounds: classes as a power of ten, and the probability to be reached, in percent. */
  readonly c: Signal<number>;
  readonly p: Signal<number>;
  /** The lab: how each side learns; the seed, epochs, learning rate, and which digits are kept back. */
  readonly y: Signal<LabSide>;
  readonly z: Signal<LabSide>;
  readonly r: Signal<number>;
  readonly e: Signal<number>;
  readonly k: Signal<number>;
  readonly u: Signal<(typeof PAIRS)[number]>;
  /** Whether digits that were kept back are shown, too. */
  readonly h: Signal<boolean>;
}

const marginField: Field<number | undefined> = {
  initial: undefined,
  parse: (text) => numberField(0, { min: 0, max: 5 }).parse(text),
  format: (value) => (value === undefined ? "" : String(value)),
};

export function useFaceLossesState(): FaceLossesState {
  return useUrlState({
    l: choiceField(CIRCLE_LOSSES, "arcFace"),
    m: marginField,
    s: numberField(10, { min: 1, max: 64, whole: true }),
    w: polarsField(evenly(FIRST_CLASSES), LEAST_CLASSES, MOST_CLASSES),
    x: polarsField([polar(54, 100)], 1, 1),
    f: choiceField(LOSSES, "arcFace"),
    t: numberField(50, { min: 0, max: 180, whole: true }),
    a: numberField(20, { min: 1, max: 110, whole: true }),
    c: numberField(4, { min: 1, max: 6 }),
    p: numberField(90, { min: 50, max: 99.9 }),
    y: sideField(initialSide("normFace")),
    z: sideField(initialSide("cosFace")),
    r: numberField(1, { min: 0, max: 2 ** 32 - 1, whole: true }),
    e: numberField(8, { min: 2, max: 20, whole: true }),
    k: numberField(0.003, { min: LEARNING_RATES[0], max: LEARNING_RATES.at(-1)! }),
    u: choiceField(PAIRS, "45"),
    h: flagField(false),
  });
}

/** The margin of the circle's loss as it is set, or as the loss has it. */
export function marginOf({ l, m }: FaceLossesState): number {
  const range = circleLosses[l.value].margin;
  if (range === undefined) return 0;
  const { initial, min, max, step } = range;
  const wanted = Math.min(max, Math.max(min, m.value ?? initial));
  return Number((Math.round(wanted / step) * step).toFixed(2));
}

/** Shows another loss on the circle, with its own margin. */
export function chooseLoss(state: FaceLossesState, loss: CircleLossName): void {
  batch(() => {
    state.l.value = loss;
    state.m.value = undefined;
  });
}

/** What a "try this" sets. */
export type Change = Partial<{ [K in keyof FaceLossesState]: FaceLossesState[K]["value"] }>;

export function change(state: FaceLossesState, values: Change): void {
  batch(() => {
    for (const [key, value] of Object.entries(values)) {
      (state[key as keyof Change] as Signal<unknown>).value = value;
    }
  });
}
