import type { CornerText } from "./text.js";

export const zh: CornerText = {
  claim: "一个物体就是两个角：在热图上找到它们，把标签相近的两个配成一对，不再需要锚框。",

  scene: {
    picture: "画面",
    boxes: "所画形状的方框",
    hint: (name) => `${name}：方向键移动，Shift 加方向键改变大小，Delete 删除`,
    shape: "形状",
    shapes: { rectangle: "矩形", ellipse: "椭圆", triangle: "三角形" },
    add: "添加一个",
    clear: "全部删去",
  },

  corners: {
    heading: "形状、角点热图，以及重新找到的方框",
    caption:
      "拖动形状或它的角，在空处拖动则画出新形状。圆圈是每个角周围高斯的范围；蓝、粉、黄分别是矩形、椭圆、三角形。这里的网络是模拟的：它知道答案，只是带着噪声。键盘操作：方向键移动，Shift 加方向键改变大小，Delete 删除。",
    drawing: "你的画",
    found: "重新找到的",
    topLeft: "左上角",
    bottomRight: "右下角",
    noise: "网络的噪声",
    stride: "每格像素数",
  },

  found: {
    reading: (hits, objects, wrong) =>
      `${objects} 个中找到 ${hits} 个，${wrong === 0 ? "没有误检" : `误检 ${wrong} 个`}。`,
    missed: "点线：漏检。",
  },

  idea: "为什么是角点",

  tryThis: {
    heading: "试一试",
    prompts: [
      {
        prompt: "完全没有噪声：每个方框都原样找回。如果一格只有一个像素，还要偏移量做什么？",
        values: { n: 0, g: "2" },
      },
      {
        prompt: "两个同类物体：四个角，配法不止一种。提高噪声，直到标签也分不清它们。",
        values: { n: 30, drawing: "r4-8-28-30_r34-34-60-58" },
      },
      {
        prompt: "一格 8 个像素：小物体的两个角成了相邻的格子，偏移量仍能找回它的边。",
        values: { g: "8", n: 0 },
      },
      {
        prompt: "把椭圆池化到它的左上角：那里没有一个像素属于它。",
        figure: "pooling-figure",
        values: { d: "topLeft", p: 0, drawing: "e14-12-54-48" },
      },
      {
        prompt: "又长又扁的框，用许多项目抄来的错根：还剩多少重叠？",
        figure: "radius-figure",
        values: { w: 38, h: 8, m: 70 },
      },
      {
        prompt: "去掉高斯衰减（β = 0）：差一点的代价变成多少？",
        figure: "focal-figure",
        values: { b: 0, t: 80 },
      },
      {
        prompt: "只有一个物体，用官方代码的写法：没有谁可推，推力却是 0.9999。",
        figure: "tags-figure",
        values: { k: 1, f: "official", l: 0 },
      },
      {
        prompt: "解码时不在热图上抑制邻格：一个物体会有多少个角？",
        figure: "decoding-figure",
        values: { z: "1", e: 5, n: 30, v: 55, y: "none" },
      },
      {
        prompt:
          "把最低得分降到 0.4。得分是平均值，一个确定的角配上不相干的另一个就够了：框只对了一半，这是角点方法的老毛病。",
        figure: "decoding-figure",
        values: { z: "3", v: 40, e: 5, n: 30 },
      },
    ],
  },

  targets: "热图：多近才算近",
  radius: {
    heading: "两个角可以偏多远",
    caption:
      "小方块是两种公式允许每个角在两个方向上移动的范围；同色的方框，是这样移动之后重叠最差的一个。错误的根允许的方框几乎碰不到物体，甚至没有面积。",
    drawing: "一个物体，两角处画出两种公式的半径",
    width: "宽",
    height: "高",
    overlap: "要求的重叠",
    cells: (count) => `${count} 格`,
    kinds: { right: "正确的根", legacy: "旧的根" },
    table: "两角都移动一个半径之后，剩下的重叠（IoU）",
    moved: "两角移动",
    cases: { alike: "同向", inwards: "都向内", outwards: "都向外" },
  },

  poolingHeading: "角点池化：到有东西的地方去看",
  pooling: {
    heading: "逐行逐列做角点池化",
    caption:
      "输入图在形状碰到方框某一边的地方有响应，相当于池化之前的一层能学到的特征。橙色是正在处理的一行或一列：每格取自己与上一条线同一位置中较大的值。",
    direction: "池化方向",
    pools: { top: "上", left: "左", bottom: "下", right: "右", topLeft: "左上", bottomRight: "右下" },
    drawing: "你的画",
    edges: { top: "左边界", left: "上边界", bottom: "右边界", right: "下边界" },
    input: (edges) => `输入：${edges}`,
    pooled: (pool) => `池化：${pool}`,
    sum: "两者之和",
    byLines: "上面逐行的结果",
    sentences: {
      comma: "，",
      start: {
        top: "“上”池化从每格往下看，所以从最后一行开始。",
        left: "“左”池化从每格往右看，所以从最后一列开始。",
        bottom: "“下”池化从每格往上看，所以从第一行开始。",
        right: "“右”池化从每格往左看，所以从第一列开始。",
      },
      first: {
        row: (at) => `第 ${at} 行后面没有别的行，保持不变。`,
        column: (at) => `第 ${at} 列后面没有别的列，保持不变。`,
      },
      line: {
        row: (at, before) => `第 ${at} 行：每格取自己与第 ${before} 行结果中较大的值。`,
        column: (at, before) => `第 ${at} 列：每格取自己与第 ${before} 列结果中较大的值。`,
      },
      corner: (object, sum) => `${object}：${sum}`,
      sum: (corners) => `两道射线相交之处，和最大：正是角点。${corners}。`,
      nothing: "画面是空的。",
    },
  },

  focalHeading: "对“差一点”宽容的 focal loss",
  focal: {
    heading: "一格的代价",
    caption: "一格的损失随网络给出的概率变化：角点、远处的格子，以及目标值为所选 y 的格子。",
    chart: "损失随预测概率的变化",
    p: "预测概率 p",
    loss: "损失",
    target: "目标 y",
    weight: (weight) => `这样一格的权重是远处一格的 (1 − y)^β = ${weight} 倍。`,
    table: "上面模拟网络的左上角热图，损失总和除以角点数",
    betas: (beta) => (beta === 0 ? "不衰减（β = 0）" : `衰减（β = ${beta}）`),
    parts: ["角点", "角点附近", "其余", "合计"],
  },

  offsetsHeading: "偏移量：格子说不出的部分",
  offsets: {
    heading: "只由格子组成的框，与加上偏移量的框",
    caption: "白框是你画的；虚线框是把角点当作所在格子之后的结果。物体越小，损失越大。",
    picture: "画面与格子",
    stride: "每格像素数",
    table: "两角的偏移量，以及与真实方框的重叠",
    object: "物体",
    offset: "x₁ y₁ x₂ y₂（格）",
    without: "不加时 IoU",
    with: "加上后 IoU",
  },

  tagsHeading: "标签：哪两个角是一对",
  tags: {
    heading: "标签学会相同与不同",
    caption: "┌ 左上角，┘ 右下角，横坐标是各自的标签。绿色的一对会被配上：标签之差不超过 0.5。",
    line: "每个物体两角的标签",
    object: (n) => `物体 ${n}`,
    objects: "物体数",
    mode: "写法",
    modes: { paper: "论文", official: "官方代码" },
    chart: "每一步的拉与推",
    step: "步",
    loss: "损失",
    pull: "拉",
    push: "推",
    reading: (pull, push, right, wrong) =>
      `拉 ${pull}，推 ${push}。配对成功的物体：${right}；不同物体之间也会被配上的有 ${wrong} 对。`,
  },

  decodingHeading: "解码：从两张热图到方框",
  decoding: {
    heading: "从热图到方框，一步一步来",
    caption:
      "解码的是模拟网络对你的画的回答，噪声在页首设定。绿色实线框是对的，虚线框是错的；颜色越淡，得分越低。",
    stages: {
      peaks: "两张热图的峰值",
      best: "各取最好的 k 个",
      shape: "同类的角两两配对",
      order: "第二个在右下方",
      tags: "标签相近",
      score: "得分够高",
      soft: "soft-NMS 之后",
    },
    sentences: {
      peaks: (n) => `${n} 格是各自邻域中的最大值，其中大多几乎没有热度。`,
      best: (n) => `留下 ${n} 个角：左上、右下各取最好的，所有类别一起排。`,
      shape: (n) => `每个左上角与同类的每个右下角配对：${n} 对。`,
      order: (n) => `能构成方框的有 ${n} 对：第二个角在第一个的右下方。`,
      tags: (n) => `标签相近的有 ${n} 对。错误的配对大多在这一步被排除。`,
      score: (n) => `一对的得分是两角得分的平均值，够高的有 ${n} 对。`,
      soft: (n) => `与更好的框重叠的，soft-NMS 降低其得分：剩下 ${n} 个方框。`,
    },
    kernel: "角点须是邻域的最大值",
    topK: "每种角取几个（k）",
    tag: "标签之差上限",
    score: "最低得分",
    soft: "NMS",
    softs: { none: "不用", "soft-linear": "线性", "soft-gaussian": "高斯" },
    byStages: "分步计算",
  },

  trainedHeading: "真正学会的检测器",
  trained: {
    heading: "训练好的角点检测器，检测你的画",
    caption:
      "这里没有模拟：一个小网络，由卷积、FPN 和角点池化组成，用本页的损失在矩形、椭圆和三角形上训练。画面一变，它就在这个浏览器里重新运行。它的一格是 4 个像素。",
    drawing: "你的画：64 × 64 像素",
    another: "随机一幅",
    score: "最低得分",
    took: (weights, ms) => `共 ${weights} 个权重，在 worker 中用时 ${ms} 毫秒。`,
    loading: "正在载入检测器",
    tags: "它给你所画物体的真实角点打的标签",
    failed: (message) => `没有成功：${message}`,
  },
  results: {
    caption: (steps, images) =>
      `训练 ${steps} 步之后，在 ${images} 幅未见过的画面上的平均精度：各种子的均值，括号内是最小与最大`,
    detector: "检测器",
    ap50: "IoU 0.5 的 AP",
    seeds: "种子数",
    corner: "角点",
    heads: { points: "点", anchors: "锚框" },
    assigners: { iou: "最大 IoU", fcos: "FCOS", atss: "ATSS" },
  },

  use: {
    heading: "拿去用",
    intro: "以上各部分，几行代码即可；它们与本页一起编译。",
    install: "安装",
    decode: "解码 CornerNet 的输出",
    pool: "角点池化，正向与反向",
    train: "目标与损失",
  },

  measured: {
    heading: "实测",
    text: "本知识库的各个包与现有工具相比有多快，在哪些情形下更慢：都可以在这个浏览器里跑一遍。",
    link: "基准测试",
  },
};
