import type { Relative } from "./relatives/relatives.js";
import type { Change } from "./state.js";

interface Prompt {
  readonly prompt: string;
  /** The id of the figure it sets; the top one where there is none. */
  readonly figure?: string;
  readonly values: Change;
}

export const en = {
  claim:
    "Cover a random rectangle of every second training picture with noise, and the net stops relying on any single part of what it sees.",

  things: { house: "house", tree: "tree", car: "car", light: "sun" },

  erase: {
    heading: "One picture, erased at random",
    caption:
      "Twelve draws of one picture. The boxes can be dragged; drag beside them to draw another. By keyboard: arrows move a box, Shift and arrows resize it, Delete removes it.",
    picture: "The chosen draw",
    boxes: "Boxes of the things in the picture",
    boxHint: (name: string) => `Box ${name}: arrows move it, Shift and arrows resize it, Delete removes it`,
    gallery: "Twelve draws; choose one to see it large",
    sample: (number: number, rectangles: number) =>
      `Draw ${number}: ${rectangles === 0 ? "as it was" : rectangles === 1 ? "one rectangle erased" : `${rectangles} rectangles erased`}`,
    nothing: "The dice said no: this picture stays as it is.",
    one: (size: string, place: string, share: string, aspect: string) =>
      `A rectangle of ${size} pixels at ${place}: ${share} of the picture, height over width ${aspect}.`,
    several: (count: number) => `${count} rectangles, each with dice of its own.`,
    probability: "Probability",
    leastArea: "Least area",
    mostArea: "Most area",
    aspect: "Aspect",
    sampling: "Aspects are drawn",
    samplings: { uniform: "uniformly", log: "log-uniformly" },
    fill: "Fill",
    fills: { pixel: "noise", random: "a colour", mean: "mean", constant: "black" },
    mode: "Where",
    modes: { image: "picture", object: "objects", both: "both" },
    addBox: "Add a box",
    noBoxes: "Remove all boxes",
  },

  source: {
    camera: "Take a photo",
    village: "The village again",
    noImage: (name: string) => `${name} is no image that this browser can read.`,
    noCamera: (message: string) => `No photo was taken: ${message}`,
  },

  idea: "What it is good for",

  tryThis: {
    heading: "Try this",
    prompts: [
      {
        prompt:
          "Erase with certainty, and up to 90% of the picture. How much must be left before you no longer know what it shows?",
        values: { p: 100, b: 90 },
      },
      {
        prompt:
          "The same dice, but with the mean colour instead of noise: which of the two hides more from you, and which from a net that can learn to know grey patches?",
        values: { p: 100, b: 40, f: "mean" },
      },
      {
        prompt: "Erase within objects only. Small things lose as large a share as great ones.",
        values: { p: 100, m: "object", f: "pixel" },
      },
      {
        prompt: "Draw the aspect log-uniformly, and upright rectangles are no longer more common.",
        figure: "draws-figure",
        values: { u: "log" },
      },
      {
        prompt:
          "Long rectangles, large areas: most of what is drawn does not fit and is drawn again. Which shapes are left?",
        figure: "draws-figure",
        values: { r: 0.1, a: 1, b: 90 },
      },
      {
        prompt:
          "Teach two nets, erasing every digit of the second one. Is it still better at whole digits, or has it paid?",
        figure: "digits-figure",
        values: { p: 100 },
      },
      {
        prompt: "Mix two pictures half and half: of which class is the result?",
        figure: "relatives-figure",
        values: { l: 50 },
      },
    ] as readonly Prompt[],
  },

  rectangle: "Drawing the rectangle",
  draws: {
    heading: "The shapes and the places of many rectangles",
    caption: (count: string) =>
      `${count} rectangles by the parameters above. Left: blue ones are upright, orange ones lie. Right: the darker, the more often a pixel is erased.`,
    plot: "Height over width of each rectangle against its share of the area",
    axes: {
      share: "share of the area",
      aspect: "height over width",
      unfit: "does not fit",
    },
    map: "How often each pixel is erased",
    upright: (upright: string, lying: string) => `${upright} upright, ${lying} lying or square.`,
    lost: "Some found no place in a hundred attempts.",
    where: (middle: string, corner: string) =>
      `Of all rectangles ${middle} cover the middle of the picture, ${corner} its corner.`,
  },

  detection: "Where there are boxes",
  boxes: {
    heading: "What the draw above leaves of each box",
    drop: "Drop boxes that are covered",
    threshold: "from a share of",
    caption: "The draw shown large above",
    box: "Box",
    covered: "Covered",
    outcome: "Outcome",
    kept: "kept",
    dropped: "dropped",
    none: "There are no boxes.",
  },

  filling: "What to fill it with",

  digits: {
    section: "Does it help?",
    heading: "Two nets, one of which has learnt from erased digits",
    caption:
      "Below each digit the answers of both nets: left the one that has learnt whole digits, right the one that has learnt erased ones, with the parameters set at the top. None of the digits shown or counted was learnt from.",
    start: "Teach both nets",
    learning: "Both nets are learning",
    failed: (message: string) => `It did not work: ${message}`,
    chart: "Share of the noisy digits that each net gets right, epoch by epoch",
    epoch: "epoch",
    accuracy: "right under noise",
    nets: ["whole", "erased"],
    table: "2,000 digits that were not learnt from",
    test: "Shown",
    tests: { clean: "as they are", noise: "a rectangle under noise", blank: "a rectangle in black" },
    shown: "Digits under noise, with both answers",
    digit: (label: number) => `A handwritten ${label}, partly erased`,
  },

  relatives: {
    section: "Its relatives",
    heading: "Seven other ways to change a training picture",
    caption:
      "The pictures above and below are the same; the night is the second one. White: the boxes that come through.",
    lambda: "λ: share of the first picture",
    names: {
      cutout: {
        title: "Cutout",
        told: () => "A square of fixed size, which may reach over the edge. Label and boxes stay.",
      },
      gridMask: {
        title: "GridMask",
        told: () => "A grid of squares: no thing is covered as a whole, and none is left whole.",
      },
      cutMix: {
        title: "CutMix",
        told: (lambda: string) =>
          `What is cut out shows the other picture. The label is mixed by area: λ = ${lambda} after the edges have cut the rectangle.`,
      },
      mixUp: {
        title: "MixUp",
        told: (lambda: string) => `Both pictures at once, pixel by pixel; the label likewise: λ = ${lambda}.`,
      },
      mosaic: {
        title: "Mosaic",
        told: () =>
          "Four pictures around a random point. Boxes are cut off at the seams, small rests dropped. YOLOv4 trains on it.",
      },
      flip: { title: "Horizontal flip", told: () => "Left and right exchanged, boxes too." },
      crop: {
        title: "Random crop",
        told: () => "A part of the picture, with what is left of the boxes in it.",
      },
    } as Readonly<Record<Relative, { readonly title: string; readonly told: (lambda: string) => string }>>,
  },

  use: {
    heading: "Use it",
    intro: "The code of this page in a few lines; it is compiled with the page.",
    install: "Install",
    canvas: "On a canvas, with boxes",
    batch: "A training pipeline, channels first",
  },

  measured: {
    heading: "Measured",
    text: "How fast the packages of this knowledge base are beside what people use today, and where they lose: run it in this browser.",
    link: "Benchmarks",
  },
};
