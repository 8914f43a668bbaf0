import { exercises } from "./exercises/words.en.js";

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const stretch = (from: number, to: number): string =>
  from === to ? `${signed(from)}` : `[${signed(from)},\u00a0${signed(to)}]`;
const signed = (value: number): string => String(value).replace("-", "−");

export const en = {
  claim:
    "Do not look for the answer: exclude, round by round, what cannot hold it, until left == right and one candidate is left.",

  exercises,

  figure: {
    heading: "Watch a search",
    exercise: "Search for",
    own: "in your own array",
    families: "families of exercises",
    picture: "The candidates, and what is left of them round by round",
    legend: {
      mid: "looked at",
      plain: "may be the answer",
      excluded: "cannot be the answer",
      answer: "the answer",
    },
    code: "The search as a loop",
    rounding: "Round mid",
    roundings: { down: "down", up: "up" },
    needed: "as this loop needs",
    wrong: "try it: what happens with two left?",
    looks: (looks: number, candidates: number) =>
      `${plural(looks, "look")} so far at ${plural(candidates, "candidate")}. Halving takes at most ⌈log₂\u00a0${candidates}⌉\u00a0=\u00a0${Math.ceil(Math.log2(candidates))}.`,
    unsorted:
      "Elimination needs order: a look at mid must tell about everything on one side of it. Here it would not, so a search would end all the same, somewhere, and its answer would be luck. The figure keeps the last array that fits.",
    sort: "Sort it",
    peakInstead: "Look for a peak instead",
  },

  errors: {
    empty: "Type a number",
    notANumber: (token: string) => `“${token}” is not a number`,
    notWhole: (token: string) => `${token} is not a whole number`,
    count: (min: number, max: number, got: number) => `From ${min} to ${max} numbers, this has ${got}`,
    range: (min: string, max: string, got: string) => `From ${min} to ${max}, got ${got}`,
    candidates: (max: number, got: number) =>
      `At most ${max} candidates fit the figure, these numbers give ${got}`,
    notSorted: (index: number, value: string, next: string) =>
      `Not sorted: ${value} stands before ${next}, at ${index}`,
    notRotated: (first: number, second: number) =>
      second > 0
        ? `Not a rotated sorted array: its order breaks at ${first} and again at ${second}`
        : `Not a rotated sorted array: its order breaks at ${first}, and its end is greater than its beginning`,
    ragged: (row: number, width: number, got: number) =>
      `Rows must be equally long: row 0 has ${width}, row ${row} has ${got}`,
    rows: (count: number, got: number) => `${count} rows, separated by a semicolon; got ${got}`,
  },

  steps: {
    look: (left: number, right: number, half: number, mid: number, rounding: "down" | "up") =>
      `${stretch(left, right)} is left. The middle, ${signed(half)}, is rounded ${rounding} to mid = ${signed(mid)}.`,
    even: (left: number, right: number, mid: number) =>
      `${stretch(left, right)} is left, mid = (${signed(left)} + ${signed(right)}) / 2 = ${signed(mid)}: nothing to round this time.`,
    rounded: {
      "right = mid":
        "Why down? The branch that keeps mid is right = mid; only if mid < right does it exclude anything.",
      "left = mid":
        "Why up? The branch that keeps mid is left = mid; only if mid > left does it exclude anything.",
    },
    roundedWrong: {
      "right = mid":
        "That is the wrong way: the branch that keeps mid is right = mid, and mid may now be right.",
      "left = mid":
        "That is the wrong way: the branch that keeps mid is left = mid, and mid may now be left.",
    },
    exclude: (
      fact: string,
      why: string,
      [from, to]: readonly [number, number],
      assignment: string,
      value: number,
    ) =>
      `${fact}. ${why} So ${stretch(from, to)} goes: ${assignment}${String(value) === assignment.split(" = ")[1] ? "" : ` = ${signed(value)}`}.`,
    stuck: (left: number, right: number, mid: number, branch: string) =>
      `Caught: ${branch} = ${signed(mid)} changes nothing. ${stretch(left, right)} stays ${stretch(left, right)}, so the next round is this one again, for ever. Of two neighbours ${branch === "left = mid" ? "rounding down makes mid the left one, which left = mid keeps: round up" : "rounding up makes mid the right one, which right = mid keeps: round down"}.`,
    found: (k: number) => `left == right == ${signed(k)}: one candidate is left, so it is the answer.`,
    luck: "It ended although mid was rounded the wrong way: by luck, for two candidates never had to be told apart by the branch that keeps mid.",
  },

  idea: "The idea",
  next: "What is the next interval?",
  rounding: "Why mid is rounded up, or down",
  monotone: "The property that hides in the problem",
  cost: "What it costs",

  four: {
    caption: "Two candidates left, and the branch that keeps mid is taken",
    rounded: (rounding: "down" | "up", mid: number) => `mid rounded ${rounding}: ${mid}`,
    progress: "one is excluded, and the loop ends",
    stuck: "nothing is: the loop never ends",
    show: "Run it",
    down: "down",
    up: "up",
  },

  intervals: {
    caption: "Ask what is left, and the code follows",
    left: "The answer is in",
    write: "so write",
    round: "and round mid",
    either: "as the other branch needs",
  },

  families: {
    caption: "The same loop in other clothes",
    name: "Exercise",
    property: "What is monotone",
    show: "Show me",
  },

  tryThis: {
    heading: "Try this",
    prompts: [
      {
        scene: { exercise: "last", a: "1, 3, 4, 6, 6, 6, 8, 11", x: "8", rounding: "down" },
        prompt:
          "The classic trap: left = mid, and mid rounded down. How far does the search come before it stands still? Then round up.",
      },
      {
        scene: { exercise: "first", a: "5", x: "7" },
        prompt: "An array of one element still has two candidates. Which is the other, and what is it for?",
      },
      {
        scene: { exercise: "first", a: "4, 4, 4, 4, 4, 4, 4, 4", x: "4" },
        prompt:
          "All elements are equal. A search that stops as soon as it sees x would return any of them. Where does this one end, and where does “first > x”?",
      },
      {
        scene: { exercise: "first", a: "3, 1, 4, 1, 5, 9, 2, 6", x: "5" },
        prompt: "An array that is not sorted. What can a look at its middle exclude?",
      },
      {
        scene: { exercise: "ship" },
        prompt:
          "No array is searched here, but the answer itself. Find the property that is false, then true, in the bars and the line.",
      },
      {
        scene: { exercise: "rotated", a: "2, 2, 2, 2, 0, 1, 2" },
        prompt: "A rotated array with equal elements. What happens when mid tells nothing at all?",
      },
    ],
  },

  column: {
    heading: "The real thing: a column of numbers",
    intro:
      "Open a CSV file, take four years of weather that come with the page, or have ten million numbers made up. A worker reads the column, sorts it, builds an index, and answers a million queries by the package and by the loop above.",
    weather: "Weather of Seattle and New York",
    generate: (count: string) => `Make up ${count} numbers`,
    column: "Column",
    unnamed: (index: number) => `column ${index + 1}`,
    made: "made up",
    notNumeric: "no numbers",
    cancelled: "Cancelled.",
    failed: (message: string) => `It did not work: ${message}`,
    noNumbers: (rows: string) =>
      `There is not one number in this column of ${rows} rows. Choose another column or file.`,
    empty: "The file is empty.",
    phases: {
      read: "Reading",
      generate: "Making up numbers",
      sort: "Sorting",
      index: "Building the index",
      query: "Answering queries",
    },
    count: (numbers: string) => `${numbers} numbers`,
    complete: (rows: string) => `Every one of ${rows} rows has one: no holes.`,
    holes: (holes: string, rows: string) =>
      `${holes} of ${rows} rows have no value here: ${holes === "1" ? "it is" : "they are"} left out, not taken for 0.`,
    strangers: (count: string, text: string, row: string) =>
      `${count} ${count === "1" ? "value is" : "values are"} not a number and left out too; the first is “${text}” in row ${row}.`,
    speed: (queries: string) => `Time for ${queries} queries`,
    ours: "@kb/search, SortedIndex",
    theirs: "The loop in JavaScript",
    perQuery: (ns: string) => `${ns} ns a query`,
    ratio: (ratio: string) => `Here ${ratio} times as fast as the loop.`,
    cost: (sort: string, build: string, bytes: string, share: string) =>
      `Before that, once: sorted in ${sort} ms, index built in ${build} ms. It takes ${bytes}, ${share} times the numbers themselves.`,
    answer: (fingerprint: string) => `places ${fingerprint}`,
    histogram: "How many numbers lie in each bin",
    cdf: "Part of the numbers that are ≤ x",
    cursor: "x",
    reading: (x: string, count: string, all: string, part: string) =>
      `${count} of ${all} numbers are ≤ ${x}: ${part}.`,
    credit: "Weather: NOAA, public domain, from vega-datasets.",
  },

  use: {
    heading: "Use it",
    intro: "This is the code that has just run on this page, which is compiled with it.",
    exerciseSample: (name: string) => `The exercise shown: ${name}`,
    traceSample: "The steps of the figure",
    columnSample: "The index of the column",
    install: "Install",
  },

  measured: {
    heading: "Measured",
    text: "How fast the package is beside other libraries and the plain loop, and where it loses: run it in this browser.",
    link: "Benchmarks",
  },
};
