import { exercises } from "./exercises/words.zh.js";
import type { EliminationText } from "./text.js";

const stretch = (from: number, to: number): string =>
  from === to ? signed(from) : `[${signed(from)},\u00a0${signed(to)}]`;
const signed = (value: number): string => String(value).replace("-", "−");

export const zh: EliminationText = {
  claim: "不去“找”答案，而是一轮一轮排除答案不可能在的地方，直到 left == right，只剩一个候选。",

  exercises,

  figure: {
    heading: "看一次查找",
    exercise: "查找什么",
    own: "在你自己的数组里",
    families: "各类题目",
    picture: "各个候选，以及每一轮之后还剩下哪些",
    legend: {
      mid: "正在看",
      plain: "可能是答案",
      excluded: "不可能是答案",
      answer: "答案",
    },
    code: "写成循环",
    rounding: "mid 取整",
    roundings: { down: "向下", up: "向上" },
    needed: "这个循环所需要的",
    wrong: "试试看：只剩两个时会怎样？",
    looks: (looks, candidates) =>
      `已看 ${looks} 次，共 ${candidates} 个候选。每次排除一半，至多 ⌈log₂\u00a0${candidates}⌉\u00a0=\u00a0${Math.ceil(Math.log2(candidates))} 次。`,
    unsorted:
      "排除要靠顺序：看一眼 mid，必须能对它一侧的全部元素下结论。这里做不到；查找照样会停在某处，但答案对不对全凭运气。图中仍是上一个合适的数组。",
    sort: "把它排好序",
    peakInstead: "改为寻找峰值",
  },

  errors: {
    empty: "请输入一个数",
    notANumber: (token) => `“${token}”不是数`,
    notWhole: (token) => `${token} 不是整数`,
    count: (min, max, got) => `需要 ${min} 到 ${max} 个数，现在有 ${got} 个`,
    range: (min, max, got) => `应在 ${min} 到 ${max} 之间，现在是 ${got}`,
    candidates: (max, got) => `图中最多容纳 ${max} 个候选，这些数有 ${got} 个候选`,
    notSorted: (index, value, next) => `不是升序：位置 ${index} 的 ${value} 排在 ${next} 之前`,
    notRotated: (first, second) =>
      second > 0
        ? `不是旋转数组：顺序在 ${first} 处断开，在 ${second} 处又断开`
        : `不是旋转数组：顺序在 ${first} 处断开，而末尾又比开头大`,
    ragged: (row, width, got) => `各行应一样长：第 0 行有 ${width} 个，第 ${row} 行有 ${got} 个`,
    rows: (count, got) => `需要 ${count} 行，用分号隔开；现在有 ${got} 行`,
  },

  steps: {
    look: (left, right, half, mid, rounding) =>
      `还剩 ${stretch(left, right)}。中点 ${signed(half)} ${rounding === "down" ? "向下" : "向上"}取整，mid = ${signed(mid)}。`,
    even: (left, right, mid) =>
      `还剩 ${stretch(left, right)}，mid = (${signed(left)} + ${signed(right)}) / 2 = ${signed(mid)}，这一次不必取整。`,
    rounded: {
      "right = mid": "为什么向下？保留 mid 的分支是 right = mid，只有 mid < right，它才能排除掉什么。",
      "left = mid": "为什么向上？保留 mid 的分支是 left = mid，只有 mid > left，它才能排除掉什么。",
    },
    roundedWrong: {
      "right = mid": "方向反了：保留 mid 的分支是 right = mid，而这样取整，mid 可能就等于 right。",
      "left = mid": "方向反了：保留 mid 的分支是 left = mid，而这样取整，mid 可能就等于 left。",
    },
    exclude: (fact, why, [from, to], assignment, value) =>
      `${fact}。${why}排除 ${stretch(from, to)}：${assignment} = ${signed(value)}。`,
    stuck: (left, right, mid, branch) =>
      `停住了：${branch} = ${signed(mid)} 什么也没有改变，${stretch(left, right)} 还是 ${stretch(left, right)}，下一轮与这一轮一样，永远循环下去。${
        branch === "left = mid"
          ? "只剩两个时，向下取整使 mid 等于 left，而 left = mid 正好把它原样留下：应当向上取整。"
          : "只剩两个时，向上取整使 mid 等于 right，而 right = mid 正好把它原样留下：应当向下取整。"
      }`,
    found: (k) => `left == right == ${signed(k)}：只剩一个候选，它就是答案。`,
    luck: "取整方向反了却也结束了，只是碰巧：只剩两个候选时，没有走进保留 mid 的那个分支。",
  },

  idea: "想法",
  next: "下一轮的区间是什么",
  rounding: "mid 为什么向上或向下取整",
  monotone: "藏在题目里的单调性",
  cost: "代价",

  four: {
    caption: "只剩两个候选，又进入了保留 mid 的分支",
    rounded: (rounding, mid) => `mid ${rounding === "down" ? "向下" : "向上"}取整：${mid}`,
    progress: "排除一个，循环结束",
    stuck: "什么也没排除：死循环",
    show: "运行",
    down: "向下",
    up: "向上",
  },

  intervals: {
    caption: "先问剩下哪个区间，代码就有了",
    left: "答案在",
    write: "于是写",
    round: "mid 取整",
    either: "由另一个分支决定",
  },

  families: {
    caption: "同一个循环，换了装束",
    name: "题目",
    property: "单调的是什么",
    show: "看看",
  },

  tryThis: {
    heading: "试一试",
    prompts: [
      {
        scene: { exercise: "last", a: "1, 3, 4, 6, 6, 6, 8, 11", x: "8", rounding: "down" },
        prompt: "经典的陷阱：left = mid，而 mid 向下取整。查找走到哪一步就停住不动了？再改成向上取整。",
      },
      {
        scene: { exercise: "first", a: "5", x: "7" },
        prompt: "只有一个元素的数组也有两个候选。另一个是什么，有什么用？",
      },
      {
        scene: { exercise: "first", a: "4, 4, 4, 4, 4, 4, 4, 4", x: "4" },
        prompt:
          "所有元素都相等。一看到 x 就返回的查找，可能停在任何一个上。这个查找停在哪里？“第一个 > x”呢？",
      },
      {
        scene: { exercise: "first", a: "3, 1, 4, 1, 5, 9, 2, 6", x: "5" },
        prompt: "数组没有排序。看一眼中间，能排除什么？",
      },
      {
        scene: { exercise: "ship" },
        prompt: "这里查找的不是数组，而是答案本身。从柱子和那条线上，找出先假后真的性质。",
      },
      {
        scene: { exercise: "rotated", a: "2, 2, 2, 2, 0, 1, 2" },
        prompt: "有相等元素的旋转数组。当 mid 什么也说明不了时，会怎样？",
      },
    ],
  },

  column: {
    heading: "真实数据：一列数",
    intro:
      "打开一个 CSV 文件，或者用本页自带的四年天气，或者生成一千万个数。Worker 读出这一列，排序，建立索引，再分别用本库和上面那个循环回答一百万次查询。",
    weather: "西雅图与纽约的天气",
    generate: (count) => `生成 ${count} 个数`,
    column: "列",
    unnamed: (index) => `第 ${index + 1} 列`,
    made: "生成的数",
    notNumeric: "没有数",
    cancelled: "已取消。",
    failed: (message) => `没有成功：${message}`,
    noNumbers: (rows) => `这一列的 ${rows} 行里一个数也没有，请换一列或换一个文件。`,
    empty: "文件是空的。",
    phases: {
      read: "正在读取",
      generate: "正在生成",
      sort: "正在排序",
      index: "正在建立索引",
      query: "正在回答查询",
    },
    count: (numbers) => `${numbers} 个数`,
    complete: (rows) => `${rows} 行每行都有值：没有空缺。`,
    holes: (holes, rows) => `${rows} 行中有 ${holes} 行在这一列是空的：不算在内，也不当作 0。`,
    strangers: (count, text, row) =>
      `另有 ${count} 个值不是数，也不算在内；第一个是第 ${row} 行的“${text}”。`,
    speed: (queries) => `${queries} 次查询的用时`,
    ours: "@kb/search 的 SortedIndex",
    theirs: "JavaScript 循环",
    perQuery: (ns) => `每次 ${ns} ns`,
    ratio: (ratio) => `这一次的速度是循环的 ${ratio} 倍。`,
    cost: (sort, build, bytes, share) =>
      `在此之前只做一次：排序 ${sort} ms，建索引 ${build} ms。索引占 ${bytes}，是这些数本身的 ${share} 倍。`,
    answer: (fingerprint) => `位置指纹 ${fingerprint}`,
    histogram: "每个区间里有多少个数",
    cdf: "≤ x 的数所占的比例",
    cursor: "x",
    reading: (x, count, all, part) => `${all} 个数中有 ${count} 个 ≤ ${x}，即 ${part}。`,
    credit: "天气数据：NOAA，公有领域，取自 vega-datasets。",
  },

  use: {
    heading: "拿去用",
    intro: "这就是刚才在本页运行的代码，它们与本页一起编译。",
    exerciseSample: (name) => `图中的题目：${name}`,
    traceSample: "图中的每一步",
    columnSample: "那一列数的索引",
    install: "安装",
  },

  measured: {
    heading: "实测",
    text: "与其他库、与普通循环相比有多快，在哪些情形下更慢：都可以在这个浏览器里跑一遍。",
    link: "基准测试",
  },
};
