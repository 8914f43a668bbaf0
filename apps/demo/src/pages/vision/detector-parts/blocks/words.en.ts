import type { BlockName } from "../work/block-names.js";
import type { Operation } from "../work/messages.js";

interface Told {
  readonly title: string;
  readonly told: string;
}

/** What the figure of blocks says. */
export const blocks = {
  heading: "Any block, opened, over the features of your picture",
  section: "Every block, opened",
  caption:
    "Choose a part of the diagram to see all its channels. At every arrow: channels × height × width. Blue: above 0, orange: below. The backbone's maps and the FPN are trained; other blocks begin with random weights of the seed, which shows what passes where, not what they would learn.",
  groups: { field: "Larger receptive field", fusion: "Joining levels", rest: "Backbone, training, head" },
  names: {
    spp: {
      title: "SPP",
      told: "Spatial pyramid pooling: the maxima of windows of 5, 9 and 13 cells beside the map. No parameters, no products, and a cell sees 13 × 13 others.",
    },
    aspp: {
      title: "ASPP",
      told: "Atrous SPP: 3 × 3 convolutions whose taps lie 6, 12 and 18 cells apart, a 1 × 1 one, and the mean of the whole map.",
    },
    rfb: {
      title: "RFB",
      told: "Receptive field block: branches whose kernels and dilations grow together, as in human vision the fields grow away from the centre; and a shortcut.",
    },
    sam: {
      title: "SAM",
      told: "Spatial attention as YOLOv4 has it: each number is multiplied by a gate of its own between 0 and 1, point by point.",
    },
    cbam: {
      title: "SAM of CBAM",
      told: "The original: mean and maximum over the channels, a 7 × 7 convolution, and one gate a cell for all channels.",
    },
    fpn: {
      title: "FPN",
      told: "Feature pyramid: every level to 32 channels, the coarser one enlarged and added, from coarse to fine. These are the trained weights of the detector above.",
    },
    pan: {
      title: "PAN",
      told: "Path aggregation: after the FPN's way down one way up again, so that fine detail reaches the coarse levels over a few convolutions rather than a whole backbone.",
    },
    panConcat: {
      title: "PAN of YOLOv4",
      told: "Both ways in one block, and levels are concatenated where PANet adds them; five convolutions digest each join.",
    },
    sfam: {
      title: "SFAM",
      told: "Scale-wise aggregation: the same level of several pyramids, here an FPN's and a PAN's, side by side; then each channel is weighed by squeeze and excitation.",
    },
    asff: {
      title: "ASFF",
      told: "Adaptive fusion: all levels are brought to one size, and each cell decides by a softmax how much it takes of each. Shown: the middle level; the other two are alike.",
    },
    bifpn: {
      title: "BiFPN",
      told: "Down and up again, with a learned weight on every edge and separable convolutions, which cost a fraction of full ones.",
    },
    csp: {
      title: "CSP",
      told: "Cross stage partial: half of the channels goes round the residual units, so that gradients are not computed twice. With Mish it makes CSPDarknet53.",
    },
    mish: {
      title: "Mish",
      told: "Four activations of the same normalised map. What ReLU cuts off, Mish and Swish let shine through.",
    },
    dropBlock: {
      title: "DropBlock",
      told: "Squares of 5 × 5 cells are dropped, for single cells would be guessed from their neighbours; the rest is scaled up, so that the mean stays.",
    },
    batchNorm: {
      title: "Batch norm",
      told: "Each channel less its mean, by its deviation, over the batch. At test time the running statistics stand in.",
    },
    cmbn: {
      title: "CmBN",
      told: "A batch in four mini-batches, here the map's quarters: BN knows one of them, CmBN all until now, so that its statistics settle without a larger batch.",
    },
    yoloHead: {
      title: "YOLO head",
      told: "A 3 × 3 and a 1 × 1 convolution give for each cell and anchor four numbers of the box, one for whether there is a thing, one a class: 3 · (5 + 3) = 24.",
    },
  } as Readonly<Record<BlockName, Told>>,
  level: "Runs on",
  channel: "Channel shown",
  allChannels: "mean of all",
  failed: (message: string) => `It did not work: ${message}`,
  waiting: "The detector is being loaded …",
  diagram: (title: string) => `Diagram of ${title}`,
  operations: {
    input: "",
    same: "as it is",
    conv: "conv",
    pool: "max",
    mean: "mean",
    spread: "spread",
    concat: "concat",
    add: "+",
    multiply: "×",
    gate: "gate",
    summary: "mean, max",
    up: "enlarge",
    down: "",
    weights: "α:",
    fuse: "",
    join: "",
    five: "five convs",
    normalise: "norm",
    mish: "Mish",
    relu: "ReLU",
    leaky: "leaky ReLU",
    swish: "Swish",
    mask: "mask",
    tile: "quarter",
    predict: "predict",
  } as Readonly<Record<Operation, string>>,
  node: (name: string, shape: string, parameters: string, macs: string) =>
    `${name}: ${shape}, ${parameters} parameters, ${macs} products`,
  totals: (parameters: string, macs: string, forward: string, backward: string) =>
    `${parameters} parameters, ${macs} multiply-adds; in one call ${forward} ms forward, ${backward} ms back.`,
  agreement: (difference: string) =>
    `Part by part it gives the same as in one call: largest difference ${difference}.`,
  chosen: (name: string) => `After: ${name}`,
  facts: (shape: string, parameters: string, macs: string, range: string) =>
    `${shape} · ${parameters} parameters · ${macs} multiply-adds · values ${range}`,
  sheet: (name: string) => `All channels after ${name}`,
  seen: {
    heading: "What a cell sees",
    told: "Drag the mark over the output. Beside it: how strongly the marked cell depends on every cell of the input, by the way back from it alone. Counted are cells with at least a hundredth of the strongest part: batch normalisation gives all others a trace.",
    output: "Output",
    marked: (row: number, column: number) => `The output; marked is row ${row}, column ${column}`,
    after: (shape: string) => `Output ${shape}`,
    depends: (input: number, share: string) => `Input ${input}: ${share} cells have a part`,
    reached: (share: string) => `depends on ${share} cells`,
    row: "Row",
    column: "Column",
  },
};
