import { checkChoice, checkInteger, checkObject } from "@kb/checks";
import type { Run } from "../block.js";
import { type Block, type BlockOptions, checkPyramid, makeBlock } from "../block.js";
import type { FeatureMap } from "../feature-map.js";
import type { Layout } from "../layout.js";
import { added, concatenated } from "../ops/combine.js";
import { addUnit, addUnits } from "../ops/unit.js";
import { upsampledLike } from "../ops/upsampled.js";
import { checkLevels } from "./fpn.js";

/** Options of {@link pan}. */
export interface PanOptions extends BlockOptions {
  /** The channels of each level, finest first. With `"add"` all are the same, as an FPN gives them. */
  readonly channels: readonly number[];
  /** How levels are joined: PANet's sum, bottom-up after an FPN, or YOLOv4's concatenation, top-down and bottom-up. Default `"add"`. */
  readonly join?: "add" | "concat" | undefined;
  /** With `"concat"`, the channels of the finest level of the result, which double from level to level; default half of `channels[0]`. */
  readonly width?: number | undefined;
}

/** PANet: N₀ = P₀, Nₗ₊₁ = relu(3 × 3 (relu(3 × 3, stride 2 (Nₗ)) + Pₗ₊₁)). */
function addingPath(layout: Layout, levels: number, width: number): Run {
  const shape = { inputs: width, outputs: width, kernel: 3, normalised: false };
  const steps = Array.from({ length: levels - 1 }, (_, level) => ({
    down: addUnit(layout.part(`down${level}`), { ...shape, stride: 2 }),
    join: addUnit(layout.part(`join${level}`), shape),
  }));
  return (pass, maps) => {
    const results = [maps[0]!];
    steps.forEach(({ down, join }, level) => {
      const smaller = upsampledLike(pass, down(pass, results[level]!), maps[level + 1]!);
      results.push(join(pass, added(pass, [smaller, maps[level + 1]!])));
    });
    return results;
  };
}

/** YOLOv4's five convolutions, 1 × 1 and 3 × 3 in turn, from `inputs` to `width` channels. */
function addFive(layout: Layout, inputs: number, width: number) {
  const activation = "leaky" as const;
  const narrow = (from: number) => ({ inputs: from, outputs: width, kernel: 1, activation });
  const wide = { inputs: width, outputs: 2 * width, kernel: 3, activation };
  return addUnits(layout, [narrow(inputs), wide, narrow(2 * width), wide, narrow(2 * width)]);
}

/** YOLOv4: concatenation both ways, level l with width · 2ˡ channels. */
function concatenatingPath(layout: Layout, channels: readonly number[], width: number): Run {
  const activation = "leaky" as const;
  const widths = channels.map((_, level) => width * 2 ** level);
  const last = channels.length - 1;
  const top = addUnit(layout.part("top"), {
    ...{ inputs: channels[last]!, outputs: widths[last]!, kernel: 1, activation },
  });
  const downward = widths.slice(0, -1).map((own, level) => ({
    narrow: addUnit(layout.part(`narrow${level}`), { inputs: 2 * own, outputs: own, kernel: 1, activation }),
    lateral: addUnit(layout.part(`lateral${level}`), {
      ...{ inputs: channels[level]!, outputs: own, kernel: 1, activation },
    }),
    five: addFive(layout.part(`downFive${level}`), 2 * own, own),
  }));
  const upward = widths.slice(1).map((own, level) => ({
    down: addUnit(layout.part(`down${level}`), {
      ...{ inputs: own / 2, outputs: own, kernel: 3, stride: 2, activation },
    }),
    five: addFive(layout.part(`upFive${level}`), 2 * own, own),
  }));
  return (pass, maps) => {
    const merged = [...maps];
    merged[last] = top(pass, maps[last]!);
    for (let level = last - 1; level >= 0; level--) {
      const { narrow, lateral, five } = downward[level]!;
      const own = lateral(pass, maps[level]!);
      const above = upsampledLike(pass, narrow(pass, merged[level + 1]!), own);
      merged[level] = five(pass, concatenated(pass, [own, above]));
    }
    const results = [merged[0]!];
    upward.forEach(({ down, five }, level) => {
      const own = merged[level + 1]!;
      const below = upsampledLike(pass, down(pass, results[level]!), own);
      results.push(five(pass, concatenated(pass, [below, own])));
    });
    return results;
  };
}

/**
 * A path aggregation network: after the way from coarse to fine, one from fine to coarse, by convolutions of stride 2.
 *
 * `"add"` takes the levels of an FPN, has 3 × 3 convolutions with bias and ReLU, and passes the finest level on as it is. `"concat"` does both ways itself, as YOLOv4 does, each join followed by
 * five normalised convolutions with leaky ReLU. O(batch · H · W · width²) a level. Throws a TypeError or RangeError for arguments of the wrong kind, length or range.
 * Sources: PANet, arXiv 1803.01534; YOLOv4, arXiv 2004.10934.
 *
 * @example
 * const neck = pan({ channels: [4, 4] });
 * const level = (size) => ({ data: new Float32Array(4 * size * size), shape: [1, 4, size, size] });
 * neck.forward([level(6), level(3)]).map(({ shape }) => shape[2]); // [6, 3]
 */
export function pan(options: PanOptions): Block<readonly FeatureMap[], readonly FeatureMap[]> {
  checkObject(options, "options");
  const { channels, join = "add" } = options;
  checkLevels(channels);
  checkChoice(join, "join", ["add", "concat"]);
  const { width = Math.max(1, channels[0]! >> 1) } = options;
  checkInteger(width, "width", 1);
  if (join === "add" && channels.some((count) => count !== channels[0])) {
    throw new RangeError(`channels must be the same at all levels to be added, got [${channels}]`);
  }
  return makeBlock(
    {
      channels,
      check: checkPyramid,
      define: (layout) =>
        join === "add"
          ? addingPath(layout, channels.length, channels[0]!)
          : concatenatingPath(layout, channels, width),
      ...{ takesOne: false, givesOne: false },
    },
    options,
  );
}
