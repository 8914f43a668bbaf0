import type { ErasingText } from "./text.js";

export const zh: ErasingText = {
  claim: "训练时，把每两张图中的一张随机盖住一块矩形、填上噪声，网络就不再只依赖画面的某一处。",

  things: { house: "房子", tree: "树", car: "汽车", light: "太阳" },

  erase: {
    heading: "随机擦除一幅图",
    caption:
      "同一幅图的十二次抽取。方框可以拖动，在空处拖动则画出新框。键盘操作：方向键移动，Shift 加方向键改变大小，Delete 删除。",
    picture: "选中的一次抽取",
    boxes: "图中物体的方框",
    boxHint: (name) => `方框“${name}”：方向键移动，Shift 加方向键改变大小，Delete 删除`,
    gallery: "十二次抽取，选一次看大图",
    sample: (number, rectangles) =>
      `第 ${number} 次：${rectangles === 0 ? "原样未动" : `擦除了 ${rectangles} 块矩形`}`,
    nothing: "这一次没有抽中，图保持原样。",
    one: (size, place, share, aspect) =>
      `矩形 ${size} 像素，位于 ${place}：占全图的 ${share}，高宽比 ${aspect}。`,
    several: (count) => `共 ${count} 块矩形，各抽各的。`,
    probability: "擦除概率",
    leastArea: "最小面积",
    mostArea: "最大面积",
    aspect: "高宽比",
    sampling: "高宽比的抽法",
    samplings: { uniform: "均匀", log: "对数均匀" },
    fill: "填充",
    fills: { pixel: "噪声", random: "单色", mean: "均值", constant: "黑" },
    mode: "擦除范围",
    modes: { image: "整图", object: "物体内", both: "两者" },
    addBox: "添加方框",
    noBoxes: "删去全部方框",
  },

  source: {
    camera: "拍一张",
    village: "换回村庄",
    noImage: (name) => `浏览器读不出图像：${name}`,
    noCamera: (message) => `没能拍照：${message}`,
  },

  idea: "它有什么用",

  tryThis: {
    heading: "试一试",
    prompts: [
      {
        prompt: "每次都擦，面积最多 90%。要留下多少，你才认得出画的是什么？",
        values: { p: 100, b: 90 },
      },
      {
        prompt:
          "同样的抽取，改填均值颜色：对你来说，两者谁盖得更严？对一个会记住灰色方块的网络，又是哪一个？",
        values: { p: 100, b: 40, f: "mean" },
      },
      {
        prompt: "只在物体内部擦除。小物体失去的比例与大物体相同。",
        values: { p: 100, m: "object", f: "pixel" },
      },
      {
        prompt: "高宽比改为对数均匀地抽，竖着的矩形就不再占多数。",
        figure: "draws-figure",
        values: { u: "log" },
      },
      {
        prompt: "矩形很长、面积很大时，抽到的大多放不下，只好重抽。最后剩下哪些形状？",
        figure: "draws-figure",
        values: { r: 0.1, a: 1, b: 90 },
      },
      {
        prompt: "训练两个网络，第二个的每个数字都擦除。它认完整的数字还是更好吗，还是要付出代价？",
        figure: "digits-figure",
        values: { p: 100 },
      },
      {
        prompt: "把两幅图各取一半混在一起：结果算哪一类？",
        figure: "relatives-figure",
        values: { l: 50 },
      },
    ],
  },

  rectangle: "矩形怎样抽取",
  draws: {
    heading: "许多矩形的形状与位置",
    caption: (count) =>
      `按上面的参数抽取 ${count} 块矩形。左图：蓝色是竖的，橙色是横的。右图：颜色越深，该处被擦得越频繁。`,
    plot: "每块矩形的高宽比与所占面积",
    axes: { share: "占全图面积", aspect: "高 / 宽", unfit: "放不下" },
    map: "每个像素被擦的频率",
    upright: (upright, lying) => `竖的占 ${upright}，横的和正方形占 ${lying}。`,
    lost: "有些试了一百次也放不下。",
    where: (middle, corner) => `全部矩形中，盖住图像中心的有 ${middle}，盖住角落的有 ${corner}。`,
  },

  detection: "有方框的时候",
  boxes: {
    heading: "上面这次抽取给每个方框留下了什么",
    drop: "丢弃被盖住的方框",
    threshold: "被盖比例达到",
    caption: "上面大图所示的那次抽取",
    box: "方框",
    covered: "被盖住",
    outcome: "结果",
    kept: "保留",
    dropped: "丢弃",
    none: "没有方框。",
  },

  filling: "填什么",

  digits: {
    section: "真的有用吗",
    heading: "两个网络，其中一个学的是被擦除的数字",
    caption:
      "每个数字下面是两个网络的回答：左边的网络学的是完整的数字，右边的学的是按页首参数擦除过的数字。这里展示和统计的数字都没有用来训练。",
    start: "训练两个网络",
    learning: "两个网络正在学习",
    failed: (message) => `没有成功：${message}`,
    chart: "每一轮之后，两个网络认对带噪声数字的比例",
    epoch: "轮次",
    accuracy: "噪声下的正确率",
    nets: ["完整", "擦除"],
    table: "未参与训练的 2,000 个数字",
    test: "测试",
    tests: { clean: "原样", noise: "一块噪声", blank: "一块黑色" },
    shown: "带噪声的数字与两个回答",
    digit: (label) => `手写数字 ${label}，部分被擦除`,
  },

  relatives: {
    section: "同类方法",
    heading: "改变训练图像的另外七种方法",
    caption: "第一幅图就是上面那幅，第二幅是夜景。白框是保留下来的方框。",
    lambda: "λ：第一幅图的比例",
    names: {
      cutout: { title: "Cutout", told: () => "固定大小的正方形，可以伸出边界。标签和方框不变。" },
      gridMask: { title: "GridMask", told: () => "一片网格：没有物体被整个盖住，也没有物体完好无损。" },
      cutMix: {
        title: "CutMix",
        told: (lambda) => `挖去的部分换成另一幅图，标签按面积混合：矩形被边界裁过之后，λ = ${lambda}。`,
      },
      mixUp: { title: "MixUp", told: (lambda) => `两幅图逐像素叠加，标签也一样：λ = ${lambda}。` },
      mosaic: {
        title: "Mosaic",
        told: () => "四幅图围着一个随机的点拼起来。方框在接缝处裁断，剩得太小的丢弃。YOLOv4 用它训练。",
      },
      flip: { title: "水平翻转", told: () => "左右对调，方框也一样。" },
      crop: { title: "随机裁剪", told: () => "图的一部分，以及方框在其中剩下的部分。" },
    },
  },

  use: {
    heading: "拿去用",
    intro: "本页的做法，几行代码即可；它们与本页一起编译。",
    install: "安装",
    canvas: "画布上，带方框",
    batch: "训练流水线，通道在前",
  },

  measured: {
    heading: "实测",
    text: "本知识库的各个包与现有工具相比有多快，在哪些情形下更慢：都可以在这个浏览器里跑一遍。",
    link: "基准测试",
  },
};
