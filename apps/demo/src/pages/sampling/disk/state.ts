import type { DiskMethod } from "@kb/sampling";
import { batch, type Signal } from "@preact/signals";
import { choiceField, type Field, flagField, numberField, textField } from "../../../url-fields.js";
import { useUrlState } from "../../../url-state.js";
import { PRESETS, readHeights } from "./density/heights.js";

export const METHODS = ["rejection", "polar", "concentric"] as const satisfies readonly DiskMethod[];
export const COUNTS = ["1000", "10000", "100000", "1000000"] as const;
export type Count = (typeof COUNTS)[number];
export const MOST_DARTS = 1_000_000;
export const MOST_SAMPLES = 2000;

/** Everything a link to the page restores. */
export interface DiskState {
  /** Points a frame of each cloud, the seed of everything on the page, and whether the frames stand still. */
  readonly n: Signal<Count>;
  readonly r: Signal<number>;
  readonly p: Signal<boolean>;
  /** Darts thrown at the square. */
  readonly d: Signal<number>;
  /** The random number of the inverse CDF. */
  readonly u: Signal<number>;
  /** How far the squares have become disks, in percent. */
  readonly t: Signal<number>;
  /** The drawn density, how many samples of it, and the height of the envelope in percent of its highest. */
  readonly f: Signal<string>;
  readonly q: Signal<number>;
  readonly b: Signal<number>;
  /** The file of points: method, how many, centre and radius as typed. */
  readonly m: Signal<DiskMethod>;
  readonly c: Signal<Count>;
  readonly x: Signal<string>;
  readonly y: Signal<string>;
  readonly z: Signal<string>;
}

const heightsField: Field<string> = {
  initial: PRESETS.halfCircle,
  parse: (text) => (readHeights(text) === undefined ? undefined : text),
  format: (heights) => heights,
};

export function useDiskState(): DiskState {
  return useUrlState({
    n: choiceField(COUNTS, "10000"),
    r: numberField(1, { min: 0, max: 2 ** 32 - 1, whole: true }),
    p: flagField(matchMedia("(prefers-reduced-motion: reduce)").matches),
    d: numberField(500, { min: 1, max: MOST_DARTS, whole: true }),
    u: numberField(0.25, { min: 0, max: 1 }),
    t: numberField(100, { min: 0, max: 100, whole: true }),
    f: heightsField,
    q: numberField(600, { min: 1, max: MOST_SAMPLES, whole: true }),
    b: numberField(100, { min: 50, max: 300, whole: true }),
    m: choiceField(METHODS, "rejection"),
    c: choiceField(COUNTS, "1000"),
    x: textField("0", 24),
    y: textField("0", 24),
    z: textField("1", 24),
  });
}

/** What a "try this" sets. */
export interface Scene {
  readonly n?: Count;
  readonly d?: number;
  readonly u?: number;
  readonly t?: number;
  readonly f?: string;
  readonly b?: number;
}

export function showScene(state: DiskState, scene: Scene): void {
  batch(() => {
    if (scene.n !== undefined) state.n.value = scene.n;
    if (scene.d !== undefined) state.d.value = scene.d;
    if (scene.u !== undefined) state.u.value = scene.u;
    if (scene.t !== undefined) state.t.value = scene.t;
    if (scene.f !== undefined) state.f.value = scene.f;
    if (scene.b !== undefined) state.b.value = scene.b;
  });
}
