import {
  type CornerMaps,
  type CornerPoolDirection,
  cornerPool,
  cornerPoolBackward,
  decodeCorners,
} from "@kb/vision-losses/corner";
import { type Block, conv2d, convUnit, type FeatureMap, sequence } from "@kb/vision-losses/necks";
import { makeBackbone, sum, WIDTH } from "./backbone.js";
import type { Found } from "./dense-decode.js";
import type { Parts } from "./model.js";
import { SHAPES, SIDE } from "./shapes.js";

/** Pixels a cell of the heatmaps. */
export const STRIDE = 4;
/** Cells along a side. */
export const CELLS: number = SIDE / STRIDE;

/** Channels of a branch's maps: heat of each class, a tag, two offsets. */
const CHANNELS = SHAPES.length + 3;
const RARE = -4;
const CORNERS = ["topLeft", "bottomRight"] as const;
const SIDES = { topLeft: ["top", "left"], bottomRight: ["bottom", "right"] } as const;

/** A detector that finds objects by two corners. */
export interface CornerDetector {
  readonly parts: Parts;
  forward(images: FeatureMap, training: boolean): CornerMaps;
  backward(gradient: CornerMaps): void;
}

/** What follows the finest level for one of the corners: two ways, pooled along either axis, summed, and what predicts. */
interface Branch {
  readonly parts: Parts;
  forward(level: FeatureMap, training: boolean): FeatureMap;
  backward(gradient: FeatureMap): FeatureMap;
}

function makeBranch(seed: number, corner: (typeof CORNERS)[number]): Branch {
  const unit = (index: number) => convUnit({ inputs: WIDTH, outputs: WIDTH, seed: 64 * seed + index });
  const ways = [unit(1), unit(2)] as const;
  const predict = conv2d({ inputs: WIDTH, outputs: CHANNELS, kernel: 1, seed: 64 * seed + 4 });
  predict.parameters.fill(RARE, CHANNELS * WIDTH, CHANNELS * WIDTH + SHAPES.length);
  const tail: Block<FeatureMap, FeatureMap> = sequence([unit(3), predict]);
  const pool = (map: FeatureMap, side: CornerPoolDirection) => ({
    ...map,
    data: cornerPool(map.data, map.shape, side),
  });
  let kept: readonly FeatureMap[] = [];
  return {
    parts: { [`${corner}Down`]: ways[0], [`${corner}Across`]: ways[1], [`${corner}Tail`]: tail },
    forward(level, training) {
      kept = ways.map((way) => way.forward(level, { training }));
      const [down, across] = kept.map((map, axis) => pool(map, SIDES[corner][axis]!)) as [
        FeatureMap,
        FeatureMap,
      ];
      return tail.forward(sum(sum(down, across), level), { training });
    },
    backward(gradient) {
      const pooled = tail.backward(gradient);
      return kept.reduce((total, map, axis) => {
        const data = cornerPoolBackward(map.data, pooled.data, map.shape, SIDES[corner][axis]!);
        return sum(total, ways[axis]!.backward({ ...map, data }));
      }, pooled);
    },
  };
}

/** A detector with fresh weights of `seed`. */
export function makeCornerDetector(seed: number): CornerDetector {
  const backbone = makeBackbone(seed, 0, 4);
  const branches = CORNERS.map((corner, index) => makeBranch(2 * seed + index, corner));
  let levels: readonly FeatureMap[] = [];
  return {
    parts: Object.assign({ ...backbone.parts }, ...branches.map(({ parts }) => parts)),
    forward(images, training) {
      levels = backbone.forward(images, training);
      return mapsOf(branches.map((branch) => branch.forward(levels[0]!, training)));
    },
    backward(gradient) {
      const finest = branches
        .map((branch, index) => branch.backward(joined(gradient, CORNERS[index]!, levels[0]!.shape[0])))
        .reduce(sum);
      backbone.backward([
        finest,
        ...levels.slice(1).map(({ data, shape }) => ({ data: new Float32Array(data.length), shape })),
      ]);
    },
  };
}

/** Where heat, tag and offsets lie among the channels. */
const PIECES = {
  heatmaps: [0, SHAPES.length],
  tags: [SHAPES.length, 1],
  offsets: [SHAPES.length + 1, 2],
} as const;
const AREA = CELLS * CELLS;

function mapsOf(outputs: readonly FeatureMap[]): CornerMaps {
  const piece = (name: keyof typeof PIECES) => {
    const [first, count] = PIECES[name];
    return Object.fromEntries(
      outputs.map(({ data, shape }, corner) => {
        const taken = new Float32Array(shape[0] * count * AREA);
        for (let image = 0; image < shape[0]; image++) {
          const from = (image * CHANNELS + first) * AREA;
          taken.set(data.subarray(from, from + count * AREA), image * count * AREA);
        }
        return [CORNERS[corner], taken];
      }),
    ) as unknown as CornerMaps["tags"];
  };
  return { heatmaps: piece("heatmaps"), tags: piece("tags"), offsets: piece("offsets") };
}

function joined(maps: CornerMaps, corner: (typeof CORNERS)[number], batch: number): FeatureMap {
  const data = new Float32Array(batch * CHANNELS * AREA);
  for (const [name, [first, count]] of Object.entries(PIECES)) {
    const own = maps[name as keyof typeof PIECES][corner];
    for (let image = 0; image < batch; image++) {
      data.set(
        own.subarray(image * count * AREA, (image + 1) * count * AREA),
        (image * CHANNELS + first) * AREA,
      );
    }
  }
  return { data, shape: [batch, CHANNELS, CELLS, CELLS] };
}

/** The boxes of image number `image`, best first. */
export function decodeCornerImage(maps: CornerMaps, image: number): Found {
  const part = (name: keyof typeof PIECES) => {
    const size = PIECES[name][1] * AREA;
    const of = (data: Float32Array) => data.subarray(image * size, (image + 1) * size);
    return { topLeft: of(maps[name].topLeft), bottomRight: of(maps[name].bottomRight) };
  };
  return decodeCorners({
    ...{ heatmaps: part("heatmaps"), tags: part("tags"), offsets: part("offsets") },
    ...{ classes: SHAPES.length, height: CELLS, width: CELLS, stride: STRIDE, topK: 40 },
    ...{ maxDetections: 60, softNms: "soft-gaussian" },
  });
}
