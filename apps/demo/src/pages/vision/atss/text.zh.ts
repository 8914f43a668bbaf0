import type { AtssText } from "./text.js";

export const zh: AtssText = {
  claim:
    "哪些锚框该负责学习一个物体？由物体自己决定：在离它最近的锚框中，取交并比（IoU）达到“均值 + 标准差”的那些。",

  stage: {
    heading: "物体、候选与阈值",
    caption:
      "拖动物体或它的角；在空处拖动则画出新物体。键盘操作：方向键移动，Shift 加方向键改变大小，Delete 删除。各图都跟随最后碰过的物体。选一个层级，可以看到该层的位置和候选的锚框。",
    editor: "图中的物体",
    hint: (name) => `物体 ${name}：方向键移动，Shift 加方向键改变大小，Delete 删除`,
    empty: "没有物体的图",
    add: "添加物体",
    clear: "全部删去",
    reset: "恢复原样",
    topk: "k：每层候选数",
    fallback: "没有正样本的物体取最好的候选",
    levels: "金字塔的各个层级",
    allLevels: "全部",
    anchor: (side) => `锚框 ${side}²`,
    share: (positives, candidates) => `${candidates} 中取 ${positives}`,
    readEmpty: (anchors) =>
      `没有物体，也就没有候选：全部 ${anchors.toLocaleString("zh-CN")} 个锚框都是背景，不会出错。`,
    read: ({ name, candidates, mean, deviation, threshold, reach, ...rest }) =>
      [
        `${name} 有 ${candidates} 个候选。均值 ${mean} + 标准差 ${deviation} = ${threshold}，达到的有 ${reach} 个。`,
        rest.outside > 0 && `其中 ${rest.outside} 个的中心在物体之外。`,
        rest.taken > 0 && `${rest.taken} 个与别的物体重叠更多。`,
        rest.rescued > 0 && "最好的一个仍被取用。",
        `正样本 ${rest.positives} 个。`,
      ]
        .filter(Boolean)
        .join(""),
  },

  histogram: {
    label: "各候选与物体的交并比：直方图，以及逐层的候选",
    axis: "与物体的 IoU",
    threshold: (value) => `m + s = ${value}`,
  },

  fates: {
    positive: "正样本",
    rescued: "没有更好的，仍被取用",
    taken: "与别的物体重叠更多",
    outside: "中心在物体之外",
    below: "低于阈值",
  },

  idea: "差别究竟在哪里",

  tryThis: {
    heading: "试一试",
    prompts: [
      {
        prompt: "物体恰好与 P4 的锚框一样大。只有这一层合适，其余都不合适：标准差大，阈值高，只取这一层。",
        preset: "oneLevel",
      },
      {
        prompt: "物体介于 P4 与 P5 之间。两层各合适一半：标准差变小，阈值随之降低，两层都有份。",
        preset: "twoLevels",
      },
      {
        prompt: "只看一层的锚框。中心相隔一个步长，边长却是八个步长：相邻的锚框与物体的重叠几乎一样。",
        preset: "usual",
        with: { level: 1, object: 1 },
      },
      {
        prompt: "每层候选由 9 个改为 20 个。请看阈值：几乎不动。",
        preset: "usual",
        with: { topk: 20 },
      },
      {
        prompt:
          "FCOS 取物体内的所有位置，大的那个有五十多个正样本，而 ATSS 只有九个。像后来的版本那样只取中心附近，两者就接近了。",
        preset: "usual",
        with: { fcosCentre: true },
        figure: "compare-figure",
      },
      {
        prompt: "要求 IoU 达到 0.7 而不是 0.5：只剩下各物体最好的匹配。ATSS 没有这样一个要人来定的数。",
        preset: "usual",
        with: { positive: 0.7 },
        figure: "compare-figure",
      },
    ],
  },

  rule: {
    section: "规则，一步一步来",
    heading: "一个物体：从全部锚框到正样本",
    caption: "页首选中的物体。层级越粗，候选画得越大。",
    drawing: "物体、到目前为止的候选，以及该层的位置",
    near: (level, count, total) =>
      `${level}：在 ${total.toLocaleString("zh-CN")} 个位置中，离物体中心最近的 ${count} 个成为候选。`,
    overlap: (count, mean, deviation) =>
      `每个候选都是一个锚框。这 ${count} 个框与物体的 IoU 平均为 ${mean}，标准差为 ${deviation}。`,
    threshold: (threshold, reach) => `两者之和 ${threshold} 就是这个物体自己的阈值：${reach} 个达到。`,
    inside: (inside, outside) =>
      outside === 0
        ? `这 ${inside} 个的中心都在物体之内，看得见物体；这一步没有淘汰。`
        : `中心在物体之内才看得见它：${inside} 个在内，${outside} 个在外，淘汰。`,
    contest: (positives, taken) =>
      taken === 0
        ? `没有别的物体争同样的锚框。正样本 ${positives} 个。`
        : `${taken} 个与别的物体重叠更多，或者一样多而对方排在前面，归对方所有。正样本 ${positives} 个。`,
    none: "没有物体：请在页首画一个。",
    agreement: { kernel: "本包，WebAssembly", hand: "用普通 TypeScript 写的规则" },
    agreed: (positives, candidates) => `${candidates} 个候选中有 ${positives} 个正样本`,
  },

  compare: {
    section: "与别的规则并列",
    heading: "同样的锚框、同样的物体，四种规则",
    caption: "圆点是正样本的位置，层级越粗画得越大。灰叉既不算正，也不算负。物体就是页首的那些。",
    names: { iou: "最大 IoU", fcos: "FCOS", topk: "Top-k", atss: "ATSS" },
    told: {
      iou: (positive) => `与某个物体的 IoU ≥ ${positive}；此外每个物体取其最好的，并列的都取`,
      fcos: (centre) =>
        centre
          ? "在物体内、离中心 1.5 个步长以内，且在与其大小对应的层级"
          : "物体内任何位置，且在与其大小对应的层级",
      topk: (k) => `每层最近的 ${k} 个，只要在物体之内`,
      atss: (k) => `其中达到均值 + 标准差的那些（k = ${k}）`,
    },
    positive: "最大 IoU：阈值",
    centre: "FCOS：只取中心附近（后来的版本）",
    drawing: (name, positives) => `${name}：${positives} 个正样本位置`,
    table: "每个物体的正样本个数",
    object: "物体",
    size: "大小",
    ignored: "不计",
    none: "没有物体：无论哪种规则，所有位置都是负样本。",
  },

  gap: {
    section: "有锚框与无锚框",
    columns: ["差别", "RetinaNet", "FCOS"],
    caption: "训练技巧统一之后，两者还剩下的差别",
    rows: [
      ["每个位置上是", "一个锚框", "一个点"],
      ["预测框来自", "锚框的平移与缩放", "点到四边的距离"],
      ["正样本是", "重叠足够多的", "在物体内，且层级与大小对应的"],
    ],
  },

  training: {
    heading: "真有那么重要吗：只差在这一点上的检测器",
    caption: (steps, machine) =>
      `记录的结果：在 64 × 64 像素的图形上各训练 ${steps} 步，方框从点或从锚框出发来预测；三个种子，训练图像各不相同；平均精度取 IoU 0.5、0.6 … 0.9，在谁也没见过的 200 幅图上测得。${machine}。`,
    rule: "正样本的规则",
    heads: { points: "点", anchors: "锚框" },
    names: { iou: "最大 IoU，0.5 / 0.4", fcos: "FCOS：在内，按大小", atss: "ATSS，k = 9" },
    mean: "AP 均值",
    seed: (seed) => `种子 ${seed}`,
    half: "IoU 0.5 的 AP",
  },

  detect: {
    heading: "三个训练好的检测器看同一幅图",
    caption:
      "实线是各检测器最好的几个框，附有得分；虚线是真实的物体。网络就在这里的 Worker 中运行，用的是种子 1 的权重；图由种子画出，谁也没有学过它。一幅图说明不了多少，请在 200 幅上测试。",
    scene: "原图",
    names: { iou: "最大 IoU", fcos: "FCOS 的规则", atss: "ATSS" },
    shapes: ["矩形", "椭圆", "三角形"],
    most: "显示的框数，从最好的起",
    loading: "正在载入检测器",
    failed: (message) => `没有成功：${message}`,
    found: (right, objects) => `${objects} 个物体找到 ${right} 个（IoU ≥ 0.5）`,
    panel: (name, found) => `${name}：${found}`,
    ms: (ms) => `${ms} 毫秒`,
    test: "在记录所用的 200 幅图上测试",
    testing: "三个检测器各看 200 幅图",
    tested: "平均精度：刚刚在本浏览器里算得的，以及记录的（种子 1）",
    now: "现在",
    recorded: "记录",
  },

  curves: {
    section: "k 与物体的大小",
    k: {
      heading: "k 改变了什么",
      caption: (objects) =>
        `左：每个物体的正样本数，${objects} 个随机物体的平均，当场算出。右：用该 k 训练的检测器的平均精度，三个种子的平均，预先记录。`,
      positives: "ATSS 与 top-k 下每个物体的正样本数随 k 的变化",
      precision: "训练所得的平均精度随 k 的变化",
      axis: "k：每层候选数",
      count: "每个物体的正样本",
      ap: "AP",
      atss: "ATSS",
      topk: "top-k",
      half: "IoU ≥ 0.5",
      all: "各 IoU",
      read: (k, threshold, atss, topk) =>
        `k = ${k}：阈值平均 ${threshold}；ATSS 平均每个物体取 ${atss} 个锚框，top-k 取 ${topk} 个。`,
    },
    size: {
      heading: "各种大小的物体，待遇一样吗",
      caption: (objects) =>
        `每个物体的正样本数随面积平方根的变化，两轴都是对数刻度：每种大小 ${objects} 个随机物体的平均，高宽比 1 : 2 到 2 : 1。`,
      label: "三种规则下每个物体的正样本数随大小的变化",
      axis: "大小，像素",
      iou: "最大 IoU",
      fcos: (centre) => (centre ? "FCOS，中心" : "FCOS，物体内"),
      atss: "ATSS",
    },
  },

  trouble: {
    heading: "使用者常遇到的问题",
    prompts: [
      {
        prompt:
          "只有一个候选。按通常的除数 n − 1，单个值的标准差是 0/0：在别处阈值成了 NaN，永远达不到。这里约定单个值的标准差为 0。",
        preset: "single",
      },
      {
        prompt: "没有正样本的物体。候选很少时，均值 + 标准差可能超过最大的 IoU，这个物体就永远学不到。",
        preset: "orphan",
      },
      {
        prompt: "同一个物体，打开后备选项：最好的候选仍被取用。",
        preset: "orphan",
        with: { fallback: true },
      },
      {
        prompt:
          "极小的物体。IoU 都接近 0，阈值也接近 0，这并不妨碍；但九个中心有八个在物体之外，最小的物体则落在所有中心之间。",
        preset: "tiny",
      },
      {
        prompt: "细长的物体。过了阈值的候选，有一半中心在物体的上方或下方。",
        preset: "thin",
      },
      {
        prompt: "两个重叠的物体。两者都要的锚框，归重叠更多的一方；请找菱形。",
        preset: "overlapping",
      },
      {
        prompt:
          "同一个框标了两次。重叠处处相等，全归第一个，第二个一无所有，后备选项也帮不上：一个物体只应标一次。",
        preset: "twins",
        with: { object: 1 },
      },
      {
        prompt: "很小的图。P5 到 P7 的位置少于 k 个：全部成为候选，不会重复索取。",
        preset: "small",
      },
      {
        prompt: "空图。原来的代码在零个物体上取最大值而出错；这里一切都是背景。",
        preset: "empty",
      },
    ],
  },

  losses: {
    section: "正样本用什么损失训练",
    heading: "给定质量的正样本，各种损失要的是什么",
    caption: "单个预测的损失，由本包算出。质量是预测框与物体的 IoU。",
    quality: "目标质量",
    chart: "三种损失随预测概率的变化",
    axis: "预测概率",
    loss: "损失",
    entropy: "交叉熵",
    focal: "Focal",
    qfl: "质量 Focal",
    read: (least) =>
      `质量 Focal 损失在 ${least} 处最小：得分学会说出框有多好。另外两种不管框的好坏，都要 1。`,
  },

  use: {
    heading: "拿去用",
    intro: "本页的做法，几行代码即可；它们与本页一起编译。",
    install: "安装",
    assign: "锚框、物体、正样本",
    targets: "从分配到损失与梯度",
  },

  timing: {
    section: "实测",
    heading: "在本浏览器里，一次分配要多久",
    caption: (anchors, objects) =>
      `${anchors} 个锚框（1333 × 800 的图，五个层级），${objects} 个物体，k = 9；预热之后，取各次的中位数。`,
    start: "开始测量",
    measuring: "正在测量",
    rule: "规则",
    median: "中位数，毫秒",
    p75: "第 75 百分位，毫秒",
    names: {
      atss: "ATSS，本包",
      hand: "ATSS，普通 JavaScript",
      topk: "top-k，本包",
      iou: "最大 IoU，本包",
      fcos: "FCOS，本包",
    },
    ratio: (ratio, same) =>
      `同一规则，内核只用了普通 JavaScript 的 1/${ratio} 的时间；${same ? "两者选出的锚框相同" : "两者选出的锚框不同"}。`,
    elsewhere: "其他各包的实测另有一页：",
    link: "基准测试",
  },
};
