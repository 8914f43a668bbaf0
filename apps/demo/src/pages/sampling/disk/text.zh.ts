import type { DiskText } from "./text.js";

export const zh: DiskText = {
  claim:
    "圆内每一块得到的点数，都应与它的面积成正比。投飞镖可以做到，开平方可以做到，最容易想到的写法却做不到。",

  clouds: {
    heading: "圆内取点的四种做法",
    caption: (cells) =>
      `每一帧都是新取的点。下排把圆分成 ${cells} 个等面积的格子：黄色和 + 表示点偏多，蓝色和 − 表示点偏少。检验用皮尔逊 χ²；纯属偶然而把正确的圆判为不均匀，五十万次里才有一次。所列时间是取点最快的一帧的用时。`,
    count: "每种做法每帧的点数",
    play: "播放",
    pause: "暂停",
    next: "下一帧",
    recipes: {
      rejection: { name: "拒绝采样", code: "x² + y² ≤ 1" },
      polar: { name: "逆 CDF", code: "r = R·√u" },
      concentric: { name: "同心映射", code: "□ → ○" },
      wrong: { name: "错误做法", code: "r = R·u" },
    },
    cloud: (name) => `圆内的点：${name}`,
    cells: (name) => `各格子的点偏多还是偏少：${name}`,
    uniform: "均匀",
    uneven: "不均匀",
    ms: (ms) => `最快 ${ms} ms`,
    failed: (message) => `没能取出点：${message}`,
  },

  idea: "什么叫均匀",

  tryThis: {
    heading: "试一试",
    prompts: [
      {
        at: "top",
        scene: { n: "1000" },
        prompt: "只取一千个点，肉眼能看出哪一团是错的吗？检验几乎每一帧都看得出来。",
      },
      {
        at: "top",
        scene: { n: "1000000" },
        prompt: "每帧一百万个点。错误做法的圆心在发亮：那里的密度像 1/r 一样趋于无穷。",
      },
      {
        at: "darts",
        scene: { d: 1_000_000 },
        prompt: "用一百万支飞镖求 π，有几位是对的？再多投一百倍，又能多对几位？",
      },
      {
        at: "inverse",
        scene: { u: 0.5 },
        prompt: "一半的点应落在多大的半径以内？为什么它比 R 的一半大这么多？",
      },
      {
        at: "density",
        scene: { f: "ramp", b: 100 },
        prompt: "半径的密度是一条斜线。斜线下的飞镖有一半落空；它的逆 CDF 又是开平方。",
      },
      {
        at: "density",
        scene: { f: "spike", b: 100 },
        prompt: "换成一座窄峰：拒绝采样要付出多少代价？逆 CDF 呢？",
      },
      {
        at: "density",
        scene: { f: "humps", b: 70 },
        prompt: "包络太低，就会把峰顶削掉。本库能发现吗？",
      },
    ],
  },

  rejection: "拒绝采样：投中为止",
  darts: {
    heading: "向圆的外接正方形投飞镖",
    caption: "投中圆的飞镖就是样本，它们占全部飞镖的比例趋于 π/4。",
    board: "正方形、圆与飞镖：圆点投中，叉号落空",
    chart: "投中比例随飞镖数的变化：在随机性允许的带内趋于 π/4",
    thrown: "投出",
    accepted: "接受",
    rejected: "拒绝",
    rate: "接受率",
    limit: "π/4",
    four: "4 × 接受率",
    slider: "飞镖数",
    start: "投",
    stop: "停",
  },

  under: "它为什么对：曲线下的飞镖",
  density: {
    heading: "画一条密度曲线，用两种方法从中取样",
    caption:
      "用指针在左图上画一条曲线，或选一条现成的。绿色圆点是被接受的飞镖，它们的 x 就是样本。右图中，每个随机数 u 从它的高度进去，落下来就是一个样本。",
    presets: "密度",
    presetNames: { halfCircle: "半圆", ramp: "斜线", flat: "平线", humps: "双峰", spike: "窄峰" },
    rejection: "拒绝采样",
    inverse: "逆 CDF",
    plot: "密度曲线、包络与飞镖；可在此作画",
    cdf: "分布函数，以及最初几个随机数怎样穿过它的反函数",
    envelope: "包络",
    histogram: "样本的直方图，以及它们应有的密度",
    rate: (samples, darts) => `${samples} 个样本用了 ${darts} 支飞镖，接受率`,
    expected: (rate) => `（曲线下的面积与包络下的面积之比：${rate}）。`,
    each: (count) => `${count} 个样本用了 ${count} 个随机数，一个换一个。`,
    test: "柯尔莫哥洛夫–斯米尔诺夫检验：",
    violated: (x) =>
      `本库停了下来，报 ENVELOPE_VIOLATED：在 x = ${x} 处，密度高过了包络。若照样取下去，取到的就是另一个分布，而且毫无迹象。`,
    empty: "曲线处处为 0，无从取样。",
    samples: { slider: "样本数", start: "投", stop: "停" },
    envelopeSlider: "包络的高度",
  },

  inverseCdf: "逆 CDF：开平方",
  inverse: {
    heading: "一份面积，以及围住它的半径",
    caption:
      "左图是半径 r 以内所占的面积：u 的等距刻度落下来越来越密。右图中，同样的刻度是一圈圈等面积的环。橙红色虚线是 r = u 的位置。",
    plot: "抛物线 F(r) = r²：从 u 进去，落在 u 的平方根上",
    disk: "圆、等面积的环、占面积 u 的内圆，以及半径为 u 的更小的圆",
    slider: "u",
    right: (u, radius, percent) => `√${u} = ${radius}：这个半径的圆占总面积的 ${percent}，正该如此。`,
    wrong: (u, percent) => `若取 r = ${u}，这个圆只占 ${percent}，却要容纳比例为 u 的点。`,
  },

  maps: "同心映射：让邻居还是邻居",
  mapping: {
    heading: "从正方形到圆的两种映射",
    caption:
      "两者都保持面积的比例。极坐标映射把整条边挤到圆心，又在下方的接缝处把正方形撕开；同心映射把一圈圈正方形变成圆，原来相邻的依旧相邻。",
    polar: "极坐标",
    concentric: "同心",
    grid: (name) => `棋盘格正方形变成圆：${name}`,
    slider: "从正方形到圆",
  },

  test: "怎样识破错误的取样",

  reproducible: "处处相同的比特",
  recorded: {
    heading: "本浏览器的随机流与记录是否一致",
    working: "正在生成几百万个数并求散列",
    same: (count) => `本浏览器取出的比特与记录一致：${count} 个流全部相同`,
    different: (count) => `有 ${count} 个流与记录不同`,
    failed: (message) => `没能求出散列：${message}。浏览器只在安全的页面（https 或 localhost）上提供散列。`,
    start: "求散列",
    caption: "种子 1，各取一百万次，求 SHA-256",
    stream: "随机流",
    record: "在 Node 中的记录",
    here: "本浏览器",
    equal: "相同",
    streams: {
      random: "均匀随机数，f64",
      rejection: "圆，拒绝采样，f64",
      polar: "圆，逆 CDF，f64",
      concentric: "圆，同心映射，f64",
      rejectionF32: "圆，拒绝采样，f32",
      normal: "标准正态，f64",
    },
  },
  numpy: {
    heading: "浏览器里的 numpy 随机流",
    note: "依次调用四次。这里是本浏览器算出的值，与 numpy 2.4 打印的值逐位比较。",
    same: "相同",
    different: "不同",
  },

  points: {
    heading: "把圆内的点存成文件",
    section: "把点带走",
    intro:
      "给定圆心、半径、点数和种子，得到一个 CSV 文件。数字写全所有位数，读回来仍是同样的比特；同样的输入，在任何机器上都得到同样的文件。",
    method: "方法",
    count: "点数",
    fields: { x: "圆心 x", y: "圆心 y", radius: "半径" },
    errors: {
      notANumber: (typed) => (typed.trim() === "" ? "请输入一个数" : `“${typed}”不是数`),
      negative: (typed) => `不能小于 0，现在是 ${typed}`,
    },
    save: "下载 CSV",
    writing: "正在写文件",
    failed: (message) => `没有成功：${message}`,
  },

  use: {
    heading: "拿去用",
    intro: "这些就是刚才在本页运行的代码，或是几行之内的同样做法；它们与本页一起编译。",
    install: "安装",
    points: "圆内的点",
    density: "自己的密度",
    numpy: "numpy 的随机流",
    test: "图中的检验",
  },

  measured: {
    heading: "实测",
    text: "与 Math.random、d3-random 等相比有多快，在哪些情形下更慢：都可以在这个浏览器里跑一遍。",
    link: "基准测试",
  },
};
