import type { KmpMethod } from "@kb/strings";
import type { PresetName } from "./presets.js";

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export const en = {
  claim:
    "After a mismatch the pattern moves by what it already knows of itself, and the text is never read back: O(m + n) instead of O(mn).",

  search: {
    heading: "Watch a search",
    text: "Text",
    pattern: "Pattern",
    shuffle: "Shuffle",
    presets: "Example",
    own: "your own",
    presetNames: {
      article: "the article’s",
      restart: "restart inside",
      unary: "aaa…b",
      strong: "strong pays",
      fibonacci: "Fibonacci word",
      distinct: "no letter twice",
      twister: "绕口令",
      seashells: "sea shells",
    } satisfies Record<PresetName, string>,
    figure: "The text, with the pattern under it",
    table: "The failure function of the pattern",
    legend: {
      current: "compared now",
      matched: "equal",
      kept: "known to be equal, not compared",
      excluded: "no occurrence can start here",
    },
    methods: "Method, with the text pointer’s path",
    methodNames: { naive: "Brute force", kmp: "KMP", strong: "KMP, strong" } satisfies Record<
      KmpMethod,
      string
    >,
    comparisons: (count: number) => plural(count, "comparison"),
    pathCaption:
      "Across: comparisons made. Up: position in the text. Brute force falls back after every mismatch; KMP never does.",
    tooShort: (name: string) => `${name}: type at least one character`,
    tooLong: (name: string, limit: number, length: number) =>
      `${name}: at most ${limit} characters, this has ${length}; the figure shows the last one that fits`,
  },

  steps: {
    equal: (i: number, j: number, unit: string) => `t[${i}] and p[${j}] are both “${unit}”.`,
    unequal: (i: number, j: number, t: string, p: string) =>
      `t[${i}] is “${t}”, but p[${j}] is “${p}”: a mismatch.`,
    found: (start: number, m: number) => `All ${m} characters are equal: an occurrence at ${start}.`,
    naive: (place: number, wasted: number) =>
      wasted > 0
        ? `Brute force forgets what it has read and starts again at ${place}: the text pointer goes back by ${wasted}.`
        : `Brute force starts again at ${place}.`,
    border: (j: number, k: number, matched: string, border: string, table: string) =>
      `The matched part “${matched}” ends with “${border}”, and so the pattern begins: ${table}[${j}] = ${k}. It moves by ${j - k} and keeps ${plural(k, "character")} without a comparison. In between nothing can start: that would take a longer border.`,
    noBorder: (j: number, i: number, matched: string, table: string) =>
      `The matched part “${matched}” ends with no beginning of the pattern${table === "nextval" ? " that could go on" : ""}: ${table}[${j}] = 0. The pattern starts again under t[${i}], from where the text pointer does not move.`,
    firstUnit: (i: number, table: string) =>
      `The very first character failed, so no occurrence starts at ${i}: ${table}[0] = −1, and the text moves on.`,
    hopeless: (j: number, i: number, unit: string) =>
      `Every border of the matched part is followed by “${unit}”, which has just failed at t[${i}]: nextval[${j}] = −1, and the text moves on at once.`,
    skipped: (lengths: readonly number[], unit: string) =>
      `The strong form passes over ${lengths.length === 1 ? "the border" : "the borders"} of length ${lengths.join(", ")}: “${unit}” would follow again.`,
    end: (occurrences: number, comparisons: number) =>
      `The pattern would reach past the text: done. ${plural(occurrences, "occurrence")}, ${plural(comparisons, "comparison")}.`,
  },

  table: {
    index: "j",
    unit: "p[j]",
    next: "next[j]",
    nextval: "nextval[j]",
  },

  build: {
    heading: "Watch the failure function being built",
    figure: "The pattern, with itself under it",
    table: "The failure function so far",
    first: "Nothing is matched yet: next[0] = −1 means that the text moves on.",
    entry: (j: number, next: number, prefix: string, border: string) =>
      next === 0
        ? `“${prefix}” has no border: next[${j}] = 0.`
        : `The longest border of “${prefix}” is “${border}”: next[${j}] = ${next}.`,
    sameUnit: (j: number, border: number, unit: string, nextval: number) =>
      `Both p[${j}] and p[${border}] are “${unit}”: where one fails the other will, so nextval[${j}] = nextval[${border}] = ${nextval}.`,
    otherUnit: (j: number, border: number) =>
      `p[${j}] is not p[${border}], so the border is worth a comparison: nextval[${j}] = ${border}.`,
    grows: (j: number, border: number, unit: string) =>
      `p[${j}] and p[${border}] are both “${unit}”: the border grows to ${border + 1}.`,
    fails: (j: number, border: number, unit: string, other: string) =>
      `p[${j}] is “${unit}”, but p[${border}] is “${other}”: this border does not grow.`,
    fallBack: (border: number, to: number) =>
      to < 0
        ? "No shorter border is left: the next one starts at 0."
        : `The next shorter border is the border’s own: next[${border}] = ${to}. The pattern slides under itself, exactly as in a search.`,
  },

  idea: "The idea",
  safe: "Why the shift is safe",
  failure: "The failure function",
  cost: "What it costs",

  tryThis: {
    heading: "Try this",
    prompts: [
      {
        preset: "unary",
        prompt:
          "Watch brute force on aaa…b, then choose KMP: how many comparisons does each make, and where does each path fall?",
      },
      {
        preset: "strong",
        prompt:
          "Look for aaaa where every fourth letter is b. What does the strong form know that the plain one does not?",
      },
      {
        preset: "distinct",
        prompt:
          "A pattern in which no letter comes twice has no borders. Does KMP then still gain anything on brute force?",
      },
      {
        preset: "fibonacci",
        prompt:
          "Fibonacci words are as full of borders as words get. Step through a mismatch near the end of the pattern: how often does it shift before the text moves on?",
      },
      {
        preset: "restart",
        prompt:
          "Many home-made searches miss aaba in aaaba: after a partial match they start again too late. Find the step that saves KMP.",
      },
    ] satisfies { preset: PresetName; prompt: string }[],
  },

  file: {
    heading: "The real thing: a file from your disk",
    intro:
      "Open a file of any size. It is read as a stream and searched piece by piece in a worker, so that it need not fit in memory. No file at hand? Have one written.",
    generate: (size: string) => `Generate ${size} of text`,
    needles: "Needles, one a line",
    needlesHint: "As UTF-8. With several, the earliest match wins, then the first in this list.",
    overlapping: "Overlapping matches",
    caseInsensitive: "Ignore the case of A–Z",
    search: "Search",
    cancelled: "Cancelled.",
    failed: (message: string) => `The search failed: ${message}`,
    noNeedle: "Type at least one needle",
    tooManyNeedles: (limit: number) => `At most ${limit} needles`,
    phases: {
      generate: "Writing text",
      search: "Searching",
      compare: "Asking the browser’s own search",
    },
    matches: (count: string, size: string) => `${count} matches in ${size}`,
    perNeedle: "Matches by needle",
    needle: "Needle",
    count: "Matches",
    density: "Where in the file they are",
    hits: (shown: number) => (shown === 1 ? "The first match" : `The first ${shown} matches`),
    speed: "Speed of the search alone",
    ours: "@kb/strings",
    theirs: "The browser itself",
    copyAndSearch: "copy and search",
    decode: "decode",
    ratio: (ratio: string) => `Here ${ratio} times as fast as the browser’s own search.`,
    reading: (speed: string) => `With reading from the disk: ${speed}.`,
    tooSmall: "Too small a file to time; try a megabyte or more.",
    answer: (count: string, fingerprint: string) => `${count} matches, positions ${fingerprint}`,
    pending: "The browser’s own search is still at it.",
  },

  use: {
    heading: "Use it",
    intro: "This is the code that has just run on this page, which is compiled with it.",
    fileSample: "The search of the file",
    traceSample: "The steps of the figure",
    failureSample: "The steps of the failure function",
    install: "Install",
  },

  measured: {
    heading: "Measured",
    text: "How fast the package is beside the browser’s own search, many patterns and streams included, and where it loses: run it in this browser.",
    link: "Benchmarks",
  },
};
