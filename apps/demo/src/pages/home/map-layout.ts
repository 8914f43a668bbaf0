import type { PackageName } from "../../articles.js";

/** The map's own units. The picture scales; text does not. */
export const MAP = { width: 1200, height: 556 };

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where the middle of each article's picture lies. */
export const places: Readonly<Record<string, Place>> = {
  "strings/kmp": { x: 112, y: 108 },
  "search/elimination": { x: 338, y: 168 },
  "trees/traversals": { x: 136, y: 352 },
  "sampling/disk": { x: 366, y: 424 },
  "rl/policy-gradient": { x: 606, y: 106 },
  "rl/grpo": { x: 806, y: 92 },
  "rl/rlhf": { x: 1006, y: 104 },
  "vision/random-erasing": { x: 596, y: 436 },
  "vision/face-losses": { x: 728, y: 306 },
  "vision/cornernet": { x: 912, y: 306 },
  "vision/atss": { x: 1094, y: 336 },
  "vision/detector-parts": { x: 930, y: 446 },
};

interface Island {
  /** Its articles in the order of its shore. */
  readonly articles: readonly string[];
  /** Where its name is centred. */
  readonly name: Place;
}

export const islands: Readonly<Record<PackageName, Island>> = {
  strings: { articles: ["strings/kmp"], name: { x: 112, y: 44 } },
  search: { articles: ["search/elimination"], name: { x: 338, y: 104 } },
  trees: { articles: ["trees/traversals"], name: { x: 136, y: 288 } },
  sampling: { articles: ["sampling/disk"], name: { x: 352, y: 360 } },
  rl: { articles: ["rl/policy-gradient", "rl/grpo", "rl/rlhf"], name: { x: 660, y: 38 } },
  "vision-losses": {
    articles: [
      "vision/random-erasing",
      "vision/face-losses",
      "vision/cornernet",
      "vision/atss",
      "vision/detector-parts",
    ],
    name: { x: 812, y: 242 },
  },
};
