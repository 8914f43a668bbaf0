import type { ExerciseName } from "./exercises.js";
import type { ExerciseWords } from "./words.js";

export const exercises: Record<ExerciseName, ExerciseWords> = {
  first: {
    name: "first element ≥ x",
    a: "Sorted array",
    x: "x",
    task: "Find the first element that is not below x.",
    monotone: "The array is sorted, so “a[k] ≥ x” is false up to some place and true from there on.",
    reasons: {
      "left = mid + 1":
        "It is below x, and so is everything before it: none of these can be the first ≥ x, mid included.",
      "right = mid": "The first ≥ x is here or before, never behind. mid itself may be it, so it stays.",
    },
    answer: (k, result) =>
      result === ""
        ? `No element is ≥ x: x would go to the end, at ${k}.`
        : `a[${k}] = ${result} is the first element ≥ x.`,
  },
  above: {
    name: "first element > x",
    a: "Sorted array",
    x: "x",
    task: "Find the first element above x. With the first ≥ x it gives the run of elements equal to x.",
    monotone: "The array is sorted, so “a[k] > x” is false up to some place and true from there on.",
    reasons: {
      "left = mid + 1":
        "It is not above x, and nothing before it is: none of these can be the first > x, mid included.",
      "right = mid": "The first > x is here or before, never behind. mid itself may be it, so it stays.",
    },
    answer: (k, result) =>
      result === ""
        ? `No element is > x: the answer is the end, ${k}.`
        : `a[${k}] = ${result} is the first element > x.`,
  },
  last: {
    name: "last element ≤ x",
    a: "Sorted array",
    x: "x",
    task: "Find the last element that is not above x. Here the branch that keeps mid is left = mid.",
    monotone: "The array is sorted, so “a[k] ≤ x” is true up to some place and false from there on.",
    reasons: {
      "right = mid - 1":
        "It is above x, and so is everything behind it: none of these can be the last ≤ x, mid included.",
      "left = mid": "The last ≤ x is here or behind, never before. mid itself may be it, so it stays.",
    },
    answer: (k, result) =>
      result === ""
        ? "No element is ≤ x: the answer is −1, before the first."
        : `a[${k}] = ${result} is the last element ≤ x.`,
  },
  sqrt: {
    name: "integer square root",
    x: "n",
    task: "Find ⌊√n⌋, the largest k with k² ≤ n.",
    monotone: "k² grows with k, so “k² ≤ n” is true up to some k and false from there on.",
    reasons: {
      "right = mid - 1": "mid is too large already, and what is larger has a larger square.",
      "left = mid": "mid will do, so nothing smaller can be the largest that does. mid itself may be.",
    },
    answer: (k) => `⌊√n⌋ = ${k}.`,
  },
  bad: {
    name: "first bad version",
    a: "Versions n",
    x: "First bad one",
    task: "Version n is bad, and whatever follows a bad version is bad. Find the first, testing as few as possible.",
    monotone: "“version k is bad” is false up to some version and true from there on.",
    reasons: {
      "left = mid + 1": "mid is good, so all before it are good: the first bad one is none of them.",
      "right = mid": "mid is bad, so the first bad one is mid or came before it.",
    },
    answer: (k) => `Version ${k} is the first bad one.`,
  },
  rotated: {
    name: "rotated array",
    a: "Sorted, then rotated",
    task: "A sorted array was cut in two and the parts exchanged. Find where its order begins: the smallest element.",
    monotone:
      "Compared with the last element, everything before the break is greater and everything from it on is not.",
    reasons: {
      "left = mid + 1":
        "The order breaks behind mid, so the smallest lies there; neither mid nor what is before it can be the smallest.",
      "right = mid": "From mid to right the order does not break, so nothing behind mid is the smallest.",
      "right = right - 1":
        "Equal elements: mid does not tell on which side the break is. But right alone can go, for mid equals it.",
      "left = right":
        "Equal elements: mid tells nothing, but the element before right is greater, so the order begins at right.",
    },
    answer: (k, result) => `The order begins at ${k}: a[${k}] = ${result} is the smallest.`,
  },
  peak: {
    name: "peak",
    a: "Any array",
    task: "Find an element that is not less than its neighbours. The array need not be sorted.",
    monotone:
      "Nothing is monotone here, yet one comparison tells a side that certainly holds a peak. That is enough.",
    reasons: {
      "left = mid + 1":
        "Behind mid it goes up, so a peak lies there, whatever comes. The rest can go: not because it has no peak, but because this side surely has one.",
      "right = mid": "Behind mid it does not go up, so a peak lies at mid or before it; the rest can go.",
    },
    answer: (k, result) => `a[${k}] = ${result} is a peak.`,
  },
  matrix: {
    name: "matrix",
    a: "Rows, by semicolons",
    x: "x",
    task: "Every row ascends and goes on where the row above ends. Find x.",
    monotone: "Read row by row it is one sorted array: “element k ≥ x” is false, then true.",
    reasons: {
      "left = mid + 1": "It is below x, and so is every element read before it.",
      "right = mid": "The first ≥ x is here or before it; what is read later cannot be the first.",
    },
    answer: (k, result) =>
      result === "" ? `Element ${k} is where x would stand, but x is not there.` : `x stands at ${result}.`,
  },
  ship: {
    name: "ship within D days",
    a: "Weights",
    x: "Days D",
    task: "Parcels are loaded in order. Find the smallest capacity that ships them all within D days.",
    monotone:
      "The answer itself is searched: a larger ship never needs more days, so “days(k) ≤ D” is false, then true.",
    reasons: {
      "left = mid + 1": "This ship is too slow, and no smaller one is faster.",
      "right = mid": "This ship is fast enough, so none that is larger can be the smallest. This one may be.",
    },
    answer: (k, result) => `Capacity ${k} is the smallest that will do; it takes ${result} days.`,
  },
  split: {
    name: "split array, largest sum",
    a: "Array",
    x: "Runs m",
    task: "Split the array into m runs so that the largest sum of a run is as small as possible.",
    monotone:
      "The ship in another dress: the more a run may hold, the fewer are needed, so “runs(k) ≤ m” is false, then true.",
    reasons: {
      "left = mid + 1": "With so little a run too many runs are needed, and with less no fewer.",
      "right = mid": "So much will do, so nothing larger can be the smallest that does.",
    },
    answer: (k) => `The largest sum can be made as small as ${k}, no smaller.`,
  },
  kth: {
    name: "k-th smallest in sorted rows",
    a: "Sorted rows",
    x: "k",
    task: "Find the k-th smallest of the whole numbers in several sorted rows, without merging them.",
    monotone: "The number of elements ≤ v grows with v, so “count(≤ v) ≥ k” is false, then true.",
    reasons: {
      "left = mid + 1": "Fewer than k elements are ≤ mid: the k-th is greater than mid.",
      "right = mid": "At least k elements are ≤ mid: the k-th is not greater than mid.",
    },
    answer: (k) => `${k} is the k-th smallest.`,
  },
  duplicate: {
    name: "find the duplicate",
    a: "n + 1 numbers from 1 to n",
    task: "Of n + 1 numbers from 1 to n one comes more than once. Find it without changing the array.",
    monotone: "Pigeonholes: below the duplicate at most k numbers are ≤ k; from it on there are more than k.",
    reasons: {
      "left = mid + 1":
        "At most mid numbers share the values 1 to mid: the duplicate need not be there, and above there are too many.",
      "right = mid": "More than mid numbers share the values 1 to mid: one of these values comes twice.",
    },
    answer: (k) => `${k} comes more than once.`,
  },
  hindex: {
    name: "h-index",
    a: "Citations of each paper",
    task: "Find the largest h for which h papers are cited at least h times each.",
    monotone: "The higher the bar, the fewer papers clear it: “cited(≥ h) ≥ h” is true, then false.",
    reasons: {
      "right = mid - 1": "Too few papers clear this bar, and fewer still clear a higher one.",
      "left = mid": "Enough papers clear this bar, so no lower one can be the highest.",
    },
    answer: (k) => `The h-index is ${k}.`,
  },
  median: {
    name: "median of two sorted arrays",
    a: "Two sorted rows",
    task: "How many of the smaller half come from a, the shorter row? That tells the median without merging.",
    monotone:
      "As more is taken from a, its next element grows and the last one taken from b falls: “a[k] ≥ b[half − k − 1]” is false, then true.",
    reasons: {
      "left = mid + 1":
        "a’s element is smaller than one of b’s that was taken, so more of a belongs in the half.",
      "right = mid": "a’s element is not smaller than all that is taken of b, so it may stay outside.",
    },
    answer: (k, result) => `${k} from a, the rest from b: the median is ${result}.`,
  },
};
