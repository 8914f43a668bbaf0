import { checkInteger, checkObject } from "@kb/checks";
import { type Block, type BlockOptions, makeBlock } from "../block.js";
import type { FeatureMap } from "../feature-map.js";
import { type BlockActivation, checkActivation } from "../ops/activate.js";
import { added, concatenated } from "../ops/combine.js";
import { addUnit, addUnits } from "../ops/unit.js";

/** Options of {@link cspBlock}. */
export interface CspBlockOptions extends BlockOptions {
  readonly inputs: number;
  /** Even; default `inputs`. */
  readonly outputs?: number | undefined;
  /** How many residual units; default 1. */
  readonly depth?: number | undefined;
  /** Default `"mish"`, as in YOLOv4's backbone. */
  readonly activation?: BlockActivation | undefined;
}

/**
 * A cross stage partial block: two 1 × 1 branches of half the channels, one of them through residual units of 1 × 1 and 3 × 3 convolutions, concatenated and joined by a 1 × 1 one.
 *
 * O(batch · H · W · outputs² · depth). Throws a TypeError or RangeError for arguments of the wrong kind, length or range. Source: CSPNet, arXiv 1911.11929.
 *
 * @example
 * const block = cspBlock({ inputs: 8, depth: 2 });
 * block.forward({ data: new Float32Array(8 * 16), shape: [1, 8, 4, 4] }).shape; // [1, 8, 4, 4]
 */
export function cspBlock(options: CspBlockOptions): Block<FeatureMap, FeatureMap> {
  checkObject(options, "options");
  const { inputs, outputs = inputs, depth = 1, activation = "mish" } = options;
  checkInteger(inputs, "inputs", 1);
  checkInteger(outputs, "outputs", 2);
  if (outputs % 2 !== 0) throw new RangeError(`outputs must be even, got ${outputs}`);
  checkInteger(depth, "depth", 0);
  checkActivation(activation);
  const half = outputs / 2;
  return makeBlock(
    {
      channels: [inputs],
      define(layout) {
        const point = { inputs, outputs: half, kernel: 1, activation };
        const [main, aside] = [addUnit(layout.part("main"), point), addUnit(layout.part("aside"), point)];
        const residuals = Array.from({ length: depth }, (_, index) =>
          addUnits(layout.part(`residual${index}`), [
            { inputs: half, outputs: half, kernel: 1, activation },
            { inputs: half, outputs: half, kernel: 3, activation },
          ]),
        );
        const join = addUnit(layout.part("join"), { inputs: outputs, outputs, kernel: 1, activation });
        return (pass, [x]) => {
          const deep = residuals.reduce((map, run) => added(pass, [map, run(pass, map)]), main(pass, x!));
          return [join(pass, concatenated(pass, [deep, aside(pass, x!)]))];
        };
      },
      ...{ takesOne: true, givesOne: true },
    },
    options,
  );
}
