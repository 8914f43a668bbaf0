import { batch, computed, type ReadonlySignal, type Signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { choiceField, flagField, numberField } from "../../../url-fields.js";
import { useUrlState } from "../../../url-state.js";
import { boxesField } from "../boxes-field.js";
import { PRESETS, type Preset } from "./presets.js";
import { inspect, type Scene } from "./rule/inspect.js";
import { WORLD_NAMES, WORLDS, type WorldName } from "./worlds.js";

export const MOST_TOPK = 20;
export const MOST_OBJECTS = 8;
export const MOST_SHOWN = 12;

/** Everything the page shows; all of it is in the address. */
export interface AtssState {
  /** `[n, 4]`: the objects. */
  readonly o: Signal<Float32Array>;
  readonly w: Signal<WorldName>;
  /** Candidates a level. */
  readonly k: Signal<number>;
  /** Whether an object without positives gets its best candidate. */
  readonly f: Signal<boolean>;
  /** The object looked at, and the level, −1 for all. */
  readonly g: Signal<number>;
  readonly l: Signal<number>;
  /** How far the rule is told. */
  readonly s: Signal<number>;
  /** The IoU from which on the largest-IoU rule takes anchors, and whether FCOS samples near centres only. */
  readonly t: Signal<number>;
  readonly r: Signal<boolean>;
  /** The seed of the random objects. */
  readonly e: Signal<number>;
  /** The seed of the scene for the detectors, and how many boxes of each are shown. */
  readonly d: Signal<number>;
  readonly c: Signal<number>;
  /** The quality that the losses aim for, in percent. */
  readonly y: Signal<number>;
  /** The objects and what ATSS makes of them. */
  readonly scene: ReadonlySignal<Scene>;
}

export function useAtssState(): AtssState {
  const { width, height } = WORLDS.image;
  const bound = useUrlState({
    o: boxesField(Float32Array.from(PRESETS.usual.boxes), width, height),
    w: choiceField(WORLD_NAMES, "image"),
    k: numberField(9, { min: 1, max: MOST_TOPK, whole: true }),
    f: flagField(false),
    g: numberField(0, { min: 0, max: MOST_OBJECTS - 1, whole: true }),
    l: numberField(-1, { min: -1, max: 4, whole: true }),
    s: numberField(0, { min: 0, max: 20, whole: true }),
    t: numberField(0.5, { min: 0.1, max: 0.9 }),
    r: flagField(false),
    e: numberField(1, { min: 0, max: 2 ** 32 - 1, whole: true }),
    d: numberField(22, { min: 0, max: 2 ** 32 - 1, whole: true }),
    c: numberField(4, { min: 1, max: MOST_SHOWN, whole: true }),
    y: numberField(70, { min: 0, max: 100, whole: true }),
  });
  const scene = useMemo(
    () =>
      computed(() =>
        inspect(WORLDS[bound.w.value], bound.o.value, bound.k.value, bound.f.value, bound.g.value),
      ),
    [bound],
  );
  return { ...bound, scene };
}

/** What a "try this" sets; the rest becomes what it was at first. */
export interface Setting extends Preset {
  readonly fallback?: boolean;
  readonly fcosCentre?: boolean;
  readonly positive?: number;
  readonly object?: number;
}

export function show(state: AtssState, setting: Setting): void {
  batch(() => {
    state.o.value = Float32Array.from(setting.boxes);
    state.w.value = setting.world ?? "image";
    state.k.value = setting.topk ?? 9;
    state.l.value = setting.level ?? -1;
    state.f.value = setting.fallback ?? false;
    state.r.value = setting.fcosCentre ?? false;
    state.t.value = setting.positive ?? 0.5;
    state.g.value = setting.object ?? 0;
  });
}

/** How readers see objects called. */
export const objectName = (object: number): string => String.fromCharCode(65 + object);
