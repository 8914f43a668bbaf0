import type { Method, Norm, Supervision, Votes } from "./settings.js";

const en = {
  heading: "A group of answers",
  caption:
    "A transformer of 104,603 parameters has read first names; it completes the two letters given. An answer earns a point for each different open syllable (a consonant with the vowel behind it) up to four, and pays for repeated ones and for length. Each step samples a group, sets every reward against the group’s mean, and makes one update; the wash behind a letter shows how far its probability has moved.",
  prompt: "Names that begin with",
  promptError: "Two letters from a to z, please.",
  method: "Method",
  methods: {
    grpo: "GRPO",
    drGrpo: "Dr. GRPO",
    dapo: "DAPO",
    gspo: "GSPO",
    rloo: "RLOO",
    reinforcePlusPlus: "REINFORCE++",
  } satisfies Record<Method, string>,
  groupSize: "group size G",
  epsilon: "clip ε",
  beta: "KL weight β",
  passes: "passes over a group",
  norm: "Reward against the group",
  norms: { std: "(r − μ) / σ", mean: "r − μ", others: "r − mean of the others" } satisfies Record<
    Norm,
    string
  >,
  votes: "One vote for",
  voteNames: {
    answers: "each answer",
    tokens: "each token",
    constant: "each token, fixed divisor",
  } satisfies Record<Votes, string>,
  supervision: "Reward for",
  supervisions: { outcome: "the whole answer", process: "each syllable" } satisfies Record<
    Supervision,
    string
  >,
  loading: "Fetching the model (421 kB) and sampling …",
  columns: {
    answer: "answer",
    reward: "reward",
    advantage: "advantage",
    probability: "probability",
  },
  legend:
    "A letter with a bar above became likelier, with a bar below less likely; the dot at the end is the decision to stop. Circle: probability before the update; arrow: after it.",
  times: (factor: string) => `×${factor}`,
  constantGroup: "All rewards are equal: this group teaches nothing.",
  watched: "Watch besides",
  watchedNames: { kl: "KL from the start", length: "length" },
  curve: "What 64 fresh answers are like, before each update",
  updates: "updates",
  units: {
    reward: "mean true reward of 64 fresh names",
    kl: "KL, nats an answer",
    length: "letters an answer",
  },
  best: "best: 4",
  describe: ({ update, mean, deviation, up, upFactor, down, downFactor }: Sentence) =>
    `Update ${update}: mean reward ${mean}, deviation ${deviation}. “${up}” becomes ${upFactor} times as likely, “${down}” ${downFactor} times.`,
  clipped: (share: string) => `${share} of the tokens reached the clip.`,
  waiting: (update: number) => `Update ${update} is being computed …`,
  failed: (message: string) => `It did not work out: ${message}`,
};

interface Sentence {
  readonly update: number;
  readonly mean: string;
  readonly deviation: string;
  readonly up: string;
  readonly upFactor: string;
  readonly down: string;
  readonly downFactor: string;
}

const zh: typeof en = {
  heading: "一组回答",
  caption:
    "一个有 104,603 个参数的 Transformer 读过英文名字，能把给出的两个字母补全成名字。名字里每有一个不同的开音节（辅音后紧跟元音）得 1 分，最多 4 分；音节重复、名字太长要扣分。每一步采样一组回答，把每个奖励与全组的均值相比，做一次更新；字母的底色表示它的概率移动了多少。",
  prompt: "名字的开头",
  promptError: "请填两个小写字母（a 到 z）。",
  method: "方法",
  methods: en.methods,
  groupSize: "组的大小 G",
  epsilon: "截断 ε",
  beta: "KL 权重 β",
  passes: "每组用几遍",
  norm: "奖励怎样与全组相比",
  norms: { std: "(r − μ) / σ", mean: "r − μ", others: "r − 其余的均值" },
  votes: "按什么平均",
  voteNames: { answers: "每个回答一票", tokens: "每个词元一票", constant: "每个词元一票，除数固定" },
  supervision: "奖励给",
  supervisions: { outcome: "整个回答", process: "每个音节" },
  loading: "正在获取模型（421 kB）并采样……",
  columns: { answer: "回答", reward: "奖励", advantage: "优势", probability: "概率" },
  legend:
    "上边有横条的字母概率变大，下边有横条的变小；末尾的圆点表示“到此为止”。圆圈是更新前的概率，箭头指向更新后的概率。",
  times: (factor) => `×${factor}`,
  constantGroup: "奖励全都相同：这一组学不到任何东西。",
  watched: "同时监视",
  watchedNames: { kl: "与起点的 KL", length: "长度" },
  curve: "每次更新前另外采样 64 个回答的情况",
  updates: "更新次数",
  units: { reward: "另采 64 个名字的平均真实奖励", kl: "KL（奈特／回答）", length: "每个回答的字母数" },
  best: "最高：4",
  describe: ({ update, mean, deviation, up, upFactor, down, downFactor }) =>
    `第 ${update} 次更新：平均奖励 ${mean}，标准差 ${deviation}。“${up}”的概率变为 ${upFactor} 倍，“${down}”变为 ${downFactor} 倍。`,
  clipped: (share) => `${share} 的词元到了截断处。`,
  waiting: (update) => `正在计算第 ${update} 次更新……`,
  failed: (message) => `没有成功：${message}`,
};

export const text = { zh, en };
