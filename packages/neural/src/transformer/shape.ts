import { checkChoice, checkInteger, checkObject, describe } from "@kb/checks";
import type { AdamWOptions } from "../adamw.js";

/** The shape of a transformer, how its weights begin, and how they learn. */
export interface CharTransformerOptions {
  /** How many different tokens there are. */
  readonly vocabulary: number;
  /** The longest sequence. */
  readonly context: number;
  readonly layers: number;
  readonly heads: number;
  /** Numbers a token: a multiple of four times `heads`. */
  readonly width: number;
  /** How many times wider the hidden layer of each MLP is. Default: 4. */
  readonly mlpRatio?: number | undefined;
  /** Whether the last layer is the token embedding, transposed and without a bias. Default: false. */
  readonly tied?: boolean | undefined;
  /** PyTorch's name for the kind of GELU: `"none"` is exact, `"tanh"` the approximation of GPT-2. Default: `"tanh"`. */
  readonly approximate?: "none" | "tanh" | undefined;
  /** Whether there is a head of one number a token: a value or a reward. It begins at 0. Default: false. */
  readonly valueHead?: boolean | undefined;
  /** An integer from 0 to 2³² − 1: where the random weights begin. Default: 0. */
  readonly seed?: number | undefined;
  readonly optimizer?: AdamWOptions | undefined;
}

/** What the options say, with all defaults. */
export interface TransformerShape {
  readonly vocabulary: number;
  readonly context: number;
  readonly layers: number;
  readonly heads: number;
  readonly width: number;
  /** The width of the hidden layers of the MLPs. */
  readonly hidden: number;
  readonly tied: boolean;
  readonly approximate: "none" | "tanh";
  readonly valueHead: boolean;
}

const LARGEST = 1 << 16;

/** The shape that options ask for. Throws a TypeError or RangeError where they are of the wrong kind or range. */
export function checkTransformerShape(options: CharTransformerOptions): TransformerShape {
  checkObject(options, "options");
  const { vocabulary, context, layers, heads, width, mlpRatio = 4 } = options;
  const { tied = false, approximate = "tanh", valueHead = false, seed = 0 } = options;
  checkInteger(vocabulary, "vocabulary", 1, LARGEST);
  checkInteger(context, "context", 1, LARGEST);
  checkInteger(layers, "layers", 1, 1024);
  checkInteger(heads, "heads", 1, LARGEST);
  checkInteger(width, "width", 1, LARGEST);
  checkInteger(mlpRatio, "mlpRatio", 1, 64);
  if (width % (4 * heads) !== 0) {
    throw new RangeError(`width must be a multiple of 4 · heads = ${4 * heads}, got ${width}`);
  }
  checkChoice(approximate, "approximate", ["none", "tanh"]);
  checkFlag(tied, "tied");
  checkFlag(valueHead, "valueHead");
  checkInteger(seed, "seed", 0, 0xffffffff);
  return {
    vocabulary,
    context,
    layers,
    heads,
    width,
    hidden: mlpRatio * width,
    tied,
    approximate,
    valueHead,
  };
}

function checkFlag(value: unknown, name: string): void {
  if (typeof value !== "boolean") throw new TypeError(`${name} must be a boolean, got ${describe(value)}`);
}
