import { evenly } from "./circle/polar.js";
import { names } from "./family/family-words.js";
import type { FaceLossesText } from "./text.js";

export const zh: FaceLossesText = {
  claim: "Softmax 只求把各类分开。而人脸靠夹角和阈值来比较，类内还必须紧凑：先归一化，再留出间隔。",

  circle: {
    heading: "哪个方向归哪一类",
    caption:
      "网络把每张图变成向量 x，logit 最高的类就是答案。着色区：训练时各类认领的方向。斜线区：间隔要求空出来的无人区。外圈的冠：最近类的样本在训练中得到的概率 p。权重、A 类的样本 x、A 边界上的把手都可以拖动。虚线是损失眼中 x 的位置，箭头是训练将把它推向何处。",
    picture: "方向之圆",
    loss: "损失",
    names: {
      softmax: "Softmax",
      modifiedSoftmax: "Modified",
      l2Softmax: "L2-Softmax",
      normFace: "NormFace",
      lSoftmax: "L-Softmax",
      sphereFace: "A-Softmax",
      cosFace: "CosFace",
      arcFace: "ArcFace",
      combinedMargin: "组合间隔",
    },
    weight: (letter) => `${letter} 类的权重`,
    grip: "间隔：A 的边界",
    sample: "样本 x，属于 A 类",
    vector: (angle, length) => `${angle}°，长度 ${length}`,
    m: "间隔 m",
    s: "尺度 s",
    classes: "类别数",
    noScale: "这里没有尺度，x 自身的长度就是尺度。把 x 往里拖，所有概率都会下降。",
    freeWeights: "这里权重有长短：把某个权重往里拖，它的地盘就变小。",
    move: "让 x 转动",
    stop: "停住 x",
    reading: {
      theta: "x 与 A 的权重的夹角 θ",
      probability: "A 类的概率 p（无间隔时）",
      loss: "损失值",
      reach: "A 的区域伸到",
    },
    verdicts: {
      claimed: "x 在 A 认领的区域内：分类正确，间隔也满足。",
      margin: "x 离 A 最近，分类已经正确；但它站在无人区里，训练还会继续推它。",
      wrong: "x 离别的类更近：分类错误。",
    },
  },

  idea: "分得开还不够",

  tryThis: {
    heading: "试一试",
    prompts: [
      {
        prompt: "普通 Softmax，让一个权重比别的短得多。谁的地盘缩小了？照片很少的人会因此怎样？",
        values: {
          l: "softmax",
          w: [90, 210, 330].map((angle, n) => ({ angle, length: n === 0 ? 50 : 100 })),
        },
      },
      {
        prompt: "NormFace，s = 2，x 正好压在自己的权重上：网络最多能有多大把握？",
        values: { l: "normFace", s: 2, x: [{ angle: 90, length: 100 }], w: evenly(3) },
      },
      {
        prompt: "六个类：拖动把手，直到 A 什么也不剩。类这么多时，多大的间隔就过头了？",
        values: {
          l: "arcFace",
          m: 0.5,
          s: 16,
          w: evenly(6),
        },
      },
      {
        prompt: "两个权重挨得近，第三个很远。A-Softmax 对挨得近的两类要求很低，CosFace 和 ArcFace 呢？",
        values: { l: "sphereFace", m: 4, w: [90, 130, 300].map((angle) => ({ angle, length: 100 })) },
      },
      {
        prompt: "在 θ = 60° 处比较各条曲线：哪个损失要求最高？训练末期的 10° 处又如何？",
        figure: "curves-figure",
        values: { t: 60 },
      },
      {
        prompt: "一百万个人：尺度至少要多大才有可能学成？",
        figure: "scale-figure",
        values: { c: 6, p: 90 },
      },
      {
        prompt: "让 NormFace 和 A-Softmax 并排学习，再看看它们都没见过的数字：这些数字会各自聚成一团吗？",
        figure: "lab-figure",
        values: {
          y: { loss: "normFace", s: 10, m: 0 },
          z: { loss: "sphereFace", s: 1, m: 3 },
          h: true,
        },
      },
      {
        prompt: "把百万人脸用的 CosFace（尺度 64）搬到球面上的八个数字，会怎样？",
        figure: "lab-figure",
        values: { z: { loss: "cosFace", s: 64, m: 0.35 } },
      },
    ],
  },

  family: {
    section: "家族谱系",
    heading: "十七种损失，谁从谁而来",
    caption: "从左到右按年份排列。选一种损失：它的先辈会加粗框出，它的新意写在下面。",
    choose: "损失",
    names: { ...names, combinedMargin: "组合间隔" },
    lines: {
      root: "源头",
      extra: "在 Softmax 之外加一项",
      norm: "归一化",
      factor: "乘性角度间隔",
      cosine: "加性余弦间隔",
      angle: "加性角度间隔",
    },
    after: (parents) => `来自 ${parents.join("、")}`,
    show: "在圆上看它",
    told: {
      softmax: "x 的长度、权重的长度、夹角的余弦：提高 logit 有三条路，只有最后一条对比较人脸有用。",
      center:
        "Softmax 保持不变，另把每个特征拉向本类的中心，中心也随之移动。类内紧凑了，但一百万个人就要保存并更新一百万个中心。",
      lSoftmax: "最早的间隔：把自己的夹角乘以 m。cos(mθ) 会重新上升，于是逐段拼成单调函数。长度仍然起作用。",
      l2Softmax: "把所有特征的长度固定为 s，模糊的图片不能再靠“变短”蒙混过去。s 不能太小，它有下界。",
      modifiedSoftmax:
        "把权重长度固定为 1，分界线就是角平分线：没有哪一类能靠长权重占地盘。方法朴素，但在下面的表里很难胜过它。",
      sphereFace:
        "权重归一化的 L-Softmax：一切都只与角度有关。一上来就用完整的间隔太难，于是用 λ 混入普通余弦，从 1000 逐渐降到 5。",
      coco: "从同类余弦的角度再次得到 NormFace，并由希望达到的损失值推出尺度的下界。",
      normFace:
        "两者都归一化，只剩角度，正是日后比较时所用的量。余弦最大只有 1，没有尺度 s，Softmax 对什么都不会有把握。",
      ring: "让长度相等的温和办法：加一项惩罚，把长度拉向半径 R，R 也一起学习。",
      amSoftmax: "从余弦里减去 m。简单、光滑，不用分段函数，也不用退火；斜率与 Softmax 相同。",
      cosFace: "与 AM-Softmax 相同，同期独立提出，给出了尺度的下界，用的 s 更大。",
      arcFace:
        "直接在角度上加 m：不论两类站在哪里，沿圆弧的间隔宽度都一样。超过 θ = π − m 后余弦会重新上升，曲线在那里改走一条直线形式。",
      combinedMargin:
        "三种间隔写进一个式子。在其论文里，(1, 0.3, 0.2) 与 (0.9, 0.4, 0.15) 比单用 ArcFace 略好。",
      subCenterArcFace: "每类有几个权重，取最近的一个：标错的图片会聚到另一个权重上，不再把好的那个拉偏。",
      curricularFace: "带课程的 ArcFace：靠得太近的别类起初权重很小，随着训练中 t 增大而越来越受重视。",
      magFace: "特征越长间隔越大，而且长特征有奖励：长度学会了表示图片质量。",
      adaFace: "同样以长度表示质量：好图片用加性间隔，强调难样本；差图片用角度间隔，不去追逐根本认不出的脸。",
    },
  },

  normalise: "第一条路：归一化",
  scale: {
    heading: "这么多类所需的最小尺度",
    caption:
      "即使每个特征都正好压在权重上，各权重也彼此离得最远，低于这些线就达不到想要的概率。COCO 自己的下界假定别的权重都在正对面，多于两类时做不到，因此只要求一半。上方核对：取 NormFace 的下界，内核在最好情形下算出的概率。",
    classes: "类别数 C",
    probability: "想要的 p",
    plot: "三种损失的最小尺度与类别数",
    classesAxis: "类别数",
    scaleAxis: "最小的 s",
    names: { normFace: "NormFace", l2Softmax: "L2-Softmax", coco: "COCO" },
    wanted: "想要的概率",
    reached: "NormFace 达到",
  },

  margins: "第二条路：间隔",
  curves: {
    heading: "自己那一类的 logit 与夹角",
    caption:
      "在图上左右拖动。曲线越低，说明在这个角度上，损失对特征的要求还越高。L-Softmax 取 m = 2；A-Softmax 取 m = 4、λ = 5；其余按各自论文。低于 −2 的部分截去。",
    plot: "九种损失的 φ(θ)，0 到 180 度",
    theta: "夹角 θ",
    norm: "x 的长度（MagFace、AdaFace）",
    table: (theta) => `θ = ${theta}° 处`,
    loss: "损失",
    seen: "被看作",
    beyond: "> 180°",
    names: {
      normFace: "无间隔：cos θ",
      lSoftmax: "L-Softmax",
      sphereFace: "A-Softmax",
      cosFace: "CosFace",
      arcFace: "ArcFace",
      combinedMargin: "组合间隔",
      curricularFace: "CurricularFace",
      magFace: "MagFace",
      adaFace: "AdaFace",
    },
  },

  lab: {
    section: "它们学到怎样的特征",
    heading: "两个网络，同样的数字，不同的损失",
    caption:
      "球面上的每个数字是一张未参与训练的手写数字的特征，大头针是各类的权重。两个网络初值相同，按相同的次序看相同的数字。另有两个数字完全不参与训练：用它们配对，看特征对陌生类别是否管用——人脸识别正是如此。",
    learning: "两个网络正在学习",
    learn: "学习",
    pause: "暂停",
    reset: "重新开始",
    failed: (message) => `没有成功：${message}`,
    sides: ["第一个网络", "第二个网络"],
    sphere: (loss) => `${loss} 下球面上的特征，拖动可以转动`,
    loss: "损失值",
    s: "尺度 s",
    m: "间隔 m",
    unseen: "不参与训练的数字",
    pair: (one, other) => `${one} 和 ${other}`,
    epochs: "轮数",
    rate: "学习率",
    turn: "转动球面",
    still: "停住球面",
    withUnseen: "显示不参与训练的数字（带框）",
    around: "转动",
    tilt: "俯仰",
    way: "回看",
    step: (step, steps) => `${step} / ${steps}`,
    measure: "指标",
    epoch: "轮次",
    short: {
      within: "类内角",
      between: "类间角",
      accuracy: "正确率",
      equalErrorRate: "EER",
      unseen: "陌生 EER",
    },
    measures: {
      within: "类内夹角",
      between: "到最近一类的夹角",
      accuracy: "正确率",
      equalErrorRate: "等错误率（EER）",
      unseen: "陌生数字的等错误率",
    },
    chart: (measure) => `两个网络每一轮的${measure}`,
    table: "未参与训练的数字",
  },

  recorded: {
    section: "如实的结果",
    heading: "十三种损失，十个数字",
    caption: (seeds, machine) =>
      `${seeds} 个随机种子的均值，下面是最小与最大值。三维特征，s = 10，间隔在前五分之二的训练中逐渐加到位。“陌生”：只学过八个数字的网络，用另外两个数字配对测试，特征分别为 3 维和 32 维。每列最好的均值加下划线。记录于 ${machine}。`,
    table: "未参与训练的 2,000 个数字",
    loss: "损失",
    measures: {
      accuracy: "正确率",
      within: "类内角",
      between: "类间角",
      equalErrorRate: "EER",
      unseenNarrow: "陌生 EER，3 维",
      unseenWide: "陌生 EER，32 维",
    },
  },

  use: {
    heading: "拿去用",
    intro: "本页的损失，几行代码即可；示例与本页一起编译。",
    install: "安装",
    embeddings: "由特征和权重出发，得到全部梯度",
    logits: "由余弦出发，矩阵乘法用你自己的",
    tfjs: "在 TensorFlow.js 里，作为模型的损失",
  },

  measured: {
    heading: "实测",
    text: "带间隔的 Softmax 与现有工具相比有多快，在哪些情形下更慢：都可以在这个浏览器里跑一遍。",
    link: "基准测试",
  },
};
