import type { Change } from "./state.js";

interface Prompt {
  readonly prompt: string;
  /** The id of the figure it sets; the top one where there is none. */
  readonly figure?: string;
  readonly values: Change;
}

export const en = {
  claim:
    "An object is two corners: find them on heatmaps, join those whose tags agree, and no anchors are needed.",

  scene: {
    picture: "The drawing",
    boxes: "Boxes of the shapes drawn",
    hint: (name: string) => `${name}: arrows move it, Shift and arrows resize it, Delete removes it`,
    shape: "Shape",
    shapes: { rectangle: "rectangle", ellipse: "ellipse", triangle: "triangle" },
    add: "Add a shape",
    clear: "Remove all",
  },

  corners: {
    heading: "Shapes, the heatmaps of their corners, and the boxes found again",
    caption:
      "Drag a shape, drag its corner, or drag beside them to draw another. Rings show how far the Gaussian around each corner reaches; colours are the shape's: blue, pink, yellow. The network is simulated: it knows the answer, but for the noise. By keyboard: arrows move a box, Shift and arrows resize it, Delete removes it.",
    drawing: "Your drawing",
    found: "Found again",
    topLeft: "Top left corners",
    bottomRight: "Bottom right corners",
    noise: "Noise of the network",
    stride: "Pixels a cell",
  },

  found: {
    reading: (hits: number, objects: number, wrong: number) =>
      `${hits} of ${objects} found, ${wrong === 0 ? "nothing wrong" : `${wrong} wrong`}.`,
    missed: "Dotted: missed.",
  },

  idea: "Why corners",

  tryThis: {
    heading: "Try this",
    prompts: [
      {
        prompt:
          "No noise at all: every box comes back exactly. What would the offsets be for, if cells had one pixel?",
        values: { n: 0, g: "2" },
      },
      {
        prompt:
          "Two objects of one shape, side by side: four corners that could be joined in more than one way. Raise the noise until tags no longer tell them apart.",
        values: { n: 30, drawing: "r4-8-28-30_r34-34-60-58" },
      },
      {
        prompt:
          "Cells of 8 pixels. Small shapes become two neighbouring cells; offsets still bring their sides back.",
        values: { g: "8", n: 0 },
      },
      {
        prompt: "Pool the ellipse towards its top left corner, where there is not a single pixel of it.",
        figure: "pooling-figure",
        values: { d: "topLeft", p: 0, drawing: "e14-12-54-48" },
      },
      {
        prompt: "A long, flat box with the roots that so many projects copied: how much overlap is left?",
        figure: "radius-figure",
        values: { w: 38, h: 8, m: 70 },
      },
      {
        prompt: "Take the Gaussian reduction away (β = 0): what do near misses cost now?",
        figure: "focal-figure",
        values: { b: 0, t: 80 },
      },
      {
        prompt:
          "One object alone, in the form of the official code: nothing to push, and yet a push of 0.9999.",
        figure: "tags-figure",
        values: { k: 1, f: "official", l: 0 },
      },
      {
        prompt:
          "Decode without suppression of neighbours on the heatmaps: how many corners does one object have?",
        figure: "decoding-figure",
        values: { z: "1", e: 5, n: 30, v: 55, y: "none" },
      },
      {
        prompt:
          "Accept scores from 0.4 on. A score is a mean, so that one certain corner with a stranger is enough: half of a box, and a known weakness of corners.",
        figure: "decoding-figure",
        values: { z: "3", v: 40, e: 5, n: 30 },
      },
    ] as readonly Prompt[],
  },

  targets: "Heatmaps: how near is near enough",
  radius: {
    heading: "How far both corners may move",
    caption:
      "How far each corner may move in both directions by either formula, and the box that overlaps least of those that the radius allows. The wrong roots allow boxes that hardly touch the object, or have no area at all.",
    drawing: "An object with the radii of both formulas at its corners",
    width: "Width",
    height: "Height",
    overlap: "Overlap wanted",
    cells: (count: number) => `${count} cells`,
    kinds: { right: "right roots", legacy: "legacy roots" },
    table: "The overlap (IoU) that is left when both corners move by the radius",
    moved: "corners move",
    cases: { alike: "both alike", inwards: "both inwards", outwards: "both outwards" },
  },

  poolingHeading: "Corner pooling: looking where there is something to see",
  pooling: {
    heading: "Corner pooling, line by line",
    caption:
      "Each input answers where a shape touches one edge of its box: what a layer before the pool could have learnt. The orange line is at work; every cell takes the maximum of itself and of its neighbour on the line before.",
    direction: "Pool",
    pools: {
      top: "top",
      left: "left",
      bottom: "bottom",
      right: "right",
      topLeft: "top left",
      bottomRight: "bottom right",
    },
    drawing: "Your drawing",
    edges: { top: "left edges", left: "top edges", bottom: "right edges", right: "bottom edges" },
    input: (edges: string) => `In: ${edges}`,
    pooled: (pool: string) => `Pooled: ${pool}`,
    sum: "Their sum",
    byLines: "line by line, above",
    sentences: {
      comma: ", ",
      start: {
        top: "The top pool looks down from each cell, so it begins at the last row.",
        left: "The left pool looks to the right from each cell, so it begins at the last column.",
        bottom: "The bottom pool looks up from each cell, so it begins at the first row.",
        right: "The right pool looks to the left from each cell, so it begins at the first column.",
      },
      first: {
        row: (at: number) => `Row ${at} has nothing behind it and stays as it is.`,
        column: (at: number) => `Column ${at} has nothing behind it and stays as it is.`,
      },
      line: {
        row: (at: number, before: number) =>
          `Row ${at}: each cell becomes the larger of itself and of what row ${before} came to.`,
        column: (at: number, before: number) =>
          `Column ${at}: each cell becomes the larger of itself and of what column ${before} came to.`,
      },
      corner: (object: string, sum: string) => `${object}: ${sum}`,
      sum: (corners: string) => `Where both rays cross, the sum is largest: at the corners. ${corners}.`,
      nothing: "There is nothing to see.",
    },
  },

  focalHeading: "A focal loss that forgives near misses",
  focal: {
    heading: "What a cell costs",
    caption:
      "The loss of one cell by the probability that the network gives it: for a corner, for a cell far away, and for one with the target chosen.",
    chart: "Loss by predicted probability",
    p: "predicted p",
    loss: "loss",
    target: "Target y",
    weight: (weight: string) => `Such a cell counts (1 − y)^β = ${weight} times as much as one far away.`,
    table: "The top left heatmap of the simulated network above, whole loss by the number of corners",
    betas: (beta: number) => (beta === 0 ? "without reduction (β = 0)" : `with reduction (β = ${beta})`),
    parts: ["corners", "near them", "elsewhere", "all"],
  },

  offsetsHeading: "Offsets: what cells cannot say",
  offsets: {
    heading: "Boxes made of cells, and of cells with offsets",
    caption:
      "White: your boxes. Dashed: the same, when a corner is no more than the cell that it lies in. Small objects lose most.",
    picture: "Cells over the drawing",
    stride: "Pixels a cell",
    table: "Offsets of both corners, and the overlap with the true box",
    object: "object",
    offset: "x₁ y₁ x₂ y₂, in cells",
    without: "IoU without",
    with: "IoU with",
  },

  tagsHeading: "Tags: which corners belong together",
  tags: {
    heading: "Tags that learn to agree and to differ",
    caption:
      "┌ top left, ┘ bottom right corner of each object, by their tag. Green pairs would be joined: their tags differ by at most 0.5.",
    line: "The tags of each object's corners",
    object: (n: number) => `object ${n}`,
    objects: "Objects",
    mode: "Form",
    modes: { paper: "paper", official: "official code" },
    chart: "Pull and push by step",
    step: "step",
    loss: "loss",
    pull: "pull",
    push: "push",
    reading: (pull: string, push: string, right: string, wrong: string) =>
      `Pull ${pull}, push ${push}. Joined: ${right} objects; ${wrong} pairs of different objects would be too.`,
  },

  decodingHeading: "Decoding: from two heatmaps to boxes",
  decoding: {
    heading: "From heatmaps to boxes, stage by stage",
    caption:
      "Decoding what the simulated network says of your drawing, with the noise set at the top. Solid green boxes are right, dashed ones wrong; the paler, the lower the score.",
    stages: {
      peaks: "Peaks of both heatmaps",
      best: "The best k of each",
      shape: "Pairs of one class",
      order: "Second right of and below first",
      tags: "Tags agree",
      score: "Score high enough",
      soft: "After soft-NMS",
    },
    sentences: {
      peaks: (n: string) =>
        `${n} cells are the highest of their neighbourhood. Most of them are hardly warm.`,
      best: (n: string) => `${n} corners are left: the best of each kind, over all classes.`,
      shape: (n: string) => `Every top left corner with every bottom right one of its class: ${n} pairs.`,
      order: (n: string) =>
        `${n} pairs are boxes at all: the second corner lies right of and below the first.`,
      tags: (n: string) => `${n} pairs have tags that agree. This is what takes most wrong ones away.`,
      score: (n: string) => `A pair's score is the mean of its corners'. ${n} are high enough.`,
      soft: (n: string) => `Soft-NMS lowers scores of boxes that overlap better ones: ${n} boxes are left.`,
    },
    kernel: "A corner is highest among",
    topK: "Corners of each kind, k",
    tag: "Largest difference of tags",
    score: "Least score",
    soft: "NMS",
    softs: { none: "none", "soft-linear": "linear", "soft-gaussian": "Gaussian" },
    byStages: "stage by stage",
  },

  trainedHeading: "A detector that has learnt it",
  trained: {
    heading: "A trained corner detector on your drawing",
    caption:
      "Nothing is simulated here: a small network of convolutions, FPN and corner pools, trained by the losses of this page on rectangles, ellipses and triangles. It runs in this browser whenever the drawing changes. Its cells have 4 pixels.",
    drawing: "Your drawing: 64 × 64 pixels",
    another: "A random scene",
    score: "Least score",
    took: (weights: string, ms: string) => `${weights} weights, ${ms} ms in a worker.`,
    loading: "Loading the detector",
    tags: "The tags that it gives to the true corners of what you drew",
    failed: (message: string) => `It did not work: ${message}`,
  },
  results: {
    caption: (steps: number, images: number) =>
      `Average precision on ${images} unseen scenes after ${steps} steps of training: the mean over seeds, and the least and the most`,
    detector: "detector",
    ap50: "AP at IoU 0.5",
    seeds: "seeds",
    corner: "corners",
    heads: { points: "points", anchors: "anchors" },
    assigners: { iou: "largest IoU", fcos: "FCOS", atss: "ATSS" },
  },

  use: {
    heading: "Use it",
    intro: "Everything above in a few lines each; they are compiled together with this page.",
    install: "Install",
    decode: "Decode a CornerNet's output",
    pool: "Corner pooling, there and back",
    train: "Targets and loss",
  },

  measured: {
    heading: "Measured",
    text: "How fast the packages are beside what else there is, and where they are slower: all of it runs in this browser.",
    link: "Benchmarks",
  },
};
