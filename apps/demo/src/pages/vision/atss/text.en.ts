import type { PresetName } from "./presets.js";
import type { Fate } from "./rule/inspect.js";
import type { Setting } from "./state.js";

/** An experiment: a preset, what else is set, and the figure to look at, the top one where none is named. */
export interface Prompt {
  readonly prompt: string;
  readonly preset: PresetName;
  readonly with?: Partial<Setting>;
  readonly figure?: string;
}

interface Reading {
  readonly name: string;
  readonly candidates: number;
  readonly mean: string;
  readonly deviation: string;
  readonly threshold: string;
  readonly reach: number;
  readonly outside: number;
  readonly taken: number;
  readonly rescued: number;
  readonly positives: number;
}

export const en = {
  claim:
    "Which anchors should learn an object? Each object answers for itself: of those nearest to it, the ones whose overlap reaches the mean plus the standard deviation.",

  stage: {
    heading: "Objects, candidates and the threshold",
    caption:
      "Drag an object, or its corners; drag beside them to draw another. By keyboard: arrows move it, Shift and arrows resize it, Delete removes it. Everything follows the object touched last. Choose a level to see its locations and the candidates’ anchors.",
    editor: "Objects in the image",
    hint: (name: string) => `Object ${name}: arrows move it, Shift and arrows resize it, Delete removes it`,
    empty: "An image without objects",
    add: "Add an object",
    clear: "Remove all",
    reset: "Start again",
    topk: "k, candidates a level",
    fallback: "An object without positives gets its best candidate",
    levels: "The pyramid, level by level",
    allLevels: "All",
    anchor: (side: number) => `anchor ${side}²`,
    share: (positives: number, candidates: number) => `${positives} of ${candidates}`,
    readEmpty: (anchors: number) =>
      `No object, no candidates: all ${anchors.toLocaleString("en")} anchors are background, and nothing fails.`,
    read: ({ name, candidates, mean, deviation, threshold, reach, ...rest }: Reading) =>
      [
        `${name} has ${candidates} ${candidates === 1 ? "candidate" : "candidates"}. Mean ${mean} + deviation ${deviation} = ${threshold}; ${reach} ${reach === 1 ? "reaches" : "reach"} it.`,
        rest.outside > 0 && `${rest.outside} of them lie${rest.outside === 1 ? "s" : ""} outside.`,
        rest.taken > 0 && `${rest.taken} overlap${rest.taken === 1 ? "s" : ""} another object more.`,
        rest.rescued > 0 && "The best one is taken all the same.",
        `Positive: ${rest.positives}.`,
      ]
        .filter(Boolean)
        .join(" "),
  },

  histogram: {
    label: "How much each candidate overlaps the object: a histogram, and the candidates level by level",
    axis: "IoU with the object",
    threshold: (value: string) => `m + s = ${value}`,
  },

  fates: {
    positive: "positive",
    rescued: "taken for want of a better one",
    taken: "overlaps another object more",
    outside: "centre outside the object",
    below: "below the threshold",
  } as Readonly<Record<Fate, string>>,

  idea: "What is the difference?",

  tryThis: {
    heading: "Try this",
    prompts: [
      {
        prompt:
          "An object just as large as P4’s anchors. One level fits, all others do not: the deviation is large, the threshold high, and only that level is taken.",
        preset: "oneLevel",
      },
      {
        prompt:
          "An object between P4 and P5. Both fit half as well: the deviation falls, the threshold with it, and both levels take part.",
        preset: "twoLevels",
      },
      {
        prompt:
          "Look at the anchors of one level. Their centres are a stride apart, their sides eight: neighbours overlap the object almost equally.",
        preset: "usual",
        with: { level: 1, object: 1 },
      },
      {
        prompt: "Twenty candidates a level instead of nine. Watch the threshold: it hardly moves.",
        preset: "usual",
        with: { topk: 20 },
      },
      {
        prompt:
          "FCOS takes every location in the object: it has fifty positives for the large one, where ATSS has nine. Near the centre only, as its later versions do, it comes close.",
        preset: "usual",
        with: { fcosCentre: true },
        figure: "compare-figure",
      },
      {
        prompt:
          "Ask for an IoU of 0.7 instead of 0.5: only the matches that no one else has are left. ATSS has no such number to set.",
        preset: "usual",
        with: { positive: 0.7 },
        figure: "compare-figure",
      },
    ] as readonly Prompt[],
  },

  rule: {
    section: "The rule, step by step",
    heading: "One object, from all anchors to its positives",
    caption: "The object chosen at the top. Candidates of coarser levels are drawn larger.",
    drawing: "The object, its candidates so far, and the locations of the level",
    near: (level: string, count: number, total: number) =>
      `${level}: of its ${total.toLocaleString("en")} locations the ${count === 1 ? "one" : count} nearest to the object’s centre become${count === 1 ? "s" : ""} candidate${count === 1 ? "" : "s"}.`,
    overlap: (count: number, mean: string, deviation: string) =>
      `Each candidate is an anchor, a box. How much do ${count} boxes overlap the object? On average ${mean}, with a deviation of ${deviation}.`,
    threshold: (threshold: string, reach: number) =>
      `Their sum, ${threshold}, is this object’s own threshold: ${reach} reach it.`,
    inside: (inside: number, outside: number) =>
      outside === 0
        ? `The centres of all ${inside} lie in the object, so that they see it; nothing is lost here.`
        : `Only centres in the object see it: ${inside} do, ${outside} lie outside and are dropped.`,
    contest: (positives: number, taken: number) =>
      taken === 0
        ? `No other object wants the same anchors. Positive: ${positives}.`
        : `${taken} overlap another object more, or as much as one that comes before, and go there. Positive: ${positives}.`,
    none: "There is no object: draw one at the top.",
    agreement: { kernel: "the package, WebAssembly", hand: "the rule in plain TypeScript" },
    agreed: (positives: number, candidates: number) => `${positives} positives of ${candidates} candidates`,
  },

  compare: {
    section: "Beside other rules",
    heading: "The same anchors and objects under four rules",
    caption:
      "Dots: positive locations, larger for coarser levels. Grey crosses count neither way. The objects are those of the top figure.",
    names: { iou: "Largest IoU", fcos: "FCOS", topk: "Top-k", atss: "ATSS" },
    told: {
      iou: (positive: string) =>
        `IoU ≥ ${positive} with any object; and for each object its best, ties included`,
      fcos: (centre: boolean): string =>
        centre
          ? "in the object, within 1.5 strides of its centre, in the level for its size"
          : "anywhere in the object, in the level for its size",
      topk: (k: number) => `the ${k} nearest of each level, if they lie in the object`,
      atss: (k: number) => `of those, the ones that reach mean + deviation (k = ${k})`,
    },
    positive: "Largest IoU: positive from",
    centre: "FCOS: only near the centre, as later versions do",
    drawing: (name: string, positives: number) => `${name}: ${positives} positive locations`,
    table: "Positive locations of each object",
    object: "Object",
    size: "Size",
    ignored: "neither way",
    none: "There is no object: under every rule all locations are negative.",
  },

  gap: {
    section: "Anchor-based or anchor-free",
    columns: ["What differs", "RetinaNet", "FCOS"],
    caption: "What still differs once both are trained with the same tricks",
    rows: [
      ["At a location stands", "an anchor: a box", "a point"],
      ["The box is", "an anchor, moved and scaled", "four distances from the point"],
      ["Positive is", "what overlaps enough", "what lies inside, in the level for its size"],
    ],
  },

  training: {
    heading: "Does it matter? Detectors that differ in nothing else",
    caption: (steps: number, machine: string) =>
      `Recorded: ${steps} steps each on drawn shapes, 64 × 64 pixels, boxes predicted from points or from anchors; three seeds, other images for each; average precision over IoU 0.5, 0.6 … 0.9 on 200 images that none has seen. ${machine}.`,
    rule: "Positives by",
    heads: { points: "points", anchors: "anchors" },
    names: { iou: "largest IoU, 0.5 / 0.4", fcos: "FCOS: inside, by size", atss: "ATSS, k = 9" },
    mean: "AP, mean",
    seed: (seed: number) => `seed ${seed}`,
    half: "AP at IoU 0.5",
  },

  detect: {
    heading: "Three trained detectors look at the same scene",
    caption:
      "Solid: the best boxes of each detector, with their scores. Dashed: what is there. The nets run here, in a worker, with the weights of seed 1; the scene is drawn from the seed, and none of them learnt from it. One scene says little; test them on 200.",
    scene: "The scene",
    names: { iou: "Largest IoU", fcos: "FCOS’s rule", atss: "ATSS" },
    shapes: ["rectangle", "ellipse", "triangle"],
    most: "Boxes shown, best first",
    loading: "The detectors are being loaded",
    failed: (message: string) => `It did not work: ${message}`,
    found: (right: number, objects: number) => `${right} of ${objects} objects found (IoU ≥ 0.5)`,
    panel: (name: string, found: string) => `${name}: ${found}`,
    ms: (ms: string) => `${ms} ms`,
    test: "Test all three on the 200 recorded images",
    testing: "Each detector is looking at 200 images",
    tested: "Average precision, computed just now in this browser, and as recorded (seed 1)",
    now: "now",
    recorded: "recorded",
  },

  curves: {
    section: "k, and the size of objects",
    k: {
      heading: "What k changes",
      caption: (objects: number) =>
        `Left: positives an object, mean of ${objects} random objects, computed here. Right: average precision of detectors trained with that k, mean of three recorded seeds.`,
      positives: "How many positives an object has under ATSS and top-k, by k",
      precision: "Average precision of trained detectors by k",
      axis: "k, candidates a level",
      count: "positives an object",
      ap: "AP",
      atss: "ATSS",
      topk: "top-k",
      half: "IoU ≥ 0.5",
      all: "all IoUs",
      read: (k: number, threshold: string, atss: string, topk: string) =>
        `k = ${k}: mean threshold ${threshold}; ATSS takes ${atss} anchors an object, top-k ${topk}.`,
    },
    size: {
      heading: "Is every object treated alike?",
      caption: (objects: number) =>
        `Positives an object by the square root of its area, both axes logarithmic: mean of ${objects} random objects of each size, aspects from 1 : 2 to 2 : 1.`,
      label: "Positives an object by its size, under three rules",
      axis: "size in pixels",
      iou: "largest IoU",
      fcos: (centre: boolean): string => (centre ? "FCOS, centre" : "FCOS, inside"),
      atss: "ATSS",
    },
  },

  trouble: {
    heading: "What trips its users",
    prompts: [
      {
        prompt:
          "One candidate. The deviation of a single value is 0/0 with the usual divisor n − 1: elsewhere the threshold becomes NaN, and NaN is never reached. Here one value deviates by 0.",
        preset: "single",
      },
      {
        prompt:
          "An object without positives. With few candidates, mean + deviation can exceed the largest IoU, and the object would never be learnt.",
        preset: "orphan",
      },
      {
        prompt: "The same with the fallback: its best candidate is taken after all.",
        preset: "orphan",
        with: { fallback: true },
      },
      {
        prompt:
          "Tiny objects. Their IoUs are all near 0, so is the threshold, and that works; but of nine centres eight lie outside, and the smallest object falls between them all.",
        preset: "tiny",
      },
      {
        prompt: "A thin object. Half of what passes the threshold has its centre above or below it.",
        preset: "thin",
      },
      {
        prompt:
          "Two objects that overlap. An anchor that both want goes to the one it overlaps more; look for the diamonds.",
        preset: "overlapping",
      },
      {
        prompt:
          "The same box twice. Every overlap ties, the first object takes all, the second is left with nothing, not even by the fallback: label a thing once.",
        preset: "twins",
        with: { object: 1 },
      },
      {
        prompt:
          "A small image. P5 to P7 have fewer locations than k: all of them are candidates, and none is asked for twice.",
        preset: "small",
      },
      {
        prompt:
          "An empty image. The original takes the maximum over no objects and fails; here everything is background.",
        preset: "empty",
      },
    ] as readonly Prompt[],
  },

  losses: {
    section: "What the positives are trained with",
    heading: "A positive of a certain quality: what each loss asks for",
    caption:
      "Losses of one prediction, computed by the package. The quality is the IoU of its box with the object.",
    quality: "Quality to aim for",
    chart: "Three losses by the predicted probability",
    axis: "predicted probability",
    loss: "loss",
    entropy: "cross-entropy",
    focal: "focal",
    qfl: "quality focal",
    read: (least: string) =>
      `Quality focal loss is least at ${least}: the score learns to say how good the box is. The other two want 1, whatever the box.`,
  },

  use: {
    heading: "Use it",
    intro: "The code of this page in a few lines; it is compiled with the page.",
    install: "Install",
    assign: "Anchors, objects, positives",
    targets: "From the assignment to losses and gradients",
  },

  timing: {
    section: "Measured",
    heading: "The time of one assignment, in this browser",
    caption: (anchors: string, objects: number) =>
      `${anchors} anchors (five levels of an image of 1333 × 800), ${objects} objects, k = 9; median of the runs, after warming up.`,
    start: "Measure",
    measuring: "Measuring",
    rule: "Rule",
    median: "median, ms",
    p75: "75th percentile, ms",
    names: {
      atss: "ATSS, package",
      hand: "ATSS, plain JavaScript",
      topk: "top-k, package",
      iou: "largest IoU, package",
      fcos: "FCOS, package",
    },
    ratio: (ratio: string, same: boolean) =>
      `The kernel took 1/${ratio} of the time of the same rule in plain JavaScript; ${same ? "both chose the same anchors" : "they chose DIFFERENT anchors"}.`,
    elsewhere: "The other packages are measured on a page of their own:",
    link: "Benchmarks",
  },
};
