import type { CircleLossName } from "./circle/circle-losses.js";
import { evenly } from "./circle/polar.js";
import { names } from "./family/family-words.js";
import type { CurveId, Line, LossId } from "./family/losses.js";
import type { Change } from "./state.js";

interface Prompt {
  readonly prompt: string;
  /** The id of the figure it sets; the top one where there is none. */
  readonly figure?: string;
  readonly values: Change;
}

export const en = {
  claim:
    "Softmax is content once classes can be told apart. Faces are compared by an angle and a threshold, so classes must be compact, too: normalise, and ask for a margin.",

  circle: {
    heading: "Who claims which direction",
    caption:
      "A net turns every picture into a vector x; class A, B or C is whoever has the highest logit. Coloured wash: what a class claims in training. Hatched: no man's land, which the margin demands. The crown outside: the probability p that a sample of the nearest class has in training. Drag the weights, the sample x of class A, and the grip on A's border. The dashed ray is where the loss takes x to be; the arrow is where training moves it.",
    picture: "The circle of directions",
    loss: "Loss",
    names: {
      softmax: "Softmax",
      modifiedSoftmax: "Modified",
      l2Softmax: "L2-Softmax",
      normFace: "NormFace",
      lSoftmax: "L-Softmax",
      sphereFace: "A-Softmax",
      cosFace: "CosFace",
      arcFace: "ArcFace",
      combinedMargin: "Combined",
    } as Readonly<Record<CircleLossName, string>>,
    weight: (letter: string) => `Weight of class ${letter}`,
    grip: "Margin: A's border",
    sample: "Sample x, of class A",
    vector: (angle: number, length: number) => `${angle}°, length ${length}`,
    m: "margin m",
    s: "scale s",
    classes: "classes",
    noScale: "No scale: x's own length is the scale. Drag x inwards and every probability falls.",
    freeWeights: "Weights have lengths here: drag one inwards and its class loses ground.",
    move: "Move x around",
    stop: "Hold x",
    reading: {
      theta: "θ, from x to A's weight",
      probability: "p of class A (without margin)",
      loss: "loss",
      reach: "A's region reaches to",
    },
    verdicts: {
      claimed: "x lies where A claims: right, with the margin kept.",
      margin:
        "x is nearest to A, and would be classified right; but it stands in no man's land and is pushed on.",
      wrong: "x is nearer to another class: wrong.",
    },
  },

  idea: "Separable is not enough",

  tryThis: {
    heading: "Try this",
    prompts: [
      {
        prompt:
          "Plain softmax, with one weight far shorter than the others. Whose ground shrinks, and what would that do to a person with few pictures?",
        values: {
          l: "softmax",
          w: [90, 210, 330].map((angle, n) => ({ angle, length: n === 0 ? 50 : 100 })),
        },
      },
      {
        prompt: "NormFace with s = 2. x lies exactly on its weight; how sure can the net be at most?",
        values: { l: "normFace", s: 2, x: [{ angle: 90, length: 100 }], w: evenly(3) },
      },
      {
        prompt:
          "Six classes: pull the grip until nothing of A is left. Which margin is too much for so many?",
        values: {
          l: "arcFace",
          m: 0.5,
          s: 16,
          w: evenly(6),
        },
      },
      {
        prompt:
          "Two weights that stand close, two far apart. A-Softmax asks little of the close ones; do CosFace and ArcFace?",
        values: { l: "sphereFace", m: 4, w: [90, 130, 300].map((angle) => ({ angle, length: 100 })) },
      },
      {
        prompt:
          "Compare the curves at θ = 60°: which loss asks for most there? And at 10°, where training ends?",
        figure: "curves-figure",
        values: { t: 60 },
      },
      {
        prompt: "A million people: which scale is the least that can work at all?",
        figure: "scale-figure",
        values: { c: 6, p: 90 },
      },
      {
        prompt:
          "Let A-Softmax and NormFace learn side by side, and look at digits that neither has ever seen. Do they form groups of their own?",
        figure: "lab-figure",
        values: {
          y: { loss: "normFace", s: 10, m: 0 },
          z: { loss: "sphereFace", s: 1, m: 3 },
          h: true,
        },
      },
      {
        prompt:
          "CosFace at scale 64, as for a million faces, on eight digits and a sphere. What becomes of it?",
        figure: "lab-figure",
        values: { z: { loss: "cosFace", s: 64, m: 0.35 } },
      },
    ] as readonly Prompt[],
  },

  family: {
    section: "The family",
    heading: "Seventeen losses, and who comes from whom",
    caption:
      "From left to right by year. Choose a loss: those it comes from are outlined, and what is new in it is told below.",
    choose: "Loss",
    names,
    lines: {
      root: "Origin",
      extra: "Another term beside softmax",
      norm: "Normalise",
      factor: "Margin as a factor of the angle",
      cosine: "Margin off the cosine",
      angle: "Margin on the angle",
    } as Readonly<Record<Line, string>>,
    after: (parents: readonly string[]) => `from ${parents.join(" and ")}`,
    show: "Show it on the circle",
    told: {
      softmax:
        "Length of x, length of the weight, cosine of the angle between: three ways to a higher logit, and only the last one helps to compare faces.",
      center:
        "Leaves softmax as it is and draws every embedding to a moving centre of its class. Compact, but a centre for each of a million people must be kept and moved.",
      lSoftmax:
        "The first margin: the own angle counts m times over. Because cos(mθ) would rise again, it is made monotone piece by piece. Lengths still count.",
      l2Softmax:
        "Fixes the length of every embedding at s, so that blurred pictures can no longer be left behind short. s must not be too small: there is a lower bound.",
      modifiedSoftmax:
        "Fixes the weights at length 1, so that boundaries are bisectors: no class gains ground by a long weight. Plain, and hard to beat in the table below.",
      sphereFace:
        "L-Softmax with normalised weights: everything happens between angles. The whole margin is too much at first, so λ mixes plain cosine in and fades from 1000 to 5.",
      coco: "NormFace again, reached from congenerous cosines, with a bound for the scale from the loss that is to be reached.",
      normFace:
        "Both normalised: only angles are left, exactly what is compared later. Cosines end at 1, so that without a scale s softmax could never be sure of anything.",
      ring: "The soft way to equal lengths: a penalty draws them to a radius R that is learnt along.",
      amSoftmax:
        "Takes m off the cosine. Simple, smooth, no piecewise function, no annealing; its slope is that of softmax.",
      cosFace: "The same as AM-Softmax, found at the same time, with a bound for the scale and a larger s.",
      arcFace:
        "Adds m to the angle itself: a margin of equal width along the arc wherever the classes stand. Past θ = π − m the cosine would rise again; the curve goes on as a line there.",
      combinedMargin:
        "All three margins in one formula. (1, 0.3, 0.2) and (0.9, 0.4, 0.15) did slightly better than ArcFace alone in its paper.",
      subCenterArcFace:
        "Several weights for each class, of which the nearest counts: wrongly labelled pictures gather at a weight of their own instead of pulling the good one away.",
      curricularFace:
        "ArcFace, with a curriculum: classes that are too close weigh little at first and more and more as t grows with the training.",
      magFace:
        "Longer embeddings get a larger margin, and are rewarded: the length learns to say how good the picture is.",
      adaFace:
        "The length as a sign of quality again: for good pictures the margin is additive and stresses hard ones, for poor ones it is angular and does not chase what cannot be recognised.",
    } as Readonly<Record<LossId, string>>,
  },

  normalise: "First line: normalise",
  scale: {
    heading: "The least scale for so many classes",
    caption:
      "Even if every embedding lay exactly on its weight, and all weights as far apart as they can be: below these lines the wanted probability cannot be reached. COCO's own bound supposes all other weights opposite, which more than two cannot be, and asks for half. The check above: what the kernel makes of that best case at the bound of NormFace.",
    classes: "classes C",
    probability: "wanted p",
    plot: "The least scale against the number of classes, for three losses",
    classesAxis: "classes",
    scaleAxis: "least s",
    names: { normFace: "NormFace", l2Softmax: "L2-Softmax", coco: "COCO" },
    wanted: "wanted",
    reached: "reached, NormFace",
  },

  margins: "Second line: a margin",
  curves: {
    heading: "The logit of the own class against its angle",
    caption:
      "Drag across the plot. The lower a curve, the more a loss still asks of an embedding at this angle. L-Softmax at m = 2; A-Softmax at m = 4, λ = 5; the others as in their papers. Below −2 curves are cut off.",
    plot: "φ(θ) of nine losses, from 0 to 180 degrees",
    theta: "angle θ",
    norm: "length of x (MagFace, AdaFace)",
    table: (theta: number) => `At θ = ${theta}°`,
    loss: "Loss",
    seen: "taken for",
    beyond: "> 180°",
    names: {
      normFace: "no margin: cos θ",
      lSoftmax: "L-Softmax",
      sphereFace: "A-Softmax",
      cosFace: "CosFace",
      arcFace: "ArcFace",
      combinedMargin: "Combined",
      curricularFace: "CurricularFace",
      magFace: "MagFace",
      adaFace: "AdaFace",
    } as Readonly<Record<CurveId, string>>,
  },

  lab: {
    section: "What embeddings do they learn?",
    heading: "Two nets learn the same digits under two losses",
    caption:
      "Every figure on a sphere is the embedding of a handwritten digit that was not learnt from; pins are the weights of the classes. Both nets begin alike and see the same digits in the same order. Two digits are kept back altogether: their pairs tell whether the embedding serves for strangers, as it must for faces.",
    learning: "Both nets are learning",
    learn: "Learn",
    pause: "Pause",
    reset: "Begin anew",
    failed: (message: string) => `It did not work: ${message}`,
    sides: ["First net", "Second net"] as readonly [string, string],
    sphere: (loss: string) => `Embeddings under ${loss} on a sphere; drag to turn it`,
    loss: "loss",
    s: "scale s",
    m: "margin m",
    unseen: "Digits kept back",
    pair: (one: string, other: string) => `${one} and ${other}`,
    epochs: "epochs",
    rate: "learning rate",
    turn: "Turn the spheres",
    still: "Hold the spheres",
    withUnseen: "Show the digits that were kept back (framed)",
    around: "turn",
    tilt: "tilt",
    way: "look back",
    step: (step: string, steps: string) => `${step} of ${steps}`,
    measure: "Measure",
    epoch: "epoch",
    short: {
      within: "within",
      between: "between",
      accuracy: "accuracy",
      equalErrorRate: "EER",
      unseen: "EER, unseen",
    },
    measures: {
      within: "angle within a class",
      between: "angle to the nearest class",
      accuracy: "accuracy",
      equalErrorRate: "equal error rate",
      unseen: "equal error rate, digits kept back",
    },
    chart: (measure: string) => `${measure}, epoch by epoch, of both nets`,
    table: "On digits that were not learnt from",
  },

  recorded: {
    section: "The table as it came out",
    heading: "Thirteen losses on ten digits",
    caption: (seeds: number, machine: string) =>
      `Means of ${seeds} seeds, below them the least and the most. Three-dimensional embeddings; s = 10, margins growing over the first two fifths. “Unseen”: nets that learnt eight digits, asked about pairs of the two others, with embeddings of 3 and of 32 numbers. Best mean of each column underlined. Recorded on ${machine}.`,
    table: "2,000 digits that were not learnt from",
    loss: "Loss",
    measures: {
      accuracy: "accuracy",
      within: "within",
      between: "to the nearest",
      equalErrorRate: "EER",
      unseenNarrow: "EER unseen, 3",
      unseenWide: "EER unseen, 32",
    },
  },

  use: {
    heading: "Use it",
    intro: "The losses of this page in a few lines; the samples are compiled with the page.",
    install: "Install",
    embeddings: "From embeddings and weights, with all gradients",
    logits: "From cosines, for a matrix product of your own",
    tfjs: "In TensorFlow.js, as a loss that models learn by",
  },

  measured: {
    heading: "Measured",
    text: "How fast margin softmax is beside what people use today, and where the package loses: run it in this browser.",
    link: "Benchmarks",
  },
};
