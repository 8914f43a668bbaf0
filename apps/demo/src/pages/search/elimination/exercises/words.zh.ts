import type { ExerciseName } from "./exercises.js";
import type { ExerciseWords } from "./words.js";

export const exercises: Record<ExerciseName, ExerciseWords> = {
  first: {
    name: "第一个 ≥ x 的元素",
    a: "有序数组",
    x: "x",
    task: "找出第一个不小于 x 的元素。",
    monotone: "数组有序，所以“a[k] ≥ x”先假后真，只变一次。",
    reasons: {
      "left = mid + 1": "它小于 x，它前面的也都小于 x：连同 mid，都不可能是第一个 ≥ x 的。",
      "right = mid": "第一个 ≥ x 的要么是它，要么在它前面，绝不在后面。mid 自己可能就是，所以留下。",
    },
    answer: (k, result) =>
      result === "" ? `没有元素 ≥ x：x 应插在末尾，位置 ${k}。` : `a[${k}] = ${result} 是第一个 ≥ x 的元素。`,
  },
  above: {
    name: "第一个 > x 的元素",
    a: "有序数组",
    x: "x",
    task: "找出第一个大于 x 的元素。与“第一个 ≥ x”合起来，就是等于 x 的那一段。",
    monotone: "数组有序，所以“a[k] > x”先假后真，只变一次。",
    reasons: {
      "left = mid + 1": "它不大于 x，它前面的也都不大于 x：连同 mid，都不可能是第一个 > x 的。",
      "right = mid": "第一个 > x 的要么是它，要么在它前面，绝不在后面。mid 自己可能就是，所以留下。",
    },
    answer: (k, result) =>
      result === "" ? `没有元素 > x：答案是末尾 ${k}。` : `a[${k}] = ${result} 是第一个 > x 的元素。`,
  },
  last: {
    name: "最后一个 ≤ x 的元素",
    a: "有序数组",
    x: "x",
    task: "找出最后一个不大于 x 的元素。这里保留 mid 的分支是 left = mid。",
    monotone: "数组有序，所以“a[k] ≤ x”先真后假，只变一次。",
    reasons: {
      "right = mid - 1": "它大于 x，它后面的也都大于 x：连同 mid，都不可能是最后一个 ≤ x 的。",
      "left = mid": "最后一个 ≤ x 的要么是它，要么在它后面，绝不在前面。mid 自己可能就是，所以留下。",
    },
    answer: (k, result) =>
      result === ""
        ? "没有元素 ≤ x：答案是 −1，在第一个之前。"
        : `a[${k}] = ${result} 是最后一个 ≤ x 的元素。`,
  },
  sqrt: {
    name: "整数平方根",
    x: "n",
    task: "求 ⌊√n⌋，即满足 k² ≤ n 的最大的 k。",
    monotone: "k² 随 k 增大，所以“k² ≤ n”先真后假，只变一次。",
    reasons: {
      "right = mid - 1": "mid 已经太大，更大的数平方更大，都不可能是答案。",
      "left = mid": "mid 满足条件，比它小的就不可能是最大的；mid 自己可能就是，所以留下。",
    },
    answer: (k) => `⌊√n⌋ = ${k}。`,
  },
  bad: {
    name: "第一个错误的版本",
    a: "版本数 n",
    x: "第一个错误版本",
    task: "第 n 版是坏的，坏版本之后的版本也都是坏的。用尽量少的测试找出第一个坏版本。",
    monotone: "“第 k 版是坏的”先假后真，只变一次。",
    reasons: {
      "left = mid + 1": "mid 是好的，它之前的也都是好的：第一个坏版本不在其中。",
      "right = mid": "mid 是坏的，所以第一个坏版本就是 mid，或者比它更早。",
    },
    answer: (k) => `第 ${k} 版是第一个坏版本。`,
  },
  rotated: {
    name: "旋转数组",
    a: "有序后旋转的数组",
    task: "有序数组被切成两段又交换了位置。找出顺序从哪里开始，也就是最小的元素。",
    monotone: "与最后一个元素相比：断点之前的都比它大，从断点起都不比它大。",
    reasons: {
      "left = mid + 1": "断点在 mid 之后，最小值也在那里；mid 和它之前的都不可能是最小值。",
      "right = mid": "从 mid 到 right 没有断点，所以 mid 之后的都不是最小值。",
      "right = right - 1": "两者相等，看不出断点在哪一边；但可以只去掉 right，因为 mid 与它相等。",
      "left = right": "两者相等，mid 什么也说明不了；但 right 前面的元素更大，所以顺序就从 right 开始。",
    },
    answer: (k, result) => `顺序从 ${k} 开始：a[${k}] = ${result} 最小。`,
  },
  peak: {
    name: "寻找峰值",
    a: "任意数组",
    task: "找出一个不小于两侧邻居的元素。数组不必有序。",
    monotone: "这里没有单调性，但比较一次就知道哪一侧必有峰值，这就够了。",
    reasons: {
      "left = mid + 1":
        "mid 之后在上升，无论后面如何，那里必有峰值。另一侧可以排除：并非那里没有峰值，而是这一侧必定有。",
      "right = mid": "mid 之后没有上升，所以 mid 或它之前必有峰值，其余可以排除。",
    },
    answer: (k, result) => `a[${k}] = ${result} 是一个峰值。`,
  },
  matrix: {
    name: "搜索矩阵",
    a: "各行，用分号隔开",
    x: "x",
    task: "每行递增，下一行接着上一行。找出 x。",
    monotone: "逐行读下来就是一个有序数组：“第 k 个元素 ≥ x”先假后真。",
    reasons: {
      "left = mid + 1": "它小于 x，在它之前读到的也都小于 x。",
      "right = mid": "第一个 ≥ x 的是它或在它之前；之后读到的不可能是第一个。",
    },
    answer: (k, result) => (result === "" ? `x 应在第 ${k} 个元素处，但那里不是 x。` : `x 在 ${result}。`),
  },
  ship: {
    name: "D 天内运完包裹",
    a: "重量",
    x: "天数 D",
    task: "包裹按顺序装船。求在 D 天之内运完的最小载重。",
    monotone: "在答案的范围里查找：船越大，天数绝不会更多，所以“days(k) ≤ D”先假后真。",
    reasons: {
      "left = mid + 1": "这艘船太慢，更小的船不会更快，都不可能是答案。",
      "right = mid": "这艘船够快，更大的就不可能是最小的；它自己可能就是，所以留下。",
    },
    answer: (k, result) => `最小载重是 ${k}，需要 ${result} 天。`,
  },
  split: {
    name: "分割数组的最大值",
    a: "数组",
    x: "段数 m",
    task: "把数组分成 m 段，使各段和的最大值尽可能小。",
    monotone: "换了装的运包裹：每段容许的和越大，需要的段数越少，所以“runs(k) ≤ m”先假后真。",
    reasons: {
      "left = mid + 1": "每段只许这么多，段数就太多；容许得更少，段数也不会减少。",
      "right = mid": "这么多就够了，更大的不可能是最小的；它自己可能就是，所以留下。",
    },
    answer: (k) => `各段和的最大值最小可以是 ${k}。`,
  },
  kth: {
    name: "有序各行中第 k 小的数",
    a: "有序的各行",
    x: "k",
    task: "在若干有序的行里找第 k 小的整数，不必归并。",
    monotone: "≤ v 的元素个数随 v 增多，所以“count(≤ v) ≥ k”先假后真。",
    reasons: {
      "left = mid + 1": "≤ mid 的元素不足 k 个：第 k 小的比 mid 大。",
      "right = mid": "≤ mid 的元素至少有 k 个：第 k 小的不大于 mid。",
    },
    answer: (k) => `第 k 小的数是 ${k}。`,
  },
  duplicate: {
    name: "寻找重复数",
    a: "n + 1 个 1 到 n 的数",
    task: "n + 1 个 1 到 n 的数中，有一个数重复出现。找出它，不改动数组。",
    monotone: "抽屉原理：k 小于重复数时，≤ k 的数至多 k 个；从重复数起就超过 k 个。",
    reasons: {
      "left = mid + 1": "1 到 mid 的数至多 mid 个，装得下；多出来的在上半部分，重复数必在那里。",
      "right = mid": "1 到 mid 的数多于 mid 个，其中必有一个出现两次。",
    },
    answer: (k) => `${k} 重复出现。`,
  },
  hindex: {
    name: "H 指数",
    a: "每篇论文的引用次数",
    task: "求最大的 h，使得有 h 篇论文各被引用至少 h 次。",
    monotone: "门槛越高，达到的论文越少：“cited(≥ h) ≥ h”先真后假。",
    reasons: {
      "right = mid - 1": "达到这个门槛的论文太少，更高的门槛只会更少。",
      "left = mid": "达到这个门槛的论文够多，更低的门槛就不可能是最高的；mid 留下。",
    },
    answer: (k) => `H 指数是 ${k}。`,
  },
  median: {
    name: "两个有序数组的中位数",
    a: "两个有序的行",
    task: "较小的一半里，有几个来自较短的 a？知道了它，不必归并就有中位数。",
    monotone: "从 a 中取得越多，a 的下一个越大，b 中最后取的越小：“a[k] ≥ b[half − k − 1]”先假后真。",
    reasons: {
      "left = mid + 1": "a 的这个元素比已从 b 取的某个还小，所以 a 应取得更多。",
      "right = mid": "a 的这个元素不小于从 b 取的所有元素，可以不取它。",
    },
    answer: (k, result) => `从 a 取 ${k} 个，其余取自 b：中位数是 ${result}。`,
  },
};
