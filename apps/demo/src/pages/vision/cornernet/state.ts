import { SHAPES } from "@kb/vision-losses-bench/detect";
import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { choiceField, numberField } from "../../../url-fields.js";
import { useUrlState } from "../../../url-state.js";
import type { Drawing } from "../shared/shape-drawing.js";
import { objectsField } from "./objects-field.js";
import { type Simulated, simulate } from "./simulate/simulate.js";

export const STRIDES = ["1", "2", "4", "8"] as const;
export const POOLS = ["top", "left", "bottom", "right", "topLeft", "bottomRight"] as const;
export const KERNELS = ["1", "3", "5"] as const;
export const SOFT = ["none", "soft-linear", "soft-gaussian"] as const;
export const MODES = ["paper", "official"] as const;
export type Pool = (typeof POOLS)[number];

/** Three shapes. */
const DRAWING: Drawing = {
  boxes: Float32Array.of(6, 6, 30.5, 24.5, 36, 9.5, 58, 36, 9.5, 34, 38, 60),
  labels: Int32Array.of(0, 1, 2),
};

/** Where both rays of a combined pool have been summed. */
const LAST_FRAME = 33;

const percent = (initial: number) => numberField(initial, { min: 0, max: 100, whole: true });
const step = (initial: number) => numberField(initial, { min: 0, whole: true });

/** Everything the page shows, all of it in the address but for what is selected. */
export interface CornerState {
  /** The reader's drawing. */
  readonly o: Signal<Drawing>;
  /** Noise of the simulated network in percent, its seed, and pixels a cell of its maps. */
  readonly n: Signal<number>;
  readonly s: Signal<number>;
  readonly g: Signal<(typeof STRIDES)[number]>;
  /** Of the figure of radii: sides in cells, and the overlap wanted in percent. */
  readonly w: Signal<number>;
  readonly h: Signal<number>;
  readonly m: Signal<number>;
  /** What is pooled, and how far. */
  readonly d: Signal<Pool>;
  readonly p: Signal<number>;
  /** The target in percent, and the focal loss's alpha and beta. */
  readonly t: Signal<number>;
  readonly a: Signal<number>;
  readonly b: Signal<number>;
  /** Objects that have tags, the form of the loss, and the step of learning. */
  readonly k: Signal<number>;
  readonly f: Signal<(typeof MODES)[number]>;
  readonly l: Signal<number>;
  /** Of decoding: peaks' window, corners kept, tags' difference and the least score in percent, soft-NMS, the stage shown. */
  readonly z: Signal<(typeof KERNELS)[number]>;
  readonly c: Signal<number>;
  readonly u: Signal<number>;
  readonly v: Signal<number>;
  readonly y: Signal<(typeof SOFT)[number]>;
  readonly e: Signal<number>;
  /** The least score that the trained detector's boxes are shown from, in percent. */
  readonly x: Signal<number>;
  /** What the simulated network says of the drawing. */
  readonly answer: ReadonlySignal<Simulated>;
  /** The object whose shape the bar shows and changes; new ones are of that shape. */
  readonly selected: Signal<number | undefined>;
  readonly label: Signal<number>;
}

export function useCornerState(): CornerState {
  const own = useMemo(() => ({ selected: signal<number | undefined>(undefined), label: signal(0) }), []);
  const bound = useUrlState({
    o: objectsField(DRAWING),
    n: percent(25),
    s: numberField(7, { min: 0, max: 2 ** 32 - 1, whole: true }),
    g: choiceField(STRIDES, "2"),
    w: numberField(24, { min: 2, max: 40, whole: true }),
    h: numberField(16, { min: 2, max: 40, whole: true }),
    m: numberField(30, { min: 5, max: 90, whole: true }),
    d: choiceField(POOLS, "topLeft"),
    p: step(LAST_FRAME),
    t: percent(80),
    a: numberField(2, { min: 0, max: 5 }),
    b: numberField(4, { min: 0, max: 8 }),
    k: numberField(4, { min: 1, max: 7, whole: true }),
    f: choiceField(MODES, "paper"),
    l: step(0),
    z: choiceField(KERNELS, "3"),
    c: numberField(40, { min: 1, max: 100, whole: true }),
    u: percent(50),
    v: percent(55),
    y: choiceField(SOFT, "soft-gaussian"),
    e: step(0),
    x: percent(50),
  });
  const answer = useMemo(() => {
    const { o, g, n, s } = bound;
    return computed(() =>
      simulate(o.value, { stride: Number(g.value), noise: n.value / 100, seed: s.value }),
    );
  }, [bound]);
  return { ...bound, ...own, answer };
}

/** Boxes were moved, drawn or removed: labels go along, and a new one is of the shape chosen. */
export function changeBoxes(state: CornerState, boxes: Float32Array, removed?: number): void {
  const { labels } = state.o.value;
  const kept = Array.from(labels).filter((_, n) => n !== removed);
  const added = boxes.length / 4 > kept.length ? [state.label.value] : [];
  batch(() => {
    state.o.value = { boxes, labels: Int32Array.from([...kept, ...added]) };
    if (removed !== undefined) state.selected.value = undefined;
    else if (added.length > 0) state.selected.value = kept.length;
  });
}

/** The shape of the object selected, and of new ones. */
export function chooseLabel(state: CornerState, label: number): void {
  const { boxes, labels } = state.o.value;
  const { value: selected } = state.selected;
  batch(() => {
    state.label.value = label;
    if (selected !== undefined && selected < labels.length)
      state.o.value = { boxes, labels: labels.with(selected, label) };
  });
}

/** Selects an object. */
export function select(state: CornerState, object: number): void {
  batch(() => {
    state.selected.value = object;
    state.label.value = state.o.value.labels[object] ?? 0;
  });
}

/** What a "try this" sets. */
export type Change = Partial<{
  [K in Exclude<keyof CornerState, "o" | "answer" | "selected" | "label">]: CornerState[K]["value"];
}> & { readonly drawing?: string };

export function change(state: CornerState, { drawing, ...values }: Change): void {
  batch(() => {
    if (drawing !== undefined) {
      state.selected.value = undefined;
      state.o.value = objectsField(DRAWING).parse(drawing) ?? DRAWING;
    }
    for (const [key, value] of Object.entries(values)) {
      (state[key as "n"] as Signal<unknown>).value = value;
    }
  });
}

export const CLASSES = SHAPES.length;
