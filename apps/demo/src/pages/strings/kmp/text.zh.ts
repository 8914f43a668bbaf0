import type { KmpText } from "./text.js";

export const zh: KmpText = {
  claim: "失配之后，模式串按它对自身的了解向前移动，文本从不回读：O(m + n)，而不是 O(mn)。",

  search: {
    heading: "看一次查找",
    text: "文本",
    pattern: "模式串",
    shuffle: "随机换一组",
    presets: "例子",
    own: "自己的",
    presetNames: {
      article: "文章的例子",
      restart: "半途重来",
      unary: "aaa…b",
      strong: "强化有效",
      fibonacci: "斐波那契串",
      distinct: "字母不重复",
      twister: "绕口令",
      seashells: "sea shells",
    },
    figure: "文本，以及它下面的模式串",
    table: "模式串的失配函数",
    legend: {
      current: "正在比较",
      matched: "相等",
      kept: "已知相等，不必再比",
      excluded: "这里不可能再开始一次匹配",
    },
    methods: "方法，以及文本指针走过的路",
    methodNames: { naive: "暴力匹配", kmp: "KMP", strong: "KMP（强化）" },
    comparisons: (count) => `比较 ${count} 次`,
    pathCaption: "横向：已做的比较次数。纵向：在文本中的位置。暴力匹配每次失配都会退回，KMP 从不后退。",
    tooShort: (name) => `${name}：至少输入一个字符`,
    tooLong: (name, limit, length) =>
      `${name}：最多 ${limit} 个字符，现在有 ${length} 个；图中仍是上一个合适的输入`,
  },

  steps: {
    equal: (i, j, unit) => `t[${i}] 与 p[${j}] 都是“${unit}”，相等。`,
    unequal: (i, j, t, p) => `t[${i}] 是“${t}”，而 p[${j}] 是“${p}”：失配。`,
    found: (start, m) => `${m} 个字符全部相等：在 ${start} 处找到一次出现。`,
    naive: (place, wasted) =>
      wasted > 0
        ? `暴力匹配忘掉了读过的内容，从 ${place} 重新开始：文本指针后退 ${wasted} 位。`
        : `暴力匹配从 ${place} 重新开始。`,
    border: (j, k, matched, border, table) =>
      `已匹配的“${matched}”以“${border}”结尾，而模式串正以它开头：${table}[${j}] = ${k}。于是右移 ${j - k} 位，开头 ${k} 个字符不必再比。中间的位置都不可能匹配，否则会有更长的公共前后缀。`,
    noBorder: (j, i, matched, table) =>
      `已匹配的“${matched}”没有${table === "nextval" ? "用得上的" : ""}公共前后缀：${table}[${j}] = 0。模式串从头对准 t[${i}]，文本指针留在原处。`,
    firstUnit: (i, table) => `第一个字符就失配，所以 ${i} 处不会开始匹配：${table}[0] = −1，文本前进一位。`,
    hopeless: (j, i, unit) =>
      `已匹配部分的每个公共前后缀之后都是“${unit}”，而它刚在 t[${i}] 处失配：nextval[${j}] = −1，文本直接前进一位。`,
    skipped: (lengths, unit) =>
      `强化形式跳过了长度为 ${lengths.join("、")} 的公共前后缀：它后面又会是“${unit}”。`,
    end: (occurrences, comparisons) =>
      `模式串将超出文本：结束。共出现 ${occurrences} 次，比较 ${comparisons} 次。`,
  },

  table: {
    index: "j",
    unit: "p[j]",
    next: "next[j]",
    nextval: "nextval[j]",
  },

  build: {
    heading: "看失配函数怎样建立",
    figure: "模式串，以及它下面的自己",
    table: "已求出的失配函数",
    first: "还没有匹配任何字符：next[0] = −1 表示文本前进一位。",
    entry: (j, next, prefix, border) =>
      next === 0
        ? `“${prefix}”没有公共前后缀：next[${j}] = 0。`
        : `“${prefix}”最长的公共前后缀是“${border}”：next[${j}] = ${next}。`,
    sameUnit: (j, border, unit, nextval) =>
      `p[${j}] 与 p[${border}] 都是“${unit}”，一个失配另一个也必失配，所以 nextval[${j}] = nextval[${border}] = ${nextval}。`,
    otherUnit: (j, border) =>
      `p[${j}] 与 p[${border}] 不同，这个公共前后缀值得再比一次：nextval[${j}] = ${border}。`,
    grows: (j, border, unit) => `p[${j}] 与 p[${border}] 都是“${unit}”：公共前后缀增长到 ${border + 1}。`,
    fails: (j, border, unit, other) =>
      `p[${j}] 是“${unit}”，而 p[${border}] 是“${other}”：这个公共前后缀不能增长。`,
    fallBack: (border, to) =>
      to < 0
        ? "没有更短的了：下一个从 0 开始。"
        : `次短的公共前后缀就是它自己的公共前后缀：next[${border}] = ${to}。模式串在自己下面滑动，与查找时完全一样。`,
  },

  idea: "想法",
  safe: "为什么可以放心右移",
  failure: "失配函数",
  cost: "代价",

  tryThis: {
    heading: "试一试",
    prompts: [
      {
        preset: "unary",
        prompt: "先看暴力匹配怎样对付 aaa…b，再换成 KMP：各比较多少次？哪一条路在后退？",
      },
      {
        preset: "strong",
        prompt: "在每四个字母就有一个 b 的文本里找 aaaa。强化形式比普通形式多知道些什么？",
      },
      {
        preset: "distinct",
        prompt: "字母不重复的模式串没有公共前后缀。这时 KMP 比暴力匹配还省什么吗？",
      },
      {
        preset: "fibonacci",
        prompt:
          "斐波那契串的公共前后缀多得不能再多。在模式串末尾附近找一次失配：文本前进之前，模式串移动了几次？",
      },
      {
        preset: "restart",
        prompt:
          "不少自己写的查找会漏掉 aaaba 里的 aaba：部分匹配之后，它们重新开始得太晚。找出是哪一步救了 KMP。",
      },
    ],
  },

  file: {
    heading: "真实文件：从你的磁盘打开",
    intro:
      "打开任意大小的文件。它以流的方式读取，在 Worker 里逐块查找，不必装进内存。手边没有文件，就让它写一个。",
    generate: (size) => `生成 ${size} 文本`,
    needles: "要查找的内容，每行一个",
    needlesHint: "按 UTF-8 查找。有多个时，先出现的优先；同一处则以列表中靠前的为准。",
    overlapping: "允许重叠",
    caseInsensitive: "不分 A–Z 的大小写",
    search: "查找",
    cancelled: "已取消。",
    failed: (message) => `查找失败：${message}`,
    noNeedle: "至少输入一个要查找的内容",
    tooManyNeedles: (limit) => `最多 ${limit} 个`,
    phases: { generate: "正在生成文本", search: "正在查找", compare: "正在用浏览器自带的查找做比较" },
    matches: (count, size) => `在 ${size} 中找到 ${count} 处`,
    perNeedle: "各项的匹配数",
    needle: "查找内容",
    count: "匹配数",
    density: "它们在文件中的位置",
    hits: (shown) => (shown === 1 ? "第一处匹配" : `前 ${shown} 处匹配`),
    speed: "只算查找的速度",
    ours: "@kb/strings",
    theirs: "浏览器自带",
    copyAndSearch: "复制并查找",
    decode: "解码",
    ratio: (ratio) => `这一次是浏览器自带查找的 ${ratio} 倍。`,
    reading: (speed) => `连同从磁盘读取：${speed}。`,
    tooSmall: "文件太小，测不出速度；请用一兆字节以上的文件。",
    answer: (count, fingerprint) => `${count} 处，位置指纹 ${fingerprint}`,
    pending: "浏览器自带的查找还在进行。",
  },

  use: {
    heading: "拿去用",
    intro: "这就是刚才在本页运行的代码，它们与本页一起编译。",
    fileSample: "文件的查找",
    traceSample: "图中的每一步",
    failureSample: "建立失配函数的每一步",
    install: "安装",
  },

  measured: {
    heading: "实测",
    text: "与浏览器自带的查找相比有多快，多模式与流式如何，在哪些情形下更慢：都可以在这个浏览器里跑一遍。",
    link: "基准测试",
  },
};
