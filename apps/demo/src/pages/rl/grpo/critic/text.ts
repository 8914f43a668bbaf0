const en = {
  heading: "PPO with its critic, and GRPO without",
  caption:
    "Both learn here, in a worker, from the same model with the same rule as the reward: first a critic as large as the policy is taught by 20 rollouts of 64 names, then updates of both are timed. Below each letter, what the critic expects the name to earn before that letter is sampled; the wash is the letter’s advantage by GAE.",
  run: "Teach the critic",
  running: "The critic learns from names …",
  failed: (message: string) => `It did not work out: ${message}`,
  lambda: "GAE λ",
  answers: "The same answers, judged by a critic and by their group",
  answer: "answer, with the critic’s values",
  reward: "reward",
  gae: "GAE, first … last letter",
  group: "against the group",
  explained: (first: string, last: string) =>
    `So far the critic explains ${first} of the variance of rewards at the first letter and ${last} at the last: to foresee is harder than to compare.`,
  memory: "Memory of the models",
  sides: { ppo: "PPO", grpo: "GRPO" },
  models: { policy: "policy", critic: "critic", reference: "reference" },
  holds: { parameters: "parameters", gradients: "gradients", optimizer: "Adam’s moments" },
  size: "parameters of the policy",
  measuredSize: (parameters: string) => `${parameters} (this one)`,
  scaled: (parameters: string) => `${parameters} (scaled)`,
  share: (share: string) =>
    `GRPO’s models hold ${share} of the bytes of PPO’s. A reward model would add one more frozen copy to both.`,
  time: (ppo: string, grpo: string, ratio: string) =>
    `An update of 64 names took ${ppo} ms with the critic and ${grpo} ms without: ${ratio} times (median of 6, in this browser).`,
};

const zh: typeof en = {
  heading: "有评论家的 PPO，没有评论家的 GRPO",
  caption:
    "两者在 worker 里从同一个模型、用同一个规则奖励开始学：先用 20 批、每批 64 个名字教会一个和策略一样大的评论家，再给两者的更新计时。字母下方是评论家在采样这个字母之前对整个名字奖励的预期，底色是 GAE 给这个字母的优势。",
  run: "训练评论家",
  running: "评论家正在学习……",
  failed: (message) => `没有成功：${message}`,
  lambda: "GAE λ",
  answers: "同样的回答，由评论家评判，由同组评判",
  answer: "回答，以及评论家的估值",
  reward: "奖励",
  gae: "GAE，首字母 … 末字母",
  group: "与同组相比",
  explained: (first, last) =>
    `到目前为止，评论家在第一个字母处解释了奖励方差的 ${first}，在最后一个字母处解释了 ${last}：预见比比较难。`,
  memory: "模型占用的内存",
  sides: en.sides,
  models: { policy: "策略", critic: "评论家", reference: "参考模型" },
  holds: { parameters: "参数", gradients: "梯度", optimizer: "Adam 的动量" },
  size: "策略的参数量",
  measuredSize: (parameters) => `${parameters}（本页的模型）`,
  scaled: (parameters) => `${parameters}（按比例推算）`,
  share: (share) => `GRPO 的模型占用的字节是 PPO 的 ${share}。若有奖励模型，两边再各加一份冻结的参数。`,
  time: (ppo, grpo, ratio) =>
    `64 个名字的一次更新，有评论家用 ${ppo} 毫秒，没有用 ${grpo} 毫秒，后者是前者的 ${ratio} 倍（本浏览器中 6 次的中位数）。`,
};

export const text = { zh, en };
