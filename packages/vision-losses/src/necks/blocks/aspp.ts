import { checkChoice, checkInteger, checkObject, describe } from "@kb/checks";
import { type Block, type BlockOptions, makeBlock } from "../block.js";
import type { FeatureMap } from "../feature-map.js";
import { added, concatenated } from "../ops/combine.js";
import { globalAverage } from "../ops/planes.js";
import { addUnit } from "../ops/unit.js";
import { upsampledLike } from "../ops/upsampled.js";

/** Options of {@link aspp}. */
export interface AsppOptions extends BlockOptions {
  readonly inputs: number;
  /** Default 256. */
  readonly outputs?: number | undefined;
  /** The dilations of the 3 × 3 branches; default 6, 12, 18, for maps at a sixteenth of the image. */
  readonly rates?: readonly number[] | undefined;
  /** `"deeplabv3"` adds a 1 × 1 and a pooled branch and concatenates; `"deeplabv2"` adds the dilated branches up. Default `"deeplabv3"`. */
  readonly variant?: "deeplabv3" | "deeplabv2" | undefined;
}

/** Checks a list of dilations. */
export function checkRates(rates: unknown): asserts rates is readonly number[] {
  if (!Array.isArray(rates)) throw new TypeError(`rates must be an array, got ${describe(rates)}`);
  if (rates.length === 0) throw new RangeError("rates must have one at least, got none");
  for (const [index, rate] of rates.entries()) checkInteger(rate, `rates[${index}]`, 1);
}

/**
 * Atrous spatial pyramid pooling: 3 × 3 convolutions of growing dilation side by side, with a 1 × 1 one and the map's mean, joined by a 1 × 1 convolution.
 *
 * Each is normalised and rectified; deeplabv2's branches are neither. In training with one image the pooled branch gives its shifts: one number has no deviation.
 * O(batch · H · W · inputs · outputs · 9 rates). Throws a TypeError or RangeError for arguments of the wrong kind, length or range. Sources: arXiv 1706.05587, 1606.00915.
 *
 * @example
 * const block = aspp({ inputs: 8, outputs: 4, rates: [1, 2] });
 * block.forward({ data: new Float32Array(8 * 25), shape: [1, 8, 5, 5] }).shape; // [1, 4, 5, 5]
 */
export function aspp(options: AsppOptions): Block<FeatureMap, FeatureMap> {
  checkObject(options, "options");
  const { inputs, outputs = 256, rates = [6, 12, 18], variant = "deeplabv3" } = options;
  checkInteger(inputs, "inputs", 1);
  checkInteger(outputs, "outputs", 1);
  checkRates(rates);
  checkChoice(variant, "variant", ["deeplabv3", "deeplabv2"]);
  const isSum = variant === "deeplabv2";
  return makeBlock(
    {
      channels: [inputs],
      define(layout) {
        const shape = {
          inputs,
          outputs,
          ...(isSum ? { normalised: false, activation: "none" as const } : {}),
        };
        const dilated = rates.map((dilation) =>
          addUnit(layout.part(`rate${dilation}`), { ...shape, kernel: 3, dilation }),
        );
        if (isSum)
          return (pass, [x]) => [
            added(
              pass,
              dilated.map((run) => run(pass, x!)),
            ),
          ];
        const point = addUnit(layout.part("point"), { ...shape, kernel: 1 });
        const pooled = addUnit(layout.part("pooled"), { ...shape, kernel: 1 });
        const project = addUnit(layout.part("project"), {
          ...{ inputs: (rates.length + 2) * outputs, outputs, kernel: 1 },
        });
        return (pass, [x]) => {
          const whole = upsampledLike(pass, pooled(pass, globalAverage(pass, x!)), x!);
          const branches = [point(pass, x!), ...dilated.map((run) => run(pass, x!)), whole];
          return [project(pass, concatenated(pass, branches))];
        };
      },
      ...{ takesOne: true, givesOne: true },
    },
    options,
  );
}
