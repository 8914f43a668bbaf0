import type { PolicyMetric } from "@kb/rl";
import { batch, type Signal } from "@preact/signals";
import { choiceField, flagField, numberField, textField } from "../../../url-fields.js";
import { useUrlState } from "../../../url-state.js";
import { LAST_STEP } from "./grid/climb.js";
import { TASKS, type Task } from "./lab/settings.js";
import { BASELINES, type Baseline } from "./variance/baselines.js";

export const METRICS = ["averageValue", "averageReward"] as const satisfies readonly PolicyMetric[];
/** Powers of two of episodes that an estimate may be made of. */
export const MOST_DOUBLINGS = 12;
export const KNOB_RANGE = 4;

/** Everything a link to the page restores. */
export interface PolicyGradientState {
  /** Which metric is climbed, and the step shown. */
  readonly k: Signal<PolicyMetric>;
  readonly s: Signal<number>;
  /** How far the knob is turned. */
  readonly w: Signal<number>;
  /** The estimate: doublings of its episodes, its baseline; the seed of all that is drawn on the page. */
  readonly n: Signal<number>;
  readonly b: Signal<Baseline>;
  readonly r: Signal<number>;
  /** What is learnt, the settings of both sides, and whether there are both. */
  readonly t: Signal<Task>;
  readonly x: Signal<string>;
  readonly y: Signal<string>;
  readonly d: Signal<boolean>;
}

export function usePolicyGradientState(): PolicyGradientState {
  return useUrlState({
    k: choiceField(METRICS, "averageValue"),
    s: numberField(0, { min: 0, max: LAST_STEP, whole: true }),
    w: numberField(2, { min: -KNOB_RANGE, max: KNOB_RANGE }),
    n: numberField(5, { min: 0, max: MOST_DOUBLINGS, whole: true }),
    b: choiceField(BASELINES, "none"),
    r: numberField(1, { min: 0, max: 2 ** 32 - 1, whole: true }),
    t: choiceField(TASKS, "cartPole"),
    x: textField("", 100),
    y: textField("", 100),
    d: flagField(true),
  });
}

/** What a "try this" sets. */
export type Scene = { readonly [K in keyof PolicyGradientState]?: PolicyGradientState[K]["value"] };

export function setScene(state: PolicyGradientState, scene: Scene): void {
  batch(() => {
    for (const [key, value] of Object.entries(scene)) {
      (state[key as keyof PolicyGradientState] as Signal<unknown>).value = value;
    }
  });
}
