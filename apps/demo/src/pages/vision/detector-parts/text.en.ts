import type { CatalogueGroup, CataloguePart } from "@kb/vision-losses/necks";
import type { Other } from "./activations/activations.js";
import { blocks } from "./blocks/words.en.js";
import type { Kind } from "./race/run-race.js";
import type { Change, Stage } from "./state.js";
import type { Method } from "./suppress/messages.js";

interface Prompt {
  readonly prompt: string;
  /** The id of the figure it sets; the top one where there is none. */
  readonly figure?: string;
  readonly values: Change;
}

interface Told {
  readonly title: string;
  readonly told: string;
}

export const en = {
  claim:
    "A detector is a backbone, a neck and a head, and each has been invented many times over. YOLOv4 ordered the parts and tried which go together. Here every part opens and runs.",

  source: {
    picture: "Picture",
    pictures: { shapes: "six scenes of shapes", village: "a village" },
    noImage: (name: string) => `${name} is no image that this browser can read.`,
  },

  pipeline: {
    heading: "A detector at work: from the picture to boxes",
    caption:
      "A tiny trained detector with your picture on its way through; choose a stage to see it large. It has learnt three shapes and nothing else: in photographs it finds what looks like them. Between the stages: channels × height × width of all that passes.",
    failed: (message: string) => `It did not work: ${message}`,
    waiting: "The detector is being loaded …",
    picture: "The picture",
    kept: "The picture with the boxes that are kept",
    map: (stage: string, shape: string) => `${stage}: a map of ${shape}`,
    channel: "Channel",
    allChannels: "mean of all",
    classes: ["rectangle", "ellipse", "triangle"],
    windows: ["as it is", "maximum of 5 × 5", "maximum of 9 × 9", "maximum of 13 × 13"],
    alternatives: "What stands in this place, on the map:",
    candidates: (count: number) => (count === 1 ? "1 box before" : `${count} boxes before`),
    left: (count: number) => (count === 1 ? "1 box after" : `${count} boxes after`),
    score: "Least score",
    iou: "Largest overlap",
    stages: {
      input: {
        short: "Input",
        title: "Input",
        told: "The picture, 192 × 128 pixels with three channels. In training, the cheapest improvements are made here: mosaic, CutMix and the like.",
        alternatives: ["image", "patches", "image-pyramid", "mosaic", "random-erasing"],
      },
      backbone: {
        short: "Backbone",
        title: "Backbone",
        told: "Convolutions of stride 2, one after another. Each stage halves the map and sees farther; C3 has 8 pixels to a cell, C5 has 32. What the channels stand for nobody told them: this is what training made of it.",
        alternatives: ["vgg", "resnet", "efficientnet", "cspdarknet53"],
      },
      plug: {
        short: "Plug-in",
        title: "Plug-in: SPP",
        told: "The maximum of three windows beside the map itself, four times the channels: each cell knows what is around it. This detector was trained without; only the first quarter, the map as it is, goes on to its neck.",
        alternatives: ["spp", "aspp", "rfb", "sam"],
      },
      neck: {
        short: "Neck",
        title: "Neck: FPN",
        told: "Coarse maps know what there is, fine maps know where. The FPN carries the meaning down: each level gets 32 channels, and the coarser ones are added to the finer ones.",
        alternatives: ["fpn", "pan", "nas-fpn", "sfam", "asff", "bifpn"],
      },
      head: {
        short: "Head",
        title: "Head",
        told: "One and the same small net over every cell of every level: a score for each class, four distances to the sides of a box, and how central the cell is. Shown: how sure it is of each class. Fine levels find small things, coarse ones large.",
        alternatives: ["yolo", "retinanet", "fcos", "cornernet", "faster-r-cnn", "detr"],
      },
      nms: {
        short: "NMS",
        title: "NMS",
        told: "Every cell near a thing has given a box for it. The best box stays, and those that overlap it too much go; then the next best. What the detector found, and with what score, is written on it.",
        alternatives: ["nms", "iou-losses", "atss"],
      },
    } as Readonly<Record<Stage, Told & { readonly short: string; readonly alternatives: readonly string[] }>>,
  },

  idea: "Parts, free and special",

  tryThis: {
    heading: "Try this",
    prompts: [
      {
        prompt: "Lower the least score, then let no boxes overlap at all: what goes first, noise or things?",
        values: { g: "nms", j: 25, h: 0 },
      },
      {
        prompt:
          "Open SPP and mark a corner cell. Which cells of the map before can still change what it says?",
        figure: "block-figure",
        values: { b: "spp", l: 0, x: 0, y: 0, n: 99 },
      },
      {
        prompt: "The same with ASPP: it sees as far, but through a grid of holes.",
        figure: "block-figure",
        values: { b: "aspp", l: 0, x: 50, y: 50, n: 99 },
      },
      {
        prompt: "BiFPN: mark a cell of the coarsest output. Does the finest input reach it?",
        figure: "block-figure",
        values: { b: "bifpn", o: 2, x: 50, y: 50, n: 99 },
      },
      {
        prompt:
          "FPN, the same cell: the finest input does not reach the coarsest output. That is what PAN adds.",
        figure: "block-figure",
        values: { b: "fpn", o: 2, x: 50, y: 50, n: 99 },
      },
      {
        prompt:
          "Ten thousand uniform boxes: nearly all are kept, the dearest case. How much faster is the kernel?",
        figure: "suppress-figure",
        values: { d: "uniform", k: 10_000, m: "hard", i: 50, q: 0 },
      },
      {
        prompt: "Let the race begin with boxes that do not touch. Which loss never moves?",
        figure: "race-figure",
        values: { r: "4", p: Float32Array.of(10, 140, 50, 190, 230, 20, 340, 80), t: 60 },
      },
      {
        prompt: "Now one within the other: GIoU has nothing to add to IoU there.",
        figure: "race-figure",
        values: { r: "4", p: Float32Array.of(20, 20, 330, 180, 210, 110, 290, 150), t: 30 },
      },
    ] as readonly Prompt[],
  },

  survey: {
    heading: "The map: what detectors are made of",
    section: "The map",
    caption:
      "Choose a part to read what it is, what implements it here, and where it is taught. Dashed: named by the survey, not implemented in the package.",
    parts: {
      input: "Input",
      backbone: "Backbone",
      neck: "Neck",
      head: "Head",
      training: "Training and after",
    } as Readonly<Record<CataloguePart, string>>,
    groups: {
      source: "",
      backbone: "",
      "receptive-field": "larger receptive field",
      fusion: "joining levels",
      "one-stage": "one stage, anchors",
      "anchor-free": "one stage, no anchors",
      "two-stage": "two stages",
      transformer: "transformer",
      augmentation: "augmentation",
      regularisation: "regularisation",
      activation: "activation",
      loss: "losses",
      assignment: "samples",
      "post-processing": "post-processing",
    } as Readonly<Record<CatalogueGroup, string>>,
    entryNames: {} as Readonly<Record<string, string>>,
    implementedBy: "Implemented by",
    notImplemented: "The package implements nothing of it.",
    noLesson: "It has no page of its own here.",
    taughtBy: "Taught by the article",
    open: "Open it and run it",
    below: "See it below",
    onMap: "On the map",
  },

  blocks,

  field: "Seeing farther",
  fusion: "Joining levels",
  details: "The smaller parts",

  activationsSection: "Activations",
  activations: {
    heading: "Mish beside other activations",
    caption:
      "Mish is worked out by the kernel of the package. It is smooth, has a dip of about −0.31 near −1.19, and lets small negative numbers through.",
    against: "Beside",
    others: { relu: "ReLU", leaky: "leaky ReLU", swish: "Swish" } as Readonly<Record<Other, string>>,
    shown: "Shown",
    kinds: { value: "value", slope: "slope" },
  },

  suppress: {
    section: "Suppression",
    heading: "Ten thousand boxes, thinned out",
    caption:
      "Grey: all boxes. Green: those that are kept, the fainter the lower their score. Hard and DIoU remove; soft and matrix lower scores and then drop what falls below the least one.",
    method: "Method",
    methods: {
      hard: "hard",
      diou: "DIoU",
      "soft-linear": "soft, linear",
      "soft-gaussian": "soft, Gaussian",
      matrix: "matrix",
    } as Readonly<Record<Method, string>>,
    field: "All boxes, and above them those that are kept",
    reading: (all: string, kept: string, ms: string) => `${all} boxes, ${kept} kept, in ${ms}.`,
    waiting: "Boxes are being drawn and thinned out …",
    plain: (ms: string, ratio: string) =>
      `A plain loop keeps the same boxes in ${ms}: ${ratio} times as long.`,
    differs: (count: string) => `The plain loop keeps ${count}, other ones.`,
    failed: (message: string) => `It did not work: ${message}`,
    iou: "Largest overlap",
    score: "Least score",
    count: "Boxes",
    pattern: "They lie",
    patterns: { clusters: "in clusters", uniform: "anywhere" },
  },

  race: {
    section: "Losses that pull boxes together",
    heading: "One start, one target, four gradients",
    caption:
      "Orange: the box on its way; dashed: its target. Below each lane its IoU with the target. Nothing but the loss differs.",
    start: "start",
    target: "target",
    boxes: "Start and target of the race",
    hint: (name: string) => `${name}: arrows move it, Shift and arrows resize it`,
    drag: "Drag start and target, or their corners; then play the race below.",
    lanes: "Lanes",
    laneCounts: { 2: "GIoU, DIoU", 4: "all four" },
    kinds: { iou: "IoU", giou: "GIoU", diou: "DIoU", ciou: "CIoU" } as Readonly<Record<Kind, string>>,
    iou: (value: string) => `IoU ${value}`,
    lane: (name: string) => `The race by the gradient of ${name}`,
    curve: (name: string) => `IoU over the steps, by ${name}`,
    describe: (values: string) => `IoU with the target, by the loss: ${values}`,
    comma: ", ",
  },

  use: {
    heading: "Use it",
    intro: "The code of this page in a few lines; it is compiled with the page.",
    install: "Install",
    block: "A neck of your own, forward and back",
    output: "Boxes of a YOLO model in onnxruntime-web",
  },

  measured: {
    heading: "Measured",
    text: "How fast the packages of this knowledge base are beside what people use today, and where they lose: run it in this browser.",
    link: "Benchmarks",
    detect: "What the detector above learnt: average precision on test scenes",
    head: "Head and samples",
    heads: { points: "distances from a point", anchors: "offsets of an anchor" } as Readonly<
      Record<string, string>
    >,
    assigners: { iou: "largest IoU", fcos: "FCOS", atss: "ATSS" } as Readonly<Record<string, string>>,
    ap: "AP",
    ap50: "AP at IoU 0.5",
    seeds: "Seeds",
  },
};
