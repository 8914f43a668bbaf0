import type { ReconstructionKind, SequenceName } from "@kb/trees";
import type { AmbiguousPresetName, BuildPresetName } from "./presets.js";
import type { ShapeName } from "./state.js";

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const list = (labels: readonly string[]) => labels.join(" ");
const listOf = (labels: readonly string[]) =>
  labels.length < 2 ? labels.join() : `${labels.slice(0, -1).join(", ")} and ${labels.at(-1)}`;

interface Place {
  readonly sequence: string;
  readonly index: number;
}

export const en = {
  claim:
    "Preorder or postorder, together with inorder, determines a binary tree. Preorder with postorder does so exactly when no node has a single child.",

  names: { preorder: "preorder", inorder: "inorder", postorder: "postorder" },

  build: {
    heading: "Watch a tree come about from its traversals",
    kind: "The two traversals",
    kinds: {
      "preorder-inorder": "pre + in",
      "postorder-inorder": "post + in",
      "preorder-postorder": "pre + post",
    } satisfies Record<ReconstructionKind, string>,
    presets: "Example",
    own: "your own",
    presetNames: {
      letters: "eight letters",
      mirrored: "the same from postorder",
      sentence: "a sentence",
      juzi: "一句话",
      searchTree: "search tree",
      emoji: "emoji",
      chain: "a chain",
      contradiction: "a contradiction",
      full: "two children or none",
      singles: "single children",
      third: "a third child",
    } satisfies Record<BuildPresetName, string>,
    random: "Random",
    spoil: "Swap two",
    hint: "One character is one label; with spaces between them, labels may be words.",
    none: (name: string) => `${name}: type at least one label`,
    tooMany: (name: string, limit: number, count: number) =>
      `${name}: at most ${limit} labels, this has ${count}; the figure shows the last that fit`,
    sequences: "Both sequences, and the stack",
    stack: "stack",
    empty: "empty",
    tree: "The tree so far",
    nothing: "There is nothing to build from: both sequences must hold the same labels, each once.",
    left: "left",
    right: "right",
    below: "below it",
    legend: {
      current: "now",
      open: "on the stack",
      done: "finished",
      region: "still to come",
      error: "contradiction",
    },
    verdict: {
      unique: "Exactly one tree has these two sequences.",
      full: "Exactly one tree: every node has two children or none.",
      many: (count: string, singles: readonly string[]) =>
        `${count} trees have these two sequences: ${
          singles.length > 8
            ? `${singles.length} nodes have`
            : `${listOf(singles)} ${singles.length === 1 ? "has" : "each have"}`
        } a single child, and nothing tells on which side.`,
      none: "No tree has these two sequences.",
      leaf: "Leaf through them",
    },
  },

  steps: {
    names: {
      preorder: "preorder",
      inorder: "inorder",
      postorder: "postorder",
      levelorder: "level order",
    } satisfies Record<SequenceName, string>,
    root: (label: string, backwards: boolean) =>
      backwards
        ? `${label} comes last in postorder: the root.`
        : `${label} comes first in preorder: the root.`,
    below: (label: string, parent: string, side: string, backwards: boolean) =>
      backwards
        ? `Read from its end, postorder goes on with ${label}. Inorder, from its end, has not come to ${parent} yet, so ${label} hangs ${side} of ${parent}.`
        : `Preorder goes on with ${label}. Inorder has not come to ${parent} yet, so ${label} hangs ${side} of ${parent}.`,
    beside: (label: string, parent: string, side: string) =>
      `${parent} has just been finished, so ${label}, which comes next, hangs ${side} of it.`,
    split: (label: string, left: readonly string[], right: readonly string[]) =>
      left.length + right.length === 0
        ? `Its part of inorder is ${label} alone: a leaf.`
        : `In inorder ${label} parts ${left.length > 0 ? list(left) : "nothing"} | ${right.length > 0 ? list(right) : "nothing"}.`,
    outside: (label: string, parent: string) =>
      `But inorder has ${label} on the other side of ${parent}, or of a node above: this cannot end well.`,
    pop: (label: string, backwards: boolean) =>
      `${label} is on top of the stack and comes next in inorder${backwards ? ", read from its end" : ""}: its ${backwards ? "right" : "left"} side is finished, it is popped.`,
    popDone: (label: string) => `${label} comes next in postorder: its subtree is finished, it is popped.`,
    popSingle: (label: string, child: string) =>
      `${label} comes next in postorder and is popped, with ${child} its only child. Left or right? Neither sequence says.`,
    rootOfBoth: (label: string) => `${label} comes first in preorder: the root. Postorder must end with it.`,
    firstChild: (label: string, parent: string) =>
      `Preorder goes on with ${label}; ${parent} is on top of the stack, so ${label} is its first child. Up to ${label}, postorder has its subtree.`,
    secondChild: (label: string, parent: string) =>
      `${parent} is on top again and preorder goes on with ${label}: the second child. So the first one is left, this one right.`,
    built: (size: number) => `Both sequences are used up: the tree of ${plural(size, "node")} is built.`,
    unequalLength: (first: string, m: number, second: string, n: number) =>
      `Contradiction: ${first} has ${plural(m, "label")}, ${second} has ${n}. One tree has one number of nodes.`,
    foreign: (label: string, { sequence, index }: Place, other: string) =>
      `Contradiction at ${sequence}[${index}]: ${label} does not stand in ${other}, or not so often.`,
    duplicate: (label: string, { sequence, index }: Place, before: number) =>
      `${label} stands at ${sequence}[${before}] and again at ${sequence}[${index}]. Labels must be unique: with duplicates, more than one tree may fit.`,
    thirdChild: (label: string, { sequence, index }: Place) =>
      `Contradiction at ${sequence}[${index}]: ${label} would be the third child of its parent.`,
    rootTooEarly: (label: string, { sequence, index }: Place) =>
      `Contradiction at ${sequence}[${index}]: ${label} is the root and must come last.`,
    blocked: (label: string, { sequence, index }: Place, top: string, kind: ReconstructionKind) =>
      kind === "preorder-postorder"
        ? `Contradiction at ${sequence}[${index}]: ${label} comes now, but ${top} is below it and must be finished first.`
        : kind === "preorder-inorder"
          ? `Contradiction at ${sequence}[${index}]: ${label} comes now, but ${top} hangs in its left subtree and must come before it.`
          : `Contradiction at ${sequence}[${index}]: read from the end, ${label} comes now, but ${top} hangs in its right subtree and must come before it.`,
  },

  idea: "The idea",
  stack: "One stack instead of many splits",
  degrees: "Why preorder and postorder are not enough",
  census: {
    heading: "All trees, by their preorder and postorder",
    size: "Nodes",
    caption: (trees: number, pairs: number, unique: number) =>
      `${plural(trees, "tree")}, but only ${plural(pairs, "pair")} of preorder and postorder; ${unique} of them ${unique === 1 ? "is" : "are"} unique.`,
    group: (preorder: string, postorder: string) => `${preorder} · ${postorder}`,
    groupLabel: (count: number) => plural(count, "tree"),
    unique: "unique",
  },
  families: {
    heading: "The last branching of any tree",
    caption:
      "A lowest leaf and its parent: three cases. The last two have the same preorder and the same postorder.",
    two: "two children",
    left: "only a left one",
    right: "only a right one",
    same: "the same preorder and postorder",
  },

  every: {
    heading: "All the trees of a preorder and a postorder",
    section: "Count them, leaf through them",
    presets: "Example",
    own: "your own",
    presetNames: {
      three: "ABC / CBA",
      unique: "ABC / BCA",
      eight: "eight trees",
      emoji: "emoji",
      chain: "a chain",
      forty: "2⁴⁰ trees",
      none: "a contradiction",
    } satisfies Record<AmbiguousPresetName, string>,
    random: "Random",
    sequences: "Both sequences; nodes with a single child are marked",
    unique: "Exactly one tree",
    uniqueWhy: "Every node has two children or none.",
    none: "No tree",
    count: (power: number, count: string) => (power > 4 ? `2^${power} = ${count} trees` : `${count} trees`),
    singles: (singles: readonly string[]) =>
      `${plural(singles.length, "node")} with a single child: ${list(singles)}`,
    hint: "Press a marked node in the tree, and its child changes sides.",
    flip: (label: string, side: "left" | "right") =>
      `${label}: its only child is on the ${side}. Move it to the other side`,
    tree: (n: string) => `Tree ${n}`,
    number: "Number",
    of: (last: string) => `of 0 to ${last}`,
    first: "First tree",
    previous: "Previous tree",
    next: "Next tree",
    last: "Last tree",
    any: "Any",
    notANumber: (last: string) => `a whole number from 0 to ${last}`,
    neighbours: "Trees around it",
  },

  tryThis: {
    heading: "Try this",
    show: "Show me",
    prompts: [
      {
        preset: "sentence",
        prompt:
          "In the tree of a sentence, inorder is the sentence itself. Which word becomes the root, and who decides that?",
      },
      {
        preset: "contradiction",
        prompt:
          "Two letters of inorder are swapped. At which step could you have known? The stack says it where the mark is.",
      },
      {
        preset: "chain",
        prompt:
          "In a chain that zigzags, how deep does the stack get? Now compare with a chain that only goes left.",
      },
      {
        preset: "full",
        prompt:
          "From preorder and postorder: follow the second children. When is a first child known to be the left one?",
      },
      {
        preset: "third",
        prompt:
          "This pair fits a tree where a node may have three children. What does the stack of a binary tree say?",
      },
    ] as { preset: BuildPresetName; prompt: string }[],
  },

  large: {
    heading: "The real thing: 100,000 nodes",
    intro:
      "A random tree is written down as preorder and inorder with shuffled labels, forgotten, and built again from the two sequences alone; then it is drawn so that levels are lines, parents stand above the middle of their children and equal subtrees look equal. All of it in a worker.",
    shape: "Shape",
    shapes: {
      uniform: "uniform",
      search: "search tree",
      caterpillar: "caterpillar",
      zigzag: "chain",
      perfect: "complete",
    } satisfies Record<ShapeName, string>,
    size: "Nodes",
    working: {
      grow: "Growing the tree",
      build: "Building it again",
      compare: "Building it the textbook way",
      layout: "Placing the nodes",
      svg: "Writing the drawing",
    },
    cancelled: "Cancelled.",
    again: "Draw",
    failed: (message: string) => `It failed: ${message}`,
    canvas: (size: string, height: string) =>
      `A tree of ${size} nodes and ${height} levels. Arrow keys move it, + and − zoom, 0 shows all.`,
    keys: "Drag to move; wheel, pinch, + and − to zoom; arrow keys; 0 shows all.",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    fit: "Show all",
    drawn: (drawn: string, size: string, ms: string) => `${drawn} of ${size} nodes drawn in ${ms} ms`,
    level: (levels: string) => `${levels} levels`,
    download: "Download as SVG",
    times: "In this browser, the best of several runs",
    step: "Step",
    time: "Time",
    steps: {
      build: "Build from preorder + inorder, @kb/trees",
      textbook: "the same, textbook: split by a Map of places",
      layout: "Place the nodes, @kb/trees",
    },
    ms: (ms: string) => `${ms} ms`,
    answers: { original: "the tree forgotten", ours: "@kb/trees", textbook: "textbook" },
    answer: (size: string, fingerprint: string) => `${size} nodes, links ${fingerprint}`,
  },

  exports: { svg: "Download SVG", code: "Copy code" },

  use: {
    heading: "Use it",
    intro: "This is the code that runs on this page, with what you have typed.",
    install: "Install",
    build: "Build the tree",
    trace: "The steps of the figure",
    every: "Count the trees, and take any of them",
    draw: "Place the nodes and draw",
  },

  measured: {
    heading: "Measured",
    text: "Beside other solutions, on this machine and in this browser:",
    link: "Benchmarks",
  },
};
