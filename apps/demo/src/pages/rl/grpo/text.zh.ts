import type { GrpoText } from "./text.js";

export const zh: GrpoText = {
  claim: "同一个问题多答几次，比同组其他回答好的就是好回答：有了这一组回答，就不再需要评论家。",
  idea: "想法",
  objective: "目标函数",
  deviation: "标准差带来的偏差",
  length: "长度带来的偏差",
  critic: "与 PPO 并排看",
  kl: "损失里的 KL",
  process: "看结果还是看过程",

  tryThis: {
    heading: "试一试",
    prompts: [
      {
        scene: { m: "grpo", p: "ma", e: 5, b: 2, k: "std", a: "answers", v: "outcome", s: 39 },
        figure: "group-figure",
        prompt: "跳到最后一次更新。这时的名字有什么共同点，是最初的名字没有的？",
      },
      {
        scene: { m: "grpo", p: "ma", e: 5, b: 0, k: "std", a: "answers", s: 39, y: "kl" },
        figure: "group-figure",
        prompt: "松开缰绳：β = 0。模型离起点跑了多远？这些名字还像名字吗？",
      },
      {
        scene: { m: "grpo", p: "ma", g: 0, b: 2, s: 5 },
        figure: "group-figure",
        prompt: "每组只有两个回答。有多少次两个得分相同，什么也学不到？",
      },
      {
        scene: { m: "grpo", p: "ma", g: 2, e: 3, u: 3, s: 2 },
        figure: "group-figure",
        prompt: "每组用八遍，截断收紧到 0.05：有多少词元碰到了截断？",
      },
      {
        scene: { o: 15, d: 0 },
        figure: "deviation-figure",
        prompt: "只有一个答错。除以标准差时，这一个错误占多大分量？不除呢？",
      },
      {
        scene: { l: 40 },
        figure: "length-figure",
        prompt: "让错误的回答越来越长。三种损失里，哪一种会让啰嗦占便宜？",
      },
    ],
  },

  kin: {
    section: "同族方法",
    caption: "各自改了什么",
    method: "方法",
    columns: ["优势", "怎样平均", "截断", "KL", "此外"],
    use: "载入",
    rows: {
      grpo: ["(r − μ) / σ", "每个回答一票", "词元的比值，±0.2", "k3，在损失里", "没有评论家"],
      drGrpo: ["r − μ", "每个词元一票，除数固定", "±0.2", "无", "去掉上述两种偏差"],
      dapo: ["(r − μ) / σ", "每个词元一票", "−0.2，+0.28", "无", "全组得分相同就重新采样；过长的回答要扣分"],
      gspo: [
        "(r − μ) / σ",
        "每个回答一票",
        "整个回答一个比值，−3·10⁻⁴，+4·10⁻⁴",
        "无",
        "为混合专家模型而设计",
      ],
      rloo: ["r − 其余的均值", "每个回答求和", "同策略时不需要", "k1，在奖励里", "基线无偏"],
      reinforcePlusPlus: ["在整批上白化", "每个回答一票", "±0.2", "k1，在词元的奖励里", "不需要分组"],
    },
  },

  use: {
    heading: "拿去用",
    intro:
      "本页的图调用的就是这些函数。损失函数返回对对数概率的精确梯度，任何引擎都能从这里接着反向传播；训练器自带一个小型 Transformer。",
    install: "安装",
    train: "用 GRPO 或同族方法训练一个小型 Transformer",
    loss: "为你自己的引擎计算优势和损失",
    process: "过程监督",
  },

  measured: {
    heading: "实测",
    intro: (seeds, machine) =>
      `同一个模型，但用上所有开头，奖励来自从 4,800 对偏好中学出的奖励模型，最后用真实奖励评判。${seeds} 个种子的中位数 [最小，最大]，每个种子另采 1,024 个名字；在 ${machine} 的一个核上。计时的机器当时很忙，时间之比只能粗看。`,
    ppo: "PPO",
    kin: "GRPO 与同族方法",
    long: "继续训练：过度优化",
    repeat: "pnpm --filter @kb/rl rlhf 可重复全部实验。",
    curve: "训练过程：各种子的中位数",
    figure: "曲线",
    figures: { trueReward: "真实奖励", score: "奖励模型的分数", kl: "KL", length: "长度" },
    compare: "与之比较",
    updates: "更新次数",
  },
};
