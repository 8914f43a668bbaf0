import { checkChoice, checkFinite, checkInteger, checkObject } from "@kb/checks";
import { type Block, type BlockOptions, makeBlock } from "../block.js";
import type { FeatureMap } from "../feature-map.js";
import { activate } from "../ops/activate.js";
import { added, concatenated } from "../ops/combine.js";
import { addUnit, addUnits, type Unit } from "../ops/unit.js";

/** Options of {@link rfb}. */
export interface RfbOptions extends BlockOptions {
  /** Divisible by 8. */
  readonly inputs: number;
  readonly outputs: number;
  readonly stride?: number | undefined;
  /** The dilations: three, or four for `"small"`; default 1, 3, 5 and 1, 3, 3, 5. */
  readonly rates?: readonly number[] | undefined;
  /** `"small"`: RFB-s, with 1 × 3 and 3 × 1 convolutions, for fine maps. Default `"standard"`. */
  readonly variant?: "standard" | "small" | undefined;
  /** What the branches count beside the shortcut; default 0.1. */
  readonly scale?: number | undefined;
}

/** The branches, each but its dilated convolution. */
function branches(
  variant: "standard" | "small",
  inputs: number,
  stride: number,
): readonly (readonly Unit[])[] {
  const q = inputs / (variant === "standard" ? 8 : 4);
  const point = (outputs: number, step = 1): Unit => ({ inputs, outputs, kernel: 1, stride: step });
  if (variant === "standard") {
    return [
      [point(2 * q, stride)],
      [point(q), { inputs: q, outputs: 2 * q, kernel: 3, stride }],
      [point(q), { inputs: q, outputs: 2 * q, kernel: 5, stride }],
    ];
  }
  const half = q / 2;
  const middle = q * 0.75;
  return [
    [point(q, stride)],
    [point(q), { inputs: q, outputs: q, kernel: [3, 1], stride }],
    [point(q), { inputs: q, outputs: q, kernel: [1, 3], stride }],
    [
      point(half),
      { inputs: half, outputs: middle, kernel: [1, 3] },
      { inputs: middle, outputs: q, kernel: [3, 1], stride },
    ],
  ];
}

/**
 * A receptive field block: branches of growing kernels, each followed by a dilated 3 × 3 convolution, concatenated, joined by a 1 × 1 convolution and added to a shortcut: relu(scale · branches + shortcut).
 *
 * Batch normalisation after every convolution. O(batch · H · W · inputs²). Throws a TypeError or RangeError for arguments of the wrong kind, length or range. Source: RFB-Net, arXiv 1711.07767.
 *
 * @example
 * const block = rfb({ inputs: 8, outputs: 6 });
 * block.forward({ data: new Float32Array(8 * 16), shape: [1, 8, 4, 4] }).shape; // [1, 6, 4, 4]
 */
export function rfb(options: RfbOptions): Block<FeatureMap, FeatureMap> {
  checkObject(options, "options");
  const { inputs, outputs, stride = 1, variant = "standard", scale = 0.1 } = options;
  checkChoice(variant, "variant", ["standard", "small"]);
  const { rates = variant === "standard" ? [1, 3, 5] : [1, 3, 3, 5] } = options;
  checkInteger(inputs, "inputs", 1);
  const divisor = variant === "standard" ? 8 : 16;
  if (inputs % divisor !== 0) throw new RangeError(`inputs must be divisible by ${divisor}, got ${inputs}`);
  checkInteger(outputs, "outputs", 1);
  checkInteger(stride, "stride", 1);
  checkFinite(scale, "scale");
  const parts = branches(variant, inputs, stride);
  if (!Array.isArray(rates) || rates.length !== parts.length) {
    throw new RangeError(`rates must have ${parts.length} numbers`);
  }
  for (const [index, rate] of rates.entries()) checkInteger(rate, `rates[${index}]`, 1);
  return makeBlock(
    {
      channels: [inputs],
      define(layout) {
        const runs = parts.map((units, index) => {
          const { outputs: width } = units.at(-1)!;
          const dilated: Unit = {
            ...{ inputs: width, outputs: width, kernel: 3, dilation: rates[index]!, activation: "none" },
          };
          return addUnits(layout.part(`branch${index}`), [...units, dilated]);
        });
        const joined = parts.reduce((sum, units) => sum + units.at(-1)!.outputs, 0);
        const join = addUnit(layout.part("join"), { inputs: joined, outputs, kernel: 1, activation: "none" });
        const shortcut = addUnit(layout.part("shortcut"), {
          ...{ inputs, outputs, kernel: 1, stride, activation: "none" as const },
        });
        return (pass, [x]) => {
          const main = join(
            pass,
            concatenated(
              pass,
              runs.map((run) => run(pass, x!)),
            ),
          );
          return [activate(pass, added(pass, [main, shortcut(pass, x!)], [scale, 1]), "relu")];
        };
      },
      ...{ takesOne: true, givesOne: true },
    },
    options,
  );
}
