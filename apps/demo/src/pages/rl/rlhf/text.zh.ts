import { ppoMaxBut } from "./lab/tricks.js";
import type { Scene } from "./state.js";
import type { RlhfText } from "./text.js";

export const zh: RlhfText = {
  claim:
    "什么是好回答，谁也写不出公式；于是从比较中学出一个“品味模型”，再让策略去爬这座山。山会骗人，爬也爬不稳，所以要拴一根绳子。",

  recorded: {
    heading: "奖励模型怎么说，真相又如何",
    caption: (seeds) =>
      `实录：一个小 Transformer 在给人起名。奖励模型从比较中学会了什么名字好听；而在这里，真实奖励也是已知的。每个点是一批 64 个名字。可在 ${seeds} 个随机种子中选一个，也可以改用与微调模型的 KL 散度作横轴。`,
    seed: "随机种子",
    across: "横轴",
    acrosses: { answers: "回答数", kl: "KL" },
    short: {
      "PPO-max, long": "PPO-max",
      "vanilla PPO, long": "原始 PPO",
      "GRPO without KL, long": "无 KL 的 GRPO",
    },
    panels: {
      score: "奖励模型打分",
      trueReward: "真实奖励",
      kl: "与微调模型的 KL",
      perplexity: "困惑度",
    },
    guides: { trueReward: "目标：3.2", kl: "目标：低于 5" },
    describe: (answers, all) =>
      `${answers} 个回答之后：${all
        .map(({ name, score, trueReward, kl }) => `${name} 打分 ${score}，真实奖励 ${trueReward}，KL ${kl}`)
        .join("；")}。`,
  },

  idea: "思路",
  task: "一个真相已知的任务",
  tuning: "第一步：监督微调",
  reward: "第二步：奖励模型",
  align: "第三步：拴着绳子的 PPO",
  unstable: "为什么不稳定，该盯着什么",
  max: "PPO-max",

  tryThis: {
    heading: "试一试",
    prompts: [
      {
        scene: { s: 19, q: 3, v: "kl" } as Scene,
        figure: "recorded-figure",
        prompt: "以 KL 为横轴看实录。走到多远以后，打分越高，名字反而越差？",
      },
      {
        scene: { w: "mariamaria" } as Scene,
        figure: "name-figure",
        prompt: "好听的音节说两遍，要付出什么代价？这样的名字见得少，奖励模型就不知道。",
      },
      {
        scene: { w: "carolina", m: 3, b: 0.2 } as Scene,
        figure: "leash-figure",
        prompt: "让策略认准一个名字，再把绳子收紧。哪些字母付得最多？好名字还划算吗？",
      },
      {
        scene: { x: "", y: ppoMaxBut({ beta: 0 }), d: true, p: 3 } as Scene,
        figure: "pipeline-figure",
        prompt: "PPO-max 有没有 KL 惩罚：真实奖励哪个高？各自走了多远？",
      },
      {
        scene: { p: 0, n: 1, x: "", y: "", d: true } as Scene,
        figure: "pipeline-figure",
        prompt: "只用 150 对名字训练奖励模型，而不是 4800 对。打分照样上升，真实奖励呢？",
      },
      {
        scene: { x: "", y: ppoMaxBut({ start: 0 }), d: true, p: 3 } as Scene,
        figure: "pipeline-figure",
        prompt: "跳过第一步：从什么都没学过的策略开始跑 PPO-max。",
      },
    ],
  },

  name: {
    heading: "真实奖励",
    caption:
      "一个辅音加上后面的元音叫一个开音节。每个不同的开音节得一分，最多四分；重复的每个扣一分；超过十个字母，每多一个扣半分；名字没有收尾，扣一分。满分是 4。",
    label: "一个名字",
    examples: ["carolina", "elizabeth", "mariamaria", "anamarijalena"],
    syllables: "不同的开音节",
    repeated: "重复",
    surplus: "超过十个字母",
  },

  preference: {
    heading: "奖励之差就是概率",
    caption: "更受偏好的回答领先越多，这一对能教的就越少：推力（损失的导数）正是模型仍然留给错误一方的概率。",
    ahead: "Δ，领先多少",
    chance: "它更受偏好的概率",
    loss: "损失与推力",
    reading: (chance, loss, push) => `模型认为它更受偏好的概率是 ${chance}%；损失 ${loss}，推力 ${push}。`,
  },

  leash: {
    heading: "一个名字的奖励落在哪里",
    caption: (name) =>
      `“${name}”，从第三个字母起。这里用真实名字的字母对频率代替微调模型，策略学会了认准这一个名字，让其中每个字母都更可能出现。条形是每个字母的惩罚；用真实奖励代替打分，在名字结束处（⏎）一次给出。`,
    pull: "策略认准的程度",
    beta: "β，绳子的松紧",
    describe: (kl, penalty) => `每个字母的惩罚：KL 共 ${kl}，惩罚 ${penalty}`,
    reading: (score, kl, penalty, total) =>
      `打分 ${score}；各字母的对数比之和为 ${kl}，扣去 ${penalty}；合计 ${total}。`,
    scale: (most) => `条形满格 ±${most}`,
  },

  lab: {
    section: "现场：整条流水线",
    intro:
      "三个阶段全部在这个页面的 worker 里现场运行：两份公开名单中的 8377 个英文名，一个 104603 参数的 Transformer。随时可以暂停，途中任何一个技巧都可以改：能接着训练的，从当前的权重、优化器和随机流继续；只有“策略从什么开始”和“评论家从什么开始”这类选项会让那一方重新来过。前两个阶段由两方共用。",
    heading: "RLHF 流水线运行中",
    caption:
      "每个点是一批回答，取自用它学习之前。一方结束后，数字改为 512 个新名字的平均。秒数是 worker 自己的计时。名字对少，奖励模型的更新次数也相应减少。",
    fineTuning: "微调的更新次数",
    pairs: "名字对数",
    answers: "每方的回答数",
    lmTerm: "语言模型项",
    pair: "比较两种设置",
    run: "运行",
    goOn: "继续",
    pause: "暂停",
    again: "重做强化学习",
    reset: "从头开始",
    status: {
      fresh: "尚未运行。",
      running: "正在 worker 中运行。",
      paused: "已暂停。",
      over: "完成。改一个技巧，再做一次强化学习吧。",
      failed: "",
    },
    failed: (message) => `没有成功：${message}`,
    stages: {
      fineTuning: { title: "1 · 监督微调", what: "模型学着像真名那样起名。" },
      rewardModel: { title: "2 · 奖励模型", what: "它的副本加一个值头，学习两个名字中哪个更受偏好。" },
      aligning: { title: "3 · PPO", what: "四个模型：两个在学，两个只供询问。" },
    },
    perplexityNow: (value) => `困惑度 ${value}`,
    accuracyNow: (value) => `训练对判对 ${value}%`,
    answersNow: (count) => `已采样 ${count} 个回答`,
    tuned: (reward, seconds) => `真实奖励 ${reward}；${seconds} 秒`,
    rewarded: (pairs, accuracy, seconds) => `${pairs} 对；新的名字对判对 ${accuracy}%；${seconds} 秒`,
    models: {
      policy: { name: "策略", role: "学习" },
      critic: { name: "评论家", role: "学习" },
      reference: { name: "参考模型", role: "牵着绳子" },
      reward: { name: "奖励模型", role: "打分" },
    },
    answersAxis: "回答数",
    monitors: {
      trueReward: "真实奖励",
      score: "奖励模型打分",
      kl: "KL",
      perplexity: "困惑度",
      length: "长度（token）",
      entropy: "熵（nat）",
    },
    guides: { trueReward: "目标：3.2", kl: "目标：低于 5" },
    readingsCaption: "两方的现状：最近五批的平均，结束后为 512 个新名字的平均",
    side: "一方",
    readings: ["真实奖励", "打分", "KL", "互不相同", "PPO 秒数", "首批 ≥ 3.2", "模型"],
    reached: (answers, seconds) => `${answers} 个回答，连同前两步 ${seconds} 秒`,
    namesCaption:
      "同样的十个开头，同样的骰子：强化学习之前与之后。名字后面先是真实奖励，再是奖励模型打分；绿色是开音节，划掉的是重复。",
    before: "之前",
    tricksCaption: "全部技巧，按一批回答遇到它们的先后排列；与 PPO-max 不同之处有标记",
    trick: "技巧",
    paper: (choice) => `论文：${choice}`,
    trickOf: (trick, side) => `${trick}，${side} 方`,
    presetOf: (side) => `${side} 方的预设`,
    presets: { ppoMax: "PPO-max", vanilla: "原始 PPO" },
    without: (trick) => `PPO-max，去掉：${trick}`,
    custom: "自选",
    values: {
      on: "开",
      off: "关",
      rewardModel: "奖励模型",
      policy: "策略",
      fineTuned: "微调模型",
      untrained: "未训练",
    },
    tricks: {
      start: {
        title: "策略从什么开始",
        what: "会说话的策略，才碰得到值得奖励的回答。",
        paper: "微调模型，必须。",
      },
      beta: {
        title: "KL 惩罚 β",
        what: "每个 token 的概率比微调模型高出多少，就付多少代价。",
        paper: "每个 token 0.05，必不可少。",
      },
      normalizeRewards: {
        title: "奖励归一化",
        what: "打分换算成距历史均值几个标准差。",
        paper: "开，用全部历史。",
      },
      clip: {
        title: "奖励裁剪 δ",
        what: "再出众的回答也最多算这么多。",
        paper: "开；试过 0.3 和 0.8，建议宽一些。",
      },
      critic: {
        title: "评论家从什么开始",
        what: "奖励模型本来就知道一个回答将值多少。",
        paper: "奖励模型。",
      },
      criticIterations: {
        title: "先只训练评论家的批数",
        what: "策略动之前评论家先学，免得它最初的意见全是噪声。",
        paper: "先训练评论家，代替学习率预热。",
      },
      lambda: {
        title: "GAE 的 λ",
        what: "优势向前看多远，才改信评论家。",
        paper: "0.9，γ = 1。",
      },
      normalizeAdvantages: {
        title: "优势归一化",
        what: "每个小批的优势都变成均值 0、标准差 1，与打分的尺度无关。",
        paper: "开，按小批。",
      },
      advantageClip: {
        title: "优势裁剪",
        what: "削掉小批里最猛的推力。",
        paper: "试过 0.12 和 0.5；不如约束奖励。",
      },
      epsilon: {
        title: "比率裁剪 ε",
        what: "一个 token 的概率变动超过这个比例，损失就不再推它。",
        paper: "0.2；影响不大。",
      },
      valueClip: {
        title: "值裁剪",
        what: "评论家不许一下子偏离自己对这批回答的估计。",
        paper: "开，0.2。",
      },
      maxGradientNorm: {
        title: "全局梯度裁剪",
        what: "一批怪数据也不能把权重甩出去。",
        paper: "开，范数 1。",
      },
      lmWeight: {
        title: "混入预训练 λ",
        what: "每一步都顺带模仿真名，免得忘了怎么说话。",
        paper: "开；公开的代码里权重为 0，这里取 0.1。",
      },
      entropyCoefficient: {
        title: "熵奖励",
        what: "奖励犹豫不决，剂量很难把握。",
        paper: "不推荐。",
      },
      rolloutSize: {
        title: "一批多少回答",
        what: "缓冲小，学习所用的回答就来自相近的策略；大的批要分几步学，每步 64 个。",
        paper: "小：128 个回答，每步 32 个。",
      },
      learningRate: {
        title: "学习率",
        what: "不是技巧，却是对所有技巧的考验；评论家的学习率是它的 0.9 倍。",
        paper: "70 亿参数用 5e-7。",
      },
    },
  },

  table: {
    heading: "实录的训练",
    caption:
      "各随机种子的中位数 [最小, 最大]。一次更新是一批 64 个名字。“坍缩”：互不相同的名字不到一半。“达到 3.2”：有多少个种子的某一批达到满分的八成。",
    before: (reward, accuracy, seeds, machine) =>
      `每种方法都从同样的微调模型（真实奖励 ${reward}）和奖励模型（新的名字对判对 ${accuracy}%）出发。数字取自最后的策略新生成的 1024 个名字，共 ${seeds} 个随机种子；在 ${machine} 的一个核上记录，机器同时有人在用，时间只能粗看。`,
    groups: {
      PPO: "PPO：带与不带技巧",
      "GRPO and its kin": "GRPO 一族",
      "over-optimisation": "两倍半的时间：过度优化",
      "one trick taken away": "PPO-max 去掉一个技巧",
    },
    arm: (name, reward) => `${name}（${reward}）`,
    says: (said) => [
      `放手跑完 6400 个回答，PPO-max 的真实奖励为 ${said.maxReward}，每个种子的 KL 都不超过 ${said.maxKl}。原始 PPO 的真实奖励是 ${said.vanillaReward}，KL 的中位数是 ${said.vanillaKl}。`,
      `完全没有绳子的 GRPO 打分最高，${said.freeScore}，真实奖励却只有 ${said.freeReward}，KL 达到 ${said.freeKl}：打分一路上升，名字越来越差。`,
      `去掉单个技巧的 ${said.single} 次训练中，坍缩了 ${said.collapsed} 次；真实奖励最低的是：${said.slowest.join("、")}。学习率更高、时间更长时某个技巧是否必需，这张表没有说；上面的流水线可以试。`,
    ],
  },

  use: {
    heading: "拿去用",
    intro: "用这个包走完三个阶段；代码与本页一同编译。",
    install: "安装",
    pipeline: "微调、奖励模型、PPO-max",
    tricks: "去掉一个技巧，以及暂停再继续",
    loss: "奖励模型的损失，供你自己的引擎使用",
  },

  measured: {
    heading: "实测",
    text: "pnpm --filter @kb/rl rlhf 重跑每种方法的全部种子。其他基准测试就在浏览器里运行。",
    link: "基准测试",
  },
};
