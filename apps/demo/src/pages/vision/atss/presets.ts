import type { WorldName } from "./worlds.js";

/** Objects worth a look, and what they are looked at with. */
export interface Preset {
  readonly boxes: readonly number[];
  readonly world?: WorldName;
  readonly topk?: number;
  readonly level?: number;
}

export const PRESETS = {
  usual: { boxes: [70, 90, 310, 290, 370, 60, 460, 200, 520, 290, 564, 322] },
  oneLevel: { boxes: [244, 132, 372, 260] },
  twoLevels: { boxes: [220, 110, 400, 290] },
  tiny: { boxes: [100, 100, 110, 110, 301, 205, 313, 217, 500, 300, 506, 306] },
  thin: { boxes: [120, 196, 520, 210] },
  overlapping: { boxes: [180, 110, 370, 280, 230, 140, 420, 310] },
  twins: { boxes: [220, 120, 400, 290, 220, 120, 400, 290] },
  orphan: { boxes: [565, 70, 595, 361], topk: 1 },
  single: { boxes: [38, 26, 108, 76], world: "single" },
  small: { boxes: [10, 12, 62, 58, 76, 30, 112, 70], world: "small" },
  empty: { boxes: [] },
} as const satisfies Record<string, Preset>;

export type PresetName = keyof typeof PRESETS;
