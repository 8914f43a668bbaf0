import { blocks } from "./blocks/words.zh.js";
import type { en } from "./text.en.js";

export const zh: typeof en = {
  claim:
    "检测器由主干、颈部和头部组成，每一部分都被反复发明过。YOLOv4 把这些部件理出条理，再试出哪些搭配得好。本页的每个部件都可以打开、运行。",

  source: {
    picture: "图像",
    pictures: { shapes: "六个图形场景", village: "村庄" },
    noImage: (name) => `这个浏览器读不了 ${name}。`,
  },

  pipeline: {
    heading: "工作中的检测器：从图像到方框",
    caption:
      "一个训练过的微型检测器，你的图像正从中流过；点选一个阶段即可放大。它只学过三种图形：给它照片，它也只会找与之相像的东西。两个阶段之间写的是流过的特征图：通道数 × 高 × 宽。",
    failed: (message) => `没有成功：${message}`,
    waiting: "正在载入检测器……",
    picture: "图像",
    kept: "图像与留下的方框",
    map: (stage, shape) => `${stage}：${shape} 的特征图`,
    channel: "通道",
    allChannels: "全部的均值",
    classes: ["矩形", "椭圆", "三角形"],
    windows: ["原样", "5 × 5 最大值", "9 × 9 最大值", "13 × 13 最大值"],
    alternatives: "这个位置上的部件，见地图：",
    candidates: (count) => `抑制前 ${count} 个方框`,
    left: (count) => `抑制后 ${count} 个方框`,
    score: "最低得分",
    iou: "最大重叠",
    stages: {
      input: {
        short: "输入",
        title: "输入",
        told: "图像，192 × 128 像素，三个通道。训练时，最划算的改进就在这里：Mosaic、CutMix 等数据增强。",
        alternatives: ["image", "patches", "image-pyramid", "mosaic", "random-erasing"],
      },
      backbone: {
        short: "主干",
        title: "主干",
        told: "一串步长为 2 的卷积。每过一级，特征图缩小一半，看得更远；C3 的一格对应 8 个像素，C5 对应 32 个。各通道代表什么，没有人规定，是训练自己得来的。",
        alternatives: ["vgg", "resnet", "efficientnet", "cspdarknet53"],
      },
      plug: {
        short: "插件",
        title: "插件：SPP",
        told: "把三种窗口的最大值与原图并排，通道变为四倍：每一格由此知道周围有什么。这个检测器训练时没有它，所以只有第一份，即原样的特征图，送往颈部。",
        alternatives: ["spp", "aspp", "rfb", "sam"],
      },
      neck: {
        short: "颈部",
        title: "颈部：FPN",
        told: "粗的特征图知道有什么，细的知道在哪里。FPN 把语义自上而下传下去：各层都变成 32 个通道，粗层加到细层上。",
        alternatives: ["fpn", "pan", "nas-fpn", "sfam", "asff", "bifpn"],
      },
      head: {
        short: "头部",
        title: "头部",
        told: "同一个小网络扫过每层的每一格：每类一个得分，到方框四边的四个距离，以及这一格有多居中。图中是它对各类的把握。细层找小物体，粗层找大物体。",
        alternatives: ["yolo", "retinanet", "fcos", "cornernet", "faster-r-cnn", "detr"],
      },
      nms: {
        short: "NMS",
        title: "NMS",
        told: "物体附近的每一格都给出一个方框。留下得分最高的，去掉与它重叠太多的；再看次高的。方框上写着检测器认出了什么、得分多少。",
        alternatives: ["nms", "iou-losses", "atss"],
      },
    },
  },

  idea: "部件：免费的与特别的",

  tryThis: {
    heading: "试一试",
    prompts: [
      {
        prompt: "把最低得分调低，再让方框完全不许重叠：先消失的是噪声，还是物体？",
        values: { g: "nms", j: 25, h: 0 },
      },
      {
        prompt: "打开 SPP，标记角上的一格。之前的特征图里，还有哪些格子能影响它？",
        figure: "block-figure",
        values: { b: "spp", l: 0, x: 0, y: 0, n: 99 },
      },
      {
        prompt: "换成 ASPP：看得一样远，却是隔着网眼看。",
        figure: "block-figure",
        values: { b: "aspp", l: 0, x: 50, y: 50, n: 99 },
      },
      {
        prompt: "BiFPN：标记最粗一层输出的一格。最细的输入能影响到它吗？",
        figure: "block-figure",
        values: { b: "bifpn", o: 2, x: 50, y: 50, n: 99 },
      },
      {
        prompt: "换成 FPN，同一格：最细的输入到不了最粗的输出。PAN 补上的正是这一点。",
        figure: "block-figure",
        values: { b: "fpn", o: 2, x: 50, y: 50, n: 99 },
      },
      {
        prompt: "一万个均匀分布的方框：几乎全部留下，是最费时的情形。内核快多少？",
        figure: "suppress-figure",
        values: { d: "uniform", k: 10_000, m: "hard", i: 50, q: 0 },
      },
      {
        prompt: "让两个方框一开始互不相碰。哪种损失一动不动？",
        figure: "race-figure",
        values: { r: "4", p: Float32Array.of(10, 140, 50, 190, 230, 20, 340, 80), t: 60 },
      },
      {
        prompt: "再让一个方框包住另一个：这时 GIoU 与 IoU 没有区别。",
        figure: "race-figure",
        values: { r: "4", p: Float32Array.of(20, 20, 330, 180, 210, 110, 290, 150), t: 30 },
      },
    ],
  },

  survey: {
    heading: "地图：检测器由什么组成",
    section: "地图",
    caption: "点选一个部件，看它是什么、这里由什么实现、在哪里讲解。虚线：综述提到，而本包没有实现。",
    parts: { input: "输入", backbone: "主干", neck: "颈部", head: "头部", training: "训练与后处理" },
    groups: {
      source: "",
      backbone: "",
      "receptive-field": "扩大感受野",
      fusion: "融合各层",
      "one-stage": "单阶段，有锚框",
      "anchor-free": "单阶段，无锚框",
      "two-stage": "两阶段",
      transformer: "Transformer",
      augmentation: "数据增强",
      regularisation: "正则化",
      activation: "激活函数",
      loss: "损失",
      assignment: "样本选择",
      "post-processing": "后处理",
    },
    entryNames: {
      image: "图像",
      patches: "图像块",
      "image-pyramid": "图像金字塔",
      "label-smoothing": "标签平滑",
      "batch-normalisation": "批归一化",
      "focal-loss": "焦点损失",
      "iou-losses": "IoU 损失",
      "random-erasing": "随机擦除",
    },
    implementedBy: "由这些实现",
    notImplemented: "本包没有实现它。",
    noLesson: "这里没有专门讲它的页面。",
    taughtBy: "讲解它的文章：",
    open: "打开并运行",
    below: "见下文",
    onMap: "在地图上看",
  },

  blocks,

  field: "看得更远",
  fusion: "融合各层",
  details: "小部件",

  activationsSection: "激活函数",
  activations: {
    heading: "Mish 与其他激活函数",
    caption: "Mish 由本包的内核计算。它光滑，在 −1.19 附近有一个约 −0.31 的谷，允许小的负数通过。",
    against: "对照",
    others: { relu: "ReLU", leaky: "leaky ReLU", swish: "Swish" },
    shown: "显示",
    kinds: { value: "函数值", slope: "导数" },
  },

  suppress: {
    section: "非极大值抑制",
    heading: "一万个方框，去芜存菁",
    caption:
      "灰色：全部方框。绿色：留下的方框，得分越低越淡。hard 与 DIoU 直接去掉；soft 与 matrix 先降低得分，再去掉低于最低得分的。",
    method: "方法",
    methods: {
      hard: "hard",
      diou: "DIoU",
      "soft-linear": "soft，线性",
      "soft-gaussian": "soft，高斯",
      matrix: "matrix",
    },
    field: "全部方框，以及其上留下的方框",
    reading: (all, kept, ms) => `${all} 个方框，留下 ${kept} 个，用时 ${ms}。`,
    waiting: "正在生成和筛选方框……",
    plain: (ms, ratio) => `普通循环留下的完全相同，用时 ${ms}，是它的 ${ratio} 倍。`,
    differs: (count) => `普通循环留下 ${count} 个，结果不同。`,
    failed: (message) => `没有成功：${message}`,
    iou: "最大重叠",
    score: "最低得分",
    count: "方框数",
    pattern: "分布",
    patterns: { clusters: "成簇", uniform: "均匀" },
  },

  race: {
    section: "把方框拉到一起的损失",
    heading: "同一起点，同一目标，四种梯度",
    caption: "橙色：途中的方框；虚线：目标。每条跑道下面是它与目标的 IoU。除了损失，别无不同。",
    start: "起点",
    target: "目标",
    boxes: "赛跑的起点与目标",
    hint: (name) => `${name}：方向键移动，Shift 加方向键改变大小`,
    drag: "拖动起点、目标或它们的角，然后在下面播放。",
    lanes: "跑道",
    laneCounts: { 2: "GIoU、DIoU", 4: "四种都要" },
    kinds: { iou: "IoU", giou: "GIoU", diou: "DIoU", ciou: "CIoU" },
    iou: (value) => `IoU ${value}`,
    lane: (name) => `按 ${name} 的梯度赛跑`,
    curve: (name) => `按 ${name}，IoU 随步数的变化`,
    describe: (values) => `与目标的 IoU，按损失：${values}`,
    comma: "，",
  },

  use: {
    heading: "用起来",
    intro: "本页的代码，寥寥几行；它们与页面一同编译。",
    install: "安装",
    block: "自己的颈部，前向与反向",
    output: "onnxruntime-web 中 YOLO 模型的方框",
  },

  measured: {
    heading: "实测",
    text: "知识库的各个包比起人们今天用的工具快多少，又在哪里不如它们：就在这个浏览器里测一测。",
    link: "基准测试",
    detect: "上面的检测器学得怎样：测试场景上的平均精度",
    head: "头部与样本",
    heads: { points: "到一点的距离", anchors: "相对锚框的偏移" },
    assigners: { iou: "最大 IoU", fcos: "FCOS", atss: "ATSS" },
    ap: "AP",
    ap50: "IoU 0.5 的 AP",
    seeds: "种子数",
  },
};
