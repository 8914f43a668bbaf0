import type { TraversalsText } from "./text.js";

const list = (labels: readonly string[]) => labels.join(" ");
const listOf = (labels: readonly string[]) => labels.join("、");

export const zh: TraversalsText = {
  claim:
    "前序或后序，配上中序，就能确定一棵二叉树；前序配后序，则当且仅当没有结点只有一个孩子时才能唯一确定。",

  names: { preorder: "前序", inorder: "中序", postorder: "后序" },

  build: {
    heading: "看一棵树怎样由遍历序列长出来",
    kind: "已知的两个序列",
    kinds: {
      "preorder-inorder": "前序 + 中序",
      "postorder-inorder": "后序 + 中序",
      "preorder-postorder": "前序 + 后序",
    },
    presets: "例子",
    own: "自己的",
    presetNames: {
      letters: "八个字母",
      mirrored: "同一棵树，由后序",
      sentence: "a sentence",
      juzi: "一句话",
      searchTree: "二叉搜索树",
      emoji: "表情符号",
      chain: "一条链",
      contradiction: "自相矛盾",
      full: "要么没有孩子，要么两个",
      singles: "有单个孩子",
      third: "第三个孩子",
    },
    random: "随机",
    spoil: "对调两个",
    hint: "一个字符就是一个标签；用空格隔开，标签就可以是词。",
    none: (name) => `${name}：至少输入一个标签`,
    tooMany: (name, limit, count) =>
      `${name}：最多 ${limit} 个标签，现在有 ${count} 个；图中仍是上一个合适的输入`,
    sequences: "两个序列，以及栈",
    stack: "栈",
    empty: "空",
    tree: "已建成的部分",
    nothing: "无从建起：两个序列必须含有同样的标签，每个各出现一次。",
    left: "左",
    right: "右",
    below: "它的子树",
    legend: {
      current: "当前",
      open: "在栈中",
      done: "已完成",
      region: "尚未出现",
      error: "矛盾",
    },
    verdict: {
      unique: "恰有一棵树具有这两个序列。",
      full: "恰有一棵树：每个结点要么没有孩子，要么有两个。",
      many: (count, singles) =>
        `有 ${count} 棵树具有这两个序列：${singles.length > 8 ? `${singles.length} 个结点` : `${listOf(singles)} `}只有一个孩子，在左在右，序列里看不出来。`,
      none: "没有树具有这两个序列。",
      leaf: "逐棵翻看",
    },
  },

  steps: {
    names: { preorder: "前序", inorder: "中序", postorder: "后序", levelorder: "层序" },
    root: (label, backwards) =>
      backwards ? `${label} 是后序的最后一个：它是根。` : `${label} 是前序的第一个：它是根。`,
    below: (label, parent, side, backwards) => {
      const way = side === "left" ? "左" : "右";
      return backwards
        ? `从后往前读，后序轮到 ${label}；中序还没有读到 ${parent}，所以 ${label} 是 ${parent} 的${way}孩子。`
        : `前序轮到 ${label}；中序还没有读到 ${parent}，所以 ${label} 是 ${parent} 的${way}孩子。`;
    },
    beside: (label, parent, side) =>
      `${parent} 刚刚出栈，接下来的 ${label} 就是它的${side === "left" ? "左" : "右"}孩子。`,
    split: (label, left, right) =>
      left.length + right.length === 0
        ? `它在中序里只占自己一格：是叶子。`
        : `在中序里，${label} 把这一段分成两半：${left.length > 0 ? list(left) : "空"} | ${right.length > 0 ? list(right) : "空"}。`,
    outside: (label, parent) =>
      `可是中序里 ${label} 在 ${parent}（或更上面某个结点）的另一边：这样下去必有矛盾。`,
    pop: (label, backwards) =>
      `${label} 在栈顶，又正是中序的下一个${backwards ? "（从后往前读）" : ""}：它的${backwards ? "右" : "左"}边已经完成，出栈。`,
    popDone: (label) => `${label} 是后序的下一个：它的子树已经完成，出栈。`,
    popSingle: (label, child) =>
      `${label} 是后序的下一个，出栈，只有 ${child} 这一个孩子。在左还是在右？两个序列都没有说。`,
    rootOfBoth: (label) => `${label} 是前序的第一个：它是根，后序必须以它结尾。`,
    firstChild: (label, parent) =>
      `前序轮到 ${label}，栈顶是 ${parent}，所以 ${label} 是它的第一个孩子。后序里直到 ${label} 为止，是 ${label} 的子树。`,
    secondChild: (label, parent) =>
      `栈顶又是 ${parent}，前序轮到 ${label}：这是第二个孩子。于是前一个在左，这一个在右。`,
    built: (size) => `两个序列都用完了：${size} 个结点的树已经建成。`,
    unequalLength: (first, m, second, n) =>
      `矛盾：${first}有 ${m} 个标签，${second}有 ${n} 个。一棵树的结点数只有一个。`,
    foreign: (label, { sequence, index }, other) =>
      `矛盾在${sequence}[${index}]：${label} 在${other}里没有，或没有这么多次。`,
    duplicate: (label, { sequence, index }, before) =>
      `${label} 在${sequence}[${before}] 出现过，在${sequence}[${index}] 又出现一次。标签不能重复：重复时可能有不止一棵树。`,
    thirdChild: (label, { sequence, index }) =>
      `矛盾在${sequence}[${index}]：${label} 会成为它父结点的第三个孩子。`,
    rootTooEarly: (label, { sequence, index }) => `矛盾在${sequence}[${index}]：${label} 是根，必须在最后。`,
    blocked: (label, { sequence, index }, top, kind) =>
      kind === "preorder-postorder"
        ? `矛盾在${sequence}[${index}]：这里轮到 ${label}，可是 ${top} 在它下面，必须先完成。`
        : kind === "preorder-inorder"
          ? `矛盾在${sequence}[${index}]：这里轮到 ${label}，可是 ${top} 在它的左子树里，必须在它之前。`
          : `矛盾在${sequence}[${index}]：从后往前读，这里轮到 ${label}，可是 ${top} 在它的右子树里，必须先读到。`,
  },

  idea: "想法",
  stack: "一个栈，代替一次次切分",
  degrees: "为什么前序加后序不够",
  census: {
    heading: "所有的树，按前序与后序归类",
    size: "结点数",
    caption: (trees, pairs, unique) =>
      `共 ${trees} 棵树，前序与后序却只有 ${pairs} 组，其中唯一确定的有 ${unique} 组。`,
    group: (preorder, postorder) => `${preorder} · ${postorder}`,
    groupLabel: (count) => `${count} 棵`,
    unique: "唯一",
  },
  families: {
    heading: "任何一棵树最低处的分叉",
    caption: "最深的叶子和它的父结点：只有三种情形。后两种的前序相同，后序也相同。",
    two: "两个孩子",
    left: "只有左孩子",
    right: "只有右孩子",
    same: "前序、后序都相同",
  },

  every: {
    heading: "同一前序与后序的所有树",
    section: "数一数，翻一翻",
    presets: "例子",
    own: "自己的",
    presetNames: {
      three: "ABC / CBA",
      unique: "ABC / BCA",
      eight: "八棵树",
      emoji: "表情符号",
      chain: "一条链",
      forty: "2⁴⁰ 棵树",
      none: "自相矛盾",
    },
    random: "随机",
    sequences: "两个序列，标出只有一个孩子的结点",
    unique: "恰有一棵树",
    uniqueWhy: "每个结点要么没有孩子，要么有两个。",
    none: "没有这样的树",
    count: (power, count) => (power > 4 ? `2^${power} = ${count} 棵树` : `${count} 棵树`),
    singles: (singles) => `${singles.length} 个结点只有一个孩子：${list(singles)}`,
    hint: "点一下树中标出的结点，它的孩子就换到另一边。",
    flip: (label, side) => `${label}：唯一的孩子在${side === "left" ? "左" : "右"}边，把它换到另一边`,
    tree: (n) => `第 ${n} 棵`,
    number: "编号",
    of: (last) => `从 0 到 ${last}`,
    first: "第一棵树",
    previous: "上一棵树",
    next: "下一棵树",
    last: "最后一棵树",
    any: "随便一棵",
    notANumber: (last) => `请输入 0 到 ${last} 的整数`,
    neighbours: "相邻的树",
  },

  tryThis: {
    heading: "试一试",
    show: "看看",
    prompts: [
      {
        preset: "juzi",
        prompt: "句子的树，中序就是句子本身。哪个词成了根？这是谁决定的？",
      },
      {
        preset: "contradiction",
        prompt: "中序里有两个字母被对调了。走到哪一步就该看出来？栈又是在哪里发现的？",
      },
      {
        preset: "chain",
        prompt: "一条左右摇摆的链，栈最深到多少？再和一路向左的链比一比。",
      },
      {
        preset: "full",
        prompt: "由前序和后序：盯住第二个孩子。什么时候才知道第一个孩子是左孩子？",
      },
      {
        preset: "third",
        prompt: "有一棵树符合这两个序列，只是有个结点有三个孩子。二叉树的栈会怎么说？",
      },
    ],
  },

  large: {
    heading: "动真格的：十万个结点",
    intro:
      "随机造一棵树，打乱标签，写下它的前序和中序，然后把树忘掉，只凭这两个序列重建；再把它画得整整齐齐：同层成一线，父结点在孩子正中，相同的子树画得一样。全部在 Worker 里完成。",
    shape: "形状",
    shapes: {
      uniform: "均匀随机",
      search: "搜索树",
      caterpillar: "毛毛虫",
      zigzag: "链",
      perfect: "完全二叉树",
    },
    size: "结点数",
    working: {
      grow: "正在造树",
      build: "正在重建",
      compare: "正在用教科书的办法重建",
      layout: "正在排布结点",
      svg: "正在写出图形",
    },
    cancelled: "已取消。",
    again: "画",
    failed: (message) => `出错了：${message}`,
    canvas: (size, height) =>
      `一棵有 ${size} 个结点、${height} 层的树。方向键移动，+ 与 − 缩放，0 显示全部。`,
    keys: "拖动来移动；滚轮、双指、+ 与 − 缩放；方向键移动；0 显示全部。",
    zoomIn: "放大",
    zoomOut: "缩小",
    fit: "显示全部",
    drawn: (drawn, size, ms) => `画出 ${size} 个结点中的 ${drawn} 个，用时 ${ms} 毫秒`,
    level: (levels) => `${levels} 层`,
    download: "下载 SVG",
    times: "在这个浏览器里，多次中最快的一次",
    step: "步骤",
    time: "用时",
    steps: {
      build: "由前序 + 中序重建，@kb/trees",
      textbook: "同样的事，教科书的办法：用 Map 找位置再切分",
      layout: "排布结点，@kb/trees",
    },
    ms: (ms) => `${ms} 毫秒`,
    answers: { original: "忘掉的那棵树", ours: "@kb/trees", textbook: "教科书的办法" },
    answer: (size, fingerprint) => `${size} 个结点，指纹 ${fingerprint}`,
  },

  exports: { svg: "下载 SVG", code: "复制代码" },

  use: {
    heading: "拿去用",
    intro: "这就是本页运行的代码，参数是你刚才输入的。",
    install: "安装",
    build: "重建一棵树",
    trace: "图中的每一步",
    every: "数出有多少棵，取其中任何一棵",
    draw: "排布结点并画出",
  },

  measured: {
    heading: "实测",
    text: "与别的做法相比，在这台机器上、在这个浏览器里：",
    link: "基准测试",
  },
};
