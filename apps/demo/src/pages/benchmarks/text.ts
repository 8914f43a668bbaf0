import type { Lang } from "../../lang.js";

interface Words {
  readonly title: string;
  readonly claim: string;
  readonly loading: string;
  readonly runAll: string;
  readonly run: string;
  readonly runTopic: (topic: string) => string;
  readonly runCase: (title: string) => string;
  readonly running: string;
  readonly ofCases: (done: number, total: number) => string;
  readonly tally: (ran: number, faster: number, differ: number) => string;
  readonly copy: string;
  readonly facts: {
    readonly browser: string;
    readonly cores: string;
    readonly path: string;
    readonly paths: Readonly<Record<string, string>>;
    readonly recorded: string;
    readonly recordedOn: (cpu: string, node: string, date: string) => string;
  };
  readonly axis: { readonly rival: string; readonly ours: string };
  readonly legend: { readonly best: string; readonly other: string; readonly recorded: string };
  readonly here: string;
  readonly recordedHere: string;
  readonly agree: (ways: number) => string;
  readonly disagree: string;
  readonly failed: string;
  readonly samples: string;
  readonly spread: (percent: string) => string;
  readonly ratioTo: (ratio: string) => string;
  readonly how: { readonly heading: string; readonly paragraphs: readonly string[] };
}

export const text: Readonly<Record<Lang, Words>> = {
  zh: {
    title: "基准测试",
    claim: "每个软件包都与你原本会用的办法比较：先核对答案，再计时，输赢都照实写。就在你的浏览器里跑。",
    loading: "正在载入用例……",
    runAll: "全部运行",
    run: "运行",
    runTopic: (topic) => `运行“${topic}”`,
    runCase: (title) => `运行：${title}`,
    running: "运行中",
    ofCases: (done, total) => `${done + 1} / ${total}`,
    tally: (ran, faster, differ) =>
      `已运行 ${ran} 个用例，其中 ${faster} 个快于最快的对手${differ > 0 ? `，${differ} 个没有结果` : ""}。`,
    copy: "复制为 Markdown",
    facts: {
      browser: "浏览器",
      cores: "处理器核心",
      path: "计算方式",
      paths: { wasm: "WebAssembly", portable: "TypeScript" },
      recorded: "Node 中的记录",
      recordedOn: (cpu, node, date) => `${cpu}，Node ${node}，${date}`,
    },
    axis: { rival: "← 对手更快", ours: "本包更快 →" },
    legend: { best: "最快的对手", other: "其他对手", recorded: "Node 中的记录" },
    here: "你的浏览器",
    recordedHere: "Node 中的记录",
    agree: (ways) => `${ways} 种做法，答案一致`,
    disagree: "答案不一致，因此没有计时：",
    failed: "没能运行：",
    samples: "次采样",
    spread: (percent) => `±${percent}%`,
    ratioTo: (ratio) => `本包 ${ratio}`,
    how: {
      heading: "怎样读，怎样测",
      paragraphs: [
        "每一行是同一个问题的几种解法。一个点是一个对手，它的位置表示本包的速度是它的多少倍：在竖线右边，本包更快；在左边，对手更快。大点是最快的对手，空心圈是同一用例在 Node 里用更大数据留下的记录。点开一行，可以看到每种解法的速度。",
        "所有解法先各答一遍，答案不同就不计时。然后轮流运行，每轮换一次次序，机器的波动由大家分担；给出的是各次采样的中位数，± 是中间一半采样的范围。",
        "浏览器会把时钟取整，别的标签页会抢处理器，手机发热会降速：看倍数，不要看绝对速度。这里的数据比 Node 的记录小，手机也跑得动。",
      ],
    },
  },
  en: {
    title: "Benchmarks",
    claim:
      "Every package against what you would otherwise use: answers compared first, then timed, losses shown like wins. It all runs in your browser.",
    loading: "Loading the cases…",
    runAll: "Run all",
    run: "Run",
    runTopic: (topic) => `Run “${topic}”`,
    runCase: (title) => `Run: ${title}`,
    running: "running",
    ofCases: (done, total) => `${done + 1} of ${total}`,
    tally: (ran, faster, differ) =>
      `${ran} ${ran === 1 ? "case" : "cases"} run, faster than the best rival in ${faster}${
        differ > 0 ? `, without a result in ${differ}` : ""
      }.`,
    copy: "Copy as Markdown",
    facts: {
      browser: "Browser",
      cores: "Cores",
      path: "Computed in",
      paths: { wasm: "WebAssembly", portable: "TypeScript" },
      recorded: "Recorded in Node",
      recordedOn: (cpu, node, date) => `${cpu}, Node ${node}, ${date}`,
    },
    axis: { rival: "← rival faster", ours: "ours faster →" },
    legend: { best: "best rival", other: "other rivals", recorded: "recorded in Node" },
    here: "Your browser",
    recordedHere: "Recorded in Node",
    agree: (ways) => `${ways} ways, one answer`,
    disagree: "The answers differ, so nothing was timed:",
    failed: "It could not be run:",
    samples: "samples",
    spread: (percent) => `±${percent}%`,
    ratioTo: (ratio) => `ours ${ratio}`,
    how: {
      heading: "How to read it, how it is measured",
      paragraphs: [
        "A row is one question and several ways to answer it. A dot is a rival, and where it stands says how many times as fast ours is: right of the line ours is faster, left of it the rival. The large dot is the best rival; the ring is the same case as recorded in Node, on more data. Open a row for the speed of each way.",
        "All contenders answer first, and where answers differ nothing is timed. Then they run in turns, in an order that changes from round to round, so that a disturbance of the machine meets all alike. Figures are medians of the samples; ± spans the middle half of them.",
        "Browsers round their clocks, other tabs take their share of the processor, and a phone that gets warm slows down: trust the ratios, not the speeds. Inputs are smaller here than in the recorded runs, so that a phone can.",
      ],
    },
  },
};
