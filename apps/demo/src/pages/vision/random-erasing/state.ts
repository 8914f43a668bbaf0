import type { RandomErasingOptions, RandomErasingRectangleOptions } from "@kb/vision-losses/augment";
import { batch, type Signal, signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { choiceField, flagField, numberField } from "../../../url-fields.js";
import { useUrlState } from "../../../url-state.js";
import { boxesField } from "../boxes-field.js";
import { dayScene, nightScene, type Scene } from "../scene/paint-scene.js";
import { HEIGHT, WIDTH } from "../scene/picture.js";

export const SAMPLINGS = ["uniform", "log"] as const;
export const FILLS = ["pixel", "random", "mean", "constant"] as const;
export const MODES = ["image", "object", "both"] as const;
export const SAMPLES = 12;

/** The picture that is erased. */
export interface Picture extends Scene {
  /** Whose picture it is: the page's, whose things have names, or the visitor's. */
  readonly isOwn: boolean;
}

/** Everything the page shows; all but the visitor's own picture is in the address. */
export interface ErasingState {
  /** The probability of erasing, in percent. */
  readonly p: Signal<number>;
  /** The least and the most share of the area, in percent. */
  readonly a: Signal<number>;
  readonly b: Signal<number>;
  /** The least height over width; the most is 1 over it. */
  readonly r: Signal<number>;
  readonly u: Signal<(typeof SAMPLINGS)[number]>;
  readonly f: Signal<(typeof FILLS)[number]>;
  readonly m: Signal<(typeof MODES)[number]>;
  /** Whether boxes are dropped, and from which covered share on, in percent. */
  readonly d: Signal<boolean>;
  readonly t: Signal<number>;
  /** The seed, and which of its samples is shown large. */
  readonly s: Signal<number>;
  readonly k: Signal<number>;
  /** The share of the first picture in mixtures, in percent. */
  readonly l: Signal<number>;
  /** `[n, 4]`: the boxes. */
  readonly o: Signal<Float32Array>;
  readonly picture: Signal<Picture>;
  /** The one it is mixed with. */
  readonly other: Scene;
}

export function useErasingState(): ErasingState {
  const day = useMemo(dayScene, []);
  const other = useMemo(nightScene, []);
  const picture = useMemo(() => signal<Picture>({ ...day, isOwn: false }), [day]);
  const bound = useUrlState({
    p: numberField(50, { min: 0, max: 100, whole: true }),
    a: numberField(2, { min: 1, max: 90, whole: true }),
    b: numberField(40, { min: 1, max: 90, whole: true }),
    r: numberField(0.3, { min: 0.1, max: 1 }),
    u: choiceField(SAMPLINGS, "uniform"),
    f: choiceField(FILLS, "pixel"),
    m: choiceField(MODES, "image"),
    d: flagField(false),
    t: numberField(80, { min: 0, max: 100, whole: true }),
    s: numberField(23, { min: 0, max: 2 ** 32 - 1, whole: true }),
    k: numberField(0, { min: 0, max: SAMPLES - 1, whole: true }),
    l: numberField(60, { min: 0, max: 100, whole: true }),
    o: boxesField(day.boxes, WIDTH, HEIGHT),
  });
  return { ...bound, picture, other };
}

/** The visitor's picture, without boxes; or the page's again. */
export function showPicture(state: ErasingState, image: ImageData | undefined): void {
  const day = image === undefined ? dayScene() : { image, boxes: new Float32Array(0) };
  batch(() => {
    state.picture.value = { ...day, isOwn: image !== undefined };
    state.o.value = day.boxes;
  });
}

/** How rectangles are drawn, as the package takes it. */
export function rectangleOptions({ p, a, b, r, u }: ErasingState): RandomErasingRectangleOptions {
  return {
    probability: p.value / 100,
    area: [Math.min(a.value, b.value) / 100, Math.max(a.value, b.value) / 100],
    aspect: [r.value, 1 / r.value],
    aspectSampling: u.value,
  };
}

/** All that {@link randomErasing} is told. */
export function erasingOptions(state: ErasingState): RandomErasingOptions {
  const { f, m, d, t, o } = state;
  return {
    ...rectangleOptions(state),
    fill: f.value,
    mode: m.value,
    boxes: o.value,
    boxPolicy: d.value ? "drop" : "keep",
    coveredThreshold: t.value / 100,
  };
}

/** What a "try this" sets. */
export type Change = Partial<{
  [K in "p" | "a" | "b" | "r" | "u" | "f" | "m" | "d" | "t" | "l"]: ErasingState[K]["value"];
}>;

export function change(state: ErasingState, values: Change): void {
  batch(() => {
    for (const [key, value] of Object.entries(values)) {
      (state[key as keyof Change] as Signal<unknown>).value = value;
    }
  });
}
