import type { blocks as english } from "./words.en.js";

/** What the figure of blocks says. */
export const blocks: typeof english = {
  heading: "打开任意一个部件，在你的图像的特征上运行",
  section: "打开每个部件",
  caption:
    "点选图中的一个节点，可以看它的全部通道。每个箭头上写着通道数 × 高 × 宽。蓝色大于 0，橙色小于 0。主干的特征图和 FPN 是训练过的；其他部件用种子给出的随机权重：能看出什么从哪里流过，看不出它们会学到什么。",
  groups: { field: "扩大感受野", fusion: "融合各层", rest: "主干、训练、头部" },
  names: {
    spp: {
      title: "SPP",
      told: "空间金字塔池化：把 5、9、13 格窗口的最大值与原图并排。没有参数，也没有乘法，一格却能看见 13 × 13 格。",
    },
    aspp: {
      title: "ASPP",
      told: "空洞 SPP：采样点相隔 6、12、18 格的 3 × 3 卷积，一个 1 × 1 卷积，再加上全图的均值。",
    },
    rfb: {
      title: "RFB",
      told: "感受野模块：各分支的卷积核与膨胀率一起变大，如同人眼的感受野离中心越远越大；另有一条捷径。",
    },
    sam: {
      title: "SAM",
      told: "YOLOv4 的空间注意力：每个数乘以自己的门，门在 0 与 1 之间，逐点计算。",
    },
    cbam: {
      title: "CBAM 的 SAM",
      told: "原来的做法：沿通道取均值与最大值，经 7 × 7 卷积，每格一个门，各通道共用。",
    },
    fpn: {
      title: "FPN",
      told: "特征金字塔：各层变成 32 个通道，粗层放大后加到细层上，由粗到细。这里用的正是上面那个检测器训练好的权重。",
    },
    pan: {
      title: "PAN",
      told: "路径聚合：FPN 自上而下之后，再自下而上走一遍，细节只经过几个卷积就能到达粗层，不必穿过整个主干。",
    },
    panConcat: {
      title: "YOLOv4 的 PAN",
      told: "两条路都在一个部件里；PANet 相加之处，它改为拼接，每次拼接后用五个卷积消化。",
    },
    sfam: {
      title: "SFAM",
      told: "按尺度聚合：把几个金字塔（这里是 FPN 与 PAN）的同一层并排，再用压缩与激励给每个通道加权。",
    },
    asff: {
      title: "ASFF",
      told: "自适应融合：各层变到同样大小，每一格用 softmax 自己决定从哪层取多少。图中是中间一层，另外两层相仿。",
    },
    bifpn: {
      title: "BiFPN",
      told: "先下后上，每条边有一个可学的权重，卷积是可分离的，代价只有普通卷积的几分之一。",
    },
    csp: {
      title: "CSP",
      told: "跨阶段部分连接：一半通道绕过残差单元，梯度不重复计算。配上 Mish，就是 CSPDarknet53 的基本模块。",
    },
    mish: {
      title: "Mish",
      told: "同一张归一化特征图经过四种激活函数。ReLU 砍掉的，Mish 与 Swish 还能透出来一些。",
    },
    dropBlock: {
      title: "DropBlock",
      told: "成块地丢弃 5 × 5 格：只丢单格，网络会从邻格猜出来。其余的数放大，使均值不变。",
    },
    batchNorm: {
      title: "批归一化",
      told: "每个通道减去均值、除以标准差，统计量取自整个批次。测试时用训练中累积的统计量代替。",
    },
    cmbn: {
      title: "CmBN",
      told: "一个批次分成四个小批，这里是特征图的四等份：BN 只知道其中一份，CmBN 知道到目前为止的所有份，统计量因此更稳，批次却不必更大。",
    },
    yoloHead: {
      title: "YOLO 头",
      told: "一个 3 × 3 卷积和一个 1 × 1 卷积，对每格的每个锚框给出方框的四个数、有无物体、每类一个数：3 ·（5 + 3）= 24。",
    },
  },
  level: "运行在",
  channel: "显示的通道",
  allChannels: "全部的均值",
  failed: (message) => `没有成功：${message}`,
  waiting: "正在载入检测器……",
  diagram: (title) => `${title} 的结构图`,
  operations: {
    input: "",
    same: "原样",
    conv: "卷积",
    pool: "最大池化",
    mean: "均值",
    spread: "铺开",
    concat: "拼接",
    add: "+",
    multiply: "×",
    gate: "门",
    summary: "均值、最大",
    up: "放大",
    down: "",
    weights: "α：",
    fuse: "",
    join: "",
    five: "五个卷积",
    normalise: "归一化",
    mish: "Mish",
    relu: "ReLU",
    leaky: "leaky ReLU",
    swish: "Swish",
    mask: "掩码",
    tile: "小批",
    predict: "预测",
  },
  node: (name, shape, parameters, macs) => `${name}：${shape}，参数 ${parameters}，乘加 ${macs}`,
  totals: (parameters, macs, forward, backward) =>
    `参数 ${parameters}，乘加 ${macs}；一次调用，前向 ${forward} 毫秒，反向 ${backward} 毫秒。`,
  agreement: (difference) => `逐个零件计算，与一次调用的结果相同：最大相差 ${difference}。`,
  chosen: (name) => `经过“${name}”之后`,
  facts: (shape, parameters, macs, range) => `${shape} · 参数 ${parameters} · 乘加 ${macs} · 取值 ${range}`,
  sheet: (name) => `经过“${name}”之后的全部通道`,
  seen: {
    heading: "一格能看见什么",
    told: "在输出上拖动标记。旁边是被标记的一格对输入各格的依赖程度：只从这一格反向传播得到。只计达到最强者百分之一的格子：批归一化让其余各格也都有一丝影响。",
    output: "输出",
    marked: (row, column) => `输出；标记在第 ${row} 行第 ${column} 列`,
    after: (shape) => `输出 ${shape}`,
    depends: (input, share) => `输入 ${input}：${share} 格有影响`,
    reached: (share) => `依赖 ${share} 格`,
    row: "行",
    column: "列",
  },
};
